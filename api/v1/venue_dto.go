package v1

import (
	"math"
	"time"

	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// VenueItem is a venue in a list.
type VenueItem struct {
	Head
	Name           string             `json:"name" example:"扬州科技馆"`                                         // 名称
	Aliases        []string           `json:"aliases" example:"市科技馆"`                                       // 别名
	PlainText      *string            `json:"plain_text" example:"看展、做实验、看球幕电影的地方" extensions:"x-nullable"` // 大字版一句话介绍
	Category       string             `json:"category" example:"science_centre"`                            // 代码表 venue_categories
	Form           string             `json:"form" example:"physical" enums:"physical,mobile,online"`       // 形态：实体、流动、线上
	OrganizationID *string            `json:"organization_id" extensions:"x-nullable"`
	Organization   *OrganizationRef   `json:"organization" extensions:"x-nullable"` // 运营单位
	RegionCode     *string            `json:"region_code" example:"321003" extensions:"x-nullable"`
	Region         *RegionRef         `json:"region" extensions:"x-nullable"`                                               // 所在行政区划
	ZoneCode       *string            `json:"zone_code" example:"321000-SGSX" extensions:"x-nullable"`                      // 所在功能区
	Zone           *RegionRef         `json:"zone" extensions:"x-nullable"`                                                 // 所在功能区
	Address        *string            `json:"address" example:"扬州市邗江区文昌西路" extensions:"x-nullable"`                         // 地址
	Location       *Location          `json:"location" extensions:"x-nullable"`                                             // 坐标
	DistanceM      *int               `json:"distance_m" example:"820" extensions:"x-nullable"`                             // 距查询点的直线距离（米）
	Admission      *Admission         `json:"admission" extensions:"x-nullable"`                                            // 门票
	Audiences      []string           `json:"audiences" example:"public"`                                                   // 面向人群，代码表 audiences
	Images         []Image            `json:"images"`                                                                       // 图片
	URL            *string            `json:"url" example:"https://example.org" extensions:"x-nullable"`                    // 官网
	Completeness   venue.Completeness `json:"completeness"`                                                                 // 信息完整度
	LastVerifiedAt *time.Time         `json:"last_verified_at" example:"2026-11-01T10:00:00+08:00" extensions:"x-nullable"` // 最近一次核实的时间
}

// Venue is a venue with everything that is public.
type Venue struct {
	VenueItem
	Description   *string       `json:"description" example:"常设展厅四层，球幕影院每日四场。" extensions:"x-nullable"`
	Languages     []string      `json:"languages" example:"zh,en"`
	Contact       Contact       `json:"contact"`
	Accessibility Accessibility `json:"accessibility"`
}

func venueItem(s *catalog.Snapshot, v *catalog.Venue, out geo.Datum) VenueItem {
	return VenueItem{Head: head(&v.Meta), Name: v.Name, Aliases: v.Aliases, PlainText: optional(v.PlainText), Category: v.Category,
		Form: string(v.Form), OrganizationID: optional(v.OrganizationID), Organization: organizationRef(s, v.OrganizationID),
		RegionCode: optional(v.RegionCode), Region: regionRef(s, v.RegionCode), ZoneCode: optional(v.ZoneCode), Zone: regionRef(s, v.ZoneCode),
		Address: optional(v.Address), Location: location(v.Location, out), Admission: admission(v.Admission), Audiences: v.Audiences, Images: images(v.Images),
		URL: optional(v.URL), Completeness: v.Completeness(), LastVerifiedAt: localOrNull(v.LastVerifiedAt)}
}

func venueDTO(s *catalog.Snapshot, v *catalog.Venue, out geo.Datum) Venue {
	return Venue{VenueItem: venueItem(s, v, out), Description: optional(v.Description), Languages: v.Languages, Contact: contact(v.Contact),
		Accessibility: accessibility(v.Accessibility)}
}

// metres rounds a distance for people; nil where there is none.
func metres(distance float64, known bool) *int {
	if !known {
		return nil
	}
	m := int(math.Round(distance))
	return &m
}

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

// ReadOnly lists what an answer has besides.
func (VenueInput) ReadOnly() []string {
	return []string{"id", "version", "created_at", "updated_at", "organization", "region", "zone", "distance_m", "completeness"}
}

func venueForm(v *venue.Venue) *VenueInput {
	return &VenueInput{Name: v.Name, Aliases: v.Aliases, Description: v.Description, PlainText: v.PlainText, Category: v.Category,
		Form: string(v.Form), OrganizationID: v.OrganizationID, RegionCode: v.RegionCode, ZoneCode: v.ZoneCode, Address: v.Address,
		Location: v.Location, Admission: v.Admission, Audiences: v.Audiences, Languages: v.Languages, Images: v.Images, Contact: v.Contact,
		URL: v.URL, Accessibility: v.Accessibility, LastVerifiedAt: v.LastVerifiedAt, Publication: string(v.Publication), Source: v.Source}
}

func applyVenue(in *VenueInput, v *venue.Venue, _ time.Time) errs.Violations {
	v.Name, v.Aliases, v.Description, v.PlainText, v.Category = in.Name, in.Aliases, in.Description, in.PlainText, in.Category
	v.Form, v.OrganizationID, v.RegionCode, v.ZoneCode, v.Address = venue.Form(in.Form), in.OrganizationID, in.RegionCode, in.ZoneCode, in.Address
	v.Location = keepSurveyed(v.Location, in.Location)
	v.Admission, v.Audiences, v.Languages, v.Images, v.Contact = in.Admission, in.Audiences, in.Languages, in.Images, in.Contact
	v.URL, v.Accessibility, v.LastVerifiedAt = in.URL, in.Accessibility, in.LastVerifiedAt
	if v.LastVerifiedAt != nil {
		at := record.Millis(*v.LastVerifiedAt)
		v.LastVerifiedAt = &at
	}
	applyHead(&v.Meta, in.Publication, in.Source)
	return nil
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
	if before == nil || before.Datum == after.Datum || before.Accuracy != after.Accuracy || before.Source != after.Source {
		return after
	}
	p := before.Point(after.Datum)
	if math.Abs(p.Lat-after.Lat) < sameSpot && math.Abs(p.Lng-after.Lng) < sameSpot {
		return before
	}
	return after
}
