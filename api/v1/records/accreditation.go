package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
)

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
	}).Complete(api.Env)
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
	on := r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Checked(err); err != nil {
		return err
	}
	return kit.WriteRecord(r, &a.Meta, p.Fields, viewAccreditation(r.Snapshot, a, on))
}

// AccreditationFacts is what was named, by whom, and for how long.
type AccreditationFacts struct {
	Scheme        string                     `json:"scheme" example:"national_base"`                                         // 认定类别，代码表 accreditation_schemes
	SchemeName    string                     `json:"scheme_name" example:"全国科普教育基地"`                                         // 认定类别的名称
	Level         string                     `json:"level" example:"national" enums:"national,provincial,municipal,county"`  // 级别
	Family        *string                    `json:"family" example:"natural_science" extensions:"x-nullable"`               // 代码表 base_families
	Class         *string                    `json:"class" example:"science_venue" extensions:"x-nullable"`                  // 代码表 base_classes
	Cycle         *string                    `json:"cycle" example:"2021-2025" extensions:"x-nullable"`                      // 认定周期
	Issuer        *string                    `json:"issuer" example:"中国科学技术协会" extensions:"x-nullable"`                      // 认定单位
	CertificateNo *string                    `json:"certificate_no" example:"KP-2022-0042" extensions:"x-nullable"`          // 证书编号
	ValidFrom     string                     `json:"valid_from" example:"2022-04-20"`                                        // 有效期第一天
	ValidTo       *string                    `json:"valid_to" example:"2025-12-31" extensions:"x-nullable"`                  // 有效期最后一天；null 表示长期
	Suspended     []accreditation.Suspension `json:"suspended"`                                                              // 暂停的时段
	RevokedOn     *string                    `json:"revoked_on" example:"2024-07-01" extensions:"x-nullable"`                // 撤销生效的日期
	RevokedReason *string                    `json:"revoked_reason" extensions:"x-nullable"`                                 // 撤销原因
	Document      *accreditation.Document    `json:"document" extensions:"x-nullable"`                                       // 认定文件；null 表示未登记
	State         string                     `json:"state" example:"valid" enums:"upcoming,valid,suspended,expired,revoked"` // 在所查日期（默认今天）的状态，按日期算出
}

// AccreditationRef is an accreditation of the record that shows it.
type AccreditationRef struct {
	ID string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	AccreditationFacts
}

// Accreditation is one naming of a venue or of an organization.
type Accreditation struct {
	kit.Head
	VenueID        *string              `json:"venue_id" extensions:"x-nullable"`
	Venue          *kit.VenueRef        `json:"venue" extensions:"x-nullable"` // 被认定的场馆
	OrganizationID *string              `json:"organization_id" extensions:"x-nullable"`
	Organization   *kit.OrganizationRef `json:"organization" extensions:"x-nullable"` // 被认定的单位，例如示范学校
	AccreditationFacts
}

func accreditationFacts(a *accreditation.Accreditation, on string) AccreditationFacts {
	name := a.Scheme
	if scheme, ok := accreditation.FindScheme(a.Scheme); ok {
		name = scheme.ZH
	}
	return AccreditationFacts{Scheme: a.Scheme, SchemeName: name, Level: a.Level, Family: kit.Optional(&a.Family),
		Class: kit.Optional(&a.Class), Cycle: kit.Optional(&a.Cycle), Issuer: kit.Optional(&a.Issuer),
		CertificateNo: kit.Optional(&a.CertificateNo), ValidFrom: a.From(), ValidTo: kit.Optional(new(a.To())),
		Suspended: a.Suspended, RevokedOn: kit.Optional(&a.RevokedOn), RevokedReason: kit.Optional(&a.RevokedReason),
		Document: documentOf(a), State: string(a.On(on))}
}

// documentOf is the official document; nil for none known.
func documentOf(a *accreditation.Accreditation) *accreditation.Document {
	if a.Document == (accreditation.Document{}) {
		return nil
	}
	return &a.Document
}

func viewAccreditation(s *catalog.Snapshot, a *accreditation.Accreditation, on string) Accreditation {
	return Accreditation{Head: kit.NewHead(&a.Meta), VenueID: kit.Optional(&a.VenueID),
		Venue: kit.NewVenueRefByID(s, a.VenueID), OrganizationID: kit.Optional(&a.OrganizationID),
		Organization: kit.NewOrganizationRef(s, a.OrganizationID), AccreditationFacts: accreditationFacts(a, on)}
}

