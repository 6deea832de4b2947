package importer

import (
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/region"
)

func cellOf(text string, vs *errs.Violations) cells {
	return cells{get: func(string) string { return text }, vs: vs, notes: &rowNotes{}, regions: []region.Region{
		{Code: "320000", Name: "江苏省", Level: region.Province},
		{Code: "321000", Name: "扬州市", Level: region.City, ParentCode: "320000"},
		{Code: "321003", Name: "邗江区", Level: region.County, ParentCode: "321000"}}}
}

func TestLevelsAndWholeCitiesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{"国家级": "national", "国家": "national", "省": "provincial", "省级": "provincial",
		"市": "municipal", "设区市级": "municipal",
		"区": "county", "区级": "county", "县（市、区）级": "county", "街道": ""} {
		var vs errs.Violations
		require.Equal(t, want, cellOf(text, &vs).code("level", &codelist.All.AccreditationLevels), text)
		require.Equal(t, want == "", len(vs) > 0, text)
	}
	for text, want := range map[string]string{"全市": "321000", "市直": "321000", "全省": "320000", "扬州": "321000",
		"江苏省扬州市邗江区": "321003", "全国": ""} {
		var vs errs.Violations
		require.Equal(t, want, cellOf(text, &vs).region("region_code"), text)
	}
	var vs errs.Violations
	two := cellOf("全市", &vs)
	two.regions = append(two.regions, region.Region{Code: "320100", Name: "南京市", Level: region.City, ParentCode: "320000"})
	require.Empty(t, two.region("region_code"), "which city is not clear")
}
