package activity

import (
	"encoding/binary"
	"math"
	"time"

	"kepu/internal/geo"
	"kepu/internal/record"
)

// Packed is an activity in a fraction of the memory and without a pointer inside, for those who hold very many and read
// few. It is of this process only.
type Packed string

// Pack packs an activity.
func Pack(a *Activity) Packed {
	p := packer{out: make([]byte, 0, 1024)}
	p.activity(a)
	return Packed(p.out)
}

// Activity unpacks the activity: equal to what was packed, with times in UTC.
func (p Packed) Activity() *Activity {
	a := &Activity{}
	(&packer{reading: true, in: string(p)}).activity(a)
	return a
}

// Title reads the title only.
func (p Packed) Title() string { return (&packer{reading: true, in: string(p)}).read() }

// packer goes through a record field by field, writing or reading each: so both ways agree.
type packer struct {
	reading bool
	in      string
	out     []byte
	ids     []byte // room for the texts of ids that are read
}

func (p *packer) activity(a *Activity) {
	text(p, &a.Title)
	p.meta(&a.Meta)
	for _, s := range []*string{&a.Summary, &a.PlainText, &a.Description, &a.OrganizerID, &a.VenueID, &a.URL, &a.OnlineURL,
		&a.StateReason,
		&a.Contact.Phone, &a.Contact.Email, &a.Contact.Website} {
		text(p, s)
	}
	word(p, &a.Type)
	word(p, &a.Mode)
	word(p, &a.Availability)
	word(p, &a.State)
	word(p, &a.Calendar)
	for _, list := range []*[]string{&a.Audiences, &a.Themes, &a.Languages} {
		each(p, list, word[string])
	}
	each(p, &a.CampaignIDs, text[string])
	each(p, &a.LecturerIDs, text[string])
	maybe(p, &a.AgeMin, number[int])
	maybe(p, &a.AgeMax, number[int])
	each(p, &a.Images, (*packer).image)
	p.accessibility(&a.Accessibility)
	maybe(p, &a.Place, (*packer).place)
	maybe(p, &a.Price, (*packer).price)
	maybe(p, &a.Booking, (*packer).booking)
	maybe(p, &a.Schedule, (*packer).schedule)
	each(p, &a.Sessions, (*packer).session)
}

func (p *packer) meta(m *record.Meta) {
	text(p, &m.ID)
	number(p, &m.Version)
	p.time(&m.CreatedAt)
	p.time(&m.UpdatedAt)
	maybe(p, &m.ArchivedAt, (*packer).time)
	word(p, &m.Publication)
	p.bool(&m.Restored)
	maybe(p, &m.Source, func(p *packer, s *record.Source) {
		text(p, &s.Name)
		text(p, &s.ID)
		text(p, &s.URL)
	})
}

func (p *packer) session(s *Session) {
	text(p, &s.ID)
	p.time(&s.Start)
	maybe(p, &s.End, (*packer).time)
	text(p, &s.VenueID)
	maybe(p, &s.Place, (*packer).place)
	maybe(p, &s.Capacity, number[int])
	word(p, &s.Availability)
	word(p, &s.State)
	text(p, &s.StateReason)
	text(p, &s.RuleDate)
	maybe(p, &s.PreviousStart, (*packer).time)
}

func (p *packer) image(i *record.Image) {
	text(p, &i.URL)
	text(p, &i.Alt)
	text(p, &i.Credit)
}

func (p *packer) accessibility(a *record.Accessibility) {
	for _, fact := range []*record.Fact{&a.Wheelchair, &a.AccessibleToilet, &a.Elevator, &a.HearingLoop, &a.TactilePath,
		&a.SignLanguage, &a.GuideDogs} {
		word(p, fact)
	}
	text(p, &a.CheckedOn)
}

func (p *packer) place(a *Place) {
	text(p, &a.Name)
	text(p, &a.Address)
	text(p, &a.RegionCode)
	maybe(p, &a.Location, func(p *packer, l *geo.Location) {
		p.float(&l.Lat)
		p.float(&l.Lng)
		word(p, &l.Datum)
		word(p, &l.Accuracy)
		text(p, &l.Source)
	})
}

func (p *packer) price(a *Price) {
	maybe(p, &a.Free, (*packer).bool)
	text(p, &a.Text)
	maybe(p, &a.Min, (*packer).float)
	maybe(p, &a.Max, (*packer).float)
	text(p, &a.Currency)
}

func (p *packer) booking(b *Booking) {
	maybe(p, &b.Required, (*packer).bool)
	text(p, &b.URL)
	text(p, &b.Phone)
	maybe(p, &b.OpensAt, (*packer).time)
	maybe(p, &b.ClosesAt, (*packer).time)
}

func (p *packer) schedule(s *Schedule) {
	each(p, &s.Weekdays, word[string])
	for _, t := range []*string{&s.From, &s.To, &s.StartTime, &s.EndTime} {
		text(p, t)
	}
	each(p, &s.Except, text[string])
	p.bool(&s.SkipHolidays)
}

func (p *packer) time(t *time.Time) {
	seconds, nanos := t.Unix(), int64(t.Nanosecond())
	number(p, &seconds)
	number(p, &nanos)
	if p.reading {
		*t = time.Unix(seconds, nanos).UTC()
	}
}

func (p *packer) float(f *float64) {
	bits := int64(math.Float64bits(*f))
	number(p, &bits)
	if p.reading {
		*f = math.Float64frombits(uint64(bits))
	}
}

func (p *packer) bool(b *bool) {
	var one byte
	if *b {
		one = 1
	}
	p.byte(&one)
	*b = one == 1
}

func (p *packer) byte(b *byte) {
	if p.reading {
		*b, p.in = p.in[0], p.in[1:]
	} else {
		p.out = append(p.out, *b)
	}
}

func number[T ~int | ~int64](p *packer, n *T) {
	if !p.reading {
		p.out = binary.AppendVarint(p.out, int64(*n))
		return
	}
	var bits uint64
	for shift := 0; ; shift += 7 {
		one := p.in[0]
		p.in = p.in[1:]
		if bits |= uint64(one&0x7f) << shift; one < 0x80 {
			break
		}
	}
	*n = T(int64(bits>>1) ^ -int64(bits&1))
}

// maybe packs what may not be there.
func maybe[T any](p *packer, v **T, one func(*packer, *T)) {
	there := *v != nil
	if p.bool(&there); !there {
		return
	}
	if p.reading {
		*v = new(T)
	}
	one(p, *v)
}

// each packs a list. None is not the same as an empty one.
func each[T any](p *packer, list *[]T, one func(*packer, *T)) {
	n := len(*list) + 1
	if *list == nil {
		n = 0
	}
	if number(p, &n); n == 0 {
		return
	}
	if p.reading {
		*list = make([]T, n-1)
	}
	for i := range *list {
		one(p, &(*list)[i])
	}
}
