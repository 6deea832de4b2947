package records

import (
	"time"

	"kepu/api/v1/kit"
	"kepu/internal/errs"
	"kepu/internal/organization"
	"kepu/internal/record"
)

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
	verified := !o.Unverified
	return &OrganizationInput{Name: o.Name, ShortName: o.ShortName, CreditCode: o.CreditCode, Type: o.Type,
		RegionCode: o.RegionCode, ParentID: o.ParentID, Address: o.Address, Contact: o.Contact, Verified: &verified,
		Trusted: o.Trusted, Publication: string(o.Publication), Source: o.Source}
}

func applyOrganization(in *OrganizationInput, o *organization.Organization, _ time.Time) errs.Violations {
	o.Name, o.ShortName, o.CreditCode, o.Type, o.RegionCode = in.Name, in.ShortName, in.CreditCode, in.Type, in.RegionCode
	o.ParentID, o.Address, o.Contact = in.ParentID, in.Address, in.Contact
	o.Unverified = in.Verified != nil && !*in.Verified
	o.Trusted = in.Trusted
	kit.ApplyHead(&o.Meta, in.Publication, in.Source)
	return nil
}
