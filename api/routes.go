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
		{"GET", "/activities", public, a.Records.ListActivities, datum},
		{"POST", "/activities", staff, a.Records.CreateActivity, creates},
		{"GET", "/activities/:id", public, a.Records.GetActivity, datum},
		{"PATCH", "/activities/:id", staff, a.Records.UpdateActivity, changes},
		{"DELETE", "/activities/:id", staff, a.Records.ArchiveActivity, match},
		{"POST", "/activities/:id/restore", staff, a.Records.RestoreActivity, conflicts},
		{"PATCH", "/activities/:id/sessions/:session_id", staff, a.Records.UpdateSession, changes},
		{"POST", "/activities/:id/object", staff, a.Manage.ObjectToActivity, body | conflicts},
		{"POST", "/activities/:id/schedule/apply", staff, a.Records.ApplySchedule, match | conflicts},

		{"GET", "/venues", public, a.Records.ListVenues, datum},
		{"POST", "/venues", staff, a.Records.CreateVenue, creates},
		{"GET", "/venues/:id", public, a.Records.GetVenue, datum},
		{"PATCH", "/venues/:id", staff, a.Records.UpdateVenue, changes},
		{"DELETE", "/venues/:id", staff, a.Records.ArchiveVenue, match | conflicts},
		{"POST", "/venues/:id/restore", staff, a.Records.RestoreVenue, conflicts},
		{"POST", "/venues/:id/merge", reviewers, a.Records.MergeVenue, body | match},
		{"POST", "/venues/:id/claim", staff, a.Manage.ClaimVenue, body | conflicts},
		{"POST", "/venues/:id/verify", staff, a.Records.VerifyVenue, acts},
		{"GET", "/venues/:id/activities", public, a.Records.ListVenueActivities, datum},
		{"GET", "/venues/:id/hours", public, a.Records.GetVenueHours, reads},

		{"GET", "/organizations", public, a.Records.ListOrganizations, reads},
		{"POST", "/organizations", reviewers, a.Records.CreateOrganization, creates},
		{"GET", "/organizations/:id", public, a.Records.GetOrganization, reads},
		{"PATCH", "/organizations/:id", staff, a.Records.UpdateOrganization, changes},
		{"DELETE", "/organizations/:id", reviewers, a.Records.ArchiveOrganization, match | conflicts},
		{"POST", "/organizations/:id/restore", reviewers, a.Records.RestoreOrganization, conflicts},
		{"GET", "/organizations/:id/members", owners, a.Manage.ListMembers, reads},
		{"PUT", "/organizations/:id/members/:account_id", owners, a.Manage.SetMemberRole, body | conflicts},
		{"DELETE", "/organizations/:id/members/:account_id", owners, a.Manage.RemoveMember, conflicts},
		{"GET", "/organizations/:id/invitations", owners, a.Manage.ListInvitations, reads},
		{"POST", "/organizations/:id/invitations", owners, a.Manage.Invite, body},
		{"DELETE", "/organizations/:id/invitations/:invitation_id", owners, a.Manage.TakeBackInvitation, acts},
		{"POST", "/organizations/:id/leave", person, a.Manage.LeaveOrganization, conflicts},
		{"POST", "/organizations/:id/transfer", person, a.Manage.TransferOrganization, body | conflicts},
		{"POST", "/applications", open, a.Manage.Apply, body},
		{"GET", "/application", ticket, a.Manage.GetMyApplication, reads},
		{"PATCH", "/application", ticket, a.Manage.CorrectMyApplication, changes},
		{"DELETE", "/application", ticket, a.Manage.WithdrawMyApplication, match | conflicts},
		{"POST", "/application/account", ticket, a.Manage.CreateFirstAccount, body | conflicts},
		{"GET", "/invitation", ticket, a.Manage.GetInvitation, reads},
		{"POST", "/invitation/accept", ticket, a.Manage.AcceptInvitation, body | conflicts},
		{"GET", "/manage/applications", staff, a.Manage.ListApplications, reads},
		{"GET", "/manage/applications/:id", staff, a.Manage.GetApplication, reads},
		{"PATCH", "/manage/applications/:id", staff, a.Manage.RestateClaim, changes},
		{"DELETE", "/manage/applications/:id", staff, a.Manage.WithdrawApplication, match | conflicts},
		{"POST", "/manage/applications/:id/approve", reviewers, a.Manage.ApproveApplication, body | match | conflicts},
		{"POST", "/manage/applications/:id/return", reviewers, a.Manage.ReturnApplication, body | match | conflicts},
		{"POST", "/manage/applications/:id/reject", reviewers, a.Manage.RejectApplication, body | match | conflicts},

		{"GET", "/bases", public, a.Records.ListBases, datum},
		{"GET", "/accreditations", public, a.Records.ListAccreditations, reads},
		{"POST", "/accreditations", staff, a.Records.CreateAccreditation, creates},
		{"GET", "/accreditations/:id", public, a.Records.GetAccreditation, reads},
		{"PATCH", "/accreditations/:id", staff, a.Records.UpdateAccreditation, changes},
		{"DELETE", "/accreditations/:id", staff, a.Records.ArchiveAccreditation, match | conflicts},
		{"POST", "/accreditations/:id/restore", staff, a.Records.RestoreAccreditation, conflicts},

		{"GET", "/lecturer-teams", public, a.Records.ListLecturerTeams, reads},
		{"POST", "/lecturer-teams", staff, a.Records.CreateLecturerTeam, creates},
		{"GET", "/lecturer-teams/:id", public, a.Records.GetLecturerTeam, reads},
		{"PATCH", "/lecturer-teams/:id", staff, a.Records.UpdateLecturerTeam, changes},
		{"DELETE", "/lecturer-teams/:id", staff, a.Records.ArchiveLecturerTeam, match | conflicts},
		{"POST", "/lecturer-teams/:id/restore", staff, a.Records.RestoreLecturerTeam, conflicts},
		{"GET", "/lecturers", public, a.Records.ListLecturers, reads},
		{"POST", "/lecturers", staff, a.Records.CreateLecturer, creates},
		{"GET", "/lecturers/:id", public, a.Records.GetLecturer, reads},
		{"PATCH", "/lecturers/:id", staff, a.Records.UpdateLecturer, changes},
		{"DELETE", "/lecturers/:id", staff, a.Records.ArchiveLecturer, match | conflicts},
		{"POST", "/lecturers/:id/restore", staff, a.Records.RestoreLecturer, conflicts},

		{"POST", "/manage/imports/:kind", staff, a.Manage.ImportRecords, file | conflicts},
		{"GET", "/manage/imports/jobs/:id", staff, a.Manage.GetImport, reads},
		{"GET", "/manage/imports/jobs/:id/workbook", staff, a.Manage.GetImportWorkbook, reads},

		{"GET", "/manage/organizations/:id", staff, a.Records.GetOrganizationForStaff, reads},
		{"GET", "/manage/venues/:id", staff, a.Records.GetVenueForStaff, reads},
		{"PATCH", "/manage/venues/:id", staff, a.Records.UpdateVenueRevision, changes},
		{"DELETE", "/manage/venues/:id", staff, a.Records.DropVenueRevision, match},
		{"GET", "/manage/activities/:id", staff, a.Records.GetActivityForStaff, reads},
		{"PATCH", "/manage/activities/:id", staff, a.Records.UpdateActivityRevision, changes},
		{"DELETE", "/manage/activities/:id", staff, a.Records.DropActivityRevision, match},
		{"GET", "/manage/accreditations/:id", staff, a.Records.GetAccreditationForStaff, reads},
		{"PATCH", "/manage/accreditations/:id", staff, a.Records.UpdateAccreditationRevision, changes},
		{"DELETE", "/manage/accreditations/:id", staff, a.Records.DropAccreditationRevision, match},
		{"GET", "/manage/lecturer-teams/:id", staff, a.Records.GetLecturerTeamForStaff, reads},
		{"PATCH", "/manage/lecturer-teams/:id", staff, a.Records.UpdateLecturerTeamRevision, changes},
		{"DELETE", "/manage/lecturer-teams/:id", staff, a.Records.DropLecturerTeamRevision, match},
		{"GET", "/manage/lecturers/:id", staff, a.Records.GetLecturerForStaff, reads},
		{"PATCH", "/manage/lecturers/:id", staff, a.Records.UpdateLecturerRevision, changes},
		{"DELETE", "/manage/lecturers/:id", staff, a.Records.DropLecturerRevision, match},

		{"GET", "/manage/activities/:id/summary", staff, a.Manage.GetSummary, reads},
		{"PUT", "/manage/activities/:id/summary", staff, a.Manage.FileSummary, body | replaces | conflicts},
		{"GET", "/manage/summaries", staff, a.Manage.ListSummaries, reads},
		{"POST", "/reports", open, a.Manage.FileReport, body},
		{"GET", "/report", ticket, a.Manage.GetMyReport, reads},
		{"GET", "/manage/reports", staff, a.Manage.ListReports, reads},
		{"POST", "/manage/reports/:id/answer", staff, a.Manage.AnswerReport, body | conflicts},
		{"GET", "/manage/records", staff, a.Manage.ListWork, reads},
		{"GET", "/manage/reviews", reviewers, a.Manage.ListReviews, reads},
		{"POST", "/manage/reviews/decide", reviewers, a.Manage.DecideReviews, body},
		{"POST", "/manage/reviews/:kind/:id/approve", reviewers, a.Manage.ApproveReview, match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/return", reviewers, a.Manage.ReturnReview, body | match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/reject", reviewers, a.Manage.RejectReview, body | match | conflicts},
		{"POST", "/manage/reviews/:kind/:id/claim", reviewers, a.Manage.ClaimReview, conflicts},
		{"POST", "/manage/reviews/:kind/:id/release", reviewers, a.Manage.ReleaseReview, conflicts},
		{"POST", "/manage/reviews/:kind/:id/hand-over", reviewers, a.Manage.HandOverReview, body | conflicts},
		{"GET", "/manage/reviews/:kind/:id/history", staff, a.Manage.GetReviewHistory, reads},
		{"POST", "/manage/reviews/:kind/:id/comments", staff, a.Manage.CommentReview, body},

		{"GET", "/campaigns", public, a.Records.ListCampaigns, reads},
		{"POST", "/campaigns", admins, a.Records.CreateCampaign, creates},
		{"GET", "/campaigns/:id", public, a.Records.GetCampaign, reads},
		{"PATCH", "/campaigns/:id", admins, a.Records.UpdateCampaign, changes},
		{"DELETE", "/campaigns/:id", admins, a.Records.ArchiveCampaign, match | conflicts},
		{"POST", "/campaigns/:id/restore", admins, a.Records.RestoreCampaign, conflicts},

		{"POST", "/sign-in", open, a.Account.SignIn, body},
		{"POST", "/sign-in/sso", open, a.Account.SignInBySSO, body},
		{"GET", "/sso/login", open, a.Account.BeginSSO, reads},
		{"GET", "/sso/callback", open, a.Account.ReturnFromSSO, reads},
		{"POST", "/sign-out", person, a.Account.SignOut, acts},
		{"GET", "/me", person, a.Account.GetMe, reads},
		{"POST", "/me/password", person, a.Account.ChangeMyPassword, body},
		{"POST", "/me/invitation", person, a.Manage.AcceptMyInvitation, body | conflicts},
		{"GET", "/me/notifications", person, a.Account.ListMyNotifications, reads},
		{"POST", "/me/notifications/read", person, a.Account.ReadAllMyNotifications, acts},
		{"POST", "/me/notifications/:id/read", person, a.Account.ReadMyNotification, acts},
		{"POST", "/me/totp", person, a.Account.EnrolTOTP, body | conflicts},
		{"POST", "/me/totp/confirm", person, a.Account.ConfirmTOTP, body | conflicts},
		{"POST", "/me/totp/end", person, a.Account.EndTOTP, body | conflicts},
		{"GET", "/me/sessions", person, a.Account.ListMySessions, reads},
		{"DELETE", "/me/sessions", person, a.Account.EndMyOtherSessions, acts},
		{"DELETE", "/me/sessions/:id", person, a.Account.EndMySession, acts},
		{"GET", "/accounts", admins, a.Account.ListAccounts, reads},
		{"POST", "/accounts", admins, a.Account.CreateAccount, body | conflicts},
		{"GET", "/accounts/:id", admins, a.Account.GetAccount, reads},
		{"PATCH", "/accounts/:id", admins, a.Account.UpdateAccount, changes},
		{"DELETE", "/accounts/:id", admins, a.Account.ArchiveAccount, match | conflicts},
		{"POST", "/accounts/:id/restore", admins, a.Account.RestoreAccount, conflicts},
		{"POST", "/accounts/:id/reset-totp", admins, a.Account.ResetTOTP, acts},
		{"POST", "/accounts/:id/reset-password", admins, a.Account.ResetPassword, match},
		{"GET", "/api-keys", admins, a.Account.ListAPIKeys, reads},
		{"POST", "/api-keys", admins, a.Account.CreateAPIKey, body | conflicts},
		{"GET", "/api-keys/:id", admins, a.Account.GetAPIKey, reads},
		{"PATCH", "/api-keys/:id", admins, a.Account.UpdateAPIKey, changes},
		{"DELETE", "/api-keys/:id", admins, a.Account.RevokeAPIKey, match},
		{"GET", "/audit", admins, a.Manage.ListAudit, reads},
		{"GET", "/audit/export", admins, a.Manage.ExportAudit, reads},
		{"GET", "/audit/seal", admins, a.Manage.GetAuditSeal, reads},

		{"GET", "/changes", public, a.Discover.ListChanges, reads},
		{"GET", "/regions", public, a.Discover.ListRegions, reads},
		{"GET", "/holidays", public, a.Discover.ListHolidays, reads},
		{"GET", "/code-lists", public, a.Discover.GetCodeLists, reads},
		{"GET", "/home", public, a.Discover.GetHome, reads},
		{"GET", "/search", public, a.Discover.Search, reads},
		{"GET", "/suggest", public, a.Discover.Suggest, reads},
		{"GET", "/routes/suggest", public, a.Discover.SuggestRoute, datum},
		{"GET", "/map/clusters", public, a.Discover.ClusterMap, datum},
		{"GET", "/activities.geojson", public, a.Discover.MapActivities, datum},
		{"GET", "/venues.geojson", public, a.Discover.MapVenues, datum},

		{"GET", "/activities.ics", public, a.Discover.CalendarActivities, datum},
		{"GET", "/activities/:id.ics", public, a.Discover.CalendarActivity, reads},
		{"GET", "/venues/:id.ics", public, a.Discover.CalendarVenue, reads},
		{"GET", "/campaigns/:id.ics", public, a.Discover.CalendarCampaign, reads},
		{"GET", "/activities.atom", public, a.Discover.FeedActivities, datum},
		{"GET", "/activities.jsonld", public, a.Discover.LinkActivities, datum},
		{"GET", "/activities/:id.jsonld", public, a.Discover.LinkActivity, reads},
		{"GET", "/venues/:id.jsonld", public, a.Discover.LinkVenue, reads},
		{"GET", "/campaigns/:id.jsonld", public, a.Discover.LinkCampaign, reads},
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
