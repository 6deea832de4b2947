package records

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/record"
)

// PlaceInput is a place that is no venue of the registry.
type PlaceInput struct {
	Name       string        `json:"name" validate:"optional" maxLength:"200" example:"文昌广场"`
	Address    string        `json:"address" validate:"optional" maxLength:"300" example:"扬州市广陵区文昌中路"`
	Location   *geo.Location `json:"location" validate:"optional"` // 按测得的坐标系原样提交，不要自行换算
	RegionCode string        `json:"region_code" validate:"optional" example:"321002"`
}

// Answered is how an answer has it.
func (PlaceInput) Answered() any { return Place{} }

func placeForm(p *activity.Place) *PlaceInput {
	if p == nil {
		return nil
	}
	return &PlaceInput{Name: p.Name, Address: p.Address, Location: p.Location, RegionCode: p.RegionCode}
}

func (p *PlaceInput) place(before *activity.Place) *activity.Place {
	if p == nil {
		return nil
	}
	var surveyed *geo.Location
	if before != nil {
		surveyed = before.Location
	}
	return &activity.Place{Name: p.Name, Address: p.Address, Location: keepSurveyed(surveyed, p.Location),
		RegionCode: p.RegionCode}
}

// SessionInput is what a client may set of a session.
type SessionInput struct {
	ID           string      `json:"id" validate:"optional"`                                        // 修改已有场次时必填；新场次不写
	Start        *time.Time  `json:"start" validate:"required" example:"2026-11-28T09:00:00+08:00"` // 必须带时区；已发布场次改时间会自动标为改期
	End          *time.Time  `json:"end" validate:"optional" example:"2026-11-28T11:00:00+08:00"`
	VenueID      string      `json:"venue_id" validate:"optional"` // 与活动地点不同时填写
	Place        *PlaceInput `json:"place" validate:"optional"`    // 与活动地点不同且不在登记场馆时填写
	Capacity     *int        `json:"capacity" validate:"optional" minimum:"0" example:"60"`
	Availability string      `json:"availability" validate:"optional" enums:"available,full,unknown" default:"unknown"`
	State        string      `json:"state" validate:"optional" enums:"scheduled,cancelled,postponed,rescheduled,moved_online" default:"scheduled"`
	StateReason  string      `json:"state_reason" validate:"optional" maxLength:"200" example:"台风预警"` // 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
}

// Answered is how an answer has it.
func (SessionInput) Answered() any { return Session{} }

func sessionForm(s *activity.Session) SessionInput {
	start := s.Start
	return SessionInput{ID: s.ID, Start: &start, End: openEnd(s.End), VenueID: s.VenueID, Place: placeForm(s.Place),
		Capacity: s.Capacity, Availability: s.Availability, State: string(s.State), StateReason: s.StateReason}
}

// session gives the session that was written; before is what it replaces, nil for a new one. An answer shows the state
// of the activity in place of the session's own: sent back, it leaves the own one as it was.
func (in *SessionInput) session(a *activity.Activity, before *activity.Session) activity.Session {
	s := activity.Session{ID: in.ID, End: in.End, VenueID: in.VenueID, Capacity: in.Capacity,
		Availability: in.Availability, State: activity.State(in.State), StateReason: in.StateReason}
	if in.Start != nil {
		s.Start = *in.Start
	}
	if before == nil {
		s.Place = in.Place.place(nil)
		return s
	}
	s.Place, s.RuleDate = in.Place.place(before.Place), before.RuleDate
	if a.State != activity.Scheduled && s.State == a.State && s.StateReason == a.StateReason {
		s.State, s.StateReason = before.State, before.StateReason
	}
	return s
}