// accreditations gives those that hold on a date, or with all the whole history.
func accreditations(list []*accreditation.Accreditation, on string, all bool) []AccreditationRef {
	out := []AccreditationRef{}
	for _, a := range list {
		if all || a.On(on) == accreditation.Valid {
			out = append(out, AccreditationRef{ID: a.ID, AccreditationFacts: accreditationFacts(a, on)})
		}
	}
	return out
}

// AccreditationInput is what a client may set of an accreditation.
type AccreditationInput struct {
	VenueID        string                     `json:"venue_id" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 与 organization_id 二选一
	OrganizationID string                     `json:"organization_id" validate:"optional"`                                         // 与 venue_id 二选一
	Scheme         string                     `json:"scheme" validate:"required" example:"national_base"`                          // 代码表 accreditation_schemes 的代码或名称
	Level          string                     `json:"level" validate:"optional" enums:"national,provincial,municipal,county"`      // 类别只有一个级别时可不写
	Family         string                     `json:"family" validate:"optional" example:"natural_science"`                        // 代码表 base_families
	Class          string                     `json:"class" validate:"optional" example:"science_venue"`                           // 代码表 base_classes
	Cycle          string                     `json:"cycle" validate:"optional" example:"2021-2025"`                               // 有效期随周期结束
	Issuer         string                     `json:"issuer" validate:"optional" maxLength:"200"`                                  // 默认为类别的认定单位
	CertificateNo  string                     `json:"certificate_no" validate:"optional" maxLength:"100" example:"KP-2022-0042"`
	ValidFrom      string                     `json:"valid_from" validate:"optional" example:"2022-04-20"` // 默认周期第一天
	ValidTo        string                     `json:"valid_to" validate:"optional" example:"2025-12-31"`   // 默认周期最后一天
	Suspended      []accreditation.Suspension `json:"suspended" validate:"optional"`                       // 暂停的时段
	RevokedOn      string                     `json:"revoked_on" validate:"optional" example:"2024-07-01"` // 自这一天起撤销
	RevokedReason  string                     `json:"revoked_reason" validate:"optional" maxLength:"500"`
	Document       *accreditation.Document    `json:"document" validate:"optional"` // 认定文件；国家级和省级的发布时必填
	Publication    string                     `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source         *record.Source             `json:"source" validate:"optional"`
}

// Answered is how an answer has it.
func (AccreditationInput) Answered() any { return Accreditation{} }

func accreditationForm(a *accreditation.Accreditation) *AccreditationInput {
	in := kit.FormOf[AccreditationInput](a)
	in.Document = documentOf(a)
	return in
}

func applyAccreditation(in *AccreditationInput, a *accreditation.Accreditation, _ time.Time) errs.Violations {
	kit.Set(a, in)
	a.Document = accreditation.Document{}
	if in.Document != nil {
		a.Document = *in.Document
	}
	return nil
}

// AlreadyAccreditedProblem is the answer to an accreditation that its subject holds at an overlapping time.
type AlreadyAccreditedProblem struct {
	respond.Problem
	IDs []string `json:"ids" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // code 为 already_accredited 时：有效期重叠的认定
}

// AccreditationForStaff is an accreditation as its staff sees it.
type AccreditationForStaff struct {
	Accreditation
	kit.Staff
}

// AccreditationFilterParams are the parameters that ask for a kind of accreditation.
type AccreditationFilterParams struct {
	Scheme []string `form:"scheme" validate:"optional" collectionFormat:"csv"` // 认定类别，代码表 accreditation_schemes，例如 national_base
	Family []string `form:"family" validate:"optional" collectionFormat:"csv"` // 代码表 base_families，例如 natural_science
	Class  []string `form:"class" validate:"optional" collectionFormat:"csv"`  // 代码表 base_classes，例如 science_venue
	Cycle  []string `form:"cycle" validate:"optional" collectionFormat:"csv"`  // 认定周期，例如 2021-2025
}

// readAccreditationFilter reads what kind of accreditation is asked for.
func readAccreditationFilter(r *kit.Request, p *AccreditationFilterParams) catalog.AccreditationFilter {
	for _, code := range p.Scheme {
		r.Violations.OneOf("scheme", code, accreditation.SchemeCodes())
	}
	r.CheckCodes("family", &codelist.All.BaseFamilies, p.Family)
	r.CheckCodes("class", &codelist.All.BaseClasses, p.Class)
	for _, cycle := range p.Cycle {
		if _, _, ok := accreditation.Cycle(cycle); !ok {
			r.Violations.Add("cycle", "format", "必须是 2021-2025 这样的周期", "must be a cycle such as 2021-2025")
		}
	}
	return catalog.AccreditationFilter{Schemes: p.Scheme, Families: p.Family, Classes: p.Class, Cycles: p.Cycle}
}
