package importer

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
	"kepu/internal/record"
	"kepu/internal/written"
)

// activityLayout is the form of a file of activities. Several rows of one activity are several sessions.
var activityLayout = layout{kind: "activities", chinese: "活动", required: []string{"title", "type", "start"},
	columnOf: activityColumnOf, named: activityFields,
	besides: append(dateColumns, pairColumn), deciding: []string{"source_id", "mode", "venue", "place_name",
		"place_address", "place_region", "date", "end_date", "end", "online_url", "state", "state_reason", "calendar",
		"schedule", "sessions"}, columns: slices.Concat(
		[]column{{"source_id", "编号", ""}, {"title", "标题", ""}, {"summary", "摘要", ""}, {"plain_text", "大字简介", ""},
			{"description", "介绍", ""}, {"type", "类型", ""}, {"mode", "参加方式", ""}, {"organization", "主办单位", ""},
			{"venue", "场馆", ""}, {"place_name", "地点名称", ""}, {"place_address", "地点地址", ""}, {"place_region", "地点区划", ""},
			{"lat", "纬度", ""}, {"lng", "经度", ""}, {"datum", "坐标系", ""}, {"accuracy", "坐标精度", ""}, {"audiences", "适合人群", ""},
			{"themes", "主题", ""}, {"campaigns", "主题活动", ""}, {"age_min", "最小年龄", ""}, {"age_max", "最大年龄", ""},
			{"free", "免费", ""}, {"price_text", "票价说明", ""}, {"booking_required", "需要预约", ""}, {"booking_url", "预约网址", ""},
			{"booking_phone", "预约电话", ""}, {"phone", "电话", ""}, {"url", "网址", ""}, {"online_url", "线上地址", ""},
			{"start", "开始", asDateTime}, {"end", "结束", asDateTime}, {"capacity", "名额", ""}},
		[]column{{"email", "邮箱", ""}, {"website", "网站", ""}}, accessColumns,
		[]column{{"price_min", "最低价", ""}, {"price_max", "最高价", ""}, {"currency", "币种", ""},
			{"booking_opens_at", "预约开始", asDateTime}, {"booking_closes_at", "预约截止", asDateTime}, {"availability", "余位", ""},
			{"state", "状态", ""}, {"state_reason", "状态说明", ""}, {"languages", "语言", ""}, {"images", "图片", ""},
			{"lecturers", "讲师", ""}, {"calendar", "日程", ""}, {"schedule", "每周规则", ""}, {"sessions", "场次", ""},
			{"organizer_id", "主办单位编号", ""}, {"venue_id", "场馆编号", ""}, {"id", "id", ""}})}

// sheetActivityTable is what a table says of an activity: events say nothing of the fields that it has besides.
var sheetActivityTable = slices.Concat(activityTable,
	fieldsOf[activity.Activity]("plain_text", "themes", "campaign_ids", "contact.phone", "contact.email",
		"contact.website", "lecturer_ids", "accessibility", "calendar", "schedule"))

var activityFields = map[string][]string{"sessions": {"start", "sessions"},
	"organizer_id": {"organization", "organizer_id"}, "venue_id": {"venue", "venue_id"},
	"place": {"place_name", "place_address", "place_region", "lat", pairColumn.name}, "campaign_ids": {"campaigns"},
	"price":         {"free", "price_text", "price_min", "price_max"},
	"booking":       {"booking_required", "booking_url", "booking_phone", "booking_opens_at", "booking_closes_at"},
	"contact.phone": {"phone"}, "contact.email": {"email"}, "contact.website": {"website"}, "lecturer_ids": {"lecturers"},
	"accessibility": columnNames(accessColumns)}

func columnNames(columns []column) (names []string) {
	for _, c := range columns {
		names = append(names, c.name)
	}
	return names
}

// importActivities imports activities from a table. Venues and campaigns must be there already. A row is a session of
// the activity of its source_id, else of title and place.
func importActivities(ctx context.Context, r *Request) (*Report, error) {
	t := newActivityTable(r)
	t.before = func(ctx context.Context, items []item[activity.Activity]) error {
		return reportDuplicates(ctx, items, r.Have.EachActivity, &r.Options, t.report)
	}
	return t.importTable(ctx)
}

func newActivityTable(r *Request) *table[activity.Activity] {
	t := newTable(activity.Kind, &activityLayout, sheetActivityTable, r, r.Writers.Activities)
	t.derived, t.join = placeDerived, joinActivity
	t.read = func(row *rowReader) (*activity.Activity, string) { return readActivity(row, r.Have.Campaigns) }
	withSessions(&t.target)
	return t
}

