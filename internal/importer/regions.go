package importer

import (
	"regexp"
	"slices"
	"strings"

	"kepu/internal/region"
	"kepu/internal/written"
)

// kindOfRegion is how the names of regions end; people leave it out.
var kindOfRegion = regexp.MustCompile(`(特别行政区|自治区|自治州|自治县|街道办事处|街道|地区|社区居委会|居委会|社区|村委会|省|市|区|县|镇|乡|村)$`)

// shortName is the name of a region without what it is: 江都 of 江都区.
func shortName(name string) string {
	if short := kindOfRegion.ReplaceAllString(name, ""); len([]rune(short)) >= 2 {
		return short
	}
	return name
}

// region reads the code of a region of the registry, or its name: 邗江区, 邗江, 扬州市邗江区, 江苏扬州邗江. Of several, the widest is
// meant where it is the only one of its level.
func (c cells) region(name string) string {
	text := strings.TrimSuffix(written.Fold(c.get(name)), ".0")
	if written.Unknown(text) {
		return ""
	}
	if slices.ContainsFunc(c.regions, func(r region.Region) bool { return r.Code == text }) {
		return text
	}
	known, ok := c.named[text]
	if !ok {
		known = c.namedRegion(text)
		if c.named != nil {
			c.named[text] = known
		}
	}
	if known.code != "" {
		return known.code
	}
	near := known.near
	c.vs.Add(name, "reference", "登记库中没有（或不止一个）区划“"+text+"”"+orNear("，最接近的是：", near),
		"the registry has no region "+text+", or several"+orNear("; nearest are ", near))
	return ""
}

// namedRegion is what a text names: a region, or those that are near.
type namedRegion struct {
	code string
	near []string
}

// wholeRegions are what people write for all of a city or province, where the registry has one.
var wholeRegions = map[string]region.Level{"全市": region.City, "全市范围": region.City, "全市各地": region.City,
	"本市": region.City, "市本级": region.City, "市直": region.City, "全省": region.Province, "本省": region.Province,
	"全省范围": region.Province}

func (c cells) namedRegion(text string) namedRegion {
	if level := wholeRegions[text]; level != "" {
		if r, ok := unique(c.regions, func(r region.Region) bool { return r.Level == level }); ok {
			return namedRegion{code: r.Code}
		}
	}
	plain := strings.NewReplacer(" ", "", "/", "", "-", "", "·", "").Replace(text)
	var found []region.Region
	for _, r := range c.regions {
		if c.names(plain, r) {
			found = append(found, r)
		}
	}
	for _, level := range region.Levels {
		of := slices.DeleteFunc(slices.Clone(found), func(r region.Region) bool { return string(r.Level) != level })
		if len(of) == 1 {
			return namedRegion{code: of[0].Code}
		}
		if len(of) > 1 {
			break
		}
	}
	return namedRegion{near: c.nearRegions(plain, found)}
}

// names tells whether a text names a region: its name or short name, behind those of regions that it lies in.
func (c cells) names(text string, r region.Region) bool {
	for _, own := range c.ownNames(r) {
		before, ok := strings.CutSuffix(text, own)
		if ok && c.isRegionPath(before, r.ParentCode) {
			return true
		}
	}
	return false
}

// ownNames are the names of a region: whole, without what it is, and without the region around it, as in 经济技术开发区 of
// 扬州经济技术开发区.
func (c cells) ownNames(r region.Region) []string {
	names := []string{r.Name, shortName(r.Name)}
	i := slices.IndexFunc(c.regions, func(p region.Region) bool { return p.Code == r.ParentCode })
	if i < 0 {
		return names
	}
	for _, around := range []string{c.regions[i].Name, shortName(c.regions[i].Name)} {
		if own, ok := strings.CutPrefix(r.Name, around); ok && len([]rune(own)) >= 3 {
			names = append(names, own)
		}
	}
	return names
}

// isRegionPath tells whether a text is nothing but names of a region and of those around it, widest first.
func (c cells) isRegionPath(text, code string) bool {
	for text != "" && code != "" {
		i := slices.IndexFunc(c.regions, func(r region.Region) bool { return r.Code == code })
		if i < 0 {
			return false
		}
		parent := c.regions[i]
		if before, ok := strings.CutSuffix(text, parent.Name); ok {
			text = before
		} else if before, ok := strings.CutSuffix(text, shortName(parent.Name)); ok {
			text = before
		}
		code = parent.ParentCode
	}
	return text == ""
}

func (c cells) nearRegions(text string, found []region.Region) []string {
	if len(found) > 0 {
		var names []string
		for _, r := range found[:min(len(found), maxNearest)] {
			names = append(names, r.Name+" "+r.Code)
		}
		return names
	}
	var names []string
	for _, r := range c.regions {
		if r.Level != region.Village {
			names = append(names, r.Name)
		}
	}
	return nearest(text, names)
}

// isZone tells whether a code is one of a functional zone.
func (c cells) isZone(code string) bool {
	return slices.ContainsFunc(c.regions, func(r region.Region) bool { return r.Code == code && r.Level == region.Zone })
}
