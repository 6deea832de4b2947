package discover

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
)

// HolidayParams are the parameters of the calendar of holidays.
type HolidayParams struct {
	From string `form:"from" validate:"optional" example:"2026-01-01"` // 起始日期
	To   string `form:"to" validate:"optional" example:"2026-12-31"`   // 截止日期（含）
	kit.FormatParams
}

// Holiday is one day that is not what its weekday says.
type Holiday struct {
	Date   string  `json:"date" example:"2026-10-01"`
	Kind   string  `json:"kind" example:"holiday" enums:"holiday,makeup_workday"` // 节假日（含调休放假）或调休上班日
	Name   string  `json:"name" example:"国庆节"`
	NameEN *string `json:"name_en" example:"National Day" extensions:"x-nullable"`
}

// HolidayList is all days that match.
type HolidayList struct {
	Items []Holiday `json:"items"`
	Total int       `json:"total" example:"40"`
}

// ListHolidays answers the calendar of holidays.
//
//	@Summary		节假日与调休
//	@Description	国务院公布的放假和调休上班安排，由运营方逐年导入；不分页，按日期排序。
//	@Tags			代码
//	@Param			query			query		HolidayParams	false	"查询条件"
//	@Success		200				{object}	HolidayList
//	@Router			/holidays [get]
func (api *API) ListHolidays(c *gin.Context) error {
	var p HolidayParams
	r := api.Begin(c, &p)
	r.Violations.Date("from", p.From)
	r.Violations.Date("to", p.To)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out := HolidayList{Items: []Holiday{}}
	for _, d := range r.Snapshot.Calendar().Days(p.From, p.To) {
		out.Items = append(out.Items, Holiday{Date: d.Date, Kind: d.Kind, Name: d.Name, NameEN: kit.Optional(&d.NameEN)})
	}
	out.Total = len(out.Items)
	respond.Reference(c, out)
	return nil
}
