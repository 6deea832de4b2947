package v1

import (
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

// VenueFilterParams are the parameters of all lists of venues.
type VenueFilterParams struct {
	Category   []string `form:"category" validate:"optional" collectionFormat:"csv"`                                                                                                    // 场馆类别，代码表 venue_categories，例如 museum
	Form       []string `form:"form" validate:"optional" collectionFormat:"csv" enums:"physical,mobile,online"`                                                                         // 场馆形态：实体、流动、线上
	Region     []string `form:"region" validate:"optional" collectionFormat:"csv"`                                                                                                      // 行政区划或功能区代码，包含下级，例如 321003
	Audience   []string `form:"audience" validate:"optional" collectionFormat:"csv"`                                                                                                    // 面向人群，代码表 audiences，包含细分人群，例如 youth
	Free       *bool    `form:"free" validate:"optional"`                                                                                                                               // true：免费；false：明确收费
	Accessible []string `form:"accessible" validate:"optional" collectionFormat:"csv" enums:"wheelchair,accessible_toilet,elevator,hearing_loop,tactile_path,sign_language,guide_dogs"` // 必须具备的无障碍设施
	IDs        []string `form:"ids" validate:"optional" collectionFormat:"csv"`                                                                                                         // 只要这些场馆
	OpenNow    *bool    `form:"open_now" validate:"optional"`                                                                                                                           // true：现在开放；false：现在明确不开放
	OpenOn     string   `form:"open_on" validate:"optional"`                                                                                                                            // 这一天开放（2026-10-01）；流动场馆按这一天的站点定位
	Sort       string   `form:"sort" validate:"optional" enums:"distance,name,updated,completeness"`                                                                                    // distance 由近到远（须给出 lat、lng）；name 按名称；updated 按更新时间升序；completeness 最不完整的在前
	Level      []string `form:"level" validate:"optional" collectionFormat:"csv" enums:"national,provincial,municipal,county"`                                                          // 有这一级别的认定
	ValidOn    string   `form:"valid_on" validate:"optional"`                                                                                                                           // 认定在这一天有效（2024-06-01），默认今天
}

// VenueParams are the parameters of the list of venues.
type VenueParams struct {
	Accredited *bool `form:"accredited" validate:"optional"` // true：有有效的认定；false：没有
	VenueFilterParams
	PlaceParams
	ListParams
}

// ListVenues answers the list of venues.
//
//	@Summary		场馆列表
//	@Description	给出 lat、lng 时默认返回 5 公里内、由近到远的场馆；否则按名称排序。
//	@ID				listVenues
//	@Tags			场馆
//	@Produce		json
//	@Param			query			query		VenueParams	false	"查询条件"
//	@Param			If-None-Match	header		string		false	"上次得到的 ETag；未变化时返回 304"
//	@Success		200				{object}	List[VenueItem]
//	@Success		304				"未变化"
//	@Failure		400				{object}	respond.Problem
//	@Failure		403				{object}	respond.Problem	"未开放 WGS-84"
//	@Router			/venues [get]
func (api *API) ListVenues(c *gin.Context) error {
	var p VenueParams
	r := api.begin(c, &p)
	accredited := p.Accredited
	if len(p.Level) > 0 {
		if accredited != nil && !*accredited {
			r.vs.Add("level", "conflict", "accredited=false 时不能再限定级别", "cannot be given with accredited=false")
		}
		yes := true
		accredited = &yes
	}
	return api.listVenues(r, &p.VenueFilterParams, &p.PlaceParams, &p.ListParams, catalog.Naming{}, accredited)
}

func (api *API) listVenues(r *request, p *VenueFilterParams, place *PlaceParams, list *ListParams, naming catalog.Naming, accredited *bool) error {
	q := catalog.VenueQuery{Area: r.area(place), Categories: p.Category, Forms: p.Form, Regions: p.Region, Audiences: p.Audience, IDs: p.IDs,
		Accessible: p.Accessible, Free: p.Free, OpenNow: p.OpenNow, OpenOn: p.OpenOn != "", Naming: naming, Accredited: accredited}
	q.Sort = r.sort(p.Sort, &q.Area, catalog.ByName)
	r.codes("category", &codelist.All.VenueCategories, p.Category)
	r.codes("audience", &codelist.All.Audiences, p.Audience)
	r.regions("region", p.Region)
	r.ids("ids", p.IDs)
	q.Paging = r.paging(list)
	q.Now, q.Day = r.now, r.date("open_on", p.OpenOn)
	q.Naming.Levels, q.Naming.On = p.Level, r.date("valid_on", p.ValidOn).Text
	if err := r.vs.Err(); err != nil {
		return err
	}
	out, err := api.outDatum(place.OutDatum)
	if err != nil || api.fresh(r, onNow) { // what is open is as of now
		return err
	}
	view := r.view(out, p.ValidOn)
	return writeList(r, list, r.snapshot.Venues(&q), func(h *catalog.VenueHit) VenueItem {
		item := view.venue(h.Venue, q.Day)
		item.DistanceM = metres(h.Distance, q.Point != nil && h.HasDistance())
		return item
	})
}

// sort checks the order that was asked for, or gives the usual one.
func (r *request) sort(asked string, a *catalog.Area, usual catalog.Sort) catalog.Sort {
	switch {
	case asked == "" && a.Point != nil:
		return catalog.ByDistance
	case asked == "":
		return usual
	case asked == string(catalog.ByDistance) && a.Point == nil:
		r.vs.Add("sort", "conflict", "按距离排序需要 lat 和 lng", "the order by distance needs lat and lng")
	}
	return catalog.Sort(asked)
}

// OneVenueParams are the parameters of a read of one venue.
type OneVenueParams struct {
	ValidOn string `form:"valid_on" validate:"optional"` // 认定以这一天为准（2024-06-01），默认今天
	OnePlaceParams
}

// OnePlaceParams are the parameters of a read of one record that has a place.
type OnePlaceParams struct {
	OutDatum string `form:"out_datum" validate:"optional" enums:"gcj02,bd09,wgs84" default:"gcj02"` // 返回坐标的坐标系；wgs84 须运营方开启
	OneParams
}

// GetVenue answers one venue.
//
//	@Summary		场馆详情
//	@Description	场馆的全部公开信息：位置、票价与预约、适合人群、无障碍设施、开放时间、流动场馆的站点、历次认定和资料完整度。
//	@ID				getVenue
//	@Tags			场馆
//	@Produce		json
//	@Param			id				path		string			true	"场馆 id"
//	@Param			query			query		OneVenueParams	false	"查询条件"
//	@Param			If-None-Match	header		string			false	"上次得到的 ETag；未变化时返回 304"
//	@Success		200				{object}	Venue
//	@Success		304				"未变化"
//	@Failure		308				{object}	respond.Problem	"已合并；Location 指向保留的场馆"
//	@Failure		400				{object}	respond.Problem
//	@Failure		403				{object}	respond.Problem	"未开放 WGS-84"
//	@Failure		404				{object}	respond.Problem
//	@Failure		410				{object}	respond.Problem	"已归档"
//	@Router			/venues/{id} [get]
func (api *API) GetVenue(c *gin.Context) error {
	var p OneVenueParams
	r := api.begin(c, &p)
	v, err := r.venue()
	if err != nil {
		return err
	}
	r.vs.Date("valid_on", p.ValidOn)
	if err := r.vs.Err(); err != nil {
		return err
	}
	out, err := api.outDatum(p.OutDatum)
	if err != nil {
		return err
	}
	return writeRecord(r, &v.Meta, p.Fields, r.view(out, p.ValidOn).venueDetail(v))
}

// venue finds the public venue of the path.
func (r *request) venue() (*catalog.Venue, error) {
	id := r.Param("id")
	v := r.snapshot.Venue(id)
	if v == nil {
		return nil, goneOrMissing[venue.Venue, *venue.Venue](record.Venue, id, nil)
	}
	if left := survivor(r.snapshot, v); v.MergedInto != "" && left != nil {
		return nil, r.moved(id, left)
	}
	if !v.Public() {
		return nil, goneOrMissing(record.Venue, id, v.Venue)
	}
	return v, nil
}

func (api *API) venues() *resource[venue.Venue, *venue.Venue, VenueInput] {
	return &resource[venue.Venue, *venue.Venue, VenueInput]{
		api: api, service: api.Venues, path: "/api/v1/venues", form: venueForm, apply: applyVenue,
		render: func(one *venue.Venue) any {
			v := api.writer()
			return v.venueDetail(v.snapshot.ResolveVenue(one))
		},
	}
}

// CreateVenue registers a venue.
//
//	@Summary		登记场馆
//	@Description	坐标按测得的坐标系（datum）原样保存，对外统一以 GCJ-02 返回。与已有场馆名称、别名、地址或位置相近时返回 409 similar 和 candidates；确属不同场馆时加 allow_similar=true。
//	@ID				createVenue
//	@Tags			场馆
//	@Accept			json
//	@Produce		json
//	@Param			Idempotency-Key	header		string		false	"重试用的唯一键，建议 UUID"
//	@Param			body			body		VenueInput	true	"场馆"
//	@Param			allow_similar	query		bool		false	"true：即使与已有场馆相近也登记"
//	@Param			dry_run			query		bool		false	"true：照常检查并返回结果，但不写入"
//	@Success		201				{object}	Venue
//	@Failure		400				{object}	respond.Problem
//	@Failure		401				{object}	respond.Problem
//	@Failure		409				{object}	respond.Problem
//	@Failure		413				{object}	respond.Problem
//	@Failure		415				{object}	respond.Problem
//	@Failure		422				{object}	respond.Problem
//	@Failure		503				{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues [post]
func (api *API) CreateVenue(c *gin.Context) error {
	var p CreateVenueParams
	if _, vs := respond.Query(c, &p); len(vs) > 0 {
		return vs.Err()
	}
	return api.venues().createWith(c, p.WriteParams, func(v *venue.Venue) error {
		if p.AllowSimilar != nil && *p.AllowSimilar {
			return nil
		}
		return refuseSimilar(api.Catalog.Snapshot(), v)
	})
}

// CreateVenueParams are the parameters of the registration of a venue.
type CreateVenueParams struct {
	AllowSimilar *bool `form:"allow_similar" validate:"optional"` // true：即使与已有场馆相近也登记
	WriteParams
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
		candidates = append(candidates, VenueCandidate{ID: one.ID, Name: one.Name, Address: optional(one.Address),
			DistanceM: metres(one.Distance, one.Distance >= 0), Reasons: one.Reasons})
	}
	e := errs.New(errs.Conflict, "similar", "登记库中已有相近的场馆，见 candidates；确属不同场馆请加 allow_similar=true",
		"the registry has venues that look like this one; see candidates, and add allow_similar=true for one of its own")
	e.Members = map[string]any{"candidates": candidates}
	return e
}

