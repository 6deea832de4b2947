package importer

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// hostForm is what a web address without its scheme begins with.
var hostForm = regexp.MustCompile(`^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+([/?#:]|$)`)

// fixURL puts https before a web address without a scheme.
func fixURL(address *string, said func(zh, en string)) {
	text := strings.TrimSpace(*address)
	if hostForm.MatchString(text) {
		*address = "https://" + text
		said("网址缺少协议，已补为 "+*address, "the web address had no scheme; it is "+*address+" now")
	}
}

// number reads a finite number.
func number(text string) (float64, bool) {
	value, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	return value, err == nil && !math.IsNaN(value) && !math.IsInf(value, 0)
}
