package testkit

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCheckSpecFindsFaults: a check that accepts everything would prove nothing.
func TestCheckSpecFindsFaults(t *testing.T) {
	const good = `{"items": [{"code": "321003", "name": "邗江区", "level": "county", "parent_code": null, "official": true}], "total": 1}`
	check := func(status int, mediaType, body string) error {
		req := httptest.NewRequest(http.MethodGet, "/api/v1/regions", nil)
		return CheckSpec(req, &Response{Status: status, Header: http.Header{"Content-Type": {mediaType}}, Body: body})
	}
	const json = "application/json"
	require.NoError(t, check(200, json, good))
	for name, err := range map[string]error{
		"status":        check(418, json, good),
		"media type":    check(400, json, `{}`),
		"missing field": check(200, json, `{"items": []}`),
		"other field":   check(200, json, `{"items": [], "total": 0, "page": 1}`),
		"null":          check(200, json, `{"items": null, "total": 0}`),
		"wrong type":    check(200, json, `{"items": [], "total": "0"}`),
		"wrong enum": check(200, json,
			`{"items": [{"code": "1", "name": "a", "level": "planet", "parent_code": null, "official": true}], "total": 1}`),
	} {
		require.Error(t, err, name)
	}
}
