package records

import (
	"net/http"
	"reflect"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

var _ = Register(func(api *API) kit.AnyCollection { return api.venues() })

func viewVenue(m *kit.Moment, v *venue.Venue) Venue {
	return newView(m).venueDetail(m.Snapshot.ResolveVenue(v))
}

func (api *API) venues() *kit.Collection[venue.Venue, VenueInput, Venue] {
	return (&kit.Collection[venue.Venue, VenueInput, Venue]{
		Kind:     venue.Kind,
		Resource: &kit.Resource[venue.Venue, VenueInput]{Apply: applyVenue},
		View:     viewVenue,
		Staff: kit.ForStaff(func(m *kit.Moment, v *venue.Venue, s kit.Staff) VenueForStaff {
			return VenueForStaff{Venue: viewVenue(m, v), Staff: s}
		}),
		List:          kit.Read[VenueParams, VenueList](api.listAllVenues, kit.Datum),
		One:           kit.Read[OneVenueParams, Venue](api.getVenue, kit.Datum),
		NewRecord:     api.createVenue,
		RestoreRecord: api.restoreVenue,
		Archives:      kit.Conflicts,
		Table:         &sheets.Venues,
		Docs: kit.Docs{Tag: "场馆", List: "给出 lat、lng 时默认返回 5 公里内、由近到远的场馆；否则按名称排序。",
			Get: "场馆的全部公开信息：位置、票价与预约、适合人群、无障碍设施、开放时间、流动场馆的站点、历次认定和资料完整度。",
			Create: "坐标按测得的坐标系（datum）原样保存，对外统一以 GCJ-02 返回。与已有场馆名称、别名、地址或位置相近时返回 409 similar 和 candidates；确属不同场馆时加 " +
				"allow_similar=true。",
			CreateQuery: []kit.Parameter{{Name: "allow_similar", Text: "true：即使与已有场馆相近也登记"}},
			Archive:     "仍有未结束活动场次的场馆不能归档（409 in_use，附数量和前 20 个活动 id）。",
			Restore:     "撤销归档；未归档的和已合并的场馆返回 409。曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。",
			Refusals: slices.Concat(
				[]kit.Refusal{{Operation: "get", Status: http.StatusPermanentRedirect, Answer: reflect.TypeFor[MergedProblem](),
					Text: "已合并；Location 指向保留的场馆"}},
				kit.Refusals[SimilarProblem]("similar：与已有场馆相近，附 candidates；duplicate：来源编号重复", "create"),
				kit.Refusals[kit.InUseProblem](kit.InUse, "archive"))},
	}).Complete(api.Env)
}

// createVenue registers a venue that looks like no other.
func (api *API) createVenue(c *gin.Context) error {
	var p CreateVenueParams
	if _, vs := respond.Query(c, &p); len(vs) > 0 {
		return vs.Err()
	}
	return api.venues().CreateWith(c, p.WriteParams, func(v *venue.Venue) error {
		if p.AllowSimilar != nil && *p.AllowSimilar {
			return nil
		}
		return refuseSimilar(api.Catalog.Snapshot(), v)
	})
}

// CreateVenueParams are the parameters of the registration of a venue.
type CreateVenueParams struct {
	AllowSimilar *bool `form:"allow_similar" validate:"optional"` // true：即使与已有场馆相近也登记
	kit.WriteParams
}

// SimilarProblem is the answer to a venue that looks like one of the registry.
type SimilarProblem struct {
	respond.Problem
	Candidates []VenueCandidate `json:"candidates" validate:"optional"` // code 为 similar 时：最多 10 个相近的场馆，最像的在前
}

// VenueCandidate is a venue that may be the one which is about to be registered.
type VenueCandidate struct {
	ID        string   `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name      string   `json:"name" example:"扬州科技馆"`
	Address   *string  `json:"address" extensions:"x-nullable"`
	DistanceM *int     `json:"distance_m" example:"35" extensions:"x-nullable"`
	Reasons   []string `json:"reasons" example:"name,distance" enums:"name,similar_name,address,distance"` // 相近之处
}

// maxCandidates is how many similar venues an error names.
const maxCandidates = 10

// refuseSimilar refuses a venue that looks like one of the registry.
func refuseSimilar(s *catalog.Snapshot, v *venue.Venue) error {
	v.Normalize()
	found := s.SimilarVenues(v)
	if len(found) == 0 || len(record.Check(v)) > 0 { // what is wrong by itself is said first
		return nil
	}
	candidates := []VenueCandidate{}
	for _, one := range found[:min(len(found), maxCandidates)] {
		candidates = append(candidates, VenueCandidate{ID: one.ID, Name: one.Name, Address: kit.Optional(&one.Address),
			DistanceM: kit.Metres(one.Distance, one.Distance >= 0), Reasons: one.Reasons})
	}
	e := errs.New(errs.Conflict, "similar", "登记库中已有相近的场馆，见 candidates；确属不同场馆请加 allow_similar=true",
		"the registry has venues that look like this one; see candidates, and add allow_similar=true for one of its own")
	e.Members = map[string]any{"candidates": candidates}
	return e
}

// VerifyVenue notes that somebody has checked a venue.
//
//	@Summary		核实场馆
//	@Description	把 last_verified_at 记为现在，表示已有人核对过这条信息；不需要 If-Match。
//	@Tags			场馆
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Venue
//	@Router			/venues/{id}/verify [post]
func (api *API) VerifyVenue(c *gin.Context) error {
	p, err := kit.ReadWriteParams(c)
	if err != nil {
		return err
	}
	r := api.venues()
	after, err := r.Service.Update(p.Context(c), c.Param("id"), record.Match{Any: true},
		func(v *venue.Venue, now time.Time) error {
			v.LastVerifiedAt = &now
			return nil
		})
	return r.Written(c, p, after, err)
}

// restoreVenue undoes the archiving of a venue that was not merged.
func (api *API) restoreVenue(c *gin.Context) error {
	r := api.venues()
	v, err := r.Service.Find(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	if v.MergedInto != "" {
		return errs.New(errs.Conflict, "merged", "该场馆已并入另一场馆，不能恢复",
			"this venue was merged into another one and cannot be restored")
	}
	return r.Restore(c)
}
