package importer

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// worksheet is what the rows of a sheet do not tell. It is read element by element: excelize, to tell it, holds every
// cell of the sheet and those before it that are not written, so that a few far cells in a small file fill the memory.
type worksheet struct {
	merged  []string        // areas such as A2:A5
	numbers map[[2]int]bool // cells that are stored as numbers, by row and column from 1, of those that were asked for
	asked   map[[2]int]bool // likewise
	row     int             // the one that is read
	column  int
}

// readWorksheet reads a sheet of a workbook. asked are the cells of which is to be known whether they are numbers.
func readWorksheet(data []byte, f *excelize.File, name string, asked map[[2]int]bool) (*worksheet, error) {
	w := &worksheet{numbers: map[[2]int]bool{}, asked: asked}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	parts := parts{z, f.CharsetReader}
	at, err := parts.sheet(name)
	if err != nil {
		return nil, err
	}
	return w, parts.read(at, func(d *xml.Decoder) error {
		for {
			t, err := d.RawToken()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			if element, ok := t.(xml.StartElement); ok {
				if err := w.begin(element); err != nil {
					return err
				}
			}
		}
	})
}

// begin takes an element: a row or a cell, whose places may be left out where they are the next ones, or a merged area.
func (w *worksheet) begin(e xml.StartElement) (err error) {
	attribute := func(name string) string {
		i := slices.IndexFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == name })
		if i < 0 {
			return ""
		}
		return e.Attr[i].Value
	}
	switch e.Name.Local {
	case "row":
		w.row, w.column = w.row+1, 0
		if number := attribute("r"); number != "" {
			if w.row, err = strconv.Atoi(number); err != nil {
				return err
			}
		}
	case "c":
		w.column++
		if name := attribute("r"); name != "" {
			if w.column, w.row, err = excelize.CellNameToCoordinates(name); err != nil {
				return err
			}
		}
		cell := [2]int{w.row, w.column}
		if kind := attribute("t"); w.asked[cell] && (kind == "" || kind == "n") {
			w.numbers[cell] = true
		}
	case "mergeCell":
		w.merged = append(w.merged, attribute("ref"))
	}
	return nil
}

// parts are the files of which a workbook is made.
type parts struct {
	*zip.Reader
	charset func(charset string, input io.Reader) (io.Reader, error)
}

// sheet gives the name of the part that is a sheet, to which relations lead from the root by way of the workbook.
func (p parts) sheet(name string) (string, error) {
	book, err := p.related("", func(id, kind string) bool { return strings.HasSuffix(kind, "/officeDocument") })
	if err != nil {
		return "", err
	}
	var sheets struct {
		List []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := p.read(book, func(d *xml.Decoder) error { return d.Decode(&sheets) }); err != nil {
		return "", err
	}
	for _, one := range sheets.List {
		if one.Name == name {
			return p.related(book, func(id, _ string) bool { return id == one.ID })
		}
	}
	return "", errors.New("no sheet " + name)
}

// related gives the first part that another one refers to by a relation; "" is the root.
func (p parts) related(from string, matches func(id, kind string) bool) (string, error) {
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	dir, file := path.Split(from)
	if err := p.read(dir+"_rels/"+file+".rels", func(d *xml.Decoder) error { return d.Decode(&relations) }); err != nil {
		return "", err
	}
	for _, r := range relations.List {
		if matches(r.ID, r.Type) {
			target := strings.ReplaceAll(r.Target, `\`, "/")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			return strings.TrimPrefix(path.Clean(target), "/"), nil
		}
	}
	return "", errors.New("no relation in " + from)
}

// read hands a part over to be decoded.
func (p parts) read(name string, decode func(*xml.Decoder) error) error {
	i := slices.IndexFunc(p.File, func(f *zip.File) bool {
		return strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), name)
	})
	if i < 0 {
		return errors.New("no part " + name)
	}
	content, err := p.File[i].Open()
	if err != nil {
		return err
	}
	defer content.Close() //nolint:errcheck // only read
	d := xml.NewDecoder(io.LimitReader(content, maxUnzipped))
	d.CharsetReader = p.charset
	return decode(d)
}
