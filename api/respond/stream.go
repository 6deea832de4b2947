package respond

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// Large answers are written in pieces while they are made, so that what one takes in memory does not grow with what it
// says, nor with how long its client takes to read it. A client that reads more slowly than a bad telephone line is
// dropped.
const piece = 32 << 10

var (
	// grace is how long a client may take for a piece, and over all of them beside what follows from rate.
	grace = 20 * time.Second
	// rate is the bytes a second, before compression, that a client takes at the least.
	rate = float64(32 << 10)
)

// errSlow says why an answer was broken off.
var errSlow = errors.New("the client reads too slowly")

// pacer writes to a client and gives up one that is too slow. Only the time in which the client is waited for counts.
type pacer struct {
	out     http.ResponseWriter
	control *http.ResponseController
	sent    int
	waited  time.Duration
}

// Paced is the body of a large answer.
func Paced(c *gin.Context) io.Writer {
	return &pacer{out: c.Writer, control: http.NewResponseController(c.Writer)}
}

// Write sends text in pieces.
func (p *pacer) Write(text []byte) (n int, err error) {
	for len(text) > 0 {
		part := text[:min(len(text), piece)]
		left := min(grace, grace+time.Duration(float64(p.sent)/rate*float64(time.Second))-p.waited)
		if left <= 0 {
			return n, errSlow
		}
		begun := time.Now()
		_ = p.control.SetWriteDeadline(begun.Add(left)) // where the connection knows none, the limit holds between the pieces
		k, err := p.out.Write(part)
		p.waited += time.Since(begun)
		p.sent += k
		n += k
		if err != nil {
			return n, err
		}
		text = text[k:]
	}
	return n, nil
}

// Stream writes a large text, whose tag was set by Fresh, while it is made. An error before the first piece is answered
// as any other; after it the connection is broken off, so that nobody takes the part for the whole.
func Stream(c *gin.Context, mediaType string, text func(io.Writer) error) error {
	c.Header("Content-Type", mediaType)
	if c.Request.Method == http.MethodHead {
		c.Status(http.StatusOK)
		return nil
	}
	out := bufio.NewWriterSize(Paced(c), piece)
	err := text(out)
	if err == nil {
		err = out.Flush()
	}
	if err != nil && c.Writer.Written() {
		BreakOff(c, err)
	}
	return err
}

// BreakOff ends an answer of which a part was sent, so that nobody takes the part for the whole. What is the client's
// doing is no fault for the log.
func BreakOff(c *gin.Context, cause error) {
	var ofNetwork net.Error
	if !errors.Is(cause, errSlow) && !errors.As(cause, &ofNetwork) {
		_ = c.Error(cause)
	}
	panic(http.ErrAbortHandler)
}

// StreamJSON writes an object that ends in a list, empty in envelope, whose n items are made one by one.
func StreamJSON(c *gin.Context, mediaType string, envelope any, n int, item func(i int) any) error {
	const end = "]}"
	return Stream(c, mediaType, func(out io.Writer) error {
		var head []byte
		marshalled(envelope, func(body []byte) { head = bytes.Clone(bytes.TrimSuffix(bytes.TrimSpace(body), []byte(end))) })
		_, err := out.Write(head)
		for i := range n {
			if err == nil && i > 0 {
				_, err = io.WriteString(out, ",")
			}
			if err != nil {
				return err
			}
			marshalled(item(i), func(body []byte) { _, err = out.Write(bytes.TrimSpace(body)) })
		}
		if err == nil {
			_, err = io.WriteString(out, end+"\n")
		}
		return err
	})
}
