// Package intake is imports that people hand in while the service runs (导入任务): a file is kept, read in the background
// by whichever replica is free, and answered for by a report.
//
// One job at a time runs of an organization, and of an account that belongs to none. The replica that runs a job holds
// a lease, which it renews; where it dies, another begins the job again when the lease has run out. Nothing is undone
// by that: what was written is found unchanged.
package intake

import (
	"context"
	"slices"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// State is how far a job is.
type State string

// The states.
const (
	Queued  State = "queued"
	Running State = "running"
	Done    State = "done"
	Failed  State = "failed" // of which nothing can be said row by row; Problem says why
)

// Limits of a file, of the jobs that may wait of one lane, and of how long a job is kept.
const (
	MaxBytes  = 20 << 20
	MaxRows   = 20_000
	maxQueued = 20
	// MaxFindings is how many remarks of a job are kept; the workbook has all that concern its rows.
	MaxFindings = 1000
	Memory      = 7 * 24 * time.Hour
)

// The parts of a job that are kept beside it.
const (
	File     = "file"
	Findings = "findings" // JSON
	Workbook = "workbook" // rows to be looked at again
)

// Counts is what became of the rows. Findings are all that there were.
type Counts struct{ Rows, Done, Created, Updated, Unchanged, Rejected, Findings int }

// JobKind names jobs in errors.
var JobKind = record.NewKind("import_job", "导入任务", "import job")

// Job is one file that is to be imported.
type Job struct {
	ID           string
	Kind         string // of importer
	Source       string
	FileName     string
	DryRun       bool
	Strict       bool
	AllowSimilar bool               // venues that look like others
	Actor        identity.Principal // who handed it in
	Address      string             // from where, for the audit trail
	Lane         string             // of which one job runs at a time: an organization, or an account
	State        State
	Counts       Counts
	Problem      errs.Text
	HasWorkbook  bool
	CreatedAt    time.Time
	EndedAt      *time.Time
}

// Result is what an import gives.
type Result struct {
	Counts   Counts
	Findings []byte // JSON
	Workbook []byte // nil for no rows to be looked at again
}

// Store keeps jobs and their files.
type Store interface {
	// AddJob keeps a job with its file. Conflict where too many of its lane wait.
	AddJob(ctx context.Context, j *Job, file []byte, most int) error
	// Job finds a job. NotFound.
	Job(ctx context.Context, id string) (*Job, error)
	// JobPart gives a part of a job. NotFound.
	JobPart(ctx context.Context, id, part string) ([]byte, error)
	// ClaimJob gives a worker the job that has waited longest and whose lane is free, until a time; nil for none.
	ClaimJob(ctx context.Context, worker string, now, until time.Time) (*Job, error)
	// RenewJob prolongs a lease and notes how far the job is. Conflict where another worker has it.
	RenewJob(ctx context.Context, id, worker string, counts Counts, until time.Time) error
	// EndJob keeps what became of a job, and its parts in place of the file. Conflict where another worker has it.
	EndJob(ctx context.Context, worker string, j *Job, parts map[string][]byte) error
	// PurgeJobs forgets jobs that were made before a time.
	PurgeJobs(ctx context.Context, before time.Time) error
}

// Service takes jobs and runs them.
type Service struct {
	Store Store
	Clock func() time.Time
	// Resolve gives who handed a job in as they are now. Unauthorized where they may do nothing any more.
	Resolve func(ctx context.Context, p identity.Principal) (identity.Principal, error)
	// Import runs a job in the context of who handed it in.
	Import func(ctx context.Context, j *Job, file []byte, progress func(done, total int)) (*Result, error)

	wake chan struct{}
}

// NewService makes a service.
func NewService(st Store, clock func() time.Time) *Service {
	return &Service{Store: st, Clock: clock, wake: make(chan struct{}, 1)}
}

// laneOf is the organization of who hands a job in, or else the account.
func laneOf(p identity.Principal) string {
	for _, g := range p.Grants {
		if g.OrganizationID != "" {
			return g.OrganizationID
		}
	}
	return string(p.Kind) + ":" + p.ID
}

// Submit keeps a job. Invalid, Conflict.
func (s *Service) Submit(ctx context.Context, j *Job, file []byte) error {
	var vs errs.Violations
	vs.Text("source", j.Source, 100)
	vs.Line("file", j.FileName, 200)
	if len(file) == 0 {
		vs.Add("file", "required", "文件是空的", "the file is empty")
	}
	if err := vs.Err(); err != nil {
		return err
	}
	if len(file) > MaxBytes {
		return errs.New(errs.TooLarge, "too_large", "文件超过 20 MB", "the file is larger than 20 MB")
	}
	j.ID, j.Actor, j.Address, j.State, j.CreatedAt = record.NewID(), identity.From(ctx), identity.OriginOf(ctx).Address,
		Queued, record.Millis(s.Clock())
	j.Actor.LoginID = ""
	j.Lane = laneOf(j.Actor)
	if err := s.Store.AddJob(ctx, j, file, maxQueued); err != nil {
		return err
	}
	select {
	case s.wake <- struct{}{}:
	default: // somebody is awake
	}
	return nil
}

// Find gives a job to who handed it in, to the others of the lane, and to administrators. NotFound.
func (s *Service) Find(ctx context.Context, id string) (*Job, error) {
	if !record.ValidID(id) {
		return nil, record.Missing(JobKind, id)
	}
	j, err := s.Store.Job(ctx, id)
	if err != nil {
		return nil, err
	}
	p := identity.From(ctx)
	own := p.Kind == j.Actor.Kind && p.ID == j.Actor.ID
	same := slices.ContainsFunc(p.Grants, func(g identity.Grant) bool {
		return g.OrganizationID != "" &&
			g.OrganizationID == j.Lane
	})
	if !own && !same && !p.Has(identity.Administrator) {
		return nil, record.Missing(JobKind, id)
	}
	return j, nil
}
