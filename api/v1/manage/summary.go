package manage

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/activity"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/summary"
)

// SummaryInput is what an organizer reports after an activity.
type SummaryInput struct {
	ParticipantsOnsite int64          `json:"participants_onsite" validate:"optional" minimum:"0" example:"120"`  // 现场参与人次
	ParticipantsOnline int64          `json:"participants_online" validate:"optional" minimum:"0" example:"3500"` // 线上参与人次
	Text               string         `json:"text" validate:"required" maxLength:"5000" example:"120 名小学生在讲师带领下观察了月面。"`
	Media              []summary.Link `json:"media" validate:"optional"`  // 新闻报道等链接
	Images             []record.Image `json:"images" validate:"optional"` // 现场照片
}

// Answered is how an answer has it.
func (SummaryInput) Answered() any { return Summary{} }

// Summary is the report on an activity that is over.
type Summary struct {
	ID                 string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Version            int64           `json:"version" example:"1"`
	CreatedAt          time.Time       `json:"created_at" example:"2026-11-30T08:00:00+08:00"`
	UpdatedAt          time.Time       `json:"updated_at" example:"2026-11-30T08:00:00+08:00"`
	ActivityID         string          `json:"activity_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	ParticipantsOnsite int64           `json:"participants_onsite" example:"120"`
	ParticipantsOnline int64           `json:"participants_online" example:"3500"`
	Text               string          `json:"text" example:"120 名小学生在讲师带领下观察了月面。"`
	Media              []summary.Link  `json:"media"`
	Images             []records.Image `json:"images"`
}

func summaryDTO(s *summary.Summary) Summary {
	return Summary{ID: s.ID, Version: s.Version, CreatedAt: kit.Local(s.CreatedAt), UpdatedAt: kit.Local(s.UpdatedAt),
		ActivityID: s.ActivityID, ParticipantsOnsite: s.ParticipantsOnsite, ParticipantsOnline: s.ParticipantsOnline,
		Text: s.Text, Media: s.Media, Images: records.NewImages(s.Images)}
}

// SummaryState is an activity that is over, and whether its summary is there.
type SummaryState struct {
	ActivityID   string               `json:"activity_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title        string               `json:"title" example:"月球讲座"`
	Organization *kit.OrganizationRef `json:"organization" extensions:"x-nullable"` // 主办单位
	EndedAt      time.Time            `json:"ended_at" example:"2026-11-28T11:00:00+08:00"`
	DueAt        time.Time            `json:"due_at" example:"2026-12-12T11:00:00+08:00"`
	State        string               `json:"state" example:"late" enums:"filed,due,late"` // filed 已填报，due 待填报，late 逾期
}

// SummaryParams are the parameters of the list of activities that are over.
type SummaryParams struct {
	State          []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"filed,due,late"` // filed 已填报，due 待填报，late 逾期
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`              // 主办单位
	Campaign       []string `form:"campaign" validate:"optional" collectionFormat:"csv"`                     // 主题活动 id 或 key
	From           string   `form:"from" validate:"optional"`                                                // 结束于何时之后，默认一年前
	kit.ListParams
}

// GetSummary answers the summary of an activity.
//
//	@Summary		活动总结
//	@Description	只限可以修改该活动的人。
//	@Tags			总结
//	@Success		200	{object} Summary
//	@Router			/manage/activities/{id}/summary [get]
func (api *API) GetSummary(c *gin.Context) error {
	s, err := api.Summaries.Of(c.Request.Context(), c.Param("id"))
	return writeSummary(c, s, err)
}

// FileSummary keeps the summary of an activity that is over.
//
//	@Summary		填报活动总结
//	@Description	活动结束后由主办单位填报：现场和线上人次、文字、报道链接和照片；整体替换。
//	@Description	已填报过的须带 If-Match（读取时得到的 ETag）。
//	@Tags			总结
//	@Param			body	body	SummaryInput	true	"活动总结"
//	@Success		200	{object} Summary
//	@Router			/manage/activities/{id}/summary [put]
func (api *API) FileSummary(c *gin.Context) error {
	_, err := api.Activities.FindToWrite(c.Request.Context(), c.Param("id"))
	s, err := kit.Do(c, err, func(ctx context.Context, in *SummaryInput) (*summary.Summary, error) {
		match := func() (record.Match, error) { return kit.IfMatch(c.GetHeader("If-Match")) }
		return api.Summaries.File(ctx, c.Param("id"), match, func(s *summary.Summary) {
			s.ParticipantsOnsite, s.ParticipantsOnline, s.Text, s.Media, s.Images = in.ParticipantsOnsite,
				in.ParticipantsOnline, in.Text, in.Media, in.Images
		})
	})
	return writeSummary(c, s, err)
}

// writeSummary answers with a summary and the tag that a write needs.
func writeSummary(c *gin.Context, s *summary.Summary, err error) error {
	if err == nil {
		respond.Written(c, http.StatusOK, s.Version, []byte(respond.Render(summaryDTO(s))))
	}
	return err
}

// ListSummaries answers the activities that are over, and who is late with a summary.
//
//	@Summary		总结填报情况
//	@Description	已结束的活动，最早结束的在前；审核员看辖区，单位看自己的。
//	@Tags			总结
//	@Param			query	query	SummaryParams	false	"查询条件"
//	@Success		200	{object} kit.List[SummaryState]
//	@Router			/manage/summaries [get]
func (api *API) ListSummaries(c *gin.Context) error {
	var p SummaryParams
	r := api.Begin(c, &p)
	r.CheckIDs("organization_id", p.OrganizationID)
	campaigns := records.CampaignIDs(r, "campaign", p.Campaign)
	from := kit.ReadTime(&r.Violations, "from", p.From, false)
	r.CheckYear("from", from)
	if p.From == "" {
		from = r.Now.AddDate(-1, 0, 0)
	}
	pager := page.Pager[SummaryState]{Paging: r.ReadPaging(&p.ListParams)}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	filed, err := api.Summaries.Summaries.Filed(c.Request.Context())
	if err != nil {
		return err
	}
	for one := range r.Snapshot.EachActivity {
		a := one.Record()
		ended, over := summary.Ended(a, r.Now)
		if !over || ended.Before(from) || len(p.OrganizationID) > 0 && !slices.Contains(p.OrganizationID, a.OrganizerID) ||
			len(campaigns) > 0 && !overlap(a.CampaignIDs, campaigns) ||
			api.Activities.Guard.Write(c.Request.Context(), a, a) != nil {
			continue
		}
		if one := api.summaryState(r, a, ended, filed[a.ID]); len(p.State) == 0 || slices.Contains(p.State, one.State) {
			pager.Add(page.Key{I: ended.UnixMilli(), ID: a.ID}, one)
		}
	}
	respond.KeepPrivate(c)
	return kit.WriteList(r, &p.ListParams, pager.Result(), func(s *SummaryState) SummaryState { return *s })
}

func (api *API) summaryState(r *kit.Request, a *activity.Activity, ended time.Time, filed bool) SummaryState {
	due := ended.Add(api.Summaries.Due)
	state := "due"
	switch {
	case filed:
		state = "filed"
	case due.Before(r.Now):
		state = "late"
	}
	return SummaryState{ActivityID: a.ID, Title: a.Title, Organization: kit.NewOrganizationRef(r.Snapshot, a.OrganizerID),
		EndedAt: kit.Local(ended), DueAt: kit.Local(due), State: state}
}
