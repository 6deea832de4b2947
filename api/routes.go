package api

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/middleware"
	"kepu/api/sheets"
	v1 "kepu/api/v1"
	"kepu/api/v1/kit"
	"kepu/internal/apikey"
	"kepu/internal/identity"
)

// apiPath is the path of the first version.
const apiPath = "/api/v1"

// route is a line of the route table.
type route struct{ kit.Route }

// on makes a line of the route table.
func on(method, path string, policy kit.Policy, handler func(*gin.Context) error, traits kit.Traits) kit.Route {
	return kit.Route{Method: method, Path: path, Policy: policy, Handler: handler, Traits: traits}
}

// routes is the only table of the routes under base. Those of records come from their collections; see kit.Collection.
func routes(a *v1.API) []kit.Route {
	all := append(a.Records.Routes(), []kit.Route{
		on("PATCH", "/activities/:id/sessions/:session_id", kit.StaffOnly, a.Records.UpdateSession, kit.Changes),
		on("POST", "/activities/:id/object", kit.StaffOnly, a.Manage.ObjectToActivity, kit.Body|kit.Conflicts),
		on("POST", "/activities/:id/schedule/apply", kit.StaffOnly, a.Records.ApplySchedule, kit.Match|kit.Conflicts),

		on("POST", "/venues/:id/merge", kit.Reviewers, a.Records.MergeVenue, kit.Body|kit.Match),
		on("POST", "/venues/:id/claim", kit.StaffOnly, a.Manage.ClaimVenue, kit.Body|kit.Conflicts),
		on("POST", "/venues/:id/verify", kit.StaffOnly, a.Records.VerifyVenue, kit.Acts),
		on("GET", "/venues/:id/activities", kit.Public, a.Records.ListVenueActivities, kit.Datum),
		on("GET", "/venues/:id/hours", kit.Public, a.Records.GetVenueHours, kit.Reads),

		on("GET", "/organizations/:id/members", kit.Owners, a.Manage.ListMembers, kit.NoParams),
		on("PUT", "/organizations/:id/members/:account_id", kit.Owners, a.Manage.SetMemberRole, kit.Body|kit.Conflicts),
		on("DELETE", "/organizations/:id/members/:account_id", kit.Owners, a.Manage.RemoveMember, kit.Conflicts),
		on("GET", "/organizations/:id/invitations", kit.Owners, a.Manage.ListInvitations, kit.NoParams),
		on("POST", "/organizations/:id/invitations", kit.Owners, a.Manage.Invite, kit.Body),
		on("DELETE", "/organizations/:id/invitations/:invitation_id", kit.Owners, a.Manage.RevokeInvitation, kit.Acts),
		on("POST", "/organizations/:id/leave", kit.Authenticated, a.Manage.LeaveOrganization, kit.Conflicts),
		on("POST", "/organizations/:id/transfer", kit.Authenticated, a.Manage.TransferOrganization, kit.Body|kit.Conflicts),
		on("POST", "/applications", kit.AnonymousWrite, a.Manage.Apply, kit.Body),
		on("GET", "/application", kit.Token, a.Manage.GetMyApplication, kit.Reads),
		on("PATCH", "/application", kit.Token, a.Manage.CorrectMyApplication, kit.Changes),
		on("DELETE", "/application", kit.Token, a.Manage.WithdrawMyApplication, kit.Match|kit.Conflicts),
		on("POST", "/application/account", kit.Token, a.Manage.CreateFirstAccount, kit.Body|kit.Conflicts),
		on("GET", "/invitation", kit.Token, a.Manage.GetInvitation, kit.Reads),
		on("POST", "/invitation/accept", kit.Token, a.Manage.AcceptInvitation, kit.Body|kit.Conflicts),
		on("GET", "/manage/applications", kit.StaffOnly, a.Manage.ListApplications, kit.Reads),
		on("GET", "/manage/applications/:id", kit.StaffOnly, a.Manage.GetApplication, kit.NoParams),
		on("PATCH", "/manage/applications/:id", kit.StaffOnly, a.Manage.RestateClaim, kit.Changes),
		on("DELETE", "/manage/applications/:id", kit.StaffOnly, a.Manage.WithdrawApplication, kit.Match|kit.Conflicts),
		on("POST", "/manage/applications/:id/approve", kit.Reviewers, a.Manage.ApproveApplication,
			kit.Body|kit.Match|kit.Conflicts), on("POST", "/manage/applications/:id/return", kit.Reviewers,
			a.Manage.ReturnApplication, kit.Body|kit.Match|kit.Conflicts),
		on("POST", "/manage/applications/:id/reject", kit.Reviewers, a.Manage.RejectApplication,
			kit.Body|kit.Match|kit.Conflicts),

		on("GET", "/bases", kit.Public, a.Records.ListBases, kit.Datum),

		on("POST", "/manage/imports/:kind", kit.StaffOnly, a.Manage.ImportRecords, kit.File|kit.Conflicts),
		on("GET", "/manage/imports/jobs/:id", kit.StaffOnly, a.Manage.GetImport, kit.NoParams),
		on("GET", "/manage/imports/jobs/:id/workbook", kit.StaffOnly, a.Manage.GetImportWorkbook, kit.NoParams),

		on("GET", "/manage/activities/:id/summary", kit.StaffOnly, a.Manage.GetSummary, kit.NoParams),
		on("PUT", "/manage/activities/:id/summary", kit.StaffOnly, a.Manage.FileSummary, kit.Body|kit.Replaces|kit.Conflicts),
		on("GET", "/manage/summaries", kit.StaffOnly, a.Manage.ListSummaries, kit.Reads),
		on("POST", "/reports", kit.AnonymousWrite, a.Manage.FileReport, kit.Body),
		on("GET", "/report", kit.Token, a.Manage.GetMyReport, kit.Reads),
		on("GET", "/manage/reports", kit.StaffOnly, a.Manage.ListReports, kit.Reads),
		on("POST", "/manage/reports/:id/answer", kit.StaffOnly, a.Manage.AnswerReport, kit.Body|kit.Conflicts),
		on("GET", "/manage/records", kit.StaffOnly, a.Manage.ListDrafts, kit.Reads),
		on("GET", "/manage/reviews", kit.Reviewers, a.Manage.ListReviews, kit.Reads),
		on("POST", "/manage/reviews/decide", kit.Reviewers, a.Manage.DecideReviews, kit.Body),
		on("POST", "/manage/reviews/:kind/:id/approve", kit.Reviewers, a.Manage.ApproveReview, kit.Match|kit.Conflicts),
		on("POST", "/manage/reviews/:kind/:id/return", kit.Reviewers, a.Manage.ReturnReview,
			kit.Body|kit.Match|kit.Conflicts), on("POST", "/manage/reviews/:kind/:id/reject", kit.Reviewers,
			a.Manage.RejectReview, kit.Body|kit.Match|kit.Conflicts),
		on("POST", "/manage/reviews/:kind/:id/claim", kit.Reviewers, a.Manage.ClaimReview, kit.Conflicts),
		on("POST", "/manage/reviews/:kind/:id/release", kit.Reviewers, a.Manage.ReleaseReview, kit.Conflicts),
		on("POST", "/manage/reviews/:kind/:id/hand-over", kit.Reviewers, a.Manage.ReassignReview, kit.Body|kit.Conflicts),
		on("GET", "/manage/reviews/:kind/:id/history", kit.StaffOnly, a.Manage.GetReviewHistory, kit.NoParams),
		on("POST", "/manage/reviews/:kind/:id/comments", kit.StaffOnly, a.Manage.CommentReview, kit.Body),

		on("POST", "/sign-in", kit.AnonymousWrite, a.Account.SignIn, kit.Body),
		on("POST", "/sign-in/sso", kit.AnonymousWrite, a.Account.SignInBySSO, kit.Body),
		on("GET", "/sso/login", kit.AnonymousWrite, a.Account.BeginSSO, kit.Reads),
		on("GET", "/sso/callback", kit.AnonymousWrite, a.Account.ReturnFromSSO, kit.Reads),
		on("POST", "/sign-out", kit.Authenticated, a.Account.SignOut, kit.Acts),
		on("GET", "/me", kit.Authenticated, a.Account.GetMe, kit.NoParams),
		on("POST", "/me/password", kit.Authenticated, a.Account.ChangeMyPassword, kit.Body),
		on("POST", "/me/invitation", kit.Authenticated, a.Manage.AcceptMyInvitation, kit.Body|kit.Conflicts),
		on("GET", "/me/notifications", kit.Authenticated, a.Account.ListMyNotifications, kit.Reads),
		on("POST", "/me/notifications/read", kit.Authenticated, a.Account.ReadAllMyNotifications, kit.Acts),
		on("POST", "/me/notifications/:id/read", kit.Authenticated, a.Account.ReadMyNotification, kit.Acts),
		on("POST", "/me/totp", kit.Authenticated, a.Account.EnrolTOTP, kit.Body|kit.Conflicts),
		on("POST", "/me/totp/confirm", kit.Authenticated, a.Account.ConfirmTOTP, kit.Body|kit.Conflicts),
		on("POST", "/me/totp/end", kit.Authenticated, a.Account.EndTOTP, kit.Body|kit.Conflicts),
		on("GET", "/me/sessions", kit.Authenticated, a.Account.ListMySessions, kit.NoParams),
		on("DELETE", "/me/sessions", kit.Authenticated, a.Account.EndMyOtherSessions, kit.Acts),
		on("DELETE", "/me/sessions/:id", kit.Authenticated, a.Account.EndMySession, kit.Acts),
		on("GET", "/accounts", kit.Admins, a.Account.ListAccounts, kit.Reads),
		on("POST", "/accounts", kit.Admins, a.Account.CreateAccount, kit.Body|kit.Conflicts),
		on("GET", "/accounts/:id", kit.Admins, a.Account.GetAccount, kit.Reads),
		on("PATCH", "/accounts/:id", kit.Admins, a.Account.UpdateAccount, kit.Changes),
		on("DELETE", "/accounts/:id", kit.Admins, a.Account.ArchiveAccount, kit.Match|kit.Conflicts),
		on("POST", "/accounts/:id/restore", kit.Admins, a.Account.RestoreAccount, kit.Conflicts),
		on("POST", "/accounts/:id/reset-totp", kit.Admins, a.Account.ResetTOTP, kit.Acts),
		on("POST", "/accounts/:id/reset-password", kit.Admins, a.Account.ResetPassword, kit.Match),
		on("GET", "/api-keys", kit.Admins, a.Account.ListAPIKeys, kit.Reads),
		on("POST", "/api-keys", kit.Admins, a.Account.CreateAPIKey, kit.Body|kit.Conflicts),
		on("GET", "/api-keys/:id", kit.Admins, a.Account.GetAPIKey, kit.Reads),
		on("PATCH", "/api-keys/:id", kit.Admins, a.Account.UpdateAPIKey, kit.Changes),
		on("DELETE", "/api-keys/:id", kit.Admins, a.Account.RevokeAPIKey, kit.Match),
		on("GET", "/audit", kit.Admins, a.Manage.ListAudit, kit.Reads),
		on("GET", "/audit/export", kit.Admins, a.Manage.ExportAudit, kit.Reads),
		on("GET", "/audit/seal", kit.Admins, a.Manage.GetAuditSeal, kit.NoParams),

		on("GET", "/changes", kit.Public, a.Discover.ListChanges, kit.Reads),
		on("GET", "/regions", kit.Public, a.Discover.ListRegions, kit.Reads),
		on("GET", "/holidays", kit.Public, a.Discover.ListHolidays, kit.Reads),
		on("GET", "/code-lists", kit.Public, a.Discover.GetCodeLists, kit.Reads),
		on("GET", "/home", kit.Public, a.Discover.GetHome, kit.Reads),
		on("GET", "/search", kit.Public, a.Discover.Search, kit.Reads),
		on("GET", "/suggest", kit.Public, a.Discover.Suggest, kit.Reads),
		on("GET", "/routes/suggest", kit.Public, a.Discover.SuggestRoute, kit.Datum),
		on("GET", "/map/clusters", kit.Public, a.Discover.ClusterMap, kit.Datum),
		on("GET", "/activities.geojson", kit.Public, a.Discover.MapActivities, kit.Datum),
		on("GET", "/venues.geojson", kit.Public, a.Discover.MapVenues, kit.Datum),

		on("GET", "/activities.ics", kit.Public, a.Discover.CalendarActivities, kit.Datum),
		on("GET", "/activities/:id.ics", kit.Public, a.Discover.CalendarActivity, kit.Reads),
		on("GET", "/venues/:id.ics", kit.Public, a.Discover.CalendarVenue, kit.Reads),
		on("GET", "/campaigns/:id.ics", kit.Public, a.Discover.CalendarCampaign, kit.Reads),
		on("GET", "/activities.atom", kit.Public, a.Discover.FeedActivities, kit.Datum),
		on("GET", "/activities.jsonld", kit.Public, a.Discover.LinkActivities, kit.Datum),
		on("GET", "/activities/:id.jsonld", kit.Public, a.Discover.LinkActivity, kit.Reads),
		on("GET", "/venues/:id.jsonld", kit.Public, a.Discover.LinkVenue, kit.Reads),
		on("GET", "/campaigns/:id.jsonld", kit.Public, a.Discover.LinkCampaign, kit.Reads),
	}...)
	for i := range all {
		if all[i].Method == http.MethodGet && all[i].Table == nil {
			all[i].Table = sheets.Of(all[i].Path)
		}
	}
	return all
}

