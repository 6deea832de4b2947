package testkit

import (
	"encoding/json"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// layer is one row of the import table of docs/development.md.
type layer struct {
	packages []string // without "kepu/"; a trailing /... means all below
	kepu     []string // packages of kepu that it may import
	never    []string // other modules that it must not import
}

var (
	basis = []string{"internal/errs", "internal/page", "internal/geo", "internal/record", "internal/codelist",
		"internal/change", "internal/hours", "internal/identity", "internal/audit"}
	// declaring is what a domain declares its kinds of records with.
	declaring = slices.Concat([]string{"internal/kind", "internal/access", "internal/review", "internal/text"}, basis)
	domains   = []string{"internal/region", "internal/organization", "internal/venue", "internal/accreditation",
		"internal/lecturer", "internal/campaign", "internal/activity", "internal/account", "internal/apikey",
		"internal/summary"}
	// handling is what handlers work with.
	handling = slices.Concat([]string{"api/respond", "api/sheets", "internal/catalog", "internal/membership",
		"internal/notice", "internal/report", "internal/intake", "internal/sso"}, declaring, domains)
	gin  = "github.com/gin-gonic/gin"
	gorm = "gorm.io/..."
)

// layers is the import table. A package that no row names fails the test.
var layers = []layer{
	{[]string{""}, []string{"internal/app"}, []string{gin, gorm}},
	{[]string{"internal/app"}, []string{"..."}, nil},
	{[]string{"api"}, []string{"api/...", "docs", "internal/errs", "internal/identity", "internal/apikey",
		"internal/intake", "internal/kind", "internal/kind/all"}, []string{gorm}},
	// The rooms of the API, each of which may import those above it.
	{[]string{"api/v1/kit"}, handling, []string{gorm}},
	{[]string{"api/v1/records", "api/v1/account"}, slices.Concat([]string{"api/v1/kit"}, handling), []string{gorm}},
	{[]string{"api/v1/discover"}, slices.Concat(
		[]string{"api/v1/kit", "api/v1/records", "internal/ical", "internal/linked", "internal/atom"}, handling),
		[]string{gorm}}, {[]string{"api/v1/manage"},
		slices.Concat([]string{"api/v1/kit", "api/v1/records", "api/v1/account"}, handling), []string{gorm}},
	{[]string{"api/v1"}, []string{"api/v1/..."}, []string{gin, gorm}},
	{[]string{"api/sheets"}, []string{"internal/activity", "internal/codelist", "internal/hours", "internal/record",
		"internal/written"}, []string{gin, gorm}}, {[]string{"api/respond", "api/middleware"},
		[]string{"api/respond", "internal/errs", "internal/page", "internal/identity"}, []string{gorm}},
	{[]string{"internal/errs", "internal/page", "internal/text"}, nil, []string{gin, gorm}},
	{[]string{"internal/identity", "internal/geo", "internal/record", "internal/codelist"}, []string{"internal/errs"},
		[]string{gin, gorm}}, {[]string{"internal/audit"}, []string{"internal/errs", "internal/record", "internal/identity"},
		[]string{gin, gorm}},
	{[]string{"internal/hours"}, []string{"internal/errs", "internal/record"}, []string{gin, gorm}},
	{[]string{"internal/written"}, []string{"internal/errs", "internal/hours"}, []string{gin, gorm}},
	{[]string{"internal/change"}, []string{"internal/record"}, []string{gin, gorm}},
	{[]string{"internal/kind"}, slices.Concat([]string{"internal/access", "internal/review", "internal/text"}, basis),
		[]string{gin, gorm}}, {[]string{"internal/kind/all"}, slices.Concat([]string{"internal/kind"}, domains),
		[]string{gin, gorm}},
	{[]string{"internal/region"}, declaring, []string{gin, gorm}},
	{[]string{"internal/organization"}, slices.Concat(declaring, domains[:1]), []string{gin, gorm}},
	{[]string{"internal/venue"}, slices.Concat(declaring, domains[:2]), []string{gin, gorm}},
	{[]string{"internal/accreditation"}, slices.Concat(declaring, domains[:3]), []string{gin, gorm}},
	{[]string{"internal/lecturer"}, slices.Concat(declaring, domains[:4]), []string{gin, gorm}},
	{[]string{"internal/campaign"}, slices.Concat(declaring, domains[:5]), []string{gin, gorm}},
	{[]string{"internal/activity"}, slices.Concat(declaring, domains[:6]), []string{gin, gorm}},
	{[]string{"internal/summary"}, slices.Concat(declaring, domains[:7]), []string{gin, gorm}},
	{[]string{"internal/account"}, slices.Concat(declaring, domains[:2]), []string{gin, gorm}},
	{[]string{"internal/apikey"}, slices.Concat([]string{"internal/kind/all"}, declaring, domains[:2]),
		[]string{gin, gorm}}, {[]string{"internal/access"}, basis, []string{gin, gorm}},
	{[]string{"internal/sso"}, slices.Concat([]string{"internal/account"}, basis), []string{gin, gorm}},
	{[]string{"internal/report"}, declaring, []string{gin, gorm}},
	{[]string{"internal/intake"}, basis, []string{gin, gorm}},
	{[]string{"internal/notice"}, slices.Concat([]string{"internal/account"}, basis), []string{gin, gorm}},
	{[]string{"internal/mailer"}, []string{"internal/notice"}, []string{gin, gorm}},
	{[]string{"internal/review"}, basis, []string{gin, gorm}},
	{[]string{"internal/membership"}, slices.Concat(declaring, domains), []string{gin, gorm}},
	{[]string{"internal/catalog"}, slices.Concat([]string{"internal/text", "internal/kind"}, basis, domains),
		[]string{gin, gorm}}, {[]string{"internal/ical", "internal/linked", "internal/atom"},
		slices.Concat([]string{"internal/catalog"}, basis, domains), []string{gin, gorm}},
	{[]string{"internal/demo", "internal/importer"}, slices.Concat([]string{"internal/kind", "internal/written"}, basis,
		domains),
		[]string{gin, gorm}}, {[]string{"internal/store"},
		slices.Concat([]string{"internal/membership", "internal/review", "internal/notice", "internal/report",
			"internal/intake", "internal/kind"}, basis, domains), []string{gin}},
	{[]string{"internal/config", "docs"}, nil, []string{gin, gorm}},
	{[]string{"internal/testkit"}, []string{"docs"}, []string{gin, gorm}},
	// The yardsticks of the measurements are a bare gin handler and queries through gorm.
	{[]string{"scripts/benchmark"}, nil, nil},
	{[]string{"scripts/..."}, []string{"api", "internal/codelist", "internal/accreditation", "internal/campaign"},
		[]string{gin, gorm}},
}

func within(pattern, pkg string) bool {
	if prefix, ok := strings.CutSuffix(pattern, "..."); ok {
		return strings.HasPrefix(pkg, prefix)
	}
	return pattern == pkg
}

func anyWithin(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return within(p, pkg) })
}

func TestImportTable(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = Root(t)
	out, err := cmd.Output()
	require.NoError(t, err)
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	seen := 0
	for {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); err == io.EOF {
			break
		} else {
			require.NoError(t, err)
		}
		name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, "kepu"), "/")
		i := slices.IndexFunc(layers, func(l layer) bool { return anyWithin(l.packages, name) })
		require.GreaterOrEqual(t, i, 0, "%s has no row in the import table; see docs/development.md", p.ImportPath)
		seen++
		for _, imported := range p.Imports {
			if own, ok := strings.CutPrefix(imported, "kepu/"); ok {
				require.True(t, anyWithin(layers[i].kepu, own), "%s must not import %s", p.ImportPath, imported)
				require.NotEqual(t, "internal/testkit", own, "only tests import it")
				continue
			}
			require.False(t, anyWithin(layers[i].never, imported), "%s must not import %s", p.ImportPath, imported)
		}
	}
	require.Greater(t, seen, 15)
}
