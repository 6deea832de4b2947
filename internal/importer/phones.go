package importer

import (
	"regexp"
	"strings"

	"kepu/internal/errs"
	"kepu/internal/written"
)

var (
	phoneLabel = regexp.MustCompile(`(?i)(联系|咨询|服务|预约|办公|值班)?(电话|座机|手机|固话|热线|tel)(号码)?[:： ]*`)
	areaCode   = regexp.MustCompile(`^\((0\d{2,3})\)[- ]*`)
	// lostZero is of a number with its area code whose leading zero a spreadsheet has dropped.
	lostZero = regexp.MustCompile(`^(10|2\d|[3-9]\d{2})(\d{7,8})$`)
	apart    = regexp.MustCompile(`[/、,，;；\n]+|或者|或`)
	dashes   = strings.NewReplacer("—", "-", "–", "-", "－", "-", "~", "-", "―", "-", "−", "-")
	// phoneForm is of numbers of China, the blanks and dashes of which may stand anywhere: a mobile one, 400 and 800, one
	// with its area code, a local one; with an extension.
	phoneForm = regexp.MustCompile(
		`(\+86|\b0086|\b86-)?[- ]*(1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|\(?0\d{2,3}\)?[- ]*\d{3,4}[- ]?\d{3,4}|\d{3,4}[- ]?\d{4})` +
			`( *(转|分机|#|ext\.?|x) *(分机|[:：])? *\d{1,6}|-\d{1,6}\b)?`)
	extension   = regexp.MustCompile(` *(转|分机|#|ext\.?) *(分机|[:：])? *(\d{1,6})$`)
	countryCode = regexp.MustCompile(`^(\+86|0086|86-)[- ]*`)
)

// phone reads a telephone number. The registry keeps one: others in the cell, and what is written about it, are named.
func (c cells) phone(name string) string {
	text := written.Fold(c.get(name))
	if written.Unknown(text) {
		return ""
	}
	var numbers, words []string
	for _, part := range apart.Split(text, -1) {
		found, rest := phonesOf(strings.TrimSpace(part))
		numbers, words = append(numbers, found...), append(words, rest...)
	}
	for i, number := range numbers {
		numbers[i] = c.onePhone(name, number)
	}
	switch {
	case len(numbers) == 0:
		return text
	case len(numbers) > 1 || len(words) > 0:
		rest := strings.Join(append(numbers[1:], words...), "、")
		c.noteUnread(name, "too_many", errs.Text{ZH: numbers[0], EN: numbers[0]}, "只登记一个电话，未采用："+rest,
			"one telephone number is kept; left out: "+rest)
	}
	return numbers[0]
}

// phonesOf gives the numbers of a text, and the words around them. A text of which digits are left over is given as it
// is.
func phonesOf(text string) (numbers, words []string) {
	if text == "" {
		return nil, nil
	}
	plain := dashes.Replace(phoneLabel.ReplaceAllString(text, ""))
	at := 0
	var rest []string
	for _, m := range phoneForm.FindAllStringIndex(plain, -1) {
		numbers = append(numbers, strings.Trim(plain[m[0]:m[1]], " -"))
		rest, at = append(rest, plain[at:m[0]]), m[1]
	}
	for _, one := range append(rest, plain[at:]) {
		if strings.ContainsAny(one, "0123456789") {
			return []string{text}, nil
		}
		if one = strings.Trim(one, " ()（）:：-.。"); one != "" {
			words = append(words, one)
		}
	}
	if len(numbers) == 0 {
		return []string{text}, nil
	}
	return numbers, words
}

// onePhone gives a number as the registry takes it.
func (c cells) onePhone(name, text string) string {
	number := dashes.Replace(phoneLabel.ReplaceAllString(text, ""))
	if home := countryCode.ReplaceAllString(number, ""); home != number && !strings.HasPrefix(home, "1") &&
		!strings.HasPrefix(home, "0") {
		number = "0" + home // +86 514 8765 4321
	} else {
		number = home
	}
	number = extension.ReplaceAllString(areaCode.ReplaceAllString(number, "$1-"), "转$3")
	if number == "" {
		return text
	}
	plain := strings.TrimSuffix(number, ".0")
	if m := lostZero.FindStringSubmatch(plain); m != nil && !strings.HasPrefix(plain, "400") &&
		!strings.HasPrefix(plain, "800") &&
		(len(plain) == 10 || len(plain) == 11) {
		number = "0" + m[1] + "-" + m[2]
		c.noteFix(name, number, "电话少了区号前的 0，已补上", "the 0 before the area code was lost, and put back")
	}
	return number
}
