package importer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"kepu/internal/codelist"
	"kepu/internal/record"
	"kepu/internal/venue"
	"kepu/internal/written"
)

// venueLayout is the form of a venue file. A file may leave columns out; it then says nothing of their fields.
var venueLayout = layout{kind: "venues", chinese: "场馆", required: []string{"name", "category"},
	deciding: []string{"source_id", "form"}, named: venueFields, columnOf: venueColumnOf, besides: []column{pairColumn},
	columns: slices.Concat([]column{{"source_id", "编号", ""}, {"name", "名称", ""}, {"aliases", "别名", ""},
		{"category", "类别", ""}, {"form", "形式", ""}, {"organization", "运营单位", ""}, {"region_code", "区划代码", ""},
		{"zone_code", "功能区代码", ""}, {"address", "地址", ""}, {"lat", "纬度", ""}, {"lng", "经度", ""}, {"datum", "坐标系", ""},
		{"accuracy", "坐标精度", ""}, {"opening_hours", "开放时间", ""}, {"description", "简介", ""}, {"plain_text", "大字简介", ""},
		{"free", "免费", ""}, {"price_text", "票价说明", ""}, {"discounts", "优惠", ""}, {"booking", "预约", ""},
		{"audiences", "适合人群", ""}, {"languages", "语言", ""}}, contactColumns, []column{{"url", "网址", ""}}, accessColumns,
		[]column{{"last_verified_at", "最近核对日期", asDateTime}, {"images", "图片", ""}, {"stops", "站点", ""},
			{"organization_id", "运营单位编号", ""}, {"id", "id", ""}})}

// Columns that several tables have.
var (
	contactColumns = []column{{"phone", "电话", ""}, {"email", "邮箱", ""}, {"website", "网站", ""}}
	accessColumns  = []column{{"wheelchair", "轮椅通行", ""}, {"accessible_toilet", "无障碍卫生间", ""}, {"elevator", "电梯", ""},
		{"hearing_loop", "助听环路", ""}, {"tactile_path", "盲道", ""}, {"sign_language", "手语", ""}, {"guide_dogs", "导盲犬", ""},
		{"accessibility_checked_on", "无障碍核对日期", asDate}}
)

// venueColumnOf names the column of a field.
func venueColumnOf(path string) string {
	if strings.HasPrefix(path, "opening_hours") {
		return "opening_hours"
	}
	if path == "accessibility.checked_on" {
		return "accessibility_checked_on"
	}
	path, _, _ = strings.Cut(path, "[")
	for _, object := range []string{"location.", "admission.", "contact.", "accessibility."} {
		path = strings.TrimPrefix(path, object)
	}
	return path
}

var venueTable = fieldsOf[venue.Venue]("name", "aliases", "category", "form", "organization_id", "region_code",
	"zone_code", "address", "location", "opening_hours", "description", "plain_text", "admission", "audiences",
	"languages", "contact.phone", "contact.email", "contact.website", "url", "accessibility.wheelchair",
	"accessibility.accessible_toilet", "accessibility.elevator", "accessibility.hearing_loop",
	"accessibility.tactile_path", "accessibility.sign_language", "accessibility.guide_dogs",
	"accessibility.checked_on", "last_verified_at", "images", "stops")

var venueFields = map[string][]string{"organization_id": {"organization", "organization_id"},
	"location": {"lat", "lng", pairColumn.name}, "admission": {"free", "price_text", "booking", "discounts"},
	"accessibility.checked_on": {"accessibility_checked_on"}}

// importVenues imports venues. Several values of a cell are separated by semicolons. A row is the venue of its
// source_id or, without one, of its name.
func importVenues(ctx context.Context, r *Request) (*Report, error) {
	return newVenueTable(r).importTable(ctx)
}