// UpdateVenue changes a venue.
//
//	@Summary		修改场馆
//	@Description	JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。
//	@ID				updateVenue
//	@Tags			场馆
//	@Accept			json
//	@Produce		json
//	@Param			id			path		string		true	"场馆 id"
//	@Param			If-Match	header		string		true	"读取时得到的 ETag"
//	@Param			body		body		VenueInput	true	"要修改的字段"
//	@Param			dry_run		query		bool		false	"true：照常检查并返回结果，但不写入"
//	@Success		200			{object}	Venue
//	@Failure		400			{object}	respond.Problem
//	@Failure		401			{object}	respond.Problem
//	@Failure		404			{object}	respond.Problem
//	@Failure		409			{object}	respond.Problem
//	@Failure		410			{object}	respond.Problem
//	@Failure		412			{object}	respond.Problem
//	@Failure		413			{object}	respond.Problem
//	@Failure		415			{object}	respond.Problem
//	@Failure		428			{object}	respond.Problem
//	@Failure		503			{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues/{id} [patch]
func (api *API) UpdateVenue(c *gin.Context) error { return api.venues().patch(c) }

// VerifyVenue notes that somebody has checked a venue.
//
//	@Summary		核实场馆
//	@Description	把 last_verified_at 记为现在，表示已有人核对过这条信息；不需要 If-Match。
//	@ID				verifyVenue
//	@Tags			场馆
//	@Produce		json
//	@Param			id		path		string	true	"场馆 id"
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Venue
//	@Failure		400		{object}	respond.Problem
//	@Failure		401		{object}	respond.Problem
//	@Failure		404		{object}	respond.Problem
//	@Failure		410		{object}	respond.Problem
//	@Failure		503		{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues/{id}/verify [post]
func (api *API) VerifyVenue(c *gin.Context) error {
	p, err := writeParams(c)
	if err != nil {
		return err
	}
	r := api.venues()
	after, err := r.service.Update(p.context(c), c.Param("id"), record.Match{Any: true}, func(v *venue.Venue, now time.Time) error {
		v.LastVerifiedAt = &now
		return nil
	})
	return r.written(c, p, after, err)
}

