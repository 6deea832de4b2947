package kit

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"time"

	"kepu/api/respond"
	"kepu/internal/catalog"
	"kepu/internal/errs"
)

// cursorLife is how long a walk through a list may take.
const cursorLife = 24 * time.Hour

// cursor is where a walk through a list stands.
type cursor struct {
	Query string      `json:"q"` // hash of the query
	Now   int64       `json:"n"` // the now of the first page, in seconds
	Key   catalog.Key `json:"k"` // of the last item
}

// EncodeCursor writes where a reader stands, which has plain fields only, as a text that clients do not look into.
func EncodeCursor(at any) string {
	text, err := json.Marshal(at)
	if err != nil {
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// DecodeCursor reads what encodeCursor wrote.
func DecodeCursor(text string, at any) error {
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, at)
}

// queryHash is the hash of a query without what may differ from page to page.
func queryHash(path string, values url.Values) string {
	var parts []string
	for name, given := range values {
		if name != "limit" && name != "cursor" {
			parts = append(parts, name+"\x00"+strings.Join(given, "\x00"))
		}
	}
	slices.Sort(parts)
	return respond.Hash(append(parts, path)...)
}

// readCursor checks a cursor against the query that it comes with.
func readCursor(vs *errs.Violations, text, hash string, now time.Time) *cursor {
	var cur cursor
	err := DecodeCursor(text, &cur)
	first := time.Unix(cur.Now, 0)
	switch {
	case err != nil:
		vs.Add("cursor", "format", "不是本服务给出的 cursor，请原样使用 next_cursor",
			"is no cursor of this service; use next_cursor as it was given")
	case cur.Query != hash:
		vs.Add("cursor", "other_query", "cursor 属于另一个查询，请保持其他参数不变，或去掉 cursor 重新开始",
			"belongs to another query; keep the other parameters as they were, or begin again without it")
	case now.Sub(first) > cursorLife || first.Sub(now) > time.Minute:
		vs.Add("cursor", "expired", "cursor 已超过 24 小时，请去掉 cursor 重新开始", "is over 24 hours old; begin again without it")
	default:
		return &cur
	}
	return nil
}
