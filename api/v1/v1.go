// Package v1 is the first version of the API: one trio of files for each resource.
package v1

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/account"
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/apikey"
	"kepu/internal/audit"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/intake"
	"kepu/internal/lecturer"
	"kepu/internal/membership"
	"kepu/internal/notice"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/report"
	"kepu/internal/review"
	"kepu/internal/sso"
	"kepu/internal/summary"
	"kepu/internal/venue"
)

// API holds the handlers and what they need.
type API struct {
	Catalog        *catalog.Catalog
	Organizations  *organization.Service
	Venues         *venue.Service
	VenueMerger    venue.Merger
	Accreditations *accreditation.Service
	LecturerTeams  *lecturer.TeamService
	Lecturers      *lecturer.Service
	Campaigns      *campaign.Service
	Activities     *activity.Service
	Accounts       *account.Service
	APIKeys        *apikey.Service
	Trail          audit.Store
	Members        *membership.Service
	Reviews        Reviews
	Summaries      *summary.Service
	Notices        notice.Store
	Reports        *report.Service
	Intake         *intake.Service
	SSO            *sso.Service // nil without an identity provider
	// CatchUp brings the catalog to the newest state of the database, so that a write is seen by the next request.
	CatchUp     func() error
	Clock       func() time.Time
	PublicURL   string // where people reach the service, without a slash at the end; empty for unknown
	Rows        Rows
	Build       string // part of the tags of lists: another version may answer differently
	WGS84Output bool
}

// Reviews is the reviewing of records.
type Reviews struct {
	*review.Desk
	Venues         *review.Kind[venue.Venue]
	Activities     *review.Kind[activity.Activity]
	Accreditations *review.Kind[accreditation.Accreditation]
	Teams          *review.Kind[lecturer.Team]
	Lecturers      *review.Kind[lecturer.Lecturer]
}

// PlaceParams are the parameters of place.
type PlaceParams struct {
	Lat      *float64 `form:"lat" validate:"optional" minimum:"-90" maximum:"90" example:"32.3936"`    // 纬度，与 lng 成对
	Lng      *float64 `form:"lng" validate:"optional" minimum:"-180" maximum:"180" example:"119.4127"` // 经度，与 lat 成对
	RadiusM  *float64 `form:"radius_m" validate:"optional" minimum:"1" maximum:"50000" default:"5000"` // 半径（米），1–50000
	Bbox     string   `form:"bbox" validate:"optional"`                                                // 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5
	Datum    string   `form:"datum" validate:"optional" enums:"gcj02,wgs84,bd09" default:"gcj02"`      // 请求中坐标的坐标系
	OutDatum string   `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"`  // 返回坐标的坐标系；wgs84 须运营方开启
}

// request is what one read works with: one snapshot and one now, however long it takes.
type request struct {
	*gin.Context
	snapshot *catalog.Snapshot
	now      time.Time // to the minute
	values   url.Values
	vs       errs.Violations
}

// minute is the now of a request.
func (api *API) minute() time.Time { return api.Clock().Truncate(time.Minute) }

// today is the date at which a write is answered.
func (api *API) today() string { return hours.DateOf(api.minute()).Text }

// today is the date of a request.
func (r *request) today() hours.Date { return hours.DateOf(r.now) }

// begin reads the parameters of a public read into params.
func (api *API) begin(c *gin.Context, params any) *request {
	r := &request{Context: c, snapshot: api.Catalog.Snapshot(), now: api.minute()}
	r.values, r.vs = respond.Query(c, params)
	return r
}

// dependence is how an answer depends on now, beside the records. Tags begin with it.
type dependence string

// The dependences: not at all, by the date, by the minute.
const (
	onRecords dependence = "r"
	onToday   dependence = "d"
	onNow     dependence = "m"
)

// tag is the ETag of a list as of now.
func (api *API) tag(s *catalog.Snapshot, u *url.URL, on dependence, now time.Time) string {
	at := s.Position()
	var when string
	switch on {
	case onToday:
		when = hours.DateOf(now).Text
	case onNow:
		when = strconv.FormatInt(now.Unix(), 10)
	}
	return `W/"` + string(on) + respond.Hash(api.Build, strconv.FormatInt(at.Seq, 10), at.Nonce, u.Path, u.RawQuery, when) + `"`
}

// fresh tags the list and tells whether the client has it already. It comes before the query runs.
func (api *API) fresh(r *request, on dependence) bool {
	return respond.Fresh(r.Context, api.tag(r.snapshot, r.Request.URL, on, r.now))
}

// Unchanged ends a request with 304 where the tag that it shows is that of the same address now, before anything is read. That tag
// was given with an answer, so the parameters are right. Other tags, such as those of a walk, which has its own now, are seen to by fresh.
func (api *API) Unchanged(c *gin.Context) {
	given := c.GetHeader("If-None-Match")
	mark, _, ok := strings.Cut(strings.TrimPrefix(given, `W/"`), `"`)
	if !ok || mark == "" {
		return
	}
	on := dependence(mark[:1])
	if tag := api.tag(api.Catalog.Snapshot(), c.Request.URL, on, api.minute()); tag == given && respond.Fresh(c, tag) {
		c.Abort()
	}
}

