package records

import (
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
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

var _ = Register(func(api *API) kit.AnyCollection {
	return (&kit.Collection[campaign.Campaign, CampaignInput, Campaign]{
		Kind:     campaign.Kind,
		Resource: &kit.Resource[campaign.Campaign, CampaignInput]{Form: campaignForm, Apply: applyCampaign},
		View:     viewCampaign,
		List:     kit.Listing(api.Base, readCampaigns, (*catalog.Snapshot).Campaigns, viewCampaign),
		One:      kit.Read[kit.OneParams, Campaign](api.getCampaign, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Campaigns,
		Docs: kit.Docs{Tag: "主题", List: "全国科普日、全国科普月等每年一届的主题活动；属于它的活动用 /activities?campaign= 查询。",
			Get:     "可用 id 或 key（national-science-day-2026）读取。",
			Create:  "只写 template 和 year，名称、key 和日期由模板得出；日期每年另行公布的须写 from、to。",
			Archive: "归档后不再列出；活动仍保留与它的关系。"},
	}).Complete(api.Base)
})

func readCampaigns(r *kit.Request, p *CampaignParams) *catalog.CampaignQuery {
	for _, code := range p.Template {
		r.Violations.OneOf("template", code, campaign.TemplateCodes())
	}
	for _, year := range p.Year {
		if n, err := strconv.Atoi(year); err != nil || n < 1 || len(year) != len("2026") {
			r.Violations.Add("year", "format", "必须是 2026 这样的年份", "must be a year such as 2026")
		}
	}
	r.CheckCodes("kind", &codelist.All.CampaignKinds, p.Kind)
	return &catalog.CampaignQuery{Listing: r.Listing(p.IDs, p.Sort), On: r.Today().Text, Templates: p.Template,
		Years: p.Year, Kinds: p.Kind, States: p.State}
}

// getCampaign answers one campaign, by its id or key.
func (api *API) getCampaign(c *gin.Context) error {
	var p kit.OneParams
	r := api.Begin(c, &p)
	one, err := FindCampaign(r)
	if err == nil {
		err = r.Violations.Err()
	}
	if err != nil {
		return err
	}
	return kit.WriteRecord(r, &one.Meta, p.Fields, viewCampaign(&r.Moment, one))
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
			r.Violations.Add(field, "not_in_list", "没有主题活动 “"+name+"”，可用 id 或 key："+list,
				"there is no campaign "+strconv.Quote(name)+"; ids and these keys are known: "+list)
		}
	}
	return ids
}
