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
	traits       traits
}

// routes is the only table of the routes under base.
func routes(a *v1.API) []route {
	return []route{
		{"GET", "/activities", public, a.ListActivities, datum},
		{"POST", "/activities", staff, a.CreateActivity, creates},
		{"GET", "/activities/:id", public, a.GetActivity, datum},
		{"PATCH", "/activities/:id", staff, a.UpdateActivity, changes},
		{"DELETE", "/activities/:id", staff, a.ArchiveActivity, match},
		{"POST", "/activities/:id/restore", staff, a.RestoreActivity, conflicts},
		{"PATCH", "/activities/:id/sessions/:session_id", staff, a.UpdateSession, changes},
		{"POST", "/activities/:id/object", staff, a.ObjectToActivity, body | conflicts},
		{"POST", "/activities/:id/schedule/apply", staff, a.ApplySchedule, match | conflicts},

		{"GET", "/venues", public, a.ListVenues, datum},
		{"POST", "/venues", staff, a.CreateVenue, creates},
		{"GET", "/venues/:id", public, a.GetVenue, datum},
		{"PATCH", "/venues/:id", staff, a.UpdateVenue, changes},
		{"DELETE", "/venues/:id", staff, a.ArchiveVenue, match | conflicts},
		{"POST", "/venues/:id/restore", staff, a.RestoreVenue, conflicts},
		{"POST", "/venues/:id/merge", reviewers, a.MergeVenue, body | match},
		{"POST", "/venues/:id/claim", staff, a.ClaimVenue, body | conflicts},
		{"POST", "/venues/:id/verify", staff, a.VerifyVenue, acts},
		{"GET", "/venues/:id/activities", public, a.ListVenueActivities, datum},
		{"GET", "/venues/:id/hours", public, a.GetVenueHours, reads},

		{"GET", "/organizations", public, a.ListOrganizations, reads},
		{"POST", "/organizations", reviewers, a.CreateOrganization, creates},
		{"GET", "/organizations/:id", public, a.GetOrganization, reads},
		{"PATCH", "/organizations/:id", staff, a.UpdateOrganization, changes},
		{"DELETE", "/organizations/:id", reviewers, a.ArchiveOrganization, match | conflicts},
		{"POST", "/organizations/:id/restore", reviewers, a.RestoreOrganization, conflicts},
		{"GET", "/organizations/:id/members", owners, a.ListMembers, reads},
		{"PUT", "/organizations/:id/members/:account_id", owners, a.SetMemberRole, body | conflicts},
		{"DELETE", "/organizations/:id/members/:account_id", owners, a.RemoveMember, conflicts},
		{"GET", "/organizations/:id/invitations", owners, a.ListInvitations, reads},
		{"POST", "/organizations/:id/invitations", owners, a.Invite, body},
		{"DELETE", "/organizations/:id/invitations/:invitation_id", owners, a.TakeBackInvitation, acts},
		{"POST", "/organizations/:id/leave", person, a.LeaveOrganization, conflicts},
		{"POST", "/organizations/:id/transfer", person, a.TransferOrganization, body | conflicts},
		{"POST", "/applications", open, a.Apply, body},
		{"GET", "/application", ticket, a.GetMyApplication, reads},
		{"PATCH", "/application", ticket, a.CorrectMyApplication, changes},
		{"DELETE", "/application", ticket, a.WithdrawMyApplication, match | conflicts},
		{"POST", "/application/account", ticket, a.CreateFirstAccount, body | conflicts},
		{"GET", "/invitation", ticket, a.GetInvitation, reads},
		{"POST", "/invitation/accept", ticket, a.AcceptInvitation, body | conflicts},
		{"GET", "/manage/applications", staff, a.ListApplications, reads},
		{"GET", "/manage/applications/:id", staff, a.GetApplication, reads},
		{"PATCH", "/manage/applications/:id", staff, a.RestateClaim, changes},
		{"DELETE", "/manage/applications/:id", staff, a.WithdrawApplication, match | conflicts},
		{"POST", "/manage/applications/:id/approve", reviewers, a.ApproveApplication, body | match | conflicts},
		{"POST", "/manage/applications/:id/return", reviewers, a.ReturnApplication, body | match | conflicts},
		{"POST", "/manage/applications/:id/reject", reviewers, a.RejectApplication, body | match | conflicts},

		{"GET", "/bases", public, a.ListBases, datum},
		{"GET", "/accreditations", public, a.ListAccreditations, reads},
		{"POST", "/accreditations", staff, a.CreateAccreditation, creates},
		{"GET", "/accreditations/:id", public, a.GetAccreditation, reads},
		{"PATCH", "/accreditations/:id", staff, a.UpdateAccreditation, changes},
		{"DELETE", "/accreditations/:id", staff, a.ArchiveAccreditation, match | conflicts},
		{"POST", "/accreditations/:id/restore", staff, a.RestoreAccreditation, conflicts},

		{"GET", "/lecturer-teams", public, a.ListLecturerTeams, reads},
		{"POST", "/lecturer-teams", staff, a.CreateLecturerTeam, creates},
		{"GET", "/lecturer-teams/:id", public, a.GetLecturerTeam, reads},
		{"PATCH", "/lecturer-teams/:id", staff, a.UpdateLecturerTeam, changes},
		{"DELETE", "/lecturer-teams/:id", staff, a.ArchiveLecturerTeam, match | conflicts},
		{"POST", "/lecturer-teams/:id/restore", staff, a.RestoreLecturerTeam, conflicts},
		{"GET", "/lecturers", public, a.ListLecturers, reads},
		{"POST", "/lecturers", staff, a.CreateLecturer, creates},
		{"GET", "/lecturers/:id", public, a.GetLecturer, reads},
		{"PATCH", "/lecturers/:id", staff, a.UpdateLecturer, changes},
		{"DELETE", "/lecturers/:id", staff, a.ArchiveLecturer, match | conflicts},
		{"POST", "/lecturers/:id/restore", staff, a.RestoreLecturer, conflicts},

		{"POST", "/manage/imports/:kind", staff, a.ImportRecords, file | conflicts},
		{"GET", "/manage/imports/jobs/:id", staff, a.GetImport, reads},
		{"GET", "/manage/imports/jobs/:id/workbook", staff, a.GetImportWorkbook, reads},

		{"GET", "/manage/organizations/:id", staff, a.GetOrganizationForStaff, reads},
		{"GET", "/manage/venues/:id", staff, a.GetVenueForStaff, reads},
		{"PATCH", "/manage/venues/:id", staff, a.UpdateVenueRevision, changes},
		{"DELETE", "/manage/venues/:id", staff, a.DropVenueRevision, match},
		{"GET", "/manage/activities/:id", staff, a.GetActivityForStaff, reads},
		{"PATCH", "/manage/activities/:id", staff, a.UpdateActivityRevision, changes},
		{"DELETE", "/manage/activities/:id", staff, a.DropActivityRevision, match},
		{"GET", "/manage/accreditations/:id", staff, a.GetAccreditationForStaff, reads},
		{"PATCH", "/manage/accreditations/:id", staff, a.UpdateAccreditationRevision, changes},
		{"DELETE", "/manage/accreditations/:id", staff, a.DropAccreditationRevision, match},
		{"GET", "/manage/lecturer-teams/:id", staff, a.GetLecturerTeamForStaff, reads},
		{"PATCH", "/manage/lecturer-teams/:id", staff, a.UpdateLecturerTeamRevision, changes},
		{"DELETE", "/manage/lecturer-teams/:id", staff, a.DropLecturerTeamRevision, match},
		{"GET", "/manage/lecturers/:id", staff, a.GetLecturerForStaff, reads},
		{"PATCH", "/manage/lecturers/:id", staff, a.UpdateLecturerRevision, changes},
		{"DELETE", "/manage/lecturers/:id", staff, a.DropLecturerRevision, match},

		{"GET", "/manage/activities/:id/summary", staff, a.GetSummary, reads},
		{"PUT", "/manage/activities/:id/summary", staff, a.FileSummary, body | replaces | conflicts},
		{"GET", "/manage/summaries", staff, a.ListSummaries, reads},
		{"POST", "/reports", open, a.FileReport, body},
		{"GET", "/report", ticket, a.GetMyReport, reads},
		{"GET", "/manage/reports", staff, a.ListReports, reads},
		{"POST", "/manage/reports/:id/answer", staff, a.AnswerReport, body | conflicts},
		{"GET", "/manage/records", staff, a.ListWork, reads},
		{"GET", "/manage/reviews", reviewers, a.ListReviews, reads},
		{"POST", "/manage/reviews/decide", reviewers, a.DecideReviews, body},
		{"POST", "/manage/reviews/:kind/:id/approve", reviewers, a.ApproveReview, match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/return", reviewers, a.ReturnReview, body | match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/reject", reviewers, a.RejectReview, body | match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/claim", reviewers, a.ClaimReview, conflicts},
		{"POST", "/manage/reviews/:kind/:id/release", reviewers, a.ReleaseReview, conflicts},
		{"POST", "/manage/reviews/:kind/:id/hand-over", reviewers, a.HandOverReview, body | conflicts},
		{"GET", "/manage/reviews/:kind/:id/history", staff, a.GetReviewHistory, reads},
		{"POST", "/manage/reviews/:kind/:id/comments", staff, a.CommentReview, body},

		{"GET", "/campaigns", public, a.ListCampaigns, reads},
		{"POST", "/campaigns", admins, a.CreateCampaign, creates},
		{"GET", "/campaigns/:id", public, a.GetCampaign, reads},
		{"PATCH", "/campaigns/:id", admins, a.UpdateCampaign, changes},
		{"DELETE", "/campaigns/:id", admins, a.ArchiveCampaign, match | conflicts},
		{"POST", "/campaigns/:id/restore", admins, a.RestoreCampaign, conflicts},

		{"POST", "/sign-in", open, a.SignIn, body},
		{"POST", "/sign-in/sso", open, a.SignInBySSO, body},
		{"GET", "/sso/login", open, a.BeginSSO, reads},
		{"GET", "/sso/callback", open, a.ReturnFromSSO, reads},
		{"POST", "/sign-out", person, a.SignOut, acts},
		{"GET", "/me", person, a.GetMe, reads},
		{"POST", "/me/password", person, a.ChangeMyPassword, body},
		{"POST", "/me/invitation", person, a.AcceptMyInvitation, body | conflicts},
		{"GET", "/me/notifications", person, a.ListMyNotifications, reads},
		{"POST", "/me/notifications/read", person, a.ReadAllMyNotifications, acts},
		{"POST", "/me/notifications/:id/read", person, a.ReadMyNotification, acts},
		{"POST", "/me/totp", person, a.EnrolTOTP, body | conflicts},
		{"POST", "/me/totp/confirm", person, a.ConfirmTOTP, body | conflicts},
		{"POST", "/me/totp/end", person, a.EndTOTP, body | conflicts},
		{"GET", "/me/sessions", person, a.ListMySessions, reads},
		{"DELETE", "/me/sessions", person, a.EndMyOtherSessions, acts},
		{"DELETE", "/me/sessions/:id", person, a.EndMySession, acts},
		{"GET", "/accounts", admins, a.ListAccounts, reads},
		{"POST", "/accounts", admins, a.CreateAccount, body | conflicts},
		{"GET", "/accounts/:id", admins, a.GetAccount, reads},
		{"PATCH", "/accounts/:id", admins, a.UpdateAccount, changes},
		{"DELETE", "/accounts/:id", admins, a.ArchiveAccount, match | conflicts},
		{"POST", "/accounts/:id/restore", admins, a.RestoreAccount, conflicts},
		{"POST", "/accounts/:id/reset-totp", admins, a.ResetTOTP, acts},
		{"POST", "/accounts/:id/reset-password", admins, a.ResetPassword, match},
		{"GET", "/api-keys", admins, a.ListAPIKeys, reads},
		{"POST", "/api-keys", admins, a.CreateAPIKey, body | conflicts},
		{"GET", "/api-keys/:id", admins, a.GetAPIKey, reads},
		{"PATCH", "/api-keys/:id", admins, a.UpdateAPIKey, changes},
		{"DELETE", "/api-keys/:id", admins, a.RevokeAPIKey, match},
		{"GET", "/audit", admins, a.ListAudit, reads},
		{"GET", "/audit/export", admins, a.ExportAudit, reads},
		{"GET", "/audit/seal", admins, a.GetAuditSeal, reads},

		{"GET", "/changes", public, a.ListChanges, reads},
		{"GET", "/regions", public, a.ListRegions, reads},
		{"GET", "/holidays", public, a.ListHolidays, reads},
		{"GET", "/code-lists", public, a.GetCodeLists, reads},
		{"GET", "/home", public, a.GetHome, reads},
		{"GET", "/search", public, a.Search, reads},
		{"GET", "/suggest", public, a.Suggest, reads},
		{"GET", "/routes/suggest", public, a.SuggestRoute, datum},
		{"GET", "/map/clusters", public, a.ClusterMap, datum},
		{"GET", "/activities.geojson", public, a.MapActivities, datum},
		{"GET", "/venues.geojson", public, a.MapVenues, datum},

		{"GET", "/activities.ics", public, a.CalendarActivities, datum},
		{"GET", "/activities/:id.ics", public, a.CalendarActivity, reads},
		{"GET", "/venues/:id.ics", public, a.CalendarVenue, reads},
		{"GET", "/campaigns/:id.ics", public, a.CalendarCampaign, reads},
		{"GET", "/activities.atom", public, a.FeedActivities, datum},
		{"GET", "/activities.jsonld", public, a.LinkActivities, datum},
		{"GET", "/activities/:id.jsonld", public, a.LinkActivity, reads},
		{"GET", "/venues/:id.jsonld", public, a.LinkVenue, reads},
		{"GET", "/campaigns/:id.jsonld", public, a.LinkCampaign, reads},
	}
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
	list, _ := r.table()
	resource, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(list, "/manage"), "/"), "/")
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
