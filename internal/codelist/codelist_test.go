package codelist

import (
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

func TestPlanGroupsAreThere(t *testing.T) {
	for _, code := range []string{"public", "youth", "farmer", "worker", "senior", "official", "preschool", "primary", "secondary",
		"university", "family"} {
		require.True(t, All.Audiences.Has(code), code)
	}
	require.True(t, All.Audiences.Within("primary", "youth"))
	require.True(t, All.Audiences.Within("youth", "youth"))
	require.False(t, All.Audiences.Within("youth", "primary"))
	for _, l := range []List{All.Audiences, All.Themes, All.VenueCategories, All.ActivityTypes, All.OrganizationTypes} {
		require.NotEmpty(t, l.Items)
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
	} {
		require.Error(t, yaml.Unmarshal([]byte(text), &Lists{}), text)
	}
}
