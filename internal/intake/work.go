package intake

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// How long a lease holds, and how often jobs of other replicas are looked for.
const (
	lease = time.Minute
	look  = 2 * time.Second
)

// Work runs jobs one after the other until ctx is done.
func (s *Service) Work(ctx context.Context, log *slog.Logger) {
	ticker := time.NewTicker(look)
	defer ticker.Stop()
	for {
		for s.Next(ctx, log) {
		}
		select {
		case <-ctx.Done():
			return
		case <-s.wake:
		case <-ticker.C:
		}
	}
}

// Next runs the job that has waited longest, and tells whether there was one.
func (s *Service) Next(ctx context.Context, log *slog.Logger) bool {
	worker := record.NewID()
	j, err := s.Store.ClaimJob(ctx, worker, s.Clock(), s.Clock().Add(lease))
	if err != nil {
		if ctx.Err() == nil {
			log.Warn("imports that wait cannot be read", "error", err)
		}
		return false
	}
	if j == nil {
		return false
	}
	s.run(ctx, j, worker, log)
	return ctx.Err() == nil
}

// errLost says that another worker has the job.
var errLost = errors.New("the lease of the import was lost")

// run runs a job under its lease. Where the process ends meanwhile, the lease runs out and another worker begins again.
func (s *Service) run(ctx context.Context, j *Job, worker string, log *slog.Logger) {
	inner, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var done, total atomic.Int64
	go func() {
		ticker := time.NewTicker(lease / 4)
		defer ticker.Stop()
		for {
			select {
			case <-inner.Done():
				return
			case <-ticker.C:
				counts := Counts{Done: int(done.Load()), Rows: int(total.Load())}
				if err := s.Store.RenewJob(inner, j.ID, worker, counts, s.Clock().Add(lease)); errs.KindOf(err) == errs.Conflict {
					cancel(errLost)
					return
				}
			}
		}
	}()
	result, err := s.importFile(inner, j, func(d, t int) { done.Store(int64(d)); total.Store(int64(t)) })
	if context.Cause(inner) != nil { // the lease is left to run out
		return
	}
	parts := map[string][]byte{}
	j.State = Done
	if e, ok := errors.AsType[*errs.Error](err); err != nil {
		j.State, j.Problem = Failed, errs.Text{ZH: "导入中断，已写入的内容保留；请稍后再试",
			EN: "the import broke off, and what was written is kept; try again later"}
		if ok && e.Kind != errs.Internal {
			j.Problem = problemOf(e)
		} else {
			log.Error("an import failed", "job", j.ID, "error", err)
		}
	} else {
		j.Counts, parts[Findings] = result.Counts, result.Findings
		if result.Workbook != nil {
			parts[Workbook], j.HasWorkbook = result.Workbook, true
		}
	}
	now := record.Millis(s.Clock())
	j.EndedAt = &now
	if err := s.Store.EndJob(ctx, worker, j, parts); err != nil {
		log.Error("what became of an import cannot be kept", "job", j.ID, "error", err)
	}
}

// problemOf is what is wrong with a file as a whole.
func problemOf(e *errs.Error) errs.Text {
	text := e.Detail
	for _, v := range e.Violations {
		text.ZH += "；" + v.Field + "：" + v.Message.ZH
		text.EN += "; " + v.Field + ": " + v.Message.EN
	}
	return text
}

// importFile imports the file of a job as who handed it in. A fault of the importer fails the job and nothing else.
func (s *Service) importFile(ctx context.Context, j *Job, progress func(done, total int)) (result *Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the importer failed: %v", r)
		}
	}()
	actor, err := s.Resolve(ctx, j.Actor)
	if err != nil {
		return nil, err
	}
	file, err := s.Store.JobPart(ctx, j.ID, File)
	if err != nil {
		return nil, err
	}
	ctx = identity.WithOrigin(identity.With(ctx, actor), identity.Origin{Address: j.Address, RequestID: j.ID})
	return s.Import(ctx, j, file, progress)
}
