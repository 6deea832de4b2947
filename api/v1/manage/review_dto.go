package manage

import (
	"strconv"
	"time"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/record"
	"kepu/internal/review"
)

// ReviewParams are the parameters of the queue.
type ReviewParams struct {
	Kind           []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"kinds:reviewed"` // 记录种类
	Region         []string `form:"region" validate:"optional" collectionFormat:"csv"`                      // 行政区划代码，含下级
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`             // 提交的单位
	Claimed        string   `form:"claimed" validate:"optional" enums:"me,others,nobody"`                   // 由谁在审核
	MinAgeDays     *int     `form:"min_age_days" validate:"optional" minimum:"0"`                           // 至少等了多少天
	kit.ListParams
}

// ReviewItem is one thing that waits for a reviewer.
type ReviewItem struct {
	Kind          string                `json:"kind" example:"activity" enums:"kinds:reviewed"`
	ID            string                `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title         string                `json:"title" example:"月球讲座"`
	IsRevision    bool                  `json:"is_revision" example:"false"`                                                     // true：已发布记录的修改
	Etag          string                `json:"etag" example:"r2"`                                                               // 决定时作为 If-Match；修改以 r 开头
	Manage        string                `json:"manage" example:"/api/v1/manage/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 在哪里看全文
	Organizations []kit.OrganizationRef `json:"organizations"`
	Regions       []kit.RegionRef       `json:"regions"`
	SubmittedAt   time.Time             `json:"submitted_at" example:"2026-11-20T08:00:00+08:00"`
	SubmittedBy   *string               `json:"submitted_by" example:"zhang.san" extensions:"x-nullable"`
	AgeDays       int                   `json:"age_days" example:"4"` // 等了多少个整天
	ClaimedBy     *string               `json:"claimed_by" example:"shenheyuan" extensions:"x-nullable"`
	Objection     *string               `json:"objection" example:"未经本馆同意" extensions:"x-nullable"` // 场馆运营单位的异议；approve 驳回异议，return 或 reject 使记录下线
	ClaimedAt     *time.Time            `json:"claimed_at" example:"2026-11-21T08:00:00+08:00" extensions:"x-nullable"`
}

// ReviewQueue is a page of what waits, with how much waits in all.
type ReviewQueue struct {
	kit.List[ReviewItem]
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
	Kind string `json:"kind" validate:"required" enums:"kinds:reviewed" example:"activity"`
	ID   string `json:"id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Etag string `json:"etag" validate:"required" example:"r2"` // 审核队列里的 etag
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
	out := ReviewItem{Kind: string(i.Kind), ID: i.RecordID, Title: i.Title, IsRevision: i.IsRevision, Etag: itemTag(i),
		Manage: api.manageAddress(i), Organizations: []kit.OrganizationRef{}, Regions: []kit.RegionRef{},
		SubmittedAt: kit.Local(i.SubmittedAt), SubmittedBy: kit.Optional(&i.SubmittedBy),
		Objection: kit.Optional(&i.Objection), AgeDays: int(now.Sub(i.SubmittedAt) / kit.Day)}
	for _, id := range i.Organizations {
		if ref := kit.NewOrganizationRef(s, id); ref != nil {
			out.Organizations = append(out.Organizations, *ref)
		}
	}
	for _, code := range i.Regions {
		if ref := kit.NewRegionRef(s, code); ref != nil {
			out.Regions = append(out.Regions, *ref)
		}
	}
	if i.Claim != nil {
		out.ClaimedBy, out.ClaimedAt = &i.Claim.Name, kit.LocalOrNull(&i.Claim.At)
	}
	return out
}

// itemTag is what If-Match of a decision asks for.
func itemTag(i *review.Item) string {
	if i.IsRevision {
		return respond.EditPrefix + strconv.FormatInt(i.Version, 10)
	}
	return strconv.FormatInt(i.Version, 10)
}
