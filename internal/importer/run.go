package importer

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// batch is how many records go into one transaction: fewer are slower, more hold other writers up.
const batch = 500

// item is one record as a source has it.
type item[T any] struct {
	rows     []int    // of the file
	ids      []string // in the source; any of them finds the record, the first is that of a new one
	record   *T       // as it would be created
	incoming fields
	// unread are the columns of cells that were not understood, by the field that they are of.
	unread map[string][]string
	needs  []string // organizations that are to be registered with it
}

// target is where the records of one kind go.
type target[T any] struct {
	kind     record.Kind
	service  Writer[T]
	describe func(*T) fields
	blank    fields // describes a record of which nobody has said anything
	assign   func(*T, fields) error
	options  *Options
	report   *Report
	// seen is told of an item whose record is there already; nil for nothing to say.
	seen func(one *item[T], have *T)
	// columnName names the column of what is wrong, as the author of the file knows it; nil where that is the field.
	columnName func(path string) string
	// directory registers the organizations that items need.
	directory *directory
	// moves follows what a source has moved within a record: it gives what the source says in the form in which the record
	// has it, and what was moved; moved prepares the record for that. nil where nothing moves.
	moves func(ancestor, ours, incoming fields, begun func(key string) bool) (fields, map[string]string)
	moved func(v *T, what map[string]string)
	// listed are the ids of all rows of the file, those that were refused too; current tells whether a record is still to
	// come, nil for always; title is what a record is called; cancel cancels one and gives the fields that say so, nil
	// where none can be.
	listed  map[string]bool
	current func(v *T, now time.Time) bool
	title   func(v *T) string
	cancel  func(v *T, source string) fields
	revive  fields // what a source says of a record that it lists again
}

// newTarget makes the target of a kind, of which a file says the fields of a list.
func newTarget[T any](k *kind.Kind[T], list []field[T], r *Request, service Writer[T]) target[T] {
	return target[T]{kind: k.Name, service: service, options: &r.Options, title: k.Title,
		report:   newReport(r.Kind, r.File, &r.Options),
		describe: func(v *T) fields { return describe(list, v) },
		assign:   func(v *T, values fields) error { return assign(list, v, values) }}
}

// rounds is how often records are merged again that somebody else wrote between reading and writing.
const rounds = 5

// blankFields describes a record of which nobody has said anything.
func (t *target[T]) blankFields() fields {
	none := new(T)
	record.Of(none).Normalize()
	return t.describe(none)
}

// run writes what differs and counts every row.
func (t *target[T]) run(ctx context.Context, items []item[T]) error {
	t.blank = t.blankFields()
	have, err := t.service.Imported(ctx, t.options.Source)
	if err != nil {
		return err
	}
	first := have
	total := len(items)
	for done := 0; done < total; {
		part, before := items[done:min(done+batch, total)], done
		done += len(part)
		for round := 1; len(part) > 0; round++ {
			if round > 1 {
				if have, err = t.service.Imported(ctx, t.options.Source); err != nil {
					return err
				}
			}
			if part, err = t.write(ctx, part, have, round == rounds); err != nil {
				return fmt.Errorf("stopped after %d of %d records, which are kept; run the import again to go on: %w", before,
					total, err)
			}
		}
		t.options.progress(done, total)
	}
	return t.gone(ctx, first, total+t.report.Rejected)
}

// write merges and writes a batch and gives the items that must be merged again.
func (t *target[T]) write(ctx context.Context, items []item[T], have map[string]record.Imported[T],
	last bool) ([]item[T], error) {
	var puts []record.Put[T]
	var plans []plan
	for i := range items {
		p, put, err := t.plan(&items[i], have)
		switch {
		case err != nil:
			t.reject(&items[i], err)
		case put == nil:
			t.count(&items[i], p)
		default:
			p.item = i
			plans, puts = append(plans, p), append(puts, *put)
		}
	}
	failed := make([]error, len(puts))
	switch {
	case len(puts) == 0:
	case t.options.DryRun:
		for i := range puts {
			if puts[i].Before == 0 {
				record.HeadOf(puts[i].Record).Begin(t.options.Clock())
			}
			names := t.needs(&items[plans[i].item], &puts[i])
			failed[i] = cmp.Or(record.CheckChange(puts[i].Was, puts[i].Record).Err(), t.directory.check(names))
			if failed[i] == nil {
				t.directory.registered(names)
			}
		}
	default:
		needs := make([][]string, len(puts))
		for i := range puts {
			needs[i] = t.needs(&items[plans[i].item], &puts[i])
		}
		var err error
		if failed, err = t.put(ctx, puts, needs); err != nil {
			return nil, err
		}
	}
	var again []item[T]
	for i, err := range failed {
		one := &items[plans[i].item]
		switch kind := errs.KindOf(err); {
		case err == nil:
			t.count(one, plans[i])
		case kind == errs.PreconditionFailed && !last:
			again = append(again, *one)
		case ofRecord(err):
			t.reject(one, err)
		default:
			return nil, err
		}
	}
	return again, nil
}

