package records

import (
	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
)

// BaseParams are the parameters of the list of bases.
type BaseParams struct {
	AccreditationFilterParams
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
	return api.listVenues(r, &p.VenueListing, readAccreditationFilter(r, &p.AccreditationFilterParams), &yes)
}

// AccreditationParams are the parameters of the list of accreditations.
type AccreditationParams struct {
	AccreditationFilterParams
	Level          []string `form:"level" validate:"optional" collectionFormat:"csv" enums:"national,provincial,municipal,county"`     // 级别
	State          []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"upcoming,valid,suspended,expired,revoked"` // 在 valid_on 那天的状态
	ValidOn        string   `form:"valid_on" validate:"optional"`                                                                      // 状态以这一天为准，默认今天
	VenueID        []string `form:"venue_id" validate:"optional" collectionFormat:"csv"`                                               // 被认定的场馆
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                        // 被认定的单位
	IDs            []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                    // 只要这些认定
	Sort           string   `form:"sort" validate:"optional" enums:"start,updated" default:"start"`                                    // start 按有效期第一天；updated 按更新时间升序
	kit.ListParams
}

var _ = Register(func(api *API) kit.AnyCollection {
	return (&kit.Collection[accreditation.Accreditation, AccreditationInput, Accreditation]{
		Kind: accreditation.Kind,
		Resource: &kit.Resource[accreditation.Accreditation, AccreditationInput]{Form: accreditationForm,
			Apply: applyAccreditation},
		View: func(m *kit.Moment, a *accreditation.Accreditation) Accreditation {
			return viewAccreditation(m.Snapshot, a, m.Today().Text)
		},
		Staff: kit.ForStaff(func(m *kit.Moment, a *accreditation.Accreditation, s kit.Staff) AccreditationForStaff {
			return AccreditationForStaff{Accreditation: viewAccreditation(m.Snapshot, a, m.Today().Text), Staff: s}
		}),
		List:     kit.Read[AccreditationParams, kit.List[Accreditation]](api.listAccreditations, kit.Reads),
		One:      kit.Read[OneAccreditationParams, Accreditation](api.getAccreditation, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Accreditations,
		Docs: kit.Docs{Tag: "基地", List: "场馆和单位的全部认定，含已过期、暂停和撤销的；state 按 valid_on（默认今天）算出。",
			Get:     "谁在何时被谁认定为什么，有效期、暂停和撤销。",
			Create:  "有效期写 cycle 即随周期起止；证书另有起止日期时写 valid_from、valid_to。",
			Archive: "归档用于误录的认定；不再有效的认定请写 revoked_on 或等待到期，历史仍可查。",
			Refusals: kit.Refusals[AlreadyAccreditedProblem]("already_accredited：有效期重叠的同类认定，附 ids；或与现有数据冲突", "create", "update",
				"restore")},
	}).Complete(api.Base)
})

// listAccreditations answers the list of accreditations.
func (api *API) listAccreditations(c *gin.Context) error {
	var p AccreditationParams
	r := api.Begin(c, &p)
	q := catalog.AccreditationQuery{AccreditationFilter: readAccreditationFilter(r, &p.AccreditationFilterParams),
		Venues: survivors(r, p.VenueID), Organizations: p.OrganizationID, States: p.State,
		Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	r.CheckIDs("venue_id", p.VenueID)
	r.CheckIDs("organization_id", p.OrganizationID)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	q.Levels, q.On = p.Level, r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	return kit.WriteList(r, &p.ListParams, r.Snapshot.Accreditations(&q),
		func(a **accreditation.Accreditation) Accreditation {
			return viewAccreditation(r.Snapshot, *a, q.On)
		})
}

// OneAccreditationParams are the parameters of a read of one accreditation.
type OneAccreditationParams struct {
	ValidOn string `form:"valid_on" validate:"optional"` // 状态以这一天为准，默认今天
	kit.OneParams
}

// getAccreditation answers one accreditation.
func (api *API) getAccreditation(c *gin.Context) error {
	var p OneAccreditationParams
	r := api.Begin(c, &p)
	a, err := kit.FindPublic(r, accreditation.Kind)
	if err != nil {
		return err
	}
	on := r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &a.Meta, p.Fields, viewAccreditation(r.Snapshot, a, on))
}
