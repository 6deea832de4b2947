package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
)

// eventReader reads one row of an event file. What is safe to mend it mends and says so; what is not becomes a violation.
type eventReader struct {
	*events
	node node
	row  int
	vs   errs.Violations
}

func (r *eventReader) mend(field, zh, en string) { r.report.mend(r.row, field, zh, en) }

// activity gives the row as an activity with its sessions, as yet without its organizer.
func (r *eventReader) activity() *activity.Activity {
	n := r.node
	a := &activity.Activity{Title: r.line("name"), Summary: cmp.Or(r.line("abstract"), r.line("disambiguatingDescription")), Description: r.prose("description"), Type: r.kind(),
		Calendar: activity.Sessions, Audiences: r.audiences(), Languages: r.languages()}
	a.URL = r.address("url", n.text("url"))
	a.Images = r.images()
	r.where(a)
	r.ages(a)
	r.offers(a)
	a.State, a.StateReason = r.state(n)
	a.Sessions = r.sessions(a)
	a.Publication = record.Published
	a.Source = &record.Source{Name: r.options.Source, ID: "new", URL: a.URL}
	a.Normalize()
	return a
}

var space = regexp.MustCompile(`\s+`)

// line reads a text that must stand on one line.
func (r *eventReader) line(name string) string {
	return space.ReplaceAllString(r.prose(name), " ")
}

// prose reads a text and leaves control characters out, which no text of the registry may hold.
func (r *eventReader) prose(name string) string {
	text := strings.ReplaceAll(r.node.text(name), "\r\n", "\n")
	clean := errs.Cleaned(text, true)
	if clean != text {
		r.mend(name, "删除了控制字符", "control characters were left out")
	}
	return clean
}

// address reads a web address: one without a scheme gets one, one that is none is left out.
func (r *eventReader) address(field, value string) string {
	mendURL(&value, func(zh, en string) { r.mend(field, zh, en) })
	if strings.Contains(value, " ") {
		value = strings.ReplaceAll(value, " ", "%20")
		r.mend(field, "网址中的空格已编码为 %20", "spaces in the address are %20 now")
	}
	var vs errs.Violations
	if vs.WebAddress(field, value); len(vs) > 0 {
		r.mend(field, "不是网址，未采用："+value, "is no web address and was left out: "+value)
		return ""
	}
	return value
}

// eventTypes are the types of schema.org that say what kind of activity it is.
var eventTypes = map[string]string{"ExhibitionEvent": "exhibition", "VisualArtsEvent": "exhibition", "ScreeningEvent": "screening",
	"EducationEvent": "training", "CourseInstance": "training", "TheaterEvent": "show", "Festival": "festival", "Hackathon": "contest"}

// kind reads the type of an activity: the keyword that is one, or what the type of the event says.
func (r *eventReader) kind() string {
	for _, property := range []string{"additionalType", "keywords"} {
		for _, value := range list(r.node[property]) {
			for _, word := range strings.Split(textOf(value), ",") {
				if item, ok := codelist.All.ActivityTypes.Find(plainName(word)); ok {
					return item.Code
				}
			}
		}
	}
	for _, t := range r.node.types() {
		if code, ok := eventTypes[t]; ok {
			return code
		}
	}
	return "other"
}

func (r *eventReader) audiences() []string {
	var out []string
	for _, value := range list(r.node["audience"]) {
		text := textOf(value)
		if n := r.document.follow(value); n != nil {
			text = n.text("audienceType")
		}
		if item, ok := codelist.All.Audiences.Find(plainName(text)); ok {
			out = append(out, item.Code)
		} else if text != "" {
			r.mend("audience", "代码表中没有这个人群，未采用："+text, "no audience of the code list, left out: "+text)
		}
	}
	return out
}

func (r *eventReader) languages() []string {
	var out []string
	for _, value := range list(r.node["inLanguage"]) {
		text := textOf(value)
		if n := asNode(value); n != nil {
			text = n.text("alternateName")
		}
		var vs errs.Violations
		if vs.LanguageTag("", text); len(vs) == 0 {
			out = append(out, text)
		} else if text != "" {
			r.mend("inLanguage", "不是语言代码，未采用："+text, "is no language tag and was left out: "+text)
		}
	}
	return out
}

func (r *eventReader) images() []record.Image {
	var out []record.Image
	for _, value := range list(r.node["image"]) {
		image := record.Image{URL: textOf(value)}
		if n := r.document.follow(value); n != nil {
			image = record.Image{URL: n.text("url"), Alt: n.text("caption"), Credit: n.text("creditText")}
			if image.URL == "" {
				image.URL = n.text("contentUrl")
			}
		}
		if image.URL = r.address("image", image.URL); image.URL != "" {
			out = append(out, image)
		}
	}
	return out
}

