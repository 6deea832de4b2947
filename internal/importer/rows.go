package importer

import (
	"fmt"
	"strings"
)

// maxSheetRows is more than any table of a city has.
const maxSheetRows = 200_000

// rowList gathers the rows of a file. Blank ones are kept only in front of others, so that a file that claims a million of them is not held.
type rowList struct {
	rows   [][]string
	blanks int
}

// add appends a row. Invalid.
func (l *rowList) add(cells []string) error {
	switch {
	case blank(cells):
		l.blanks++
		return nil
	case len(l.rows)+l.blanks >= maxSheetRows:
		return fault(fmt.Sprintf("表格超过 %d 行，请分成几个文件", maxSheetRows), fmt.Sprintf("the table has more than %d rows; divide it", maxSheetRows))
	}
	l.rows = append(append(l.rows, make([][]string, l.blanks)...), cells)
	l.blanks = 0
	return nil
}

func blank(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}
