package catalog

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// build makes the snapshot that follows from before and changed records. It resolves and indexes what changed and what
// shows something that changed; the rest is shared.
func build(before *Snapshot, data Data, at change.Position) *Snapshot {
	s := *before
	s.position, s.loaded = at, true
	s.rankings = newRankings()
	s.updateHistory(data)
	if s.calendar == nil || data.Holidays != nil {
		s.calendar = hours.NewCalendar(data.Holidays)
	}
	rebuild := s.regions == nil || len(data.Regions) > 0 // names and the tree of regions are everywhere
	if rebuild {
		s.regions = before.regions.with(data.Regions)
	}
	s.putRecords(data)
	if s.named == nil || len(data.Records[accreditation.Kind.Name]) > 0 {
		s.named = accreditationsByHolder(&s)
	}
	t := changedBy(&data, before)
	venues := s.putVenues(data, t, rebuild)
	activities, removed, added := s.putActivities(data, t, rebuild)
	if !before.loaded {
		s.history.shareIDs(&s.activities) // nobody else has it yet
	}
	concurrently(func() { s.updateSites(removed, added) }, func() { s.timeline = s.timeline.with(removed, added) },
		func() { s.classify(removed, added) }, func() { s.windowCache = newWindowCache(before.windowCache, removed, added) },
		func() { s.indexTexts(before, t, rebuild, venues, activities) })
	return &s
}

// concurrently does things that have nothing to do with one another.
func concurrently(things ...func()) {
	var group sync.WaitGroup
	for _, do := range things {
		group.Go(do)
	}
	group.Wait()
}

// putRecords takes over the records that need no resolving.
func (s *Snapshot) putRecords(data Data) {
	if s.records = maps.Clone(s.records); s.records == nil {
		s.records = map[record.Kind]shelf{}
	}
	for of, changed := range data.Records {
		if of == venue.Kind.Name || of == activity.Kind.Name {
			continue
		}
		next := maps.Clone(s.records[of])
		if next == nil {
			next = make(shelf, len(changed))
		}
		for _, v := range changed {
			if head := v.Head(); head.Public() || head.Gone() {
				next[head.ID] = v
			} else {
				delete(next, head.ID)
			}
		}
		s.records[of] = next
	}
}

// updateHistory takes what the feed needs.
func (s *Snapshot) updateHistory(data Data) {
	h := s.history.follow(s.feed, data.Changes)
	if h.ids = slices.Clone(h.ids); h.ids == nil {
		h.ids = make([][]string, len(s.feed))
	}
	for k, of := range s.feed {
		switch of {
		case region.Kind.Name:
			h.insert(k, idsOf(data.Regions, func(r region.Region) (string, bool) { return r.Code, true }))
		case hours.HolidayKind:
			h.insert(k, idsOf(data.Holidays, func(d hours.Special) (string, bool) { return d.Date, true }))
		case activity.Kind.Name:
			h.insert(k, idsOf(data.Packed, func(a *Activity) (string, bool) { return a.ID, a.Public() }))
		}
		h.insert(k, idsOf(data.Records[of], func(v record.Aggregate) (string, bool) {
			return v.Head().ID,
				v.Head().Public()
		}))
	}
	s.history = h
}

func idsOf[T any](list []T, id func(T) (string, bool)) (ids []string) {
	for _, v := range list {
		if one, keep := id(v); keep {
			ids = append(ids, one)
		}
	}
	return ids
}

// changedIDs is the ids of what changed, and of what it belongs to.
type changedIDs map[string]bool

func (t changedIDs) any(ids ...string) bool {
	for _, id := range ids {
		if t[id] {
			return true
		}
	}
	return false
}

// changedBy gives what changed, but for activities, which nothing else shows.
func changedBy(data *Data, before *Snapshot) changedIDs {
	t := changedIDs{}
	for of, changed := range data.Records {
		switch of {
		case activity.Kind.Name:
		case accreditation.Kind.Name:
			for _, a := range Of(data, accreditation.Kind) {
				t[a.VenueID], t[a.OrganizationID] = true, true
				if was := before.Accreditation(a.ID); was != nil {
					t[was.VenueID], t[was.OrganizationID] = true, true
				}
			}
		default:
			for _, v := range changed {
				t[v.Head().ID] = true
			}
		}
	}
	delete(t, "")
	return t
}

// affects tells whether an activity shows something that changed.
func (t changedIDs) affects(a *Activity) bool {
	if t.any(a.organizer, a.venue) || t.any(a.campaigns()...) || t.any(a.lecturers()...) {
		return true
	}
	return len(a.where) > 1 && slices.ContainsFunc(a.Record().Sessions,
		func(one activity.Session) bool { return t[one.VenueID] })
}

