package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// example is what was sent to an operation of the demonstration and what it answered, as scripts/examples records it.
type example struct {
	Path, Query, Headers map[string]string
	Request, Answer      any
	Status               int
}

// addExamples puts the recorded examples into the operations, in OpenAPI 3.1. An operation without one is refused.
func addExamples(doc object, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var recorded map[string]example
	if err := json.Unmarshal(raw, &recorded); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	var missing error
	operations(doc, func(_, _ string, op object) {
		id := op["operationId"].(string)
		one, known := recorded[id]
		if !known {
			missing = fmt.Errorf("%s has no example of %s: run scripts/generate --examples", file, id)
			return
		}
		for _, p := range list(op["parameters"]) {
			one.parameter(p.(object))
		}
		if body, ok := op["requestBody"].(object); ok && one.Request != nil {
			content := body["content"].(object)
			for _, form := range content {
				form.(object)["example"] = one.Request
			}
		}
		for status, answer := range op["responses"].(object) {
			other, known := recorded[id+" "+status]
			if status == fmt.Sprint(one.Status) {
				other, known = one, true
			}
			if known {
				other.answer(answer.(object))
			}
		}
	})
	shared := doc["components"].(object)["responses"].(object)
	for name, of := range map[string]string{"Problem": "listActivities 400", "TooManyRequests": "signIn 429",
		"Unavailable": "getHome 503"} {
		one := recorded[of]
		one.answer(shared[name].(object))
	}
	return missing
}

// answer gives a response what was answered.
func (e *example) answer(response object) {
	content, _ := response["content"].(object)
	for _, form := range content {
		form.(object)["example"] = e.Answer
	}
}

// parameter gives a parameter the value that it had.
func (e *example) parameter(parameter object) {
	name := parameter["name"].(string)
	values := map[any]map[string]string{"path": e.Path, "query": e.Query, "header": e.Headers}[parameter["in"]]
	value, sent := values[name]
	if !sent {
		return // who tries it out would send all that have an example
	}
	schema := parameter["schema"].(object)
	var typed any
	switch {
	case schema["type"] == "array":
		typed = []any{value}
	case schema["type"] == "string" || schema["$ref"] != nil || json.Unmarshal([]byte(value), &typed) != nil:
		typed = value
	}
	parameter["example"] = typed
}
