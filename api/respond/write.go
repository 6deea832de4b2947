package respond

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/goccy/go-json"
)

// Caching of the kinds of answers.
const (
	cacheRevalidate = "public, no-cache"
	cacheHour       = "public, max-age=3600"
	cachePrivate    = "private, no-store"
)

const jsonType = "application/json; charset=utf-8"

// Hash is a short text that differs where the parts differ, the same in every process (FNV-1a of 64 bits).
func Hash(parts ...string) string {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, part := range parts {
		// The length keeps ("ab", "c") from ("a", "bc").
		for n := uint64(len(part)); n > 0; n >>= 8 {
			h = (h ^ n&0xff) * prime
		}
		for i := range len(part) {
			h = (h ^ uint64(part[i])) * prime
		}
		h = (h ^ 0xff) * prime
	}
	var sum [8]byte
	binary.BigEndian.PutUint64(sum[:], h)
	return hex.EncodeToString(sum[:])
}

// bodies keeps the memory of answers for the next ones.
var bodies = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// largest is the size of a body whose memory is kept, in bytes.
const largest = 1 << 20

// marshalled is the only encoder of answers and problems: it hands v as JSON to use, which must not keep it. Without
// escapes for <, > and &, which only HTML needs. The library does what the standard one does, in a third of the time.
func marshalled(v any, use func(body []byte)) {
	out := bodies.Get().(*bytes.Buffer)
	out.Reset()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(fmt.Sprintf("an answer cannot be written: %v", err)) // plain fields only; Recovery makes it a 500
	}
	use(out.Bytes())
	if out.Cap() <= largest {
		bodies.Put(out)
	}
}

// write writes a body whose length is known, which saves the client and us the chunks.
func write(c *gin.Context, status int, mediaType string, body []byte) {
	c.Writer.Header()["Content-Length"] = []string{strconv.Itoa(len(body))}
	c.Data(status, mediaType, body)
}

// Render is an answer as it would be written, to keep it for a repetition.
func Render(v any) (text string) {
	marshalled(v, func(body []byte) { text = string(body) })
	return text
}

// RecordETag is the strong tag of a record: its version, for If-Match, and a hash of the answer, for If-None-Match.
func RecordETag(version int64, body []byte) string {
	return fmt.Sprintf(`"%d-%s"`, version, Hash(string(body)))
}

// Fresh sets the ETag of a public answer and tells whether the client has it already, which ends the request with 304.
func Fresh(c *gin.Context, etag string) bool {
	c.Header("Cache-Control", cacheRevalidate)
	return matched(c, etag)
}

func matched(c *gin.Context, etag string) bool {
	h := c.Writer.Header()
	h["Etag"] = []string{etag}
	h["Vary"] = append(h["Vary"], "Authorization")
	if c.GetHeader("Authorization") != "" {
		h.Set("Cache-Control", cachePrivate)
	}
	if given := c.GetHeader("If-None-Match"); given != "" {
		for part := range strings.SplitSeq(given, ",") {
			part = strings.TrimSpace(part)
			if part == "*" || strings.TrimPrefix(part, "W/") == strings.TrimPrefix(etag, "W/") {
				c.Status(http.StatusNotModified)
				c.Writer.WriteHeaderNow()
				return true
			}
		}
	}
	return false
}

// Record writes a public record, or 304.
func Record(c *gin.Context, version int64, v any) {
	marshalled(v, func(body []byte) {
		if !Fresh(c, RecordETag(version, body)) {
			write(c, http.StatusOK, jsonType, body)
		}
	})
}

// List writes a list whose tag was set by Fresh.
func List(c *gin.Context, v any) {
	if exported(c, v) {
		return
	}
	marshalled(v, func(body []byte) { write(c, http.StatusOK, jsonType, body) })
}

// Rows writes a list whose tag was set by Fresh, and whose n items, of which v has none, row appends as JSON.
func Rows(c *gin.Context, v any, n int, row func(out []byte, i int) []byte) {
	const begin = `{"items":[`
	marshalled(v, func(envelope []byte) {
		kept := bodies.Get().(*bytes.Buffer)
		kept.Reset()
		out := append(kept.AvailableBuffer(), begin...)
		for i := range n {
			if i > 0 {
				out = append(out, ',')
			}
			out = row(out, i)
		}
		out = append(out, envelope[len(begin):]...)
		write(c, http.StatusOK, jsonType, out)
		if cap(out) <= largest {
			bodies.Put(bytes.NewBuffer(out))
		}
	})
}

// Media types of JSON of others.
const (
	GeoJSON    = "application/geo+json" // RFC 7946
	LinkedData = "application/ld+json"
)

// Document writes one record as JSON of others, whose tag was set by Fresh.
func Document(c *gin.Context, mediaType string, v any) {
	marshalled(v, func(body []byte) { write(c, http.StatusOK, mediaType, body) })
}

// Reference writes what changes seldom, such as code lists, for the caches of an hour.
func Reference(c *gin.Context, v any) {
	if exported(c, v) {
		return
	}
	c.Header("Cache-Control", cacheHour) // it holds for 304 as well, which ends the request
	marshalled(v, func(body []byte) {
		if !matched(c, `W/"`+Hash(string(body))+`"`) {
			write(c, http.StatusOK, jsonType, body)
		}
	})
}

// Written writes the answer to a write, with the tag that the next one needs.
func Written(c *gin.Context, status int, version int64, body []byte) {
	KeepPrivate(c)
	c.Header("ETag", RecordETag(version, body))
	write(c, status, jsonType, body)
}

// EditPrefix begins the tag of an edit that waits for a review, so that no version of the record is taken for one of
// the edit.
const EditPrefix = "r"

// WrittenEdit is Written of an edit that waits for a review.
func WrittenEdit(c *gin.Context, status int, version int64, body []byte) {
	KeepPrivate(c)
	c.Header("ETag", `"`+EditPrefix+strings.TrimPrefix(RecordETag(version, body), `"`))
	write(c, status, jsonType, body)
}

// Bearer is the token that a request sends; empty for none.
func Bearer(c *gin.Context) string {
	scheme, token, _ := strings.Cut(c.GetHeader("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}

// KeepPrivate keeps an answer from every cache.
func KeepPrivate(c *gin.Context) { c.Header("Cache-Control", cachePrivate) }

// Private writes what is for the caller alone.
func Private(c *gin.Context, status int, v any) {
	KeepPrivate(c)
	marshalled(v, func(body []byte) { write(c, status, jsonType, body) })
}

// State writes how the service stands at this moment.
func State(c *gin.Context, status int, v any) {
	c.Header("Cache-Control", "no-store")
	marshalled(v, func(body []byte) { write(c, status, jsonType, body) })
}

// NoContent answers a write that leaves nothing to say.
func NoContent(c *gin.Context) {
	KeepPrivate(c)
	c.Status(http.StatusNoContent)
}
