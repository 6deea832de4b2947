package records

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/venue"
)

// VenueFilterParams are the parameters of all lists of venues.
type VenueFilterParams struct {
	Category   []string `form:"category" validate:"optional" collectionFormat:"csv"`                                                                                                    // 场馆类别，代码表 venue_categories，例如 museum
	Form       []string `form:"form" validate:"optional" collectionFormat:"csv" enums:"physical,mobile,online"`                                                                         // 场馆形态：实体、流动、线上
	Region     []string `form:"region" validate:"optional" collectionFormat:"csv"`                                                                                                      // 行政区划或功能区代码，包含下级，例如 321003
	Audience   []string `form:"audience" validate:"optional" collectionFormat:"csv"`                                                                                                    // 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 youth
	Free       *bool    `form:"free" validate:"optional"`                                                                                                                               // true：免费；false：明确收费
	Accessible []string `form:"accessible" validate:"optional" collectionFormat:"csv" enums:"wheelchair,accessible_toilet,elevator,hearing_loop,tactile_path,sign_language,guide_dogs"` // 必须具备的无障碍设施
	IDs        []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                                                                         // 只要这些场馆
	OpenNow    *bool    `form:"open_now" validate:"optional"`                                                                                                                           // true：现在开放；false：现在明确不开放
	OpenOn     string   `form:"open_on" validate:"optional"`                                                                                                                            // 这一天开放（2026-10-01）；流动场馆按这一天的站点定位
	kit.TextParams
	Level   []string `form:"level" validate:"optional" collectionFormat:"csv" enums:"national,provincial,municipal,county"` // 有这一级别的认定
	ValidOn string   `form:"valid_on" validate:"optional"`                                                                  // 认定在这一天有效（2024-06-01），默认今天
}

// VenueListParams are the order of a list of venues and what comes with it.
type VenueListParams struct {
	Sort   string   `form:"sort" validate:"optional" enums:"relevance,distance,name,updated,completeness"`                          // relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；name 按名称；updated 按更新时间升序；completeness 最不完整的在前
	Facets []string `form:"facets" validate:"optional" collectionFormat:"csv" enums:"audience,category,form,region,free,level,day"` // 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为今后 31 天每天开放的条数
}

// VenueListing are the parameters that all lists of venues share.
type VenueListing struct {
	VenueFilterParams
	VenueListParams
	kit.PlaceParams
	kit.ListParams
}

// VenueParams are the parameters of the list of venues.
type VenueParams struct {
	Accredited *bool `form:"accredited" validate:"optional"` // true：有有效的认定；false：没有
	VenueListing
}

// listAllVenues answers the list of venues.
func (api *API) listAllVenues(c *gin.Context) error {
	var p VenueParams
	r := api.Begin(c, &p)
	return api.listVenues(r, &p.VenueListing, catalog.AccreditationFilter{}, p.Accredited)
}

// VenueQuery reads the filters of every read of venues.
func VenueQuery(r *kit.Request, p *VenueFilterParams, naming catalog.AccreditationFilter,
	accredited *bool) catalog.VenueQuery {
	q := catalog.VenueQuery{Categories: p.Category, Forms: p.Form, Regions: p.Region, Audiences: p.Audience, IDs: p.IDs,
		Accessible: p.Accessible, Free: p.Free, OpenNow: p.OpenNow, OpenOn: p.OpenOn != "",
		Naming: naming, Accredited: accredited}
	if len(p.Level) > 0 && accredited != nil && !*accredited {
		r.Violations.Add("level", "conflict", "accredited=false 时不能再限定级别", "cannot be given with accredited=false")
	}
	r.CheckCodes("category", &codelist.All.VenueCategories, p.Category)
	r.CheckCodes("audience", &codelist.All.Audiences, p.Audience)
	r.CheckRegions("region", p.Region)
	r.CheckIDs("ids", p.IDs)
	q.Text = r.SearchText(venue.Kind.Name, p.Q)
	q.Now, q.Day = r.Now, r.ReadDate("open_on", p.OpenOn)
	q.Naming.Levels, q.Naming.On = p.Level, r.ReadDate("valid_on", p.ValidOn).Text
	return q
}

func (api *API) listVenues(r *kit.Request, p *VenueListing, naming catalog.AccreditationFilter,
	accredited *bool) error {
	paging := r.ReadPaging(&p.ListParams) // which may set the time
	q := VenueQuery(r, &p.VenueFilterParams, naming, accredited)
	q.Area, q.Paging = r.ReadArea(&p.PlaceParams), paging
	q.Sort = r.ReadSort(p.Sort, &q.Area, q.Text, catalog.ByName)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil || api.Fresh(r, kit.OnNow) { // what is open is as of now
		return err
	}
	view := viewOf(r, out, p.ValidOn)
	result := r.Snapshot.Venues(&q)
	if respond.ExportPageSize(r.Context) > 0 { // a table has all that is known of each
		return kit.WriteList(r, &p.ListParams, result, func(h *catalog.VenueHit) Venue {
			one := view.venueDetail(h.Venue)
			one.VenueItem = view.venue(h.Venue, q.Day)
			one.DistanceM = kit.Metres(h.Distance, q.Point != nil && h.HasDistance())
			if one.Stop != nil { // the stops have columns of their own
				one.Address, one.Location = kit.Optional(&h.Address), kit.NewLocation(h.Location, out)
			}
			return one
		})
	}
	return kit.WriteListWith(r, &p.ListParams, result, func(h *catalog.VenueHit) VenueItem {
		item := view.venue(h.Venue, q.Day)
		item.Highlights = venueHighlights(r.Snapshot, q.Text, h)
		item.DistanceM = kit.Metres(h.Distance, q.Point != nil && h.HasDistance())
		return item
	}, func(list kit.List[any]) any {
		whole := counted{List: list, Facets: facetsDTO(r.Snapshot.CountVenues(&q, facetNames(p.Facets)))}
		if q.Text != nil && result.Total == 0 {
			whole.Suggestions = r.Snapshot.SuggestVenues(&q)
		}
		return whole
	})
}

// OneVenueParams are the parameters of a read of one venue.
type OneVenueParams struct {
	ValidOn string `form:"valid_on" validate:"optional"` // 认定以这一天为准（2024-06-01），默认今天
	kit.OnePlaceParams
}

// getVenue answers one venue.
func (api *API) getVenue(c *gin.Context) error {
	var p OneVenueParams
	r := api.Begin(c, &p)
	v, err := FindVenue(r)
	on := r.ReadDate("valid_on", p.ValidOn).Text
	if err := r.Checked(err); err != nil {
		return err
	}
	out, err := api.OutDatum(p.OutDatum)
	if err != nil {
		return err
	}
	return kit.WriteRecord(r, &v.Meta, p.Fields, viewOf(r, out, on).venueDetail(v))
}

// FindVenue finds the public venue of the path.
func FindVenue(r *kit.Request) (*catalog.Venue, error) {
	id := r.Param("id")
	v := r.Snapshot.Venue(id)
	if v == nil {
		return nil, kit.GoneOrMissing[venue.Venue](venue.Kind.Name, id, nil)
	}
	if !v.Public() {
		if left := survivor(r.Snapshot, v); left != nil {
			return nil, moved(r, id, left)
		}
		return nil, kit.GoneOrMissing(venue.Kind.Name, id, v.Venue)
	}
	return v, nil
}
