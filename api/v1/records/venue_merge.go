package records

import (
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// MergeInput says into which record another is merged.
type MergeInput struct {
	Into string `json:"into" validate:"required" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 保留的场馆
}

// MergeVenue merges a venue into another one.
//
//	@Summary		合并场馆
//	@Description	把重复登记的场馆并入另一个：活动、场次和认定随之转移，名称成为别名；原 id 以 308 指向保留的场馆。返回保留的场馆。
//	@Tags			场馆
//	@Param			body		body		MergeInput	true	"保留哪一个"
//	@Param			dry_run		query		bool		false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Venue
//	@Router			/venues/{id}/merge [post]
func (api *API) MergeVenue(c *gin.Context) error {
	r := api.venues()
	match, p, err := r.Precondition(c)
	if err != nil {
		return err
	}
	body, err := respond.Body(c, kit.MediaJSON)
	if err != nil {
		return err
	}
	var in MergeInput
	if err := respond.Decode(body, &in); err != nil {
		return err
	}
	var vs errs.Violations
	vs.Required("into", in.Into)
	record.CheckRef(&vs, "into", in.Into)
	if err := vs.Err(); err != nil {
		return err
	}
	if err := api.mayMerge(c, in.Into); err != nil {
		return err
	}
	survivor, err := api.VenueMerger.MergeVenues(p.Context(c), c.Param("id"), in.Into, match, record.Millis(api.Clock()))
	return r.Written(c, p, survivor, err)
}

// mayMerge is Forbidden for who does not review both venues, and the namings of the one, which the other gets by the
// merge.
func (api *API) mayMerge(c *gin.Context, into string) error {
	ctx, id := c.Request.Context(), c.Param("id")
	if err := api.Reviews.MayDecide(ctx, venue.Kind.Name, id); err != nil {
		return err
	}
	err := api.Reviews.MayDecide(ctx, venue.Kind.Name, into)
	if errs.KindOf(err) == errs.NotFound {
		var vs errs.Violations
		vs.Add("into", "reference", "没有这个场馆，或已归档："+into, "there is no such venue, or it is archived: "+into)
		return vs.Err()
	}
	for _, a := range api.Catalog.Snapshot().Named(id) {
		if err == nil {
			err = api.Reviews.MayDecide(ctx, accreditation.Kind.Name, a.ID)
		}
	}
	return err
}

// survivor follows merges to the venue that is left; nil where that is not public.
func survivor(s *catalog.Snapshot, v *catalog.Venue) *catalog.Venue {
	for range maxMerges {
		if v == nil || v.MergedInto == "" {
			break
		}
		v = s.Venue(v.MergedInto)
	}
	if v == nil || !v.Public() {
		return nil
	}
	return v
}

// maxMerges is how many merges are followed: a chain of more is none that people made.
const maxMerges = 20

// MergedProblem is the answer at the old id of a merged venue.
type MergedProblem struct {
	respond.Problem
	MergedInto string `json:"merged_into" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 保留的场馆 id；Location 为其地址
}

// moved points to the venue that another was merged into.
func moved(r *kit.Request, from string, to *catalog.Venue) error {
	e := errs.New(errs.Merged, "merged", "该场馆已并入“"+to.Name+"”，见 Location",
		"this venue was merged into "+to.Name+"; see Location")
	e.Location = strings.Replace(r.Request.URL.Path, from, to.ID, 1)
	if r.Request.URL.RawQuery != "" {
		e.Location += "?" + r.Request.URL.RawQuery
	}
	e.Members = map[string]any{"merged_into": to.ID}
	return e
}

// survivors gives the ids of a filter, each as that of the venue that is left of it.
func survivors(r *kit.Request, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if left := survivor(r.Snapshot, r.Snapshot.Venue(id)); left != nil {
			out[i] = left.ID
		}
	}
	return out
}
