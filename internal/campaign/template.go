package campaign

import (
	_ "embed"
	"fmt"
	"slices"
	"time"

	"go.yaml.in/yaml/v3"

	"kepu/internal/hours"
)

//go:embed templates.yaml
var templateData []byte

// Template is a campaign that comes back every year.
type Template struct {
	Code      string `yaml:"code" json:"code" example:"national-science-day"`
	ZH        string `yaml:"zh" json:"zh" example:"全国科普日"`
	EN        string `yaml:"en" json:"en" example:"National Science Popularization Day"`
	From      string `yaml:"from" json:"from,omitempty" example:"09-01"` // 固定的起始月日
	To        string `yaml:"to" json:"to,omitempty" example:"09-30"`     // 固定的截止月日
	Month     int    `yaml:"month" json:"month,omitempty" example:"9"`   // 不固定月日时：第 nth 个 weekday 起 days 天
	Nth       int    `yaml:"nth" json:"nth,omitempty" example:"3"`
	Weekday   string `yaml:"weekday" json:"weekday,omitempty" example:"sat"`
	Days      int    `yaml:"days" json:"days,omitempty" example:"2"`
	Announced bool   `yaml:"announced" json:"announced,omitempty" example:"true"` // true：日期每年另行公布，这里只是惯例
	Source    string `yaml:"source" json:"source" example:"plan 4.4.3"`
}

// Templates is every template in its order.
var Templates = mustReadTemplates(templateData)

func mustReadTemplates(data []byte) []Template {
	templates, err := readTemplates(data)
	if err != nil {
		panic("campaign: " + err.Error()) // compiled in, so a test has seen it
	}
	return templates
}

func readTemplates(data []byte) ([]Template, error) {
	var all []Template
	if err := yaml.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range all {
		t := &all[i]
		if t.Code == "" || t.ZH == "" || t.EN == "" || t.Source == "" || seen[t.Code] {
			return nil, fmt.Errorf("template %d, %q, is twice or incomplete", i, t.Code)
		}
		seen[t.Code] = true
		from, to, ok := t.Dates(2024) // a leap year, in which every date is one
		if ok {
			first, err1 := time.Parse(time.DateOnly, from)
			last, err2 := time.Parse(time.DateOnly, to)
			if err1 != nil || err2 != nil || last.Before(first) {
				return nil, fmt.Errorf("template %q: %s to %s is no span of dates", t.Code, from, to)
			}
		}
		if (t.Month != 0) != (t.Nth != 0 && t.Days != 0 && slices.Contains(hours.Weekdays, t.Weekday)) {
			return nil, fmt.Errorf("template %q: month, nth, weekday and days belong together", t.Code)
		}
	}
	return all, nil
}

// FindTemplate finds a template by its code or name.
func FindTemplate(word string) (*Template, bool) {
	i := slices.IndexFunc(Templates, func(t Template) bool { return word == t.Code || word == t.ZH || word == t.EN })
	if i < 0 {
		return nil, false
	}
	return &Templates[i], true
}

// TemplateCodes lists the codes.
func TemplateCodes() []string {
	out := make([]string, len(Templates))
	for i := range Templates {
		out[i] = Templates[i].Code
	}
	return out
}

// Dates gives the first and the last day in a year; not ok where they are announced and no custom is known.
func (t *Template) Dates(year int) (from, to string, ok bool) {
	if t.From != "" {
		return fmt.Sprintf("%04d-%s", year, t.From), fmt.Sprintf("%04d-%s", year, t.To), true
	}
	if t.Month == 0 {
		return "", "", false
	}
	first := time.Date(year, time.Month(t.Month), 1, 0, 0, 0, 0, time.UTC)
	ahead := (slices.Index(hours.Weekdays, t.Weekday) - int(first.Weekday()) + 7) % 7
	begin := first.AddDate(0, 0, ahead+7*(t.Nth-1))
	return begin.Format(time.DateOnly), begin.AddDate(0, 0, t.Days-1).Format(time.DateOnly), true
}
