// Package kind declares what a kind of record (记录种类) is, once: its names, its table, what it refers to, whose it is and
// how it is found. Each domain package has a variable Kind (lecturers and their teams have one each), and package
// kind/all lists them. Whatever the registry does with every kind alike, such as storing, the feed of changes, review
// and search, reads the declarations and knows no domain.
package kind

import (
	"cmp"
	"strings"

	"kepu/internal/access"
	"kepu/internal/record"
	"kepu/internal/review"
	"kepu/internal/text"
)

// Info is what is known of a kind without the type of its records. It is comparable.
type Info struct {
	Name  record.Kind // in the change log and in the API
	Table string      // of the database
	Key   string      // column that identifies a row, where it is not id
	Scope string      // of API keys, where it is not the path
}

// KeyScope is what an API key needs to read or write records: lecturers.
func (i Info) KeyScope() string { return cmp.Or(i.Scope, i.Path()) }

// Column is the column that identifies a row.
func (i Info) Column() string {
	if i.Key != "" {
		return i.Key
	}
	return "id"
}

// Path is the collection of the API: lecturer-teams.
func (i Info) Path() string { return strings.ReplaceAll(i.Table, "_", "-") }

// Plain says that what the table holds has no head: it has a key of its own and is never archived.
func (i Info) Plain() bool { return i.Key != "" }

// Reference is one field of a record that names another one.
type Reference struct {
	Field string // path in the input of the API, for violations
	To    Info
	ID    string // empty for none
}

// Kind declares one kind of record.
type Kind[T any] struct {
	Info
	// Title is what people call a record.
	Title func(v *T) string
	// Aliases gives its other names, by which it is found where it is mentioned; nil for none.
	Aliases func(v *T) []string
	// Document adds the texts by which a record is found; nil where search does not look.
	Document func(d *Document, v *T)
	// Detail says in one line what tells a record from others of its name; nil for nothing.
	Detail func(n Names, v *T) string
	// Reviewed says that what authors write is reviewed before the public sees it.
	Reviewed bool
	// Live is the part of a record that its authors change without a review; nil for none.
	Live *review.Live[T]
	// Access says whose a record is.
	Access access.Policy[T]
	// References gives what a record refers to; nil where there is nothing. What is referred to must live when the
	// reference is made.
	References func(v *T) []Reference
	// BeforeSave brings a record that was found right into the order in which it is kept; nil where there is nothing to
	// do.
	BeforeSave func(v *T)
	// AfterLoad brings what an earlier version of the program wrote into the form of today; nil where there is nothing to
	// do.
	AfterLoad func(v *T)
}

// Any is a kind for code that treats all of them alike. Records come and go as aggregates, which are of the type of the
// kind.
type Any interface {
	// About is what is known of the kind without its type.
	About() *Info
	// Blank makes an empty record.
	Blank() record.Aggregate
	// IsReviewed is Kind.Reviewed.
	IsReviewed() bool
	// Guarded tells whether records belong to somebody; else the route alone decides who writes them.
	Guarded() bool
	// TitleOf is Kind.Title.
	TitleOf(v record.Aggregate) string
	// NamesOf is the title of a record, and Kind.Aliases.
	NamesOf(v record.Aggregate) []string
	// Searched tells whether there is a Kind.Document.
	Searched() bool
	// DocumentOf is the texts of Kind.Document.
	DocumentOf(n Names, v record.Aggregate) text.Doc
	// DetailOf is Kind.Detail.
	DetailOf(n Names, v record.Aggregate) string
	// StandingOf is where a record stands; not ok where nothing stands under records of the kind.
	StandingOf(v record.Aggregate) (standing access.Standing, ok bool)
	// Serve makes the service of the kind.
	Serve(p Parts) AnyService
	// ReferencesOf is Kind.References.
	ReferencesOf(v record.Aggregate) []Reference
	// Saving is Kind.BeforeSave.
	Saving(v record.Aggregate)
	// Loaded is Kind.AfterLoad.
	Loaded(v record.Aggregate)
}

// About is the kind itself.
func (i *Info) About() *Info { return i }

// Blank makes an empty record; see Any.
func (k *Kind[T]) Blank() record.Aggregate { return record.Of(new(T)) }

// IsReviewed tells whether authors hand in; see Any.
func (k *Kind[T]) IsReviewed() bool { return k.Reviewed }

// Guarded tells whether records belong to somebody; see Any.
func (k *Kind[T]) Guarded() bool { return k.Access.Guards() }

// TitleOf is what people call a record; see Any.
func (k *Kind[T]) TitleOf(v record.Aggregate) string { return k.Title(record.As[T](v)) }

// NamesOf is what people call a record; see Any.
func (k *Kind[T]) NamesOf(v record.Aggregate) []string {
	names := []string{k.TitleOf(v)}
	if k.Aliases != nil {
		names = append(names, k.Aliases(record.As[T](v))...)
	}
	return names
}

// Searched tells whether search looks at records of the kind; see Any.
func (k *Kind[T]) Searched() bool { return k.Document != nil }

// DocumentOf is the texts by which a record is found; see Any.
func (k *Kind[T]) DocumentOf(n Names, v record.Aggregate) text.Doc {
	d := &Document{Doc: text.Doc{Key: v.Head().ID}, Names: n}
	k.Document(d, record.As[T](v))
	return d.Doc
}

// DetailOf says what tells a record from others; see Any.
func (k *Kind[T]) DetailOf(n Names, v record.Aggregate) string {
	if k.Detail == nil {
		return ""
	}
	return k.Detail(n, record.As[T](v))
}

// StandingOf is where a record stands; see Any.
func (k *Kind[T]) StandingOf(v record.Aggregate) (standing access.Standing, ok bool) {
	if !k.Access.Holds {
		return standing, false
	}
	return k.Access.Standing(record.As[T](v)), true
}

// ReferencesOf gives what a record refers to; see Any.
func (k *Kind[T]) ReferencesOf(v record.Aggregate) []Reference {
	if k.References == nil {
		return nil
	}
	return k.References(record.As[T](v))
}

// Saving prepares a record for the store; see Any.
func (k *Kind[T]) Saving(v record.Aggregate) {
	if k.BeforeSave != nil {
		k.BeforeSave(record.As[T](v))
	}
}

// Loaded brings a record of the store up to date; see Any.
func (k *Kind[T]) Loaded(v record.Aggregate) {
	if k.AfterLoad != nil {
		k.AfterLoad(record.As[T](v))
	}
}

// New gives a declared kind. It is called once for each kind, while packages are initialized.
func New[T any, P interface {
	*T
	record.Aggregate
}](k Kind[T]) *Kind[T] {
	return &k
}
