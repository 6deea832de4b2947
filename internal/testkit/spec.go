package testkit

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"kepu/docs"
)

// published is the document of the API, made strict: what it does not document is a fault.
type published struct {
	router  routers.Router
	mu      sync.Mutex
	schemas *jsonschema.Compiler
	// compiled keeps the schemas of answers by where they stand in the document, because compiling takes far longer than
	// checking.
	compiled map[string]*jsonschema.Schema
}

const documentURL = "https://registry.example.org/openapi.json"

var specification = sync.OnceValues(func() (*published, error) {
	doc, err := openapi3.NewLoader().LoadFromData(docs.OpenAPIJSON)
	if err != nil {
		return nil, err
	}
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		return nil, err
	}
	plain, err := jsonschema.UnmarshalJSON(bytes.NewReader(docs.OpenAPIJSON))
	if err != nil {
		return nil, err
	}
	for name, schema := range plain.(map[string]any)["components"].(map[string]any)["schemas"].(map[string]any) {
		if name != "Problem" { // an error may have further members (RFC 9457)
			schema.(map[string]any)["additionalProperties"] = false
		}
	}
	schemas := jsonschema.NewCompiler()
	schemas.DefaultDraft(jsonschema.Draft2020)
	schemas.AssertFormat()
	return &published{router: router, schemas: schemas, compiled: map[string]*jsonschema.Schema{}},
		schemas.AddResource(documentURL, plain)
})

// schema gives the compiled schema at a JSON pointer into the document.
func (p *published) schema(pointer string) (*jsonschema.Schema, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if known, ok := p.compiled[pointer]; ok {
		return known, nil
	}
	schema, err := p.schemas.Compile(documentURL + pointer)
	if err == nil {
		p.compiled[pointer] = schema
	}
	return schema, err
}

// CheckSpec compares an answer of the API with the published OpenAPI 3.1 document: status, media type, headers and
// every field. Requests for part of an answer and for paths that do not exist have nothing to compare.
func CheckSpec(req *http.Request, res *Response) error {
	doc, err := specification()
	if err != nil {
		return fmt.Errorf("read the specification: %w", err)
	}
	if req.URL.Query().Has("fields") && res.Status == http.StatusOK || req.Method == http.MethodHead ||
		req.Method == http.MethodOptions {
		return nil
	}
	route, params, err := doc.router.FindRoute(withSuffix(req, res))
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
	if !canAnswer(route.Operation, res.Status) {
		return fmt.Errorf("the route table does not derive status %d for %s %s", res.Status, req.Method, req.URL.Path)
	}
	err = openapi3filter.ValidateResponse(req.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
		Status:                 res.Status, Header: res.Header,
		Options: &openapi3filter.Options{IncludeResponseStatus: true, ExcludeResponseBody: true},
	})
	if err != nil || res.Status == http.StatusNotModified || res.Status == http.StatusPermanentRedirect {
		return err
	}
	return doc.checkBody(route, res)
}

