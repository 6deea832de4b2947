package api

import (
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"kepu/api/middleware"
	"kepu/api/respond"
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
)

// lists serves a list whose pages are the given ones, as a table.
func lists(t *testing.T, log io.Writer, turns *large, list func(*gin.Context) error) *httptest.Server {
	t.Helper()
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.Use(middleware.Recovery(slog.New(slog.NewTextHandler(log, nil))))
	r.GET("/organizations", respond.Handle(turns.exported(&sheets.Organizations, "", list)))
	server := httptest.NewUnstartedServer(r)
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	server.Start()
	t.Cleanup(server.Close)
	return server
}

// TestTruncatedTableIsDetectable: who downloads a table must not take half of it for the whole.
func TestTruncatedTableIsDetectable(t *testing.T) {
	var log strings.Builder
	server := lists(t, &log, newLarge(middleware.Credentials{}), func(c *gin.Context) error {
		if c.Request.URL.Query().Has("cursor") { // gin keeps the query of its first look
			return errors.New("the database is away")
		}
		require.Equal(t, exportPage, respond.ExportPageSize(c))
		respond.List(c, kit.List[any]{Items: []any{map[string]any{"name": "一"}}, NextCursor: new("more"), Total: new(2)})
		return nil
	})
	res, err := http.Get(server.URL + "/organizations?format=csv")
	if err == nil { // something was sent before it broke off
		_, err = io.ReadAll(res.Body)
		require.NoError(t, res.Body.Close())
	}
	require.ErrorContains(t, err, "EOF")
	server.Close()
	require.Contains(t, log.String(), "the database is away")
}

// TestTablesTakeTurns: so many at a time, and the others are told when to come again; staff has turns that strangers do
// not take.
func TestTablesTakeTurns(t *testing.T) {
	begun, wait := make(chan bool), make(chan bool)
	big := newLarge(middleware.Credentials{AdminKey: "key", IsSession: func(string) bool { return false },
		IsKey: func(string) bool { return false }})
	server := lists(t, io.Discard, big, func(c *gin.Context) error {
		begun <- true
		<-wait
		respond.List(c, kit.List[any]{})
		return nil
	})
	atOnce := cap(big.tables.all)
	done := make(chan int, atOnce+1)
	get := func(token string) int {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/organizations?format=csv", nil)
		if err != nil {
			return 0
		}
		if token != "" {
			req.Header.Set("Authorization", "Bearer "+token)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return 0
		}
		_ = res.Body.Close()
		return res.StatusCode
	}
	for range atOnce {
		go func() { done <- get("") }()
		<-begun
	}
	require.Equal(t, 429, get(""))
	require.Equal(t, 429, get("wrong"), "who shows a wrong token is a stranger")
	go func() { done <- get("key") }()
	<-begun
	close(wait)
	for range atOnce + 1 {
		require.Equal(t, 200, <-done)
	}
	go func() { <-begun }()
	require.Equal(t, 200, get(""), "a turn is given back")
}

// TestOneClientTakesFewTurns: the others are there for the others.
func TestOneClientTakesFewTurns(t *testing.T) {
	turns := newTurns(3, 2)
	c, _ := gin.CreateTestContext(httptest.NewRecorder())
	c.Request = httptest.NewRequest(http.MethodGet, "/", nil)
	first, err := turns.take(c, "192.0.2.1")
	require.NoError(t, err)
	_, err = turns.take(c, "192.0.2.1")
	require.NoError(t, err)
	_, err = turns.take(c, "192.0.2.1")
	require.Equal(t, errs.Limited, errs.KindOf(err))
	other, err := turns.take(c, "192.0.2.2")
	require.NoError(t, err)
	_, err = turns.take(c, "192.0.2.3")
	require.Equal(t, errs.Limited, errs.KindOf(err), "none is left")
	first()
	other()
	_, err = turns.take(c, "192.0.2.1")
	require.NoError(t, err)
}
