package importer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBoundsOfTables(t *testing.T) {
	for text, want := range map[string]string{
		"名称,类别" + strings.Repeat(",列", maxColumns-2) + strings.Repeat(",", 1000) + "\n甲馆,科技馆\n": "",
		"名称,类别" + strings.Repeat(",列", maxColumns-1) +
			"\n甲馆,科技馆\n": "the header has 501 columns; at most 500 are taken",
		"名称,类别\n" + strings.Repeat("甲馆,科技馆\n", maxSheetRows-1) + strings.Repeat("\n,\n", 1000): "",
		"名称,类别\n" + strings.Repeat("\n", maxSheetRows) +
			"甲馆,科技馆\n": "the table has more than 200000 rows; divide it", "名称,类别\n" + strings.Repeat("馆,", 100_000) + "\n": "",
	} {
		_, err := readSheet([]byte(text), &venueLayout)
		if want == "" {
			require.NoError(t, err)
		} else {
			require.ErrorContains(t, err, want)
		}
	}
}

func TestTitlesOfColumns(t *testing.T) {
	for text, want := range map[string]map[string]int{
		"名称,类别":                              {"name": 0, "category": 1},
		"Name,CATEGORY":                      {"name": 0, "category": 1},
		"场馆名称 （必填）,＊类别：":                     {"name": 0, "category": 1},
		"场馆类型,名称,类别":                         {"name": 1, "category": 2},
		"类型,馆名,联系电话":                         {"category": 0, "name": 1, "phone": 2},
		strings.Repeat("名称", 200) + ",名称,类别": {"name": 1, "category": 2},
	} {
		s, err := readSheet([]byte(text+"\n甲,乙,丙\n"), &venueLayout)
		require.NoError(t, err, text)
		require.Equal(t, want, s.columns, text)
	}
	_, err := readSheet([]byte("名称,类别,NAME\n甲,乙,丙\n"), &venueLayout)
	require.ErrorContains(t, err, "NAME")
}
