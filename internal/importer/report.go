// Package importer brings files into the registry: administrative divisions, holidays, tables of each kind of record
// and events in JSON-LD. An import can be repeated: it writes only what changed in the source, keeps what people
// changed here, and accounts for every row in its report.
//
// A file goes through three stages. A sheet is the cells of a CSV file or workbook under the columns of a layout, whose
// header was found by the titles that people give them (csv.go, xlsx.go, header.go). A table makes items of its rows:
// the record as the file has it, and which of its fields the file speaks of; a cell that cannot be read costs the row
// where it decides what the record means, and else the cell only (table.go, cells.go). A target merges items with what
// is there, three ways: what the source said last, what the record is now, what the source says now (merge.go, run.go).
// Events take the place of sheet and table (document.go, event*.go).
package importer

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kepu/internal/errs"
)

// Report accounts for every row of a file: Rows = Created + Updated + Unchanged + Rejected. A row counts as what became
// of its record, of which several rows may be parts.
type Report struct {
	Kind       string         `json:"kind"`
	File       string         `json:"file"`
	Source     string         `json:"source,omitempty"`
	DryRun     bool           `json:"dry_run"`
	Rows       int            `json:"rows"`
	Created    int            `json:"created"`
	Updated    int            `json:"updated"`
	Unchanged  int            `json:"unchanged"`
	Rejected   int            `json:"rejected"`
	Rejections []Note         `json:"rejections"`
	Unread     []Note         `json:"unread"`  // cells and columns that were not understood, and left out
	Mended     []Note         `json:"mended"`  // what was wrong and could safely be put right
	Removed    []Note         `json:"removed"` // what was removed from the registry
	Kept       []Note         `json:"kept"`    // fields that people changed here, and archived records: not overwritten
	Gone       []Note         `json:"gone"`    // records that the source no longer lists
	Twins      []Note         `json:"twins"`   // activities that another source is likely to have, too
	Records    map[string]int `json:"records"` // how many records of each kind the import created

	language string
	table    *sheet // the file, if it is one
}

// Note is one remark on one row.
type Note struct {
	Row        int    `json:"row"`              // of the file, from 1; in CSV the header is row 1; 0 for what the file lacks
	Cell       string `json:"cell,omitempty"`   // of a table, as spreadsheets name it: N2
	Column     string `json:"column,omitempty"` // of a table, in the language of the report
	ID         string `json:"id,omitempty"`
	Field      string `json:"field"`
	Code       string `json:"code,omitempty"`
	Reason     string `json:"reason"`
	Understood string `json:"understood,omitempty"` // what was taken instead; empty for nothing

	// Reason and Understood in both languages, until the report is done.
	text, taken errs.Text
}

func newReport(kind, file string, o *Options) *Report {
	return &Report{Kind: kind, File: file, DryRun: o.DryRun, Rejections: []Note{}, Unread: []Note{}, Mended: []Note{},
		Removed: []Note{}, Kept: []Note{}, Gone: []Note{}, Twins: []Note{}, Records: map[string]int{}, language: o.Language}
}

// reject counts a row as rejected, for every reason that err gives.
func (r *Report) reject(row int, err error) {
	r.Rejected++
	e, ok := errors.AsType[*errs.Error](err)
	if !ok {
		r.Rejections = append(r.Rejections, Note{Row: row, Reason: err.Error()})
		return
	}
	if len(e.Violations) == 0 {
		r.Rejections = append(r.Rejections, Note{Row: row, Code: e.Code, text: e.Detail})
	}
	for _, v := range e.Violations {
		r.Rejections = append(r.Rejections, Note{Row: row, Field: v.Field, Code: v.Code, text: v.Message})
	}
}

func (r *Report) noteFix(row int, field, zh, en string) {
	r.Mended = append(r.Mended, Note{Row: row, Field: field, text: errs.Text{ZH: zh, EN: en}})
}

func (r *Report) keep(row int, id, field, zh, en string) {
	r.Kept = append(r.Kept, Note{Row: row, ID: id, Field: field, text: errs.Text{ZH: zh, EN: en}})
}

