package codelist

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"kepu/internal/record"
)

func TestAudiencesOfThePlanExist(t *testing.T) {
	for _, code := range []string{"public", "youth", "farmer", "worker", "senior", "official", "preschool", "primary",
		"secondary",
		"university", "family"} {
		require.True(t, All.Audiences.Has(code), code)
	}
	require.True(t, All.Audiences.Within("primary", "youth"))
	require.True(t, All.Audiences.Within("youth", "youth"))
	require.False(t, All.Audiences.Within("youth", "primary"))
	for _, l := range lists() {
		for _, code := range l.Codes() {
			require.Regexp(t, `^[a-z_]+$`, code)
		}
	}
}

func TestContradictionsAreRefused(t *testing.T) {
	for _, text := range []string{
		"audiences: [{code: a, zh: 甲, en: A}, {code: a, zh: 甲, en: A}]",
		"audiences: [{code: a, zh: 甲, en: A, parent: b}, {code: b, zh: 乙, en: B}]",
		"audiences: [{code: a, zh: 甲}]",
		"audiences: [{code: a, zh: 甲, en: A}, {code: b, zh: 乙, en: B, terms: [甲]}]",
	} {
		require.Error(t, yaml.Unmarshal([]byte(text), &Lists{}), text)
	}
}

func lists() map[string]*List {
	return map[string]*List{"audiences": &All.Audiences, "themes": &All.Themes, "venue_categories": &All.VenueCategories,
		"activity_types": &All.ActivityTypes, "organization_types": &All.OrganizationTypes, "languages": &All.Languages,
		"accessibility_facts": &All.AccessibilityFacts, "base_classes": &All.BaseClasses, "base_families": &All.BaseFamilies,
		"accreditation_levels": &All.AccreditationLevels, "team_kinds": &All.TeamKinds,
		"campaign_kinds": &All.CampaignKinds}
}

func TestEveryCodeNamesItsSource(t *testing.T) {
	for name, list := range lists() {
		require.NotEmpty(t, list.Items, name)
		for _, item := range list.Items {
			source, paragraph, _ := strings.Cut(item.Source, " ")
			require.True(t, All.Sources.Has(source), "%s %s: %q", name, item.Code, item.Source)
			require.Equal(t, source == "plan", paragraph != "", "%s %s: a paragraph where the source has them", name, item.Code)
		}
	}
}

func TestAccessibilityFactsAreThoseOfRecords(t *testing.T) {
	require.Equal(t, record.AccessibilityFacts, All.AccessibilityFacts.Codes())
}

func TestCodesFromWords(t *testing.T) {
	for word, code := range map[string]string{"senior": "senior", "老人": "senior", " Older People ": "senior",
		"残疾人": "disabled", "孩": ""} {
		item, found := All.Audiences.Find(word)
		require.Equal(t, code, item.Code, word)
		require.Equal(t, code != "", found, word)
	}
}

// The plan that the registry serves names venues, audiences, activities, organisations and topics; testdata/plan.tsv
// holds paragraph, kind and name. Each has a code, or a line in docs/plan-coverage.md says why not.
func TestPlanIsCovered(t *testing.T) {
	rows, err := os.ReadFile("testdata/plan.tsv")
	require.NoError(t, err)
	coverage, err := os.ReadFile("../../docs/plan-coverage.md")
	require.NoError(t, err)
	kinds := map[string][]*List{"venue": {&All.VenueCategories}, "audience": {&All.Audiences, &All.OrganizationTypes},
		"activity": {&All.ActivityTypes, &All.Themes}, "organisation": {&All.OrganizationTypes}, "topic": {&All.Themes}}
	explained := 0
	for row := range strings.Lines(string(rows)) {
		column := strings.Split(strings.TrimSpace(row), "\t")
		var within []*List
		for kind, list := range kinds {
			if strings.Contains(column[1], kind) {
				within = append(within, list...)
			}
		}
		require.NotEmpty(t, within, row)
		reason := strings.Contains(string(coverage), "| "+column[0]+" | "+column[2]+" |")
		if reason {
			explained++
		}
		assert.NotEqual(t, reason, covered(within, column[2]), "%s: a code or a reason, not both: %v", row, reason)
	}
	require.Equal(t, strings.Count(string(coverage), "\n| ")-1, explained, "a line that no row needs") // less the head
}

func covered(within []*List, name string) bool {
	found := func(word string) bool {
		return slices.ContainsFunc(within, func(l *List) bool { _, ok := l.Find(word); return ok })
	}
	if found(name) {
		return true
	}
	name, _, _ = strings.Cut(name, "等主题")
	for _, separators := range []string{"、", "、和"} { // 碳中和 is one word
		parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(separators, r) })
		if len(parts) > 1 && !slices.ContainsFunc(parts, func(part string) bool { return !found(part) }) {
			return true
		}
	}
	return false
}

func TestEverybodyIsAnAudience(t *testing.T) {
	item, ok := All.Audiences.Get(Everybody)
	require.True(t, ok)
	require.Equal(t, "社会公众", item.ZH)
}
