package middleware

import (
	"context"
	"fmt"
	"hash/maphash"
	"math"
	"time"

	"github.com/gin-gonic/gin"
	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// Limits are how many requests are answered. They hold in each process by itself: with n replicas there are n times as
// many. 0 is no limit.
type Limits struct {
	Address int // a minute from one address without a key
	Account int // a minute of one account
	Open    int // an hour from one address to each thing that everybody may send: sign-ins, applications, reports
}

// share is the part of a key's quota that one address may use: a mini-program's key is in everybody's hands, and nobody
// may use it up for the others.
const share = 10

// Limiter counts requests in token buckets: a quota may be used at once, and fills again evenly.
type Limiter struct {
	limits                          Limits
	addresses, accounts, keys, open *buckets
}

// NewLimiter makes one.
func NewLimiter(limits Limits) *Limiter {
	return &Limiter{limits: limits, addresses: newBuckets(), accounts: newBuckets(), keys: newBuckets(),
		open: newBuckets()}
}

// buckets is the buckets of one sort, the ones used lately. They are spread, so that requests seldom wait for one
// another.
type buckets struct {
	seed   maphash.Seed
	shards [shards]*lru.Cache[string, *rate.Limiter]
}

const (
	shards   = 16
	perShard = 8192
)

func newBuckets() *buckets {
	b := &buckets{seed: maphash.MakeSeed()}
	for i := range b.shards {
		b.shards[i], _ = lru.New[string, *rate.Limiter](perShard) // fails for a size below 1 only
	}
	return b
}

// quota is so many requests in a time.
type quota struct {
	name  string
	count int
	per   time.Duration
}

// take takes one request from a bucket.
func (b *buckets) take(key string, q quota, now time.Time) (left float64, ok bool) {
	shard := b.shards[maphash.String(b.seed, key)%shards]
	every := rate.Limit(float64(q.count) / q.per.Seconds())
	bucket, found := shard.Get(key)
	if !found {
		bucket = rate.NewLimiter(every, q.count)
		// Of two at a time one bucket stays; the other counted one request.
		if there, had, _ := shard.PeekOrAdd(key, bucket); had {
			bucket = there
		}
	}
	if bucket.Burst() != q.count { // the quota of a key was changed
		bucket.SetLimitAt(now, every)
		bucket.SetBurstAt(now, q.count)
	}
	ok = bucket.AllowN(now, 1)
	return math.Max(0, bucket.TokensAt(now)), ok
}

// count takes one request, says in the answer what is left (draft-ietf-httpapi-ratelimit-headers), and refuses what is
// too much.
func count(c *gin.Context, b *buckets, key string, q quota) bool {
	now := time.Now()
	left, ok := b.take(key, q, now)
	perSecond := float64(q.count) / q.per.Seconds()
	full := (float64(q.count) - left) / perSecond
	h := c.Writer.Header()
	h.Set("RateLimit-Policy", fmt.Sprintf("%q;q=%d;w=%d", q.name, q.count, int(q.per.Seconds())))
	h.Set("RateLimit", fmt.Sprintf("%q;r=%d;t=%d", q.name, int(left), int(math.Ceil(full))))
	if !ok {
		wait := time.Duration((1 - left) / perSecond * float64(time.Second))
		respond.Error(c, errs.TooMany("rate_limited", "请求过于频繁", "too many requests", max(wait, time.Second)))
	}
	return ok
}

// Public counts reads by the key that they show, else by their address. A key that is wrong is refused.
func (l *Limiter) Public(isKey func(string) bool,
	key func(context.Context, string) (identity.Principal, error)) gin.HandlerFunc {
	return func(c *gin.Context) {
		if token := respond.Bearer(c); isKey(token) {
			p, err := key(c.Request.Context(), token)
			if err != nil {
				respond.Error(c, err)
				return
			}
			l.client(c, &p)
			return
		}
		l.address(c)
	}
}

// address counts by address. One of this machine is a proxy's or the operator's: behind a proxy, trusted proxies say
// whose addresses count.
func (l *Limiter) address(c *gin.Context) {
	if l.limits.Address == 0 {
		return
	}
	if network, outside := identity.Network(c.ClientIP()); outside {
		count(c, l.addresses, network, quota{"address", l.limits.Address, time.Minute})
	}
}

// client counts by key, and one in everybody's hands, which has no grants, first by key and address.
func (l *Limiter) client(c *gin.Context, p *identity.Principal) {
	network, _ := identity.Network(c.ClientIP())
	if len(p.Grants) > 0 || count(c, l.keys, p.ID+" "+network, quota{"key-address", max(1, p.Quota/share), time.Minute}) {
		count(c, l.keys, p.ID, quota{"key", p.Quota, time.Minute})
	}
}

// Unknown counts by address what shows no key of a client, before anybody looks for who sends it: guessing tokens is
// not for nothing.
func (l *Limiter) Unknown(isKey func(string) bool) gin.HandlerFunc {
	return func(c *gin.Context) {
		if !isKey(respond.Bearer(c)) {
			l.address(c)
		}
	}
}

// Known counts by the account or the key of who acts.
func (l *Limiter) Known(c *gin.Context) {
	p := identity.From(c.Request.Context())
	switch {
	case p.Kind == identity.Client:
		l.client(c, &p)
	case p.Kind == identity.Person && l.limits.Account > 0:
		count(c, l.accounts, p.ID, quota{"account", l.limits.Account, time.Minute})
	}
}

// Open counts what everybody may send, each thing by itself.
func (l *Limiter) Open(c *gin.Context) {
	if l.limits.Open == 0 {
		return
	}
	if network, outside := identity.Network(c.ClientIP()); outside {
		count(c, l.open, c.FullPath()+" "+network, quota{"open", l.limits.Open, time.Hour})
	}
}
