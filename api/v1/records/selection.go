package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/geo"
)

// ActivitySelection are the parameters that choose activities for another form than the list: its filters, window and
// place.
type ActivitySelection struct {
	VenueID []string `form:"venue_id" validate:"optional" collectionFormat:"csv"` // 场次所在场馆 id
	kit.WindowParams
	ActivityFilters
	kit.PlaceParams
}

// Select reads what a form of the list is asked for: at most limit activities in an order, which is that of the list
// where sort is empty, and the datum of its answer. done tells that the client has it already.
func Select(api *kit.Env, r *kit.Request, p *ActivitySelection, limit int, sort catalog.Sort) (q catalog.ActivityQuery,
	out geo.Datum, done bool, err error) {
	q = ActivityQuery(r, &p.ActivityFilters, &p.WindowParams, p.VenueID)
	r.CheckIDs("venue_id", p.VenueID)
	q.Area, q.Limit = r.ReadArea(&p.PlaceParams), limit
	if q.Sort = sort; sort == "" {
		q.Sort = r.ReadSort("", &q.Area, q.Text, catalog.ByStart)
	}
	if err = r.Violations.Err(); err != nil {
		return q, out, false, err
	}
	if out, err = api.OutDatum(p.OutDatum); err != nil {
		return q, out, false, err
	}
	return q, out, api.Fresh(r, kit.OnNow), nil
}
