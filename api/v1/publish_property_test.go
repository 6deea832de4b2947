package v1_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"kepu/internal/testkit"
)

// mark is a text that one write brings in, so that it is known who let it through wherever it appears.
var mark = regexp.MustCompile(`文\d+号`)

// party is an author with what is the author's own to name.
type party struct {
	author                *testkit.Client
	unit, venue, stranger string // stranger is another organization's venue
	trusted               bool
}

// entitled is a run of random writes, and what of them somebody entitled has let through, by record.
type entitled struct {
	t       *rapid.T
	outer   *testing.T
	public  *testkit.Client
	city    *testkit.Client
	parties []*party
	ids     []string
	owner   map[string]*party
	let     map[string]map[string]bool
	marks   *int
	mu      sync.Mutex
	history []string // what was sent and answered
}

// send sends a write and notes it.
func (e *entitled) send(who *testkit.Client, method, path, body, match string) *testkit.Response {
	res := who.Do(method, path, body, "If-Match", match)
	e.mu.Lock()
	defer e.mu.Unlock()
	e.history = append(e.history, fmt.Sprintf("%s %s %s (%s): %d %s", method, path, body, match, res.Status,
		mark.FindAllString(res.Body, -1)))
	return res
}

func (e *entitled) text() string {
	*e.marks++
	return fmt.Sprintf("文%d号", *e.marks)
}

// seen gives the texts and strangers' venues in an answer.
func (e *entitled) seen(id, body string) []string {
	out := mark.FindAllString(body, -1)
	if stranger := e.owner[id].stranger; strings.Contains(body, stranger) {
		out = append(out, stranger)
	}
	return out
}

func (e *entitled) letThrough(id string, values ...string) {
	for _, value := range values {
		e.let[id][value] = true
	}
}

// author draws a write of the author of a record, which is tried whatever its state.
func (e *entitled) author(id string) func() {
	p, text := e.owner[id], e.text()
	if p.trusted {
		e.letThrough(id, text)
	}
	path, manage := base+"/activities/"+id, base+"/manage/activities/"+id
	patch := func(path, body string) func() {
		return func() { e.send(p.author, "PATCH", path, body, "*") }
	}
	session := func(fields string) func() {
		body := p.author.Do("GET", manage, "").JSON(e.outer)
		if list, ok := body["sessions"].([]any); ok && len(list) > 0 {
			return patch(path+"/sessions/"+list[0].(map[string]any)["id"].(string), "{"+fields+"}")
		}
		return func() {}
	}
	moves := []string{fmt.Sprintf(`"venue_id": %q, "place": null`, p.venue),
		fmt.Sprintf(`"venue_id": %q, "place": null`, p.stranger),
		fmt.Sprintf(`"venue_id": null, "place": {"name": %q}`, text), `"venue_id": null, "place": null`}
	move := rapid.SampledFrom(moves).Draw(e.t, "move")
	switch rapid.SampledFrom([]string{"title", "cancel", "resume", "move", "cancel session", "place", "publication",
		"archive", "restore", "pending", "drop"}).Draw(e.t, "author") {
	case "title":
		return patch(path, fmt.Sprintf(`{"title": %q}`, text))
	case "cancel":
		return patch(path, fmt.Sprintf(`{"state": "cancelled", "state_reason": %q}`, text))
	case "resume":
		return patch(path, `{"state": "scheduled", "state_reason": null}`)
	case "move":
		return session(move + fmt.Sprintf(`, "state_reason": %q`, text))
	case "cancel session":
		return session(fmt.Sprintf(`"state": "cancelled", "state_reason": %q`, text))
	case "place":
		return patch(path, "{"+move+"}")
	case "publication":
		return patch(path, fmt.Sprintf(`{"publication": %q}`,
			rapid.SampledFrom([]string{"published", "withdrawn", "draft", "submitted"}).Draw(e.t, "wish")))
	case "archive":
		return func() { e.send(p.author, "DELETE", path, "", "*") }
	case "restore":
		return func() { e.send(p.author, "POST", path+"/restore", "", "*") }
	case "pending":
		return patch(manage+"?revision=pending", fmt.Sprintf(`{"summary": %q, "publication": "submitted"}`, text))
	}
	return func() { e.send(p.author, "DELETE", manage+"?revision=pending", "", "*") }
}

