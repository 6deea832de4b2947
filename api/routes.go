package api

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/middleware"
	v1 "kepu/api/v1"
	"kepu/internal/apikey"
	"kepu/internal/identity"
)

// base is the path of the first version.
const base = "/api/v1"

// policy is who may use a route.
type policy string

const (
	public    policy = "public"    // everybody; who sends it does not matter
	open      policy = "open"      // everybody; where it comes from is noted
	ticket    policy = "ticket"    // who has the token of one application or invitation, which the handler looks up
	person    policy = "person"    // people with an account, for themselves
	staff     policy = "staff"     // everybody with a role, within its scope
	owners    policy = "owners"    // people who run an organization, its reviewers and administrators
	reviewers policy = "reviewers" // reviewers and administrators, within their scope
	admins    policy = "admins"    // administrators
)

// route is one line of the access policy.
type route struct {
	method, path string
	policy       policy
	handler      func(*gin.Context) error
}

// routes is the only table of the routes under base.
func routes(a *v1.API) []route {
	return []route{
		{"GET", "/activities", public, a.ListActivities},
		{"POST", "/activities", staff, a.CreateActivity},
		{"GET", "/activities/:id", public, a.GetActivity},
		{"PATCH", "/activities/:id", staff, a.UpdateActivity},
		{"DELETE", "/activities/:id", staff, a.ArchiveActivity},
		{"POST", "/activities/:id/restore", staff, a.RestoreActivity},
		{"PATCH", "/activities/:id/sessions/:session_id", staff, a.UpdateSession},
		{"POST", "/activities/:id/object", staff, a.ObjectToActivity},
		{"POST", "/activities/:id/schedule/apply", staff, a.ApplySchedule},

		{"GET", "/venues", public, a.ListVenues},
		{"POST", "/venues", staff, a.CreateVenue},
		{"GET", "/venues/:id", public, a.GetVenue},
		{"PATCH", "/venues/:id", staff, a.UpdateVenue},
		{"DELETE", "/venues/:id", staff, a.ArchiveVenue},
		{"POST", "/venues/:id/restore", staff, a.RestoreVenue},
		{"POST", "/venues/:id/merge", reviewers, a.MergeVenue},
		{"POST", "/venues/:id/claim", staff, a.ClaimVenue},
		{"POST", "/venues/:id/verify", staff, a.VerifyVenue},
		{"GET", "/venues/:id/activities", public, a.ListVenueActivities},
		{"GET", "/venues/:id/hours", public, a.GetVenueHours},

		{"GET", "/organizations", public, a.ListOrganizations},
		{"POST", "/organizations", reviewers, a.CreateOrganization},
		{"GET", "/organizations/:id", public, a.GetOrganization},
		{"PATCH", "/organizations/:id", staff, a.UpdateOrganization},
		{"DELETE", "/organizations/:id", reviewers, a.ArchiveOrganization},
		{"POST", "/organizations/:id/restore", reviewers, a.RestoreOrganization},
		{"GET", "/organizations/:id/members", owners, a.ListMembers},
		{"PUT", "/organizations/:id/members/:account_id", owners, a.SetMemberRole},
		{"DELETE", "/organizations/:id/members/:account_id", owners, a.RemoveMember},
		{"GET", "/organizations/:id/invitations", owners, a.ListInvitations},
		{"POST", "/organizations/:id/invitations", owners, a.Invite},
		{"DELETE", "/organizations/:id/invitations/:invitation_id", owners, a.TakeBackInvitation},
		{"POST", "/organizations/:id/leave", person, a.LeaveOrganization},
		{"POST", "/organizations/:id/transfer", person, a.TransferOrganization},
		{"POST", "/applications", open, a.Apply},
		{"GET", "/application", ticket, a.GetMyApplication},
		{"PATCH", "/application", ticket, a.CorrectMyApplication},
		{"DELETE", "/application", ticket, a.WithdrawMyApplication},
		{"POST", "/application/account", ticket, a.CreateFirstAccount},
		{"GET", "/invitation", ticket, a.GetInvitation},
		{"POST", "/invitation/accept", ticket, a.AcceptInvitation},
		{"GET", "/manage/applications", staff, a.ListApplications},
		{"GET", "/manage/applications/:id", staff, a.GetApplication},
		{"PATCH", "/manage/applications/:id", staff, a.RestateClaim},
		{"DELETE", "/manage/applications/:id", staff, a.WithdrawApplication},
		{"POST", "/manage/applications/:id/approve", reviewers, a.ApproveApplication},
		{"POST", "/manage/applications/:id/return", reviewers, a.ReturnApplication},
		{"POST", "/manage/applications/:id/reject", reviewers, a.RejectApplication},

		{"GET", "/bases", public, a.ListBases},
		{"GET", "/accreditations", public, a.ListAccreditations},
		{"POST", "/accreditations", staff, a.CreateAccreditation},
		{"GET", "/accreditations/:id", public, a.GetAccreditation},
		{"PATCH", "/accreditations/:id", staff, a.UpdateAccreditation},
		{"DELETE", "/accreditations/:id", staff, a.ArchiveAccreditation},
		{"POST", "/accreditations/:id/restore", staff, a.RestoreAccreditation},

		{"GET", "/lecturer-teams", public, a.ListLecturerTeams},
		{"POST", "/lecturer-teams", staff, a.CreateLecturerTeam},
		{"GET", "/lecturer-teams/:id", public, a.GetLecturerTeam},
		{"PATCH", "/lecturer-teams/:id", staff, a.UpdateLecturerTeam},
		{"DELETE", "/lecturer-teams/:id", staff, a.ArchiveLecturerTeam},
		{"POST", "/lecturer-teams/:id/restore", staff, a.RestoreLecturerTeam},
		{"GET", "/lecturers", public, a.ListLecturers},
		{"POST", "/lecturers", staff, a.CreateLecturer},
		{"GET", "/lecturers/:id", public, a.GetLecturer},
		{"PATCH", "/lecturers/:id", staff, a.UpdateLecturer},
		{"DELETE", "/lecturers/:id", staff, a.ArchiveLecturer},
		{"POST", "/lecturers/:id/restore", staff, a.RestoreLecturer},

		{"POST", "/manage/imports/:kind", staff, a.ImportRecords},
		{"GET", "/manage/imports/jobs/:id", staff, a.GetImport},
		{"GET", "/manage/imports/jobs/:id/workbook", staff, a.GetImportWorkbook},

		{"GET", "/manage/organizations/:id", staff, a.GetOrganizationForStaff},
		{"GET", "/manage/venues/:id", staff, a.GetVenueForStaff},
		{"PATCH", "/manage/venues/:id", staff, a.UpdateVenueRevision},
		{"DELETE", "/manage/venues/:id", staff, a.DropVenueRevision},
		{"GET", "/manage/activities/:id", staff, a.GetActivityForStaff},
		{"PATCH", "/manage/activities/:id", staff, a.UpdateActivityRevision},
		{"DELETE", "/manage/activities/:id", staff, a.DropActivityRevision},
		{"GET", "/manage/accreditations/:id", staff, a.GetAccreditationForStaff},
		{"PATCH", "/manage/accreditations/:id", staff, a.UpdateAccreditationRevision},
		{"DELETE", "/manage/accreditations/:id", staff, a.DropAccreditationRevision},
		{"GET", "/manage/lecturer-teams/:id", staff, a.GetLecturerTeamForStaff},
		{"PATCH", "/manage/lecturer-teams/:id", staff, a.UpdateLecturerTeamRevision},
		{"DELETE", "/manage/lecturer-teams/:id", staff, a.DropLecturerTeamRevision},
		{"GET", "/manage/lecturers/:id", staff, a.GetLecturerForStaff},
		{"PATCH", "/manage/lecturers/:id", staff, a.UpdateLecturerRevision},
		{"DELETE", "/manage/lecturers/:id", staff, a.DropLecturerRevision},

		{"GET", "/manage/activities/:id/summary", staff, a.GetSummary},
		{"PUT", "/manage/activities/:id/summary", staff, a.FileSummary},
		{"GET", "/manage/summaries", staff, a.ListSummaries},
		{"POST", "/reports", open, a.FileReport},
		{"GET", "/report", ticket, a.GetMyReport},
		{"GET", "/manage/reports", staff, a.ListReports},
		{"POST", "/manage/reports/:id/answer", staff, a.AnswerReport},
		{"GET", "/manage/records", staff, a.ListWork},
		{"GET", "/manage/reviews", reviewers, a.ListReviews},
		{"POST", "/manage/reviews/decide", reviewers, a.DecideReviews},
		{"POST", "/manage/reviews/:kind/:id/approve", reviewers, a.ApproveReview},
		{"POST", "/manage/reviews/:kind/:id/return", reviewers, a.ReturnReview},
		{"POST", "/manage/reviews/:kind/:id/reject", reviewers, a.RejectReview},
		{"POST", "/manage/reviews/:kind/:id/claim", reviewers, a.ClaimReview},
		{"POST", "/manage/reviews/:kind/:id/release", reviewers, a.ReleaseReview},
		{"POST", "/manage/reviews/:kind/:id/hand-over", reviewers, a.HandOverReview},
		{"GET", "/manage/reviews/:kind/:id/history", staff, a.GetReviewHistory},
		{"POST", "/manage/reviews/:kind/:id/comments", staff, a.CommentReview},

		{"GET", "/campaigns", public, a.ListCampaigns},
		{"POST", "/campaigns", admins, a.CreateCampaign},
		{"GET", "/campaigns/:id", public, a.GetCampaign},
		{"PATCH", "/campaigns/:id", admins, a.UpdateCampaign},
		{"DELETE", "/campaigns/:id", admins, a.ArchiveCampaign},
		{"POST", "/campaigns/:id/restore", admins, a.RestoreCampaign},

		{"POST", "/sign-in", open, a.SignIn},
		{"POST", "/sign-in/sso", open, a.SignInBySSO},
		{"GET", "/sso/login", open, a.BeginSSO},
		{"GET", "/sso/callback", open, a.ReturnFromSSO},
		{"POST", "/sign-out", person, a.SignOut},
		{"GET", "/me", person, a.GetMe},
		{"POST", "/me/password", person, a.ChangeMyPassword},
		{"POST", "/me/invitation", person, a.AcceptMyInvitation},
		{"GET", "/me/notifications", person, a.ListMyNotifications},
		{"POST", "/me/notifications/read", person, a.ReadAllMyNotifications},
		{"POST", "/me/notifications/:id/read", person, a.ReadMyNotification},
		{"POST", "/me/totp", person, a.EnrolTOTP},
		{"POST", "/me/totp/confirm", person, a.ConfirmTOTP},
		{"POST", "/me/totp/end", person, a.EndTOTP},
		{"GET", "/me/sessions", person, a.ListMySessions},
		{"DELETE", "/me/sessions", person, a.EndMyOtherSessions},
		{"DELETE", "/me/sessions/:id", person, a.EndMySession},
		{"GET", "/accounts", admins, a.ListAccounts},
		{"POST", "/accounts", admins, a.CreateAccount},
		{"GET", "/accounts/:id", admins, a.GetAccount},
		{"PATCH", "/accounts/:id", admins, a.UpdateAccount},
		{"DELETE", "/accounts/:id", admins, a.ArchiveAccount},
		{"POST", "/accounts/:id/restore", admins, a.RestoreAccount},
		{"POST", "/accounts/:id/reset-totp", admins, a.ResetTOTP},
		{"POST", "/accounts/:id/reset-password", admins, a.ResetPassword},
		{"GET", "/api-keys", admins, a.ListAPIKeys},
		{"POST", "/api-keys", admins, a.CreateAPIKey},
		{"GET", "/api-keys/:id", admins, a.GetAPIKey},
		{"PATCH", "/api-keys/:id", admins, a.UpdateAPIKey},
		{"DELETE", "/api-keys/:id", admins, a.RevokeAPIKey},
		{"GET", "/audit", admins, a.ListAudit},
		{"GET", "/audit/export", admins, a.ExportAudit},
		{"GET", "/audit/seal", admins, a.GetAuditSeal},

		{"GET", "/changes", public, a.ListChanges},
		{"GET", "/regions", public, a.ListRegions},
		{"GET", "/holidays", public, a.ListHolidays},
		{"GET", "/code-lists", public, a.GetCodeLists},
		{"GET", "/home", public, a.GetHome},
		{"GET", "/search", public, a.Search},
		{"GET", "/suggest", public, a.Suggest},
		{"GET", "/routes/suggest", public, a.SuggestRoute},
		{"GET", "/map/clusters", public, a.ClusterMap},
		{"GET", "/activities.geojson", public, a.MapActivities},
		{"GET", "/venues.geojson", public, a.MapVenues},

		{"GET", "/activities.ics", public, a.CalendarActivities},
		{"GET", "/activities/:id.ics", public, a.CalendarActivity},
		{"GET", "/venues/:id.ics", public, a.CalendarVenue},
		{"GET", "/campaigns/:id.ics", public, a.CalendarCampaign},
		{"GET", "/activities.atom", public, a.FeedActivities},
		{"GET", "/activities.jsonld", public, a.LinkActivities},
		{"GET", "/activities/:id.jsonld", public, a.LinkActivity},
		{"GET", "/venues/:id.jsonld", public, a.LinkVenue},
		{"GET", "/campaigns/:id.jsonld", public, a.LinkCampaign},
	}
}

