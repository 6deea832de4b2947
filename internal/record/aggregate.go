package record

import (
	"encoding/json"
	"reflect"

	"kepu/internal/errs"
)

// Aggregate is what every record with a head can do. Where code is generic over records, a record is a *T that is one;
// package kind sees to that.
type Aggregate interface {
	Head() *Meta
	// Normalize brings texts and lists into their one form before they are checked.
	Normalize()
	// Validate gives everything that is wrong with the record by itself.
	Validate() errs.Violations
}

// Of is a record as an aggregate.
func Of[T any](v *T) Aggregate { return any(v).(Aggregate) }

// As is an aggregate as the record that it is.
func As[T any](v Aggregate) *T { return any(v).(*T) }

// HeadOf is the head of a record.
func HeadOf[T any](v *T) *Meta { return Of(v).Head() }

// Clone gives a record that shares nothing with v. What JSON leaves out, secrets, it has not.
func Clone[T any](v *T) *T {
	out := new(T)
	cloneInto(v, out)
	return out
}

// CloneOf is Clone for a record of any kind.
func CloneOf(v Aggregate) Aggregate {
	out := reflect.New(reflect.TypeOf(v).Elem()).Interface()
	cloneInto(v, out)
	return out.(Aggregate)
}

func cloneInto(v, out any) {
	text, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(text, out)
	}
	if err != nil {
		panic(err) // plain fields only
	}
}

// ChangeChecker is an aggregate with rules on what a change must say beside what the record says by itself.
type ChangeChecker[T any] interface {
	// CheckChange gives what is wrong with the change from before, which is nil for a new record.
	CheckChange(before *T) errs.Violations
}

// Check brings a new record into its one form and gives everything that is wrong with it.
func Check[T any](v *T) errs.Violations { return CheckChange(nil, v) }

// CheckRecord brings a record into its one form and gives everything that is wrong with it by itself.
func CheckRecord[T any](v *T) errs.Violations {
	one := Of(v)
	one.Normalize()
	vs := one.Head().Validate()
	vs.Merge("", one.Validate())
	return vs
}

// CheckChange brings a record into its one form and gives everything that is wrong with it and with its change from
// before, which is nil for a new one.
func CheckChange[T any](before, after *T) errs.Violations {
	vs := CheckRecord(after)
	if checker, ok := any(after).(ChangeChecker[T]); ok {
		vs.Merge("", checker.CheckChange(before))
	}
	return vs
}
