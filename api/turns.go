package api

import (
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/middleware"
	"kepu/internal/errs"
	"kepu/internal/identity"
)

// turns bounds how many large answers are written at a time: in all, so that they never fill the memory, and for each
// client, so that a few slow ones do not keep everybody else from theirs.
type turns struct {
	all  chan struct{}
	each int

	mu  sync.Mutex
	own map[string]int
}

func newTurns(all, each int) *turns {
	return &turns{all: make(chan struct{}, all), each: each, own: map[string]int{}}
}

// turnPatience is how long a request waits for its turn: most answers are written in far less.
const turnPatience = 2 * time.Second

// take waits for a turn of a client; an empty one is not counted by itself. done gives the turn back. Limited.
func (t *turns) take(c *gin.Context, client string) (done func(), err error) {
	if !t.begin(client) {
		return nil, busy()
	}
	wait := time.NewTimer(turnPatience)
	defer wait.Stop()
	select {
	case t.all <- struct{}{}:
		return func() { <-t.all; t.end(client) }, nil
	case <-c.Request.Context().Done():
	case <-wait.C:
	}
	t.end(client)
	return nil, busy()
}

func busy() error {
	return errs.TooMany("busy", "正在下载的大文件较多，请稍后再试", "many large files are being downloaded", 5*time.Second)
}

func (t *turns) begin(client string) bool {
	if client == "" {
		return true
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.own[client] >= t.each {
		return false
	}
	t.own[client]++
	return true
}

func (t *turns) end(client string) {
	if client == "" {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.own[client]--; t.own[client] == 0 {
		delete(t.own, client)
	}
}

// large is the turns of everything that may be large. What staff downloads has turns of its own, which no stranger
// takes.
type large struct {
	documents, tables, staff *turns
	credentials              middleware.Credentials
}

func newLarge(credentials middleware.Credentials) *large {
	return &large{documents: newTurns(24, 6), tables: newTurns(8, 2), staff: newTurns(8, 2), credentials: credentials}
}

// table takes a turn for a table: one of the staff's for who belongs to it.
func (l *large) table(c *gin.Context) (done func(), err error) {
	if p, ok := l.credentials.Staff(c); ok {
		return l.staff.take(c, p.ID)
	}
	return l.stranger(c, l.tables)
}

// stranger takes a turn for anybody.
func (l *large) stranger(c *gin.Context, of *turns) (done func(), err error) {
	network, outside := identity.Network(c.ClientIP())
	if !outside { // a proxy's, behind which everybody is
		network = ""
	}
	return of.take(c, network)
}

// document lets a handler write a large file when it is its turn. Nobody asks the database who reads what everybody may
// read.
func (l *large) document(handler func(*gin.Context) error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		done, err := l.stranger(c, l.documents)
		if err != nil {
			return err
		}
		defer done()
		return handler(c)
	}
}
