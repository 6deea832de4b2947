package campaign

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
)

func TestTemplatesGiveTheDatesOfAYear(t *testing.T) {
	for code, want := range map[string]string{"national-science-month": "2026-09-01 2026-09-30",
		"全国科普日":              "2026-09-19 2026-09-20",
		"meteorological-day": "2026-03-23 2026-03-23", "science-publicity-week": "2026-05-16 2026-05-22"} {
		c := &Campaign{Template: code, Year: 2026}
		c.Normalize()
		require.Empty(t, c.Validate(), code)
		require.Equal(t, want, c.From+" "+c.To)
	}
	c := &Campaign{Template: "全国科普日", Year: 2026}
	c.Normalize()
	require.Equal(t, []string{"national-science-day", "national-science-day-2026", "2026年全国科普日"},
		[]string{c.Template, c.Key, c.Name})
	require.Equal(t, []record.Phase{record.Upcoming, record.Active, record.Ended},
		[]record.Phase{c.On("2026-09-18"), c.On("2026-09-20"), c.On("2026-09-21")})
}

func TestAnnouncedDatesMustBeGiven(t *testing.T) {
	c := &Campaign{Template: "low-carbon-day", Year: 2026}
	c.Normalize()
	require.Equal(t, "from", c.Validate()[0].Field)
	c = &Campaign{Template: "low-carbon-day", From: "2026-07-08"}
	c.Normalize()
	require.Empty(t, c.Validate())
	require.Equal(t, []any{2026, "2026-07-08"}, []any{c.Year, c.To})
}

func TestValidationNamesEveryField(t *testing.T) {
	fields := func(c Campaign) (out []string) {
		c.Normalize()
		for _, v := range c.Validate() {
			out = append(out, v.Field)
		}
		return out
	}
	require.Equal(t, []string{"year"}, fields(Campaign{}), "all else follows from the year and the template")
	require.Equal(t, []string{"template", "key", "to", "kinds[0]", "url"},
		fields(Campaign{Template: "x", Year: 2026, Key: "Science Day", Name: "n",
			From: "2026-09-02", To: "2026-09-01", Kinds: []string{"picnic"}, URL: "ftp://x"}))
	require.Equal(t, []string{"key", "name", "from"}, fields(Campaign{Year: 2026, From: "2025-09-02"}))
	require.Equal(t, []string{"from"}, fields(Campaign{Template: "low-carbon-day", Year: 2026, From: "soon",
		To: "2026-07-08"}))
}

func TestIDIsNoCampaignKey(t *testing.T) {
	require.True(t, ValidKey("winter-2026"))
	require.False(t, ValidKey(record.NewID()), "one path takes both")
}

func TestTemplatesThatContradictThemselvesAreRefused(t *testing.T) {
	for _, text := range []string{"- {code: a, zh: 甲, en: A}",
		"- {code: a, zh: 甲, en: A, source: practice, from: '02-30', to: '03-01'}",
		"- {code: a, zh: 甲, en: A, source: practice, month: 9}", "a"} {
		_, err := readTemplates([]byte(text))
		require.Error(t, err, text)
	}
	require.Contains(t, TemplateCodes(), "patriotic-health-month")
}
