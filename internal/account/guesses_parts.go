package account

import (
	"slices"
	"strconv"
	"strings"
)

// maxStep is how far apart two characters of a sequence stand in the alphabet at most.
const maxStep = 5

// sequences finds runs of characters that stand equally far apart, as abcd and 97531.
func sequences(password string) (out []part) {
	for i := 0; i+1 < len(password); {
		step, j := int(password[i+1])-int(password[i]), i+1
		for j+1 < len(password) && int(password[j+1])-int(password[j]) == step {
			j++
		}
		if distance := max(step, -step); distance > 0 && distance <= maxStep && (j-i > 1 || distance == 1) {
			first := 26.0
			switch c := password[i]; {
			case strings.IndexByte("aAzZ019", c) >= 0:
				first = 4
			case c >= '0' && c <= '9':
				first = 10
			}
			if step < 0 {
				first *= 2
			}
			out = append(out, part{i, j + 1, first * float64(j+1-i)})
		}
		i = j
	}
	return out
}

// keyboard is where the characters of a keyboard are, without and with shift, and which keys lie beside a key.
type keyboard struct {
	places    map[byte][2]int // column and row
	around    [][2]int        // columns and rows from a key to those beside it
	keys      float64
	neighbors float64 // of a key, on average, rounded down
}

// keyboards is those of common computers.
var keyboards = []keyboard{
	newKeyboard("`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./",
		"~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:\" ZXCVBNM<>?"),
	// Dvorak
	newKeyboard("`1234567890[] ',.pyfgcrl/=\\ aoeuidhtns- ;qjkxbmwvz",
		"~!@#$%^&*(){} \"<>PYFGCRL?+| AOEUIDHTNS_ :QJKXBMWVZ"),
	numeric(" /*-", "789+", "456", "123", " 0."),
	numeric(" =/*", "789-", "456+", "123", " 0."), // of a Mac
}

// newKeyboard is a keyboard for texts: rows of keys, without and with shift, each half a key to the right of the one
// above.
func newKeyboard(plain, shifted string) keyboard {
	k := keyboard{places: map[byte][2]int{}, around: [][2]int{{-1, 0}, {0, -1}, {1, -1}, {1, 0}, {0, 1}, {-1, 1}},
		keys: 94, neighbors: 4.59}
	for _, layout := range []string{plain, shifted} {
		for y, row := range strings.Fields(layout) {
			for x := range len(row) {
				k.places[row[x]] = [2]int{x + min(y, 1), y} // the first row begins one key further to the left
			}
		}
	}
	return k
}

// numeric is a keypad; a space is no key.
func numeric(rows ...string) keyboard {
	k := keyboard{places: map[byte][2]int{}, around: [][2]int{{-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1},
		{-1, 1}}, keys: 15, neighbors: 5.06}
	for y, row := range rows {
		for x := range len(row) {
			if row[x] != ' ' {
				k.places[row[x]] = [2]int{x, y}
			}
		}
	}
	return k
}

// direction is which of the keys around one the other is; -1 for none.
func (k *keyboard) direction(from, to byte) int {
	a, onBoard := k.places[from]
	b, both := k.places[to]
	if !onBoard || !both {
		return -1
	}
	return slices.Index(k.around, [2]int{b[0] - a[0], b[1] - a[1]})
}

// keyboardRuns finds runs of keys that lie beside each other, of more than two.
func keyboardRuns(password string) (out []part) {
	for n := range keyboards {
		board := &keyboards[n]
		for i := 0; i+1 < len(password); {
			j, turns, last := i, 0, -1
			for j+1 < len(password) {
				d := board.direction(password[j], password[j+1])
				if d < 0 {
					break
				}
				if d != last {
					turns, last = turns+1, d
				}
				j++
			}
			if j-i >= 2 {
				out = append(out, part{i, j + 1, board.guesses(j+1-i, turns)})
			}
			i = max(j, i+1)
		}
	}
	return out
}

// guesses counts the runs of at most so many keys and turns.
func (k *keyboard) guesses(length, turns int) (sum float64) {
	for i := 2; i <= length; i++ {
		ways, neighbors := 1.0, k.neighbors // of choosing where the turns are: i-1 over j-1
		for j := 1; j <= min(turns, i-1); j++ {
			sum += ways * k.keys * neighbors
			ways, neighbors = ways*float64(i-j)/float64(j), neighbors*k.neighbors
		}
	}
	return sum
}

// dates finds years of our time, and dates with and without separators.
func dates(password string) (out []part) {
	for i := range len(password) {
		for j := i + 4; j <= min(len(password), i+10); j++ {
			text := password[i:j]
			if j-i == 4 && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20")) && digits(text) {
				out = append(out, part{i, j, yearGuesses})
			}
			switch {
			case j-i <= 8 && digits(text) && splitDate(text):
				out = append(out, part{i, j, dateGuesses})
			case j-i >= 6 && separatedDate(text):
				out = append(out, part{i, j, 4 * dateGuesses})
			}
		}
	}
	return out
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// splitDate tells whether digits are a date, wherever its numbers begin.
func splitDate(text string) bool {
	for a := 1; a <= 4; a++ {
		for b := a + 1; b < len(text) && b <= a+2; b++ { // a number in the middle has two digits at most
			if len(text)-b <= 4 && isDate(text[:a], text[a:b], text[b:]) {
				return true
			}
		}
	}
	return false
}

// separatedDate tells whether a text is a date with one separator throughout.
func separatedDate(text string) bool {
	at := strings.IndexAny(text, " \t/\\_.-")
	if at < 1 {
		return false
	}
	numbers := strings.Split(text, text[at:at+1])
	return len(numbers) == 3 && digits(numbers[0]) && digits(numbers[1]) && digits(numbers[2]) &&
		isDate(numbers[0], numbers[1], numbers[2])
}

// isDate tells whether three numbers are a year, first or last, and a month and a day in any order. Zeros may stand
// before each.
func isDate(first, middle, last string) bool {
	day := func(a, b string) bool {
		x, y := number(a), number(b)
		return x >= 0 && y >= 0 && max(x, y) <= 31 && min(x, y) <= 12
	}
	year := func(text string) bool {
		n := number(text)
		return n >= 0 && n <= 99 || n >= 1000 && n <= 2050
	}
	return year(first) && day(middle, last) || year(last) && day(first, middle)
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}
