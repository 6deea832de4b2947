package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/written"
)

// eventReader reads one row of an event file. What is safe to mend it mends and says so; what is not becomes a
// violation. It notes which properties it has used: the others are named in the report.
type eventReader struct {
	*events
	node node
	row  int
	vs   errs.Violations
	used map[string]bool
	// whole is what a registry of this kind says besides; nil for nothing.
	whole *activity.Supplement
}

func (r *eventReader) noteFix(field, zh, en string) { r.report.noteFix(r.row, field, zh, en) }

// noteUnread says that a part of a property was not understood, and left out.
func (r *eventReader) noteUnread(field, zh, en string) {
	r.report.Unread = append(r.report.Unread, Note{Row: r.row, Field: field, Code: "unread",
		text: errs.Text{ZH: zh, EN: en}})
}

// get gives a property, which is used by that.
func (r *eventReader) get(name string) any {
	r.used[name] = true
	return r.node[name]
}

func (r *eventReader) word(name string) string {
	r.used[name] = true
	return r.node.word(name)
}

// activity gives the row as an activity with its sessions, as yet without its organizer.
func (r *eventReader) activity() *activity.Activity {
	summary := r.line("abstract")
	if more := r.line("disambiguatingDescription"); summary == "" {
		summary = more
	}
	a := &activity.Activity{Title: r.line("name"), Summary: summary, Description: r.prose("description"), Type: r.kind(),
		Calendar: activity.Sessions, Audiences: r.audiences(), Themes: r.themes(), Languages: r.languages()}
	a.URL = r.address("url", r.word("url"))
	a.Images = r.images()
	r.where(a)
	r.ages(a)
	r.offers(a)
	r.used["eventStatus"] = true
	a.State, a.StateReason = r.state(r.node, "")
	a.Sessions = r.sessions(a)
	if s := r.supplement(); s != nil && len(r.vs) == 0 {
		r.whole = s
		r.applySupplement(a, s)
	}
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
	r.used[name] = true
	text := strings.ReplaceAll(r.node.text(name), "\r\n", "\n")
	clean := errs.Cleaned(text, true)
	if clean != text {
		r.noteFix(name, "删除了控制字符", "control characters were left out")
	}
	return clean
}

// address reads a web address: one without a scheme gets one, one that is none is left out.
func (r *eventReader) address(field, value string) string {
	fixURL(&value, func(zh, en string) { r.noteFix(field, zh, en) })
	if strings.Contains(value, " ") {
		value = strings.ReplaceAll(value, " ", "%20")
		r.noteFix(field, "网址中的空格已编码为 %20", "spaces in the address are %20 now")
	}
	var vs errs.Violations
	if vs.WebAddress(field, value); len(vs) > 0 {
		r.noteFix(field, "不是网址，未采用："+value, "is no web address and was left out: "+value)
		return ""
	}
	return value
}

// eventTypes are the types of schema.org that say what kind of activity it is.
var eventTypes = map[string]string{"ExhibitionEvent": "exhibition", "VisualArtsEvent": "exhibition",
	"ScreeningEvent": "screening", "EducationEvent": "training", "CourseInstance": "training", "TheaterEvent": "show",
	"Festival": "festival", "Hackathon": "contest"}

// words gives the texts of a property that lists words, each with the code of the term that it names, if it names one.
func (r *eventReader) words(property string) (out []string) {
	for _, value := range list(r.node[property]) {
		if n := r.document.follow(value); n != nil && n["@value"] == nil {
			out = append(out, n.word("termCode"), n.text("name"))
			continue
		}
		out = append(out, plainName(textOf(value)))
		out = append(out, strings.FieldsFunc(textOf(value),
			func(c rune) bool { return strings.ContainsRune(",;，；、|", c) })...)
	}
	return out
}

// kind reads the type of an activity: the keyword that is one, or what the type of the event says.
func (r *eventReader) kind() string {
	for _, property := range []string{"additionalType", "keywords"} {
		for _, word := range r.words(property) {
			if item, ok := codelist.All.ActivityTypes.Find(plainName(word)); ok {
				r.used[property] = true
				return item.Code
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

// themes reads the themes that about and keywords name.
func (r *eventReader) themes() (out []string) {
	for _, property := range []string{"about", "keywords"} {
		for _, word := range r.words(property) {
			if item, ok := codelist.All.Themes.Find(word); ok {
				r.used[property] = true
				if !slices.Contains(out, item.Code) {
					out = append(out, item.Code)
				}
			}
		}
	}
	return out
}

func (r *eventReader) audiences() []string {
	var out []string
	for _, value := range list(r.get("audience")) {
		texts := []string{textOf(value)}
		if n := r.document.follow(value); n != nil && n["@value"] == nil {
			texts = nil
			for _, one := range list(n["audienceType"]) {
				texts = append(texts, textOf(one))
			}
		}
		for _, text := range texts {
			if item, ok := codelist.All.Audiences.Find(plainName(text)); ok {
				if !slices.Contains(out, item.Code) {
					out = append(out, item.Code)
				}
			} else if text != "" {
				r.noteUnread("audience", "代码表中没有这个人群，未采用："+text, "no audience of the code list, left out: "+text)
			}
		}
	}
	return out
}

func (r *eventReader) languages() []string {
	var out []string
	for _, value := range list(r.get("inLanguage")) {
		text := textOf(value)
		if n := asNode(value); n != nil {
			text = n.text("alternateName")
		}
		var vs errs.Violations
		if vs.LanguageTag("", text); len(vs) == 0 {
			out = append(out, text)
		} else if text != "" {
			r.noteFix("inLanguage", "不是语言代码，未采用："+text, "is no language tag and was left out: "+text)
		}
	}
	return out
}

func (r *eventReader) images() []record.Image {
	var out []record.Image
	for _, value := range list(r.get("image")) {
		image := record.Image{URL: wordOf(value)}
		if n := r.document.follow(value); n != nil && n["@value"] == nil {
			image = record.Image{URL: cmp.Or(n.word("url"), n.word("contentUrl")), Alt: n.text("caption"),
				Credit: n.text("creditText")}
		}
		if image.URL = r.address("image", image.URL); image.URL != "" {
			out = append(out, image)
		}
	}
	return out
}

// ages reads typicalAgeRange, such as 7-12 or 18+.
func (r *eventReader) ages(a *activity.Activity) {
	text := plainText(r.word("typicalAgeRange"))
	if text == "" {
		return
	}
	if low, high, ok := written.Range(text); ok {
		a.AgeMin, a.AgeMax = &low, &high
		return
	}
	switch n, bound, f := written.Count(text); {
	case f != nil:
		r.noteFix("typicalAgeRange", "不是 7-12 这样的年龄范围，未采用："+text, "is no range such as 7-12 and was left out: "+text)
	case bound == written.AtMost:
		a.AgeMax = &n
	default:
		a.AgeMin = &n
	}
}
