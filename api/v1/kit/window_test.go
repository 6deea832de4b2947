package kit

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
	"kepu/internal/record"
)

func TestNamedWindows(t *testing.T) {
	at := func(text string) time.Time {
		out, err := time.ParseInLocation("2006-01-02 15:04", text, record.Shanghai)
		require.NoError(t, err)
		return out
	}
	for _, c := range []struct{ now, when, from, to string }{
		{"2026-11-24 12:34", "today", "2026-11-24 12:34", "2026-11-25 00:00"},
		{"2026-11-24 23:59", "tomorrow", "2026-11-25 00:00", "2026-11-26 00:00"},
		{"2026-11-24 12:34", "weekend", "2026-11-28 00:00", "2026-11-30 00:00"},
		{"2026-11-27 23:59", "weekend", "2026-11-28 00:00", "2026-11-30 00:00"},
		{"2026-11-28 10:00", "weekend", "2026-11-28 10:00", "2026-11-30 00:00"},
		{"2026-11-29 10:00", "weekend", "2026-11-29 10:00", "2026-11-30 00:00"},
		{"2026-11-30 00:00", "weekend", "2026-12-05 00:00", "2026-12-07 00:00"},
		{"2026-11-24 12:34", "week", "2026-11-24 12:34", "2026-12-01 12:34"},
		{"2026-12-24 12:34", "month", "2026-12-24 12:34", "2027-01-23 12:34"},
	} {
		// In UTC it is often another day.
		w := NamedWindow(c.when, at(c.now).UTC())
		require.True(t, w.From.Equal(at(c.from)) && w.To.Equal(at(c.to)), "%s at %s: %v", c.when, c.now, w)
	}
	var vs errs.Violations
	whole := ReadWindow(&vs, "2026-11-28", "2026-11-28", "", false, at("2026-11-24 12:34"))
	require.True(t, whole.From.Equal(at("2026-11-28 00:00")) && whole.To.Equal(at("2026-11-29 00:00")))
	require.Empty(t, vs)
}
