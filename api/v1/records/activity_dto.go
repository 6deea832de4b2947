package records

import (
	"cmp"
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// Place is where something takes place that is no venue of the registry.
type Place struct {
	Name       *string        `json:"name" example:"文昌广场" extensions:"x-nullable"`
	Address    *string        `json:"address" example:"扬州市广陵区文昌中路" extensions:"x-nullable"`
	Location   *kit.Location  `json:"location" extensions:"x-nullable"`
	RegionCode *string        `json:"region_code" example:"321002" extensions:"x-nullable"`
	Region     *kit.RegionRef `json:"region" extensions:"x-nullable"`
}

// Price is what it costs to take part.
type Price struct {
	Free     *bool    `json:"free" example:"true" extensions:"x-nullable"` // null 表示未知
	Text     *string  `json:"text" example:"免费" extensions:"x-nullable"`
	Min      *float64 `json:"min" example:"0" extensions:"x-nullable"`
	Max      *float64 `json:"max" example:"0" extensions:"x-nullable"`
	Currency string   `json:"currency" example:"CNY"`
}

// Booking is how to book.
type Booking struct {
	Required *bool      `json:"required" example:"true" extensions:"x-nullable"` // null 表示未知
	URL      *string    `json:"url" example:"https://example.org/book" extensions:"x-nullable"`
	Phone    *string    `json:"phone" example:"0514-87654321" extensions:"x-nullable"`
	OpensAt  *time.Time `json:"opens_at" example:"2026-11-25T09:00:00+08:00" extensions:"x-nullable"`
	ClosesAt *time.Time `json:"closes_at" example:"2026-11-27T17:00:00+08:00" extensions:"x-nullable"`
}

// Session is one date of an activity. Without a place of its own, venue and place are null: it is where the activity
// is.
type Session struct {
	ID            string        `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Start         time.Time     `json:"start" example:"2026-11-28T09:00:00+08:00"`                       // 开始时间
	End           *time.Time    `json:"end" example:"2026-11-28T11:00:00+08:00" extensions:"x-nullable"` // null 表示未知
	VenueID       *string       `json:"venue_id" extensions:"x-nullable"`
	Venue         *kit.VenueRef `json:"venue" extensions:"x-nullable"`                                                            // 该场次单独的场馆；null 表示同活动
	Place         *Place        `json:"place" extensions:"x-nullable"`                                                            // 该场次单独的地点；null 表示同活动
	Address       *string       `json:"address" example:"宝应县氾水镇中心小学" extensions:"x-nullable"`                                     // 该场次实际所在的地址：场馆（流动场馆为当天站点）或 place
	Location      *kit.Location `json:"location" extensions:"x-nullable"`                                                         // 该场次实际所在的坐标
	Capacity      *int          `json:"capacity" example:"60" extensions:"x-nullable"`                                            // 名额（人）
	Availability  string        `json:"availability" example:"available" enums:"available,full,unknown"`                          // 名额：有、已满、未知
	State         string        `json:"state" example:"scheduled" enums:"scheduled,cancelled,postponed,rescheduled,moved_online"` // 该场次是否如期举办；活动整体的状态优先
	StateReason   *string       `json:"state_reason" example:"台风预警" extensions:"x-nullable"`                                      // 原因，可直接显示
	RuleDate      *string       `json:"rule_date" example:"2026-11-28" extensions:"x-nullable"`                                   // 由每周规则产生时，规则中的日期
	PreviousStart *time.Time    `json:"previous_start" example:"2026-11-27T09:00:00+08:00" extensions:"x-nullable"`               // 改期前的开始时间
}

// ActivityItem is an activity in a list.
type ActivityItem struct {
	kit.Head
	Title         string               `json:"title" example:"月球上的扬州：公众观测夜（示例）"`                               // 标题
	Summary       *string              `json:"summary" example:"用望远镜看环形山，听天文老师讲月面地名。" extensions:"x-nullable"` // 摘要
	PlainText     *string              `json:"plain_text" example:"晚上看月亮" extensions:"x-nullable"`             // 大字版一句话介绍
	Type          string               `json:"type" example:"observation"`                                     // 代码表 activity_types
	Mode          string               `json:"mode" example:"onsite" enums:"onsite,online,hybrid"`             // 参加方式：现场、线上、线上线下结合
	OrganizerID   *string              `json:"organizer_id" extensions:"x-nullable"`
	Organizer     *kit.OrganizationRef `json:"organizer" extensions:"x-nullable"` // 主办单位
	VenueID       *string              `json:"venue_id" extensions:"x-nullable"`
	Venue         *kit.VenueRef        `json:"venue" extensions:"x-nullable"`                    // 所在登记场馆；不在登记场馆时为 null，见 place
	Place         *Place               `json:"place" extensions:"x-nullable"`                    // 不在登记场馆时的地点
	Location      *kit.Location        `json:"location" extensions:"x-nullable"`                 // 列表中为 next_session 的地点
	DistanceM     *int                 `json:"distance_m" example:"820" extensions:"x-nullable"` // next_session 距查询点的直线距离（米）
	Audiences     []string             `json:"audiences" example:"family"`                       // 代码表 audiences
	Themes        []string             `json:"themes" example:"astronomy"`                       // 代码表 themes
	CampaignIDs   []string             `json:"campaign_ids"`
	Campaigns     []CampaignRef        `json:"campaigns"`                                                   // 所属的主题活动
	AgeMin        *int                 `json:"age_min" example:"6" extensions:"x-nullable"`                 // 最小年龄（周岁）
	AgeMax        *int                 `json:"age_max" example:"12" extensions:"x-nullable"`                // 最大年龄（周岁）
	URL           *string              `json:"url" example:"https://example.org/a" extensions:"x-nullable"` // 活动网页
	OnlineURL     *string              `json:"online_url" extensions:"x-nullable"`                          // 线上参加地址
	Images        []Image              `json:"images"`                                                      // 图片
	Price         *Price               `json:"price" extensions:"x-nullable"`
	Booking       *Booking             `json:"booking" extensions:"x-nullable"`
	Availability  string               `json:"availability" example:"available" enums:"available,full,unknown"`                          // 名额：有、已满、未知
	State         string               `json:"state" example:"scheduled" enums:"scheduled,cancelled,postponed,rescheduled,moved_online"` // 是否如期举办：如期、取消、延期、改期、转线上；未来场次全部取消时也为 cancelled
	StateReason   *string              `json:"state_reason" extensions:"x-nullable"`                                                     // 取消、延期等的原因，可直接显示
	Status        string               `json:"status" example:"upcoming" enums:"ongoing,upcoming,past"`                                  // 进行中、未开始、已结束；取消和延期的场次不计
	Calendar      string               `json:"calendar" example:"sessions" enums:"sessions,periodic,permanent"`                          // sessions 按场次；periodic 长期展览，一个场次即整个展期
	CalendarText  string               `json:"calendar_text" example:"11月28日（周六）9:00–11:00，共3场"`                                         // 可直接显示的时间
	ShareTitle    string               `json:"share_title" example:"11月28日｜公众观测夜（示例）｜扬州科技馆"`                                             // 转发卡片标题
	NextSession   *Session             `json:"next_session" extensions:"x-nullable"`                                                     // 符合条件的下一场
	OtherSessions int                  `json:"other_sessions" example:"2"`                                                               // 其余符合条件的场次数
	Highlights    []kit.Highlight      `json:"highlights,omitempty" validate:"optional"`                                                 // 搜索时：匹配处
}

// Activity is an activity with everything that is public.
type Activity struct {
	ActivityItem
	Description   *string            `json:"description" example:"活动在科技馆广场进行，阴雨天改为室内讲座。" extensions:"x-nullable"`
	Languages     []string           `json:"languages" example:"zh"`
	Contact       kit.Contact        `json:"contact"`
	Accessibility Accessibility      `json:"accessibility"`
	LecturerIDs   []string           `json:"lecturer_ids"`
	Lecturers     []LecturerRef      `json:"lecturers"`                        // 主讲人
	Schedule      *activity.Schedule `json:"schedule" extensions:"x-nullable"` // 每周规则；没有则为 null
	Deviations    []Deviation        `json:"schedule_deviations"`              // 与每周规则不一致的场次：规则修改前已开始、手工改过或加入、后来成为节假日的
	Sessions      []Session          `json:"sessions"`
}

// Deviation is where the sessions differ from the weekly rule.
type Deviation struct {
	SessionID *string `json:"session_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"` // null：规则有而场次没有
	Date      string  `json:"date" example:"2026-11-28"`
	Reason    string  `json:"reason" example:"edited" enums:"begun,edited,added,holiday,missing"` // 修改前已开始、手工改过、手工加入、后来成为节假日、缺少
}

// openEnd gives nil for the end of a permanent offer.
func openEnd(end *time.Time) *time.Time {
	if end != nil && end.Equal(activity.Forever) {
		return nil
	}
	return end
}

// view is how records are written for one request.
type view struct {
	snapshot *catalog.Snapshot
	out      geo.Datum
	now      time.Time
	on       string // the date for which accreditations are shown
	// stored shows sessions with their own states, which those of their activity override for the public: staff lets them
	// through.
	stored bool
}

// viewOf is how a request sees the records; accreditations as of a date, which is today for none.
func viewOf(r *kit.Request, out geo.Datum, validOn string) view {
	return view{snapshot: r.Snapshot, out: out, now: r.Now, on: cmp.Or(validOn, r.Today().Text)}
}

// newView is how an answer to a write sees the records.
func newView(m *kit.Moment) view {
	return view{snapshot: m.Snapshot, out: geo.GCJ02, now: m.Now, on: m.Today().Text}
}

func (v view) place(p *activity.Place) *Place {
	if p == nil {
		return nil
	}
	return &Place{Name: kit.Optional(&p.Name), Address: kit.Optional(&p.Address),
		Location: kit.NewLocation(p.Location, v.out), RegionCode: kit.Optional(&p.RegionCode),
		Region: kit.NewRegionRef(v.snapshot, p.RegionCode)}
}

func (v view) session(a *activity.Activity, where *catalog.Where, i int) Session {
	s := &a.Sessions[i]
	out := Session{ID: s.ID, Start: kit.Local(s.Start), End: kit.LocalOrNull(openEnd(s.End)),
		RuleDate: kit.Optional(&s.RuleDate), VenueID: kit.Optional(&s.VenueID), Place: v.place(s.Place), Capacity: s.Capacity,
		Availability: s.Availability, State: string(a.SessionState(s)), StateReason: kit.Optional(&s.StateReason),
		PreviousStart: kit.LocalOrNull(s.PreviousStart), Address: kit.Optional(&where.Address),
		Location: kit.NewLocation(where.Location, v.out)}
	if s.VenueID != "" {
		out.Venue = kit.NewVenueRef(where)
	}
	switch {
	case v.stored:
		out.State = string(s.State)
	case a.State != activity.Scheduled:
		out.StateReason = kit.Optional(&a.StateReason)
	}
	return out
}

// item writes an activity, whose record is a, with session i as its next; -1 for none.
func (v view) item(of *catalog.Activity, a *activity.Activity, i int) ActivityItem {
	item := ActivityItem{Head: kit.NewHead(&a.Meta), Title: a.Title, Summary: kit.Optional(&a.Summary),
		PlainText: kit.Optional(&a.PlainText), Type: a.Type, Mode: string(a.Mode), OrganizerID: kit.Optional(&a.OrganizerID),
		Organizer: kit.NewOrganizationRef(v.snapshot, a.OrganizerID), VenueID: kit.Optional(&a.VenueID),
		Venue: kit.NewVenueRef(of.Home()), Place: v.place(a.Place), Audiences: a.Audiences, Themes: a.Themes,
		CampaignIDs: a.CampaignIDs, Campaigns: campaignRefs(v.snapshot, a.CampaignIDs), AgeMin: a.AgeMin, AgeMax: a.AgeMax,
		URL: kit.Optional(&a.URL), OnlineURL: kit.Optional(&a.OnlineURL), Images: NewImages(a.Images), Price: price(a.Price),
		Booking: booking(a.Booking), Availability: a.Availability, State: string(a.PublicState(v.now)),
		StateReason: kit.Optional(&a.StateReason), Status: string(a.StatusAt(v.now)), Calendar: string(a.Calendar)}
	where := of.Home()
	if i >= 0 {
		where = of.At(i)
		next := v.session(a, where, i)
		item.NextSession = &next
		if next.VenueID == nil && next.Place == nil { // a mobile venue is elsewhere on another day
			item.Venue = kit.NewVenueRef(where)
		}
		item.CalendarText = a.CalendarText(i)
		item.ShareTitle = a.ShareTitle(i, where.Name())
	}
	item.Location = kit.NewLocation(where.Location, v.out)
	return item
}

// detail writes an activity whole. Its next session is the first that is not over, else the last; its texts are of the
// first, so that they do not depend on now.
func (v view) detail(of *catalog.Activity, a *activity.Activity) Activity {
	next := -1
	other := 0
	for i := range a.Sessions {
		if s := &a.Sessions[i]; s.Until().After(v.now) && a.SessionState(s).Live() {
			if next < 0 {
				next = i
			} else {
				other++
			}
		}
	}
	if next < 0 {
		next = len(a.Sessions) - 1
	}
	out := Activity{ActivityItem: v.item(of, a, next), Description: kit.Optional(&a.Description), Languages: a.Languages,
		LecturerIDs: a.LecturerIDs, Lecturers: lecturerRefs(v.snapshot, a.LecturerIDs), Contact: kit.NewContact(a.Contact),
		Accessibility: accessibility(a.Accessibility), Schedule: a.Schedule,
		Deviations: []Deviation{}, Sessions: make([]Session, len(a.Sessions))}
	for _, d := range a.Deviations(v.snapshot.Calendar(), v.now) {
		out.Deviations = append(out.Deviations, Deviation{SessionID: kit.Optional(&d.SessionID), Date: d.Date,
			Reason: d.Reason})
	}
	out.OtherSessions = other
	out.Location = kit.NewLocation(of.Home().Location, v.out)
	if len(a.Sessions) > 0 {
		if out.Location == nil {
			out.Location = kit.NewLocation(of.At(0).Location, v.out)
		}
		out.CalendarText = a.CalendarText(0)
		out.ShareTitle = a.ShareTitle(0, of.At(0).Name())
	}
	for i := range a.Sessions {
		out.Sessions[i] = v.session(a, of.At(i), i)
	}
	return out
}

func price(p *activity.Price) *Price {
	if p == nil {
		return nil
	}
	return &Price{Free: p.Free, Text: kit.Optional(&p.Text), Min: p.Min, Max: p.Max, Currency: p.Currency}
}

func booking(b *activity.Booking) *Booking {
	if b == nil {
		return nil
	}
	return &Booking{Required: b.Required, URL: kit.Optional(&b.URL), Phone: kit.Optional(&b.Phone),
		OpensAt: kit.LocalOrNull(b.OpensAt), ClosesAt: kit.LocalOrNull(b.ClosesAt)}
}

// ActivityForStaff is an activity as its staff sees it.
type ActivityForStaff struct {
	Activity
	kit.Staff
}
