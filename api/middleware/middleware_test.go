package middleware

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"kepu/api/respond"
)

func router(log *bytes.Buffer) *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	logger := slog.New(slog.NewJSONHandler(log, nil))
	r.Use(RequestID(), AccessLog(logger, false), Recovery(logger), BodyLimit(10, "/uploads/", 20))
	r.GET("/panic", func(*gin.Context) { panic("the password is hunter2") })
	r.POST("/echo", func(c *gin.Context) {
		body, err := c.GetRawData()
		if err != nil {
			respond.Error(c, respond.TooLarge(10))
			return
		}
		c.Data(http.StatusOK, "text/plain", body)
	})
	return r
}

func ask(r http.Handler, method, path, body string, header ...string) (*httptest.ResponseRecorder, respond.Problem) {
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	r.ServeHTTP(w, req)
	var p respond.Problem
	_ = json.Unmarshal(w.Body.Bytes(), &p)
	return w, p
}

func TestPanicRevealsNothing(t *testing.T) {
	var log bytes.Buffer
	w, p := ask(router(&log), "GET", "/panic", "", "X-Request-Id", "client-id-1")
	require.Equal(t, 500, w.Code)
	require.Equal(t, "application/problem+json", w.Header().Get("Content-Type"))
	require.Equal(t, "internal", p.Code)
	require.Equal(t, "client-id-1", p.RequestID)
	require.NotContains(t, w.Body.String(), "hunter2")
	require.Contains(t, log.String(), "hunter2", "whoever runs the service can find the cause")
	require.Contains(t, log.String(), "client-id-1")
}

func TestRequestIDFromOutsideMustBeHarmless(t *testing.T) {
	w, _ := ask(router(&bytes.Buffer{}), "POST", "/echo", "", "X-Request-Id", "a\" b=c id")
	require.Len(t, w.Header().Get("X-Request-Id"), 32)
}

func TestBodyLimit(t *testing.T) {
	w, p := ask(router(&bytes.Buffer{}), "POST", "/echo", "12345678901", "Accept-Language", "en")
	require.Equal(t, 413, w.Code)
	require.Equal(t, "body_too_large", p.Code)
	require.Contains(t, p.Detail, "10 bytes")
	w, _ = ask(router(&bytes.Buffer{}), "POST", "/echo", "1234567890")
	require.Equal(t, 200, w.Code)

	req := httptest.NewRequest("POST", "/echo", strings.NewReader("12345678901"))
	req.ContentLength = -1 // chunked: the length is not known before it is read
	rec := httptest.NewRecorder()
	router(&bytes.Buffer{}).ServeHTTP(rec, req)
	require.Equal(t, 413, rec.Code)
}

func TestQueryIsNotLogged(t *testing.T) {
	var log bytes.Buffer
	ask(router(&log), "POST", "/echo?lat=32.39", "")
	require.Contains(t, log.String(), "/echo")
	require.NotContains(t, log.String(), "32.39")
}
