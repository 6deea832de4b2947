// Package manage is what the staff does beside writing records: review, applications, members, reports, summaries,
// imports and the audit trail.
package manage

import (
	accountapi "kepu/api/v1/account"
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/activity"
	"kepu/internal/audit"
	"kepu/internal/intake"
	"kepu/internal/membership"
	"kepu/internal/report"
	"kepu/internal/review"
	"kepu/internal/summary"
	"kepu/internal/venue"
)

// API holds the handlers of the staff and what they need.
type API struct {
	*kit.Env
	Accounts   *account.Service
	Activities *activity.Service
	Intake     *intake.Service
	Members    *membership.Service
	Reports    *report.Service
	Reviews    *review.Workflow
	Summaries  *summary.Service
	Trail      audit.Store
	Venues     *venue.Service
}

// account gives the account of somebody who has just joined.
func (api *API) account(a *account.Account) accountapi.Account {
	return accountapi.NewAccount(api.Env, a)
}
