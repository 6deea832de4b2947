// Package region is the administrative divisions of the registry (行政区划) and its functional zones (功能区).
package region

import (
	"context"
	"regexp"
	"time"

	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// Level is the rank of a region.
type Level string

// The levels, widest first.
const (
	Province Level = "province"
	City     Level = "city"
	County   Level = "county" // 县（市、区）
	Zone     Level = "zone"   // 功能区: a second membership beside the county, without a place in totals
	Street   Level = "street" // 街道、镇、乡
	Village  Level = "village"
)

// Levels lists the codes, widest first.
var Levels = []string{string(Province), string(City), string(County), string(Zone), string(Street), string(Village)}

// Kind names regions. They have no head and come by import; see Store.
var Kind = kind.Info{Name: record.NewKind("region", "行政区划", "region"), Table: "regions", Key: "code"}

// Region is one division. Its code is its id.
type Region struct {
	Code       string
	Version    int64
	Name       string
	Level      Level
	ParentCode string `db:",null"` // the official parent; empty for the province
	Official   bool   // false for a code that the registry gave itself
	UpdatedAt  time.Time
}

var codeForm = regexp.MustCompile(`^[0-9]{6}(-[A-Z0-9]{2,10})?$|^[0-9]{9}$|^[0-9]{12}$`)

// ValidCode tells whether code has the form of a division code (GB/T 2260 and the statistical codes below it), or of
// one of the registry's own, such as 321000-STXC.
func ValidCode(code string) bool { return codeForm.MatchString(code) }

// Validate gives the violations of a region.
func (r *Region) Validate() errs.Violations {
	var vs errs.Violations
	if !ValidCode(r.Code) {
		vs.Add("code", "format", "必须是 6、9 或 12 位区划代码，或 321000-STXC 这样的自编代码",
			"must be a division code of 6, 9 or 12 digits, or one of the registry's own such as 321000-STXC")
	}
	vs.Text("name", r.Name, 100)
	vs.OneOf("level", string(r.Level), Levels)
	if r.ParentCode == "" && r.Level != Province {
		vs.Required("parent_code", "")
	}
	return vs
}

// Store keeps the regions.
type Store interface {
	// PutRegions inserts or replaces regions, parents before their children, all or none, and gives how many differed from
	// what was there.
	PutRegions(ctx context.Context, regions []Region) (changed int, err error)
}

// Service is the writing of regions.
type Service struct {
	Store Store
	Clock func() time.Time
}

// Put checks regions and keeps them, all or none. Those that are as they were stay untouched.
func (s *Service) Put(ctx context.Context, regions []Region) (changed int, err error) {
	var vs errs.Violations
	now := record.Millis(s.Clock())
	for i := range regions {
		vs.Merge(errs.Index("", i), regions[i].Validate())
		regions[i].UpdatedAt = now
	}
	if err := vs.Err(); err != nil {
		return 0, err
	}
	return s.Store.PutRegions(ctx, regions)
}

// CheckCode records that a reference to a region has not the form of a code; empty is none.
func CheckCode(vs *errs.Violations, field, code string) {
	if code != "" && !ValidCode(code) {
		vs.Add(field, "format", "必须是区划代码，例如 321003，可查询 /api/v1/regions",
			"must be a division code such as 321003; see /api/v1/regions")
	}
}
