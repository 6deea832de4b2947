// Package respond writes every answer: JSON, problem documents, and what handlers share around them.
package respond

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"net/http"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"
	"golang.org/x/text/language"

	"kepu/internal/errs"
)

// Problem is the document of every error (RFC 9457, application/problem+json).
type Problem struct {
	Type      string       `json:"type" example:"urn:kepu:problem:validation_failed"`     // identifies the kind of problem; urn:kepu:problem: and the code
	Title     string       `json:"title" example:"请求无效"`                                  // the status in words
	Status    int          `json:"status" example:"400"`                                  // the HTTP status
	Detail    string       `json:"detail" example:"有 1 处不符合要求，请按 errors 逐项修改"`            // what is wrong and how to mend it
	Instance  string       `json:"instance" example:"/api/v1/activities"`                 // the path of the request
	Code      string       `json:"code" example:"validation_failed"`                      // stable, for programs
	RequestID string       `json:"request_id" example:"01999999-0000-7000-8000-00000000"` // name it when you report a fault
	Errors    []FieldError `json:"errors"`                                                // every violation at once; empty where no field is to blame
}

// FieldError is one violation.
type FieldError struct {
	Field   string `json:"field" example:"radius_m"`         // dotted path as the client wrote it
	Code    string `json:"code" example:"out_of_range"`      // stable, for programs
	Message string `json:"message" example:"必须在 1–50000 之间"` // how to mend it
}

// kindStatus is the only table from error kinds to HTTP.
var kindStatus = map[errs.Kind]struct {
	status int
	zh, en string
}{
	errs.Internal:             {http.StatusInternalServerError, "服务器内部错误", "Internal error"},
	errs.Invalid:              {http.StatusBadRequest, "请求无效", "Invalid request"},
	errs.Unauthenticated:      {http.StatusUnauthorized, "需要身份凭证", "Credentials required"},
	errs.Forbidden:            {http.StatusForbidden, "没有权限", "Not allowed"},
	errs.NotFound:             {http.StatusNotFound, "未找到", "Not found"},
	errs.MethodNotAllowed:     {http.StatusMethodNotAllowed, "不支持该方法", "Method not allowed"},
	errs.Conflict:             {http.StatusConflict, "与现有数据冲突", "Conflict"},
	errs.Merged:               {http.StatusPermanentRedirect, "已合并", "Merged"},
	errs.Gone:                 {http.StatusGone, "不再提供", "Gone"},
	errs.PreconditionFailed:   {http.StatusPreconditionFailed, "版本已变化", "Stale version"},
	errs.TooLarge:             {http.StatusRequestEntityTooLarge, "请求体过大", "Body too large"},
	errs.UnsupportedMedia:     {http.StatusUnsupportedMediaType, "不支持的媒体类型", "Unsupported media type"},
	errs.Unprocessable:        {http.StatusUnprocessableEntity, "无法处理", "Unprocessable"},
	errs.PreconditionRequired: {http.StatusPreconditionRequired, "需要 If-Match", "If-Match required"},
	errs.Limited:              {http.StatusTooManyRequests, "请求过多", "Too many requests"},
	errs.Unavailable:          {http.StatusServiceUnavailable, "暂时不可用", "Unavailable"},
}

// spoken is the languages of the texts, the usual one first.
var spoken = language.NewMatcher([]language.Tag{language.Chinese, language.English})

// English tells whether the caller prefers English to Chinese.
func English(acceptLanguage string) bool {
	_, index := language.MatchStrings(spoken, acceptLanguage)
	return index == 1
}

// Error writes err as a problem document and ends the request. What nobody classified is logged and answered in general
// words, because its text may hold what is not for the caller.
func Error(c *gin.Context, err error) {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok {
		e = errs.Wrap(err, "unexpected error")
	}
	id := RequestID(c)
	row := kindStatus[e.Kind]
	if e.Kind == errs.Internal || e.Kind == errs.Unavailable && e.Cause != nil {
		_ = c.Error(err) // for the access log
	}
	if e.Kind == errs.Internal {
		e = errs.New(errs.Internal, "internal", "服务器内部错误，请稍后重试；报告问题时请附上 request_id",
			"something went wrong here; try again, and name the request_id when you report it")
	}
	en := English(c.GetHeader("Accept-Language"))
	text := func(zh, english string) string {
		if en {
			return english
		}
		return zh
	}
	doc := Problem{Type: "urn:kepu:problem:" + e.Code, Title: text(row.zh, row.en), Status: row.status,
		Detail: text(e.Detail.ZH, e.Detail.EN), Instance: c.Request.URL.Path, Code: e.Code, RequestID: id,
		Errors: []FieldError{}}
	for _, v := range e.Violations {
		doc.Errors = append(doc.Errors, FieldError{Field: v.Field, Code: v.Code, Message: text(v.Message.ZH, v.Message.EN)})
	}
	h := c.Writer.Header()
	h.Set("Content-Language", text("zh-CN", "en"))
	h.Set("Cache-Control", "no-store")
	h.Del("ETag")
	switch row.status {
	case http.StatusUnauthorized:
		h.Set("WWW-Authenticate", `Bearer realm="kepu"`)
	case http.StatusServiceUnavailable:
		h.Set("Retry-After", "5")
	}
	if e.RetryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(e.RetryAfter.Seconds()))))
	}
	if e.Location != "" {
		h.Set("Location", e.Location)
	}
	c.Abort()
	problem(doc, e.Members, func(body []byte) { write(c, row.status, "application/problem+json", body) })
}

// Localize gives the code and the words of an error in the language of the caller, for answers about several things.
func Localize(c *gin.Context, err error) (code, detail string) {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Kind == errs.Internal {
		_ = c.Error(err) // for the access log
		e = errs.New(errs.Internal, "internal", "服务器内部错误，请稍后重试", "something went wrong here; try again")
	}
	if English(c.GetHeader("Accept-Language")) {
		return e.Code, e.Detail.EN
	}
	return e.Code, e.Detail.ZH
}

// problem hands the document to use, with the further members behind the standard ones.
func problem(doc Problem, members map[string]any, use func(body []byte)) {
	marshalled(doc, func(body []byte) {
		if len(members) == 0 {
			use(body)
			return
		}
		marshalled(members, func(more []byte) {
			use(slices.Concat(bytes.TrimSuffix(body, []byte("}\n")), []byte(","), more[1:]))
		})
	})
}

// RequestIDHeader carries the id of a request in both directions.
const RequestIDHeader = "X-Request-Id"

// RequestID is the id of a request, as its answer says.
func RequestID(c *gin.Context) string { return c.Writer.Header().Get(RequestIDHeader) }

// Handle turns a handler that returns its error into one of gin.
func Handle(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			Error(c, err)
		}
	}
}

// TooLarge is the error for a body of more than limit bytes.
func TooLarge(limit int64) error {
	return errs.New(errs.TooLarge, "body_too_large", fmt.Sprintf("请求体超过 %d 字节，请拆分后再提交", limit),
		fmt.Sprintf("the body has more than %d bytes; send less at a time", limit))
}
