package v1

import (
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/review"
)

// ReviewParams are the parameters of the queue.
type ReviewParams struct {
	Kind           []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"venue,activity,accreditation,lecturer_team,lecturer"` // 记录种类
	Region         []string `form:"region" validate:"optional" collectionFormat:"csv"`                                                           // 行政区划代码，含下级
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                                  // 提交的单位
	Claimed        string   `form:"claimed" validate:"optional" enums:"me,others,nobody"`                                                        // 由谁在审核
	MinAgeDays     *int     `form:"min_age_days" validate:"optional" minimum:"0"`                                                                // 至少等了多少天
	ListParams
}

// ReviewItem is one thing that waits for a reviewer.
type ReviewItem struct {
	Kind          string            `json:"kind" example:"activity" enums:"venue,activity,accreditation,lecturer_team,lecturer"`
	ID            string            `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title         string            `json:"title" example:"月球讲座"`
	IsRevision    bool              `json:"is_revision" example:"false"`                                                     // true：已发布记录的修改
	Etag          string            `json:"etag" example:"2"`                                                                // 决定时作为 If-Match
	Manage        string            `json:"manage" example:"/api/v1/manage/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 在哪里看全文
	Organizations []OrganizationRef `json:"organizations"`
	Regions       []RegionRef       `json:"regions"`
	SubmittedAt   time.Time         `json:"submitted_at" example:"2026-11-20T08:00:00+08:00"`
	SubmittedBy   *string           `json:"submitted_by" example:"zhang.san" extensions:"x-nullable"`
	AgeDays       int               `json:"age_days" example:"4"` // 等了多少个整天
	ClaimedBy     *string           `json:"claimed_by" example:"shenheyuan" extensions:"x-nullable"`
	Objection     *string           `json:"objection" example:"未经本馆同意" extensions:"x-nullable"` // 场馆运营单位的异议；approve 驳回异议，return 或 reject 使记录下线
	ClaimedAt     *time.Time        `json:"claimed_at" example:"2026-11-21T08:00:00+08:00" extensions:"x-nullable"`
}

// ReviewQueue is a page of what waits, with how much waits in all.
type ReviewQueue struct {
	List[ReviewItem]
	Counts map[string]int `json:"counts"` // 各种类在等待的数量，不受 kind 和分页影响
}

// ReviewEvent is one step of a record's way through review.
type ReviewEvent struct {
	ID         string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	At         time.Time       `json:"at" example:"2026-11-24T12:34:56+08:00"`
	Event      string          `json:"event" example:"returned" enums:"submitted,approved,returned,rejected,withdrawn,comment,objection,dismissed"`
	IsRevision bool            `json:"is_revision" example:"false"`
	By         *string         `json:"by" example:"shenheyuan" extensions:"x-nullable"`
	Reasons    []record.Reason `json:"reasons"`
	Text       *string         `json:"text" example:"请补充交通方式" extensions:"x-nullable"`
}

// CommentInput is a comment on a record.
type CommentInput struct {
	Text string `json:"text" validate:"required" maxLength:"2000" example:"请补充交通方式"`
}

// HandOverInput is the reviewer to whom something is handed over.
type HandOverInput struct {
	AccountID string `json:"account_id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
}

// ClaimParams are the parameters of a claim.
type ClaimParams struct {
	Take *bool `form:"take" validate:"optional"` // true：接手别人正在审核的
}

// BulkInput is one decision about several records.
type BulkInput struct {
	Decision string          `json:"decision" validate:"required" enums:"approve,return,reject" example:"approve"`
	Reasons  []record.Reason `json:"reasons" validate:"optional"` // 退回或否决的理由
	Items    []BulkItem      `json:"items" validate:"required"`   // 最多 100 条
}

