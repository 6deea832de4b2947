package testkit

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Client sends requests to a handler as a program over HTTP would.
type Client struct {
	t       testing.TB
	handler http.Handler
	key     string
	always  bool   // the key is sent with reads too
	from    string // address and port; empty for the usual one
	check   func(*http.Request, *Response) error
}

// NewClient makes a client of a handler. key is sent with writes. check, which may be nil, sees every answer.
func NewClient(t testing.TB, handler http.Handler, key string, check func(*http.Request, *Response) error) *Client {
	t.Helper()
	return &Client{t: t, handler: handler, key: key, check: check}
}

// As gives a client that sends another token or key, with every request; an empty one is none.
func (c *Client) As(token string) *Client {
	other := *c
	other.key, other.always = token, true
	return &other
}

// From gives a client at another address, with its port.
func (c *Client) From(address string) *Client {
	other := *c
	other.from = address
	return &other
}

// Response is an answer.
type Response struct {
	Status int
	Header http.Header
	Body   string
}

// JSON decodes the body.
func (r *Response) JSON(t testing.TB) map[string]any {
	t.Helper()
	var v map[string]any
	require.NoError(t, json.Unmarshal([]byte(r.Body), &v), r.Body)
	return v
}

// Do sends a request; headers are names and values in turn. A body is sent as JSON, with the administrator's key,
// unless the headers say otherwise; a header of no value is left out.
func (c *Client) Do(method, path, body string, headers ...string) *Response {
	c.t.Helper()
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	if c.from != "" {
		req.RemoteAddr = c.from
	}
	isRead := method == http.MethodGet || method == http.MethodHead
	if c.key != "" && (c.always || !isRead) {
		req.Header.Set("Authorization", "Bearer "+c.key)
	}
	if !isRead {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Del(headers[i])
		if headers[i+1] != "" {
			req.Header.Set(headers[i], headers[i+1])
		}
	}
	sent := req.Clone(req.Context()) // a handler may change the path
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, req)
	sent.Method = req.Method // that of X-HTTP-Method-Override
	text, err := io.ReadAll(w.Body)
	require.NoError(c.t, err)
	res := &Response{Status: w.Code, Header: w.Header(), Body: string(text)}
	if c.check != nil {
		require.NoError(c.t, c.check(sent, res), "%s %s: %d %s", method, path, res.Status, res.Body)
	}
	return res
}

// Get reads a path and expects 200.
func (c *Client) Get(path string, headers ...string) map[string]any {
	c.t.Helper()
	res := c.Do(http.MethodGet, path, "", headers...)
	require.Equal(c.t, http.StatusOK, res.Status, res.Body)
	return res.JSON(c.t)
}

// Create posts a record and expects 201; it gives the record and its ETag.
func (c *Client) Create(path, body string) (record map[string]any, etag string) {
	c.t.Helper()
	res := c.Do(http.MethodPost, path, body)
	require.Equal(c.t, http.StatusCreated, res.Status, res.Body)
	record = res.JSON(c.t)
	collection, _, _ := strings.Cut(path, "?")
	require.Equal(c.t, collection+"/"+record["id"].(string), res.Header.Get("Location"))
	return record, res.Header.Get("ETag")
}

// Refused expects a problem document with a status and a code; it gives the violated fields with their codes.
func (c *Client) Refused(res *Response, status int, code string) []string {
	c.t.Helper()
	require.Equal(c.t, status, res.Status, res.Body)
	require.Equal(c.t, "application/problem+json", res.Header.Get("Content-Type"))
	p := res.JSON(c.t)
	require.Equal(c.t, code, p["code"], res.Body)
	require.InDelta(c.t, status, p["status"], 0)
	for _, member := range []string{"type", "title", "detail", "instance", "request_id"} {
		require.NotEmpty(c.t, p[member], member)
	}
	fields := []string{}
	for _, e := range p["errors"].([]any) {
		v := e.(map[string]any)
		require.NotEmpty(c.t, v["message"])
		fields = append(fields, v["field"].(string)+" "+v["code"].(string))
	}
	return fields
}
