package importer

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// What is done with records that a source no longer lists.
const (
	GoneCancel  = "cancel"  // activities are cancelled, and stay visible as such
	GoneArchive = "archive" // they are archived
)

// goneMark stands among what a source said of a record that was cancelled because the source no longer listed it.
const goneMark = "gone"

// revived gives what a source says of a record; of one that it lists again, also that it takes place.
func (t *target[T]) revived(ancestor, incoming fields) fields {
	if ancestor[goneMark] == nil {
		return incoming
	}
	delete(ancestor, goneMark)
	out := maps.Clone(t.revive)
	maps.Copy(out, incoming)
	return out
}

// gone finds the records of the source that the file no longer lists, and does with them as the options say; without,
// they are reported only. What is over, archived or cancelled is nobody's concern: feeds forget what is past.
func (t *target[T]) gone(ctx context.Context, have map[string]record.Imported[T], inFile int) error {
	if t.title == nil {
		return nil
	}
	var ids []string
	current := 0
	for id, one := range have {
		head := record.HeadOf(one.Record)
		if head.ArchivedAt != nil || head.Publication != record.Published || t.current != nil &&
			!t.current(one.Record, t.options.Clock()) {
			continue
		}
		current++
		if !t.listed[id] {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	little := inFile*2 < current
	for _, id := range ids {
		what := ""
		if t.options.Gone != "" && !little {
			var err error
			if what, err = t.withdraw(ctx, have[id]); err != nil {
				return err
			}
		}
		t.reportGone(have[id].Record, what)
	}
	if t.options.Gone != "" && little && len(ids) > 0 {
		t.report.Gone = append(t.report.Gone, Note{Code: "too_few", text: errs.Text{
			ZH: "文件不到该来源现有记录的一半，可能不完整：不再列出的记录一条也没有处理",
			EN: "the file holds fewer than half of what the source listed, and may not be whole: nothing was done with what " +
				"it no longer lists"}})
	}
	return nil
}

func (t *target[T]) reportGone(v *T, what string) {
	title := t.title(v)
	said := map[string]errs.Text{"": {ZH: "，未处理", EN: "; it stays as it is"},
		GoneCancel:  {ZH: "，已取消", EN: "; it was cancelled"},
		GoneArchive: {ZH: "，已归档", EN: "; it was archived"}}[what]
	t.report.Gone = append(t.report.Gone, Note{ID: record.HeadOf(v).ID, Code: "gone",
		text: errs.Text{ZH: "来源不再列出“" + title + "”" + said.ZH, EN: "the source no longer lists " + title + said.EN}})
}

// withdraw cancels or archives a record, and gives what it did; nothing where somebody else has written it since.
func (t *target[T]) withdraw(ctx context.Context, one record.Imported[T]) (string, error) {
	head := record.HeadOf(one.Record)
	if t.options.DryRun {
		return t.options.Gone, nil
	}
	if t.options.Gone == GoneArchive {
		_, err := t.service.Archive(ctx, head.ID, record.Match{Version: head.Version})
		return done(GoneArchive, err)
	}
	ancestor := fields{}
	if one.Fields != nil {
		if err := json.Unmarshal(one.Fields, &ancestor); err != nil {
			return "", err
		}
	}
	next := *one.Record
	maps.Copy(ancestor, t.cancel(&next, t.options.Source)) // so that the source can bring it back
	ancestor[goneMark] = encode(true)
	err := t.service.Put(ctx, []record.Put[T]{{Record: &next, Was: one.Record, Before: head.Version,
		Fields: encode(ancestor)}})[0]
	return done(GoneCancel, err)
}

func done(what string, err error) (string, error) {
	if err != nil && ofRecord(err) {
		return "", nil
	}
	return what, err
}
