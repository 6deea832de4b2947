// Package errs is the vocabulary of failure shared by every layer: a kind that decides the HTTP status, a stable code
// for programs, a text in Chinese and English for people, and the violated fields, all at once.
package errs

import (
	"errors"
	"fmt"
	"math"
	"time"
)

// Kind classifies a failure. api/respond holds the only table from Kind to HTTP status.
type Kind int

// The kinds of failure. Internal is the zero value: an error nobody classified is our fault and its text stays inside.
const (
	Internal Kind = iota
	Invalid
	Unauthenticated
	Forbidden
	NotFound
	MethodNotAllowed
	Conflict
	Gone
	Merged // with the path of the survivor in Location
	PreconditionFailed
	TooLarge
	UnsupportedMedia
	Unprocessable
	PreconditionRequired
	Limited // with RetryAfter
	Unavailable
)

// Text is one message in the two languages the API speaks.
type Text struct{ ZH, EN string }

// In gives the text in a language: zh, and English for every other.
func (t Text) In(language string) string {
	if language == "zh" {
		return t.ZH
	}
	return t.EN
}

// Error is a failure that may be shown to the caller, except for Cause, which goes to the log only.
type Error struct {
	Kind       Kind
	Code       string // stable, for programs, such as "validation_failed"
	Detail     Text
	Violations Violations
	Members    map[string]any // further members of the problem document, such as the ids of the records in the way
	Location   string         // path of where to look instead; empty for none
	RetryAfter time.Duration  // how long to wait before the next try; 0 for unknown
	Cause      error
}

// Error gives the English text, for logs and the command line.
func (e *Error) Error() string {
	msg := e.Code + ": " + e.Detail.EN
	for _, v := range e.Violations {
		msg += fmt.Sprintf("; %s: %s", v.Field, v.Message.EN)
	}
	if e.Cause != nil {
		msg += ": " + e.Cause.Error()
	}
	return msg
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// New makes an error of a kind with a stable code and its text in both languages.
func New(kind Kind, code, zh, en string) *Error {
	return &Error{Kind: kind, Code: code, Detail: Text{ZH: zh, EN: en}}
}

// TooMany makes the error of somebody who has to wait before the next try.
func TooMany(code, zh, en string, wait time.Duration) *Error {
	seconds := int(math.Ceil(wait.Seconds()))
	e := New(Limited, code, fmt.Sprintf("%s，请在 %d 秒后再试", zh, seconds),
		fmt.Sprintf("%s; try again in %d seconds", en, seconds))
	e.RetryAfter = wait
	return e
}

// Wrap makes an internal error that says what was being done when cause happened.
func Wrap(cause error, doing string) *Error {
	return &Error{Kind: Internal, Code: "internal", Detail: Text{ZH: "服务器内部错误", EN: doing}, Cause: cause}
}

// KindOf finds the kind of any error; Internal when nobody classified it.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Internal
}
