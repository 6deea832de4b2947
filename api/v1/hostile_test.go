package v1_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestHostileInputGetsASmallAnswer: every violation is said at once, but a request must not make a far larger answer of itself.
func TestHostileInputGetsASmallAnswer(t *testing.T) {
	c, _ := start(t, testkit.SQLite(t), func() time.Time { return now })
	var fields strings.Builder
	for i := 0; fields.Len() < 900_000; i++ {
		fmt.Fprintf(&fields, `"%d":1,`, i)
	}
	sessions := strings.TrimSuffix(strings.Repeat(`{"start":1},`, 70_000), ",")
	const enough = 200_000 // bytes
	for name, res := range map[string]*testkit.Response{
		"unknown fields":     c.Do("POST", base+"/venues?allow_similar=true", `{`+fields.String()+`"name":"a"}`),
		"wrong types":        c.Do("POST", base+"/activities", `{"sessions":[`+sessions+`]}`),
		"unknown codes":      c.Do("GET", base+"/activities?audience="+strings.Repeat("x,", 20_000), ""),
		"unknown parameters": c.Do("GET", base+"/activities?"+manyNames(), ""),
	} {
		c.Refused(res, 400, "validation_failed")
		require.Less(t, len(res.Body), enough, name)
	}
}

// manyNames is a query of many unknown names.
func manyNames() string {
	var query strings.Builder
	for i := range 9_000 {
		fmt.Fprintf(&query, "p%d=1&", i)
	}
	return query.String()
}