// done puts the remarks in the order of the file and in the language of the report, and names the cells of a table.
func (r *Report) done() *Report {
	if t := r.table; t != nil {
		r.Unread, r.Mended = append(r.Unread, t.unread...), append(r.Mended, t.left...)
	}
	for _, notes := range [][]Note{r.Rejections, r.Unread, r.Mended, r.Removed, r.Kept, r.Gone, r.Twins} {
		slices.SortStableFunc(notes, func(a, b Note) int { return cmp.Compare(a.Row, b.Row) })
		for i := range notes {
			n := &notes[i]
			n.Reason, n.Understood = cmp.Or(n.Reason, n.text.In(r.language)), cmp.Or(n.Understood, n.taken.In(r.language))
			if t := r.table; t != nil && n.Cell == "" {
				n.Cell, n.Column = t.cell(n.Row, n.Field), t.label(n.Field, r.language)
			}
		}
	}
	return r
}

// Nothing tells whether nothing of the file came in.
func (r *Report) Nothing() bool { return r.Created+r.Updated+r.Unchanged == 0 }

// outcome is what became of a record.
type outcome int

const (
	unchanged outcome = iota
	created
	updated
)

func (r *Report) count(o outcome, rows int) {
	switch o {
	case created:
		r.Created += rows
	case updated:
		r.Updated += rows
	default:
		r.Unchanged += rows
	}
}

// shownNotes is how many remarks of a kind the text shows; the JSON has all.
const shownNotes = 50

// Text writes the report for people.
func (r *Report) Text(w io.Writer) {
	say := func(zh, en string, args ...any) {
		fmt.Fprintf(w, errs.Text{ZH: zh, EN: en}.In(r.language)+"\n", args...)
	}
	if r.DryRun {
		say("试运行：没有写入任何内容", "dry run: nothing was written")
	}
	say("%s：%d 行，新建 %d，更新 %d，未变 %d，拒绝 %d", "%s: %d rows, %d created, %d updated, %d unchanged, %d rejected",
		r.File, r.Rows, r.Created, r.Updated, r.Unchanged, r.Rejected)
	for _, kind := range sortedKeys(r.Records) {
		say("  新建记录 %s：%d", "  new records of kind %s: %d", kind, r.Records[kind])
	}
	r.notes(w, r.Rejections, errs.Text{ZH: "拒绝", EN: "rejected"})
	r.notes(w, r.Unread, errs.Text{ZH: "看不懂，未采用", EN: "not understood, left out"})
	r.notes(w, r.Mended, errs.Text{ZH: "已修正", EN: "mended"})
	r.notes(w, r.Removed, errs.Text{ZH: "删除", EN: "removed"})
	r.notes(w, r.Gone, errs.Text{ZH: "来源不再列出", EN: "no longer listed by the source"})
	r.notes(w, r.Twins, errs.Text{ZH: "可能与已登记的活动重复", EN: "likely twins"})
	r.notes(w, r.Kept, errs.Text{ZH: "保留本地内容", EN: "kept as it is here"})
}

func (r *Report) notes(w io.Writer, notes []Note, title errs.Text) {
	if len(notes) == 0 {
		return
	}
	fmt.Fprintf(w, "%s: %d\n", title.In(r.language), len(notes))
	for _, n := range notes[:min(len(notes), shownNotes)] {
		where := errs.Text{ZH: fmt.Sprintf("第 %d 行", n.Row), EN: fmt.Sprintf("row %d", n.Row)}.In(r.language)
		if n.Row == 0 {
			where = "-"
		}
		if n.ID != "" && !strings.HasPrefix(n.Reason, n.ID) {
			where += " (" + n.ID + ")"
		}
		switch name := cmp.Or(n.Column, n.Field); {
		case n.Cell != "":
			where += errs.Text{ZH: fmt.Sprintf(" %s（%s）", n.Cell, name),
				EN: fmt.Sprintf(" %s (%s)", n.Cell, name)}.In(r.language)
		case name != "":
			where += " " + name
		}
		if n.Understood != "" {
			n.Reason += errs.Text{ZH: "；采用：" + n.Understood, EN: "; taken: " + n.Understood}.In(r.language)
		}
		fmt.Fprintf(w, "  %s: %s\n", where, n.Reason)
	}
	if more := len(notes) - shownNotes; more > 0 {
		fmt.Fprintln(w, errs.Text{ZH: fmt.Sprintf("  … 另有 %d 条，见 --report json", more),
			EN: fmt.Sprintf("  … %d more; see --report json", more)}.In(r.language))
	}
}
