package discover

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
	"kepu/internal/region"
)

// HolidayParams are the parameters of the calendar of holidays.
type HolidayParams struct {
	From string `form:"from" validate:"optional" example:"2026-01-01"` // 起始日期
	To   string `form:"to" validate:"optional" example:"2026-12-31"`   // 截止日期（含）
	kit.FormatParams
}

// Holiday is one day that is not what its weekday says.
type Holiday struct {
	Date   string  `json:"date" example:"2026-10-01"`
	Kind   string  `json:"kind" example:"holiday" enums:"holiday,makeup_workday"` // 节假日（含调休放假）或调休上班日
	Name   string  `json:"name" example:"国庆节"`
	NameEN *string `json:"name_en" example:"National Day" extensions:"x-nullable"`
}

// HolidayList is all days that match.
type HolidayList struct {
	Items []Holiday `json:"items"`
	Total int       `json:"total" example:"40"`
}

// ListHolidays answers the calendar of holidays.
//
//	@Summary		节假日与调休
//	@Description	国务院公布的放假和调休上班安排，由运营方逐年导入；不分页，按日期排序。
//	@Tags			代码
//	@Param			query			query		HolidayParams	false	"查询条件"
//	@Success		200				{object}	HolidayList
//	@Router			/holidays [get]
func (api *API) ListHolidays(c *gin.Context) error {
	var p HolidayParams
	r := api.Begin(c, &p)
	r.Violations.Date("from", p.From)
	r.Violations.Date("to", p.To)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out := HolidayList{Items: []Holiday{}}
	for _, d := range r.Snapshot.Calendar().Days(p.From, p.To) {
		out.Items = append(out.Items, Holiday{Date: d.Date, Kind: d.Kind, Name: d.Name, NameEN: kit.Optional(&d.NameEN)})
	}
	out.Total = len(out.Items)
	respond.Reference(c, out)
	return nil
}

// RegionParams are the parameters of the list of regions.
type RegionParams struct {
	ParentCode string `form:"parent_code" validate:"optional"`                                            // 只要这个区划的直接下级，例如 321003
	Level      string `form:"level" validate:"optional" enums:"province,city,county,zone,street,village"` // 只要这一级；zone 为功能区
	kit.FormatParams
}

// Region is one division.
type Region struct {
	Code       string  `json:"code" example:"321003"`
	Name       string  `json:"name" example:"邗江区"`
	Level      string  `json:"level" example:"county" enums:"province,city,county,zone,street,village"`
	ParentCode *string `json:"parent_code" example:"321000" extensions:"x-nullable"`
	Official   bool    `json:"official" example:"true"` // false：本登记处自编的代码
}

// RegionList is all regions that match.
type RegionList struct {
	Items []Region `json:"items"`
	Total int      `json:"total" example:"7"`
}

// ListRegions answers the regions.
//
//	@Summary		行政区划与功能区
//	@Description	不分页；先按级别、再按代码排序。
//	@Tags			代码
//	@Param			query			query		RegionParams	false	"查询条件"
//	@Success		200				{object}	RegionList
//	@Router			/regions [get]
func (api *API) ListRegions(c *gin.Context) error {
	var p RegionParams
	r := api.Begin(c, &p)
	if p.ParentCode != "" {
		r.CheckRegions("parent_code", []string{p.ParentCode})
	}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out := RegionList{Items: []Region{}}
	for _, one := range r.Snapshot.Regions(p.ParentCode, region.Level(p.Level)) {
		out.Items = append(out.Items, Region{Code: one.Code, Name: one.Name, Level: string(one.Level),
			ParentCode: kit.Optional(&one.ParentCode), Official: one.Official})
	}
	out.Total = len(out.Items)
	respond.Reference(c, out)
	return nil
}

// CodeLists is every code list.
type CodeLists struct {
	Sources           []codelist.Item `json:"sources"` // 其他代码表的来源；各代码的 source 为来源代码，必要时附条款号
	Audiences         []codelist.Item `json:"audiences"`
	Themes            []codelist.Item `json:"themes"`
	VenueCategories   []codelist.Item `json:"venue_categories"`
	ActivityTypes     []codelist.Item `json:"activity_types"`
	OrganizationTypes []codelist.Item `json:"organization_types"`
	Languages         []codelist.Item `json:"languages"` // 常用语言；其他 BCP 47 语言标签同样接受
	// AccessibilityFacts 是 accessibility 中可核实的各项设施
	AccessibilityFacts []codelist.Item `json:"accessibility_facts"`
	// AccreditationSchemes 是认定与命名的类别：谁认定、哪几级、分类和周期
	AccreditationSchemes []accreditation.Scheme `json:"accreditation_schemes"`
	AccreditationLevels  []codelist.Item        `json:"accreditation_levels"`
	BaseClasses          []codelist.Item        `json:"base_classes"`
	BaseFamilies         []codelist.Item        `json:"base_families"`
	TeamKinds            []codelist.Item        `json:"team_kinds"`
	CampaignKinds        []codelist.Item        `json:"campaign_kinds"`
	CampaignTemplates    []campaign.Template    `json:"campaign_templates"` // 每年都有的主题活动及其日期
}

// GetCodeLists answers the code lists.
//
//	@Summary		代码表
//	@Description	人群、主题、场馆类别、活动类型、单位类型、语言、无障碍设施、认定类别、主题活动的代码、中英文名称、来源（source）与同义词（terms）。
//	@Tags			代码
//	@Success		200				{object}	CodeLists
//	@Router			/code-lists [get]
func (api *API) GetCodeLists(c *gin.Context) error {
	r := api.Begin(c, &struct{}{})
	if err := r.Violations.Err(); err != nil {
		return err
	}
	all := codelist.All
	respond.Reference(c, CodeLists{Sources: all.Sources.Items, Audiences: all.Audiences.Items, Themes: all.Themes.Items,
		VenueCategories: all.VenueCategories.Items, ActivityTypes: all.ActivityTypes.Items,
		OrganizationTypes: all.OrganizationTypes.Items, Languages: all.Languages.Items,
		AccessibilityFacts: all.AccessibilityFacts.Items, AccreditationSchemes: accreditation.Schemes,
		AccreditationLevels: all.AccreditationLevels.Items, BaseClasses: all.BaseClasses.Items,
		BaseFamilies: all.BaseFamilies.Items, TeamKinds: all.TeamKinds.Items, CampaignKinds: all.CampaignKinds.Items,
		CampaignTemplates: campaign.Templates})
	return nil
}
