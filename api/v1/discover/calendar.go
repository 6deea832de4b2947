package discover

import (
	"io"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/ical"
)

// CalendarParams are the parameters of a calendar of activities.
type CalendarParams struct {
	Limit *int   `form:"limit" validate:"optional" minimum:"1" maximum:"2000" default:"1000"` // 最多的活动数，1–2000，取最早开始的
	Name  string `form:"name" validate:"optional"`                                            // 日历名称，显示在用户的日历程序里
	records.ActivitySelection
}

// CalendarActivities answers activities as a calendar.
//
//	@Summary		活动日历（iCalendar），可订阅
//	@Description	与活动列表同样的条件，内容是符合条件的场次；手机和电脑的日历程序都能订阅。按周排定的场次是一个重复事件，取消的场次保留并标明。
//	@Description	建议客户端每小时更新一次。没有日期的常设项目不在其中。坐标（GEO）只在运营方开放 WGS-84 时给出。
//	@Tags			日历与数据
//	@Param			query			query		CalendarParams	false	"查询条件"
//	@Success		200				{string}	string			"iCalendar（RFC 5545）"
//	@Router			/activities.ics [get]
func (api *API) CalendarActivities(c *gin.Context) error {
	var p CalendarParams
	r := api.Begin(c, &p)
	r.Violations.Line("name", p.Name, 100)
	q, _, done, err := records.Select(api.Env, r, &p.ActivitySelection, r.UpTo(p.Limit, 1000, 2000), catalog.ByStart)
	if done || err != nil {
		return err
	}
	name := p.Name
	if name == "" {
		name = "科普活动"
	}
	return api.calendar(r, name, &q)
}

// calendar writes the sessions that match as a calendar.
func (api *API) calendar(r *kit.Request, name string, q *catalog.ActivityQuery) error {
	cal := ical.New(r.Snapshot, ical.Options{Name: name, ActivityURL: api.activityURL, Points: api.WGS84Output})
	rest := q.From.Equal(q.Now)
	found := r.Snapshot.Activities(q).Items
	return respond.Stream(r.Context, "text/calendar; charset=utf-8", func(out io.Writer) error {
		return cal.Write(out, len(found), func(i int) {
			h := &found[i]
			a := h.Record()
			cal.Add(h.Activity, a, r.Snapshot.Matching(q, h.Activity, a), rest)
		})
	})
}

// activityURL is the address of the page of an activity; empty where the service does not know its own.
func (api *API) activityURL(id string) string {
	if api.PublicURL == "" {
		return ""
	}
	return api.PublicURL + "/activities/" + id
}

// CalendarActivity answers one activity as a calendar.
//
//	@Summary		一个活动的日历（iCalendar）
//	@Description	全部场次，包括已取消的和已结束的；也可以在 /activities/{id} 上用 `Accept: text/calendar` 得到。
//	@Tags			日历与数据
//	@Success		200				{string}	string	"iCalendar（RFC 5545）"
//	@Router			/activities/{id}.ics [get]
func (api *API) CalendarActivity(c *gin.Context) error {
	return calendarOf(api, c, kit.OnRecords, records.FindActivity, func(r *kit.Request, a *catalog.Activity) (string,
		*catalog.ActivityQuery) {
		return a.Title(), &catalog.ActivityQuery{Now: r.Now, IDs: []string{a.ID}, Paging: catalog.Paging{Limit: 1}}
	})
}

// CalendarVenue answers the activities at a venue as a calendar.
//
//	@Summary		场馆的活动日历（iCalendar），可订阅
//	@Description	在这个场馆举办的、尚未结束的场次；流动场馆为其各站的场次。
//	@Tags			日历与数据
//	@Success		200				{string}	string			"iCalendar（RFC 5545）"
//	@Failure		308				{object}	records.MergedProblem	"已合并；Location 指向保留的场馆"
//	@Router			/venues/{id}.ics [get]
func (api *API) CalendarVenue(c *gin.Context) error {
	return calendarOf(api, c, kit.OnNow, records.FindVenue, func(r *kit.Request, v *catalog.Venue) (string,
		*catalog.ActivityQuery) {
		return v.Name, complete(r, catalog.ActivityQuery{Venues: []string{v.ID}})
	})
}

// CalendarCampaign answers the activities of a campaign as a calendar.
//
//	@Summary		主题活动的日历（iCalendar），可订阅
//	@Description	属于这个主题活动的、尚未结束的场次。
//	@Tags			日历与数据
//	@Success		200				{string}	string	"iCalendar（RFC 5545）"
//	@Router			/campaigns/{id}.ics [get]
func (api *API) CalendarCampaign(c *gin.Context) error {
	return calendarOf(api, c, kit.OnNow, records.FindCampaign, func(r *kit.Request, one *campaign.Campaign) (string,
		*catalog.ActivityQuery) {
		return one.Name, complete(r, catalog.ActivityQuery{Campaigns: []string{one.ID}})
	})
}

// calendarOf answers the calendar of the record that the path names: its name and the query of its activities.
func calendarOf[T any](api *API, c *gin.Context, on kit.Dependence, find func(*kit.Request) (T, error),
	query func(*kit.Request, T) (name string, q *catalog.ActivityQuery)) error {
	r := api.Begin(c, &struct{}{})
	v, err := find(r)
	if err = r.Checked(err); err != nil || api.Fresh(r, on) {
		return err
	}
	name, q := query(r, v)
	return api.calendar(r, name, q)
}

// complete makes a query of all that is to come.
func complete(r *kit.Request, q catalog.ActivityQuery) *catalog.ActivityQuery {
	q.Now, q.From, q.Sort, q.Limit = r.Now, r.Now, catalog.ByStart, 2000
	return &q
}