// suffixes is how the paths end whose answers have a media type.
var suffixes = map[string]string{"text/csv": ".csv", "text/calendar": ".ics", "application/ld+json": ".jsonld",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx"}

// withSuffix is a request as the document has it: what format= or Accept asked for has a path of its own.
func withSuffix(req *http.Request, res *Response) *http.Request {
	mediaType, _, _ := strings.Cut(res.Header.Get("Content-Type"), ";")
	if path.Ext(req.URL.Path) != "" || suffixes[mediaType] == "" || strings.HasSuffix(req.URL.Path, "/workbook") {
		return req
	}
	out := req.Clone(req.Context())
	out.URL.Path += suffixes[mediaType]
	return out
}

// canAnswer tells whether an operation documents a status: as one of its responses, or as one of those that share the
// default.
func canAnswer(op *openapi3.Operation, status int) bool {
	shared, _ := op.Extensions["x-kepu-statuses"].([]any)
	return op.Responses.Value(strconv.Itoa(status)) != nil || slices.Contains(shared, any(float64(status)))
}

// checkBody compares the body of an answer whose status is documented.
func (p *published) checkBody(route *routers.Route, res *Response) error {
	status := strconv.Itoa(res.Status)
	response := route.Operation.Responses.Value(status)
	if response == nil {
		status, response = "default", route.Operation.Responses.Default()
	}
	if len(response.Value.Content) == 0 {
		return nil
	}
	mediaType, _, _ := strings.Cut(res.Header.Get("Content-Type"), ";")
	if _, ok := response.Value.Content[mediaType]; !ok {
		return fmt.Errorf("the specification has no %q for status %s", mediaType, status)
	}
	if mediaType != "application/json" && !strings.HasSuffix(mediaType, "+json") {
		return nil
	}
	at := response.Ref
	if at == "" {
		at = "#" + pointer("paths", route.Path, strings.ToLower(route.Method), "responses", status)
	}
	schema, err := p.schema(at + pointer("content", mediaType, "schema"))
	if err != nil {
		return err
	}
	body, err := jsonschema.UnmarshalJSON(strings.NewReader(res.Body))
	if err != nil {
		return fmt.Errorf("read the body: %w", err)
	}
	return schema.Validate(body)
}

// pointer is a JSON pointer (RFC 6901) as a part of an address.
func pointer(names ...string) string {
	escape := strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D")
	var b strings.Builder
	for _, name := range names {
		b.WriteString("/" + escape.Replace(name))
	}
	return b.String()
}

// ListFields gives, by the path of each list that has pages, whether a dotted path names a field of its items in the
// specification.
func ListFields(t testing.TB) map[string]func(path string) bool {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(docs.OpenAPIJSON)
	require.NoError(t, err)
	out := map[string]func(string) bool{}
	for path, item := range doc.Paths.Map() {
		if item.Get == nil || doc.Paths.Find(path+".csv") == nil {
			continue
		}
		list := item.Get.Responses.Status(http.StatusOK).Value.Content["application/json"].Schema.Value
		items := list.Properties["items"].Value.Items
		whole := items // a table may have more than the list: what the record has
		record := path + "/{id}"
		if other, ok := map[string]string{"/bases": "/venues/{id}", "/venues/{id}/activities": "/activities/{id}"}[path]; ok {
			record = other
		}
		if one := doc.Paths.Find(record); one != nil && one.Get != nil {
			whole = one.Get.Responses.Status(http.StatusOK).Value.Content["application/json"].Schema
		}
		out[path] = func(field string) bool {
			return has(items, strings.Split(field, ".")) || has(whole, strings.Split(field, "."))
		}
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

// CheckExamples compares every example of the published document with its schema, and refuses an operation that has
// none of its body or of its answers.
func CheckExamples() error {
	doc, err := specification()
	if err != nil {
		return err
	}
	plain, err := jsonschema.UnmarshalJSON(bytes.NewReader(docs.OpenAPIJSON))
	if err != nil {
		return err
	}
	var faults []error
	each := func(at string, content any) {
		forms, _ := content.(map[string]any)
		for mediaType, f := range forms {
			form := f.(map[string]any)
			if form["example"] == nil {
				faults = append(faults, fmt.Errorf("%s has no example", at))
			}
			if !strings.HasSuffix(mediaType, "json") {
				continue
			}
			schema, err := doc.schema("#" + at + pointer("content", mediaType, "schema"))
			if err == nil {
				err = schema.Validate(form["example"])
			}
			if err != nil {
				faults = append(faults, fmt.Errorf("the example of %s: %w", at, err))
			}
		}
	}
	for path, item := range plain.(map[string]any)["paths"].(map[string]any) {
		for method, o := range item.(map[string]any) {
			op := o.(map[string]any)
			at := pointer("paths", path, method)
			if body, ok := op["requestBody"].(map[string]any); ok {
				each(at+"/requestBody", body["content"])
			}
			for status, r := range op["responses"].(map[string]any) {
				each(at+pointer("responses", status), r.(map[string]any)["content"])
			}
		}
	}
	return errors.Join(faults...)
}
