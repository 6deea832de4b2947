package records

import "github.com/gin-gonic/gin"

// BaseParams are the parameters of the list of bases.
type BaseParams struct {
	AccreditationFilterParams
	VenueListing
}

// ListBases answers the list of bases.
//
//	@Summary		科普教育基地
//	@Description	在所查日期（valid_on，默认今天）有有效认定的场馆，每个场馆一条。级别、类别、分类、周期须由同一次认定满足。
//	@Tags			基地
//	@Param			query			query		BaseParams	false	"查询条件"
//	@Success		200				{object}	VenueList
//	@Router			/bases [get]
func (api *API) ListBases(c *gin.Context) error {
	var p BaseParams
	r := api.Begin(c, &p)
	yes := true
	return api.listVenues(r, &p.VenueListing, readAccreditationFilter(r, &p.AccreditationFilterParams), &yes)
}
