package importer

import (
	"regexp"
	"strings"

	"kepu/internal/errs"
	"kepu/internal/written"
)

var (
	phoneLabel = regexp.MustCompile(`^(联系)?(电话|座机|手机|固话|办公电话|tel|TEL|Tel)[:： ]*`)
	areaCode   = regexp.MustCompile(`^\((0\d{2,3})\)[- ]*`)
	// lostZero is of a number with its area code whose leading zero a spreadsheet has dropped.
	lostZero = regexp.MustCompile(`^(10|2\d|[3-9]\d{2})(\d{7,8})$`)
	apart    = regexp.MustCompile(`[/、,，;；\n]+|或者|或`)
	blanks   = regexp.MustCompile(`\s+`)
)

// phone reads a telephone number. The registry keeps one: others in the cell are named.
func (c cells) phone(name string) string {
	text := written.Fold(c.get(name))
	if written.Unknown(text) {
		return ""
	}
	var numbers []string
	for _, part := range apart.Split(text, -1) {
		numbers = append(numbers, phonesOf(strings.TrimSpace(part))...)
	}
	for i, number := range numbers {
		numbers[i] = c.onePhone(name, number)
	}
	if len(numbers) == 0 {
		return text
	}
	if len(numbers) > 1 {
		rest := strings.Join(numbers[1:], "、")
		c.leave(name, "too_many", errs.Text{ZH: numbers[0], EN: numbers[0]}, "只登记一个电话，未采用："+rest, "one telephone number is kept; left out: "+rest)
	}
	return numbers[0]
}

// phonesOf separates numbers that only blanks stand between.
func phonesOf(text string) []string {
	if text == "" {
		return nil
	}
	parts := blanks.Split(text, -1)
	for _, part := range parts {
		digits := 0
		for _, r := range part {
			if r >= '0' && r <= '9' {
				digits++
			}
		}
		if digits < 7 {
			return []string{text}
		}
	}
	return parts
}

func (c cells) onePhone(name, text string) string {
	number := areaCode.ReplaceAllString(phoneLabel.ReplaceAllString(text, ""), "$1-")
	number = strings.NewReplacer("—", "-", "–", "-", "－", "-", "~", "-").Replace(number)
	if number == "" {
		return text
	}
	plain := strings.TrimSuffix(number, ".0")
	if m := lostZero.FindStringSubmatch(plain); m != nil && !strings.HasPrefix(plain, "400") && !strings.HasPrefix(plain, "800") &&
		(len(plain) == 10 || len(plain) == 11) {
		number = "0" + m[1] + "-" + m[2]
		c.mend(name, number, "电话少了区号前的 0，已补上", "the 0 before the area code was lost, and put back")
	}
	return number
}
