package records

import (
	"fmt"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/hours"
)

// HoursParams are the parameters of the opening hours of a venue.
type HoursParams struct {
	From string `form:"from" validate:"optional" example:"2026-10-01"` // 起始日期，默认今天
	To   string `form:"to" validate:"optional" example:"2026-10-07"`   // 截止日期（含），默认自起始日起 7 天；最多 92 天
}

// VenueDay is what a venue's rules make of one day.
type VenueDay struct {
	Date      string          `json:"date" example:"2026-10-05"`
	Open      *bool           `json:"open" example:"true" extensions:"x-nullable"` // 这一天是否开放；null 表示未知
	Intervals []VenueInterval `json:"intervals"`                                   // 开放时段；过午夜的时段属于开始的那一天
	Reason    *string         `json:"reason" example:"holiday" enums:"weekly,closed,adjusted,holiday,makeup_workday" extensions:"x-nullable"`
	Note      *string         `json:"note" example:"国庆节" extensions:"x-nullable"` // 说明，可直接显示
}

// VenueInterval is an uninterrupted time of opening.
type VenueInterval struct {
	Open      time.Time  `json:"open" example:"2026-10-05T09:00:00+08:00"`
	Close     time.Time  `json:"close" example:"2026-10-05T17:00:00+08:00"`
	LastEntry *time.Time `json:"last_entry" example:"2026-10-05T16:30:00+08:00" extensions:"x-nullable"` // 停止入馆的时间
}

// VenueHours is the opening hours of a venue, day by day.
type VenueHours struct {
	Items []VenueDay `json:"items"`
}

const (
	usualDays = 7
	maxDays   = 92 // a quarter: what a calendar shows, and little work
)

// GetVenueHours answers the opening hours of a venue.
//
//	@Summary		场馆每日开放时间
//	@Description	逐日给出开放时段和依据。优先次序：闭馆日、调整日、节假日与调休上班日、每周时间。流动场馆没有站点的日子为闭馆。
//	@Tags			场馆
//	@Param			query			query		HoursParams	false	"查询条件"
//	@Success		200				{object}	VenueHours
//	@Failure		308				{object}	MergedProblem	"已合并；Location 指向保留的场馆"
//	@Router			/venues/{id}/hours [get]
func (api *API) GetVenueHours(c *gin.Context) error {
	var p HoursParams
	r := api.Begin(c, &p)
	v, err := FindVenue(r)
	if err != nil {
		return err
	}
	from := r.ReadDate("from", p.From)
	to := from.Add(usualDays - 1)
	if p.To != "" {
		to = r.ReadDate("to", p.To)
	}
	days := from.Days(to) + 1
	switch {
	case len(r.Violations) > 0:
	case days < 1:
		r.Violations.Add("to", "order", "不能早于 from", "must not be before from")
	case days > maxDays:
		r.Violations.Add("to", "out_of_range", fmt.Sprintf("最多 %d 天", maxDays),
			fmt.Sprintf("must be within %d days", maxDays))
	}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	if api.Fresh(r, kit.OnToday) {
		return nil
	}
	out := VenueHours{Items: []VenueDay{}}
	for n := range days {
		out.Items = append(out.Items, venueDay(v.Schedule, from.Add(n), r.Snapshot.Calendar()))
	}
	respond.List(c, out)
	return nil
}

func venueDay(h *hours.Hours, d hours.Date, c *hours.Calendar) VenueDay {
	out := VenueDay{Date: d.Text, Intervals: []VenueInterval{}}
	if h == nil {
		return out
	}
	day := h.On(d, c)
	open, reason := len(day.Intervals) > 0, string(day.Reason)
	out.Open, out.Reason, out.Note = &open, &reason, kit.Optional(&day.Note)
	for _, i := range day.Intervals {
		out.Intervals = append(out.Intervals, VenueInterval{Open: kit.Local(i.Open), Close: kit.Local(i.Close),
			LastEntry: kit.LocalOrNull(known(i.LastEntry))})
	}
	return out
}