// guards gives what stands before the handler of a route; known finds out who acts, by cred.
func (r *route) guards(known gin.HandlerFunc, cred middleware.Credentials,
	limiter *middleware.Limiter) []gin.HandlerFunc {
	may := func(roles ...identity.Role) []gin.HandlerFunc {
		return []gin.HandlerFunc{middleware.Origin, limiter.Unknown(cred.IsKey), known, limiter.Known,
			middleware.RequireCredentialSetup, middleware.InScope(r.scope()), middleware.Has(roles...)}
	}
	switch r.Policy {
	case kit.Public:
		return []gin.HandlerFunc{limiter.Public(cred.IsKey, cred.Key)}
	case kit.Token:
		return []gin.HandlerFunc{middleware.Origin, limiter.Public(cred.IsKey, cred.Key)}
	case kit.AnonymousWrite:
		return []gin.HandlerFunc{middleware.Origin, limiter.Open}
	case kit.Authenticated:
		return []gin.HandlerFunc{middleware.Origin, limiter.Unknown(cred.IsKey), known, limiter.Known, middleware.IsPerson}
	case kit.StaffOnly:
		return may(identity.Administrator, identity.Reviewer, identity.Owner, identity.Editor)
	case kit.Owners:
		return may(identity.Administrator, identity.Reviewer, identity.Owner)
	case kit.Reviewers:
		return may(identity.Administrator, identity.Reviewer)
	case kit.Admins:
		return may(identity.Administrator)
	}
	panic("api: " + r.Method + " " + r.Path + " has no policy")
}

// scope is what the key of a client needs for a route: the resource, to read or to write; empty where no key will do.
func (r *route) scope() string {
	list, _ := r.table()
	resource, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(list, "/manage"), "/"), "/")
	if resource == "imports" { // that of what is imported, which the handler knows
		return middleware.AnyScope
	}
	if of := kindAt(resource); of != nil {
		resource = of.KeyScope()
	}
	action := ":write"
	if r.Method == http.MethodGet {
		action = ":read"
	}
	// Who belongs to an organization is people's to say, and so are decisions.
	if scope := resource + action; r.Policy != kit.Owners && r.Policy != kit.Authenticated &&
		slices.Contains(apikey.Scopes(), scope) {
		return scope
	}
	return ""
}
