package activity

import (
	"encoding/hex"
	"slices"
	"unsafe"

	"github.com/google/uuid"

	"kepu/internal/codelist"
	"kepu/internal/record"
)

// How a text is packed: this, or its length with short.
const (
	asID   = 0x7f // sixteen bytes of a UUID
	asLong = 0x7e // the length as a number, and the text
)

// text packs any text; ids take less.
func text[T ~string](p *packer, s *T) {
	if p.reading {
		*s = T(p.read())
		return
	}
	n := len(*s)
	if n == idLength {
		if id, err := uuid.Parse(string(*s)); err == nil && id.String() == string(*s) {
			p.out = append(append(p.out, asID), id[:]...)
			return
		}
	}
	if n < asLong {
		p.out = append(append(p.out, byte(n)), *s...)
		return
	}
	p.out = append(p.out, asLong)
	number(p, &n)
	p.out = append(p.out, *s...)
}

func (p *packer) read() string {
	var how byte
	p.byte(&how)
	n := int(how)
	switch how {
	case asID:
		id := p.in[:16]
		p.in = p.in[16:]
		return p.id(id)
	case asLong:
		number(p, &n)
	}
	s := p.in[:n]
	p.in = p.in[n:]
	return s
}

const idLength = 36

// id gives the text of an id. Those of a record share their memory.
func (p *packer) id(id string) string {
	if cap(p.ids)-len(p.ids) < idLength {
		p.ids = make([]byte, 0, 8*idLength)
	}
	from := len(p.ids)
	p.ids = p.ids[:from+idLength]
	out, raw := p.ids[from:], [16]byte([]byte(id))
	for i, at := 0, 0; i < 16; i++ {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			out[at] = '-'
			at++
		}
		hex.Encode(out[at:], raw[i:i+1])
		at += 2
	}
	return unsafe.String(&out[0], idLength) // written to once, here
}

// words are texts that many records have: each is packed as its place here.
var words = slices.Concat(States, Modes, Calendars, availabilities,
	[]string{string(record.Published), string(record.Yes), string(record.No)},
	[]string{"", "zh", "en", "gcj02", "wgs84", "bd09", "surveyed", "address", "approximate", "mon", "tue", "wed", "thu",
		"fri", "sat", "sun"}, codelist.All.ActivityTypes.Codes(), codelist.All.Audiences.Codes(), codelist.All.Themes.Codes())

var placeOfWord = func() map[string]byte {
	places := map[string]byte{}
	for i, w := range words {
		if i < notWord {
			places[w] = byte(i)
		}
	}
	return places
}()

// notWord stands before a text that is no such word.
const notWord = 0xff

// word packs a text that is mostly one of a few.
func word[T ~string](p *packer, s *T) {
	at, known := placeOfWord[string(*s)]
	if !known {
		at = notWord
	}
	if p.byte(&at); at == notWord {
		text(p, s)
	} else {
		*s = T(words[at])
	}
}
