// Command openapi turns what swag wrote into the documents that the service publishes: Swagger 2.0 mended, and OpenAPI
// 3.1 made of it. Usage: openapi SWAG_JSON FOLDER, or openapi annotations FILE for what swag reads of the routes of
// records.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3conv"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: openapi SWAG_JSON FOLDER | openapi annotations FILE")
		os.Exit(2)
	}
	do := run
	if os.Args[1] == "annotations" {
		do = func(_, file string) error { return annotations(file) }
	}
	if err := do(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "openapi:", err)
		os.Exit(1)
	}
}

func run(from, folder string) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var doc object
	if err := json.Unmarshal(raw, &doc); err != nil {
		return err
	}
	if err := normalize(doc); err != nil {
		return err
	}
	swagger, err := json.Marshal(doc)
	if err != nil {
		return err
	}
	openapi, err := convert(swagger)
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{"swagger.json": pretty(swagger), "openapi.json": pretty(openapi)} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// convert makes OpenAPI 3.1 of Swagger 2.0.
func convert(swagger []byte) ([]byte, error) {
	var two openapi2.T
	if err := json.Unmarshal(swagger, &two); err != nil {
		return nil, fmt.Errorf("read Swagger 2.0: %w", err)
	}
	three, err := openapi2conv.ToV3(&two)
	if err != nil {
		return nil, fmt.Errorf("convert to OpenAPI 3: %w", err)
	}
	three.Servers = openapi3.Servers{{URL: "/api/v1", Description: "本服务"}}
	three.Components.SecuritySchemes = openapi3.SecuritySchemes{"BearerAuth": {Value: &openapi3.SecurityScheme{
		Type: "http", Scheme: "bearer", Description: "管理员密钥"}}}
	if err := three.Validate(context.Background()); err != nil {
		return nil, fmt.Errorf("the converted document is not valid: %w", err)
	}
	three, err = nullableReferences(three)
	if err != nil {
		return nil, err
	}
	openapi3conv.Upgrade(three)
	three.OpenAPI = "3.1.1"
	raw, err := three.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var doc object
	if err := json.Unmarshal(raw, &doc); err != nil {
		return nil, err
	}
	finish(doc)
	if err := nameEnumerations(doc); err != nil {
		return nil, err
	}
	if err := addExamples(doc, "scripts/openapi/examples.json"); err != nil {
		return nil, err
	}
	return json.Marshal(doc)
}

// nullableReferences turns "allOf one reference, nullable" into "anyOf the reference or null", or the upgrade would
// lose the null.
func nullableReferences(doc *openapi3.T) (*openapi3.T, error) {
	raw, err := doc.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var generic object
	if err := json.Unmarshal(raw, &generic); err != nil {
		return nil, err
	}
	walk(generic, func(o object) {
		if all, ok := o["allOf"].([]any); ok && o["nullable"] == true && len(all) == 1 {
			delete(o, "allOf")
			delete(o, "nullable")
			delete(o, "type") // it would not let null pass
			o["anyOf"] = []any{all[0], object{"type": "null"}}
		}
	})
	if raw, err = json.Marshal(generic); err != nil {
		return nil, err
	}
	var out openapi3.T
	return &out, json.Unmarshal(raw, &out)
}

// finish sets what Swagger 2.0 cannot say: the media type of errors, public operations, defaults in words.
func finish(doc object) {
	operations(doc, func(_, _ string, op object) {
		if op["security"] == nil { // whoever reads may show a key, whose quota counts then, but a lock would say that he must
			op["security"] = []any{}
		}
		for _, p := range list(op["parameters"]) {
			parameter := p.(object)
			delete(parameter, "x-example") // addExamples has those of requests that were sent
		}
		for status, r := range op["responses"].(object) {
			if status >= "308" {
				asProblem(r.(object))
			}
		}
	})
	components := doc["components"].(object)
	for _, r := range components["responses"].(object) {
		asProblem(r.(object))
	}
	defaults(components["schemas"].(object))
	walk(doc, func(o object) { // what the converter notes for the way back
		delete(o, "x-originalParamName")
		delete(o, "x-formData-name")
	})
}

// defaults says in words what a field is when it is left out: generators take the keyword for a field that is always
// there. A merge patch leaves what it does not name as it is.
func defaults(schemas object) {
	for name, schema := range schemas {
		properties, _ := schema.(object)["properties"].(object)
		for _, p := range properties {
			property := p.(object)
			value, has := property["default"]
			delete(property, "default")
			if has && !strings.HasSuffix(name, "Patch") {
				description, _ := property["description"].(string)
				property["description"] = strings.TrimLeft(fmt.Sprintf("%s（默认 %v）", description, value), " ")
			}
		}
	}
}

// asProblem gives an answer the media type of problems, instead of that of whatever a success answers.
func asProblem(answer object) {
	content, _ := answer["content"].(object)
	for _, schema := range content {
		answer["content"] = object{"application/problem+json": schema}
	}
}

func pretty(raw []byte) []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		panic(err) // encoded a moment ago
	}
	return append(out.Bytes(), '\n')
}