func (t *target[T]) reject(one *item[T], err error) {
	if e, ok := errors.AsType[*errs.Error](err); ok && t.columnName != nil {
		for i := range e.Violations {
			e.Violations[i].Field = t.columnName(e.Violations[i].Field)
		}
	}
	for _, row := range one.rows {
		t.report.reject(row, err)
	}
}

// plan is what is to become of an item.
type plan struct {
	item      int
	outcome   outcome
	id        string
	preserved []string
	remark    *errs.Text
}

func (t *target[T]) count(one *item[T], p plan) {
	t.report.count(p.outcome, len(one.rows))
	if p.outcome == created {
		t.report.Records[string(t.kind)]++
	}
	for _, name := range p.preserved {
		t.report.keep(one.rows[0], p.id, name, "本地已修改，未覆盖", "was changed here since, and is not overwritten")
	}
	if p.remark != nil {
		t.report.keep(one.rows[0], p.id, "", p.remark.ZH, p.remark.EN)
	}
}

// plan merges an item with what is there; no Put where nothing is to be written.
func (t *target[T]) plan(one *item[T], have map[string]record.Imported[T]) (plan, *record.Put[T], error) {
	var before record.Imported[T]
	for _, id := range one.ids {
		if known, ok := have[id]; ok {
			before = known
			break
		}
	}
	if before.Record == nil {
		fresh := *one.record
		head := record.HeadOf(&fresh)
		head.Source = &record.Source{Name: t.options.Source, ID: one.ids[0], URL: sourceURL(head.Source)}
		return plan{outcome: created}, &record.Put[T]{Record: &fresh, Fields: encode(one.incoming)}, nil
	}
	head := *record.HeadOf(before.Record)
	if t.seen != nil {
		t.seen(one, before.Record)
	}
	p := plan{id: head.ID}
	if head.ArchivedAt != nil {
		p.remark = &errs.Text{ZH: "该记录已归档，保持不变", EN: "is archived, and stays so"}
		return p, nil, nil
	}
	ancestor := fields{}
	if before.Fields != nil {
		if err := json.Unmarshal(before.Fields, &ancestor); err != nil {
			return p, nil, fmt.Errorf("what the last import said of %s cannot be read: %w", head.ID, err)
		}
		if err := t.modernize(ancestor); err != nil {
			return p, nil, fmt.Errorf("what the last import said of %s cannot be read: %w", head.ID, err)
		}
	}
	ours := t.describe(before.Record)
	incoming := t.revived(ancestor, one.incoming)
	if len(one.unread) > 0 {
		incoming = keepUnread(incoming, ours, t.blank, one.unread)
		if err := t.modernize(incoming); err != nil {
			return p, nil, fmt.Errorf("what the file says of %s: %w", head.ID, err)
		}
	}
	var moved map[string]string
	if t.moves != nil {
		incoming, moved = t.moves(ancestor, ours, incoming, t.begun)
	}
	merged, preserved := merge(ancestor, ours, incoming, t.blank, t.begun)
	p.preserved = preserved
	said := remember(ancestor, incoming)
	put := &record.Put[T]{Record: before.Record, Was: before.Record, Before: head.Version, Fields: encode(said),
		Same: equal(merged, ours)}
	if put.Same {
		if equal(ancestor, said) {
			return p, nil, nil
		}
		return p, put, nil
	}
	p.outcome = updated
	next := *before.Record
	put.Record = &next
	if len(moved) > 0 {
		t.moved(&next, moved)
	}
	return p, put, t.assign(&next, merged)
}

// modernize brings what an earlier version noted into the form in which records are described today, so that a field
// which the record has gained since is no change that somebody made.
func (t *target[T]) modernize(ancestor fields) error {
	said := new(T)
	if err := t.assign(said, ancestor); err != nil {
		return err
	}
	record.Of(said).Normalize()
	today := t.describe(said)
	for name := range ancestor {
		if value, ok := today[name]; ok {
			ancestor[name] = value
		}
	}
	return nil
}

func sourceURL(s *record.Source) string {
	if s == nil {
		return ""
	}
	return s.URL
}

// begun tells whether the session of a key has begun.
func (t *target[T]) begun(key string) bool {
	at, ok := sessionStart(key)
	return ok && !at.After(t.options.Clock())
}

// unique finds the only element, if there is exactly one.
func unique[T any](list []T, fits func(T) bool) (T, bool) {
	i := slices.IndexFunc(list, fits)
	if i < 0 || slices.ContainsFunc(list[i+1:], fits) {
		var none T
		return none, false
	}
	return list[i], true
}
