package importer

import (
	"bytes"
	"cmp"
	"encoding/json"

	"kepu/internal/activity"
	"kepu/internal/record"
)

// supplementName is the name of the document in which a registry of this kind says what schema.org has no words for.
const supplementName = "kepu activity"

// supplement reads what a registry of this kind says of its activity; nil for nothing.
func (r *eventReader) supplement() *activity.Supplement {
	for _, value := range list(r.node["subjectOf"]) {
		n := r.document.follow(value)
		if n.word("name") != supplementName {
			continue
		}
		r.used["subjectOf"] = true
		decoder := json.NewDecoder(bytes.NewReader([]byte(n.word("text"))))
		decoder.DisallowUnknownFields()
		var s activity.Supplement
		if err := decoder.Decode(&s); err != nil {
			r.leave("subjectOf", "补充资料无法读取："+err.Error(), "the supplement cannot be read: "+err.Error())
			return nil
		}
		return &s
	}
	return nil
}

// supply completes an activity by its supplement, whose texts are as they were written.
func (r *eventReader) supply(a *activity.Activity, s *activity.Supplement) {
	a.Title, a.Description = r.node.word("name"), r.node.word("description")
	a.Summary = cmp.Or(r.node.word("abstract"), r.node.word("disambiguatingDescription"))
	a.Supply(s, r.referred)
	if a.State == "" {
		a.State = activity.Scheduled
	}
	for i := range a.Sessions {
		a.Sessions[i].ID = ""
	}
	for _, name := range []string{"performer", "superEvent", "location", "eventSchedule"} {
		r.used[name] = true
	}
}

// referred finds a record by the id that it has at the source, or by its name.
func (r *eventReader) referred(kind record.Kind, one *activity.Reference) string {
	if one == nil || one.ID == "" {
		return ""
	}
	known := r.known[kind]
	if id := known.former[one.ID]; id != "" {
		return id
	}
	if ids := known.named[one.Name]; len(ids) == 1 {
		return ids[0]
	}
	r.leave("subjectOf", "登记库中没有（或不止一个）“"+one.Name+"”，未采用", "the registry has no "+one.Name+", or several; left out")
	return ""
}

// known are the records of a kind that a supplement may refer to.
type known struct {
	former map[string]string   // ids here by those that the source has
	named  map[string][]string // ids by name
}

func (k *known) add(head *record.Meta, name, source string) {
	if head.ArchivedAt != nil {
		return
	}
	k.named[name] = append(k.named[name], head.ID)
	if head.Source != nil && head.Source.Name == source {
		k.former[head.Source.ID] = head.ID
	}
}

// knownOf gathers the records that supplements may refer to.
func knownOf(have *Existing, source string) map[record.Kind]*known {
	out := map[record.Kind]*known{}
	for _, kind := range []record.Kind{record.Venue, record.Lecturer, record.Campaign} {
		out[kind] = &known{former: map[string]string{}, named: map[string][]string{}}
	}
	for _, v := range have.Venues {
		out[record.Venue].add(&v.Meta, v.Name, source)
	}
	for _, l := range have.Lecturers {
		out[record.Lecturer].add(&l.Meta, l.Name, source)
	}
	for _, c := range have.Campaigns {
		out[record.Campaign].add(&c.Meta, c.Name, source)
	}
	return out
}
