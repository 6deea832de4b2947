package sheets

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/hours"
	"kepu/internal/record"
	"kepu/internal/written"
)

// Sheet is how a list becomes a table.
type Sheet struct {
	Name    string
	Columns []Column
}

// Column is one column: its title and where its value stands in an item of the list; of several places the first with a
// value.
type Column struct {
	Title  string
	Places string // paths, which | parts
	places [][]string
	read   func(value any) any
	whole  func(value any) any // of a list or an object as a whole; nil for none
	wide   bool
}

// placesOf reads paths that | parts.
func placesOf(paths string) (places [][]string) {
	for path := range strings.SplitSeq(paths, "|") {
		places = append(places, strings.Split(path, "."))
	}
	return places
}

func (c *Column) width() float64 {
	if c.wide {
		return 32
	}
	return 16
}

// FileName is what a table of the sheet is called that was made at a time: 活动-20261128.xlsx.
func (s *Sheet) FileName(at time.Time, format string) string {
	return s.Name + "-" + at.In(record.Shanghai).Format("20060102") + "." + format
}

func (s *Sheet) titles() []string {
	out := make([]string, len(s.Columns))
	for i := range s.Columns {
		out[i] = s.Columns[i].Title
	}
	return out
}

// Cells gives the cells of an item: a struct as the list answers it, or a pointer to one.
func (s *Sheet) Cells(item any) []any {
	out := make([]any, len(s.Columns))
	for i := range s.Columns {
		out[i] = s.Columns[i].value(item)
	}
	return out
}

func (c *Column) value(item any) any {
	var value any
	for _, path := range c.places {
		if value = at(item, path); value != nil {
			break
		}
	}
	if c.whole != nil {
		return c.whole(value)
	}
	if list, ok := value.([]any); ok {
		parts := make([]string, 0, len(list))
		for _, one := range list {
			if text, ok := c.one(one).(string); ok && text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, "；") // as imports take it
	}
	return c.one(value)
}

func (c *Column) one(value any) any {
	if value == nil || c.read == nil {
		return value
	}
	return c.read(value)
}

// small is a column of a list of objects, or of one: a small table in a cell, each object a line with its values at
// paths.
func small(title, path string, paths ...string) Column {
	members := make([][]string, len(paths))
	for i, path := range paths {
		members[i] = strings.Split(path, ".")
	}
	return Column{Title: title, Places: path, places: placesOf(path), wide: true, whole: func(value any) any {
		list, ok := value.([]any)
		if !ok && value != nil {
			list = []any{value} // an object
		}
		if len(list) == 0 {
			return nil
		}
		rows := make([][]string, len(list))
		for i, one := range list {
			for j, path := range paths {
				rows[i] = append(rows[i], brief(path, at(one, members[j])))
			}
		}
		return written.WriteRows(rows)
	}}
}

// brief shortens what a small table says of sessions, of which an activity may have hundreds: a cell of a workbook
// holds 32,767 characters.
func brief(path string, value any) string {
	if path == "state" && value == string(activity.Scheduled) || path == "availability" && value == "unknown" {
		return ""
	}
	if t, ok := instantOf(value); ok {
		if t.Second() == 0 && t.Nanosecond() == 0 {
			return t.In(record.Shanghai).Format("2006-01-02 15:04")
		}
		return t.Format(time.RFC3339Nano)
	}
	return text(value)
}

// text is a value within a small table.
func text(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return yesNo(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		parts := make([]string, len(v))
		for i, one := range v {
			parts[i] = text(one)
		}
		return strings.Join(parts, "、")
	}
	return fmt.Sprint(value)
}

// openings is a column of opening hours, as people write them.
func openings(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), wide: true, whole: func(value any) any {
		h, ok := value.(hours.Hours)
		if !ok {
			return nil
		}
		own := record.Clone(&h) // which others read meanwhile
		own.Normalize()
		return written.WriteHours(own)
	}}
}

// fact is a column of what is known of one property; unknown is an empty cell.
func fact(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), read: func(value any) any {
		switch value {
		case "yes":
			return "是"
		case "no":
			return "否"
		}
		return nil
	}}
}

// Plain is a column of a new sheet; see plain.
func Plain(title, path string) Column { return plain(title, path) }

// plain is a column of texts, numbers or truths as they are.
func plain(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path)}
}

// wide is plain for long texts.
func wide(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), wide: true}
}

// instant is a column of times.
func instant(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), read: func(value any) any {
		if t, ok := instantOf(value); ok {
			return t
		}
		return value
	}}
}

// date is a column of dates.
func date(title, path string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), read: func(value any) any {
		text, _ := value.(string)
		if t, err := time.Parse(time.DateOnly, text); err == nil {
			return day(t)
		}
		return value
	}}
}

// coded is a column of codes of a list, which are written by their names.
func coded(title, path string, list *codelist.List) Column {
	return Column{Title: title, Places: path, places: placesOf(path), read: func(value any) any {
		code, _ := value.(string)
		if item, ok := list.Get(code); ok {
			return item.ZH
		}
		return value
	}}
}

// worded is a column of the codes of a short list.
func worded(title, path string, words map[string]string) Column {
	return Column{Title: title, Places: path, places: placesOf(path), read: func(value any) any {
		code, _ := value.(string)
		if word := words[code]; word != "" {
			return word
		}
		return value
	}}
}
