package errs

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Violation says what is wrong with one field and how to mend it.
type Violation struct {
	Field   string // dotted path as the client wrote it: "place.lat", "sessions[2].end"
	Code    string // stable: required, too_long, not_in_list, out_of_range, order, format, unknown, reference, duplicate …
	Message Text
}

// Violations gathers everything wrong with one input, so that the caller can mend it in one go; at most maxViolations,
// because nobody mends more at a time and a small request of nothing but faults would make an answer many times its
// size.
type Violations []Violation

const maxViolations = 100

// Add records a violation.
func (vs *Violations) Add(field, code, zh, en string) {
	vs.add(Violation{Field: field, Code: code, Message: Text{ZH: zh, EN: en}})
}

func (vs *Violations) add(v Violation) {
	if len(*vs) < maxViolations {
		*vs = append(*vs, v)
	}
}

// Required records that field is empty when value is.
func (vs *Violations) Required(field, value string) {
	if strings.TrimSpace(value) == "" {
		vs.Add(field, "required", "必填", "is required")
	}
}

// MaxLength records that value has more than limit characters (runes, not bytes).
func (vs *Violations) MaxLength(field, value string, limit int) {
	if n := utf8.RuneCountInString(value); n > limit {
		vs.Add(field, "too_long", fmt.Sprintf("最多 %d 个字，现有 %d 个", limit, n),
			fmt.Sprintf("must have at most %d characters, has %d", limit, n))
	}
}

// Text records an empty value and all that Line records.
func (vs *Violations) Text(field, value string, limit int) {
	vs.Required(field, value)
	vs.Line(field, value, limit)
}

// Line records a text that is too long for limit characters or holds what one line may not.
func (vs *Violations) Line(field, value string, limit int) {
	vs.MaxLength(field, value, limit)
	vs.Clean(field, value, false)
}

// Prose is Line for a text that may have several lines.
func (vs *Violations) Prose(field, value string, limit int) {
	vs.MaxLength(field, value, limit)
	vs.Clean(field, value, true)
}

// OneOf records that value is not among allowed.
func (vs *Violations) OneOf(field, value string, allowed []string) {
	for _, a := range allowed {
		if a == value {
			return
		}
	}
	list := strings.Join(allowed, ", ")
	vs.Add(field, "not_in_list", fmt.Sprintf("“%s” 不在可选值中：%s", value, list),
		fmt.Sprintf("%q is not one of: %s", value, list))
}

// TooMany records that a list of n items is longer than limit.
func (vs *Violations) TooMany(field string, n, limit int) {
	if n > limit {
		vs.Add(field, "too_many", fmt.Sprintf("最多 %d 项", limit), fmt.Sprintf("must have at most %d items", limit))
	}
}

// Merge takes over the violations of a part under its path.
func (vs *Violations) Merge(prefix string, part Violations) {
	for _, v := range part {
		switch {
		case prefix == "" || v.Field == "":
			v.Field = prefix + v.Field
		case v.Field[0] == '[':
			v.Field = prefix + v.Field
		default:
			v.Field = prefix + "." + v.Field
		}
		vs.add(v)
	}
}

// Err is nil when nothing was violated, else one Invalid error that carries all of them.
func (vs Violations) Err() error {
	if len(vs) == 0 {
		return nil
	}
	detail := Text{ZH: fmt.Sprintf("有 %d 处不符合要求，请按 errors 逐项修改", len(vs)),
		EN: fmt.Sprintf("%d field(s) need mending; see errors", len(vs))}
	if len(vs) == maxViolations {
		detail = Text{ZH: fmt.Sprintf("至少有 %d 处不符合要求，请先修改 errors 中的各项", len(vs)),
			EN: fmt.Sprintf("at least %d fields need mending; errors has the first of them", len(vs))}
	}
	return &Error{Kind: Invalid, Code: "validation_failed", Violations: vs, Detail: detail}
}
