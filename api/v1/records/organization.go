package records

import (
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/organization"
)

// OrganizationParams are the parameters of the list of organizations.
type OrganizationParams struct {
	Type       []string `form:"type" validate:"optional" collectionFormat:"csv"`              // 单位类型，代码表 organization_types，例如 university
	Region     []string `form:"region" validate:"optional" collectionFormat:"csv"`            // 行政区划代码，包含下级，例如 321003
	Accredited *bool    `form:"accredited" validate:"optional"`                               // true：单位本身有有效的认定（如示范学校）；false：没有
	IDs        []string `form:"ids" validate:"optional" collectionFormat:"csv"`               // 只要这些单位
	Sort       string   `form:"sort" validate:"optional" enums:"name,updated" default:"name"` // name 按名称；updated 按更新时间升序
	kit.ListParams
}

var _ = Register(func(api *API) kit.AnyCollection {
	return (&kit.Collection[organization.Organization, OrganizationInput, Organization]{
		Kind: organization.Kind,
		Resource: &kit.Resource[organization.Organization, OrganizationInput]{Form: organizationForm,
			Apply: applyOrganization},
		View:     viewOrganization,
		List:     kit.Listing(api.Base, readOrganizations, (*catalog.Snapshot).Organizations, viewOrganization),
		Keepers:  kit.Reviewers,
		Archives: kit.Conflicts,
		Staff: kit.ForStaff(func(m *kit.Moment, o *organization.Organization, _ kit.Staff) OrganizationForStaff {
			return OrganizationForStaff{Organization: viewOrganization(m, o), Trusted: o.Trusted}
		}),
		Table: &sheets.Organizations,
		Docs: kit.Docs{Tag: "单位", List: "举办科普活动、运营科普场馆的单位，按名称排序。",
			Get:      "单位的名称、类型、所在区划和对公众的联系方式。",
			Create:   "统一社会信用代码按 GB 32100-2015 校验且不可重复。同一个 Idempotency-Key 重试不会重复登记。",
			Archive:  "仍有未结束活动场次的单位不能归档（409 in_use，附数量和前 20 个活动 id）。",
			Restore:  "撤销归档；未归档的单位返回 409。",
			Refusals: kit.Refusals[kit.InUseProblem](kit.InUse, "archive")},
	}).Complete(api.Base)
})

func readOrganizations(r *kit.Request, p *OrganizationParams) *catalog.OrganizationQuery {
	r.CheckCodes("type", &codelist.All.OrganizationTypes, p.Type)
	r.CheckRegions("region", p.Region)
	return &catalog.OrganizationQuery{Listing: r.Listing(p.IDs, p.Sort), Types: p.Type, Regions: p.Region,
		Accredited: p.Accredited, Naming: catalog.AccreditationFilter{On: r.Today().Text}}
}
