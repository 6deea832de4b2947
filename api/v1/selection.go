package v1

import (
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// ActivitySelection are the parameters that choose activities for another form than the list: its filters, window and place.
type ActivitySelection struct {
	VenueID []string `form:"venue_id" validate:"optional" collectionFormat:"csv"` // 场次所在场馆 id
	WindowParams
	ActivityFilters
	PlaceParams
}

// selection reads what a form of the list is asked for: at most limit activities in an order, which is that of the list where sort is
// empty, and the datum of its answer. done tells that the client has it already.
func (api *API) selection(r *request, p *ActivitySelection, limit int, sort catalog.Sort) (q catalog.ActivityQuery, out geo.Datum, done bool, err error) {
	q = r.activityQuery(&p.ActivityFilters, &p.WindowParams, p.VenueID)
	r.ids("venue_id", p.VenueID)
	q.Area, q.Limit = r.area(&p.PlaceParams), limit
	if q.Sort = sort; sort == "" {
		q.Sort = r.sort("", &q.Area, q.Text, catalog.ByStart)
	}
	if err = r.vs.Err(); err != nil {
		return q, out, false, err
	}
	if out, err = api.outDatum(p.OutDatum); err != nil {
		return q, out, false, err
	}
	return q, out, api.fresh(r, onNow), nil
}
