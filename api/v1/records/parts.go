package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// Image is a picture.
type Image struct {
	URL    string  `json:"url" example:"https://example.org/hall.jpg"`
	Alt    *string `json:"alt" example:"序厅里的傅科摆" extensions:"x-nullable"`
	Credit *string `json:"credit" example:"示例摄影" extensions:"x-nullable"`
}

// NewImages is images as they are answered.
func NewImages(list []record.Image) []Image {
	out := make([]Image, len(list))
	for i, image := range list {
		out[i] = Image{URL: image.URL, Alt: kit.Optional(&image.Alt), Credit: kit.Optional(&image.Credit)}
	}
	return out
}

// Accessibility is what people with disabilities need to know; unknown is never no.
type Accessibility struct {
	Wheelchair       string  `json:"wheelchair" example:"yes" enums:"yes,no,unknown"`         // 轮椅通行
	AccessibleToilet string  `json:"accessible_toilet" example:"yes" enums:"yes,no,unknown"`  // 无障碍卫生间
	Elevator         string  `json:"elevator" example:"no" enums:"yes,no,unknown"`            // 电梯
	HearingLoop      string  `json:"hearing_loop" example:"unknown" enums:"yes,no,unknown"`   // 助听环路
	TactilePath      string  `json:"tactile_path" example:"unknown" enums:"yes,no,unknown"`   // 盲道
	SignLanguage     string  `json:"sign_language" example:"unknown" enums:"yes,no,unknown"`  // 手语服务
	GuideDogs        string  `json:"guide_dogs" example:"unknown" enums:"yes,no,unknown"`     // 导盲犬可入
	CheckedOn        *string `json:"checked_on" example:"2026-10-01" extensions:"x-nullable"` // 核实日期
}

func accessibility(a record.Accessibility) Accessibility {
	get := func(name string) string { return string(a.Get(name)) }
	return Accessibility{Wheelchair: get("wheelchair"), AccessibleToilet: get("accessible_toilet"),
		Elevator: get("elevator"), HearingLoop: get("hearing_loop"), TactilePath: get("tactile_path"),
		SignLanguage: get("sign_language"), GuideDogs: get("guide_dogs"), CheckedOn: kit.Optional(&a.CheckedOn)}
}

// Admission is what a visit costs and whether to book.
type Admission struct {
	Free      *bool            `json:"free" example:"true" extensions:"x-nullable"` // null 表示未知
	PriceText *string          `json:"price_text" example:"免费，凭身份证入馆" extensions:"x-nullable"`
	Discounts []venue.Discount `json:"discounts"`
	Booking   string           `json:"booking" example:"optional" enums:"none,optional,required"` // 是否需要预约
}

func admission(a *venue.Admission) *Admission {
	if a == nil {
		return nil
	}
	return &Admission{Free: a.Free, PriceText: kit.Optional(&a.PriceText), Discounts: a.Discounts, Booking: a.Booking}
}
