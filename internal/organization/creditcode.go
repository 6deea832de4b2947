package organization

import "strings"

// The alphabet of the unified social credit code leaves out I, O, S, V and Z, which are easily misread.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// creditWeights are 3 to the power of the position, modulo 31.
var creditWeights = [17]int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}

// ValidCreditCode tells whether code is a unified social credit code (统一社会信用代码): 18 characters, of which the last is
// the check character of the first 17 (GB 32100-2015, section 5).
func ValidCreditCode(code string) bool {
	if len(code) != 18 {
		return false
	}
	sum := 0
	for i, weight := range creditWeights {
		value := strings.IndexByte(creditAlphabet, code[i])
		if value < 0 {
			return false
		}
		sum += value * weight
	}
	return code[17] == creditAlphabet[(31-sum%31)%31]
}
