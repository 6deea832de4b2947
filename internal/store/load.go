package store

import (
	"maps"
	"reflect"
	"slices"

	"kepu/internal/activity"
	"kepu/internal/record"
	"kepu/internal/region"
)

var regions = tableOf(reflect.TypeFor[region.Region](), region.Kind.Table, region.Kind.Column())

// Regions gives regions by code; all for nil.
func (v *View) Regions(codes []string) (out []region.Region, err error) {
	err = eachOf(regions.query(v.db), regions.key, codes, func(r *region.Region) { out = append(out, *r) })
	return out, err
}

// RuledActivities gives the activities that have a weekly rule.
func (v *View) RuledActivities() ([]*activity.Activity, error) {
	all := kindTableOf(activity.Kind)
	found, err := all.list(v.db, all.table.query(v.db).Where("schedule IS NOT NULL").Order("id"))
	return record.AllAs[activity.Activity](found), err
}

// activityBatch is how many activities are read at once where all are.
const activityBatch = 4000

// EachActivity hands over all activities with their sessions, of which few are held at a time.
func (v *View) EachActivity(take func(*activity.Activity)) error {
	all := kindTableOf(activity.Kind)
	for after := ""; ; {
		heads, err := all.heads(all.table.query(v.db).Where("id > ?", after).Order("id").Limit(activityBatch))
		if err != nil || len(heads) == 0 {
			return err
		}
		some := record.AllAs[activity.Activity](heads)
		loader := newActivityLoader(some)
		first := some[0].ID
		after = some[len(some)-1].ID
		theirs := sessions.query(v.db).Where("activity_id BETWEEN ? AND ?", first, after)
		if err := eachRow(theirs, loader.addSession); err != nil {
			return err
		}
		loader.sort()
		for _, a := range some {
			take(a)
		}
	}
}

// activityLoader gives activities their sessions.
type activityLoader struct {
	all  []*activity.Activity
	byID map[string]*activity.Activity
	last *activity.Activity // whose sessions are coming: mostly they stand together
}

func newActivityLoader(all []*activity.Activity) *activityLoader {
	l := &activityLoader{all: all, byID: make(map[string]*activity.Activity, len(all))}
	for _, a := range all {
		l.byID[a.ID] = a
	}
	return l
}

func (l *activityLoader) ids() []string { return slices.Collect(maps.Keys(l.byID)) }

func (l *activityLoader) addSession(r *sessionRow) {
	if l.last == nil || l.last.ID != r.ActivityID {
		l.last = l.byID[r.ActivityID]
	}
	if l.last != nil {
		l.last.Sessions = append(l.last.Sessions, r.Session)
	}
}

// sort puts the sessions of each in their order, which is quicker here than in the database.
func (l *activityLoader) sort() {
	for _, a := range l.all {
		a.SortSessions()
	}
}
