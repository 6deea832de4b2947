package api

import (
	"errors"
	"maps"
	"net/http"
	"net/url"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/sheets"
	"kepu/api/v1/kit"
	"kepu/internal/errs"
)

const (
	// exportPage is how many rows are read at a time: enough that a list is walked in few steps, few enough that they fit
	// the memory, with long texts too, while a client does not read.
	exportPage = 40
)

// tableTypes is the media types of tables by their format.
var tableTypes = map[string]string{"csv": "text/csv; charset=utf-8", "xlsx": workbookType}

// export is a list that can be had as a table: it walks the pages of the list as a client would, so that filters and
// who may see what are those of the list.
type export struct {
	sheet *sheets.Sheet
	list  func(*gin.Context) error
	large *large
}

// handler answers with the list, or as a table where format= says so.
func (e *export) handler(c *gin.Context) error {
	if !strings.Contains(c.Request.URL.RawQuery, "format=") {
		return e.list(c)
	}
	query := c.Request.URL.Query()
	format := query.Get("format")
	if tableTypes[format] == "" {
		return e.list(c)
	}
	return e.table(c, query, format)
}

// as answers as a table of one format, which outdoes format=.
func (e *export) as(format string) func(*gin.Context) error {
	return func(c *gin.Context) error {
		query := c.Request.URL.Query()
		query.Del("format")
		return e.table(c, query, format)
	}
}

// table answers as a table of the list that the query asks for.
func (e *export) table(c *gin.Context, query url.Values, format string) error {
	var vs errs.Violations
	for _, name := range []string{"limit", "cursor", "count", "fields", "facets"} {
		if query.Has(name) {
			vs.Add(name, "conflict", "电子表格给出全部行和列，请去掉这个参数", "a table has all rows and columns; leave this out")
		}
	}
	if err := vs.Err(); err != nil {
		return err
	}
	done, err := e.large.table(c)
	if err != nil {
		return err
	}
	defer done()
	return e.write(c, query, format)
}

// listPage is a page of a list.
type listPage struct {
	items reflect.Value // slice
	next  *string
	total *int
}

// pageOf reads a list as it is answered: a struct with Items, and NextCursor and Total where it has pages.
func pageOf(list any) *listPage {
	v := reflect.Indirect(reflect.ValueOf(list))
	page := &listPage{items: v.FieldByName("Items")}
	if next := v.FieldByName("NextCursor"); next.IsValid() {
		page.next, _ = next.Interface().(*string)
	}
	if total := v.FieldByName("Total"); total.IsValid() {
		page.total, _ = total.Interface().(*int)
	}
	return page
}

// write writes the table. Faults of the query show on the first page, before anything is sent.
func (e *export) write(c *gin.Context, query url.Values, format string) error {
	first, err := e.page(c, query)
	if err != nil {
		return err
	}
	if format == "xlsx" && first.total != nil && *first.total > sheets.MaxRows {
		return errs.New(errs.Invalid, "too_many_rows", "工作表最多容纳 1048575 行，请缩小条件或使用 csv",
			"a workbook has room for 1048575 rows; narrow the filters, or take csv")
	}
	respond.KeepPrivate(c)
	c.Header("Content-Type", tableTypes[format])
	c.Header("Content-Disposition", "attachment; filename=kepu."+format+"; filename*=UTF-8''"+
		url.PathEscape(e.sheet.FileName(time.Now(), format)))
	if c.Request.Method == http.MethodHead {
		c.Status(http.StatusOK)
		return nil
	}
	if err := e.rows(c, query, format, first); err != nil {
		respond.BreakOff(c, err)
	}
	return nil
}

func (e *export) rows(c *gin.Context, query url.Values, format string, page *listPage) error {
	begin := sheets.NewCSV
	if format == "xlsx" {
		begin = sheets.NewWorkbook
	}
	out, err := begin(respond.Paced(c), e.sheet)
	if err != nil {
		return err
	}
	for {
		for i := range page.items.Len() {
			if err := out.Row(e.sheet.Cells(page.items.Index(i).Interface())); err != nil {
				return err
			}
		}
		if err := out.Flush(); err != nil {
			return err
		}
		if page.next == nil {
			return out.Close()
		}
		if err := c.Request.Context().Err(); err != nil {
			return err
		}
		query.Set("cursor", *page.next)
		if page, err = e.page(c, query); err != nil {
			return err
		}
	}
}

// page asks the list for a page.
func (e *export) page(c *gin.Context, query url.Values) (page *listPage, err error) {
	outer, headers := c.Request, c.Writer.Header().Clone()
	defer func() { // the tag and the links of a page are not those of the table
		c.Request = outer
		clear(c.Writer.Header())
		maps.Copy(c.Writer.Header(), headers)
	}()
	c.Request = outer.Clone(outer.Context())
	c.Request.URL.RawQuery = query.Encode()
	c.Request.Header.Del("If-None-Match")
	c.Request.Method = http.MethodGet
	respond.Export(c, exportPage, func(list any) { page = pageOf(list) })
	if err := e.list(c); err != nil {
		return nil, err
	}
	if page == nil {
		return nil, errors.New("the list answered otherwise than as a list")
	}
	return page, nil
}

// withTables adds, for each list that can be had as a table, the paths of its tables, as "/venues.csv".
func withTables(all []kit.Route) []route {
	var out []route
	for _, one := range all {
		out = append(out, route{one})
		if one.Table == nil {
			continue
		}
		for _, format := range slices.Sorted(maps.Keys(tableTypes)) {
			table := one
			table.Path += "." + format
			out = append(out, route{table})
		}
	}
	return out
}

// table gives the list of a path that is answered as a table, and its format; an empty format where it is no table.
func (r *route) table() (list, format string) {
	format = strings.TrimPrefix(path.Ext(r.Path), ".")
	if tableTypes[format] == "" {
		return r.Path, ""
	}
	return strings.TrimSuffix(r.Path, "."+format), format
}

// exported lets a list be had as a table: where format= says so, or, with a format, always. A route that is no list
// stays as it is.
func (l *large) exported(sheet *sheets.Sheet, format string, list func(*gin.Context) error) func(*gin.Context) error {
	if sheet == nil {
		return list
	}
	e := &export{sheet: sheet, list: list, large: l}
	if format != "" {
		return e.as(format)
	}
	return e.handler
}
