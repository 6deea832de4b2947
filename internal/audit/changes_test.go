package audit

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCompareMasksPersonalData(t *testing.T) {
	before := `{"ID": "1", "Version": 1, "Name": "旧名", "Email": "zhang.san@example.org", "Contact": {"phone": "0514-87654321"}, "Tags": ["a"], "Gone": 3,
		"Private": {"phone": "13812345678", "email": "", "note": "下午"}}`
	after := `{"ID": "1", "Version": 2, "Name": "新名", "Email": "li@example.org", "Contact": {"phone": "0514-12345678"}, "Tags": ["a"], "Empty": [],
		"Private": {"phone": "13912345678", "email": "", "note": "上午可以"}}`
	text, err := Compare([]byte(before), []byte(after), strings.ToLower)
	require.NoError(t, err)
	require.JSONEq(t, `{"name": {"before": "旧名", "after": "新名"},
		"email": {"before": "zha****an@example.org", "after": "l***@example.org"},
		"contact": {"before": {"phone": "0514-87654321"}, "after": {"phone": "0514-12345678"}},
		"gone": {"before": 3, "after": null},
		"private": {"before": {"phone": "138****78", "email": "", "note": "下***"}, "after": {"phone": "139****78", "email": "", "note": "上***"}}}`, text)
	text, err = Compare(nil, []byte(`{"ID": "1", "Name": "新", "Free": false, "Nil": null, "Email": "a@b.cn"}`),
		strings.ToLower)
	require.NoError(t, err)
	require.JSONEq(t, `{"name": {"before": null, "after": "新"}, "email": {"before": null, "after": "a***@b.cn"}}`, text)
	text, err = Compare([]byte(after), []byte(after), strings.ToLower)
	require.NoError(t, err)
	require.Empty(t, text)
	_, err = Compare([]byte(`{`), nil, strings.ToLower)
	var syntax *json.SyntaxError
	require.ErrorAs(t, err, &syntax)
}
