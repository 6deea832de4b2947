package manage

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/report"
)

// ReportInput is what somebody found wrong.
type ReportInput struct {
	Kind    string `json:"kind" validate:"required" enums:"kinds:guarded" example:"venue"`
	ID      string `json:"id" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Text    string `json:"text" validate:"required" maxLength:"2000" example:"周一其实闭馆"`
	Contact string `json:"contact" validate:"optional" maxLength:"254" example:"13800000000"` // 愿意被联系时填写，答复后一段时间即删除
}

// Report is what became of it, as who reported sees it.
type Report struct {
	ID         string     `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	CreatedAt  time.Time  `json:"created_at" example:"2026-11-24T12:34:56+08:00"`
	Kind       string     `json:"kind" example:"venue"`
	RecordID   string     `json:"record_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Title      string     `json:"title" example:"扬州科技馆"`
	Text       string     `json:"text" example:"周一其实闭馆"`
	State      string     `json:"state" example:"mended" enums:"open,mended,dismissed"` // open 待处理，mended 已更正，dismissed 原信息无误
	Answer     *string    `json:"answer" example:"已更正，谢谢" extensions:"x-nullable"`
	AnsweredAt *time.Time `json:"answered_at" example:"2026-11-25T09:00:00+08:00" extensions:"x-nullable"`
}

// ReportWithToken is a report that was just made.
type ReportWithToken struct {
	Report
	Token string `json:"token" example:"kepu_rep_4BN6…"` // 只出现这一次；凭它查看处理结果
}

// ReportForStaff is a report as who answers it sees it.
type ReportForStaff struct {
	Report
	Contact *string `json:"contact" example:"13800000000" extensions:"x-nullable"`
}

// AnswerInput ends a report.
type AnswerInput struct {
	State  string `json:"state" validate:"required" enums:"mended,dismissed" example:"mended"`
	Answer string `json:"answer" validate:"required" maxLength:"2000" example:"已更正，谢谢"` // 反馈人会看到
}

// ReportParams are the parameters of the list of reports.
type ReportParams struct {
	State []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"open,mended,dismissed"` // open 待处理，mended 已更正，dismissed 原信息无误
	kit.ListParams
}

func reportDTO(r *report.Report) Report {
	return Report{ID: r.ID, CreatedAt: kit.Local(r.CreatedAt), Kind: string(r.Kind), RecordID: r.RecordID, Title: r.Title,
		Text: r.Text, State: string(r.State), Answer: kit.Optional(&r.Answer), AnsweredAt: kit.LocalOrNull(r.AnsweredAt)}
}

func reportForStaff(r *report.Report) ReportForStaff {
	return ReportForStaff{Report: reportDTO(r), Contact: kit.Optional(&r.Private.Address)}
}

// FileReport takes a report of something wrong.
//
//	@Summary		纠错反馈
//	@Description	任何人都可指出一条已发布记录的错误。返回的凭证只出现这一次，凭它查看处理结果。
//	@Tags			反馈
//	@Param			body	body	ReportInput	true	"哪里不对"
//	@Success		201	{object} ReportWithToken
//	@Router			/reports [post]
func (api *API) FileReport(c *gin.Context) error {
	var token string
	r, err := kit.Do(c, nil, func(ctx context.Context, in *ReportInput) (r *report.Report, err error) {
		var vs errs.Violations
		vs.OneOf("kind", in.Kind, kit.GuardedKinds.Names(api.Kinds))
		if err := vs.Err(); err != nil {
			return nil, err
		}
		r, token, err = api.Reports.File(ctx, record.Kind(in.Kind), in.ID, in.Text, in.Contact)
		return r, err
	})
	return kit.Reply(c, http.StatusCreated, r, err, func(r *report.Report) ReportWithToken {
		return ReportWithToken{Report: reportDTO(r), Token: token}
	})
}

// GetMyReport answers what became of a report.
//
//	@Summary		查看反馈结果
//	@Description	凭证放在 `Authorization: Bearer kepu_rep_…`。
//	@Tags			反馈
//	@Success		200	{object} Report
//	@Router			/report [get]
func (api *API) GetMyReport(c *gin.Context) error {
	r, err := api.Reports.ByToken(c.Request.Context(), respond.Bearer(c))
	return kit.Reply(c, http.StatusOK, r, err, reportDTO)
}

// ListReports answers the reports on records that who acts may write.
//
//	@Summary		收到的反馈
//	@Description	最早的在前；审核员看辖区，单位看自己的记录。
//	@Tags			反馈
//	@Param			query	query	ReportParams	false	"查询条件"
//	@Success		200	{object} kit.List[ReportForStaff]
//	@Router			/manage/reports [get]
func (api *API) ListReports(c *gin.Context) error {
	var p ReportParams
	r := api.Begin(c, &p)
	return kit.PrivateList(r, &p.ListParams,
		func(ctx context.Context) ([]*report.Report, error) { return api.Reports.Visible(ctx, p.State) }, nil,
		func(one *report.Report) page.Key { return page.Key{I: one.CreatedAt.UnixMilli(), ID: one.ID} },
		func(one **report.Report) ReportForStaff { return reportForStaff(*one) })
}

// AnswerReport ends a report.
//
//	@Summary		答复反馈
//	@Description	先更正记录，再答复；反馈人凭凭证看到。
//	@Tags			反馈
//	@Param			body	body	AnswerInput	true	"答复"
//	@Success		200	{object} ReportForStaff
//	@Router			/manage/reports/{id}/answer [post]
func (api *API) AnswerReport(c *gin.Context) error {
	r, err := kit.Do(c, api.Reports.MayAnswer(c.Request.Context(), c.Param("id")),
		func(ctx context.Context, in *AnswerInput) (*report.Report, error) {
			var vs errs.Violations
			vs.OneOf("state", in.State, []string{string(report.Mended), string(report.Dismissed)})
			vs.Required("answer", in.Answer)
			if err := vs.Err(); err != nil {
				return nil, err
			}
			return api.Reports.Answer(ctx, c.Param("id"), report.State(in.State), in.Answer)
		})
	return kit.Reply(c, http.StatusOK, r, err, reportForStaff)
}
