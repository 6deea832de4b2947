package errs

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// maxURL is the longest address that all browsers and WeChat take.
const maxURL = 2000

// WebAddress records that value is no absolute http or https address; empty is none.
func (vs *Violations) WebAddress(field, value string) {
	if value == "" {
		return
	}
	u, err := url.Parse(value)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" || u.User != nil ||
		strings.ContainsAny(value, " \t\n\"<>") {
		vs.Add(field, "format", "必须是以 http:// 或 https:// 开头的完整网址",
			"must be a whole address that begins with http:// or https://")
		return
	}
	vs.Line(field, value, maxURL)
}

var (
	phoneForm = regexp.MustCompile(`^[+0-9][0-9 ()\-]{4,30}(转[0-9]{1,6}|x[0-9]{1,6})?$`)
	emailForm = regexp.MustCompile(`^[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>"]+$`)
)

// Phone records that value is no telephone number; empty is none.
func (vs *Violations) Phone(field, value string) {
	if value != "" && !phoneForm.MatchString(value) {
		vs.Add(field, "format", "必须是电话号码，例如 0514-87654321", "must be a telephone number, such as 0514-87654321")
	}
}

// Email records that value is no mail address; empty is none.
func (vs *Violations) Email(field, value string) {
	vs.Clean(field, value, false)
	if value != "" && (len(value) > 254 || !emailForm.MatchString(value)) {
		vs.Add(field, "format", "必须是邮箱地址，例如 info@example.org", "must be a mail address, such as info@example.org")
	}
}

// Each checks every text of a list with check, under the path field[i], and that the list is not longer than limit and
// names nothing twice.
func (vs *Violations) Each(field string, values []string, limit int, check func(path, value string)) {
	if len(values) > limit {
		vs.Add(field, "too_many", "最多 "+strconv.Itoa(limit)+" 项", "must have at most "+strconv.Itoa(limit)+" items")
	}
	seen := map[string]bool{}
	for i, value := range values {
		path := Index(field, i)
		if seen[value] {
			vs.Add(path, "duplicate", "“"+value+"” 重复", "\""+value+"\" is named twice")
		}
		seen[value] = true
		check(path, value)
	}
}

// Clean records control characters, those that turn the direction of writing included, and broken UTF-8, which no text
// of the registry may hold; line breaks are allowed when lines is set.
func (vs *Violations) Clean(field, value string, lines bool) {
	bad := func(r rune) bool { return !allowed(r, lines) }
	if !utf8.ValidString(value) || strings.ContainsFunc(value, bad) {
		vs.Add(field, "characters", "含有控制字符或乱码，请删除后重试", "has control characters or broken text; remove them")
	}
}

// Cleaned gives a text without what Clean records.
func Cleaned(text string, lines bool) string {
	return strings.Map(func(r rune) rune {
		if allowed(r, lines) {
			return r
		}
		return -1
	}, text)
}

func allowed(r rune, lines bool) bool {
	switch {
	case r == '\n' || r == '\t':
		return lines
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // the direction of writing
		return false
	}
	return r >= ' ' && r != 0x7f && r != utf8.RuneError
}

// Index is the path of an item of a list.
func Index(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }

// Date records that value is no date of the form 2026-11-28; empty is none.
func (vs *Violations) Date(field, value string) {
	if value == "" {
		return
	}
	if _, err := time.Parse(time.DateOnly, value); err != nil {
		vs.Add(field, "format", "必须是 2026-11-28 这样的日期", "must be a date such as 2026-11-28")
	}
}

// Dates records what is wrong with the days from one date to another, which may be empty for open: fields from and to.
func (vs *Violations) Dates(from, to string) {
	before := len(*vs)
	vs.Required("from", from)
	vs.Date("from", from)
	vs.Date("to", to)
	if len(*vs) == before && to != "" && to < from {
		vs.Add("to", "order", "不能早于 from", "must not be before from")
	}
}

var languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$`)

// LanguageTag records that value is no language tag such as zh, en or zh-Hant.
func (vs *Violations) LanguageTag(field, value string) {
	if !languageForm.MatchString(value) {
		vs.Add(field, "format", "必须是语言代码，例如 zh、en", "must be a language tag, such as zh or en")
	}
}
