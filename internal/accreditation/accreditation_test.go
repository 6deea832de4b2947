package accreditation

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
)

func named() *Accreditation {
	a := &Accreditation{VenueID: record.NewID(), Scheme: "全国科普教育基地", Class: "science_venue", Cycle: "2021-2025",
		ValidFrom: "2022-04-20"}
	a.Normalize()
	return a
}

func TestTheSchemeAndTheCycleDecide(t *testing.T) {
	a := named()
	require.Empty(t, a.Validate())
	require.Equal(t, []string{"national_base", "national", "中国科学技术协会"}, []string{a.Scheme, a.Level, a.Issuer})
	for date, state := range map[string]State{"2022-04-19": Upcoming, "2022-04-20": Valid, "2025-12-31": Valid,
		"2026-01-01": Expired} {
		require.Equal(t, state, a.On(date), date)
	}
	a.ValidFrom = ""
	require.Equal(t, Valid, a.On("2021-01-01"))
	a.ValidTo = "2026-06-30" // extended
	require.Equal(t, Valid, a.On("2026-06-30"))
}

func TestSuspensionAndRevocation(t *testing.T) {
	a := named()
	a.Suspended = []Suspension{{From: "2023-01-01", To: "2023-03-31"}, {From: "2024-05-01"}}
	a.RevokedOn = "2024-07-01"
	require.Empty(t, a.Validate())
	for date, state := range map[string]State{"2022-12-31": Valid, "2023-01-01": Suspended, "2023-03-31": Suspended,
		"2023-04-01": Valid,
		"2024-06-30": Suspended, "2024-07-01": Revoked, "2027-01-01": Revoked} {
		require.Equal(t, state, a.On(date), date)
	}
	a.RevokedOn = "2026-02-01" // after its end
	require.Equal(t, Expired, a.On("2026-03-01"))
}

// TestStatesEqualADayByDayCheck follows random accreditations day by day.
func TestStatesEqualADayByDayCheck(t *testing.T) {
	start := time.Date(2024, 12, 20, 0, 0, 0, 0, time.UTC)
	date := func(n int) string { return start.AddDate(0, 0, n).Format(time.DateOnly) }
	for n := range 3000 {
		from, length, revoked := n%7+3, n%5+2, n%11
		a := &Accreditation{ValidFrom: date(from), ValidTo: date(from + length)}
		if revoked > 4 {
			a.RevokedOn = date(from + revoked - 5)
		}
		suspended := map[int]bool{}
		if n%3 == 0 {
			a.Suspended = []Suspension{{From: date(from + n%4), To: date(from + n%4 + n%2)}}
			for d := n % 4; d <= n%4+n%2; d++ {
				suspended[from+d] = true
			}
		}
		state := Upcoming
		for d := range 25 {
			switch {
			case d == from:
				state = Valid
			case d == from+length+1 && state != Revoked:
				state = Expired
			}
			if state == Valid && a.RevokedOn == date(d) {
				state = Revoked
			}
			want := state
			if state == Valid && suspended[d] {
				want = Suspended
			}
			require.Equal(t, want, a.On(date(d)), "%+v on %s", a, date(d))
		}
	}
}

func TestValidationNamesEveryField(t *testing.T) {
	a := &Accreditation{Scheme: "youth_science_studio", Level: "national", Class: "enterprise", Cycle: "2021–25",
		ValidFrom: "2026-01-02", ValidTo: "2026-01-01", RevokedReason: "x",
		Suspended: []Suspension{{From: "2026-02-01", To: "2026-01-01"}, {}}, CertificateNo: strings.Repeat("1", 101)}
	a.Normalize()
	var fields []string
	for _, v := range a.Validate() {
		fields = append(fields, v.Field)
	}
	require.Equal(t, []string{"venue_id", "level", "class", "cycle", "certificate_no", "valid_to", "suspended[0].to",
		"suspended[1].from", "revoked_on"}, fields)
	b := &Accreditation{VenueID: "a", OrganizationID: "b", Scheme: "nobel"}
	b.Normalize()
	fields = nil
	for _, v := range b.Validate() {
		fields = append(fields, v.Field)
	}
	require.Equal(t, []string{"venue_id", "venue_id", "organization_id", "scheme", "valid_from"}, fields)
}

func TestSchemesThatContradictThemselvesAreRefused(t *testing.T) {
	for _, text := range []string{"- {code: a, zh: 甲, en: A, levels: [national]}",
		"- {code: a, zh: 甲, en: A, levels: [galactic], source: practice}",
		"- {code: a, zh: 甲, en: A, levels: [national], cycles: [2025-2021], source: practice}", "a"} {
		_, err := readSchemes([]byte(text))
		require.Error(t, err, text)
	}
	_, ok := FindScheme("技能大师工作室")
	require.True(t, ok)
	require.Contains(t, SchemeCodes(), "scientist_spirit_base")
	require.Negative(t, LevelAbove("national", "county"))
}
