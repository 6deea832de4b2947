// Package kind declares what a kind of record (记录种类) is, once: its names, its table, what it refers to, whose it is and how it is found. Each
// domain package has a variable Kind (lecturers and their teams have one each), and package kind/all lists them. Whatever the registry does
// with every kind alike, such as storing, the feed of changes, review and search, reads the declarations and knows no domain.
package kind

import "kepu/internal/record"

// Info is what is known of a kind without the type of its records. It is comparable.
type Info struct {
	Name  record.Kind // in the change log and in the API
	Table string      // of the database
	Key   string      // column that identifies a row, where it is not id
}

// Column is the column that identifies a row.
func (i Info) Column() string {
	if i.Key != "" {
		return i.Key
	}
	return "id"
}

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
	// Reviewed says that what authors write is reviewed before the public sees it.
	Reviewed bool
	// References gives what a record refers to; nil where there is nothing. What is referred to must live when the reference is made.
	References func(v *T) []Reference
	// BeforeSave brings a record that was found right into the order in which it is kept; nil where there is nothing to do.
	BeforeSave func(v *T)
	// AfterLoad brings what an earlier version of the program wrote into the form of today; nil where there is nothing to do.
	AfterLoad func(v *T)
}

// Any is a kind for code that treats all of them alike. Records come and go as aggregates, which are of the type of the kind.
type Any interface {
	// About is what is known of the kind without its type.
	About() *Info
	// Blank makes an empty record.
	Blank() record.Aggregate
	// IsReviewed is Kind.Reviewed.
	IsReviewed() bool
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
