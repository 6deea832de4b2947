package kit

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	jsonpatch "github.com/evanphx/json-patch/v5"
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
	"kepu/internal/review"
)

// Media types of bodies.
const (
	MediaJSON       = "application/json"
	MediaMergePatch = "application/merge-patch+json"
)

// Resource is the writing of one kind of record: T is the record, I what a client may set of it.
type Resource[T any, I any] struct {
	Env     *Env
	Service *record.Service[T]
	Review  *review.Kind[T] // nil for records that are not reviewed
	Path    string          // of the collection
	// Form gives what a client may set, as it is now; nil for FormOf.
	Form func(*T) *I
	// Apply sets it; the violations are those that the record cannot find by itself. nil for Set, where there is no Form.
	Apply func(in *I, v *T, now time.Time) errs.Violations
	// Render gives the record as it is answered.
	Render func(*T) any
	// ForStaff gives it as its staff sees it; nil for records that are not reviewed.
	ForStaff func(*T, Staff) any
	// Secret says that the answer to a create holds a secret, so that it is not kept to be repeated.
	Secret bool
}

// Get answers a record, archived or not, to who may write it, with the tag that a write needs.
func (r *Resource[T, I]) Get(c *gin.Context) error {
	if err := NoQuery(c); err != nil {
		return err
	}
	v, err := r.Service.FindForStaff(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	respond.Written(c, http.StatusOK, record.HeadOf(v).Version, []byte(respond.Render(r.Render(v))))
	return nil
}

// WriteParams are the parameters of every write.
type WriteParams struct {
	DryRun *bool `form:"dry_run" validate:"optional"` // true：照常检查并返回结果，但不写入
}

// dry tells whether the write is to be tried only.
func (p *WriteParams) dry() bool { return p.DryRun != nil && *p.DryRun }

// Context gives the context of the write.
func (p *WriteParams) Context(c *gin.Context) context.Context {
	if p.dry() {
		c.Header("Dry-Run", "true")
		return record.DryRun(c.Request.Context())
	}
	return c.Request.Context()
}

// ReadWriteParams reads the parameters of a write that has no others.
func ReadWriteParams(c *gin.Context) (p WriteParams, err error) {
	_, vs := respond.Query(c, &p)
	return p, vs.Err()
}

// Create makes a record from the body of a request.
func (r *Resource[T, I]) Create(c *gin.Context) error {
	p, err := ReadWriteParams(c)
	if err != nil {
		return err
	}
	return r.CreateWith(c, p, func(*T) error { return nil })
}

// CreateWith creates a record that check lets pass.
func (r *Resource[T, I]) CreateWith(c *gin.Context, p WriteParams, check func(*T) error) error {
	body, err := respond.Body(c, MediaJSON)
	if err != nil {
		return err
	}
	in := r.Form(new(T))
	if err := respond.Decode(body, in); err != nil {
		return err
	}
	v := new(T)
	if err := r.checked(r.Apply(in, v, r.Env.Clock()), nil, v); err != nil {
		return err
	}
	once, err := r.once(c, body, v)
	if err != nil {
		return err
	}
	if p.dry() || r.Secret {
		once = nil // a try takes no key
	}
	err = r.save(p.Context(c), v, once, check)
	if replayed, ok := errors.AsType[*record.Replayed](err); ok {
		c.Header("Location", r.Path+"/"+replayed.ID)
		c.Header("Idempotency-Replayed", "true")
		respond.Written(c, http.StatusCreated, 1, []byte(replayed.Answer))
		return nil
	}
	if err != nil {
		return err
	}
	if !p.dry() {
		r.Env.CatchUp(c)
		c.Header("Location", r.Path+"/"+record.HeadOf(v).ID)
	}
	respond.Written(c, http.StatusCreated, 1, []byte(respond.Render(r.Render(v))))
	return nil
}

// save keeps a new record that check lets pass. A repeated create may be refused for its own first one, so whatever is
// refused is looked up.
func (r *Resource[T, I]) save(ctx context.Context, v *T, once *record.Once, check func(*T) error) error {
	create := r.Service.Create
	if r.Review != nil {
		create = r.Review.Create
	}
	err := r.Service.MayCreate(ctx, v)
	if err == nil {
		err = check(v)
	}
	if err == nil {
		err = create(ctx, v, once)
	}
	if err != nil && once != nil {
		err = cmp.Or(r.Service.Store.Replay(ctx, once), err)
	}
	return err
}

// checked joins violations of the input with those of the record, so that the client sees all at once. Without any of
// the input the service checks the record. before is nil for a new one.
func (r *Resource[T, I]) checked(vs errs.Violations, before, v *T) error {
	if len(vs) > 0 {
		vs.Merge("", record.CheckChange(before, v))
	}
	return vs.Err()
}

// maxIdempotencyKey is what the column holds.
const maxIdempotencyKey = 100

func (r *Resource[T, I]) once(c *gin.Context, body []byte, v *T) (*record.Once, error) {
	key := c.GetHeader("Idempotency-Key")
	if key == "" {
		return nil, nil
	}
	if len(key) > maxIdempotencyKey || strings.ContainsFunc(key, func(r rune) bool { return r < ' ' || r > '~' }) {
		return nil, errs.New(errs.Invalid, "invalid_idempotency_key", "Idempotency-Key 最多 100 个可见 ASCII 字符，建议使用 UUID",
			"the Idempotency-Key may have at most 100 printable ASCII characters; a UUID is a good one")
	}
	sum := sha256.Sum256(body)
	who := identity.From(c.Request.Context())
	return &record.Once{Scope: cmp.Or(who.ID, string(who.Kind)) + " " + r.Path, Key: key,
		BodyHash: hex.EncodeToString(sum[:]),
		Answer:   func() string { return respond.Render(r.Render(v)) }}, nil
}

// Patch changes a record by a JSON Merge Patch (RFC 7396).
func (r *Resource[T, I]) Patch(c *gin.Context) error {
	match, p, err := r.Precondition(c)
	if err != nil {
		return err
	}
	return r.Change(c, match, p, new(I), func(v *T, patch []byte, now time.Time) error {
		before, in := record.Clone(v), r.Form(v)
		if err := Merge(in, patch); err != nil {
			return err
		}
		return r.checked(r.Apply(in, v, now), before, v)
	})
}

// Change reads a merge patch for a body of the shape's type, applies it, and answers with the record.
func (r *Resource[T, I]) Change(c *gin.Context, match record.Match, p WriteParams, shape any,
	edit func(v *T, patch []byte, now time.Time) error) error {
	patch, err := respond.Body(c, MediaMergePatch, MediaJSON)
	if err != nil {
		return err
	}
	if err := respond.Shape(patch, shape); err != nil {
		return err
	}
	apply := func(v *T, now time.Time) error { return edit(v, patch, now) }
	if r.Review == nil {
		after, err := r.Service.Update(p.Context(c), c.Param("id"), match, apply)
		return r.Written(c, p, after, err)
	}
	after, pending, err := r.Review.Update(p.Context(c), c.Param("id"), match, apply)
	if err == nil && pending != nil {
		if after == nil {
			return r.proposed(c, p, pending)
		}
		c.Header("Link", "<"+r.pendingPath(pending)+`>; rel="working-copy"`)
	}
	return r.Written(c, p, after, err)
}

// Merge applies a JSON Merge Patch (RFC 7396) to what a client may set.
func Merge[I any](in *I, patch []byte) error {
	before, err := json.Marshal(in)
	if err != nil {
		return err
	}
	after, err := jsonpatch.MergePatch(before, patch)
	if err != nil {
		return err
	}
	*in = *new(I)
	return respond.Decode(after, in)
}

// Archive takes a record from the public.
func (r *Resource[T, I]) Archive(c *gin.Context) error {
	match, p, err := r.Precondition(c)
	if err != nil {
		return err
	}
	if _, err := r.Service.Archive(p.Context(c), c.Param("id"), match); err != nil {
		return err
	}
	if !p.dry() {
		r.Env.CatchUp(c)
	}
	respond.NoContent(c)
	return nil
}

// Restore brings an archived record back.
func (r *Resource[T, I]) Restore(c *gin.Context) error {
	p, err := ReadWriteParams(c)
	if err != nil {
		return err
	}
	restore := r.Service.Restore
	if r.Review != nil {
		restore = r.Review.Restore
	}
	after, err := restore(p.Context(c), c.Param("id"))
	return r.Written(c, p, after, err)
}

// Written answers a write with the record, and lets the next read see it.
func (r *Resource[T, I]) Written(c *gin.Context, p WriteParams, after *T, err error) error {
	if err != nil {
		return err
	}
	if !p.dry() {
		r.Env.CatchUp(c)
	}
	respond.Written(c, http.StatusOK, record.HeadOf(after).Version, []byte(respond.Render(r.Render(after))))
	return nil
}

// NoQuery refuses query parameters where there are none.
func NoQuery(c *gin.Context) error {
	_, vs := respond.Query(c, &struct{}{})
	return vs.Err()
}

// WithoutQuery is a handler of a route that has no query parameters.
func WithoutQuery(handler func(*gin.Context) error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		if err := NoQuery(c); err != nil {
			return err
		}
		return handler(c)
	}
}

