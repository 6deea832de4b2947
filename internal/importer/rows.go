package importer

import (
	"fmt"
	"slices"
	"strings"
)

// Bounds that are more than any table of a city has, so that a small file that claims millions of cells does not fill
// the memory.
const (
	maxSheetRows  = 200_000
	maxSheetCells = 4_000_000 // blank ones as well
	maxSheetText  = 128 << 20 // bytes
)

// rowList gathers the rows of a file. Blank ones are kept only in front of others, blank cells likewise.
type rowList struct {
	rows   [][]string
	blanks int // rows since the last one that is kept
	cells  int
	text   int // bytes
}

// add appends a row. Invalid.
func (l *rowList) add(cells []string) error {
	width := len(cells)
	if l.cells += width; l.cells > maxSheetCells {
		return tooManyCells()
	}
	for _, cell := range cells {
		l.text += len(cell)
	}
	if l.text > maxSheetText {
		return fault("表格的内容太多，请分成几个文件", "the table has too much text; divide it")
	}
	for width > 0 && strings.TrimSpace(cells[width-1]) == "" {
		width--
	}
	if width == 0 {
		l.blanks++
		return nil
	}
	if width < len(cells) {
		cells = slices.Clone(cells[:width])
	}
	if len(l.rows)+l.blanks >= maxSheetRows {
		return fault(fmt.Sprintf("表格超过 %d 行，请分成几个文件", maxSheetRows),
			fmt.Sprintf("the table has more than %d rows; divide it", maxSheetRows))
	}
	l.rows = append(append(l.rows, make([][]string, l.blanks)...), cells)
	l.blanks = 0
	return nil
}

func tooManyCells() error {
	return fault(fmt.Sprintf("表格超过 %d 格（空的也算），请分成几个文件", maxSheetCells),
		fmt.Sprintf("the table has more than %d cells, blank ones included; divide it", maxSheetCells))
}

func blank(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}