// RouteInfo is a route as tests compare it with the specification.
type RouteInfo struct {
	Method, Path string
	Policy       string
	Guarded      bool // needs credentials
}

// Routes lists the routes under /api/v1.
func Routes() []RouteInfo {
	var out []RouteInfo
	for _, r := range routes(&v1.API{}) {
		out = append(out, RouteInfo{Method: r.method, Path: r.path, Policy: string(r.policy), Guarded: r.policy != public && r.policy != open})
	}
	return out
}

// guards gives what stands before the handler of a route; known finds out who acts, by cred.
func (r *route) guards(known gin.HandlerFunc, cred middleware.Credentials, limiter *middleware.Limiter) []gin.HandlerFunc {
	may := func(roles ...identity.Role) []gin.HandlerFunc {
		return []gin.HandlerFunc{middleware.Origin, limiter.Unknown(cred.IsKey), known, limiter.Known, middleware.Settled, middleware.InScope(r.scope()), middleware.Has(roles...)}
	}
	switch r.policy {
	case public:
		return []gin.HandlerFunc{limiter.Public(cred.IsKey, cred.Key)}
	case ticket:
		return []gin.HandlerFunc{middleware.Origin, limiter.Public(cred.IsKey, cred.Key)}
	case open:
		return []gin.HandlerFunc{middleware.Origin, limiter.Open}
	case person:
		return []gin.HandlerFunc{middleware.Origin, limiter.Unknown(cred.IsKey), known, limiter.Known, middleware.IsPerson}
	case staff:
		return may(identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor)
	case owners:
		return may(identity.Administrator, identity.Reviewer, identity.Owner)
	case reviewers:
		return may(identity.Administrator, identity.Reviewer)
	case admins:
		return may(identity.Administrator)
	}
	panic("api: " + r.method + " " + r.path + " has no policy")
}

// scope is what the key of a client needs for a route: the resource, to read or to write; empty where no key will do.
func (r *route) scope() string {
	resource, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(r.path, "/manage"), "/"), "/")
	if resource == "imports" { // that of what is imported, which the handler knows
		return middleware.AnyScope
	}
	if resource == "lecturer-teams" {
		resource = "lecturers"
	}
	action := ":write"
	if r.method == http.MethodGet {
		action = ":read"
	}
	// Who belongs to an organization is people's to say, and so are decisions.
	if scope := resource + action; r.policy != owners && r.policy != person && slices.Contains(apikey.Scopes(), scope) {
		return scope
	}
	return ""
}
