package accreditation

import (
	_ "embed"
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v3"

	"kepu/internal/codelist"
)

//go:embed schemes.yaml
var schemeData []byte

// Scheme is one way of naming (认定类别): who names whom, at which level, for how long.
type Scheme struct {
	Code     string   `yaml:"code" json:"code" example:"national_base"`
	ZH       string   `yaml:"zh" json:"zh" example:"全国科普教育基地"`
	EN       string   `yaml:"en" json:"en" example:"National science education base"`
	Issuer   string   `yaml:"issuer" json:"issuer,omitempty" example:"中国科学技术协会"`        // 认定单位；各地不同的不写
	Levels   []string `yaml:"levels" json:"levels" example:"national"`                  // 代码表 accreditation_levels
	Families []string `yaml:"families" json:"families,omitempty"`                       // 代码表 base_families
	Classes  []string `yaml:"classes" json:"classes,omitempty" example:"science_venue"` // 代码表 base_classes
	Cycles   []string `yaml:"cycles" json:"cycles,omitempty" example:"2021-2025"`       // 认定周期，周期结束即失效；其他周期同样接受
	Source   string   `yaml:"source" json:"source" example:"practice"`
}

// Schemes is every scheme in its order.
var Schemes = mustReadSchemes(schemeData)

func mustReadSchemes(data []byte) []Scheme {
	schemes, err := readSchemes(data)
	if err != nil {
		panic("accreditation: " + err.Error()) // compiled in, so a test has seen it
	}
	return schemes
}

// readSchemes reads schemes and refuses what contradicts itself or the code lists.
func readSchemes(data []byte) ([]Scheme, error) {
	var schemes []Scheme
	if err := yaml.Unmarshal(data, &schemes); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range schemes {
		s := &schemes[i]
		if s.Code == "" || s.ZH == "" || s.EN == "" || s.Source == "" || len(s.Levels) == 0 || seen[s.Code] {
			return nil, fmt.Errorf("scheme %d, %q, is twice or incomplete", i, s.Code)
		}
		seen[s.Code] = true
		for _, part := range []struct {
			list  *codelist.List
			codes []string
		}{{&codelist.All.AccreditationLevels, s.Levels}, {&codelist.All.BaseFamilies, s.Families},
			{&codelist.All.BaseClasses, s.Classes}} {
			for _, code := range part.codes {
				if !part.list.Has(code) {
					return nil, fmt.Errorf("scheme %q: %q is in no code list", s.Code, code)
				}
			}
		}
		for _, cycle := range s.Cycles {
			if _, _, ok := Cycle(cycle); !ok {
				return nil, fmt.Errorf("scheme %q: %q is no cycle", s.Code, cycle)
			}
		}
	}
	return schemes, nil
}

// FindScheme finds a scheme by its code or name.
func FindScheme(word string) (*Scheme, bool) {
	for i := range Schemes {
		if s := &Schemes[i]; word == s.Code || word == s.ZH || word == s.EN {
			return s, true
		}
	}
	return nil, false
}

// SchemeCodes lists the codes.
func SchemeCodes() []string {
	out := make([]string, len(Schemes))
	for i := range Schemes {
		out[i] = Schemes[i].Code
	}
	return out
}

// Cycle gives the first and the last day of a cycle such as 2021-2025. What is named in it is named to its end,
// whenever in it that was: the 800 national bases of April 2022 and the 474 of December 2022 all end with 2025.
func Cycle(text string) (from, to string, ok bool) {
	if len(text) != len("2021-2025") || text[4] != '-' {
		return "", "", false
	}
	first, err1 := strconv.Atoi(text[:4])
	last, err2 := strconv.Atoi(text[5:])
	if err1 != nil || err2 != nil || first < 1900 || last < first || last-first > 20 {
		return "", "", false
	}
	return text[:4] + "-01-01", text[5:] + "-12-31", true
}
