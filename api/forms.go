package api

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/elnormous/contenttype"
	"github.com/gin-gonic/gin"

	"kepu/api/v1/kit"
)

// forms is the other forms of one record, by the suffix of its path. Routes name them as "/activities/:id.ics".
type forms map[string]func(*gin.Context) error

// suffixTypes is the media types of what is not JSON, by the suffix of the path.
var suffixTypes = map[string]string{".ics": "text/calendar", ".jsonld": "application/ld+json",
	".geojson": "application/geo+json", ".atom": "application/atom+xml"}

// splitForms takes the forms out of the table, because the router knows no suffix after a parameter. They have the
// policy of their record, which is public.
func splitForms(all []route) (plain []route, others map[string]forms) {
	others = map[string]forms{}
	for _, one := range all {
		suffix := path.Ext(one.Path)
		if parameter := path.Base(one.Path); suffix == "" || parameter[0] != ':' {
			plain = append(plain, one)
			continue
		}
		if one.Policy != kit.Public || suffixTypes[suffix] == "" {
			panic("api: " + one.Path + " is no public form that is known")
		}
		record := strings.TrimSuffix(one.Path, suffix)
		if others[record] == nil {
			others[record] = forms{}
		}
		others[record][suffix] = one.Handler
	}
	return plain, others
}

// each gives the forms with a wrapper around each handler; nil for none.
func (f forms) each(wrap func(func(*gin.Context) error) func(*gin.Context) error) forms {
	if f == nil {
		return nil
	}
	out := forms{}
	for suffix, handler := range f {
		out[suffix] = wrap(handler)
	}
	return out
}

// isDocument tells whether a route answers with a file of many records.
func isDocument(route string) bool {
	return suffixTypes[path.Ext(route)] != ""
}

// formKey is where choose leaves the suffix for handler.
const formKey = "kepu.form"

// choose finds out which form is asked for, by the suffix of the path or else by Accept. The path then has the suffix
// in both cases, because tags are of the path.
func (f forms) choose(c *gin.Context) {
	header := c.Writer.Header()
	header["Vary"] = append(header["Vary"], "Accept")
	last := &c.Params[len(c.Params)-1]
	suffix := path.Ext(last.Value)
	if f[suffix] == nil {
		if suffix = f.accepted(c); suffix != "" {
			c.Request.URL.Path += suffix
			c.Set(formKey, suffix)
		}
		return
	}
	last.Value = strings.TrimSuffix(last.Value, suffix)
	c.Set(formKey, suffix)
}

// accepted gives the suffix of the form that Accept prefers (RFC 9110, section 12.5.1); empty for JSON, which is also
// the answer where no form is acceptable.
func (f forms) accepted(c *gin.Context) string {
	accept := c.GetHeader("Accept")
	if accept == "" {
		return ""
	}
	available := []contenttype.MediaType{contenttype.NewMediaType("application/json")}
	suffixes := slices.Sorted(maps.Keys(f))
	for _, suffix := range suffixes {
		one := suffixTypes[suffix]
		available = append(available, contenttype.NewMediaType(one), contenttype.NewMediaType(one+"; charset=utf-8"))
	}
	best, _, err := contenttype.GetAcceptableMediaTypeFromHeader(accept, available)
	if err != nil {
		return ""
	}
	for _, suffix := range suffixes {
		if one := contenttype.NewMediaType(suffixTypes[suffix]); best.Type == one.Type && best.Subtype == one.Subtype {
			return suffix
		}
	}
	return ""
}

// handler answers in the form that was chosen.
func (f forms) handler(plain func(*gin.Context) error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		if other := f[c.GetString(formKey)]; other != nil {
			return other(c)
		}
		return plain(c)
	}
}
