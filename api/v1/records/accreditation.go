package records

import (
	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
)

// BaseParams are the parameters of the list of bases.
type BaseParams struct {
	NamingParams
	VenueListing
}

// ListBases answers the list of bases.
//
//	@Summary		科普教育基地
//	@Description	在所查日期（valid_on，默认今天）有有效认定的场馆，每个场馆一条。级别、类别、分类、周期须由同一次认定满足。
//	@Tags			基地
//	@Param			query			query		BaseParams	false	"查询条件"
//	@Success		200				{object}	VenueList
//	@Router			/bases [get]
func (api *API) ListBases(c *gin.Context) error {
	var p BaseParams
	r := api.Begin(c, &p)
	yes := true
	return api.listVenues(r, &p.VenueListing, readNaming(r, &p.NamingParams), &yes)
}

// AccreditationParams are the parameters of the list of accreditations.
type AccreditationParams struct {
	NamingParams
	Level          []string `form:"level" validate:"optional" collectionFormat:"csv" enums:"national,provincial,municipal,county"`     // 级别
	State          []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"upcoming,valid,suspended,expired,revoked"` // 在 valid_on 那天的状态
	ValidOn        string   `form:"valid_on" validate:"optional"`                                                                      // 状态以这一天为准，默认今天
	VenueID        []string `form:"venue_id" validate:"optional" collectionFormat:"csv"`                                               // 被认定的场馆
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                        // 被认定的单位
	IDs            []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                    // 只要这些认定
	Sort           string   `form:"sort" validate:"optional" enums:"start,updated" default:"start"`                                    // start 按有效期第一天；updated 按更新时间升序
	kit.ListParams
}

// ListAccreditations answers the list of accreditations.
//
//	@Summary		认定列表
//	@Description	场馆和单位的全部认定，含已过期、暂停和撤销的；state 按 valid_on（默认今天）算出。
//	@Tags			基地
//	@Param			query			query		AccreditationParams	false	"查询条件"
//	@Success		200				{object}	kit.List[Accreditation]
//	@Router			/accreditations [get]
func (api *API) ListAccreditations(c *gin.Context) error {
	var p AccreditationParams
	r := api.Begin(c, &p)
	q := catalog.AccreditationQuery{Naming: readNaming(r, &p.NamingParams), Venues: survivors(r, p.VenueID), Organizations: p.OrganizationID, States: p.State, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	r.CheckIDs("venue_id", p.VenueID)
	r.CheckIDs("organization_id", p.OrganizationID)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	q.Levels, q.On = p.Level, r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	return kit.WriteList(r, &p.ListParams, r.Snapshot.Accreditations(&q), func(a **accreditation.Accreditation) Accreditation {
		return accreditationDTO(r.Snapshot, *a, q.On)
	})
}

// OneAccreditationParams are the parameters of a read of one accreditation.
type OneAccreditationParams struct {
	ValidOn string `form:"valid_on" validate:"optional"` // 状态以这一天为准，默认今天
	kit.OneParams
}

// GetAccreditation answers one accreditation.
//
//	@Summary		认定详情
//	@Description	谁在何时被谁认定为什么，有效期、暂停和撤销。
//	@Tags			基地
//	@Param			query			query		OneAccreditationParams	false	"查询条件"
//	@Success		200				{object}	Accreditation
//	@Router			/accreditations/{id} [get]
func (api *API) GetAccreditation(c *gin.Context) error {
	var p OneAccreditationParams
	r := api.Begin(c, &p)
	id := c.Param("id")
	a := r.Snapshot.Accreditation(id)
	if a == nil || !a.Public() {
		return kit.GoneOrMissing(accreditation.Kind.Name, id, a)
	}
	on := r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &a.Meta, p.Fields, accreditationDTO(r.Snapshot, a, on))
}

func (api *API) accreditations() *kit.Resource[accreditation.Accreditation, AccreditationInput] {
	return &kit.Resource[accreditation.Accreditation, AccreditationInput]{
		Base: api.Base, Service: api.Accreditations, Review: api.Reviews.Accreditations, Path: "/api/v1/accreditations", Form: accreditationForm, Apply: applyAccreditation,
		Render: func(a *accreditation.Accreditation) any {
			return accreditationDTO(api.Catalog.Snapshot(), a, api.Today())
		},
		ForStaff: func(a *accreditation.Accreditation, s kit.Staff) any {
			return AccreditationForStaff{Accreditation: accreditationDTO(api.Catalog.Snapshot(), a, api.Today()), Staff: s}
		},
	}
}

// CreateAccreditation registers one.
//
//	@Summary		登记认定
//	@Description	有效期写 cycle 即随周期起止；证书另有起止日期时写 valid_from、valid_to。
//	@Tags			基地
//	@Param			body			body		AccreditationInput	true	"认定"
//	@Param			dry_run			query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	Accreditation
//	@Failure		409	{object}	AlreadyAccreditedProblem	"already_accredited：有效期重叠的同类认定，附 ids；或与现有数据冲突"
//	@Router			/accreditations [post]
func (api *API) CreateAccreditation(c *gin.Context) error { return api.accreditations().Create(c) }

// UpdateAccreditation changes one.
//
//	@Summary		修改认定
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			基地
//	@Param			body		body		AccreditationInput	true	"要修改的字段"
//	@Param			dry_run		query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Accreditation
//	@Success		202			{object}	AccreditationForStaff	"修改已提交审核；公众仍看到原来的，见 Location"
//	@Failure		409	{object}	AlreadyAccreditedProblem	"already_accredited：有效期重叠的同类认定，附 ids；或与现有数据冲突"
//	@Router			/accreditations/{id} [patch]
func (api *API) UpdateAccreditation(c *gin.Context) error { return api.accreditations().Patch(c) }

// ArchiveAccreditation archives one.
//
//	@Summary		归档认定
//	@Description	归档用于误录的认定；不再有效的认定请写 revoked_on 或等待到期，历史仍可查。
//	@Tags			基地
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/accreditations/{id} [delete]
func (api *API) ArchiveAccreditation(c *gin.Context) error { return api.accreditations().Archive(c) }

// RestoreAccreditation undoes the archiving of one.
//
//	@Summary		恢复认定
//	@Description	撤销归档；未归档的记录返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。
//	@Tags			基地
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Accreditation
//	@Failure		409	{object}	AlreadyAccreditedProblem	"already_accredited：有效期重叠的同类认定，附 ids；或与现有数据冲突"
//	@Router			/accreditations/{id}/restore [post]
func (api *API) RestoreAccreditation(c *gin.Context) error { return api.accreditations().Restore(c) }