// putVenues resolves the venues that changed or that show something that did, and gives the ids of both.
func (s *Snapshot) putVenues(data Data, t changedIDs, rebuild bool) (ids []string) {
	next := map[string]*Venue{}
	if rebuild || len(t) > 0 {
		for id, v := range s.venues.all() {
			if rebuild || t.any(id, v.OrganizationID) {
				next[id] = v
			}
		}
	}
	for _, v := range Of(&data, venue.Kind) {
		next[v.ID] = newVenue(v)
	}
	if s.bases == nil || len(next) > 0 {
		s.bases = new(atomic.Pointer[bases])
	}
	if len(next) == 0 {
		return nil
	}
	venues, grid := s.venues.edit(), s.venueGrid.edit()
	for id, v := range next {
		if was := s.venues.get(id); was != nil && was.Public() {
			for _, at := range was.spots() {
				grid.remove(at.Point, was)
			}
		}
		if !v.Public() && !v.Gone() {
			venues.remove(id)
			continue
		}
		v = v.resolve(s)
		venues.put(id, v)
		if v.Public() {
			for _, at := range v.spots() {
				grid.add(at.Point, v)
			}
		}
	}
	s.venues, s.venueGrid = venues.table, grid.grid()
	return slices.Collect(maps.Keys(next))
}

// spots gives its places that are known.
func (v *Venue) spots() (out []*Spot) {
	if v.fixed.HasPoint {
		out = append(out, &v.fixed)
	}
	for i := range v.stops {
		if v.stops[i].HasPoint {
			out = append(out, &v.stops[i])
		}
	}
	return out
}

// putActivities resolves the activities that changed or that show something that did. It gives the ids of both, and of
// public ones what is gone and what has come, in the order of the ids.
func (s *Snapshot) putActivities(data Data, t changedIDs, rebuild bool) (ids []string, removed, added []*Activity) {
	next := map[string]*Activity{}
	if rebuild || len(t) > 0 {
		for id, a := range s.activities.all() {
			if rebuild || t.affects(a) {
				next[id] = a
			}
		}
	}
	for _, a := range Of(&data, activity.Kind) {
		next[a.ID] = Pack(a)
	}
	for _, a := range data.Packed {
		next[a.ID] = a
	}
	if len(next) == 0 {
		return nil, nil, nil
	}
	resolved := s.resolveAll(next)
	activities, complex, numbered, timeRanges := s.activities.edit(), s.complex.edit(), s.numbered.edit(),
		s.timeRanges.edit()
	s.campaignSizes = maps.Clone(s.campaignSizes)
	if s.campaignSizes == nil {
		s.campaignSizes = map[string]int{}
	}
	for _, a := range resolved {
		id := a.ID
		ids = append(ids, id)
		was := activities.get(id)
		if was != nil && was.Public() {
			removed = append(removed, was)
			s.countCampaigns(was, -1)
		}
		complex.remove(id)
		if !a.Public() && !a.Gone() {
			activities.remove(id)
			continue
		}
		if was != nil {
			a.number = was.number
		} else {
			a.number = s.numbers
			s.numbers++
		}
		activities.put(id, a)
		if !a.Public() {
			continue
		}
		added = append(added, a)
		numbered.put(a.number, a)
		timeRanges.put(a.number, timeRangeOf(a))
		s.countCampaigns(a, 1)
		if !a.filter.simple {
			complex.put(id, a)
		}
	}
	s.activities, s.complex, s.numbered, s.timeRanges = activities.table, complex.table, numbered.chunked,
		timeRanges.chunked
	slices.SortFunc(added, func(a, b *Activity) int { return strings.Compare(a.ID, b.ID) })
	return ids, removed, added
}

// resolveAll resolves activities on all cores. Those at a venue come one after another: in this order they are numbered
// and lie in memory, and queries meet them so.
func (s *Snapshot) resolveAll(all map[string]*Activity) []*Activity {
	list := slices.Collect(maps.Values(all))
	slices.SortFunc(list, func(a, b *Activity) int {
		return cmp.Or(strings.Compare(a.venue, b.venue), strings.Compare(a.ID, b.ID))
	})
	var things []func()
	for part := range slices.Chunk(list, max(1000, len(list)/runtime.GOMAXPROCS(0)+1)) {
		things = append(things, func() {
			for i, a := range part {
				part[i] = a.resolve(s)
			}
		})
	}
	concurrently(things...)
	return list
}

func (s *Snapshot) countCampaigns(a *Activity, by int) {
	for _, id := range a.campaigns() {
		s.campaignSizes[id] += by
	}
}

// classify takes simple activities out of the sets of the values that they had, and puts others into those of theirs.
func (s *Snapshot) classify(removed, added []*Activity) {
	drafts := map[postingKey]*setDraft{}
	change := func(a *Activity, in bool) {
		if !a.filter.simple {
			return
		}
		for _, one := range a.postingKeys() {
			if drafts[one] == nil {
				before := s.postings.get(one)
				drafts[one] = before.edit()
			}
			drafts[one].put(a.number, in)
		}
	}
	for _, a := range removed {
		change(a, false)
	}
	for _, a := range added {
		change(a, true)
	}
	postings := s.postings.edit()
	for one, d := range drafts {
		postings.put(one, d.set)
	}
	s.postings = postings.table
}
