package catalog

import (
	"iter"

	"kepu/internal/activity"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/page"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// Find finds a record that is or was public; nil for none.
func (s *Snapshot) Find(of record.Kind, id string) record.Aggregate {
	switch of {
	case venue.Kind.Name:
		if v := s.venues.get(id); v != nil {
			return v.Venue
		}
		return nil
	case activity.Kind.Name:
		if a := s.activities.get(id); a != nil {
			return a.Record()
		}
		return nil
	}
	return s.records[of][id]
}

// Get finds a record that is or was public; nil for none. Venues and activities have their own; see Venue and Activity.
func Get[T any](s *Snapshot, k *kind.Kind[T], id string) *T {
	v, _ := any(s.records[k.Name][id]).(*T)
	return v
}

// All gives the public records of a kind, in no order.
func All[T any](s *Snapshot, k *kind.Kind[T]) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, v := range s.records[k.Name] {
			if v.Head().Public() && !yield(record.As[T](v)) {
				return
			}
		}
	}
}

// Listing is what a list of simple records is asked for.
type Listing struct {
	Paging
	IDs  []string
	Sort Sort
}

// List answers a list of records that pass, by the text that name gives of each or by their update.
func List[T any](s *Snapshot, k *kind.Kind[T], q *Listing, name func(*T) string, pass func(*T) bool) Result[*T] {
	p := page.Pager[*T]{Paging: q.Paging}
	for v := range All(s, k) {
		if head := record.HeadOf(v); AnyOf(q.IDs, head.ID) && pass(v) {
			p.Add(nameKey(q.Sort, name(v), head), v)
		}
	}
	return p.Result()
}

// kindOf gives the declaration of a kind; nil for what is no kind of the catalog.
func (s *Snapshot) kindOf(name record.Kind) kind.Any {
	for _, k := range s.kinds {
		if k.About().Name == name {
			return k
		}
	}
	return nil
}

// Size is how many records of a kind the snapshot holds.
func (s *Snapshot) Size(of record.Kind) int {
	switch of {
	case region.Kind.Name:
		return len(s.regions.byCode)
	case hours.HolidayKind:
		return s.calendar.Len()
	case venue.Kind.Name:
		return s.venues.len()
	case activity.Kind.Name:
		return s.activities.len()
	}
	return len(s.records[of])
}

// NamesOf gives the names of a record; see kind.Names.
func (s *Snapshot) NamesOf(of record.Kind, id string) []string {
	v := s.Find(of, id)
	if v == nil {
		return nil
	}
	return s.kindOf(of).NamesOf(v)
}

// RegionNames gives the names of a region and of those that hold it; see kind.Names.
func (s *Snapshot) RegionNames(code string) (names []string) {
	for _, code := range s.regions.path(code) {
		names = append(names, s.regions.byCode[code].Name)
	}
	return names
}
