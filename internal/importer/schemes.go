package importer

import (
	"regexp"
	"strings"

	"kepu/internal/accreditation"
	"kepu/internal/codelist"
	"kepu/internal/written"
)

var (
	baseName = regexp.MustCompile(`^(.*?)级?(科普教育基地|科普基地)$`)
	// baseSchemes are the schemes of 科普教育基地 by their level.
	baseSchemes = map[string]string{"national": "national_base", "provincial": "provincial_base",
		"municipal": "municipal_base", "county": "county_base"}
	cycleForm = regexp.MustCompile(`^(\d{4})年?[-—–~至到 ]+(\d{4})年?(?:度|周期)?$`)
)

// scheme reads a scheme by its name or code; of 科普教育基地 also by its level, in the name or beside it.
func (c cells) scheme() string {
	text := strings.TrimSpace(written.Fold(c.get("scheme")))
	for _, scheme := range accreditation.Schemes {
		if text == scheme.Code || text == written.Fold(scheme.ZH) || strings.EqualFold(text, scheme.EN) {
			return scheme.Code
		}
	}
	if m := baseName.FindStringSubmatch(text); m != nil {
		if code, ok := baseSchemes[c.levelOf(m[1])]; ok {
			scheme, _ := accreditation.FindScheme(code)
			c.noteFix("scheme", scheme.ZH, "“"+text+"”按“"+scheme.ZH+"”登记", "“"+text+"” was taken as "+scheme.EN)
			return code
		}
	}
	if text != "" {
		near := nearest(text, schemeNames())
		c.vs.Add("scheme", "unknown_code", "“"+text+"”不在可选的词中"+orNear("，最接近的是：", near)+tip(near),
			"“"+text+"” is no scheme"+orNear("; nearest are: ", near))
	}
	return text
}

// levelOf gives the level that stands before 科普教育基地, or else in its own column; empty where it is not clear, as of a
// city.
func (c cells) levelOf(before string) string {
	switch {
	case before == "":
		level, _ := codelist.All.AccreditationLevels.Find(written.Fold(c.get("level")))
		return level.Code
	case before == "全国" || before == "国家":
		return "national"
	case strings.HasSuffix(before, "省"):
		return "provincial"
	case before == "市":
		return "municipal"
	case strings.HasSuffix(before, "区") || strings.HasSuffix(before, "县"):
		return "county"
	}
	return ""
}

// cycle reads a cycle such as 2021-2025, also as 2021年至2025年.
func (c cells) cycle() string {
	text := written.Fold(c.get("cycle"))
	if m := cycleForm.FindStringSubmatch(text); m != nil {
		return m[1] + "-" + m[2]
	}
	return text
}
