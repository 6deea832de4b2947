package records

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/campaign"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/record"
)

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

func campaignForm(c *campaign.Campaign) *CampaignInput {
	return &CampaignInput{Template: c.Template, Year: c.Year, Key: c.Key, Name: c.Name, From: c.From, To: c.To,
		Kinds: c.Kinds, Slogan: c.Slogan, Description: c.Description, URL: c.URL, Publication: string(c.Publication),
		Source: c.Source}
}

func applyCampaign(in *CampaignInput, c *campaign.Campaign, _ time.Time) errs.Violations {
	c.Template, c.Year, c.Key, c.Name, c.From, c.To = in.Template, in.Year, in.Key, in.Name, in.From, in.To
	c.Kinds, c.Slogan, c.Description, c.URL = in.Kinds, in.Slogan, in.Description, in.URL
	kit.ApplyHead(&c.Meta, in.Publication, in.Source)
	return nil
}
