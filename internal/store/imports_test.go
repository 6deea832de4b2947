package store

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/intake"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func TestPutWritesBatches(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		from := func(id, name string) *venue.Venue {
			v := &venue.Venue{Name: name, Category: "science_centre", RegionCode: "321003"}
			v.Source = &record.Source{Name: "list", ID: id}
			return v
		}
		lost := from("3", "迷路馆")
		lost.RegionCode = "321099"
		kinds := func(failed []error) (out []errs.Kind) {
			for _, err := range failed {
				if err == nil {
					out = append(out, -1)
				} else {
					out = append(out, errs.KindOf(err))
				}
			}
			return out
		}
		ctx := t.Context()
		failed := s.venues.Put(ctx, []record.Put[venue.Venue]{{Record: from("1", "一号馆"), Fields: []byte(`{"name":"一号馆"}`)},
			{Record: from("2", "")}, {Record: lost}, {Record: from("1", "又一号馆")},
			{Record: from("4", "四号馆"), Fields: []byte(`{}`)}})
		require.Equal(t, []errs.Kind{-1, errs.Invalid, errs.Invalid, errs.Conflict, -1}, kinds(failed), "%v", failed)

		have, err := s.venues.Imported(ctx, "list")
		require.NoError(t, err)
		require.Len(t, have, 2)
		require.Equal(t, "一号馆", have["1"].Record.Name)
		require.JSONEq(t, `{"name":"一号馆"}`, string(have["1"].Fields))

		one, four := have["1"].Record, have["4"].Record
		_, err = s.venues.Update(ctx, four.ID, record.Match{Any: true},
			func(v *venue.Venue, _ time.Time) error { v.Name = "新四号馆"; return nil })
		require.NoError(t, err)
		one.Name, four.Name = "壹号馆", "四馆"
		failed = s.venues.Put(ctx, []record.Put[venue.Venue]{{Record: one, Before: 1, Fields: []byte(`{"name":"壹号馆"}`)},
			{Record: four, Before: 1, Fields: []byte(`{"name":"四馆"}`)}})
		require.Equal(t, []errs.Kind{-1, errs.PreconditionFailed}, kinds(failed), "what somebody wrote meanwhile stays: %v",
			failed)
		have, err = s.venues.Imported(ctx, "list")
		require.NoError(t, err)
		require.Equal(t, "壹号馆", have["1"].Record.Name)
		require.EqualValues(t, 2, have["1"].Record.Version)
		require.Equal(t, "新四号馆", have["4"].Record.Name)
		require.JSONEq(t, `{}`, string(have["4"].Fields))

		logged := 0
		require.NoError(t, st.View(ctx, func(v *View) error {
			entries, err := v.Changes(change.Position{}, 100)
			for _, e := range entries {
				if e.Kind == venue.Kind.Name {
					logged++
				}
			}
			return err
		}))
		require.Equal(t, 4, logged, "what failed is not in the change log")
		none, err := s.venues.Imported(ctx, "another")
		require.NoError(t, err)
		require.Empty(t, none)
	})
}

func TestImportJobs(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx, at := t.Context(), record.Millis(now)
		add := func(lane string, file []byte) *intake.Job {
			j := &intake.Job{ID: record.NewID(), Kind: "venues", Source: "s", FileName: "a.csv", Lane: lane,
				State: intake.Queued, CreatedAt: at, Actor: identity.Principal{Kind: identity.Person, ID: record.NewID(),
					Name: "甲"}}
			require.NoError(t, s.AddJob(ctx, j, file, 2))
			return j
		}
		large := bytes.Repeat([]byte("科普"), 500_000) // 3 MB: in pieces
		one, two, other := add("a", large), add("a", []byte("x")), add("b", []byte("y"))
		refused(t, s.AddJob(ctx, &intake.Job{ID: record.NewID(), Lane: "a", State: intake.Queued, CreatedAt: at}, nil, 2),
			errs.Conflict, "too_many_jobs")
		parts, err := collect[pieceRow](pieces.query(s.reader).Where("job_id = ?", one.ID))
		require.NoError(t, err)
		require.Greater(t, len(parts), 2)
		for _, p := range parts {
			require.Less(t, len(p.Data), 1<<20)
		}
		file, err := s.JobPart(ctx, one.ID, intake.File)
		require.NoError(t, err)
		require.Equal(t, large, file)

		claim := func(worker string, at time.Time) string {
			j, err := s.ClaimJob(ctx, worker, at, at.Add(time.Minute))
			require.NoError(t, err)
			if j == nil {
				return ""
			}
			return j.ID
		}
		require.Equal(t, one.ID, claim("w1", at))
		require.Equal(t, other.ID, claim("w2", at), "one at a time of a lane")
		require.Empty(t, claim("w3", at))
		require.NoError(t, s.RenewJob(ctx, one.ID, "w1", intake.Counts{Rows: 9, Done: 3}, at.Add(2*time.Minute)))
		require.Empty(t, claim("w3", at.Add(59*time.Second)))
		require.Equal(t, other.ID, claim("w3", at.Add(61*time.Second)), "a lease that has run out is another's")
		refused(t, s.RenewJob(ctx, other.ID, "w2", intake.Counts{}, at.Add(time.Hour)), errs.Conflict, "lease_lost")

		found, err := s.Job(ctx, one.ID)
		require.NoError(t, err)
		require.Equal(t, intake.Counts{Rows: 9, Done: 3}, found.Counts)
		found.State, found.EndedAt = intake.Done, &at
		refused(t, s.EndJob(ctx, "w2", found, nil), errs.Conflict, "lease_lost")
		require.NoError(t, s.EndJob(ctx, "w1", found, map[string][]byte{intake.Findings: []byte("[]")}))
		_, err = s.JobPart(ctx, one.ID, intake.File)
		refused(t, err, errs.NotFound, "not_found")
		require.Equal(t, two.ID, claim("w1", at.Add(time.Second)))
		require.NoError(t, s.PurgeJobs(ctx, at.Add(time.Second)))
		_, err = s.Job(ctx, two.ID)
		refused(t, err, errs.NotFound, "not_found")
		parts, err = collect[pieceRow](pieces.query(s.reader))
		require.NoError(t, err)
		require.Empty(t, parts)
	})
}
