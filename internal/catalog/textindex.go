package catalog

import (
	"cmp"
	"iter"
	"slices"

	"kepu/internal/activity"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// texts finds public records by what people type, each kind by itself.
type texts map[record.Kind]*text.Index

// indexTexts indexes the texts of what changed, and of what shows a name that did: the venues and activities of some
// ids, and all else that was touched. Anew, it indexes everything.
func (s *Snapshot) indexTexts(before *Snapshot, t changedIDs, rebuild bool, venues, activities []string) {
	old := before.texts
	if rebuild {
		old = nil
	}
	names := old[region.Kind.Name]
	if names == nil {
		names = text.NewIndex(slices.Values(s.regionDocs()))
	}
	s.texts = texts{
		region.Kind.Name:   names,
		venue.Kind.Name:    reindex(old[venue.Kind.Name], venues, s.venues.find, s.venueDoc),
		activity.Kind.Name: reindex(old[activity.Kind.Name], activities, s.activities.find, s.activityDoc),
	}
	for _, k := range s.kinds {
		if of := k.About().Name; k.Searched() {
			all := s.records[of]
			find := func(id string) (simple, bool) { v, ok := all[id]; return simple{v}, ok }
			doc := s.doc(k)
			s.texts[of] = reindex(old[of], dirty(all, k, t, rebuild), find, func(e simple) text.Doc { return doc(e.Aggregate) })
		}
	}
}

// simple is a record with what reindex asks for.
type simple struct{ record.Aggregate }

func (e simple) Public() bool { return e.Head().Public() }

// dirty gives the ids of records that were touched or refer to what was, and of those that are gone.
func dirty(all shelf, k kind.Any, t changedIDs, rebuild bool) (ids []string) {
	if len(t) == 0 && !rebuild {
		return nil
	}
	mentions := func(v record.Aggregate) bool {
		return slices.ContainsFunc(k.ReferencesOf(v), func(ref kind.Reference) bool { return t[ref.ID] })
	}
	for id, v := range all {
		if rebuild || t[id] || mentions(v) {
			ids = append(ids, id)
		}
	}
	for id := range t {
		if _, ok := all[id]; !ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// public is a record or an entry of the catalog.
type public interface{ Public() bool }

// reindex gives the index in which the records of some ids are as they are now; a new one for nil.
func reindex[T public](before *text.Index, ids []string, find func(string) (T, bool),
	doc func(T) text.Doc) *text.Index {
	var found []T
	var removed []string
	for _, id := range ids {
		if one, ok := find(id); ok && one.Public() {
			found = append(found, one)
		} else {
			removed = append(removed, id)
		}
	}
	docs := func(yield func(text.Doc) bool) {
		for _, one := range found {
			if !yield(doc(one)) {
				return
			}
		}
	}
	if before == nil {
		if all, ok := any(found).([]*Activity); ok {
			slices.SortFunc(all, func(a, b *Activity) int { return cmp.Compare(a.number, b.number) })
		}
		return text.NewIndex(docs)
	}
	return before.With(slices.Collect(iter.Seq[text.Doc](docs)), removed)
}
