package store

import (
	"context"
	"errors"
	"reflect"
	"time"

	"gorm.io/gorm"

	"kepu/internal/errs"
	"kepu/internal/intake"
	"kepu/internal/record"
)

// jobRow is an import that was handed in, and who runs it.
type jobRow struct {
	intake.Job
	Worker      string
	LeasedUntil *time.Time
}

// pieceRow is a piece of a file: databases bound how much one statement carries.
type pieceRow struct {
	JobID  string
	Part   string
	Number int
	Data   []byte
}

var (
	jobs   = tableOf(reflect.TypeFor[jobRow](), "import_jobs", "id")
	pieces = tableOf(reflect.TypeFor[pieceRow](), "import_pieces", "job_id")
)

// pieceSize is below a megabyte with what surrounds it.
const pieceSize = 900 << 10

var _ intake.Store = (*Store)(nil)

// unfinished are the states of jobs that are to be run.
var unfinished = []string{string(intake.Queued), string(intake.Running)}

func addParts(t *tx, id string, parts map[string][]byte) error {
	for part, data := range parts {
		for n := 0; n == 0 || n*pieceSize < len(data); n++ {
			piece := data[n*pieceSize : min((n+1)*pieceSize, len(data))]
			if err := insertRows(t.DB, pieces, []*pieceRow{{id, part, n, piece}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// AddJob keeps a job; see intake.Store.
func (s *Store) AddJob(ctx context.Context, j *intake.Job, file []byte, most int) error {
	return s.write(ctx, bulkTime, func(t *tx) error {
		var waiting int64
		err := jobs.query(t.forUpdate()).Where("lane = ? AND state IN ?", j.Lane, unfinished).Count(&waiting).Error
		if err != nil {
			return err
		}
		if waiting >= int64(most) {
			return errs.New(errs.Conflict, "too_many_jobs", "还有太多导入任务没有完成，请等它们结束再提交",
				"too many imports wait; hand the next one in when they have ended")
		}
		if err := insertRows(t.DB, jobs, []*jobRow{{Job: *j}}); err != nil {
			return err
		}
		return addParts(t, j.ID, map[string][]byte{intake.File: file})
	})
}

// Job finds a job; see intake.Store.
func (s *Store) Job(ctx context.Context, id string) (*intake.Job, error) {
	j, err := takeRow[intake.Job](jobs.query(s.reading(ctx)).Where("id = ?", id))
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, record.Missing(intake.JobKind, id)
	}
	return &j, translate(err)
}

// JobPart gives a part of a job; see intake.Store.
func (s *Store) JobPart(ctx context.Context, id, part string) ([]byte, error) {
	var out []byte
	found := false
	err := eachRow(pieces.query(s.reading(ctx)).Where("job_id = ? AND part = ?", id, part).Order("number"),
		func(p *pieceRow) { out, found = append(out, p.Data...), true })
	if err == nil && !found {
		return nil, record.Missing(intake.JobKind, id)
	}
	return out, translate(err)
}

// ClaimJob gives a worker a job; see intake.Store. Claims wait for one another on the rows of all that is unfinished.
func (s *Store) ClaimJob(ctx context.Context, worker string, now, until time.Time) (*intake.Job, error) {
	var some int64
	if err := jobs.query(s.reading(ctx)).Where("state IN ?", unfinished).Count(&some).Error; err != nil || some == 0 {
		return nil, translate(err)
	}
	var claimed *intake.Job
	err := s.write(ctx, writeTime, func(t *tx) error {
		claimed = nil
		rows, err := collect[jobRow](jobs.query(t.forUpdate()).Where("state IN ?", unfinished).Order("id"))
		if err != nil {
			return err
		}
		busy := map[string]bool{}
		for i := range rows {
			if held(&rows[i], now) {
				busy[rows[i].Lane] = true
			}
		}
		for i := range rows {
			row := &rows[i]
			if busy[row.Lane] {
				continue
			}
			row.State, row.Worker, row.LeasedUntil = intake.Running, worker, &until
			claimed = &row.Job
			return jobs.update(t.DB, row)
		}
		return nil
	})
	return claimed, err
}

// held tells whether a worker has a job.
func held(row *jobRow, now time.Time) bool {
	return row.State == intake.Running && row.LeasedUntil != nil && row.LeasedUntil.After(now)
}

// own gives the row of a job that a worker has.
func (t *tx) own(id, worker string) (*jobRow, error) {
	row, err := takeRow[jobRow](jobs.query(t.forUpdate()).Where("id = ?", id))
	if err != nil {
		return nil, err
	}
	if row.Worker != worker || row.State != intake.Running {
		return nil, errs.New(errs.Conflict, "lease_lost", "导入任务已由另一个进程接手", "another process has the import")
	}
	return &row, nil
}

// RenewJob prolongs a lease; see intake.Store.
func (s *Store) RenewJob(ctx context.Context, id, worker string, counts intake.Counts, until time.Time) error {
	return s.write(ctx, writeTime, func(t *tx) error {
		row, err := t.own(id, worker)
		if err != nil {
			return err
		}
		row.Counts, row.LeasedUntil = counts, &until
		return jobs.update(t.DB, row)
	})
}

// EndJob keeps what became of a job; see intake.Store.
func (s *Store) EndJob(ctx context.Context, worker string, j *intake.Job, parts map[string][]byte) error {
	return s.write(ctx, bulkTime, func(t *tx) error {
		row, err := t.own(j.ID, worker)
		if err != nil {
			return err
		}
		row.State, row.Counts, row.Problem, row.HasWorkbook, row.EndedAt, row.LeasedUntil = j.State, j.Counts,
			j.Problem, j.HasWorkbook, j.EndedAt, nil
		if err := pieces.remove(t.DB, "job_id", j.ID); err != nil {
			return err
		}
		if err := addParts(t, j.ID, parts); err != nil {
			return err
		}
		return jobs.update(t.DB, row)
	})
}

// PurgeJobs forgets old jobs; see intake.Store.
func (s *Store) PurgeJobs(ctx context.Context, before time.Time) error {
	return s.InBulkTx(ctx, func(ctx context.Context) error {
		if err := s.forget(ctx, pieces, "job_id IN (SELECT id FROM import_jobs WHERE created_at < ?)", before); err != nil {
			return err
		}
		return s.forget(ctx, jobs, "created_at < ?", before)
	})
}
