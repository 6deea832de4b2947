package records

import (
	"math"
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// VenueItem is a venue in a list.
type VenueItem struct {
	kit.Head
	Name           string               `json:"name" example:"扬州科技馆"`                                         // 名称
	Aliases        []string             `json:"aliases" example:"市科技馆"`                                       // 别名
	PlainText      *string              `json:"plain_text" example:"看展、做实验、看球幕电影的地方" extensions:"x-nullable"` // 大字版一句话介绍
	Category       string               `json:"category" example:"science_centre"`                            // 代码表 venue_categories
	Form           string               `json:"form" example:"physical" enums:"physical,mobile,online"`       // 形态：实体、流动、线上
	OrganizationID *string              `json:"organization_id" extensions:"x-nullable"`
	Organization   *kit.OrganizationRef `json:"organization" extensions:"x-nullable"` // 运营单位
	RegionCode     *string              `json:"region_code" example:"321003" extensions:"x-nullable"`
	Region         *kit.RegionRef       `json:"region" extensions:"x-nullable"`                                                                              // 所在行政区划
	ZoneCode       *string              `json:"zone_code" example:"321000-SGSX" extensions:"x-nullable"`                                                     // 所在功能区
	Zone           *kit.RegionRef       `json:"zone" extensions:"x-nullable"`                                                                                // 所在功能区
	Stop           *Stop                `json:"stop" extensions:"x-nullable"`                                                                                // 流动场馆当天（或 open_on 那天）的站点；address 和 location 即该站点
	Address        *string              `json:"address" example:"扬州市邗江区文昌西路" extensions:"x-nullable"`                                                        // 地址
	Location       *kit.Location        `json:"location" extensions:"x-nullable"`                                                                            // 坐标
	DistanceM      *int                 `json:"distance_m" example:"820" extensions:"x-nullable"`                                                            // 距查询点的直线距离（米）
	OpenNow        *bool                `json:"open_now" example:"true" extensions:"x-nullable"`                                                             // 现在是否开放；null 表示未知
	OpenReason     *string              `json:"open_reason" example:"holiday" enums:"weekly,closed,adjusted,holiday,makeup_workday" extensions:"x-nullable"` // 依据：每周时间、闭馆日、调整日、节假日、调休上班日
	OpenNote       *string              `json:"open_note" example:"国庆节" extensions:"x-nullable"`                                                             // 说明，可直接显示
	OpenUntil      *time.Time           `json:"open_until" example:"2026-11-24T17:00:00+08:00" extensions:"x-nullable"`                                      // 开放中：到何时
	NextOpenAt     *time.Time           `json:"next_open_at" example:"2026-11-25T09:00:00+08:00" extensions:"x-nullable"`                                    // 未开放：下次何时开放
	Admission      *Admission           `json:"admission" extensions:"x-nullable"`                                                                           // 门票
	Audiences      []string             `json:"audiences" example:"public"`                                                                                  // 面向人群，代码表 audiences
	Images         []Image              `json:"images"`                                                                                                      // 图片
	URL            *string              `json:"url" example:"https://example.org" extensions:"x-nullable"`                                                   // 官网
	Accredited     bool                 `json:"accredited" example:"true"`                                                                                   // 在所查日期（默认今天）有有效的认定，按日期算出
	Accreditations []AccreditationRef   `json:"accreditations"`                                                                                              // 在所查日期有效的认定
	Completeness   venue.Completeness   `json:"completeness"`                                                                                                // 信息完整度
	LastVerifiedAt *time.Time           `json:"last_verified_at" example:"2026-11-01T10:00:00+08:00" extensions:"x-nullable"`                                // 最近一次核实的时间
	Highlights     []kit.Highlight      `json:"highlights,omitempty" validate:"optional"`                                                                    // 搜索时：匹配处
}

// Venue is a venue with everything that is public.
type Venue struct {
	VenueItem
	Description   *string            `json:"description" example:"常设展厅四层，球幕影院每日四场。" extensions:"x-nullable"`
	Languages     []string           `json:"languages" example:"zh,en"`
	Contact       kit.Contact        `json:"contact"`
	Accessibility Accessibility      `json:"accessibility"`
	OpeningHours  *hours.Hours       `json:"opening_hours" extensions:"x-nullable"` // null 表示未知
	History       []AccreditationRef `json:"accreditation_history"`                 // 历次认定，最早的在前，含已过期、暂停和撤销的
	Stops         []Stop             `json:"stops"`                                 // 流动场馆的全部站点，按日期排序
}

// Stop is where a mobile venue is for some days.
type Stop struct {
	From       string         `json:"from" example:"2026-11-24"`
	To         string         `json:"to" example:"2026-11-28"`
	Address    *string        `json:"address" example:"宝应县氾水镇中心小学" extensions:"x-nullable"`
	Location   *kit.Location  `json:"location" extensions:"x-nullable"`
	RegionCode *string        `json:"region_code" example:"321023" extensions:"x-nullable"`
	Region     *kit.RegionRef `json:"region" extensions:"x-nullable"`
}

// venue writes a venue as it is on a date.
func (v view) venue(one *catalog.Venue, on hours.Date) VenueItem {
	at := one.On(on.Text)
	item := VenueItem{Head: kit.NewHead(&one.Meta), Name: one.Name, Aliases: one.Aliases,
		PlainText: kit.Optional(&one.PlainText), Category: one.Category, Form: string(one.Form),
		OrganizationID: kit.Optional(&one.OrganizationID),
		Organization:   kit.NewOrganizationRef(v.snapshot, one.OrganizationID), RegionCode: kit.Optional(&one.RegionCode),
		Region: kit.NewRegionRef(v.snapshot, one.RegionCode), ZoneCode: kit.Optional(&one.ZoneCode),
		Zone: kit.NewRegionRef(v.snapshot, one.ZoneCode), Address: kit.Optional(&at.Address),
		Location: kit.NewLocation(at.Location, v.out), Stop: v.stop(at.Stop), Admission: admission(one.Admission),
		Audiences: one.Audiences, Images: NewImages(one.Images), URL: kit.Optional(&one.URL), Completeness: one.Completeness,
		Accreditations: accreditations(one.Named, v.on, false), LastVerifiedAt: kit.LocalOrNull(one.LastVerifiedAt)}
	item.Accredited = len(item.Accreditations) > 0
	if one.Schedule != nil {
		now := one.Schedule.At(v.now, v.snapshot.Calendar())
		reason := string(now.Reason)
		item.OpenNow, item.OpenReason, item.OpenNote = &now.Open, &reason, kit.Optional(&now.Note)
		item.OpenUntil, item.NextOpenAt = kit.LocalOrNull(known(now.Until)), kit.LocalOrNull(known(now.Next))
	}
	return item
}

// known gives nil for the zero time.
func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func (v view) stop(s *venue.Stop) *Stop {
	if s == nil {
		return nil
	}
	return &Stop{From: s.From, To: s.To, Address: kit.Optional(&s.Address), Location: kit.NewLocation(s.Location, v.out),
		RegionCode: kit.Optional(&s.RegionCode), Region: kit.NewRegionRef(v.snapshot, s.RegionCode)}
}

func (v view) venueDetail(one *catalog.Venue) Venue {
	out := Venue{VenueItem: v.venue(one, hours.DateOf(v.now)), Description: kit.Optional(&one.Description),
		Languages: one.Languages, Contact: kit.NewContact(one.Contact), Accessibility: accessibility(one.Accessibility),
		OpeningHours: one.OpeningHours, Stops: []Stop{}, History: accreditations(one.Named, v.on, true)}
	for i := range one.Stops {
		out.Stops = append(out.Stops, *v.stop(&one.Stops[i]))
	}
	return out
}

// StopInput is a stop of a mobile venue as clients write it.
type StopInput venue.Stop

// Answered is how an answer has it.
func (StopInput) Answered() any { return Stop{} }

// VenueInput is what a client may set of a venue.
type VenueInput struct {
	Name           string               `json:"name" validate:"required" maxLength:"200" example:"扬州科技馆"`
	Aliases        []string             `json:"aliases" validate:"optional" example:"市科技馆"`
	Description    string               `json:"description" validate:"optional" maxLength:"10000" example:"常设展厅四层，球幕影院每日四场。"`
	PlainText      string               `json:"plain_text" validate:"optional" maxLength:"60" example:"看展、做实验、看球幕电影的地方"`
	Category       string               `json:"category" validate:"required" example:"science_centre"`                                 // 代码表 venue_categories
	Form           string               `json:"form" validate:"optional" enums:"physical,mobile,online" default:"physical"`            // 线上场馆须有 url 才能发布
	OrganizationID string               `json:"organization_id" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`    // 运营单位
	RegionCode     string               `json:"region_code" validate:"optional" example:"321003"`                                      // 所在行政区划
	ZoneCode       string               `json:"zone_code" validate:"optional" example:"321000-SGSX"`                                   // 所在功能区
	Address        string               `json:"address" validate:"optional" maxLength:"300" example:"扬州市邗江区文昌西路"`                      // 详细地址
	Location       *geo.Location        `json:"location" validate:"optional"`                                                          // 按测得的坐标系原样提交，不要自行换算
	OpeningHours   *hours.Hours         `json:"opening_hours" validate:"optional"`                                                     // 开放时间；不知道则不写
	Stops          []StopInput          `json:"stops" validate:"optional"`                                                             // 仅流动场馆：各站的日期与地点，日期不得重叠
	Admission      *venue.Admission     `json:"admission" validate:"optional"`                                                         // 门票
	Audiences      []string             `json:"audiences" validate:"optional" example:"public"`                                        // 代码表 audiences
	Languages      []string             `json:"languages" validate:"optional" example:"zh,en"`                                         // 服务语言
	Images         []record.Image       `json:"images" validate:"optional"`                                                            // 图片，最多 20 张
	Contact        record.Contact       `json:"contact" validate:"optional"`                                                           // 对公众的联系方式
	URL            string               `json:"url" validate:"optional" example:"https://example.org"`                                 // 官网
	Accessibility  record.Accessibility `json:"accessibility" validate:"optional"`                                                     // 无障碍设施
	LastVerifiedAt *time.Time           `json:"last_verified_at" validate:"optional" example:"2026-11-01T10:00:00+08:00"`              // 最近一次核实的时间
	Publication    string               `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"` // 发布状态
	Source         *record.Source       `json:"source" validate:"optional"`                                                            // 来自其他系统时的出处
}

// Answered is how an answer has it.
func (VenueInput) Answered() any { return Venue{} }

func applyVenue(in *VenueInput, v *venue.Venue, _ time.Time) errs.Violations {
	keepBase(in, v)
	location, stops := keepSurveyed(v.Location, in.Location), keepStops(v.Stops, in.Stops)
	kit.Set(v, in)
	v.Location, v.Stops = location, stops
	if v.LastVerifiedAt != nil {
		v.LastVerifiedAt = new(record.Millis(*v.LastVerifiedAt))
	}
	return nil
}

// keepStops keeps places as they were surveyed where a stop is written as an answer gave it.
func keepStops(before []venue.Stop, in []StopInput) []venue.Stop {
	out := make([]venue.Stop, len(in))
	for i := range in {
		out[i] = venue.Stop(in[i])
		var surveyed *geo.Location
		for j := range before {
			if before[j].From == out[i].From {
				surveyed = before[j].Location
			}
		}
		out[i].Location = keepSurveyed(surveyed, out[i].Location)
	}
	return out
}

// keepBase keeps the place of a mobile venue itself when what is written is that of a stop, which an answer shows in
// its stead.
func keepBase(in *VenueInput, v *venue.Venue) {
	for i := range v.Stops {
		stop := &v.Stops[i]
		if in.Location != nil && stop.Location != nil && same(stop.Location, in.Location) {
			in.Location = v.Location
		}
		if in.Address != "" && in.Address == stop.Address {
			in.Address = v.Address
		}
	}
}

// sameSpot is in degrees: what rounding an answer to six digits can change.
const sameSpot = 1.5e-6

// keepSurveyed keeps a place as it was surveyed when what is written is what an answer made of it, in another datum.
func keepSurveyed(before, after *geo.Location) *geo.Location {
	if after == nil {
		return nil
	}
	if after.Datum == "" {
		after.Datum = geo.GCJ02
	}
	if after.Accuracy == "" {
		after.Accuracy = geo.Approximate
	}
	if before == nil || before.Datum == after.Datum || !same(before, after) {
		return after
	}
	return before
}

// same tells whether after is what an answer makes of before.
func same(before, after *geo.Location) bool {
	p := before.Point(after.Datum)
	return before.Accuracy == after.Accuracy && before.Source == after.Source && math.Abs(p.Lat-after.Lat) < sameSpot &&
		math.Abs(p.Lng-after.Lng) < sameSpot
}

// VenueForStaff is a venue as its staff sees it.
type VenueForStaff struct {
	Venue
	kit.Staff
}
