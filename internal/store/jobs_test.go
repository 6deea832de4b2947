package store

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/intake"
	"kepu/internal/record"
)

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
