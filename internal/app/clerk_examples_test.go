package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/record"
	"kepu/internal/testkit"
	cells "kepu/internal/written"
)

// examplesOf gives the rows of the table of a page whose header begins so.
func examplesOf(t *testing.T, page, header string) (rows [][2]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(testkit.Root(t), "docs", page))
	require.NoError(t, err)
	_, table, found := strings.Cut(string(data), "| "+header+" |")
	require.True(t, found, header)
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if len(cells) != 2 {
			if strings.TrimSpace(line) == "" && len(rows) > 0 {
				break
			}
			continue
		}
		rows = append(rows, [2]string{strings.TrimPrefix(cells[0], "| "), strings.TrimSuffix(cells[1], " |")})
	}
	require.Greater(t, len(rows), 5, header)
	return rows
}

// What the page for clerks says may be written is read as it says.
func TestWhatThePageForClerksShows(t *testing.T) {
	for _, row := range examplesOf(t, "clerk.md", "开放时间写") {
		h, f := cells.Hours(row[0])
		if row[1] == "退回" {
			require.NotNil(t, f, row[0])
			continue
		}
		require.Nil(t, f, row[0])
		require.Equal(t, row[1], cells.WriteHours(h), row[0])
	}
	for _, row := range examplesOf(t, "clerk.md", "开始写") {
		list, f := cells.Sessions(row[0], record.Shanghai)
		if row[1] == "退回" {
			require.NotNil(t, f, row[0])
			continue
		}
		require.Nil(t, f, row[0])
		var texts []string
		for _, s := range list {
			text := s.Start.Format("2006-01-02 15:04")
			if !s.End.IsZero() {
				text += " 至 " + s.End.Format("2006-01-02 15:04")
			}
			texts = append(texts, text)
		}
		require.Equal(t, row[1], strings.Join(texts, "；"), row[0])
	}
}
