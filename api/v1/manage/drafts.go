package manage

import (
	"context"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/review"
)

// WorkParams are the parameters of the list of what is not public yet.
type WorkParams struct {
	Kind           []string `form:"kind" validate:"optional" collectionFormat:"csv" enums:"kinds:reviewed"`                                          // 记录种类
	Publication    []string `form:"publication" validate:"optional" collectionFormat:"csv" enums:"draft,submitted,needs_changes,rejected,withdrawn"` // 状态；不写为全部
	OrganizationID []string `form:"organization_id" validate:"optional" collectionFormat:"csv"`                                                      // 所属单位
	kit.ListParams
}

// WorkItem is a record, or an edit of one, that is not public.
type WorkItem struct {
	Kind        string    `json:"kind" example:"activity" enums:"kinds:reviewed"`
	ID          string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title       string    `json:"title" example:"月球讲座"`
	Publication string    `json:"publication" example:"needs_changes" enums:"draft,submitted,needs_changes,rejected,withdrawn"`
	IsRevision  bool      `json:"is_revision" example:"false"`                                                     // true：已发布记录的修改
	Manage      string    `json:"manage" example:"/api/v1/manage/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 在哪里看全文和修改
	UpdatedAt   time.Time `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`
}

// ListDrafts answers what is not public yet of who may write it.
//
//	@Summary		我的稿件
//	@Description	自己可以修改的草稿、待审、被退回的记录和修改，最近修改的在前；已发布的用公开列表查询。
//	@Tags			审核
//	@Param			query	query	WorkParams	false	"查询条件"
//	@Success		200	{object} kit.List[WorkItem]
//	@Router			/manage/records [get]
func (api *API) ListDrafts(c *gin.Context) error {
	var p WorkParams
	r := api.Begin(c, &p)
	r.CheckIDs("organization_id", p.OrganizationID)
	api.CheckKinds(r, "kind", kit.ReviewedKinds, p.Kind...)
	if len(p.Publication) == 0 {
		p.Publication = review.Unpublished
	}
	return kit.PrivateList(r, &p.ListParams, func(ctx context.Context) ([]review.Item, error) {
		return api.Reviews.Drafts(ctx, as[record.Kind](p.Kind), as[record.Publication](p.Publication))
	}, func(i review.Item) bool {
		return len(p.OrganizationID) == 0 || overlap(i.Organizations, p.OrganizationID)
	},
		func(i review.Item) page.Key { return page.Key{I: -i.SubmittedAt.UnixMilli(), ID: i.RecordID} },
		func(i *review.Item) WorkItem {
			return WorkItem{Kind: string(i.Kind), ID: i.RecordID, Title: i.Title, Publication: string(i.State),
				IsRevision: i.IsRevision, Manage: api.manageAddress(i), UpdatedAt: kit.Local(i.SubmittedAt)}
		})
}

// overlap tells whether two lists have an element in common.
func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// as gives texts as codes of a type.
func as[T ~string](texts []string) []T {
	out := make([]T, len(texts))
	for i, text := range texts {
		out[i] = T(text)
	}
	return out
}

// manageAddress is where an item is read and changed.
func (api *API) manageAddress(i *review.Item) string {
	address := "/api/v1/manage/" + api.PathOf(i.Kind) + "/" + i.RecordID
	if i.IsRevision {
		address += "?revision=pending"
	}
	return address
}
