package api

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"
)

// TestAcceptedForms follows RFC 9110: weights count, what is refused is not given, and JSON is the usual form.
func TestAcceptedForms(t *testing.T) {
	f := forms{".ics": nil, ".jsonld": nil}
	for accept, want := range map[string]string{
		"":                                      "",
		"*/*":                                   "",
		"text/calendar":                         ".ics",
		"TEXT/Calendar; charset=utf-8":          ".ics",
		"text/calendar;q=0":                     "",
		"text/calendar;q=0, */*":                "",
		"application/json, text/calendar":       "",
		"text/calendar, application/json":       ".ics",
		"application/json;q=0.5, text/calendar": ".ics",
		"text/calendar;q=0.5, application/ld+json;q=0.9, */*;q=0.1": ".jsonld",
		"text/html, application/ld+json":                            ".jsonld",
		"text/html,application/xhtml+xml,*/*;q=0.8":                 "",
		"image/png":            "",
		"text/calendar;q=high": "",
		";;;":                  "",
	} {
		c, _ := gin.CreateTestContext(httptest.NewRecorder())
		c.Request = httptest.NewRequest(http.MethodGet, "/", nil)
		c.Request.Header.Set("Accept", accept)
		require.Equal(t, want, f.accepted(c), accept)
	}
}
