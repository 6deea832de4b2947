package records

import (
	"time"

	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
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
		List:     kit.Listing(api.Env, readOrganizations, (*catalog.Snapshot).Organizations, viewOrganization),
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
	}).Complete(api.Env)
})

func readOrganizations(r *kit.Request, p *OrganizationParams) *catalog.OrganizationQuery {
	r.CheckCodes("type", &codelist.All.OrganizationTypes, p.Type)
	r.CheckRegions("region", p.Region)
	return &catalog.OrganizationQuery{Listing: r.Listing(p.IDs, p.Sort), Types: p.Type, Regions: p.Region,
		Accredited: p.Accredited, Naming: catalog.AccreditationFilter{On: r.Today().Text}}
}

// Organization is a legal unit as answers give it.
type Organization struct {
	kit.Head
	Name       string               `json:"name" example:"扬州科技馆管理中心（示例）"`                                     // 名称
	ShortName  *string              `json:"short_name" example:"扬州科技馆" extensions:"x-nullable"`               // 简称
	CreditCode *string              `json:"credit_code" example:"91440300708461136T" extensions:"x-nullable"` // 统一社会信用代码
	Type       string               `json:"type" example:"public_institution"`                                // 代码表 organization_types
	RegionCode *string              `json:"region_code" example:"321003" extensions:"x-nullable"`
	Region     *kit.RegionRef       `json:"region" extensions:"x-nullable"` // 所在行政区划
	ParentID   *string              `json:"parent_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"`
	Parent     *kit.OrganizationRef `json:"parent" extensions:"x-nullable"`                       // 上级单位
	Address    *string              `json:"address" example:"扬州市邗江区文昌西路" extensions:"x-nullable"` // 地址
	Contact    kit.Contact          `json:"contact"`                                              // 对公众的联系方式
	History    []AccreditationRef   `json:"accreditation_history"`                                // 单位本身历次获得的认定，state 为今天的状态；场馆的认定见场馆
	Verified   bool                 `json:"verified" example:"true"`                              // false：由导入的活动或场馆自动登记，信息尚未核实
}

func viewOrganization(m *kit.Moment, o *organization.Organization) Organization {
	s := m.Snapshot
	history := accreditations(s.Named(o.ID), m.Today().Text, true)
	return Organization{Head: kit.NewHead(&o.Meta), Name: o.Name, ShortName: kit.Optional(&o.ShortName),
		CreditCode: kit.Optional(&o.CreditCode), Type: o.Type, RegionCode: kit.Optional(&o.RegionCode),
		Region: kit.NewRegionRef(s, o.RegionCode), ParentID: kit.Optional(&o.ParentID),
		Parent: kit.NewOrganizationRef(s, o.ParentID), Address: kit.Optional(&o.Address), Contact: kit.NewContact(o.Contact),
		Verified: !o.Unverified, History: history}
}

// OrganizationInput is what a client may set of an organization.
type OrganizationInput struct {
	Name        string         `json:"name" validate:"required" maxLength:"200" example:"扬州科技馆管理中心（示例）"`
	ShortName   string         `json:"short_name" validate:"optional" maxLength:"50" example:"扬州科技馆"`
	CreditCode  string         `json:"credit_code" validate:"optional" example:"91440300708461136T"` // 统一社会信用代码，校验 GB 32100-2015 校验码
	Type        string         `json:"type" validate:"required" example:"public_institution"`        // 代码表 organization_types
	RegionCode  string         `json:"region_code" validate:"optional" example:"321003"`
	ParentID    string         `json:"parent_id" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Address     string         `json:"address" validate:"optional" maxLength:"300" example:"扬州市邗江区文昌西路"`
	Contact     record.Contact `json:"contact" validate:"optional"`
	Verified    *bool          `json:"verified" validate:"optional" default:"true"` // 信息是否已核实
	Trusted     bool           `json:"trusted" validate:"optional"`                 // 登记的内容免审核直接发布；只能由审核员设定
	Publication string         `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source      *record.Source `json:"source" validate:"optional"`
}

// Answered is how an answer has it.
func (OrganizationInput) Answered() any { return Organization{} }

func organizationForm(o *organization.Organization) *OrganizationInput {
	in := kit.FormOf[OrganizationInput](o)
	in.Verified = new(!o.Unverified)
	return in
}

func applyOrganization(in *OrganizationInput, o *organization.Organization, _ time.Time) errs.Violations {
	kit.Set(o, in)
	o.Unverified = in.Verified != nil && !*in.Verified
	return nil
}

// OrganizationForStaff is an organization as its staff sees it.
type OrganizationForStaff struct {
	Organization
	Trusted bool `json:"trusted" example:"false"` // 登记的内容免审核直接发布
}
