package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

type object = map[string]any

func escape(text string) string { return url.QueryEscape(text) }

const (
	maxItems = 2   // of a list in an example
	maxText  = 400 // bytes of a file in an example
)

// secrets is the fields whose values are not shown, with what stands in their place.
var secrets = map[string]string{"token": "kepu_EXAMPLE", "temporary_password": "Example-Password-1",
	"secret": "JBSWY3DPEHPK3PXP",
	"uri":    "otpauth://totp/kepu:example?secret=JBSWY3DPEHPK3PXP", "password": "Example-Password-1",
	"current_password": "Example-Password-1", "new_password": "Example-Password-2", "recovery_codes": "abcde-fgh23"}

// shortened is an answer as an example shows it; into gets it as it came, where it is an object.
func shortened(res *http.Response, text []byte, into *object) any {
	if len(text) == 0 {
		return nil
	}
	mediaType, _, _ := strings.Cut(res.Header.Get("Content-Type"), ";")
	if strings.HasSuffix(mediaType, "json") && json.Unmarshal(text, into) == nil {
		var copied any
		_ = json.Unmarshal(text, &copied) // as the line before
		return short(copied, "")
	}
	if strings.Contains(mediaType, "spreadsheet") {
		return string(text[:2]) + "…" // no text can show more
	}
	lines := strings.SplitAfter(string(text), "\n")
	shown := ""
	for _, line := range lines {
		if len(shown)+len(line) > maxText && shown != "" {
			break
		}
		shown += line
	}
	return shown
}

// decoded is a body as it is read from JSON, a copy that can be changed.
func decoded(body any) (out any) {
	text, err := json.Marshal(body)
	if err == nil {
		err = json.Unmarshal(text, &out)
	}
	if err != nil {
		panic(failure{err})
	}
	return out
}

// short cuts lists, and replaces secrets.
func short(v any, name string) any {
	switch v := v.(type) {
	case object:
		for key, value := range v {
			v[key] = short(value, key)
		}
		return v
	case []any:
		v = v[:min(len(v), maxItems)]
		for i := range v {
			v[i] = short(v[i], name)
		}
		return v
	case string:
		if stands, isSecret := secrets[name]; isSecret {
			return stands
		}
	}
	return v
}
