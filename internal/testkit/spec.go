package testkit

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"

	"github.com/stretchr/testify/require"

	"kepu/docs"
)

// specification is the published document, made strict: what it does not document is a fault.
var specification = sync.OnceValues(func() (routers.Router, error) {
	for _, mediaType := range []string{"application/x-ndjson", "text/calendar", "application/atom+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"} {
		openapi3filter.RegisterBodyDecoder(mediaType, openapi3filter.FileBodyDecoder)
	}
	doc, err := openapi3.NewLoader().LoadFromData(docs.OpenAPIJSON)
	if err != nil {
		return nil, err
	}
	for name, schema := range doc.Components.Schemas {
		if name != "Problem" { // an error may have further members (RFC 9457)
			no := false
			schema.Value.AdditionalProperties = openapi3.AdditionalProperties{Has: &no}
		}
	}
	return gorillamux.NewRouter(doc)
})

// CheckSpec compares an answer of the API with the published OpenAPI 3.1 document: status, media type and every field. Requests
// for part of an answer and for paths that do not exist have nothing to compare.
func CheckSpec(req *http.Request, res *Response) error {
	router, err := specification()
	if err != nil {
		return fmt.Errorf("read the specification: %w", err)
	}
	if req.URL.Query().Has("fields") && res.Status == http.StatusOK || req.Method == http.MethodHead || req.Method == http.MethodOptions {
		return nil
	}
	route, params, err := router.FindRoute(req)
	if _, ok := errors.AsType[*routers.RouteError](err); ok {
		if res.Status == http.StatusNotFound || res.Status == http.StatusMethodNotAllowed {
			return nil
		}
		return fmt.Errorf("the specification has no %s %s", req.Method, req.URL.Path)
	}
	if err != nil {
		return err
	}
	if res.Header.Get("Content-Encoding") != "" {
		return nil
	}
	input := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
		Status:                 res.Status, Header: res.Header, Body: io.NopCloser(strings.NewReader(res.Body)),
		Options: &openapi3filter.Options{IncludeResponseStatus: true},
	}
	return openapi3filter.ValidateResponse(req.Context(), input)
}

// ListFields gives, by the path of each list that has pages, whether a dotted path names a field of its items in the specification.
func ListFields(t testing.TB) map[string]func(path string) bool {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(docs.OpenAPIJSON)
	require.NoError(t, err)
	out := map[string]func(string) bool{}
	for path, item := range doc.Paths.Map() {
		if item.Get == nil || item.Get.Parameters.GetByInAndName("query", "format") == nil {
			continue
		}
		list := item.Get.Responses.Status(http.StatusOK).Value.Content["application/json"].Schema.Value
		items := list.Properties["items"].Value.Items
		out[path] = func(field string) bool { return has(items, strings.Split(field, ".")) }
	}
	require.NotEmpty(t, out)
	return out
}

func has(of *openapi3.SchemaRef, path []string) bool {
	if of == nil || len(path) == 0 {
		return of != nil
	}
	for _, group := range []openapi3.SchemaRefs{of.Value.AnyOf, of.Value.AllOf} {
		for _, one := range group {
			if has(one, path) {
				return true
			}
		}
	}
	if of.Value.Items != nil {
		return has(of.Value.Items, path)
	}
	return has(of.Value.Properties[path[0]], path[1:])
}