// ActivityInput is what a client may set of an activity.
type ActivityInput struct {
	Title         string               `json:"title" validate:"required" maxLength:"200" example:"公众观测夜（示例）"`
	Summary       string               `json:"summary" validate:"optional" maxLength:"500" example:"用望远镜看环形山。"`
	PlainText     string               `json:"plain_text" validate:"optional" maxLength:"60" example:"晚上看月亮"`
	Description   string               `json:"description" validate:"optional" maxLength:"20000" example:"阴雨天改为室内讲座。"`
	Type          string               `json:"type" validate:"required" example:"observation"` // 代码表 activity_types
	Mode          string               `json:"mode" validate:"optional" enums:"onsite,online,hybrid" default:"onsite"`
	OrganizerID   string               `json:"organizer_id" validate:"optional"`
	VenueID       string               `json:"venue_id" validate:"optional"` // 登记场馆；与 place 二选一
	Place         *PlaceInput          `json:"place" validate:"optional"`    // 不在登记场馆时的地点
	Audiences     []string             `json:"audiences" validate:"optional" example:"family"`
	Themes        []string             `json:"themes" validate:"optional" example:"astronomy"`
	CampaignIDs   []string             `json:"campaign_ids" validate:"optional"` // 所属的主题活动，可以有几个
	LecturerIDs   []string             `json:"lecturer_ids" validate:"optional"` // 讲师
	AgeMin        *int                 `json:"age_min" validate:"optional" minimum:"0" maximum:"120" example:"6"`
	AgeMax        *int                 `json:"age_max" validate:"optional" minimum:"0" maximum:"120" example:"12"`
	Languages     []string             `json:"languages" validate:"optional" example:"zh"`
	URL           string               `json:"url" validate:"optional" example:"https://example.org/a"`
	OnlineURL     string               `json:"online_url" validate:"optional"` // 线上或线上线下结合的活动发布时必填
	Contact       record.Contact       `json:"contact" validate:"optional"`
	Images        []record.Image       `json:"images" validate:"optional"`
	Accessibility record.Accessibility `json:"accessibility" validate:"optional"`
	Price         *activity.Price      `json:"price" validate:"optional"`
	Booking       *activity.Booking    `json:"booking" validate:"optional"`
	Availability  string               `json:"availability" validate:"optional" enums:"available,full,unknown" default:"unknown"`
	State         string               `json:"state" validate:"optional" enums:"scheduled,cancelled,postponed,rescheduled,moved_online" default:"scheduled"`
	StateReason   string               `json:"state_reason" validate:"optional" maxLength:"200" example:"台风预警"`                     // 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
	Calendar      string               `json:"calendar" validate:"optional" enums:"sessions,periodic,permanent" default:"sessions"` // periodic：长期展览，一个场次即整个展期；permanent：常设，不必写场次；两者都按场馆开放时间
	Schedule      *activity.Schedule   `json:"schedule" validate:"optional"`                                                        // 每周规则，由它产生场次；修改只影响今后，已开始的和手工改过的场次保留
	Sessions      []SessionInput       `json:"sessions" validate:"optional"`                                                        // 最多 400 场；修改时按 id 匹配，缺少的会被删除
	Publication   string               `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source        *record.Source       `json:"source" validate:"optional"`
}

// Answered is how an answer has it.
func (ActivityInput) Answered() any { return Activity{} }

func activityForm(a *activity.Activity) *ActivityInput {
	in := &ActivityInput{Title: a.Title, Summary: a.Summary, PlainText: a.PlainText, Description: a.Description,
		Type: a.Type, Mode: string(a.Mode), OrganizerID: a.OrganizerID, VenueID: a.VenueID, Place: placeForm(a.Place),
		Audiences: a.Audiences, Themes: a.Themes, AgeMin: a.AgeMin, CampaignIDs: a.CampaignIDs, LecturerIDs: a.LecturerIDs,
		AgeMax: a.AgeMax, Languages: a.Languages, URL: a.URL, OnlineURL: a.OnlineURL, Contact: a.Contact, Images: a.Images,
		Accessibility: a.Accessibility, Price: a.Price, Booking: a.Booking, Availability: a.Availability,
		State: string(a.State), StateReason: a.StateReason, Calendar: string(a.Calendar), Schedule: a.Schedule,
		Sessions: []SessionInput{}, Publication: string(a.Publication), Source: a.Source}
	for i := range a.Sessions {
		in.Sessions = append(in.Sessions, sessionForm(&a.Sessions[i]))
	}
	return in
}

func applyActivity(in *ActivityInput, a *activity.Activity, calendar *hours.Calendar, now time.Time) errs.Violations {
	if in.Calendar == string(activity.Permanent) && len(in.Sessions) == 0 {
		start := hours.DateOf(now).Midnight
		in.Sessions = []SessionInput{{Start: &start}}
	}
	next := make([]activity.Session, len(in.Sessions))
	for i := range in.Sessions {
		next[i] = in.Sessions[i].session(a, sessionOf(a, in.Sessions[i].ID))
	}
	// Rescheduling depends on whether the public saw the sessions as they were, so it comes before the publication is set.
	before := a.Sessions
	vs := a.SetSessions(next, now)
	if in.Schedule.Same(a.Schedule) {
		a.SkipRemoved(before)
	} else {
		vs.Merge("", a.SetSchedule(in.Schedule, calendar, now))
	}
	state := activity.State(in.State)
	if in.StateReason == "" && state != a.State && state == a.PublicState(now) {
		state = a.State // shown for its sessions and sent back
	}
	a.State, a.StateReason = state, in.StateReason
	a.Title, a.Summary, a.PlainText, a.Description, a.Type = in.Title, in.Summary, in.PlainText, in.Description, in.Type
	a.Mode, a.OrganizerID, a.VenueID, a.Place = activity.Mode(in.Mode), in.OrganizerID, in.VenueID, in.Place.place(a.Place)
	a.CampaignIDs, a.LecturerIDs = in.CampaignIDs, in.LecturerIDs
	a.Audiences, a.Themes, a.AgeMin, a.AgeMax, a.Languages = in.Audiences, in.Themes, in.AgeMin, in.AgeMax, in.Languages
	a.URL, a.OnlineURL, a.Contact, a.Images, a.Accessibility = in.URL, in.OnlineURL, in.Contact, in.Images,
		in.Accessibility
	a.Price, a.Booking, a.Availability, a.Calendar = in.Price, in.Booking, in.Availability, activity.Calendar(in.Calendar)
	kit.ApplyHead(&a.Meta, in.Publication, in.Source)
	return vs
}

func sessionOf(a *activity.Activity, id string) *activity.Session {
	for i := range a.Sessions {
		if a.Sessions[i].ID == id {
			return &a.Sessions[i]
		}
	}
	return nil
}
