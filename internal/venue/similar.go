package venue

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"kepu/internal/geo"
)

// Reasons why two venues look like one.
const (
	SameName    = "name" // or an alias of one is a name of the other
	LikeName    = "similar_name"
	SameAddress = "address"
	Near        = "distance"
)

// Likeness is why two venues look like one.
type Likeness struct {
	Reasons  []string
	Distance float64 // metres; negative where one has no place
}

// Thresholds, in metres and in the share of common pairs of characters. Two entries of one building differ by less than
// nearMetres even where one was geocoded; the same name farther than apart is a branch or a namesake.
const (
	nearMetres  = 300
	apartMetres = 5000
	likeNames   = 0.6
	someLike    = 0.4 // with the same address
)

// Print is what a venue is recognized by.
type Print struct {
	names   []string // name and aliases in one form
	address string
	region  string // county
	point   *geo.Point
}

// NewPrint takes the print of a venue.
func NewPrint(v *Venue) *Print {
	p := &Print{address: plain(v.Address)}
	for _, name := range append([]string{v.Name}, v.Aliases...) {
		if name = plain(name); name != "" {
			p.names = append(p.names, name)
		}
	}
	if len(v.RegionCode) >= len("321003") {
		p.region = v.RegionCode[:len("321003")]
	}
	if v.Location != nil {
		at := v.Location.Point(geo.GCJ02)
		p.point = &at
	}
	return p
}

// Like tells whether two venues look like one: the same name or alias, unless they lie far apart or in different
// counties; a similar name nearby; a somewhat similar name at the same address.
func (p *Print) Like(other *Print) (Likeness, bool) {
	like := Likeness{Distance: -1}
	if p.point != nil && other.point != nil {
		like.Distance = geo.Distance(*p.point, *other.point)
	}
	near := like.Distance >= 0 && like.Distance <= nearMetres
	elsewhere := like.Distance > apartMetres || like.Distance < 0 && p.region != "" && other.region != "" &&
		p.region != other.region
	sameAddress := p.address != "" && p.address == other.address
	likeness := 0.0
	same := false
	for _, a := range p.names {
		for _, b := range other.names {
			same = same || a == b
			if marks(a) == marks(b) {
				likeness = math.Max(likeness, common(a, b))
			}
		}
	}
	switch {
	case same && !elsewhere:
		like.Reasons = append(like.Reasons, SameName)
	case likeness >= likeNames && near, likeness >= someLike && sameAddress && (near || like.Distance < 0):
		like.Reasons = append(like.Reasons, LikeName)
	default:
		return like, false
	}
	if sameAddress {
		like.Reasons = append(like.Reasons, SameAddress)
	}
	if near {
		like.Reasons = append(like.Reasons, Near)
	}
	return like, true
}

// plain leaves of a text what names are compared by: letters and digits, in lower case and half width, without what
// stands in brackets at its end, as （示例） or （新馆） does.
func plain(text string) string {
	text = width.Narrow.String(strings.ToLower(text))
	if open := strings.LastIndexAny(text, "(〔["); open > 0 && strings.ContainsAny(text[len(text)-1:], ")]") {
		text = text[:open]
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// marks are the characters that tell one of several from the others: 一号馆, 2号馆, B馆, 东馆.
func marks(name string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII || strings.ContainsRune("一二三四五六七八九十甲乙丙丁东南西北", r) {
			return r
		}
		return -1
	}, name)
}

// common is the share of pairs of neighbouring characters that two texts have in common (the coefficient of Dice).
func common(a, b string) float64 {
	x, y := pairs(a), pairs(b)
	if len(x)+len(y) == 0 {
		return 0
	}
	n := 0
	for _, pair := range x {
		if i := slices.Index(y, pair); i >= 0 {
			n++
			y = slices.Delete(y, i, i+1)
		}
	}
	return 2 * float64(n) / float64(len(x)+len(y)+n)
}

func pairs(text string) (out [][2]rune) {
	runes := []rune(text)
	for i := range len(runes) - 1 {
		out = append(out, [2]rune{runes[i], runes[i+1]})
	}
	return out
}
