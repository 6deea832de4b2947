package records

import (
	"slices"

	"kepu/api/v1/kit"
	"kepu/internal/catalog"
)

// FacetValue is how many items of a list have one value.
type FacetValue struct {
	Value string `json:"value" example:"primary"` // 可直接用作同名查询条件的值
	Name  string `json:"name" example:"小学生"`      // 中文名称
	Count int    `json:"count" example:"12"`      // 条数；上级的含下级的
}

// RegionFacet is how many items of a list lie in one region.
type RegionFacet struct {
	Value    string        `json:"value" example:"321003"`
	Name     string        `json:"name" example:"邗江区"`
	Count    int           `json:"count" example:"12"` // 含下级
	Children []RegionFacet `json:"children"`           // 下级区划和功能区
}

// DayFacet is how many items of a list there are on one day.
type DayFacet struct {
	Value string `json:"value" example:"2026-11-28"` // 日期；每一天都有，没有的为 0
	Count int    `json:"count" example:"12"`
}

// ActivityFacets is the counts of a list of activities, of the facets that were asked for.
type ActivityFacets struct {
	Audience []FacetValue  `json:"audience,omitempty" validate:"optional"`
	Theme    []FacetValue  `json:"theme,omitempty" validate:"optional"`
	Type     []FacetValue  `json:"type,omitempty" validate:"optional"`
	Region   []RegionFacet `json:"region,omitempty" validate:"optional"`
	Campaign []FacetValue  `json:"campaign,omitempty" validate:"optional"`
	Mode     []FacetValue  `json:"mode,omitempty" validate:"optional"`
	Free     []FacetValue  `json:"free,omitempty" validate:"optional"`
	Day      []DayFacet    `json:"day,omitempty" validate:"optional"`
}

// VenueFacets is the counts of a list of venues, of the facets that were asked for.
type VenueFacets struct {
	Audience []FacetValue  `json:"audience,omitempty" validate:"optional"`
	Category []FacetValue  `json:"category,omitempty" validate:"optional"`
	Form     []FacetValue  `json:"form,omitempty" validate:"optional"`
	Region   []RegionFacet `json:"region,omitempty" validate:"optional"`
	Free     []FacetValue  `json:"free,omitempty" validate:"optional"`
	Level    []FacetValue  `json:"level,omitempty" validate:"optional"`
	Day      []DayFacet    `json:"day,omitempty" validate:"optional"`
}

// ActivityList is a list of activities.
type ActivityList struct {
	kit.List[ActivityItem]
	Facets      *ActivityFacets `json:"facets,omitempty" validate:"optional"`                      // 各取值的条数；写了 facets 时给出
	Suggestions []string        `json:"suggestions,omitempty" validate:"optional" example:"公众观星夜"` // 没有符合 q 的结果时，在其他条件下能找到的搜索词
}

// VenueList is a list of venues.
type VenueList struct {
	kit.List[VenueItem]
	Facets      *VenueFacets `json:"facets,omitempty" validate:"optional"`                      // 各取值的条数；写了 facets 时给出
	Suggestions []string     `json:"suggestions,omitempty" validate:"optional" example:"扬州科技馆"` // 没有符合 q 的结果时，在其他条件下能找到的搜索词
}

// counted is a list with its counts and suggestions.
type counted struct {
	kit.List[any]
	Facets      map[catalog.Facet]any `json:"facets,omitempty"`
	Suggestions []string              `json:"suggestions,omitempty"`
}

// facetNames are the facets that were asked for, each once.
func facetNames(asked []string) (out []catalog.Facet) {
	for _, name := range asked {
		if f := catalog.Facet(name); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// facetsDTO gives counts in the forms of ActivityFacets and VenueFacets. Those that were asked for are there, also
// without a value.
func facetsDTO(facets catalog.Facets) map[catalog.Facet]any {
	out := map[catalog.Facet]any{}
	for f, buckets := range facets {
		switch f {
		case catalog.FacetRegion:
			out[f] = regionFacets(buckets)
		case catalog.FacetDay:
			days := make([]DayFacet, len(buckets))
			for i, b := range buckets {
				days[i] = DayFacet{b.Value, b.Count}
			}
			out[f] = days
		default:
			values := make([]FacetValue, len(buckets))
			for i, b := range buckets {
				values[i] = FacetValue{b.Value, b.Name, b.Count}
			}
			out[f] = values
		}
	}
	return out
}

func regionFacets(buckets []catalog.Bucket) []RegionFacet {
	out := make([]RegionFacet, len(buckets))
	for i, b := range buckets {
		out[i] = RegionFacet{b.Value, b.Name, b.Count, regionFacets(b.Children)}
	}
	return out
}
