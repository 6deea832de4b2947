package importer

import (
	"bytes"
	"cmp"
	"encoding/json"

	"kepu/internal/activity"
	"kepu/internal/record"
)

// supplement reads what a registry of this kind says of its activity; nil for nothing.
func (r *eventReader) supplement() *activity.Supplement {
	for _, value := range list(r.node["subjectOf"]) {
		n := r.document.follow(value)
		if n.word("name") != activity.SupplementName {
			continue
		}
		r.used["subjectOf"] = true
		decoder := json.NewDecoder(bytes.NewReader([]byte(n.word("text"))))
		decoder.DisallowUnknownFields()
		var s activity.Supplement
		if err := decoder.Decode(&s); err != nil {
			r.noteUnread("subjectOf", "补充资料无法读取："+err.Error(), "the supplement cannot be read: "+err.Error())
			return nil
		}
		return &s
	}
	return nil
}

// applySupplement completes an activity by its supplement, whose texts are as they were written.
func (r *eventReader) applySupplement(a *activity.Activity, s *activity.Supplement) {
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
	r.noteUnread("subjectOf", "登记库中没有（或不止一个）“"+one.Name+"”，未采用", "the registry has no "+one.Name+", or several; left out")
	return ""
}