// Precondition finds the living record, sees with the checks that it has what the path names, and reads If-Match. It
// comes before the body is read: who writes to what is not there, or to a stale version, shall hear of that first.
// Update and Archive check all of it again in their transaction.
func (r *Resource[T, I]) Precondition(c *gin.Context, checks ...func(*T) error) (match record.Match, p WriteParams,
	err error) {
	current, err := r.Service.FindToWrite(c.Request.Context(), c.Param("id"))
	if err != nil {
		return match, p, err
	}
	head := record.HeadOf(current)
	if head.ArchivedAt != nil {
		return match, p, record.Gone(r.Service.Kind)
	}
	for _, check := range checks {
		if err := check(current); err != nil {
			return match, p, err
		}
	}
	if match, err = IfMatch(c.GetHeader("If-Match")); err != nil {
		return match, p, err
	}
	if !match.Meets(head.Version) {
		return match, p, record.Stale(head.Version)
	}
	p, err = ReadWriteParams(c)
	return match, p, err
}

// IfMatch reads the version of an ETag, whose hash does not matter here.
func IfMatch(header string) (record.Match, error) {
	header = strings.TrimSpace(header)
	if header == "" {
		return record.Match{}, errs.New(errs.PreconditionRequired, "if_match_required", "请带上 If-Match，值为读取该记录时得到的 ETag",
			"send If-Match with the ETag that you got when you read the record")
	}
	if header == "*" {
		return record.Match{Any: true}, nil
	}
	tag := strings.Trim(strings.TrimPrefix(header, "W/"), `"`)
	number, _, _ := strings.Cut(tag, "-")
	number, isEdit := strings.CutPrefix(number, respond.EditPrefix)
	version, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		version = -1 // a tag that is not ours matches nothing
	}
	return record.Match{Version: version, Edit: isEdit}, nil
}

// InUse is what the documents say of an InUseProblem.
const InUse = "in_use：还有未结束的活动场次，附 count 和 ids"

// InUseProblem is the answer to archiving what sessions to come need.
type InUseProblem struct {
	respond.Problem
	Count int      `json:"count" validate:"optional" example:"3"`                                  // code 为 in_use 时：还需要它的活动数
	IDs   []string `json:"ids" validate:"optional" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 其中前 20 个活动的 id
}
