package kit

import (
	"net/http"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
	"kepu/internal/review"
)

// Staff is what a record has for its staff besides.
type Staff struct {
	Pending *Pending        `json:"pending" extensions:"x-nullable"` // 已发布记录尚未发布的修改，用 ?revision=pending 读取
	Reasons []record.Reason `json:"reasons"`                         // 最近一次退回或否决的理由；重新提交后为空
}

// Pending is an edit of a published record that is not public yet.
type Pending struct {
	State   string `json:"state" example:"submitted" enums:"draft,submitted,needs_changes,rejected"`
	Version int64  `json:"version" example:"2"`
}

func pendingDTO(r *review.Revision) *Pending {
	if r == nil {
		return nil
	}
	return &Pending{State: string(r.State), Version: r.Version}
}

// RevisionParams say which state of a record is meant.
type RevisionParams struct {
	Revision string `form:"revision" validate:"optional" enums:"pending"` // pending：尚未发布的修改，而不是记录本身
}

// staffOf gives what a record has for its staff besides.
func (r *Resource[T, I]) staffOf(c *gin.Context, id string, state record.Publication) (s Staff, err error) {
	s.Reasons = []record.Reason{}
	if r.Review == nil {
		return s, nil
	}
	pending, err := r.Review.PendingOf(c.Request.Context(), id)
	if err != nil {
		return s, err
	}
	if s.Pending = pendingDTO(pending); pending != nil {
		state = pending.State
	}
	if state == record.NeedsChanges || state == record.Rejected {
		s.Reasons, err = r.Review.LastReasons(c.Request.Context(), id)
	}
	return s, err
}

// Manage answers a record, or the edit of it that is not public yet, to who may write it, with the tag that a write of
// it needs.
func (r *Resource[T, I]) Manage(c *gin.Context) error {
	var p RevisionParams
	taken := any(&p)
	if r.Review == nil { // no edit of it ever waits
		taken = &struct{}{}
	}
	if _, vs := respond.Query(c, taken); len(vs) > 0 {
		return vs.Err()
	}
	find := r.Service.FindForStaff
	if p.Revision != "" {
		find = r.Review.Pending
	}
	v, err := find(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	write := respond.Written
	if p.Revision != "" {
		write = respond.WrittenEdit
	}
	return r.answerStaff(c, v, write)
}

func (r *Resource[T, I]) answerStaff(c *gin.Context, v *T,
	write func(c *gin.Context, status int, version int64, body []byte)) error {
	head := record.HeadOf(v)
	staff, err := r.staffOf(c, head.ID, head.Publication)
	if err != nil {
		return err
	}
	write(c, http.StatusOK, head.Version, []byte(respond.Render(r.ForStaff(v, staff))))
	return nil
}

// pendingPath is where an edit that waits is read and changed.
func (r *Resource[T, I]) pendingPath(pending *review.Revision) string {
	return "/api/v1/manage/" + r.Path[len("/api/v1/"):] + "/" + pending.RecordID + "?revision=pending"
}

// proposed answers an edit of a published record that waits for its review.
func (r *Resource[T, I]) proposed(c *gin.Context, p WriteParams, pending *review.Revision) error {
	c.Header("Location", r.pendingPath(pending))
	v, err := r.Review.Proposed(pending)
	if err != nil {
		return err
	}
	staff := Staff{Pending: pendingDTO(pending), Reasons: []record.Reason{}}
	respond.WrittenEdit(c, http.StatusAccepted, pending.Version, []byte(respond.Render(r.ForStaff(v, staff))))
	return nil
}

// pendingOnly reads the parameters of a write of an edit that is not public yet, and its precondition.
func pendingOnly(c *gin.Context) (record.Match, error) {
	var p RevisionParams
	_, vs := respond.Query(c, &p)
	if len(vs) == 0 && p.Revision == "" {
		vs.Add("revision", "required", "这里只改尚未发布的修改：请加 revision=pending；记录本身请用不带 /manage 的地址",
			"only edits that are not public yet are changed here: add revision=pending; for the record itself leave out /manage")
	}
	if err := vs.Err(); err != nil {
		return record.Match{}, err
	}
	return IfMatch(c.GetHeader("If-Match"))
}

// PatchRevision changes an edit that is not public yet.
func (r *Resource[T, I]) PatchRevision(c *gin.Context) error {
	if _, err := r.Service.FindToWrite(c.Request.Context(), c.Param("id")); err != nil {
		return err
	}
	match, err := pendingOnly(c)
	if err != nil {
		return err
	}
	patch, err := respond.Body(c, MediaMergePatch, MediaJSON)
	if err != nil {
		return err
	}
	if err := respond.Shape(patch, new(I)); err != nil {
		return err
	}
	v, err := r.Review.UpdatePending(c.Request.Context(), c.Param("id"), match, func(v *T, now time.Time) error {
		before, in := record.Clone(v), r.Form(v)
		if err := Merge(in, patch); err != nil {
			return err
		}
		return r.checked(r.Apply(in, v, now), before, v)
	})
	if err != nil {
		return err
	}
	return r.answerStaff(c, v, respond.WrittenEdit)
}

// DropRevision forgets an edit that is not public yet.
func (r *Resource[T, I]) DropRevision(c *gin.Context) error {
	if _, err := r.Service.FindToWrite(c.Request.Context(), c.Param("id")); err != nil {
		return err
	}
	match, err := pendingOnly(c)
	if err == nil {
		err = r.Review.DropPending(c.Request.Context(), c.Param("id"), match)
	}
	return NoContent(c, err)
}

// ReviewedKind reads which kind of reviewed records a path is about.
func (api *Env) ReviewedKind(c *gin.Context) (record.Kind, error) {
	for _, k := range api.Kinds {
		if k.IsReviewed() && k.About().Path() == c.Param("kind") {
			return k.About().Name, nil
		}
	}
	return "", errs.New(errs.NotFound, "no_route", "没有这个地址：请对照 /docs/ 检查路径",
		"there is no such path; see /docs/ for the paths")
}

// PathOf is the collection of a kind.
func (api *Env) PathOf(name record.Kind) string {
	i := slices.IndexFunc(api.Kinds, func(k kind.Any) bool { return k.About().Name == name })
	return api.Kinds[i].About().Path()
}