func activityColumnOf(path string) string {
	switch {
	case strings.HasPrefix(path, sessionPrefix):
		return path[strings.LastIndexByte(path, '.')+1:]
	case strings.HasPrefix(path, "place.location."):
		return strings.TrimPrefix(path, "place.location.")
	case path == "place.region_code":
		return "place_region"
	case path == "contact.phone":
		return "phone"
	}
	first, _, _ := strings.Cut(path, "[")
	return cmp.Or(map[string]string{"organizer_id": "organization", "venue_id": "venue", "campaign_ids": "campaigns",
		"sessions": "start"}[first], strings.ReplaceAll(first, ".", "_"))
}

func readActivity(r *rowReader, campaigns []*campaign.Campaign) (*activity.Activity, string) {
	c, get := r.cells, r.get
	a := &activity.Activity{Title: get("title"), Summary: get("summary"), PlainText: get("plain_text"),
		Description: get("description"), Type: c.code("type", &codelist.All.ActivityTypes),
		Mode: activity.Mode(c.word("mode", modes)), OrganizerID: r.organization("organization", "organizer_id"),
		VenueID: r.venue("venue", "venue_id"), Audiences: c.codes("audiences", &codelist.All.Audiences),
		Themes: c.codes("themes", &codelist.All.Themes), URL: get("url"), OnlineURL: get("online_url"),
		Contact:   record.Contact{Phone: c.phone("phone"), Email: get("email"), Website: get("website")},
		Languages: c.list("languages"), Images: c.images("images"), Accessibility: c.accessibility(),
		LecturerIDs: r.lecturers(), Availability: c.word("availability", availabilities),
		State: activity.State(c.word("state", states)), StateReason: get("state_reason"),
		Calendar: activity.Calendar(c.word("calendar", calendars))}
	a.AgeMin, a.AgeMax = c.ages()
	r.fixURL("url", &a.URL)
	r.fixURL("online_url", &a.OnlineURL)
	r.where(a)
	free, text := c.prices()
	price := activity.Price{Free: free, Text: text, Min: c.amount("price_min"), Max: c.amount("price_max")}
	if price != (activity.Price{}) {
		price.Currency = get("currency")
		a.Price = &price
	}
	if b := (activity.Booking{Required: c.truth("booking_required"), URL: get("booking_url"),
		Phone: c.phone("booking_phone"), OpensAt: c.moment("booking_opens_at"),
		ClosesAt: c.moment("booking_closes_at")}); b != (activity.Booking{}) {
		r.fixURL("booking_url", &b.URL)
		a.Booking = &b
	}
	for _, text := range c.list("campaigns") {
		if one, found := unique(campaigns, func(one *campaign.Campaign) bool {
			return one.ArchivedAt == nil && (one.ID == text || one.Key == text || one.Name == text)
		}); found {
			a.CampaignIDs = append(a.CampaignIDs, one.ID)
		} else {
			r.vs.Add("campaigns", "reference", "登记库中没有主题活动“"+text+"”", "the registry has no campaign "+text)
		}
	}
	a.Schedule = r.schedule()
	if get("sessions") != "" {
		a.Sessions = r.listedSessions()
		if a.State == activity.Cancelled && a.StateReason == "" { // because all its sessions are, which say why
			a.State = activity.Scheduled
		}
	} else {
		a.Sessions = r.sessions(c.count("capacity", written.AtMost))
	}
	return a, cmp.Or(get("id"), written.Fold(get("source_id")),
		strings.TrimSpace(a.Title+" "+cmp.Or(get("venue"), get("place_name"), get("place_address"))))
}

var modes = map[string]string{"现场": "onsite", "线下": "onsite", "线上": "online", "线上线下": "hybrid", "线上线下结合": "hybrid",
	"网上": "online", "直播": "online", "网络": "online", "线上+线下": "hybrid", "线上和线下": "hybrid", "现场参加": "onsite", "实地": "onsite"}

// joinActivity adds the sessions of a further row; one elsewhere takes its place along.
func joinActivity(r *rowReader, into, more *activity.Activity) {
	for _, s := range more.Sessions {
		if more.VenueID != "" && more.VenueID != into.VenueID {
			s.VenueID = more.VenueID
		} else if more.Place != nil && !bytes.Equal(encode(more.Place), encode(into.Place)) {
			s.Place = more.Place
		}
		same := func(t activity.Session) bool { return bytes.Equal(encodeSession(t), encodeSession(s)) }
		if slices.ContainsFunc(into.Sessions, same) {
			r.noteFix("start", "", "这一场次前面已有，不重复登记", "is a session that an earlier row has")
			continue
		}
		into.Sessions = append(into.Sessions, s)
	}
	r.differing(describe(sheetActivityTable, into), describe(sheetActivityTable, more), "venue_id", "place", "mode",
		"state", "availability")
}
