package store

import (
	"database/sql"
	"encoding/json"
	"reflect"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"
)

// scanner reads rows into the struct that describes their table. It finds the columns once, where the ORM does for every row: a
// registry of a million activities is loaded in a third of the time.
type scanner[R any] struct {
	row     R
	targets []any // of the columns
	json    []jsonColumn
	texts   []*column
}

// jsonColumn is a column whose text is JSON.
type jsonColumn struct {
	text sql.RawBytes
	into any // a pointer into the row
}

// column is a column of text. Of one that has few values, all records share them.
type column struct {
	into   *string
	null   **string // instead, where it may be NULL
	values map[string]string
	hits   int
}

// mostValues is up to how many different values a column is watched before it is given up.
const mostValues = 1 << 14

func newScanner[R any](db *gorm.DB, rows *sql.Rows) (*scanner[R], error) {
	stmt := &gorm.Statement{DB: db}
	s := &scanner[R]{}
	if err := stmt.Parse(&s.row); err != nil {
		return nil, err
	}
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	row := reflect.ValueOf(&s.row).Elem()
	s.json = make([]jsonColumn, 0, len(names)) // never moved: targets point into it
	for _, name := range names {
		field := stmt.Schema.LookUpField(name)
		if field == nil { // a newer release has added it
			s.targets = append(s.targets, new(sql.RawBytes))
			continue
		}
		into := row.FieldByIndex(field.StructField.Index).Addr().Interface()
		if _, isJSON := field.Serializer.(schema.JSONSerializer); isJSON {
			s.json = append(s.json, jsonColumn{into: into})
			s.targets = append(s.targets, &s.json[len(s.json)-1].text)
			continue
		}
		s.targets = append(s.targets, into)
		switch text := into.(type) {
		case *string:
			s.texts = append(s.texts, &column{into: text, values: map[string]string{}})
		case **string:
			s.texts = append(s.texts, &column{null: text, values: map[string]string{}})
		}
	}
	return s, nil
}

// scan reads a row, which is valid until the next.
func (s *scanner[R]) scan(rows *sql.Rows) (*R, error) {
	var blank R
	s.row = blank
	if err := rows.Scan(s.targets...); err != nil {
		return nil, err
	}
	for i := range s.json {
		switch text := s.json[i].text; string(text) {
		case "", "null":
		default:
			if err := json.Unmarshal(text, s.json[i].into); err != nil {
				return nil, err
			}
		}
	}
	for _, c := range s.texts {
		c.share()
	}
	return &s.row, nil
}

// share replaces a value by the same that an earlier row had, so that one of them is kept.
func (c *column) share() {
	text := c.into
	if c.null != nil {
		text = *c.null
	}
	if text == nil || c.values == nil {
		return
	}
	if known, ok := c.values[*text]; ok {
		*text = known
		c.hits++
		return
	}
	c.values[*text] = *text
	if len(c.values) == mostValues && c.hits < 4*mostValues {
		c.values = nil // they seldom come again
	}
}
