package records

import (
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/record"
)

// CampaignParams are the parameters of the list of campaigns.
type CampaignParams struct {
	Template []string `form:"template" validate:"optional" collectionFormat:"csv"`                            // 代码表 campaign_templates，例如 national-science-day
	Year     []string `form:"year" validate:"optional" collectionFormat:"csv"`                                // 年份，例如 2026
	Kind     []string `form:"kind" validate:"optional" collectionFormat:"csv"`                                // 代码表 campaign_kinds，例如 main_venue
	State    []string `form:"state" validate:"optional" collectionFormat:"csv" enums:"upcoming,active,ended"` // 今天的状态
	IDs      []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                 // 只要这些主题活动
	Sort     string   `form:"sort" validate:"optional" enums:"start,updated" default:"start"`                 // start 按第一天；updated 按更新时间升序
	kit.ListParams
}

// ListCampaigns answers the list of campaigns.
//
//	@Summary		主题活动列表
//	@Description	全国科普日、全国科普月等每年一届的主题活动；属于它的活动用 /activities?campaign= 查询。
//	@Tags			主题
//	@Param			query			query		CampaignParams	false	"查询条件"
//	@Success		200				{object}	kit.List[Campaign]
//	@Router			/campaigns [get]
func (api *API) ListCampaigns(c *gin.Context) error {
	var p CampaignParams
	r := api.Begin(c, &p)
	q := catalog.CampaignQuery{Templates: p.Template, Years: p.Year, Kinds: p.Kind, States: p.State, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	for _, code := range p.Template {
		r.Violations.OneOf("template", code, campaign.TemplateCodes())
	}
	for _, year := range p.Year {
		if n, err := strconv.Atoi(year); err != nil || n < 1 || len(year) != len("2026") {
			r.Violations.Add("year", "format", "必须是 2026 这样的年份", "must be a year such as 2026")
		}
	}
	r.CheckCodes("kind", &codelist.All.CampaignKinds, p.Kind)
	r.CheckIDs("ids", p.IDs)
	q.Paging = r.ReadPaging(&p.ListParams)
	q.On = r.Today().Text
	if err := r.Violations.Err(); err != nil || api.Fresh(r, kit.OnToday) {
		return err
	}
	return kit.WriteList(r, &p.ListParams, r.Snapshot.Campaigns(&q), func(one **campaign.Campaign) Campaign { return campaignDTO(r.Snapshot, *one, q.On) })
}

// GetCampaign answers one campaign.
//
//	@Summary		主题活动详情
//	@Description	可用 id 或 key（national-science-day-2026）读取。
//	@Tags			主题
//	@Param			query			query		kit.OneParams	false	"查询条件"
//	@Success		200				{object}	Campaign
//	@Router			/campaigns/{id} [get]
func (api *API) GetCampaign(c *gin.Context) error {
	var p kit.OneParams
	r := api.Begin(c, &p)
	one, err := FindCampaign(r)
	if err != nil {
		return err
	}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	return kit.WriteRecord(r, &one.Meta, p.Fields, campaignDTO(r.Snapshot, one, r.Today().Text))
}

// FindCampaign finds the public campaign of the path, by id or key.
func FindCampaign(r *kit.Request) (*campaign.Campaign, error) {
	id := r.Param("id")
	one := r.Snapshot.Campaign(id)
	if one == nil || !one.Public() {
		return nil, kit.GoneOrMissing(campaign.Kind.Name, id, one)
	}
	return one, nil
}

// CampaignIDs reads a filter of campaigns: ids or keys.
func CampaignIDs(r *kit.Request, field string, names []string) (ids []string) {
	for _, name := range names {
		if record.ValidID(name) {
			ids = append(ids, name)
		} else if one := r.Snapshot.Campaign(name); one != nil && one.Public() {
			ids = append(ids, one.ID)
		} else {
			list := strings.Join(r.Snapshot.CampaignKeys(), ", ")
			r.Violations.Add(field, "not_in_list", "没有主题活动 “"+name+"”，可用 id 或 key："+list, "there is no campaign "+strconv.Quote(name)+"; ids and these keys are known: "+list)
		}
	}
	return ids
}

func (api *API) campaigns() *kit.Resource[campaign.Campaign, CampaignInput] {
	return &kit.Resource[campaign.Campaign, CampaignInput]{
		Base: api.Base, Service: api.Campaigns, Path: "/api/v1/campaigns", Form: campaignForm, Apply: applyCampaign,
		Render: func(one *campaign.Campaign) any {
			return campaignDTO(api.Catalog.Snapshot(), one, api.Today())
		},
	}
}

// CreateCampaign registers one.
//
//	@Summary		登记主题活动
//	@Description	只写 template 和 year，名称、key 和日期由模板得出；日期每年另行公布的须写 from、to。
//	@Tags			主题
//	@Param			body			body		CampaignInput	true	"主题活动"
//	@Param			dry_run			query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	Campaign
//	@Router			/campaigns [post]
func (api *API) CreateCampaign(c *gin.Context) error { return api.campaigns().Create(c) }

// UpdateCampaign changes one.
//
//	@Summary		修改主题活动
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			主题
//	@Param			body		body		CampaignInput	true	"要修改的字段"
//	@Param			dry_run		query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Campaign
//	@Router			/campaigns/{id} [patch]
func (api *API) UpdateCampaign(c *gin.Context) error { return api.campaigns().Patch(c) }

// ArchiveCampaign archives one.
//
//	@Summary		归档主题活动
//	@Description	归档后不再列出；活动仍保留与它的关系。
//	@Tags			主题
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/campaigns/{id} [delete]
func (api *API) ArchiveCampaign(c *gin.Context) error { return api.campaigns().Archive(c) }

// RestoreCampaign undoes the archiving of one.
//
//	@Summary		恢复主题活动
//	@Description	撤销归档；未归档的记录返回 409。
//	@Tags			主题
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Campaign
//	@Router			/campaigns/{id}/restore [post]
func (api *API) RestoreCampaign(c *gin.Context) error { return api.campaigns().Restore(c) }
