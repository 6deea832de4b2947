// Package kit is what the handlers of the API share.
//
// An Env is what all of them need, and a Request one read: one snapshot of the catalog and one now, however long it
// takes. A Collection makes the routes, handlers and documents of a kind of record; its Resource has the generic
// writes, with preconditions, merge patches, dry runs and revisions. Do, Act, Reply and PrivateList are for handlers of
// other things: authorization comes before the body is read, and what is answered is for the caller alone. A Route is a
// line of the route table; its policy says who may use it, and its traits what it may answer.
package kit

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/kind"
)

// CatchUp makes a write visible to the next request. The write is kept already, so a failure is for the log: the
// catalog follows by itself.
func (api *Env) CatchUp(c *gin.Context) {
	if err := api.Refresh(); err != nil {
		_ = c.Error(err)
	}
}

// Minute is the now of a request.
func (api *Env) Minute() time.Time { return api.Clock().Truncate(time.Minute) }

// Moment is the present one.
func (api *Env) Moment() Moment { return Moment{Snapshot: api.Catalog.Snapshot(), Now: api.Minute()} }

// Today is the date at which a write is answered.
func (api *Env) Today() string { return hours.DateOf(api.Minute()).Text }

// Begin reads the parameters of a public read into params.
func (api *Env) Begin(c *gin.Context, params any) *Request {
	r := &Request{Context: c, Moment: api.Moment()}
	r.Values, r.Violations = respond.Query(c, params)
	return r
}

// Dependence is how an answer depends on now, beside the records. Tags begin with it.
type Dependence string

// The dependences: not at all, by the date, by the minute.
const (
	OnRecords Dependence = "r"
	OnToday   Dependence = "d"
	OnNow     Dependence = "m"
)

// tag is the ETag of a list as of now.
func (api *Env) tag(s *catalog.Snapshot, u *url.URL, on Dependence, now time.Time) string {
	at := s.Position()
	var when string
	switch on {
	case OnToday:
		when = hours.DateOf(now).Text
	case OnNow:
		when = strconv.FormatInt(now.Unix(), 10)
	}
	return `W/"` + string(on) + respond.Hash(api.Build, strconv.FormatInt(at.Seq, 10), at.Nonce, u.Path, u.RawQuery,
		when) + `"`
}

// Fresh tags the list and tells whether the client has it already. It comes before the query runs.
func (api *Env) Fresh(r *Request, on Dependence) bool {
	return respond.Fresh(r.Context, api.tag(r.Snapshot, r.Request.URL, on, r.Now))
}

// Unchanged ends a request with 304 where the tag that it shows is that of the same address now, before anything is
// read. That tag was given with an answer, so the parameters are right. Other tags, such as those of a walk, which has
// its own now, are seen to by fresh.
func (api *Env) Unchanged(c *gin.Context) {
	given := c.GetHeader("If-None-Match")
	mark, _, ok := strings.Cut(strings.TrimPrefix(given, `W/"`), `"`)
	if !ok || mark == "" {
		return
	}
	on := Dependence(mark[:1])
	if tag := api.tag(api.Catalog.Snapshot(), c.Request.URL, on, api.Minute()); tag == given && respond.Fresh(c, tag) {
		c.Abort()
	}
}

// OutDatum reads in which datum places are answered.
func (api *Env) OutDatum(out string) (geo.Datum, error) {
	if out == string(geo.WGS84) && !api.WGS84Output {
		return "", errs.New(errs.Forbidden, "datum_not_published", "本服务不公布 WGS-84 坐标，请使用 out_datum=gcj02 或 bd09",
			"this service does not publish WGS-84; ask for out_datum=gcj02 or bd09")
	}
	if out == "" {
		return geo.GCJ02, nil
	}
	return geo.Datum(out), nil
}

// Env is what all handlers need.
type Env struct {
	Kinds    []kind.Any // of records
	Services kind.Services
	Catalog  *catalog.Catalog
	// Refresh brings the catalog to the newest state of the database, so that a write is seen by the next request.
	Refresh     func() error
	Clock       func() time.Time
	PublicURL   string // where people reach the service, without a slash at the end; empty for unknown
	Build       string // part of the tags of lists: another version may answer differently
	WGS84Output bool
}
