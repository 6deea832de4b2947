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
		Resource: &kit.Resource[campaign.Campaign, CampaignInput]{},
		View:     viewCampaign,
		List:     kit.Listing(api.Env, readCampaigns, (*catalog.Snapshot).Campaigns, viewCampaign),
		One:      kit.Read[kit.OneParams, Campaign](api.getCampaign, kit.Reads),
		Archives: kit.Conflicts,
		Table:    &sheets.Campaigns,
		Docs: kit.Docs{Tag: "主题", List: "全国科普日、全国科普月等每年一届的主题活动；属于它的活动用 /activities?campaign= 查询。",
			Get:     "可用 id 或 key（national-science-day-2026）读取。",
			Create:  "只写 template 和 year，名称、key 和日期由模板得出；日期每年另行公布的须写 from、to。",
			Archive: "归档后不再列出；活动仍保留与它的关系。"},
	}).Complete(api.Env)
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

// Campaign is one yearly edition of a campaign.
type Campaign struct {
	kit.Head
	Key           string   `json:"key" example:"national-science-day-2026"`                         // 可代替 id 使用
	Template      *string  `json:"template" example:"national-science-day" extensions:"x-nullable"` // 代码表 campaign_templates
	Name          string   `json:"name" example:"2026年全国科普日"`
	Year          int      `json:"year" example:"2026"`
	From          string   `json:"from" example:"2026-09-19"`                                  // 第一天
	To            string   `json:"to" example:"2026-09-25"`                                    // 最后一天
	Kinds         []string `json:"kinds" example:"main_venue"`                                 // 代码表 campaign_kinds：主场活动、重点活动、网络活动、联合行动
	Slogan        *string  `json:"slogan" example:"提升全民科学素质，协力建设科技强国" extensions:"x-nullable"` // 年度主题
	Description   *string  `json:"description" extensions:"x-nullable"`
	URL           *string  `json:"url" extensions:"x-nullable"`
	State         string   `json:"state" example:"upcoming" enums:"upcoming,active,ended"` // 今天的状态
	ActivityCount int      `json:"activity_count" example:"128"`                           // 属于它的公开活动数
}

// CampaignRef names a campaign.
type CampaignRef struct {
	ID       string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Key      string `json:"key" example:"national-science-day-2026"`
	Name     string `json:"name" example:"2026年全国科普日"`
	Archived bool   `json:"archived,omitempty"`
}

// LecturerRef names a lecturer.
type LecturerRef struct {
	ID       string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string  `json:"name" example:"示例讲师甲"`
	Title    *string `json:"title" example:"研究员" extensions:"x-nullable"`
	Employer *string `json:"employer" example:"示例大学" extensions:"x-nullable"`
	Archived bool    `json:"archived,omitempty"`
}

func viewCampaign(m *kit.Moment, c *campaign.Campaign) Campaign {
	return Campaign{Head: kit.NewHead(&c.Meta), Key: c.Key, Template: kit.Optional(&c.Template), Name: c.Name,
		Year: c.Year, From: c.From, To: c.To, Kinds: c.Kinds, Slogan: kit.Optional(&c.Slogan),
		Description: kit.Optional(&c.Description), URL: kit.Optional(&c.URL), State: string(c.On(m.Today().Text)),
		ActivityCount: m.Snapshot.CampaignSize(c.ID)}
}

func campaignRefs(s *catalog.Snapshot, ids []string) []CampaignRef {
	out := []CampaignRef{}
	for _, id := range ids {
		if c := s.Campaign(id); c != nil {
			out = append(out, CampaignRef{ID: c.ID, Key: c.Key, Name: c.Name, Archived: c.Away()})
		}
	}
	return out
}

func lecturerRefs(s *catalog.Snapshot, ids []string) []LecturerRef {
	out := []LecturerRef{}
	for _, id := range ids {
		if l := s.Lecturer(id); l != nil {
			out = append(out, LecturerRef{ID: l.ID, Name: l.Name, Title: kit.Optional(&l.Title),
				Employer: kit.Optional(&l.Employer), Archived: l.Away()})
		}
	}
	return out
}

// CampaignInput is what a client may set of a campaign.
type CampaignInput struct {
	Template    string         `json:"template" validate:"optional" example:"national-science-day"`                // 代码表 campaign_templates 的代码或名称；自办的主题活动不写
	Year        int            `json:"year" validate:"optional" example:"2026"`                                    // 默认为 from 的年份
	Key         string         `json:"key" validate:"optional" maxLength:"80" example:"national-science-day-2026"` // 默认由 template 和 year 组成；不可重复
	Name        string         `json:"name" validate:"optional" maxLength:"200" example:"2026年全国科普日"`              // 默认由 year 和 template 组成
	From        string         `json:"from" validate:"optional" example:"2026-09-19"`                              // 默认为 template 在这一年的日期；每年另行公布的必填
	To          string         `json:"to" validate:"optional" example:"2026-09-25"`                                // 默认与 from 相同
	Kinds       []string       `json:"kinds" validate:"optional" example:"main_venue"`                             // 代码表 campaign_kinds
	Slogan      string         `json:"slogan" validate:"optional" maxLength:"200"`                                 // 年度主题
	Description string         `json:"description" validate:"optional" maxLength:"5000"`
	URL         string         `json:"url" validate:"optional" example:"https://example.org"`
	Publication string         `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source      *record.Source `json:"source" validate:"optional"`
}

// Answered is how an answer has it.
func (CampaignInput) Answered() any { return Campaign{} }
