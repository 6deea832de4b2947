package records

import (
	"time"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/record"
)

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
	return &AccreditationInput{VenueID: a.VenueID, OrganizationID: a.OrganizationID, Scheme: a.Scheme, Level: a.Level,
		Family: a.Family, Class: a.Class, Cycle: a.Cycle, Issuer: a.Issuer, CertificateNo: a.CertificateNo,
		ValidFrom: a.ValidFrom, ValidTo: a.ValidTo, Suspended: a.Suspended, RevokedOn: a.RevokedOn,
		RevokedReason: a.RevokedReason, Document: documentOf(a), Publication: string(a.Publication), Source: a.Source}
}

func applyAccreditation(in *AccreditationInput, a *accreditation.Accreditation, _ time.Time) errs.Violations {
	a.VenueID, a.OrganizationID, a.Scheme, a.Level, a.Family, a.Class = in.VenueID, in.OrganizationID, in.Scheme, in.Level,
		in.Family, in.Class
	a.Cycle, a.Issuer, a.CertificateNo, a.ValidFrom, a.ValidTo = in.Cycle, in.Issuer, in.CertificateNo, in.ValidFrom,
		in.ValidTo
	a.Suspended, a.RevokedOn, a.RevokedReason = in.Suspended, in.RevokedOn, in.RevokedReason
	a.Document = accreditation.Document{}
	if in.Document != nil {
		a.Document = *in.Document
	}
	kit.ApplyHead(&a.Meta, in.Publication, in.Source)
	return nil
}

// AlreadyAccreditedProblem is the answer to an accreditation that its subject holds at an overlapping time.
type AlreadyAccreditedProblem struct {
	respond.Problem
	IDs []string `json:"ids" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // code 为 already_accredited 时：有效期重叠的认定
}
