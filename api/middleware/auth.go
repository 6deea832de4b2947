package middleware

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"slices"
	"time"

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
	// Key gives the client behind a key. Unauthenticated.
	Key func(ctx context.Context, token string) (identity.Principal, error)
	// IsSession and IsKey tell tokens apart by their form.
	IsSession, IsKey func(token string) bool
}

// maxUserAgent is how much of it is kept, in characters.
const maxUserAgent = 300

// Origin notes where a request comes from, for the limits and the audit log.
func Origin(c *gin.Context) {
	agent := []rune(errs.Cleaned(c.Request.UserAgent(), false)) // a header may hold any bytes; columns of text may not
	origin := identity.Origin{Address: c.ClientIP(), UserAgent: string(agent[:min(len(agent), maxUserAgent)]),
		RequestID: respond.RequestID(c)}
	c.Request = c.Request.WithContext(identity.WithOrigin(c.Request.Context(), origin))
}

// Authenticate finds out who acts, and refuses a request without credentials or with wrong ones.
func Authenticate(cred Credentials) gin.HandlerFunc {
	adminKey := sha256.Sum256([]byte(cred.AdminKey))
	return func(c *gin.Context) {
		token := respond.Bearer(c)
		if token == "" {
			respond.Error(c, errs.New(errs.Unauthenticated, "credentials_required",
				"请先登录（POST /api/v1/sign-in），并在 Authorization 头中提供令牌：Bearer …",
				"sign in first (POST /api/v1/sign-in) and send the token in the Authorization header: Bearer …"))
			return
		}
		p, err := cred.behind(c.Request.Context(), token, adminKey)
		if err != nil {
			respond.Error(c, err)
			return
		}
		c.Request = c.Request.WithContext(identity.With(c.Request.Context(), p))
	}
}

// staffTime is how long a request to a public route waits for who sends it; a database that does not answer must not
// hold it.
const staffTime = time.Second

// Staff gives who of the staff sends a request to a route that anybody may use; false for anybody else, for tokens that
// are wrong, and while nobody can tell.
func (cred *Credentials) Staff(c *gin.Context) (identity.Principal, bool) {
	p := identity.From(c.Request.Context())
	if token := respond.Bearer(c); p.Kind == "" && token != "" {
		ctx, cancel := context.WithTimeout(c.Request.Context(), staffTime)
		defer cancel()
		var err error
		if p, err = cred.behind(ctx, token, sha256.Sum256([]byte(cred.AdminKey))); err != nil {
			return identity.Principal{}, false
		}
	}
	return p, len(p.Grants) > 0
}

// behind gives who has a token.
func (cred *Credentials) behind(ctx context.Context, token string, adminKey [sha256.Size]byte) (identity.Principal,
	error) {
	switch {
	case cred.IsSession(token):
		return cred.Session(ctx, token)
	case cred.IsKey(token):
		return cred.Key(ctx, token)
	}
	// Hashes are compared, so that the time it takes tells neither the key nor its length.
	if given := sha256.Sum256([]byte(token)); cred.AdminKey == "" ||
		subtle.ConstantTimeCompare(given[:], adminKey[:]) != 1 {
		return identity.Principal{}, errs.New(errs.Unauthenticated, "credentials_wrong", "令牌或密钥不正确",
			"the token or key is wrong")
	}
	return identity.Principal{Kind: identity.RootKey, Name: string(identity.RootKey),
		Grants: []identity.Grant{{Role: identity.Administrator}}}, nil
}

// RequireCredentialSetup holds who was given a password by somebody else to changing it first, and who needs a second
// factor to having one.
func RequireCredentialSetup(c *gin.Context) {
	switch p := identity.From(c.Request.Context()); {
	case p.MustChangePassword:
		respond.Error(c, errs.New(errs.Forbidden, "password_change_required", "请先修改临时密码（POST /api/v1/me/password）",
			"change your temporary password first (POST /api/v1/me/password)"))
	case p.MustEnrol:
		respond.Error(c, errs.New(errs.Forbidden, "second_factor_required", "审核员和管理员须先启用两步验证（POST /api/v1/me/totp）",
			"reviewers and administrators need a second factor first (POST /api/v1/me/totp)"))
	}
}

// Has lets through who has one of the roles, wherever; services see to the scope.
func Has(roles ...identity.Role) gin.HandlerFunc {
	return func(c *gin.Context) {
		if p := identity.From(c.Request.Context()); !p.Has(roles...) {
			respond.Error(c, errs.New(errs.Forbidden, "not_allowed", "您的角色不能进行这项操作", "your role does not allow this"))
		}
	}
}

// AnyScope lets clients through whose scopes the handler looks at.
const AnyScope = "*"

// InScope lets clients through whose key has a scope, and everybody else; with an empty one, no client.
func InScope(scope string) gin.HandlerFunc {
	return func(c *gin.Context) {
		p := identity.From(c.Request.Context())
		switch {
		case p.Kind != identity.Client || scope == AnyScope || scope != "" && slices.Contains(p.Scopes, scope):
		case scope == "":
			respond.Error(c, errs.New(errs.Forbidden, "account_required", "接口密钥不能用于这项操作，请用账号登录",
				"keys of clients are not for this; sign in with an account"))
		default:
			respond.Error(c, errs.New(errs.Forbidden, "scope_missing", "接口密钥没有用途 "+scope, "the key lacks the scope "+scope))
		}
	}
}

// IsPerson lets through people with an account.
func IsPerson(c *gin.Context) {
	if identity.From(c.Request.Context()).Kind != identity.Person {
		respond.Error(c, errs.New(errs.Forbidden, "account_required", "只有登录的账号可用，密钥不行",
			"this is for people who signed in, not for keys"))
	}
}
