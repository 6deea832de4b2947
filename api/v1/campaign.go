package v1

import (
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

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
	ListParams
}

// ListCampaigns answers the list of campaigns.
//
//	@Summary		主题活动列表
//	@Description	全国科普日、全国科普月等每年一届的主题活动；属于它的活动用 /activities?campaign= 查询。
//	@Tags			主题
//	@Param			query			query		CampaignParams	false	"查询条件"
//	@Success		200				{object}	List[Campaign]
//	@Router			/campaigns [get]
func (api *API) ListCampaigns(c *gin.Context) error {
	var p CampaignParams
	r := api.begin(c, &p)
	q := catalog.CampaignQuery{Templates: p.Template, Years: p.Year, Kinds: p.Kind, States: p.State, Listing: catalog.Listing{IDs: p.IDs, Sort: catalog.Sort(p.Sort)}}
	for _, code := range p.Template {
		r.vs.OneOf("template", code, campaign.TemplateCodes())
	}
	for _, year := range p.Year {
		if n, err := strconv.Atoi(year); err != nil || n < 1 || len(year) != len("2026") {
			r.vs.Add("year", "format", "必须是 2026 这样的年份", "must be a year such as 2026")
		}
	}
	r.codes("kind", &codelist.All.CampaignKinds, p.Kind)
	r.ids("ids", p.IDs)
	q.Paging = r.paging(&p.ListParams)
	q.On = r.today().Text
	if err := r.vs.Err(); err != nil || api.fresh(r, onToday) {
		return err
	}
	return writeList(r, &p.ListParams, r.snapshot.Campaigns(&q), func(one **campaign.Campaign) Campaign { return campaignDTO(r.snapshot, *one, q.On) })
}

// GetCampaign answers one campaign.
//
//	@Summary		主题活动详情
//	@Description	可用 id 或 key（national-science-day-2026）读取。
//	@Tags			主题
//	@Param			query			query		OneParams	false	"查询条件"
//	@Success		200				{object}	Campaign
//	@Router			/campaigns/{id} [get]
func (api *API) GetCampaign(c *gin.Context) error {
	var p OneParams
	r := api.begin(c, &p)
	one, err := r.campaign()
	if err != nil {
		return err
	}
	if err := r.vs.Err(); err != nil {
		return err
	}
	return writeRecord(r, &one.Meta, p.Fields, campaignDTO(r.snapshot, one, r.today().Text))
}

// campaign finds the public campaign of the path, by id or key.
func (r *request) campaign() (*campaign.Campaign, error) {
	id := r.Param("id")
	one := r.snapshot.Campaign(id)
	if one == nil || !one.Public() {
		return nil, goneOrMissing(campaign.Kind.Name, id, one)
	}
	return one, nil
}

// campaigns reads a filter of campaigns: ids or keys.
func (r *request) campaigns(field string, names []string) (ids []string) {
	for _, name := range names {
		if record.ValidID(name) {
			ids = append(ids, name)
		} else if one := r.snapshot.Campaign(name); one != nil && one.Public() {
			ids = append(ids, one.ID)
		} else {
			list := strings.Join(r.snapshot.CampaignKeys(), ", ")
			r.vs.Add(field, "not_in_list", "没有主题活动 “"+name+"”，可用 id 或 key："+list, "there is no campaign "+strconv.Quote(name)+"; ids and these keys are known: "+list)
		}
	}
	return ids
}

func (api *API) campaigns() *resource[campaign.Campaign, CampaignInput] {
	return &resource[campaign.Campaign, CampaignInput]{
		api: api, service: api.Campaigns, path: "/api/v1/campaigns", form: campaignForm, apply: applyCampaign,
		render: func(one *campaign.Campaign) any {
			return campaignDTO(api.Catalog.Snapshot(), one, api.today())
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
func (api *API) CreateCampaign(c *gin.Context) error { return api.campaigns().create(c) }

// UpdateCampaign changes one.
//
//	@Summary		修改主题活动
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@Tags			主题
//	@Param			body		body		CampaignInput	true	"要修改的字段"
//	@Param			dry_run		query		bool			false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Campaign
//	@Router			/campaigns/{id} [patch]
func (api *API) UpdateCampaign(c *gin.Context) error { return api.campaigns().patch(c) }

// ArchiveCampaign archives one.
//
//	@Summary		归档主题活动
//	@Description	归档后不再列出；活动仍保留与它的关系。
//	@Tags			主题
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Router			/campaigns/{id} [delete]
func (api *API) ArchiveCampaign(c *gin.Context) error { return api.campaigns().archive(c) }

// RestoreCampaign undoes the archiving of one.
//
//	@Summary		恢复主题活动
//	@Description	撤销归档；未归档的记录返回 409。
//	@Tags			主题
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Campaign
//	@Router			/campaigns/{id}/restore [post]
func (api *API) RestoreCampaign(c *gin.Context) error { return api.campaigns().restore(c) }
