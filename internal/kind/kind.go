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

// New gives a declared kind. It is called once for each kind, while packages are initialized.
func New[T any, P interface {
	*T
	record.Aggregate
}](k Kind[T]) *Kind[T] {
	return &k
}
