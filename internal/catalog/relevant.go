package catalog

import (
	"time"

	"kepu/internal/page"
)

// relevant puts what a text finds on a page, the best match first, wherever it is. It counts all, but weighs few: those
// that match best, and along the timeline those that are soon, until what comes is too late to outweigh what is on the
// page.
type relevant struct {
	*scan
	page    *page.Pager[ActivityHit]
	waiting set                  // simple activities that match and were not yet weighed
	tiers   [mostScore + 1]int32 // how many of them match how well, in whole points
	known   float64              // what it counts at most that much is known of them
	nearest float64              // what it counts at most to be near
	upper   float64              // as well as that none of them matches, or not better
}

const mostScore = 127

// fewTop are weighed whenever they are: so many that match best, or all where there are no more.
var fewTop = 300

// byRelevance tells whether the scan is for relevant: for sessions to come, the soonest weighs most.
func (c *scan) byRelevance() bool {
	return c.Sort == ByRelevance && c.Text != nil && !c.bounded() && !c.From.IsZero() && !c.From.Before(c.Now) &&
		len(c.IDs)+len(c.Statuses)+len(c.Venues) == 0
}

func (r *relevant) run() {
	var most int
	r.scores, most = r.Text.Scores()
	if r.Point != nil {
		r.nearest = nearPoints
	}
	r.gather(most)
	r.rankTop()
	if r.waiting.n > 0 {
		r.soon()
	}
}

// gather finds what matches, which so many do at most. What is not simple is weighed at once.
func (r *relevant) gather(most int) {
	s := r.snapshot
	simple := s.postings.get(postingKey{bySimple, ""})
	passing := simple
	if groups := s.passing(r.ActivityQuery); len(groups) > 0 {
		passing = intersection(groups...)
	}
	during, known := r.during(most)
	found := setDraft{set: set{chunks: make([]*chunk, simple.parts())}}
	for number, score := range r.Text.Numbers() {
		switch {
		case !simple.has(number):
			if a := s.numbered.get(number); r.passes(a) {
				r.rank(a, score)
			}
		case r.scheduled && passing.has(number) && (known && during.has(number) || !known && r.hasSession(number)):
			r.page.Count(1)
			r.tiers[min(mostScore, int(score))]++
			r.upper = max(r.upper, score)
			r.known = max(r.known, s.timeRanges.get(number).completeness())
			found.add(number)
		}
	}
	r.waiting = found.set
}

// rank puts an activity on the page that was not counted.
func (r *relevant) rank(a *Activity, score float64) {
	if hit, ok := r.choose(a); ok {
		hit.Score = score
		if key := r.key(&hit); a.filter.simple {
			r.page.Put(key, hit)
		} else {
			r.page.Add(key, hit)
		}
	}
}

// rankSimple weighs a simple activity, once, where it may come on the page. It is no sooner than soon.
func (r *relevant) rankSimple(number uint32, soon float64) {
	if !r.waiting.has(number) {
		return
	}
	r.waiting.chunks[number/chunkBits].put(number, false)
	r.waiting.n--
	score := r.scores(number)
	if score+r.snapshot.timeRanges.get(number).completeness()+soon+r.nearest+rounding >= -r.page.Last() {
		r.rank(r.snapshot.numbered.get(number), score)
	}
}

// rankTop weighs the few that match best.
func (r *relevant) rankTop() {
	least, n := mostScore+1, 0
	for least > 0 && n+int(r.tiers[least-1]) <= fewTop {
		least--
		n += int(r.tiers[least])
	}
	if n == 0 {
		return // with upper as it is
	}
	r.upper = float64(least)
	for number, score := range r.Text.Numbers() {
		if score >= r.upper {
			r.rankSimple(number, soonPoints)
		}
	}
}

// soon weighs the others, the soonest first.
func (r *relevant) soon() {
	most := r.upper + r.known + r.nearest
	t := &r.snapshot.timeline
	t.during(r.window.from, func(m *moment) { r.rankSimple(m.number, soonPoints) })
	t.from(r.window.from, func(m *moment) bool {
		soon := soonness(time.Duration(m.start - r.Now.UnixNano()))
		if m.start >= r.window.to || r.waiting.n == 0 || -r.page.Last() > most+soon+rounding {
			return false
		}
		r.rankSimple(m.number, soon)
		return true
	})
}
