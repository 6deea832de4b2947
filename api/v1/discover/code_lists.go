package discover

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
)

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