// BulkItem names one record as it was seen.
type BulkItem struct {
	Kind string `json:"kind" validate:"required" enums:"venue,activity,accreditation,lecturer_team,lecturer" example:"activity"`
	ID   string `json:"id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Etag string `json:"etag" validate:"required" example:"2"` // 审核队列里的 etag
}

// BulkResult is what became of one record.
type BulkResult struct {
	Kind   string  `json:"kind" example:"activity"`
	ID     string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Done   bool    `json:"done" example:"true"`
	Code   *string `json:"code" example:"stale_version" extensions:"x-nullable"` // 未完成的原因
	Detail *string `json:"detail" extensions:"x-nullable"`
}

func (api *API) reviewItem(i *review.Item, now time.Time) ReviewItem {
	s := api.Catalog.Snapshot()
	out := ReviewItem{Kind: string(i.Kind), ID: i.RecordID, Title: i.Title, IsRevision: i.IsRevision, Etag: fmt.Sprint(i.Version),
		Manage: "/api/v1/manage/" + paths[i.Kind] + "/" + i.RecordID, Organizations: []OrganizationRef{}, Regions: []RegionRef{},
		SubmittedAt: local(i.SubmittedAt), SubmittedBy: optional(i.SubmittedBy), Objection: optional(i.Objection), AgeDays: int(now.Sub(i.SubmittedAt) / day)}
	if i.IsRevision {
		out.Manage += "?revision=pending"
	}
	for _, id := range i.Organizations {
		if ref := organizationRef(s, id); ref != nil {
			out.Organizations = append(out.Organizations, *ref)
		}
	}
	for _, code := range i.Regions {
		if ref := regionRef(s, code); ref != nil {
			out.Regions = append(out.Regions, *ref)
		}
	}
	if i.Claim != nil {
		out.ClaimedBy, out.ClaimedAt = &i.Claim.Name, localOrNull(&i.Claim.At)
	}
	return out
}

// fits tells whether an item passes the filters, but for its kind.
func (p *ReviewParams) fits(r *request, i *review.Item) bool {
	me := review.Me(r.Request.Context())
	within := func(code string) bool {
		return slices.ContainsFunc(p.Region, func(above string) bool { return r.snapshot.RegionWithin(code, above) })
	}
	switch {
	case len(p.Region) > 0 && !slices.ContainsFunc(i.Regions, within),
		len(p.OrganizationID) > 0 && !slices.ContainsFunc(i.Organizations, func(id string) bool { return slices.Contains(p.OrganizationID, id) }),
		p.MinAgeDays != nil && r.now.Sub(i.SubmittedAt) < time.Duration(*p.MinAgeDays)*day,
		p.Claimed == "me" && (i.Claim == nil || i.Claim.AccountID != me),
		p.Claimed == "others" && (i.Claim == nil || i.Claim.AccountID == me),
		p.Claimed == "nobody" && i.Claim != nil:
		return false
	}
	return true
}

// ListReviews answers what waits for who acts.
//
//	@Summary		审核队列
//	@Description	等得最久的在前；counts 是各种类的数量。
//	@ID				listReviews
//	@Tags			审核
//	@Produce		json
//	@Param			query	query	ReviewParams	false	"查询条件"
//	@Success		200	{object} ReviewQueue
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews [get]
func (api *API) ListReviews(c *gin.Context) error {
	var p ReviewParams
	r := api.begin(c, &p)
	r.regions("region", p.Region)
	r.ids("organization_id", p.OrganizationID)
	pager := page.Pager[review.Item]{Paging: r.paging(&p.ListParams)}
	if err := r.vs.Err(); err != nil {
		return err
	}
	all, err := api.Reviews.Waiting(c.Request.Context())
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for i := range all {
		if !p.fits(r, &all[i]) {
			continue
		}
		counts[string(all[i].Kind)]++
		if len(p.Kind) == 0 || slices.Contains(p.Kind, string(all[i].Kind)) {
			pager.Add(page.Key{I: all[i].SubmittedAt.UnixMilli(), ID: all[i].RecordID}, all[i])
		}
	}
	c.Header("Cache-Control", "private, no-store")
	return writeListWith(r, &p.ListParams, pager.Result(), func(i *review.Item) ReviewItem { return api.reviewItem(i, r.now) }, func(list List[any]) any {
		return struct {
			List[any]
			Counts map[string]int `json:"counts"`
		}{list, counts}
	})
}

// decide ends the review of the record that the path names.
func (api *API) decide(c *gin.Context, event string) error {
	kind, err := kindOf(c)
	if err != nil {
		return err
	}
	if err := api.Reviews.MayDecide(c.Request.Context(), kind, c.Param("id")); err != nil {
		return err
	}
	match, err := ifMatch(c.GetHeader("If-Match"))
	if err != nil {
		return err
	}
	if err := noQuery(c); err != nil {
		return err
	}
	var in ReasonsInput
	if event != review.Approved {
		if err := readBody(c, &in); err != nil {
			return err
		}
	}
	if err := api.Reviews.Decide(c.Request.Context(), kind, c.Param("id"), match, review.Decision{Event: event, Reasons: in.Reasons}); err != nil {
		return err
	}
	api.catchUp(c)
	respond.NoContent(c)
	return nil
}

// ApproveReview publishes what waits.
//
//	@Summary		通过
//	@Description	记录或修改立即发布，一秒内处处可见。
//	@ID				approveReview
//	@Tags			审核
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			If-Match	header	string	true	"审核队列里的 etag，或 /manage/… 的 ETag"
//	@Success		204	"已发布"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		410	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/approve [post]
func (api *API) ApproveReview(c *gin.Context) error { return api.decide(c, review.Approved) }

// ReturnReview gives back what waits, with reasons.
//
//	@Summary		退回修改
//	@Description	理由可指明字段；作者修改后重新提交。
//	@ID				returnReview
//	@Tags			审核
//	@Accept			json
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			If-Match	header	string	true	"审核队列里的 etag，或 /manage/… 的 ETag"
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		204	"已退回"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		410	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/return [post]
func (api *API) ReturnReview(c *gin.Context) error { return api.decide(c, review.Returned) }

// RejectReview refuses what waits, with reasons.
//
//	@Summary		否决
//	@Description	须写明理由；不能再提交。
//	@ID				rejectReview
//	@Tags			审核
//	@Accept			json
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			If-Match	header	string	true	"审核队列里的 etag，或 /manage/… 的 ETag"
//	@Param			body	body	ReasonsInput	true	"理由"
//	@Success		204	"已否决"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		410	{object}	respond.Problem
//	@Failure		412	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		428	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/reject [post]
func (api *API) RejectReview(c *gin.Context) error { return api.decide(c, review.Rejected) }

// ClaimReview lets who acts see to something.
//
//	@Summary		认领审核
//	@Description	别人就知道由谁在审核；take=true 接手别人的。
//	@ID				claimReview
//	@Tags			审核
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			query	query	ClaimParams	false	"参数"
//	@Success		204	"已认领"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/claim [post]
func (api *API) ClaimReview(c *gin.Context) error {
	var p ClaimParams
	if _, vs := respond.Query(c, &p); len(vs) > 0 {
		return vs.Err()
	}
	kind, err := kindOf(c)
	if err == nil {
		err = api.Reviews.Claim(c.Request.Context(), kind, c.Param("id"), p.Take != nil && *p.Take)
	}
	return noContent(c, err)
}

// ReleaseReview lets nobody see to something.
//
//	@Summary		放弃认领
//	@Description	回到队列，等别人审核。
//	@ID				releaseReview
//	@Tags			审核
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Success		204	"已放弃"
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/release [post]
func (api *API) ReleaseReview(c *gin.Context) error {
	kind, err := kindOf(c)
	if err == nil {
		err = api.Reviews.Release(c.Request.Context(), kind, c.Param("id"))
	}
	return noContent(c, err)
}

// HandOverReview lets another reviewer see to something.
//
//	@Summary		移交审核
//	@Description	对方须是审核员或管理员。
//	@ID				handOverReview
//	@Tags			审核
//	@Accept			json
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			body	body	HandOverInput	true	"移交给谁"
//	@Success		204	"已移交"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/hand-over [post]
func (api *API) HandOverReview(c *gin.Context) error {
	kind, err := kindOf(c)
	if err != nil {
		return err
	}
	if err := api.Reviews.MayDecide(c.Request.Context(), kind, c.Param("id")); err != nil {
		return err
	}
	var in HandOverInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	to, err := api.Accounts.Find(c.Request.Context(), in.AccountID)
	if err != nil || to.ArchivedAt != nil || !(&identity.Principal{Grants: to.Grants}).Has(identity.Reviewer, identity.Administrator) {
		var vs errs.Violations
		vs.Add("account_id", "reference", "没有这位审核员", "there is no such reviewer")
		return vs.Err()
	}
	return noContent(c, api.Reviews.HandOver(c.Request.Context(), kind, c.Param("id"), to.ID, to.Username))
}

// GetReviewHistory answers a record's way through review.
//
//	@Summary		审核经过
//	@Description	提交、退回、通过和意见，按时间先后。
//	@ID				getReviewHistory
//	@Tags			审核
//	@Produce		json
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Success		200	{object} AllOf[ReviewEvent]
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/history [get]
func (api *API) GetReviewHistory(c *gin.Context) error {
	if err := noQuery(c); err != nil {
		return err
	}
	kind, err := kindOf(c)
	if err != nil {
		return err
	}
	events, err := api.Reviews.History(c.Request.Context(), kind, c.Param("id"))
	if err != nil {
		return err
	}
	out := AllOf[ReviewEvent]{Items: []ReviewEvent{}}
	for _, e := range events {
		out.Items = append(out.Items, ReviewEvent{ID: e.ID, At: local(e.At), Event: e.Event, IsRevision: e.IsRevision, By: optional(e.ByName), Reasons: e.Reasons, Text: optional(e.Text)})
	}
	respond.Private(c, http.StatusOK, out)
	return nil
}

// CommentReview keeps a comment.
//
//	@Summary		写审核意见
//	@Description	作者和审核员都能看到；不改变状态。
//	@ID				commentReview
//	@Tags			审核
//	@Accept			json
//	@Param			kind	path	string	true	"venues、activities、accreditations、lecturer-teams 或 lecturers"
//	@Param			id	path	string	true	"记录 id"
//	@Param			body	body	CommentInput	true	"意见"
//	@Success		204	"已保存"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/{kind}/{id}/comments [post]
func (api *API) CommentReview(c *gin.Context) error {
	kind, err := kindOf(c)
	if err != nil {
		return err
	}
	if _, err := api.Reviews.History(c.Request.Context(), kind, c.Param("id")); err != nil {
		return err
	}
	var in CommentInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	return noContent(c, api.Reviews.Say(c.Request.Context(), kind, c.Param("id"), in.Text))
}

const maxBulk = 100

// DecideReviews decides about several records at once.
//
//	@Summary		批量审核
//	@Description	每条单独生效，结果逐条返回；某条失败（例如已被修改）不影响其他。
//	@ID				decideReviews
//	@Tags			审核
//	@Accept			json
//	@Produce		json
//	@Param			body	body	BulkInput	true	"决定"
//	@Success		200	{object} AllOf[BulkResult]
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/manage/reviews/decide [post]
func (api *API) DecideReviews(c *gin.Context) error {
	var in BulkInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	event, known := map[string]string{"approve": review.Approved, "return": review.Returned, "reject": review.Rejected}[in.Decision]
	var vs errs.Violations
	if !known {
		vs.OneOf("decision", in.Decision, []string{"approve", "return", "reject"})
	}
	vs.TooMany("items", len(in.Items), maxBulk)
	if event != review.Approved && known {
		vs.Merge("", record.CheckReasons(in.Reasons))
	}
	if err := vs.Err(); err != nil {
		return err
	}
	out := AllOf[BulkResult]{Items: []BulkResult{}}
	for _, item := range in.Items {
		match, err := ifMatch(item.Etag)
		if err == nil {
			err = api.Reviews.Decide(c.Request.Context(), record.Kind(item.Kind), item.ID, match, review.Decision{Event: event, Reasons: in.Reasons})
		}
		out.Items = append(out.Items, bulkResult(c, item, err))
	}
	api.catchUp(c)
	respond.Private(c, http.StatusOK, out)
	return nil
}

func bulkResult(c *gin.Context, item BulkItem, err error) BulkResult {
	out := BulkResult{Kind: item.Kind, ID: item.ID, Done: err == nil}
	if err != nil {
		code, detail := respond.Said(c, err)
		out.Code, out.Detail = &code, &detail
	}
	return out
}

// ObjectToActivity keeps the objection of the operator of a venue.
//
//	@Summary		对活动提出异议
//	@Description	活动写明在本单位的场馆举办而未经同意时，由场馆的运营单位提出；活动所在区划的审核员决定，期间活动仍可见。
//	@ID				objectToActivity
//	@Tags			审核
//	@Accept			json
//	@Param			id	path	string	true	"活动 id"
//	@Param			body	body	CommentInput	true	"异议"
//	@Success		204	"已提交"
//	@Failure		400	{object}	respond.Problem
//	@Failure		401	{object}	respond.Problem
//	@Failure		403	{object}	respond.Problem
//	@Failure		404	{object}	respond.Problem
//	@Failure		409	{object}	respond.Problem
//	@Failure		410	{object}	respond.Problem
//	@Failure		413	{object}	respond.Problem
//	@Failure		415	{object}	respond.Problem
//	@Failure		503	{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/activities/{id}/object [post]
func (api *API) ObjectToActivity(c *gin.Context) error {
	ctx := c.Request.Context()
	a, err := api.Activities.Find(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	venues := []string{a.VenueID}
	for _, s := range a.Sessions {
		venues = append(venues, s.VenueID)
	}
	if err := api.Members.RunsOneOf(ctx, venues); err != nil {
		return err
	}
	if !a.Public() {
		return record.Gone(record.Activity)
	}
	var in CommentInput
	if err := readBody(c, &in); err != nil {
		return err
	}
	return noContent(c, api.Reviews.Object(ctx, record.Activity, a.ID, in.Text))
}
