package records

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/activity"
	"kepu/internal/errs"
)

// UpdateSession changes one session of an activity.
//
//	@Summary		修改一个场次
//	@Description	例如取消、改期、满员。返回整个活动；If-Match 用活动的 ETag。
//	@Description	须审核的作者：取消、改期、换到本单位的场馆立即生效，原因（state_reason）等待审核，响应头 Link（rel="working-copy"）是那份修改；换到别的单位的场馆或自述的地点，整份修改等待审核（202）。
//	@Tags			活动
//	@Param			body		body		SessionInput	true	"要修改的字段"
//	@Param			dry_run		query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Activity
//	@Success		202			{object}	ActivityForStaff	"修改已提交审核；公众仍看到原来的，见 Location"
//	@Router			/activities/{id}/sessions/{session_id} [patch]
func (api *API) UpdateSession(c *gin.Context) error {
	r := api.activities()
	id := c.Param("session_id")
	match, p, err := r.Precondition(c, func(a *activity.Activity) error {
		_, err := a.Session(id)
		return err
	})
	if err != nil {
		return err
	}
	return r.Change(c, match, p, new(SessionInput), func(a *activity.Activity, patch []byte, _ time.Time) error {
		before, err := a.Session(id)
		if err != nil {
			return err
		}
		in := sessionForm(&before)
		if err := kit.Merge(&in, patch); err != nil {
			return err
		}
		in.ID = id // the path says which
		return a.SetSession(in.session(a, &before))
	})
}

// ApplySchedule makes the sessions of a weekly rule anew.
//
//	@Summary		重新应用每周规则
//	@Description	按现在的节假日安排重新产生今后的场次，例如导入新一年的节假日之后。已开始的和手工改过的场次保留，见 schedule_deviations。
//	@Tags			活动
//	@Param			dry_run		query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Activity
//	@Failure		409			{object}	respond.Problem	"没有每周规则"
//	@Router			/activities/{id}/schedule/apply [post]
func (api *API) ApplySchedule(c *gin.Context) error {
	r := api.activities()
	match, p, err := r.Precondition(c)
	if err != nil {
		return err
	}
	after, err := r.Service.Update(p.Context(c), c.Param("id"), match, func(a *activity.Activity, now time.Time) error {
		if a.Schedule == nil {
			return errs.New(errs.Conflict, "no_schedule", "该活动没有每周规则", "the activity has no weekly rule")
		}
		rule := *a.Schedule
		return a.SetSchedule(&rule, api.Catalog.Snapshot().Calendar(), now).Err()
	})
	return r.Written(c, p, after, err)
}
