package written

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCellTablesRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 27))
	for range 20_000 {
		rows := make([][]string, 1+r.IntN(4))
		for i := range rows {
			rows[i] = make([]string, 4)
			for j := range rows[i] {
				rows[i][j] = random(r, "", "", "甲", "a | b", "“引”", "两\n行", " 空 ", "”", "32.39, 119.41", "“")
			}
		}
		again, f := ReadRows(WriteRows(rows), 4)
		require.Nil(t, f, WriteRows(rows))
		require.Equal(t, rows, again, WriteRows(rows))
	}
	for _, text := range []string{"a | b | c", "“a", "“a” b"} {
		_, f := ReadRows(text, 2)
		require.NotNil(t, f, text)
	}
	rows, f := ReadRows(" a|b \r\n\n c ", 2)
	require.Nil(t, f)
	require.Equal(t, "a/b c/", strings.Join([]string{strings.Join(rows[0], "/"), strings.Join(rows[1], "/")}, " "))
}
