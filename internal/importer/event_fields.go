package importer

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/record"
)

var activityTable = fieldsOf[activity.Activity]("title", "summary", "description", "type", "mode",
	"organizer_id", "venue_id", "place", "audiences", "age_min", "age_max", "languages", "url", "online_url",
	"images", "price", "booking", "availability", "state", "state_reason")

// properties are the names that schema.org has for fields, as the author of the file knows them.
var properties = map[string]string{"title": "name", "summary": "abstract", "place": "location",
	"online_url": "location", "images": "image", "audiences": "audience", "languages": "inLanguage",
	"age_min": "typicalAgeRange", "age_max": "typicalAgeRange", "price": "offers", "booking": "offers",
	"availability": "offers", "state": "eventStatus", "state_reason": "eventStatus", "type": "additionalType",
	"mode": "eventAttendanceMode"}

// propertyOf names the property of a field; a part of a field stands for the whole.
func propertyOf(path string) string {
	first := path
	if end := strings.IndexAny(path, ".["); end > 0 {
		first = path[:end]
	}
	return cmp.Or(properties[first], path)
}

// checkEvent gives what is wrong with an activity in the words of its file.
func checkEvent(a *activity.Activity) errs.Violations {
	vs := record.Check(a)
	for i := range vs {
		vs[i].Field = propertyOf(vs[i].Field)
	}
	return vs
}

func describeEvent(a *activity.Activity) fields { return describeActivity(activityTable, a) }

func describeActivity(table []field[activity.Activity], a *activity.Activity) fields {
	out := describe(table, a)
	for key, s := range sessionsByKey(a) {
		out[key] = encodeSession(*s)
	}
	return out
}

// sessionsByKey gives the sessions by the names of their fields: the start, and a number where several begin at once.
func sessionsByKey(a *activity.Activity) map[string]*activity.Session {
	sessions := make([]*activity.Session, len(a.Sessions))
	for i := range a.Sessions {
		sessions[i] = &a.Sessions[i]
	}
	// What they say decides last, or those that begin and end together would change places from import to import.
	slices.SortFunc(sessions, func(x, y *activity.Session) int {
		return cmp.Or(x.Start.Compare(y.Start), x.Until().Compare(y.Until()),
			bytes.Compare(encodeSession(*x), encodeSession(*y)))
	})
	out := make(map[string]*activity.Session, len(sessions))
	for _, s := range sessions {
		start := s.Start.UTC().Format(time.RFC3339Nano)
		key := sessionPrefix + start + "]"
		for n := 2; out[key] != nil; n++ {
			key = fmt.Sprintf("%s%s#%d]", sessionPrefix, start, n)
		}
		out[key] = s
	}
	return out
}

// encodeSession leaves out the id, which only the registry knows.
func encodeSession(s activity.Session) json.RawMessage {
	s.ID = ""
	return encode(s)
}
