// Package apikey is the keys of machine clients (接口密钥): publishable ones that a mini-program may carry, and secret ones
// of servers.
package apikey

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/kind"
	"kepu/internal/kind/all"
	"kepu/internal/organization"
	"kepu/internal/record"
)

// Type is how far a key may be given away.
type Type string

// The types.
const (
	// Publishable keys read what is public and count against a quota: everybody may see them.
	Publishable Type = "publishable"
	// Secret keys act with their grants within their scopes: only a server may hold them.
	Secret Type = "secret"
)

var types = []string{string(Publishable), string(Secret)}

// Prefix gives what tokens of a type begin with, for people and for programs that look for leaked secrets.
func (t Type) Prefix() string {
	if t == Publishable {
		return "kepu_pk_"
	}
	return "kepu_sk_"
}

// IsToken tells whether a text has the form of the token of a key.
func IsToken(token string) bool {
	return strings.HasPrefix(token, Publishable.Prefix()) || strings.HasPrefix(token, Secret.Prefix())
}

// Key is one key. Its token is shown once, when it is made. An archived one is revoked.
type Key struct {
	record.Meta
	Name       string // what it is for
	Type       Type
	TokenHash  string `json:"-"` // see identity.HashToken
	Hint       string // the beginning and the end of the token, to recognize it by
	Grants     []identity.Grant
	Scopes     []string   // of a secret key: what its grants may be used for
	Quota      int        // requests a minute
	ExpiresAt  *time.Time // nil for never
	LastUsedAt *time.Time `db:",readonly"` // to the minute; nil for never
}

// Kind declares keys.
var Kind = kind.New(kind.Kind[Key]{
	Info:       kind.Info{Name: record.NewKind("api_key", "接口密钥", "API key"), Table: "api_keys"},
	References: func(k *Key) []kind.Reference { return organization.GrantReferences(k.Grants) },
})

// Scopes lists the scopes: the records of each kind can be read (drafts included) and written.
func Scopes() []string {
	var out []string
	for _, k := range all.Kinds() {
		scope := k.About().KeyScope()
		out = append(out, scope+":read", scope+":write")
	}
	slices.Sort(out)
	return slices.Compact(out)
}

const (
	// DefaultQuota is a hundred requests a second, which serves some thousand people at a time.
	DefaultQuota = 6000
	minQuota     = 10
	maxQuota     = 1_000_000
	// lastYear is before the databases' calendars end.
	lastYear = 2199

	maxGrants = 20
	hintTail  = 4
)

// NewToken gives a new key its token, which is kept as a hash only.
func (k *Key) NewToken() (token string) {
	token, k.TokenHash = identity.NewToken(k.Type.Prefix())
	k.Hint = k.Type.Prefix() + "…" + token[len(token)-hintTail:]
	return token
}

// Normalize brings texts and lists into their one form.
func (k *Key) Normalize() {
	record.Trim(&k.Name)
	k.Scopes = record.TrimList(k.Scopes)
	slices.Sort(k.Scopes)
	k.Scopes = slices.Compact(k.Scopes)
	if k.Grants == nil {
		k.Grants = []identity.Grant{}
	}
	k.Quota = cmp.Or(k.Quota, DefaultQuota)
	if k.ExpiresAt != nil {
		at := record.Millis(*k.ExpiresAt)
		k.ExpiresAt = &at
	}
}

// Validate gives the violations of a key.
func (k *Key) Validate() errs.Violations {
	var vs errs.Violations
	vs.Text("name", k.Name, 100)
	vs.OneOf("type", string(k.Type), types)
	vs.TooMany("grants", len(k.Grants), maxGrants)
	for i, g := range k.Grants {
		vs.Merge(errs.Index("grants", i), identity.CheckGrant(g))
		record.CheckRef(&vs, errs.Index("grants", i)+".organization_id", g.OrganizationID)
	}
	vs.Each("scopes", k.Scopes, len(Scopes()), func(path, value string) { vs.OneOf(path, value, Scopes()) })
	if k.Quota < minQuota || k.Quota > maxQuota {
		vs.Add("quota", "out_of_range", "必须在每分钟 10–1000000 次之间", "must be from 10 to 1000000 requests a minute")
	}
	if k.ExpiresAt != nil && k.ExpiresAt.Year() > lastYear {
		vs.Add("expires_at", "out_of_range", "最晚到 2199 年；长期有效请不写",
			"may be in 2199 at the latest; leave it out for a key that lasts")
	}
	switch {
	case k.Type == Publishable && len(k.Grants)+len(k.Scopes) > 0:
		vs.Add("type", "conflict", "公开密钥只能读取公开数据，不能有 grants 和 scopes",
			"a publishable key reads what is public; it has no grants and no scopes")
	case k.Type == Secret && len(k.Grants) == 0:
		vs.Add("grants", "required", "私密密钥须有角色，例如某单位的 editor", "a secret key needs a role, such as editor of an organization")
	case k.Type == Secret && len(k.Scopes) == 0:
		vs.Add("scopes", "required", "私密密钥须写明用途，例如 activities:write",
			"a secret key needs its scopes, such as activities:write")
	}
	return vs
}

// Expired tells whether the time of a key is over.
func (k *Key) Expired(now time.Time) bool { return k.ExpiresAt != nil && !now.Before(*k.ExpiresAt) }
