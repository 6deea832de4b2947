package importer

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// events is one import of events.
type events struct {
	document  *document
	report    *Report
	options   *Options
	have      Existing
	zone      *time.Location
	directory *directory
	listed    map[string]bool // ids of all rows
	known     map[record.Kind]*known
	unused    map[string]int // properties that were not used, with how many events have them
}

// importEvents imports activities from schema.org events in JSON-LD: a single one, a list or a @graph. Rows that share
// name, place and URL are sessions of one activity.
func importEvents(ctx context.Context, r *Request) (*Report, error) {
	t := newTarget(activity.Kind, sheetActivityTable, r, r.Writers.Activities)
	withSessions(&t)
	o := t.options
	t.report.Source = o.Source
	d, err := readDocument(r.Data)
	if err != nil {
		return nil, err
	}
	if err := o.tooMany(len(d.rows)); err != nil {
		return nil, err
	}
	e := &events{document: d, report: t.report, options: o, have: r.Have, zone: cmp.Or(o.Zone, record.Shanghai),
		listed: map[string]bool{}, unused: map[string]int{}, known: knownOf(&r.Have, o.Source)}
	if e.directory, err = newDirectory(ctx, r.Writers.Organizations, r.Have.Organizations, o, t.report); err != nil {
		return nil, err
	}
	if o.Organizer != "" && e.directory.byName[o.Organizer] == nil {
		return nil, fault("没有单位“"+o.Organizer+"”，请用它的 id、统一社会信用代码或名称",
			"there is no organization "+o.Organizer+"; give its id, credit code or name")
	}
	groups := e.read(cmp.Or(o.Organizer, o.Own, o.Source))
	t.directory, t.listed = e.directory, e.listed
	items := e.items(groups)
	if err := reportDuplicates(ctx, items, r.Have.EachActivity, o, t.report); err != nil {
		return nil, err
	}
	if err := t.run(ctx, items); err != nil {
		return nil, err
	}
	return t.report.done(), nil
}

// group is the rows of one activity.
type group struct {
	rows      []int
	ids       []string
	activity  *activity.Activity // of the first row, with the sessions of all
	organizer string             // name
	whole     bool               // with all that a registry of this kind knows
}

// read turns rows into activities, in the order of the file.
func (e *events) read(otherwise string) []*group {
	byKey := map[string]*group{}
	var groups []*group
	for i, element := range e.document.rows {
		row := i + 1
		e.report.Rows++
		n := asNode(element)
		if !n.isEvent() {
			e.report.reject(row, errs.New(errs.Invalid, "no_event",
				"不是 schema.org Event（@type："+cmp.Or(n.word("@type"), "没有写")+"）",
				"is no schema.org Event (@type: "+cmp.Or(n.word("@type"), "none")+")"))
			continue
		}
		r := &eventReader{events: e, node: e.document.inherit(n), row: row, used: map[string]bool{"identifier": true}}
		a := r.activity()
		key := digest(a)
		ids := eventIDs(n)
		if r.whole != nil && len(ids) > 0 {
			slices.Reverse(ids) // the identifier comes first
			key = ids[0]        // activities of one name and place are told apart there
		}
		for _, id := range append(ids, key) {
			e.listed[id] = true
		}
		r.vs.Merge("", withoutSessions(checkEvent(a)))
		if err := r.vs.Err(); err != nil {
			e.report.reject(row, err)
			continue
		}
		organizer := r.organizer()
		if r.whole != nil && r.whole.Organizer != nil && e.directory.byName[r.whole.Organizer.ID] != nil {
			organizer = r.whole.Organizer.ID
		}
		r.countUnused()
		r.link(a)
		g := byKey[key]
		if g == nil {
			if organizer == "" && (r.whole == nil || r.whole.Organizer != nil) {
				organizer = otherwise
			}
			g = &group{activity: a, organizer: organizer, whole: r.whole != nil}
			byKey[key] = g
			groups = append(groups, g)
		} else {
			r.join(g, a)
		}
		g.rows = append(g.rows, row)
		g.ids = append(g.ids, ids...)
	}
	for key, g := range byKey {
		g.ids = append(g.ids, key)
	}
	for _, property := range sortedKeys(e.unused) {
		e.report.Unread = append(e.report.Unread, Note{Field: property, Code: "unused", text: errs.Text{
			ZH: fmt.Sprintf("文件中 %d 处有这个属性，未采用", e.unused[property]),
			EN: fmt.Sprintf("%d events have this property, which is not used", e.unused[property])}})
	}
	if n := e.document.series; n > 0 {
		e.report.Mended = append(e.report.Mended, Note{Code: "series",
			text: errs.Text{ZH: fmt.Sprintf("%d 个系列的各场已单独列出，系列本身不再登记", n),
				EN: fmt.Sprintf("the events of %d series are listed themselves; the series are no activities besides", n)}})
	}
	return groups
}

// countUnused counts the properties of the event that were not used.
func (r *eventReader) countUnused() {
	for property := range r.node {
		if !r.used[property] && !strings.HasPrefix(property, "@") {
			r.unused[property]++
		}
	}
}

