package discover

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/region"
)

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
