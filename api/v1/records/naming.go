package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
)

// AccreditationFilterParams are the parameters that ask for a kind of accreditation.
type AccreditationFilterParams struct {
	Scheme []string `form:"scheme" validate:"optional" collectionFormat:"csv"` // 认定类别，代码表 accreditation_schemes，例如 national_base
	Family []string `form:"family" validate:"optional" collectionFormat:"csv"` // 代码表 base_families，例如 natural_science
	Class  []string `form:"class" validate:"optional" collectionFormat:"csv"`  // 代码表 base_classes，例如 science_venue
	Cycle  []string `form:"cycle" validate:"optional" collectionFormat:"csv"`  // 认定周期，例如 2021-2025
}

// readAccreditationFilter reads what kind of accreditation is asked for.
func readAccreditationFilter(r *kit.Request, p *AccreditationFilterParams) catalog.AccreditationFilter {
	for _, code := range p.Scheme {
		r.Violations.OneOf("scheme", code, accreditation.SchemeCodes())
	}
	r.CheckCodes("family", &codelist.All.BaseFamilies, p.Family)
	r.CheckCodes("class", &codelist.All.BaseClasses, p.Class)
	for _, cycle := range p.Cycle {
		if _, _, ok := accreditation.Cycle(cycle); !ok {
			r.Violations.Add("cycle", "format", "必须是 2021-2025 这样的周期", "must be a cycle such as 2021-2025")
		}
	}
	return catalog.AccreditationFilter{Schemes: p.Scheme, Families: p.Family, Classes: p.Class, Cycles: p.Cycle}
}
