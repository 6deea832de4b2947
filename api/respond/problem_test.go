package respond

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEnglish(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "zh-CN,zh;q=0.9,en;q=0.8": false, "en": true, "en-GB,en;q=0.9": true, "zh;q=0.1,en;q=0.9": true, "de": false, "*": false,
		"\"; nonsense": false,
	} {
		require.Equal(t, want, English(header), header)
	}
}
