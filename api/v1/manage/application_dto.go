package manage

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/membership"
	"kepu/internal/record"
)

// ApplicationInput is the application of an organization that wants to join.
type ApplicationInput struct {
	Organization membership.Unit   `json:"organization" validate:"required"`
	Applicant    membership.Person `json:"applicant" validate:"required"`                                 // 经办人：只供审核，决定后一段时间即删除
	Statement    string            `json:"statement" validate:"optional" maxLength:"1000" example:"示例说明"` // 说明
}

// Answered is how an answer has it.
func (ApplicationInput) Answered() any { return Applied{} }

func applicationForm(a *membership.Application) *ApplicationInput {
	return &ApplicationInput{Organization: a.Unit, Applicant: a.Private, Statement: a.Statement}
}

func (in *ApplicationInput) apply(a *membership.Application) {
	a.Unit, a.Private, a.Statement = in.Organization, in.Applicant, in.Statement
}

// FirstAccountInput is what who applied signs in with later.
type FirstAccountInput struct {
	Username string `json:"username" validate:"required" minLength:"3" maxLength:"64" example:"zhang.san"`
	Password string `json:"password" validate:"required" minLength:"10" maxLength:"128" example:"运河边的傅科摆自己会转"`
}

// ApproveInput says which registered organization an application is about.
type ApproveInput struct {
	OrganizationID string `json:"organization_id" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 单位已在库中（例如导入时登记）
}

// ReasonsInput is why something is returned or refused.
type ReasonsInput struct {
	Reasons []record.Reason `json:"reasons" validate:"required"`
}

// Application is a request to a reviewer.
type Application struct {
	ID             string               `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Version        int64                `json:"version" example:"1"`
	CreatedAt      time.Time            `json:"created_at" example:"2026-11-20T08:00:00+08:00"`
	UpdatedAt      time.Time            `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`
	Type           string               `json:"type" example:"join" enums:"join,claim"` // join 入驻，claim 认领场馆
	State          string               `json:"state" example:"submitted" enums:"submitted,needs_changes,approved,rejected,withdrawn"`
	Organization   *membership.Unit     `json:"organization" extensions:"x-nullable"`                                                   // 入驻的单位
	Applicant      *membership.Person   `json:"applicant" extensions:"x-nullable"`                                                      // 入驻的经办人；决定后一段时间为 null
	Statement      *string              `json:"statement" extensions:"x-nullable"`                                                      // 说明
	OrganizationID *string              `json:"organization_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"` // 认领的单位；入驻通过后为登记的单位
	Registered     *kit.OrganizationRef `json:"registered" extensions:"x-nullable"`                                                     // organization_id 所指的单位
	VenueID        *string              `json:"venue_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"`        // 认领的场馆
	Venue          *kit.VenueRef        `json:"venue" extensions:"x-nullable"`
	Reasons        []record.Reason      `json:"reasons"` // 退回或不予通过的理由
	DecidedAt      *time.Time           `json:"decided_at" example:"2026-11-24T09:30:00+08:00" extensions:"x-nullable"`
	AccountMade    bool                 `json:"account_made" example:"false"` // 入驻：第一个账号已开设
}

// Applied is an application with the token of who made it.
type Applied struct {
	Application
	Token string `json:"token" example:"kepu_app_4BN6…"` // 只出现这一次
}

func (api *API) applicationDTO(a *membership.Application) Application {
	s := api.Catalog.Snapshot()
	out := Application{ID: a.ID, Version: a.Version, CreatedAt: kit.Local(a.CreatedAt), UpdatedAt: kit.Local(a.UpdatedAt),
		Type: string(a.Type), State: string(a.State), Statement: kit.Optional(&a.Statement),
		OrganizationID: kit.Optional(&a.OrganizationID), Registered: kit.NewOrganizationRef(s, a.OrganizationID),
		VenueID: kit.Optional(&a.VenueID), Venue: kit.NewVenueRefByID(s, a.VenueID), Reasons: a.Reasons,
		DecidedAt: kit.LocalOrNull(a.DecidedAt)}
	if a.Type == membership.Join {
		out.Organization, out.AccountMade = &a.Unit, a.AccountID != ""
		if a.Private != (membership.Person{}) {
			out.Applicant = &a.Private
		}
	}
	return out
}
