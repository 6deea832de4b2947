package importer

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBrokenJSONNamesLineAndColumn(t *testing.T) {
	for text, where := range map[string]string{"[\n  {\"名称\": 错}]": "line 2, column 10", "[1, 2": "line 1, column 6",
		"[\n]\n}": "line 3, column 1", "": "line 1, column 1",
		"{\n\"a\": \"b\tc\"\n}": "line 2, column 8"} {
		_, err := readValues([]byte(text))
		require.ErrorContains(t, err, where, text)
	}
}
