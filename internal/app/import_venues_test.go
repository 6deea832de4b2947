package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"kepu/internal/config"
	"kepu/internal/importer"
	"kepu/internal/kind/all"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/store"
	"kepu/internal/venue"
)

// withServices hands the services over the database that env names to fn, as somebody who edits by hand has them.
func withServices(t *testing.T, env []string, fn func(ctx context.Context, s *services, st *store.Store)) {
	t.Helper()
	cfg, err := config.Load(config.Options{Env: env})
	require.NoError(t, err)
	st, err := openStore(t.Context(), cfg)
	require.NoError(t, err)
	defer func() { require.NoError(t, st.Close()) }()
	fn(t.Context(), newServices(st, all.Kinds(), nil, nil, time.Now), st)
}

const venueSheet = `名称,类别,区划代码,纬度,经度,运营单位,网址,适合人群,免费,轮椅通行,简介
示例科技馆,科技馆,邗江区,32.3936,119.4127,示例中心,example.org,青少年；primary,是,是,"序厅，
二楼"
示例博物馆,museum,321003,32.3936,119.4127,示例中心,,,no,unknown,
坏馆,什么,321099,119.41,32.39,,x y,火星人,也许,,
`

func importedVenues(t *testing.T, env []string) map[string]*venue.Venue {
	return venuesOf(t, env, "list")
}

// venuesOf gives the venues of a source by their ids there.
func venuesOf(t *testing.T, env []string, source string) map[string]*venue.Venue {
	t.Helper()
	out := map[string]*venue.Venue{}
	withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
		have, err := serviceOf(s, venue.Kind).Imported(ctx, source)
		require.NoError(t, err)
		for id, one := range have {
			out[id] = one.Record
		}
	})
	return out
}

func TestImportVenues(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(venueSheet)
	require.NoError(t, err)
	eachMigrated(t, func(t *testing.T, env []string) {
		imported(t, env, "divisions", file(t, "divisions.csv", "code,name\n321003,邗江区\n"))
		counts := func(r *importer.Report) []int { return []int{r.Created, r.Updated, r.Unchanged, r.Rejected} }
		dry := imported(t, env, "venues", "--dry-run", "--source", "list", file(t, "v.csv", venueSheet))
		require.Empty(t, importedVenues(t, env))
		first := imported(t, env, "venues", "--source", "list", "--language", "zh", file(t, "v.csv", gbk))
		for _, report := range []*importer.Report{dry, first} {
			require.Equal(t, []int{2, 0, 0, 1}, counts(report))
			require.Equal(t, map[string]int{"organization": 1, "venue": 2}, report.Records)
		}
		fields := map[string]bool{}
		for _, n := range first.Rejections {
			require.Equal(t, 4, n.Row)
			fields[n.Field] = true
		}
		require.Equal(t, map[string]bool{"region_code": true, "free": true, "category": true, "audiences": true, "url": true},
			fields)
		again := imported(t, env, "venues", "--source", "list", file(t, "renamed.csv", "\xef\xbb\xbf"+venueSheet))
		require.Equal(t, []int{0, 0, 2, 1}, counts(again))

		v := importedVenues(t, env)["示例科技馆"]
		require.Equal(t, []string{"youth", "primary"}, v.Audiences)
		require.Equal(t, "https://example.org", v.URL)
		require.Equal(t, record.Yes, v.Accessibility.Wheelchair)
		require.Equal(t, "序厅，\n二楼", v.Description)
		require.True(t, *v.Admission.Free)
		require.EqualValues(t, 1, v.Version)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			o, err := serviceOf(s, organization.Kind).Find(ctx, v.OrganizationID)
			require.NoError(t, err)
			require.True(t, o.Unverified, "a name is all that is known of it")
			o, err = serviceOf(s, organization.Kind).Update(ctx, o.ID, record.Match{Any: true}, named("示例中心（更名）"))
			require.NoError(t, err)
			require.Equal(t, "示例中心（更名）", o.Name)
		})
		same := imported(t, env, "venues", "--source", "list", file(t, "v.csv", venueSheet))
		require.Equal(t, []int{0, 0, 2, 1}, counts(same),
			"a renamed organization is found by the name that the source has for it")
	})
}

func TestImportKeepsWhatPeopleChanged(t *testing.T) {
	eachMigrated(t, func(t *testing.T, env []string) {
		list := func(rows string) *importer.Report {
			return imported(t, env, "venues", "--source", "list", "--language", "en",
				file(t, "v.csv", "source_id,name,category,address,phone\n"+rows))
		}
		list("1,一号馆,museum,旧地址,0514-1234567\n2,二号馆,museum,旧地址,\n")
		before := importedVenues(t, env)
		withServices(t, env, func(ctx context.Context, s *services, _ *store.Store) {
			_, err := serviceOf(s, venue.Kind).Update(ctx, before["1"].ID, record.Match{Any: true},
				func(v *venue.Venue, _ time.Time) error {
					v.Address, v.Description = "手工地址", "手工简介"
					return nil
				})
			require.NoError(t, err)
			_, err = serviceOf(s, venue.Kind).Archive(ctx, before["2"].ID, record.Match{Any: true})
			require.NoError(t, err)
		})
		kept := []importer.Note{{Row: 2, ID: before["1"].ID, Field: "address",
			Reason: "was changed here since, and is not overwritten"},
			{Row: 3, ID: before["2"].ID, Reason: "is archived, and stays so"}}
		report := list("1,一号新馆,museum,新地址,0514-1234567\n2,二号新馆,museum,旧地址,\n")
		require.Equal(t, []int{1, 1}, []int{report.Updated, report.Unchanged})
		require.Equal(t, kept, said(report.Kept))
		report = list("1,一号新馆,museum,新地址,0514-1234567\n2,二号新馆,museum,旧地址,\n")
		require.Equal(t, []int{0, 2}, []int{report.Updated, report.Unchanged})
		require.Equal(t, kept, said(report.Kept))
		after := importedVenues(t, env)
		require.Equal(t, []string{"一号新馆", "手工地址", "手工简介", "0514-1234567"},
			[]string{after["1"].Name, after["1"].Address, after["1"].Description, after["1"].Contact.Phone})
		require.NotNil(t, after["2"].ArchivedAt)
		require.Equal(t, "二号馆", after["2"].Name)

		elsewhere := imported(t, env, "venues", "--source", "another",
			file(t, "v.csv", "name,category\n一号新馆,museum\n新馆,museum\n新馆,museum\n"))
		require.Equal(t, []int{1, 2}, []int{elsewhere.Created, elsewhere.Rejected}, "venues are not registered twice")
	})
}

func TestVenueTemplateIsTaken(t *testing.T) {
	code, header, errOut := run(t, nil, "import", "venues", "--template")
	require.Zero(t, code, errOut)
	require.Equal(t, "source_id", strings.Split(header, ",")[0])
	eachMigrated(t, func(t *testing.T, env []string) {
		path := filepath.Join(t.TempDir(), "template.csv")
		require.NoError(t, os.WriteFile(path, []byte(header+"V-1,示例馆,,museum\n"), 0o600))
		require.Equal(t, 1, imported(t, env, "venues", path).Created)
	})
}

func named(name string) func(*organization.Organization, time.Time) error {
	return func(o *organization.Organization, _ time.Time) error {
		o.Name = name
		return nil
	}
}
