package records

import (
	"github.com/gin-gonic/gin"

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

// ListOrganizations answers the list of organizations.
//
//	@Summary		单位列表
//	@Description	举办科普活动、运营科普场馆的单位，按名称排序。
//	@Tags			单位
//	@Param			query			query		OrganizationParams	false	"查询条件"
//	@Success		200				{object}	kit.List[Organization]
//	@Router			/organizations [get]
func (api *API) ListOrganizations(c *gin.Context) error {
	var p OrganizationParams
	r := api.Begin(c, &p)
	q := catalog.OrganizationQuery{Types: p.Type, Regions: p.Region, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)},
		Accredited: p.Accredited, Naming: catalog.Naming{On: r.Today().Text}}
	r.CheckCodes("type", &codelist.All.OrganizationTypes, p.Type)
	r.CheckRegions("region", p.Region)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) { // accreditations begin and end

		return err
	}
	return kit.WriteList(r, &p.ListParams, r.Snapshot.Organizations(&q), func(o **organization.Organization) Organization {
		return organizationDTO(r.Snapshot, *o, r.Now)
	})
}

// GetOrganization answers one organization.
//
//	@Summary		单位详情
//	@Description	单位的名称、类型、所在区划和对公众的联系方式。
//	@Tags			单位
//	@Param			query			query		kit.OneParams	false	"查询条件"
//	@Success		200				{object}	Organization
//	@Router			/organizations/{id} [get]
func (api *API) GetOrganization(c *gin.Context) error {
	var p kit.OneParams
	r := api.Begin(c, &p)
	id := c.Param("id")
	o := r.Snapshot.Organization(id)
	if o == nil || !o.Public() {
		return kit.GoneOrMissing(organization.Kind.Name, id, o)
	}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &o.Meta, p.Fields, organizationDTO(r.Snapshot, o, r.Now))
}

func (api *API) organizations() *kit.Resource[organization.Organization, OrganizationInput] {
	return &kit.Resource[organization.Organization, OrganizationInput]{
		Base: api.Base, Service: api.Organizations, Path: "/api/v1/organizations", Form: organizationForm, Apply: applyOrganization,
		Render: func(o *organization.Organization) any {
			return organizationDTO(api.Catalog.Snapshot(), o, api.Minute())
		},
	}
}

// CreateOrganization registers an organization.
//
//	@Summary		登记单位
//	@Description	统一社会信用代码按 GB 32100-2015 校验且不可重复。同一个 Idempotency-Key 重试不会重复登记。
//	@Tags			单位
//	@Param			body			body		OrganizationInput	true	"单位"
//	@Param			dry_run			query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	Organization
//	@Router			/organizations [post]
func (api *API) CreateOrganization(c *gin.Context) error { return api.organizations().Create(c) }

// UpdateOrganization changes an organization.
//
//	@Summary		修改单位
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			单位
//	@Param			body		body		OrganizationInput	true	"要修改的字段"
//	@Param			dry_run		query		bool				false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Organization
//	@Router			/organizations/{id} [patch]
func (api *API) UpdateOrganization(c *gin.Context) error { return api.organizations().Patch(c) }

// ArchiveOrganization archives an organization.
//
//	@Summary		归档单位
//	@Description	仍有未结束活动场次的单位不能归档（409 in_use，附数量和前 20 个活动 id）。
//	@Tags			单位
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Failure		409	{object}	kit.InUseProblem	"in_use：还有未结束的活动场次，附 count 和 ids"
//	@Router			/organizations/{id} [delete]
func (api *API) ArchiveOrganization(c *gin.Context) error { return api.organizations().Archive(c) }

// RestoreOrganization undoes the archiving of an organization.
//
//	@Summary		恢复单位
//	@Description	撤销归档；未归档的单位返回 409。
//	@Tags			单位
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Organization
//	@Router			/organizations/{id}/restore [post]
func (api *API) RestoreOrganization(c *gin.Context) error { return api.organizations().Restore(c) }
