package kit

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/page"
)

// ReadBody reads a JSON body where there are no parameters.
func ReadBody(c *gin.Context, into any) error {
	if err := NoQuery(c); err != nil {
		return err
	}
	body, err := respond.Body(c, MediaJSON)
	if err != nil {
		return err
	}
	return respond.Decode(body, into)
}

// Do reads a body and does what it asks for. Who may not do that, by the error may, hears of it before the body is
// read.
func Do[I, T any](c *gin.Context, may error, do func(ctx context.Context, in *I) (T, error)) (v T, err error) {
	in := new(I)
	if err = may; err == nil {
		err = ReadBody(c, in)
	}
	if err != nil {
		return v, err
	}
	return do(c.Request.Context(), in)
}

// Act is Do for what answers nothing.
func Act[I any](c *gin.Context, may error, do func(ctx context.Context, in *I) error) error {
	_, err := Do(c, may, func(ctx context.Context, in *I) (struct{}, error) { return struct{}{}, do(ctx, in) })
	return NoContent(c, err)
}

// Reply ends a request with a value in its public form, for the caller alone, unless there is an error.
func Reply[T, D any](c *gin.Context, status int, v T, err error, form func(T) D) error {
	if err == nil {
		respond.Private(c, status, form(v))
	}
	return err
}

// ReplyAll is Reply of a whole list.
func ReplyAll[T, D any](c *gin.Context, list []T, err error, form func(T) D) error {
	return Reply(c, http.StatusOK, list, err, func(list []T) AllOf[D] {
		out := AllOf[D]{Items: make([]D, len(list))}
		for i, v := range list {
			out.Items[i] = form(v)
		}
		return out
	})
}

// NoContent ends a request that has nothing to say, unless there is an error.
func NoContent(c *gin.Context, err error) error {
	if err == nil {
		respond.NoContent(c)
	}
	return err
}

// PrivateList answers a page of a list for the caller alone: of the elements that load gives those that keep lets pass,
// in the order of its keys. nil keeps all.
func PrivateList[T, D any](r *Request, p *ListParams, load func(ctx context.Context) ([]T, error),
	keep func(v T) bool, key func(v T) page.Key, form func(*T) D) error {
	pager := page.Pager[T]{Paging: r.ReadPaging(p)}
	if err := r.Violations.Err(); err != nil {
		return err
	}
	all, err := load(r.Request.Context())
	if err != nil {
		return err
	}
	for _, v := range all {
		if keep == nil || keep(v) {
			pager.Add(key(v), v)
		}
	}
	respond.KeepPrivate(r.Context)
	return WriteList(r, p, pager.Result(), form)
}