// reviewer draws a write of the reviewer, who has read what is let through by it: a decision holds for the version that
// was read.
func (e *entitled) reviewer(id string) func() {
	path, manage, decide := base+"/activities/"+id, base+"/manage/activities/"+id, base+"/manage/reviews/activities/"+id
	is := e.city.Do("GET", manage, "")
	if waits := e.city.Do("GET", manage+"?revision=pending", ""); waits.Status == http.StatusOK &&
		waits.JSON(e.outer)["publication"] == "submitted" {
		is = waits
	}
	tag := is.Header.Get("ETag")
	reasons := `{"reasons": [{"text": "不行"}]}`
	switch rapid.SampledFrom([]string{"approve", "approve", "approve", "return", "reject", "archive", "title"}).Draw(e.t,
		"reviewer") {
	case "approve":
		return func() {
			if e.send(e.city, "POST", decide+"/approve", "", tag).Status == http.StatusNoContent {
				e.letThrough(id, e.seen(id, is.Body)...)
			}
		}
	case "return":
		return func() { e.send(e.city, "POST", decide+"/return", reasons, tag) }
	case "reject":
		return func() { e.send(e.city, "POST", decide+"/reject", reasons, tag) }
	case "archive":
		return func() { e.send(e.city, "DELETE", path, "", tag) }
	}
	text := e.text()
	e.letThrough(id, text)
	return func() { e.send(e.city, "PATCH", path, fmt.Sprintf(`{"title": %q}`, text), tag) }
}

// holds sees to it that the public reads nothing that nobody let through.
func (e *entitled) holds() {
	for _, id := range e.ids {
		if res := e.public.Do("GET", base+"/activities/"+id, ""); res.Status == http.StatusOK {
			for _, value := range e.seen(id, res.Body) {
				if !e.let[id][value] {
					e.outer.Logf("nobody let %s through: %s\nafter %s", value, res.Body, strings.Join(e.history, "\n"))
					e.t.FailNow()
				}
			}
		}
	}
}

// TestPublicSeesApprovedRecordsOnly: whatever authors write, restore, move and race against decisions, the public
// never sees a text, a place or a venue of others that no one entitled let through.
func TestPublicSeesApprovedRecordsOnly(t *testing.T) {
	each(t, func(outer *testing.T, c *testkit.Client) {
		k, n := newCounty(outer, c), newNeighbour(outer, c)
		city := staff(outer, c, "city", `{"role": "reviewer", "region_code": "321000"}`)
		parties := []*party{{author: k.author, unit: k.unit, venue: k.venue, stranger: n.venue},
			{author: n.owner, unit: n.unit, venue: n.venue, stranger: k.venue, trusted: true}}
		marks := 0
		rapid.Check(outer, func(t *rapid.T) {
			e := &entitled{t: t, outer: outer, public: c.As(""), city: city, parties: parties, owner: map[string]*party{},
				let: map[string]map[string]bool{}, marks: &marks}
			for _, p := range parties {
				text := e.text()
				venue := rapid.SampledFrom([]string{p.venue, p.stranger}).Draw(t, "venue")
				made := p.author.Do("POST", base+"/activities", fmt.Sprintf(`{"title": %q, "type": "lecture", "organizer_id": %q, "venue_id": %q,
					"sessions": [{"start": "2026-12-01T09:00:00+08:00"}, {"start": "2026-12-02T09:00:00+08:00"}]}`, text, p.unit, venue))
				require.Equal(t, http.StatusCreated, made.Status, made.Body)
				id := made.JSON(e.outer)["id"].(string)
				e.ids, e.owner[id], e.let[id] = append(e.ids, id), p, map[string]bool{text: p.trusted}
			}
			e.holds()
			for range rapid.IntRange(3, 15).Draw(t, "steps") {
				id := rapid.SampledFrom(e.ids).Draw(t, "record")
				var writes []func()
				switch rapid.IntRange(0, 4).Draw(t, "who") {
				case 0, 1:
					writes = []func(){e.author(id)}
				case 2, 3:
					writes = []func(){e.reviewer(id)}
				default:
					writes = []func(){e.author(id), e.reviewer(id)}
				}
				var all sync.WaitGroup
				for _, write := range writes {
					all.Go(write)
				}
				all.Wait()
				e.holds()
			}
		})
	})
}
