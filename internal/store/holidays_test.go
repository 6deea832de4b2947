package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/record"
)

func holidaysOf(t *testing.T, s *Store) (days []hours.Special, at change.Position) {
	t.Helper()
	require.NoError(t, s.View(t.Context(), func(v *View) (err error) {
		at = v.Position()
		days, err = v.Holidays()
		return err
	}))
	return days, at
}

func TestHolidaysOfAYearAreReplaced(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		service := hours.Service{Store: s, Clock: clock}
		days := func() []hours.Special {
			return []hours.Special{{Date: "2026-10-01", Kind: hours.Holiday, Name: "国庆节", NameEN: "National Day"},
				{Date: "2026-10-10", Kind: hours.MakeupWorkday, Name: "国庆节"}, {Date: "2026-01-01", Kind: hours.Holiday, Name: "元旦"},
				{Date: "2025-01-01", Kind: hours.Holiday, Name: "元旦"}}
		}
		done, err := service.Put(t.Context(), days())
		require.NoError(t, err)
		require.Equal(t, hours.Put{Created: 4}, done)
		done, err = service.Put(t.Context(), days())
		require.NoError(t, err)
		require.Equal(t, hours.Put{Unchanged: 4}, done)
		_, before := holidaysOf(t, s)

		done, err = service.Put(t.Context(), days()[:1])
		require.NoError(t, err)
		require.Equal(t, hours.Put{Unchanged: 1}, done, "a part of a year takes nothing away")
		next := days()[:3] // of 2026 alone: 2025 stays
		next[0].Name, next[1].Date = "国庆", "2026-10-11"
		done, err = service.Put(t.Context(), next)
		require.NoError(t, err)
		require.Equal(t, hours.Put{Created: 1, Updated: 1, Unchanged: 1, Removed: 1}, done)
		all, _ := holidaysOf(t, s)
		want := []hours.Special{{Date: "2025-01-01", Version: 1, Kind: hours.Holiday, Name: "元旦"},
			{Date: "2026-01-01", Version: 1, Kind: hours.Holiday, Name: "元旦"},
			{Date: "2026-10-01", Version: 2, Kind: hours.Holiday, Name: "国庆", NameEN: "National Day"},
			{Date: "2026-10-11", Version: 1, Kind: hours.MakeupWorkday, Name: "国庆节"}}
		for i := range want {
			want[i].UpdatedAt = record.Millis(now)
		}
		require.Equal(t, want, hours.NewCalendar(all).Days("", ""))
		require.NoError(t, s.View(t.Context(), func(v *View) error {
			entries, err := v.Changes(before, 10)
			require.NoError(t, err)
			require.Len(t, entries, 3)
			gone := entries[2]
			require.Equal(t, "2026-10-10", gone.ID)
			require.Equal(t, []bool{true, false}, []bool{gone.VisibleBefore, gone.VisibleAfter})
			return nil
		}))
	})
}

func TestFaultyHolidaysChangeNothing(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		service := hours.Service{Store: s, Clock: func() time.Time { return now }}
		_, err := service.Put(t.Context(), []hours.Special{{Date: "2026-10-01", Kind: hours.Holiday, Name: "国庆节"},
			{Date: "2026-10-32", Kind: "party"}, {Date: "2026-10-01", Kind: hours.Holiday, Name: "国庆节"}})
		require.Error(t, err)
		days, _ := holidaysOf(t, s)
		require.Empty(t, days)
	})
}
