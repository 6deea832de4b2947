package kit

import (
	"fmt"
	"net/url"
	"time"

	"kepu/api/respond"
	"kepu/internal/catalog"
	"kepu/internal/page"
)

// AllOf is a list that is never long enough for pages.
type AllOf[T any] struct {
	Items []T `json:"items"`
}

// ListParams are the parameters of every list.
type ListParams struct {
	Limit  *int   `form:"limit" validate:"optional" minimum:"1" maximum:"100" default:"20"` // 每页条数，1–100
	Cursor string `form:"cursor" validate:"optional"`                                       // 上一页的 next_cursor，其他参数须保持不变
	Count  string `form:"count" validate:"optional" enums:"none"`                           // none：不返回 total
	Fields string `form:"fields" validate:"optional"`                                       // 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start
	FormatParams
}

// FormatParams choose between the list and a table.
type FormatParams struct {
	// Format of csv or xlsx answers as the paths that end so do; these are what is documented.
	Format string `form:"format" validate:"optional" enums:"json,csv,xlsx" default:"json" swaggerignore:"true"`
}

// List is the envelope of every list.
type List[T any] struct {
	Items      []T     `json:"items"`
	NextCursor *string `json:"next_cursor" extensions:"x-nullable"` // 下一页的 cursor；没有下一页时为 null
	Total      *int    `json:"total,omitempty" example:"42"`        // 符合条件的总数；count=none 时省略
}

// ReadPaging reads the parameters of a list. The now of a walk is that of its first page.
func (r *Request) ReadPaging(p *ListParams) catalog.Paging {
	out := catalog.Paging{Limit: r.UpTo(p.Limit, page.DefaultLimit, page.MaxLimit), Uncounted: p.Count == "none"}
	if all := respond.ExportPageSize(r.Context); all > 0 {
		out.Limit = all
	}
	if p.Cursor != "" {
		if cur := readCursor(&r.Violations, p.Cursor, queryHash(r.Request.URL.Path, r.Values), r.Now); cur != nil {
			r.Now, out.After = time.Unix(cur.Now, 0).UTC(), &cur.Key
		}
	}
	return out
}

// UpTo checks how many items are asked for.
func (r *Request) UpTo(given *int, usual, most int) int {
	if given == nil {
		return usual
	}
	if *given < 1 || *given > most {
		r.Violations.Add("limit", "out_of_range", fmt.Sprintf("必须在 1–%d 之间", most), fmt.Sprintf("must be from 1 to %d", most))
	}
	return *given
}

// WriteList writes one page, each item in its public form.
func WriteList[T, D any](r *Request, p *ListParams, result catalog.Result[T], form func(*T) D) error {
	return WriteListWith(r, p, result, form, func(list List[any]) any { return list })
}

// WriteListWith is writeList for a list that has something besides.
func WriteListWith[T, D any](r *Request, p *ListParams, result catalog.Result[T], form func(*T) D,
	whole func(List[any]) any) error {
	fields, err := respond.ParseFields[D](p.Fields)
	if err != nil {
		return err
	}
	out := Envelope(r, p, result)
	forms := make([]D, len(result.Items))
	for i := range result.Items {
		forms[i] = form(&result.Items[i])
		out.Items = append(out.Items, fields.Select(&forms[i]))
	}
	respond.List(r.Context, whole(out))
	return nil
}

// Envelope is a list without its items.
func Envelope[T any](r *Request, p *ListParams, result catalog.Result[T]) List[any] {
	out := List[any]{Items: make([]any, 0, len(result.Items))}
	if p.Count != "none" {
		out.Total = &result.Total
	}
	if result.Next != nil {
		next := EncodeCursor(cursor{Query: queryHash(r.Request.URL.Path, r.Values), Now: r.Now.Unix(), Key: *result.Next})
		out.NextCursor = &next
		query := url.Values{}
		for name, given := range r.Values {
			query[name] = given
		}
		query.Set("cursor", next)
		r.Header("Link", "<"+r.Request.URL.Path+"?"+query.Encode()+`>; rel="next"`)
	}
	return out
}

// OneParams are the parameters of a read of one record.
type OneParams struct {
	Fields string `form:"fields" validate:"optional"` // 只返回这些字段，以逗号分隔的点路径，例如 id,name
}