// organizer gives the name of who organizes it: the registry knows one, the first; others are named.
func (r *eventReader) organizer() string {
	var names []string
	for _, value := range list(r.get("organizer")) {
		if name := space.ReplaceAllString(r.document.nameOf(value), " "); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	if len(names) > 1 {
		rest := strings.Join(names[1:], "、")
		r.report.Unread = append(r.report.Unread, Note{Row: r.row, Field: "organizer", Code: "too_many", Understood: names[0],
			text: errs.Text{ZH: "只登记一个主办单位，未采用：" + rest, EN: "one organizer is kept; left out: " + rest}})
	}
	return names[0]
}

// withoutSessions leaves out that an activity has no session: why it has none has been said.
func withoutSessions(vs errs.Violations) errs.Violations {
	return slices.DeleteFunc(vs, func(v errs.Violation) bool { return v.Field == "sessions" && v.Code == "required" })
}

// eventIDs gives what a source calls an event, if it calls it anything that lasts.
func eventIDs(n node) []string {
	var out []string
	for _, id := range []string{n.word("@id"), identifierOf(n)} {
		if id != "" && !strings.HasPrefix(id, "_:") {
			out = append(out, trimTo(id, 200))
		}
	}
	return out
}

// identifierOf gives the first identifier of an event: a text, or the value of a PropertyValue.
func identifierOf(n node) string {
	for _, one := range list(n["identifier"]) {
		id := wordOf(one)
		if object, ok := one.(map[string]any); ok && id == "" {
			id = wordOf(object["value"])
		}
		if id != "" {
			return id
		}
	}
	return ""
}

// digest is what the sessions of one activity have in common: name, place and URL.
func digest(a *activity.Activity) string {
	var place activity.Place
	if a.Place != nil {
		place = *a.Place
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{a.Title, place.Name, place.Address, a.URL}, "\n")))
	return hex.EncodeToString(sum[:16])
}

// join adds the sessions of a further row to an activity.
func (r *eventReader) join(g *group, a *activity.Activity) {
	elsewhere := a.Place != nil && !bytes.Equal(encode(a.Place), encode(g.activity.Place)) // by other coordinates
	for _, s := range a.Sessions {
		if elsewhere {
			s.Place = a.Place
		}
		same := func(t activity.Session) bool { return bytes.Equal(encodeSession(t), encodeSession(s)) }
		if slices.ContainsFunc(g.activity.Sessions, same) {
			r.noteFix("", fmt.Sprintf("与第 %d 行是同一场次，不重复登记", g.rows[0]),
				fmt.Sprintf("is a session that the activity of row %d has already", g.rows[0]))
			continue
		}
		g.activity.Sessions = append(g.activity.Sessions, s)
	}
	first, also := describe(activityTable, g.activity), describe(activityTable, a)
	for _, name := range sortedKeys(first) {
		if !bytes.Equal(first[name], also[name]) && name != "place" {
			r.noteFix(propertyOf(name), fmt.Sprintf("与同一活动的第 %d 行不同，采用第 %d 行", g.rows[0], g.rows[0]),
				fmt.Sprintf("differs from row %d of the same activity, which is taken", g.rows[0]))
		}
	}
}

// items gives the activities with their organizers.
func (e *events) items(groups []*group) []item[activity.Activity] {
	var items []item[activity.Activity]
	for _, g := range groups {
		var vs errs.Violations
		id, fresh := "", false
		if g.organizer != "" {
			id, fresh = e.directory.id(g.organizer)
		}
		if id == "" && g.organizer != "" {
			e.report.noteFix(g.rows[0], "organizer", "单位“"+g.organizer+"”已归档，未引用",
				"the organization "+g.organizer+" is archived, and left out")
		}
		g.activity.OrganizerID = id
		vs.Merge("", checkEvent(g.activity))
		if err := vs.Err(); err != nil {
			for _, row := range g.rows {
				e.report.reject(row, err)
			}
			continue
		}
		for i := range g.activity.Sessions {
			g.activity.Sessions[i].ID = record.NewID()
		}
		g.activity.SortSessions()
		one := item[activity.Activity]{rows: g.rows, ids: g.ids, record: g.activity, incoming: incomingOf(g)}
		if fresh {
			one.needs = []string{g.organizer}
		}
		items = append(items, one)
	}
	return items
}

// incomingOf is what a source says of an activity: of what schema.org has no words for nothing, unless it says so
// beside.
func incomingOf(g *group) fields {
	if g.whole {
		return describeActivity(sheetActivityTable, g.activity)
	}
	incoming := describeEvent(g.activity)
	if len(g.activity.Themes) > 0 {
		incoming["themes"] = encode(g.activity.Themes)
	}
	return incoming
}

func assignEvent(a *activity.Activity, values fields) error {
	return assignActivity(activityTable, a, values)
}

// assignActivity sets the fields of an activity; a session that it has keeps its id.
func assignActivity(table []field[activity.Activity], a *activity.Activity, values fields) error {
	if err := assign(table, a, values); err != nil {
		return err
	}
	ids := map[string]string{}
	for key, s := range sessionsByKey(a) {
		ids[key] = s.ID
	}
	a.Sessions = nil
	for _, key := range sortedKeys(values) {
		if !strings.HasPrefix(key, sessionPrefix) {
			continue
		}
		var s activity.Session
		if err := json.Unmarshal(values[key], &s); err != nil {
			return err
		}
		s.ID = cmp.Or(ids[key], record.NewID())
		a.Sessions = append(a.Sessions, s)
	}
	return nil
}
