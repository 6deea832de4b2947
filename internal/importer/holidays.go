package importer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/hours"
)

var holidayLayout = layout{kind: "holidays", chinese: "节假日", required: []string{"date", "kind", "name"},
	columns: []column{{"date", "日期", asDate}, {"kind", "类型", ""}, {"name", "名称", ""}, {"name_en", "英文名称", ""}}}

// specials is what people write for the kinds of days.
var specials = map[string]string{"节假日": hours.Holiday, "放假": hours.Holiday, "假日": hours.Holiday, "休": hours.Holiday,
	"调休上班日": hours.MakeupWorkday, "上班": hours.MakeupWorkday, "补班": hours.MakeupWorkday, "班": hours.MakeupWorkday,
	"workday": hours.MakeupWorkday}

// Holidays imports public holidays and make-up workdays: the JSON of the data set chinese-days, or CSV with the columns
// date, kind and name. The file speaks for the years that it covers, see hours.Covered: days of them that it lacks are
// removed. To other years its days are added.
func Holidays(ctx context.Context, service *hours.Service, q Request) (*Report, error) {
	o, data := &q.Options, q.Data
	report := newReport("holidays", q.File, o)
	h := &holidays{report: report, rows: map[string]int{}}
	read := h.readCSV
	if trimmed := bytes.TrimSpace(bytes.TrimPrefix(data, byteOrderMark)); bytes.HasPrefix(trimmed, []byte("{")) {
		data, read = trimmed, h.readJSON
	}
	if err := read(data); err != nil {
		return nil, err
	}
	if report.Rejected > 0 && len(h.days) > 0 {
		// A year without one of its days would be wrong without anybody noticing.
		return nil, wholeYears(report)
	}
	_, removed, done := hours.Diff(q.Have.Holidays, h.days)
	h.touches(q.Have, removed, o.Clock())
	if !o.DryRun && len(h.days) > 0 {
		var err error
		if done, err = service.Put(ctx, h.days); err != nil {
			return nil, err
		}
	}
	report.Created, report.Updated, report.Unchanged = done.Created, done.Updated, done.Unchanged
	if done.Created > 0 {
		report.Records[string(hours.HolidayKind)] = done.Created
	}
	for _, date := range removed {
		report.Removed = append(report.Removed, Note{ID: date, Field: "date", Code: "removed",
			text: errs.Text{ZH: date + " 不在文件中，已从日历中删除", EN: date + " is not in the file, and was removed from the calendar"}})
	}
	h.sayAdded()
	o.progress(report.Rows, report.Rows)
	return report.done(), nil
}

// sayAdded names the years that the file does not cover: their days were added to those there.
func (h *holidays) sayAdded() {
	covered, days := hours.Covered(h.days), map[string]int{}
	for _, d := range h.days {
		days[d.Date[:4]]++
	}
	for _, year := range sortedKeys(days) {
		if !covered[year] {
			h.report.Mended = append(h.report.Mended, Note{ID: year, Field: "date", Code: "added", text: errs.Text{
				ZH: fmt.Sprintf("文件没有 %s 年全年的安排（须有元旦和国庆节），其中 %d 天只作补充，该年其余日子不变", year, days[year]),
				EN: fmt.Sprintf(
					"the file does not hold all of %s (元旦 and 国庆节 are needed); its %d days were added, and the others of that year "+
						"stay", year, days[year])}})
		}
	}
}

// wholeYears refuses a file some of whose rows are wrong.
func wholeYears(report *Report) error {
	e := errs.New(errs.Invalid, "bad_file", "节假日按整年替换，有一行不对就什么也不写；请先改正以下各行",
		"holidays are replaced by whole years, so nothing is written while a row is wrong; mend these rows first")
	for _, note := range report.Rejections {
		text := note.text
		e.Violations = append(e.Violations, errs.Violation{
			Field: strings.TrimSuffix(fmt.Sprintf("%d.%s", note.Row, note.Field), "."), Code: "invalid", Message: text})
	}
	return e
}

// touches lists the sessions of weekly rules that the calendar would make otherwise now. They stay as they are: people
// may have planned with them.
func (h *holidays) touches(have Existing, removed []string, now time.Time) {
	next := map[string]hours.Special{}
	for _, day := range append(have.Holidays, h.days...) {
		next[day.Date] = day
	}
	for _, date := range removed {
		delete(next, date)
	}
	calendar := hours.NewCalendar(slices.Collect(maps.Values(next)))
	for _, a := range have.Ruled {
		if a.ArchivedAt != nil {
			continue
		}
		for _, d := range a.Deviations(calendar, now) {
			switch field := sessionPrefix + d.Date + "]"; d.Reason {
			case activity.Holiday:
				h.report.keep(0, a.ID, field, "“"+a.Title+"”的这一场落在节假日，未改动；要按规则跳过请重新应用每周规则",
					a.Title+": this session falls on a holiday and stays; apply the weekly rule again to leave it out")
			case activity.Lacking:
				h.report.keep(0, a.ID, field, "“"+a.Title+"”的每周规则现在包含这一天，未添加；需要请重新应用每周规则",
					a.Title+": the weekly rule has this day now, and it was not added; apply the rule again to add it")
			}
		}
	}
}

type holidays struct {
	report *Report
	days   []hours.Special
	rows   map[string]int
}

func (h *holidays) add(row int, day hours.Special, vs errs.Violations) {
	h.report.Rows++
	vs.Merge("", day.Validate())
	if first, twice := h.rows[day.Date]; twice {
		vs.Add("date", "duplicate", fmt.Sprintf("与第 %d 行日期相同", first), fmt.Sprintf("has the date of row %d", first))
	}
	h.rows[day.Date] = row
	if err := vs.Err(); err != nil {
		h.report.reject(row, err)
		return
	}
	h.days = append(h.days, day)
}

func (h *holidays) readCSV(data []byte) error {
	s, err := readSheet(data, &holidayLayout)
	if err != nil {
		return err
	}
	for _, row := range s.rows {
		var vs errs.Violations
		c := cells{get: func(name string) string { return s.get(row, name) }, vs: &vs}
		s.checkWidth(&vs, row)
		h.add(row.number, hours.Special{Date: c.date("date"), Kind: c.word("kind", specials), Name: c.get("name"),
			NameEN: c.get("name_en")}, vs)
	}
	return nil
}

// readJSON reads chinese-days: "2026-10-01": "National Day,国庆节,3".
func (h *holidays) readJSON(data []byte) error {
	var file struct {
		Holidays map[string]string `json:"holidays"`
		Workdays map[string]string `json:"workdays"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return brokenJSON(data, offsetOf(err), err)
	}
	if len(file.Holidays) == 0 {
		return fault("文件里没有 holidays，应为 chinese-days 数据集的格式",
			"the file has no holidays; it should be of the form of the data set chinese-days")
	}
	row := 0
	for _, part := range []struct {
		kind string
		days map[string]string
	}{{hours.Holiday, file.Holidays}, {hours.MakeupWorkday, file.Workdays}} {
		for _, date := range slices.Sorted(maps.Keys(part.days)) {
			row++
			names := append(strings.Split(part.days[date], ","), "", "")
			h.add(row, hours.Special{Date: date, Kind: part.kind, Name: strings.TrimSpace(names[1]),
				NameEN: strings.TrimSpace(names[0])}, nil)
		}
	}
	return nil
}
