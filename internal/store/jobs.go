package store

import (
	"bytes"
	"context"
	"errors"
	"time"

	"gorm.io/gorm"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/intake"
	"kepu/internal/record"
)

// jobRow is an import that was handed in.
type jobRow struct {
	ID           string `gorm:"primaryKey"`
	Kind         string
	Source       string
	FileName     string
	DryRun       bool
	Strict       bool
	AllowSimilar bool
	Actor        identity.Principal `gorm:"serializer:json"`
	Address      string
	Lane         string
	State        string
	Counts       intake.Counts `gorm:"serializer:json"`
	Problem      errs.Text     `gorm:"serializer:json"`
	HasWorkbook  bool
	Worker       string
	LeasedUntil  *time.Time
	CreatedAt    time.Time `gorm:"autoCreateTime:false"`
	EndedAt      *time.Time
}

func (jobRow) TableName() string { return "import_jobs" }

func (r *jobRow) job() *intake.Job {
	return &intake.Job{ID: r.ID, Kind: r.Kind, Source: r.Source, FileName: r.FileName, DryRun: r.DryRun, Strict: r.Strict,
		AllowSimilar: r.AllowSimilar, Actor: r.Actor, Address: r.Address, Lane: r.Lane, State: intake.State(r.State),
		Counts: r.Counts, Problem: r.Problem, HasWorkbook: r.HasWorkbook, CreatedAt: r.CreatedAt.UTC(),
		EndedAt: utc(r.EndedAt)}
}

// pieceRow is a piece of a file: databases bound how much one statement carries.
type pieceRow struct {
	JobID  string `gorm:"primaryKey"`
	Part   string `gorm:"primaryKey"`
	Number int    `gorm:"primaryKey;autoIncrement:false"`
	Data   []byte
}

func (pieceRow) TableName() string { return "import_pieces" }

// pieceSize is below a megabyte with what surrounds it.
const pieceSize = 900 << 10

var _ intake.Store = (*Store)(nil)

// unfinished are the states of jobs that are to be run.
var unfinished = []string{string(intake.Queued), string(intake.Running)}

func addParts(t *tx, id string, parts map[string][]byte) error {
	for part, data := range parts {
		for n := 0; n == 0 || n*pieceSize < len(data); n++ {
			piece := data[n*pieceSize : min((n+1)*pieceSize, len(data))]
			if err := t.Create(&pieceRow{JobID: id, Part: part, Number: n, Data: piece}).Error; err != nil {
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
		err := t.forUpdate().Model(&jobRow{}).Where("lane = ? AND state IN ?", j.Lane, unfinished).Count(&waiting).Error
		if err != nil {
			return err
		}
		if waiting >= int64(most) {
			return errs.New(errs.Conflict, "too_many_jobs", "还有太多导入任务没有完成，请等它们结束再提交",
				"too many imports wait; hand the next one in when they have ended")
		}
		row := &jobRow{ID: j.ID, Kind: j.Kind, Source: j.Source, FileName: j.FileName, DryRun: j.DryRun, Strict: j.Strict,
			AllowSimilar: j.AllowSimilar, Actor: j.Actor, Address: j.Address, Lane: j.Lane, State: string(j.State),
			CreatedAt: j.CreatedAt}
		if err := t.Create(row).Error; err != nil {
			return err
		}
		return addParts(t, j.ID, map[string][]byte{intake.File: file})
	})
}

// Job finds a job; see intake.Store.
func (s *Store) Job(ctx context.Context, id string) (*intake.Job, error) {
	var row jobRow
	err := s.reading(ctx).Where("id = ?", id).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, record.Missing(intake.JobKind, id)
	}
	if err != nil {
		return nil, translate(err)
	}
	return row.job(), nil
}

// JobPart gives a part of a job; see intake.Store.
func (s *Store) JobPart(ctx context.Context, id, part string) ([]byte, error) {
	var pieces []pieceRow
	if err := s.reading(ctx).Where("job_id = ? AND part = ?", id, part).Order("number").Find(&pieces).Error; err != nil {
		return nil, translate(err)
	}
	if len(pieces) == 0 {
		return nil, record.Missing(intake.JobKind, id)
	}
	var out bytes.Buffer
	for _, piece := range pieces {
		out.Write(piece.Data)
	}
	return out.Bytes(), nil
}

// ClaimJob gives a worker a job; see intake.Store. Claims wait for one another on the rows of all that is unfinished.
func (s *Store) ClaimJob(ctx context.Context, worker string, now, until time.Time) (*intake.Job, error) {
	var some int64
	if err := s.reading(ctx).Model(&jobRow{}).Where("state IN ?", unfinished).Count(&some).Error; err != nil || some == 0 {
		return nil, translate(err)
	}
	var claimed *intake.Job
	err := s.write(ctx, writeTime, func(t *tx) error {
		claimed = nil
		var rows []jobRow
		if err := t.forUpdate().Where("state IN ?", unfinished).Order("id").Find(&rows).Error; err != nil {
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
			row.State, row.Worker, row.LeasedUntil = string(intake.Running), worker, &until
			claimed = row.job()
			return t.Save(row).Error
		}
		return nil
	})
	return claimed, err
}

// held tells whether a worker has a job.
func held(row *jobRow, now time.Time) bool {
	return row.State == string(intake.Running) && row.LeasedUntil != nil && row.LeasedUntil.After(now)
}

// own gives the row of a job that a worker has.
func (t *tx) own(id, worker string) (*jobRow, error) {
	var row jobRow
	if err := t.forUpdate().Where("id = ?", id).Take(&row).Error; err != nil {
		return nil, err
	}
	if row.Worker != worker || row.State != string(intake.Running) {
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
		return t.Save(row).Error
	})
}

// EndJob keeps what became of a job; see intake.Store.
func (s *Store) EndJob(ctx context.Context, worker string, j *intake.Job, parts map[string][]byte) error {
	return s.write(ctx, bulkTime, func(t *tx) error {
		row, err := t.own(j.ID, worker)
		if err != nil {
			return err
		}
		row.State, row.Counts, row.Problem, row.HasWorkbook, row.EndedAt, row.LeasedUntil = string(j.State), j.Counts,
			j.Problem, j.HasWorkbook, j.EndedAt, nil
		if err := t.Where("job_id = ?", j.ID).Delete(&pieceRow{}).Error; err != nil {
			return err
		}
		if err := addParts(t, j.ID, parts); err != nil {
			return err
		}
		return t.Save(row).Error
	})
}

// PurgeJobs forgets old jobs; see intake.Store.
func (s *Store) PurgeJobs(ctx context.Context, before time.Time) error {
	return s.write(ctx, bulkTime, func(t *tx) error {
		old := t.Model(&jobRow{}).Select("id").Where("created_at < ?", before)
		if err := t.Where("job_id IN (?)", old).Delete(&pieceRow{}).Error; err != nil {
			return err
		}
		return t.Where("created_at < ?", before).Delete(&jobRow{}).Error
	})
}
