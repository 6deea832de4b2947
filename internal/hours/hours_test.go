package hours

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04", text, record.Shanghai)
	require.NoError(t, err)
	return v
}

// museum is closed on Mondays but for holidays, as most are.
func museum() *Hours {
	h := &Hours{Weekly: []Weekly{{Days: []string{"tue", "wed", "thu", "fri", "sat", "sun"}, Open: "09:00", Close: "17:00",
		LastEntry: "16:30"}}, Holidays: Holidays{Mode: Open}, MakeupWorkdays: AsWorkday}
	h.Normalize()
	return h
}

func nationalDay() *Calendar {
	return NewCalendar([]Special{{Date: "2026-10-05", Kind: Holiday, Name: "国庆节"},
		{Date: "2026-10-10", Kind: MakeupWorkday, Name: "国庆节"}})
}

func TestHolidayMondayIsOpenAndSaysWhy(t *testing.T) {
	s := museum().At(at(t, "2026-10-05 10:00"), nationalDay())
	require.True(t, s.Open)
	require.Equal(t, ByHoliday, s.Reason)
	require.Equal(t, "国庆节", s.Note)
	require.True(t, at(t, "2026-10-05 17:00").Equal(s.Until))
	ordinary := museum().At(at(t, "2026-10-12 10:00"), nationalDay())
	require.False(t, ordinary.Open)
	require.Equal(t, ByWeekly, ordinary.Reason)
	require.True(t, at(t, "2026-10-13 09:00").Equal(ordinary.Next))
}

func TestMakeupSaturday(t *testing.T) {
	workshop := &Hours{Weekly: []Weekly{{Days: []string{"mon", "tue", "wed", "thu", "fri"}, Open: "08:30",
		Close: "17:30"}}, MakeupWorkdays: AsWorkday}
	workshop.Normalize()
	s := workshop.At(at(t, "2026-10-10 09:00"), nationalDay())
	require.True(t, s.Open)
	require.Equal(t, ByMakeup, s.Reason)
	require.Equal(t, "国庆节调休上班日", s.Note)
	workshop.MakeupWorkdays = AsWeekly
	s = workshop.At(at(t, "2026-10-10 09:00"), nationalDay())
	require.False(t, s.Open)
	require.Equal(t, ByWeekly, s.Reason)
}

func TestClosedWinsOverAdjusted(t *testing.T) {
	h := museum()
	h.Closed = []Closed{{From: "2026-10-05", To: "2026-10-05", Reason: "设备检修"}}
	h.Adjusted = []Adjusted{{Date: "2026-10-05", Open: "10:00", Close: "12:00"},
		{Date: "2026-10-06", Open: "18:00", Close: "01:00", Reason: "夜场"}}
	day := h.On(DateOf(at(t, "2026-10-05 00:00")), nationalDay())
	require.Empty(t, day.Intervals)
	require.Equal(t, Day{Date: day.Date, Reason: ByClosed, Note: "设备检修"}, day)
	night := h.At(at(t, "2026-10-07 00:59"), nationalDay())
	require.True(t, night.Open)
	require.Equal(t, ByAdjusted, night.Reason)
	require.Equal(t, "夜场", night.Note)
}

func TestLastEntryAndSeasons(t *testing.T) {
	h := &Hours{Weekly: []Weekly{{Days: []string{"sat"}, Open: "20:00", Close: "02:00", LastEntry: "01:00",
		ValidFrom: "11-01", ValidTo: "02-29"}}}
	h.Normalize()
	require.Empty(t, h.Validate())
	day := h.On(DateOf(at(t, "2026-11-28 00:00")), nil)
	require.True(t, at(t, "2026-11-29 01:00").Equal(day.Intervals[0].LastEntry))
	require.Empty(t, h.On(DateOf(at(t, "2026-10-31 00:00")), nil).Intervals)
	require.Len(t, h.On(DateOf(at(t, "2028-02-26 00:00")), nil).Intervals, 1)
}

func TestUnknownHolidaysAreNoted(t *testing.T) {
	day := museum().On(DateOf(at(t, "2027-10-04 00:00")), nationalDay())
	require.Equal(t, ByWeekly, day.Reason)
	require.Contains(t, day.Note, "尚无该年的节假日安排")
}

func TestOpenAroundTheClock(t *testing.T) {
	h := &Hours{Weekly: []Weekly{{Days: Weekdays, Open: "00:00", Close: "24:00"}}}
	h.Normalize()
	require.Empty(t, h.Validate())
	s := h.At(at(t, "2026-10-05 00:00"), nil)
	require.True(t, s.Open)
	require.True(t, s.Until.IsZero())
	require.True(t, (&Hours{}).At(at(t, "2026-10-05 00:00"), nil).Next.IsZero())
}

func TestValidationNamesEveryField(t *testing.T) {
	h := &Hours{Weekly: []Weekly{{Days: []string{"周一"}, Open: "9:00", Close: "25:00", LastEntry: "10:61"},
		{Days: []string{"mon", "mon"}, Open: "09:00", Close: "09:00"},
		{Open: "24:00", Close: "09:00", ValidFrom: "2026-02-30"},
		{Days: []string{"mon"}, Open: "09:00", Close: "17:00", LastEntry: "18:00", ValidFrom: "05-01"},
		{Days: []string{"mon"}, Open: "09:00", Close: "17:00", ValidFrom: "2026-05-02", ValidTo: "2026-05-01"}},
		Closed: []Closed{{}, {From: "2026-05-02", To: "2026-05-01"}}, Adjusted: []Adjusted{{Date: "5月1日"}},
		Holidays: Holidays{Mode: Shut, Open: "09:00",
			Named: []Named{{}, {Name: "春节", Mode: Shut, Close: "17:00"}, {Name: "春节", Mode: "maybe"}}},
		Note: strings.Repeat("长", 201), MakeupWorkdays: "maybe"}
	h.Normalize()
	var fields []string
	for _, v := range h.Validate() {
		fields = append(fields, v.Field)
	}
	require.Equal(t, []string{"weekly[0].days[0]", "weekly[0].open", "weekly[0].close", "weekly[0].last_entry",
		"weekly[1].days[1]", "weekly[1].close", "weekly[2].days", "weekly[2].open", "weekly[2].valid_from",
		"weekly[3].last_entry", "weekly[3].valid_to", "weekly[4].valid_to", "closed[0].from", "closed[1].to",
		"adjusted[0].date", "adjusted[0].open", "adjusted[0].close", "holidays.open", "holidays.close",
		"holidays.named[0].name", "holidays.named[0].mode", "holidays.named[1].open", "holidays.named[1].open",
		"holidays.named[2].name", "holidays.named[2].mode", "note", "makeup_workdays"}, fields)
}

func TestNotesAloneAreNoOpeningHours(t *testing.T) {
	h := &Hours{Note: "需提前电话预约"}
	h.Normalize()
	require.Empty(t, h.Validate())
	require.True(t, h.Unknown())
	h.Holidays.Mode = Open
	require.False(t, h.Unknown())
	require.False(t, (&Hours{}).Unknown(), "no hours at all are hours: never open")
}
