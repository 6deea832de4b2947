package written

import "strings"

// A cell may hold a small table: a row each line, its fields apart by " | ". A field that holds one of these marks
// stands in quotation marks, in which a closing one is doubled.
const (
	fieldMark = " | "
	fieldBar  = '|'
)

// WriteRows writes a small table as the text of a cell. Empty fields at the end of a row are left out.
func WriteRows(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		last := len(row)
		for last > 1 && row[last-1] == "" {
			last--
		}
		fields := make([]string, last)
		for j, field := range row[:last] {
			if fields[j] = field; strings.ContainsAny(field, "|\r\n“”") || strings.TrimSpace(field) != field || field == "" &&
				last == 1 {
				fields[j] = quoted(field)
			}
		}
		lines[i] = strings.Join(fields, fieldMark)
	}
	return strings.Join(lines, "\n")
}

// ReadRows reads a small table. Rows have as many fields as are asked for; more are a Fault.
func ReadRows(text string, fields int) ([][]string, *Fault) {
	var out [][]string
	row, rest := []string{}, strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	for rest != "" || len(row) > 0 {
		field, after, end, ok := oneField(rest)
		if !ok {
			return nil, fault(rest, "引号不成对", "a quotation mark without its other half")
		}
		row, rest = append(row, field), after
		if len(row) > fields {
			return nil, fault(strings.Join(row, fieldMark), "内容太多", "has too many parts")
		}
		if end {
			for len(row) < fields {
				row = append(row, "")
			}
			out, row = append(out, row), []string{}
			rest = strings.TrimLeft(rest, " \n")
		}
	}
	return out, nil
}

// oneField reads a field up to its bar or the end of its line; end tells that the row is over.
func oneField(text string) (field, rest string, end, ok bool) {
	text = strings.TrimLeft(text, " ")
	if inner, quoted := strings.CutPrefix(text, "“"); quoted {
		var b strings.Builder
		for {
			i := strings.Index(inner, "”")
			if i < 0 {
				return "", "", false, false
			}
			b.WriteString(inner[:i])
			inner = inner[i+len("”"):]
			if !strings.HasPrefix(inner, "”") {
				break
			}
			b.WriteString("”")
			inner = inner[len("”"):]
		}
		field, text = b.String(), strings.TrimLeft(inner, " ")
		switch {
		case text == "":
			return field, "", true, true
		case text[0] == '\n':
			return field, text[1:], true, true
		case text[0] == fieldBar:
			return field, text[1:], false, true
		}
		return "", "", false, false
	}
	i := strings.IndexAny(text, "|\n")
	if i < 0 {
		return strings.TrimSpace(text), "", true, true
	}
	return strings.TrimSpace(text[:i]), text[i+1:], text[i] == '\n', true
}
