package catalog

import (
	"cmp"
	"iter"
	"slices"

	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/text"
	"kepu/internal/venue"
)

// texts finds public records by what people type, each kind by itself.
type texts map[record.Kind]*text.Index

// indexTexts indexes the texts of what changed, and of what shows a name that did: the venues and activities of some ids, and all else
// that was touched. Anew, it indexes everything.
func (s *Snapshot) indexTexts(before *Snapshot, t touched, anew bool, venues, activities []string) {
	old := before.texts
	if anew {
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
		lecturer.Kind.Name: reindex(old[lecturer.Kind.Name], dirty(s.lecturers, t, anew, func(l *lecturer.Lecturer) (shown []string) {
			for _, a := range l.Appointments {
				shown = append(shown, a.TeamID)
			}
			return shown
		}), in(s.lecturers), s.lecturerDoc),
		lecturer.TeamKind.Name: reindex(old[lecturer.TeamKind.Name], dirty(s.teams, t, anew, func(x *lecturer.Team) []string { return []string{x.OrganizationID} }),
			in(s.teams), s.teamDoc),
		organization.Kind.Name: reindex(old[organization.Kind.Name], dirty(s.organizations, t, anew, nil), in(s.organizations), s.organizationDoc),
		campaign.Kind.Name:     reindex(old[campaign.Kind.Name], dirty(s.campaigns, t, anew, nil), in(s.campaigns), s.campaignDoc),
	}
}

// dirty gives the ids of records that were touched or show what was, and of those that are gone.
func dirty[T any](all map[string]T, t touched, anew bool, shown func(T) []string) (ids []string) {
	if len(t) == 0 && !anew {
		return nil
	}
	for id, one := range all {
		if anew || t[id] || shown != nil && t.any(shown(one)...) {
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

func in[T any](all map[string]T) func(string) (T, bool) {
	return func(id string) (T, bool) {
		one, ok := all[id]
		return one, ok
	}
}

// public is a record or an entry of the catalog.
type public interface{ Public() bool }

// reindex gives the index in which the records of some ids are as they are now; a new one for nil.
func reindex[T public](before *text.Index, ids []string, find func(string) (T, bool), doc func(T) text.Doc) *text.Index {
	var found []T
	var gone []string
	for _, id := range ids {
		if one, ok := find(id); ok && one.Public() {
			found = append(found, one)
		} else {
			gone = append(gone, id)
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
	return before.With(slices.Collect(iter.Seq[text.Doc](docs)), gone)
}