func newVenueTable(r *Request) *table[venue.Venue] {
	twins := &similarVenues{allow: r.Options.AllowSimilar, own: map[string]bool{}}
	for _, v := range r.Have.Venues {
		if v.Source != nil && v.Source.Name == r.Options.Source {
			twins.own[v.Source.ID] = true
		}
		if v.ArchivedAt == nil {
			twins.add(v)
		}
	}
	t := newTable(venue.Kind, &venueLayout, venueTable, r, r.Writers.Venues)
	t.read = func(r *rowReader) (*venue.Venue, string) {
		v, id := readVenue(r)
		twins.check(r, v, id)
		return v, id
	}
	return t
}

// similarVenues finds rows that look like a venue of the registry or of an earlier row.
type similarVenues struct {
	allow  bool
	own    map[string]bool // ids of the source that the registry has: their rows are updates
	known  []*venue.Venue
	prints []*venue.Print
}

func (t *similarVenues) add(v *venue.Venue) {
	t.known, t.prints = append(t.known, v), append(t.prints, venue.NewPrint(v))
}

func (t *similarVenues) check(r *rowReader, v *venue.Venue, id string) {
	if t.allow || t.own[id] || len(*r.vs) > 0 || r.get("id") != "" { // those of a registry were told apart there
		return
	}
	print := venue.NewPrint(v)
	for i, other := range t.prints {
		if like, is := print.Like(other); is {
			name := t.known[i].Name
			if known := t.known[i].ID; known != "" {
				name += " (" + known + ")"
			}
			why, en := likenessOf(like.Reasons), strings.Join(like.Reasons, ", ")
			r.vs.Add("name", "similar", "与“"+name+"”相近（"+why+
				"）；是同一个馆请直接修改它，或写明它原来的来源（source）；确属不同场馆请允许相近的场馆（--allow-similar，接口为 allow_similar=true）",
				"looks like “"+name+"” ("+en+
					"); if it is that one, edit it there or name its source, and if not, allow similar venues (--allow-similar, or "+
					"allow_similar=true)")
			return
		}
	}
	t.add(v)
}

// likenessOf names the reasons why two venues look like one.
func likenessOf(reasons []string) string {
	words := map[string]string{venue.SameName: "名称相同", venue.LikeName: "名称相近", venue.SameAddress: "地址相同",
		venue.Near: "距离很近"}
	var out []string
	for _, r := range reasons {
		out = append(out, words[r])
	}
	return strings.Join(out, "、")
}

func readVenue(r *rowReader) (*venue.Venue, string) {
	c, get := r.cells, r.get
	v := &venue.Venue{Name: get("name"), Aliases: c.list("aliases"), Description: get("description"),
		PlainText: get("plain_text"), Category: c.code("category", &codelist.All.VenueCategories),
		Form: venue.Form(c.word("form", forms)), RegionCode: c.region("region_code"), ZoneCode: c.region("zone_code"),
		Address: get("address"), Location: c.location(), OpeningHours: c.openingHours("opening_hours"),
		Audiences: c.codes("audiences", &codelist.All.Audiences), Languages: c.list("languages"), URL: get("url"),
		Contact:       record.Contact{Phone: c.phone("phone"), Email: get("email"), Website: get("website")},
		Accessibility: c.accessibility(), OrganizationID: r.organization("organization", "organization_id"),
		LastVerifiedAt: c.moment("last_verified_at"), Images: c.images("images"), Stops: r.stops()}
	if c.isZone(v.RegionCode) {
		c.noteFix("region_code", v.RegionCode, "这是功能区，已登记到功能区", "is a functional zone, and was taken as one")
		v.RegionCode, v.ZoneCode = "", cmp.Or(v.ZoneCode, v.RegionCode)
	}
	free, text := c.prices()
	booking := c.word("booking", bookings)
	if discounts := r.discounts(); free != nil || text != "" || booking != "" || len(discounts) > 0 {
		v.Admission = &venue.Admission{Free: free, PriceText: text, Booking: booking, Discounts: discounts}
	}
	r.fixURL("url", &v.URL)
	r.fixURL("website", &v.Contact.Website)
	return v, cmp.Or(get("id"), written.Fold(get("source_id")), v.Name)
}
