package kind

import (
	"slices"

	"kepu/internal/codelist"
	"kepu/internal/record"
	"kepu/internal/text"
)

// Names gives what those are called whom a record mentions. Nothing is known of what was never public.
type Names interface {
	// NamesOf gives the names of a record, the usual one first; none for an unknown one.
	NamesOf(of record.Kind, id string) []string
	// RegionNames gives the names of a region and of those that hold it.
	RegionNames(code string) []string
}

// Document gathers the texts by which a record is found.
type Document struct {
	text.Doc
	Names
}

// Add adds texts; empty ones and such as are there already do not count.
func (d *Document) Add(rank text.Rank, texts ...string) {
	for _, t := range texts {
		if f := (text.Field{Rank: rank, Text: t}); t != "" && !slices.Contains(d.Fields, f) {
			d.Fields = append(d.Fields, f)
		}
	}
}

// Mention adds the names of another record.
func (d *Document) Mention(of record.Kind, id string) { d.Add(text.Near, d.NamesOf(of, id)...) }

// Codes adds what codes and those that hold them are called.
func (d *Document) Codes(list *codelist.List, codes ...string) {
	for _, code := range codes {
		for item, ok := list.Get(code); ok; item, ok = list.Get(item.Parent) {
			d.Add(text.Topic, item.ZH, item.EN)
			d.Add(text.Topic, item.Terms...)
		}
	}
}

// Region adds the names of a region and of those that hold it.
func (d *Document) Region(code string) { d.Add(text.Place, d.RegionNames(code)...) }
