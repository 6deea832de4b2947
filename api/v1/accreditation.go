package v1

import (
	"github.com/gin-gonic/gin"

	"kepu/internal/accreditation"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
)

// NamingParams are the parameters that ask for a kind of accreditation.
type NamingParams struct {
	Scheme []string `form:"scheme" validate:"optional" collectionFormat:"csv"` // 认定类别，代码表 accreditation_schemes，例如 national_base
	Family []string `form:"family" validate:"optional" collectionFormat:"csv"` // 代码表 base_families，例如 natural_science
	Class  []string `form:"class" validate:"optional" collectionFormat:"csv"`  // 代码表 base_classes，例如 science_venue
	Cycle  []string `form:"cycle" validate:"optional" collectionFormat:"csv"`  // 认定周期，例如 2021-2025
}

// naming reads what kind of accreditation is asked for.
func (r *request) naming(p *NamingParams) catalog.Naming {
	for _, code := range p.Scheme {
		r.vs.OneOf("scheme", code, accreditation.SchemeCodes())
	}
	r.codes("family", &codelist.All.BaseFamilies, p.Family)
	r.codes("class", &codelist.All.BaseClasses, p.Class)
	for _, cycle := range p.Cycle {
		if _, _, ok := accreditation.Cycle(cycle); !ok {
			r.vs.Add("cycle", "format", "必须是 2021-2025 这样的周期", "must be a cycle such as 2021-2025")
		}
	}
	return catalog.Naming{Schemes: p.Scheme, Families: p.Family, Classes: p.Class, Cycles: p.Cycle}
}

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
	r := api.begin(c, &p)
	yes := true
	return api.listVenues(r, &p.VenueListing, r.naming(&p.NamingParams), &yes)
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
	ListParams
}

// ListAccreditations answers the list of accreditations.
//
//	@Summary		认定列表
//	@Description	场馆和单位的全部认定，含已过期、暂停和撤销的；state 按 valid_on（默认今天）算出。
//	@Tags			基地
//	@Param			query			query		AccreditationParams	false	"查询条件"
//	@Success		200				{object}	List[Accreditation]
//	@Router			/accreditations [get]
func (api *API) ListAccreditations(c *gin.Context) error {
	var p AccreditationParams
	r := api.begin(c, &p)
	q := catalog.AccreditationQuery{Naming: r.naming(&p.NamingParams), Venues: r.survivors(p.VenueID), Organizations: p.OrganizationID, States: p.State, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	r.ids("venue_id", p.VenueID)
	r.ids("organization_id", p.OrganizationID)
	r.ids("ids", p.IDs)
	q.Paging = r.paging(&p.ListParams)
	q.Levels, q.On = p.Level, r.date("valid_on", p.ValidOn).Text
	if err := r.vs.Err(); err != nil || api.fresh(r, onToday) {
		return err
	}
	return writeList(r, &p.ListParams, r.snapshot.Accreditations(&q), func(a **accreditation.Accreditation) Accreditation {
		return accreditationDTO(r.snapshot, *a, q.On)
	})
}

// OneAccreditationParams are the parameters of a read of one accreditation.
type OneAccreditationParams struct {
	ValidOn string `form:"valid_on" validate:"optional"` // 状态以这一天为准，默认今天
	OneParams
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
	r := api.begin(c, &p)
	id := c.Param("id")
	a := r.snapshot.Accreditation(id)
	if a == nil || !a.Public() {
		return goneOrMissing(accreditation.Kind.Name, id, a)
	}
	on := r.date("valid_on", p.ValidOn).Text
	if err := r.vs.Err(); err != nil {
		return err
	}
	return writeRecord(r, &a.Meta, p.Fields, accreditationDTO(r.snapshot, a, on))
}

func (api *API) accreditations() *resource[accreditation.Accreditation, AccreditationInput] {
	return &resource[accreditation.Accreditation, AccreditationInput]{
		api: api, service: api.Accreditations, desk: api.Reviews.Accreditations, path: "/api/v1/accreditations", form: accreditationForm, apply: applyAccreditation,
		render: func(a *accreditation.Accreditation) any {
			return accreditationDTO(api.Catalog.Snapshot(), a, api.today())
		},
		forStaff: func(a *accreditation.Accreditation, s Staff) any {
			return AccreditationForStaff{Accreditation: accreditationDTO(api.Catalog.Snapshot(), a, api.today()), Staff: s}
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
func (api *API) CreateAccreditation(c *gin.Context) error { return api.accreditations().create(c) }

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
func (api *API) UpdateAccreditation(c *gin.Context) error { return api.accreditations().patch(c) }

// ArchiveAccreditation archives one.
//
//	@Summary		归档认定
//	@Description	归档用于误录的认定；不再有效的认定请写 revoked_on 或等待到期，历史仍可查。
//	@Tags			基地
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/accreditations/{id} [delete]
func (api *API) ArchiveAccreditation(c *gin.Context) error { return api.accreditations().archive(c) }

// RestoreAccreditation undoes the archiving of one.
//
//	@Summary		恢复认定
//	@Description	撤销归档；未归档的记录返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。
//	@Tags			基地
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Accreditation
//	@Failure		409	{object}	AlreadyAccreditedProblem	"already_accredited：有效期重叠的同类认定，附 ids；或与现有数据冲突"
//	@Router			/accreditations/{id}/restore [post]
func (api *API) RestoreAccreditation(c *gin.Context) error { return api.accreditations().restore(c) }
