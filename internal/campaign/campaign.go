// Package campaign is the yearly campaigns (主题活动) that activities belong to, such as 全国科普日.
package campaign

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"

	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/text"
)

// Campaign is one edition.
type Campaign struct {
	record.Meta
	Key         string `db:"campaign_key"` // national-science-day-2026; unique
	Template    string // code of one of Templates; empty for one of its own
	Name        string
	Year        int
	From        string   `db:"from_date"` // first day
	To          string   `db:"to_date"`   // last day
	Kinds       []string // code list campaign_kinds
	Slogan      string   // 年度主题
	Description string
	URL         string
}

// Kind declares campaigns.
var Kind = kind.New(kind.Kind[Campaign]{
	Info:  kind.Info{Name: record.NewKind("campaign", "主题活动", "campaign"), Table: "campaigns"},
	Title: func(c *Campaign) string { return c.Name },
	Document: func(d *kind.Document, c *Campaign) {
		d.Add(text.Name, c.Name)
		d.Codes(&codelist.All.CampaignKinds, c.Kinds...)
		d.Add(text.Body, c.Slogan, c.Description)
	},
	Detail: func(_ kind.Names, c *Campaign) string { return c.From + "–" + c.To },
})

// Service is the writing of campaigns.
type Service = record.Service[Campaign]

// On is the phase on a date.
func (c *Campaign) On(date string) record.Phase { return record.PhaseOn(date, c.From, c.To) }

var keyForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// ValidKey tells whether a text has the form of a key, which that of an id has not.
func ValidKey(key string) bool {
	return len(key) <= maxKey && keyForm.MatchString(key) && !record.ValidID(key)
}

const (
	maxKey    = 80
	firstYear = 2000
	lastYear  = 2100
)

// Normalize brings texts into their one form and takes from the template what is left out.
func (c *Campaign) Normalize() {
	record.Trim(&c.Key, &c.Template, &c.Name, &c.From, &c.To, &c.Slogan, &c.Description, &c.URL)
	c.Kinds = record.TrimList(c.Kinds)
	if year, err := strconv.Atoi(c.From[:min(4, len(c.From))]); err == nil && c.Year == 0 {
		c.Year = year
	}
	if t, ok := FindTemplate(c.Template); ok {
		c.Template = t.Code
		if c.Year == 0 {
			return
		}
		c.Key = cmp.Or(c.Key, fmt.Sprintf("%s-%d", t.Code, c.Year))
		c.Name = cmp.Or(c.Name, fmt.Sprintf("%d年%s", c.Year, t.ZH))
		if from, to, ok := t.Dates(c.Year); ok && c.From == "" && c.To == "" {
			c.From, c.To = from, to
		}
	}
	c.To = cmp.Or(c.To, c.From)
}

// Validate gives the violations of a campaign.
func (c *Campaign) Validate() errs.Violations {
	var vs errs.Violations
	if c.Template != "" {
		if _, ok := FindTemplate(c.Template); !ok {
			vs.OneOf("template", c.Template, TemplateCodes())
		}
	}
	if c.Year < firstYear || c.Year > lastYear {
		vs.Add("year", "out_of_range", "必须是 2000 到 2100 之间的年份", "must be a year from 2000 to 2100")
	}
	switch {
	case c.Key == "" && c.Year != 0:
		vs.Add("key", "required", "没有 template 时必填，例如 yangzhou-science-week-2026",
			"is needed without a template, such as yangzhou-science-week-2026")
	case c.Key != "" && !ValidKey(c.Key):
		vs.Add("key", "format", "只能用小写字母、数字和连字符，最多 80 个字符",
			"may have lower-case letters, digits and hyphens only, at most 80")
	}
	if c.Name != "" || c.Year != 0 {
		vs.Text("name", c.Name, 200)
	}
	c.checkDates(&vs)
	vs.Each("kinds", c.Kinds, 10, func(path, value string) { codelist.All.CampaignKinds.Check(&vs, path, value) })
	vs.Line("slogan", c.Slogan, 200)
	vs.Prose("description", c.Description, 5000)
	vs.WebAddress("url", c.URL)
	return vs
}

func (c *Campaign) checkDates(vs *errs.Violations) {
	if c.From == "" && c.Year != 0 {
		vs.Add("from", "required", "必填；这项主题活动的日期每年另行公布", "is needed; the dates of this campaign are announced each year")
		return
	}
	before := len(*vs)
	vs.Date("from", c.From)
	vs.Date("to", c.To)
	if len(*vs) > before || c.From == "" {
		return
	}
	if c.To < c.From {
		vs.Add("to", "order", "不能早于 from", "must not be before from")
	}
	if c.Year >= firstYear && c.From[:4] != strconv.Itoa(c.Year) {
		vs.Add("from", "conflict", "必须在 year 的那一年", "must be in the year of year")
	}
}