// ArchiveVenue archives a venue.
//
//	@Summary		归档场馆
//	@Description	仍有未结束活动场次的场馆不能归档（409 in_use，附数量和前 20 个活动 id）。
//	@ID				archiveVenue
//	@Tags			场馆
//	@Produce		json
//	@Param			id			path	string	true	"场馆 id"
//	@Param			If-Match	header	string	true	"读取时得到的 ETag"
//	@Param			dry_run		query	bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		204			"已归档"
//	@Failure		401			{object}	respond.Problem
//	@Failure		404			{object}	respond.Problem
//	@Failure		409			{object}	respond.Problem
//	@Failure		410			{object}	respond.Problem
//	@Failure		412			{object}	respond.Problem
//	@Failure		428			{object}	respond.Problem
//	@Failure		503			{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues/{id} [delete]
func (api *API) ArchiveVenue(c *gin.Context) error { return api.venues().archive(c) }

// RestoreVenue undoes the archiving of a venue.
//
//	@Summary		恢复场馆
//	@Description	撤销归档；未归档的和已合并的场馆返回 409。
//	@ID				restoreVenue
//	@Tags			场馆
//	@Produce		json
//	@Param			id		path		string	true	"场馆 id"
//	@Param			dry_run	query		bool	false	"true：照常检查并返回结果，但不写入"
//	@Success		200		{object}	Venue
//	@Failure		400		{object}	respond.Problem
//	@Failure		401		{object}	respond.Problem
//	@Failure		404		{object}	respond.Problem
//	@Failure		409		{object}	respond.Problem
//	@Failure		503		{object}	respond.Problem
//	@Security		BearerAuth
//	@Router			/venues/{id}/restore [post]
func (api *API) RestoreVenue(c *gin.Context) error {
	r := api.venues()
	v, err := r.service.Find(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	if v.MergedInto != "" {
		return errs.New(errs.Conflict, "merged", "该场馆已并入另一场馆，不能恢复", "this venue was merged into another one and cannot be restored")
	}
	return r.restore(c)
}
