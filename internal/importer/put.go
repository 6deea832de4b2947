package importer

import (
	"bytes"
	"context"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// needs gives the organizations that are to be registered for what is written of an item.
func (t *target[T]) needs(one *item[T], put *record.Put[T]) (names []string) {
	if put.Same || len(one.needs) == 0 {
		return nil
	}
	text := encode(put.Record)
	for _, name := range one.needs {
		if o := t.directory.fresh[name]; o != nil && !slices.Contains(names, name) && bytes.Contains(text, []byte(o.ID)) {
			names = append(names, name)
		}
	}
	return names
}

// put writes records together with the organizations that they need. An organization that only records need which
// cannot be written is not registered: all is undone and written again without these.
func (t *target[T]) put(ctx context.Context, puts []record.Put[T], needs [][]string) ([]error, error) {
	failed := make([]error, len(puts)) // of records that are not tried again
	for {
		names := neededNames(needs, failed)
		if len(names) == 0 {
			return t.putRemaining(ctx, puts, failed), nil
		}
		var result []error
		var useless []string
		err := t.options.InTx(ctx, func(ctx context.Context) error {
			result = t.putWithOrganizations(ctx, puts, needs, names, failed)
			used := neededNames(needs, result)
			useless = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(used, name) })
			i := slices.IndexFunc(result, func(err error) bool { return err != nil && !ofRecord(err) })
			switch {
			case i >= 0:
				useless = nil
				return result[i]
			case len(useless) > 0:
				return errs.New(errs.Conflict, "useless", "", "") // undoes all
			}
			return nil
		})
		if len(useless) == 0 {
			if err == nil {
				t.directory.registered(names)
			}
			return result, err
		}
		for i := range puts {
			if slices.ContainsFunc(needs[i], func(name string) bool { return slices.Contains(useless, name) }) {
				failed[i] = result[i]
			}
		}
	}
}

// ofRecord tells whether an error is that of one record, which does not hinder the others.
func ofRecord(err error) bool {
	switch errs.KindOf(err) {
	case errs.Invalid, errs.Conflict, errs.PreconditionFailed, errs.Forbidden, errs.NotFound:
		return true
	}
	return false
}

// neededNames gives the organizations that records need which have not failed, each once.
func neededNames(needs [][]string, failed []error) (names []string) {
	for i, list := range needs {
		for _, name := range list {
			if failed[i] == nil && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// putRemaining writes the records that have not failed before, and gives the errors of all.
func (t *target[T]) putRemaining(ctx context.Context, puts []record.Put[T], failed []error) []error {
	var right []record.Put[T]
	var index []int
	for i := range puts {
		if failed[i] == nil {
			right, index = append(right, puts[i]), append(index, i)
		}
	}
	out := slices.Clone(failed)
	if len(right) > 0 {
		for i, err := range t.service.Put(ctx, right) {
			out[index[i]] = err
		}
	}
	return out
}

// putWithOrganizations writes organizations, then the records.
func (t *target[T]) putWithOrganizations(ctx context.Context, puts []record.Put[T], needs [][]string, names []string,
	failed []error) []error {
	failed = slices.Clone(failed)
	for i, err := range t.directory.service.Put(ctx, t.directory.puts(names)) {
		for j, list := range needs {
			if err != nil && failed[j] == nil && slices.Contains(list, names[i]) {
				failed[j] = cannotRegister(names[i], err)
			}
		}
	}
	return t.putRemaining(ctx, puts, failed)
}

// cannotRegister says why the organization of a row could not be registered.
func cannotRegister(name string, err error) error {
	if !ofRecord(err) {
		return err
	}
	var vs errs.Violations
	vs.Add("organization", "reference", "无法登记单位“"+name+"”："+err.Error(),
		"cannot register the organization "+name+": "+err.Error())
	return vs.Err()
}
