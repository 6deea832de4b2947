package catalog

import (
	"cmp"
	"maps"
	"slices"

	"kepu/internal/region"
)

// regions is all regions with their tree.
type regions struct {
	byCode map[string]region.Region
	sorted []region.Region // by level, then code
}

func newRegions(byCode map[string]region.Region) *regions {
	r := &regions{byCode: byCode}
	for _, one := range byCode {
		r.sorted = append(r.sorted, one)
	}
	rank := func(l region.Level) int { return slices.Index(region.Levels, string(l)) }
	slices.SortFunc(r.sorted, func(a, b region.Region) int {
		return cmp.Or(rank(a.Level)-rank(b.Level), cmp.Compare(a.Code, b.Code))
	})
	return r
}

// with gives the regions with changed ones; r may be nil.
func (r *regions) with(changed []region.Region) *regions {
	known := map[string]region.Region{}
	if r != nil {
		maps.Copy(known, r.byCode)
	}
	for _, one := range changed {
		known[one.Code] = one
	}
	return newRegions(known)
}

// maxDepth ends a walk upwards, should parents ever form a circle.
const maxDepth = 10

// path is a region's code and those of all that hold it.
func (r *regions) path(code string) []string {
	var codes []string
	for len(codes) < maxDepth {
		one, ok := r.byCode[code]
		if !ok {
			break
		}
		codes = append(codes, code)
		code = one.ParentCode
	}
	return codes
}

// Region finds a region.
func (s *Snapshot) Region(code string) (region.Region, bool) {
	r, ok := s.regions.byCode[code]
	return r, ok
}

// RegionWithin tells whether a region is another one or lies in it.
func (s *Snapshot) RegionWithin(code, above string) bool {
	return slices.Contains(s.regions.path(code), above)
}

// Regions lists the regions below a parent, of a level, or all for empty ones; widest first, then by code.
func (s *Snapshot) Regions(parent string, level region.Level) []region.Region {
	out := []region.Region{}
	for _, r := range s.regions.sorted {
		if (parent == "" || r.ParentCode == parent) && (level == "" || r.Level == level) {
			out = append(out, r)
		}
	}
	return out
}