var ageRange = regexp.MustCompile(`^(\d{1,3})\s*(?:[-–~至]\s*(\d{1,3})|\+)?$`)

// ages reads typicalAgeRange, such as 7-12 or 18+.
func (r *eventReader) ages(a *activity.Activity) {
	text := r.node.text("typicalAgeRange")
	if text == "" {
		return
	}
	parts := ageRange.FindStringSubmatch(text)
	if parts == nil {
		r.mend("typicalAgeRange", "不是 7-12 这样的年龄范围，未采用："+text, "is no range such as 7-12 and was left out: "+text)
		return
	}
	lowest, _ := strconv.Atoi(parts[1])
	a.AgeMin = &lowest
	if parts[2] != "" {
		highest, _ := strconv.Atoi(parts[2])
		a.AgeMax = &highest
	}
}

// eventStates is schema.org's EventStatusType. A reason is public and required; a source that gives none is named instead.
var eventStates = map[string]activity.State{"": activity.Scheduled, "EventScheduled": activity.Scheduled, "EventCancelled": activity.Cancelled,
	"EventPostponed": activity.Postponed, "EventRescheduled": activity.Rescheduled, "EventMovedOnline": activity.MovedOnline}

func (r *eventReader) state(n node) (activity.State, string) {
	text := n.enumerated("eventStatus")
	state, known := eventStates[text]
	if !known {
		r.mend("eventStatus", "不认识的状态，视为正常举办："+text, "unknown status, taken as scheduled: "+text)
		return activity.Scheduled, ""
	}
	if state == activity.Scheduled || state == activity.Rescheduled {
		return state, ""
	}
	return state, "主办方公布（来源：" + r.options.Source + "）"
}

// sessions reads the dates: those of each subEvent, where there are any, else those of the event.
func (r *eventReader) sessions(a *activity.Activity) []activity.Session {
	parts := list(r.node["subEvent"])
	if len(parts) == 0 {
		parts = []any{map[string]any(r.node)}
	}
	var out []activity.Session
	for i, part := range parts {
		n := r.document.follow(part)
		path := ""
		if len(parts) > 1 || r.node["subEvent"] != nil {
			path = fmt.Sprintf("subEvent[%d].", i)
		}
		if s, ok := r.session(n, path); ok {
			s.State, s.StateReason = activity.Scheduled, ""
			if path != "" && a.State == activity.Scheduled {
				s.State, s.StateReason = r.state(n)
			}
			s.Availability = a.Availability
			out = append(out, s)
		}
	}
	return out
}

func (r *eventReader) session(n node, path string) (s activity.Session, ok bool) {
	begin, wholeDay, err := r.time(n.text("startDate"))
	if err != nil {
		r.vs.Add(path+"startDate", "format", err.ZH, err.EN)
		return s, false
	}
	s.Start = begin
	if count, err := strconv.Atoi(n.text("maximumAttendeeCapacity")); err == nil {
		s.Capacity = &count
	}
	text := n.text("endDate")
	if text == "" {
		if wholeDay {
			next := begin.AddDate(0, 0, 1)
			s.End = &next
		}
		return s, true
	}
	end, endsWithDay, err := r.time(text)
	if err != nil {
		r.vs.Add(path+"endDate", "format", err.ZH, err.EN)
		return s, false
	}
	if endsWithDay {
		end = end.AddDate(0, 0, 1) // the day named is the last one
	}
	switch {
	case end.Equal(begin):
		r.mend(path+"endDate", "与开始时间相同，视为没有结束时间", "is the start; taken as no end")
	case end.Before(begin):
		r.vs.Add(path+"endDate", "order", "结束时间 "+text+" 早于开始时间 "+n.text("startDate"), "the end "+text+" is before the start "+n.text("startDate"))
		return s, false
	default:
		s.End = &end
	}
	return s, true
}

// timeForms are the forms of ISO 8601 that feeds write; those without an offset are of the time zone of the file.
var timeForms = []struct {
	layout  string
	offset  bool
	dayOnly bool
}{{time.RFC3339, true, false}, {"2006-01-02T15:04Z07:00", true, false}, {"2006-01-02T15:04:05Z0700", true, false},
	{"2006-01-02T15:04:05", false, false}, {"2006-01-02T15:04", false, false}, {"2006-01-02 15:04:05", false, false},
	{"2006-01-02 15:04", false, false}, {time.DateOnly, false, true}}

func (r *eventReader) time(text string) (t time.Time, dayOnly bool, err *errs.Text) {
	if text == "" {
		return t, false, &errs.Text{ZH: "必填", EN: "is required"}
	}
	for _, form := range timeForms {
		if t, err := time.ParseInLocation(form.layout, text, r.zone); err == nil {
			return t, form.dayOnly, nil
		}
	}
	return t, false, &errs.Text{ZH: "不是 ISO 8601 时间：" + text, EN: "is no time of ISO 8601: " + text}
}
