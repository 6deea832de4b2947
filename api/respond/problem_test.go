package respond

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAcceptLanguage(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "zh-CN,zh;q=0.9,en;q=0.8": false, "en": true, "en-GB,en;q=0.9": true, "zh;q=0.1,en;q=0.9": true,
		"de": false, "*": false,
		"\"; nonsense": false,
	} {
		require.Equal(t, want, English(header), header)
	}
}

// TestProblemsAreEncodedAsAnswers: without escapes that only HTML needs, further members last.
func TestProblemsAreEncodedAsAnswers(t *testing.T) {
	doc := Problem{Type: "urn:kepu:problem:x", Title: "请求无效", Status: 400, Detail: "“<b>” & more", Code: "x",
		Errors: []FieldError{}}
	const standard = `{"type":"urn:kepu:problem:x","title":"请求无效","status":400,"detail":"“<b>” & more","instance":"","code":"x","request_id":"","errors":[]`
	problem(doc, nil, func(body []byte) { require.Equal(t, standard+"}\n", string(body)) })
	problem(doc, map[string]any{"ids": []string{"<1>"}, "count": 1}, func(body []byte) {
		require.Equal(t, standard+`,"count":1,"ids":["<1>"]}`+"\n", string(body))
	})
}
