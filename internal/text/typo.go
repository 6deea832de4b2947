package text

// typos gives the ways to understand letters of which one is wrong, missing, too many, or that stand the wrong way
// round.
func (s *Search) typos(part string) (ways []*clause) {
	if len(part) < shortestTypo || len(part) > longestTypo || !isPlain(part) {
		return nil
	}
	seen := map[string]bool{part: true}
	variants(part, func(variant string) bool {
		if seen[variant] {
			return true
		}
		seen[variant] = true
		if as := word(variant); s.index.hasWord(variant) {
			as.certain = asTypo
			ways = append(ways, as)
		}
		if isSyllables(variant) {
			whole, _ := spellings(variant)
			for _, slots := range whole {
				if len(slots) > 1 {
					ways = s.addPinyin(ways, slots, asTypo)
				}
			}
		}
		return len(ways) < mostTypoWays
	})
	return ways
}

const alphabet = "abcdefghijklmnopqrstuvwxyz"

// variants gives what is one mistake away, until take has enough.
func variants(s string, take func(string) bool) {
	for i := 0; i <= len(s); i++ {
		if i < len(s) && !take(s[:i]+s[i+1:]) {
			return
		}
		if i+1 < len(s) && !take(s[:i]+s[i+1:i+2]+s[i:i+1]+s[i+2:]) {
			return
		}
		for _, letter := range alphabet {
			if i < len(s) && !take(s[:i]+string(letter)+s[i+1:]) || !take(s[:i]+string(letter)+s[i:]) {
				return
			}
		}
	}
}

// isSyllables tells whether letters are whole syllables.
func isSyllables(letters string) bool {
	l := chinese()
	ends := make([]bool, len(letters)+1)
	ends[0] = true
	for at := range len(letters) {
		for n := 1; ends[at] && n <= min(6, len(letters)-at); n++ {
			ends[at+n] = ends[at+n] || l.find(letters[at:at+n]) > 0
		}
	}
	return ends[len(letters)]
}