// optional gives nil, which is written as null, for an empty text. What is written shares the text of the record.
func optional(s *string) *string {
	if *s == "" {
		return nil
	}
	return s
}

// local gives a time as answers show it.
func local(t time.Time) time.Time { return t.In(record.Shanghai) }

func localOrNull(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	l := local(*t)
	return &l
}

// ids records every malformed id of a filter.
func (r *request) ids(field string, ids []string) {
	for _, id := range ids {
		record.CheckRef(&r.vs, field, id)
	}
}

// regions records every code of a filter that names no region.
func (r *request) regions(field string, codes []string) {
	for _, code := range codes {
		if _, ok := r.snapshot.Region(code); !ok {
			r.vs.Add(field, "not_in_list", "没有代码为 “"+code+"” 的行政区划，可查询 /api/v1/regions", "there is no region "+strconv.Quote(code)+"; see /api/v1/regions")
		}
	}
}

// codes records every code of a filter that is not in its list.
func (r *request) codes(field string, list *codelist.List, codes []string) {
	for _, code := range codes {
		list.Check(&r.vs, field, code)
	}
}

// goneOrMissing is the error of a record that the public does not see: archived, or never public.
func goneOrMissing[T any](kind record.Kind, id string, v *T) error {
	if v != nil && record.HeadOf(v).Gone() {
		return record.Gone(kind)
	}
	return record.Missing(kind, id)
}

// Location is a place as answers give it, in the datum that was asked for.
type Location struct {
	Lat      float64 `json:"lat" example:"32.3936"`
	Lng      float64 `json:"lng" example:"119.4127"`
	Datum    string  `json:"datum" example:"gcj02" enums:"gcj02,wgs84,bd09"`                  // 坐标系
	Accuracy string  `json:"accuracy" example:"address" enums:"surveyed,address,approximate"` // 精度：实测、由地址得出、约一公里
	Source   *string `json:"source" example:"现场测量" extensions:"x-nullable"`                   // 坐标出处
}

func location(l *geo.Location, out geo.Datum) *Location {
	if l == nil {
		return nil
	}
	p := l.Point(out)
	return &Location{Lat: geo.Micro(p.Lat), Lng: geo.Micro(p.Lng), Datum: string(out), Accuracy: string(l.Accuracy), Source: optional(&l.Source)}
}

// Head is what every record carries.
type Head struct {
	ID          string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`                                                           // 不透明的标识
	Version     int64     `json:"version" example:"3"`                                                                                         // 每次修改加一；写操作用 If-Match 校验
	CreatedAt   time.Time `json:"created_at" example:"2026-11-20T08:00:00+08:00"`                                                              // 登记时间
	UpdatedAt   time.Time `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`                                                              // 最近修改时间
	Publication string    `json:"publication" example:"published" enums:"draft,submitted,needs_changes,published,rejected,withdrawn,archived"` // 发布状态；公众只看到 published
	Source      *Source   `json:"source" extensions:"x-nullable"`                                                                              // 来自其他系统的记录的出处
}

func head(m *record.Meta) Head {
	return Head{ID: m.ID, Version: m.Version, CreatedAt: local(m.CreatedAt), UpdatedAt: local(m.UpdatedAt), Publication: string(m.State()), Source: source(m.Source)}
}

// OrganizationRef names an organization.
type OrganizationRef struct {
	ID       string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string `json:"name" example:"扬州市科学技术协会（示例）"`
	Archived bool   `json:"archived,omitempty"`
}

// VenueRef names a venue.
type VenueRef struct {
	ID       string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string  `json:"name" example:"扬州科技馆"`
	Address  *string `json:"address" example:"扬州市邗江区文昌西路" extensions:"x-nullable"`
	Archived bool    `json:"archived,omitempty"`
}

// RegionRef names a region.
type RegionRef struct {
	Code string `json:"code" example:"321003"`
	Name string `json:"name" example:"邗江区"`
}

func organizationRef(s *catalog.Snapshot, id string) *OrganizationRef {
	o := s.Organization(id)
	if o == nil {
		return nil
	}
	return &OrganizationRef{ID: o.ID, Name: o.Name, Archived: o.Away()}
}

func venueRef(w *catalog.Where) *VenueRef {
	if w.Venue == nil {
		return nil
	}
	return &VenueRef{ID: w.Venue.ID, Name: w.Venue.Name, Address: optional(&w.Address), Archived: w.Venue.Away()}
}

// venueRefOf names a venue by itself, not on a day.
func venueRefOf(s *catalog.Snapshot, id string) *VenueRef {
	v := s.Venue(id)
	if v == nil {
		return nil
	}
	return venueRef(&catalog.Where{Venue: v, Spot: &catalog.Spot{Address: v.Address}})
}

func regionRef(s *catalog.Snapshot, code string) *RegionRef {
	r, ok := s.Region(code)
	if !ok {
		return nil
	}
	return &RegionRef{Code: r.Code, Name: r.Name}
}

// writeRecord writes a record in its public form, or the selected fields of it.
func writeRecord[D any](r *request, m *record.Meta, fields string, form D) error {
	selected, err := respond.ParseFields[D](fields)
	if err != nil {
		return err
	}
	respond.Record(r.Context, m.Version, selected.Select(form))
	return nil
}
