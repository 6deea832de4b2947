// Package account is who may write: sign-in, what people do with their own account, and the accounts and API keys that
// administrators keep.
package account

import (
	"kepu/api/v1/kit"
	"kepu/internal/account"
	"kepu/internal/apikey"
	"kepu/internal/notice"
	"kepu/internal/sso"
)

// API holds the handlers of accounts and what they need.
type API struct {
	*kit.Env
	Accounts *account.Service
	APIKeys  *apikey.Service
	Notices  notice.Store
	SSO      *sso.Service // nil without an identity provider
}
