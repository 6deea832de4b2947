package respond

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

func serve(t *testing.T, handler func(*gin.Context)) string {
	t.Helper()
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.GET("/", handler)
	r.HEAD("/", handler)
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	return server.URL
}

// TestSlowReaderIsDropped: a client that reads nothing is not waited for, and one that reads gets all.
func TestSlowReaderIsDropped(t *testing.T) {
	defer func(was time.Duration) { grace = was }(grace)
	grace = 300 * time.Millisecond
	ended := make(chan error, 1)
	const most = 64 << 20
	url := serve(t, func(c *gin.Context) {
		defer func() { _ = recover() }() // it breaks the connection off
		ended <- Stream(c, "text/plain", func(out io.Writer) error {
			text := strings.Repeat("x", 1<<20)
			for range most >> 20 {
				if _, err := io.WriteString(out, text); err != nil {
					ended <- err
					return err
				}
			}
			return nil
		})
	})
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	require.NoError(t, err)
	defer func() { _ = conn.Close() }()
	_, err = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	require.NoError(t, err)
	select {
	case err := <-ended:
		require.Error(t, err)
	case <-time.After(20 * time.Second):
		t.Fatal("the handler still waits")
	}
	res, err := http.Get(url)
	require.NoError(t, err)
	n, err := io.Copy(io.Discard, res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.EqualValues(t, most, n)
}

func TestErrorBeforeStreamingIsAProblem(t *testing.T) {
	url := serve(t, func(c *gin.Context) {
		if Stream(c, "text/plain", func(io.Writer) error { return errors.New("no") }) != nil {
			c.Status(http.StatusTeapot)
		}
	})
	res, err := http.Get(url)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.Equal(t, http.StatusTeapot, res.StatusCode)
}

func TestStreamedJSONEqualsMarshalledJSON(t *testing.T) {
	type list struct {
		Total int   `json:"total"`
		Items []any `json:"items"`
	}
	items := []any{map[string]any{"a": "<&>"}, 2, nil}
	url := serve(t, func(c *gin.Context) {
		_ = StreamJSON(c, "application/json", list{3, []any{}}, len(items), func(i int) any { return items[i] })
	})
	res, err := http.Get(url)
	require.NoError(t, err)
	text, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.JSONEq(t, `{"total": 3, "items": [{"a": "<&>"}, 2, null]}`, string(text))
	require.Contains(t, string(text), "<&>")
	head, err := http.Head(url)
	require.NoError(t, err)
	require.NoError(t, head.Body.Close())
	require.Equal(t, "application/json", head.Header.Get("Content-Type"))
}
