package middleware

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// Credentials are what a request can show, and who is behind them.
type Credentials struct {
	// AdminKey is the administrator's key; empty when it is switched off.
	AdminKey string
	// Session gives the person behind the token of a session. Unauthenticated.
	Session func(ctx context.Context, token string) (identity.Principal, error)
	// SessionPrefix begins tokens of sessions.
	SessionPrefix string
}

// Origin notes where a request comes from, for the limits and the audit log.
func Origin(c *gin.Context) {
	origin := identity.Origin{Address: c.ClientIP(), UserAgent: c.Request.UserAgent(), RequestID: c.GetString(respond.RequestIDKey)}
	c.Request = c.Request.WithContext(identity.WithOrigin(c.Request.Context(), origin))
}

// Authenticate finds out who acts, and refuses a request without credentials or with wrong ones.
func Authenticate(cred Credentials) gin.HandlerFunc {
	adminKey := sha256.Sum256([]byte(cred.AdminKey))
	return func(c *gin.Context) {
		scheme, token, _ := strings.Cut(c.GetHeader("Authorization"), " ")
		if token = strings.TrimSpace(token); !strings.EqualFold(scheme, "Bearer") || token == "" {
			respond.Error(c, errs.New(errs.Unauthenticated, "credentials_required",
				"请先登录（POST /api/v1/sign-in），并在 Authorization 头中提供令牌：Bearer …", "sign in first (POST /api/v1/sign-in) and send the token in the Authorization header: Bearer …"))
			return
		}
		if strings.HasPrefix(token, cred.SessionPrefix) {
			person, err := cred.Session(c.Request.Context(), token)
			if err != nil {
				respond.Error(c, err)
				return
			}
			act(c, person)
			return
		}
		// Hashes are compared, so that the time it takes tells neither the key nor its length.
		if given := sha256.Sum256([]byte(token)); cred.AdminKey == "" || subtle.ConstantTimeCompare(given[:], adminKey[:]) != 1 {
			respond.Error(c, errs.New(errs.Unauthenticated, "credentials_wrong", "令牌或密钥不正确", "the token or key is wrong"))
			return
		}
		act(c, identity.Principal{Kind: identity.RootKey, Name: string(identity.RootKey), Grants: []identity.Grant{{Role: identity.Administrator}}})
	}
}

// act lets the rest of the request act as a principal.
func act(c *gin.Context, p identity.Principal) {
	c.Request = c.Request.WithContext(identity.With(c.Request.Context(), p))
}

// PasswordChanged holds who was given a password by somebody else to changing it first.
func PasswordChanged(c *gin.Context) {
	if p := identity.From(c.Request.Context()); p.MustChangePassword {
		respond.Error(c, errs.New(errs.Forbidden, "password_change_required", "请先修改临时密码（POST /api/v1/me/password）",
			"change your temporary password first (POST /api/v1/me/password)"))
	}
}

// Has lets through who has one of the roles, wherever; services see to the scope.
func Has(roles ...identity.Role) gin.HandlerFunc {
	return func(c *gin.Context) {
		if p := identity.From(c.Request.Context()); !p.Has(roles...) {
			respond.Error(c, NotAllowed())
		}
	}
}

// IsPerson lets through people with an account.
func IsPerson(c *gin.Context) {
	if identity.From(c.Request.Context()).Kind != identity.Person {
		respond.Error(c, errs.New(errs.Forbidden, "account_required", "只有登录的账号可用，密钥不行", "this is for people who signed in, not for keys"))
	}
}

// NotAllowed is the error of who is known but may not do it.
func NotAllowed() error {
	return errs.New(errs.Forbidden, "not_allowed", "您的角色不能进行这项操作", "your role does not allow this")
}
