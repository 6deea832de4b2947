package kit

import (
	"net/http"
	"reflect"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/kind"
	"kepu/internal/record"
)

// Collection is the API of one kind of record that the public sees: T is the record, I what a client may set of it, D
// how it is answered.
type Collection[T, I, D any] struct {
	*Resource[T, I]
	Kind *kind.Kind[T]
	// View gives a record as it is answered.
	View func(m *Moment, v *T) D
	// Staff gives it as its staff sees it; the zero value where nobody has more rights over one record than over another.
	Staff StaffView[T]
	// List and One are the public reads.
	List, One Reading
	// Keepers are who create, archive and restore; empty for the staff of the record, or administrators where it belongs
	// to nobody.
	Keepers Policy
	// Archives is what archiving may meet: Conflicts, but for kinds that nothing needs.
	Archives Traits
	// Table is the list as a table.
	Table *sheets.Sheet
	// Docs is what the documents say that does not follow from the kind.
	Docs Docs
	// NewRecord and RestoreRecord are handlers in place of the usual ones; nil for these.
	NewRecord, RestoreRecord func(*gin.Context) error
}

// StaffView is how the staff sees a record.
type StaffView[T any] struct {
	form reflect.Type
	view func(m *Moment, v *T, s Staff) any
}

// ForStaff describes how the staff sees a record. Kinds that are not reviewed get no Staff.
func ForStaff[T, S any](view func(m *Moment, v *T, s Staff) S) StaffView[T] {
	return StaffView[T]{reflect.TypeFor[S](), func(m *Moment, v *T, s Staff) any { return view(m, v, s) }}
}

// Reading is a public read: its handler, the parameters that it takes and what it answers, for the documents.
type Reading struct {
	Handler        func(*gin.Context) error
	Params, Answer reflect.Type
	Traits         Traits
}

// Read describes the read of a handler.
func Read[P, D any](handler func(*gin.Context) error, traits Traits) Reading {
	return Reading{Handler: handler, Params: reflect.TypeFor[P](), Answer: reflect.TypeFor[D](), Traits: traits}
}

// AnyCollection is a Collection for the route table and the documents.
type AnyCollection interface {
	About() *kind.Info
	Routes() []Route
	Operations() []Operation
}

// Complete fills in what follows from the kind.
func (k *Collection[T, I, D]) Complete(base *Env) *Collection[T, I, D] {
	r := k.Resource
	r.Env, r.Path = base, "/api/v1/"+k.Kind.Path()
	if base.Services != nil { // else only the routes are asked for
		service := kind.ServiceOf(base.Services, k.Kind)
		r.Service, r.Review = service.Service, service.Review
	}
	if r.Form == nil && r.Apply == nil {
		checkShared(reflect.TypeFor[I](), reflect.TypeFor[T]())
		r.Apply = func(in *I, v *T, _ time.Time) errs.Violations {
			Set(record.Of(v), in)
			return nil
		}
	}
	if r.Form == nil {
		r.Form = func(v *T) *I { return FormOf[I](v) }
	}
	r.Render = func(v *T) any {
		m := base.Moment()
		return k.View(&m, v)
	}
	r.ForStaff = func(v *T, s Staff) any {
		m := base.Moment()
		return k.Staff.view(&m, v, s)
	}
	if k.One.Handler == nil {
		k.One = Read[OneParams, D](k.get, Reads)
	}
	return k
}

// About is the kind.
func (k *Collection[T, I, D]) About() *kind.Info { return k.Kind.About() }

// get answers a public record.
func (k *Collection[T, I, D]) get(c *gin.Context) error {
	var p OneParams
	r := k.Env.Begin(c, &p)
	v, err := FindPublic(r, k.Kind)
	if err := r.Checked(err); err != nil {
		return err
	}
	return WriteRecord(r, record.HeadOf(v), p.Fields, k.View(&r.Moment, v))
}

// FindPublic gives the public record of the path. NotFound, Gone.
func FindPublic[T any](r *Request, k *kind.Kind[T]) (*T, error) {
	id := r.Param("id")
	v := catalog.Get(r.Snapshot, k, id)
	if v == nil || !record.HeadOf(v).Public() {
		return nil, GoneOrMissing(k.Name, id, v)
	}
	return v, nil
}

// Lister is parameters that have those of every list.
type Lister[P any] interface {
	*P
	Paging() *ListParams
}

// Paging is the parameters of every list.
func (p *ListParams) Paging() *ListParams { return p }

// Listing is the list of a kind whose records have no table of their own in the catalog: read gives what is asked for,
// find what there is of that, item how each is answered. What is answered depends on the date.
func Listing[T, Q, P, D any, L Lister[P]](base *Env, read func(*Request, *P) *Q,
	find func(*catalog.Snapshot, *Q) catalog.Result[*T],
	item func(*Moment, *T) D) Reading {
	return Read[P, List[D]](func(c *gin.Context) error {
		var p P
		r := base.Begin(c, &p)
		r.paging = r.ReadPaging(L(&p).Paging()) // which may set the time
		q := read(r, &p)
		if err := r.Violations.Err(); err != nil || base.Fresh(r, OnToday) {
			return err
		}
		return WriteList(r, L(&p).Paging(), find(r.Snapshot, q), func(v **T) D { return item(&r.Moment, *v) })
	}, Reads)
}

// Listing is the part of a query that those of all lists of simple records have.
func (r *Request) Listing(ids []string, sort string) catalog.Listing {
	r.CheckIDs("ids", ids)
	return catalog.Listing{Paging: r.paging, IDs: ids, Sort: catalog.Sort(sort)}
}

// Routes are the lines of the collection in the route table.
func (k *Collection[T, I, D]) Routes() []Route {
	path, staff := "/"+k.Kind.Path(), Admins
	if k.Kind.Guarded() {
		staff = StaffOnly
	}
	keepers := staff
	if k.Keepers != "" {
		keepers = k.Keepers
	}
	one, many := k.names()
	line := func(method, path, operation string, policy Policy, handler func(*gin.Context) error, traits Traits) Route {
		return Route{Method: method, Path: path, Operation: operation, Policy: policy, Handler: handler, Traits: traits}
	}
	routes := []Route{
		{Method: http.MethodGet, Path: path, Operation: "list" + many, Policy: Public, Handler: k.List.Handler,
			Traits: k.List.Traits, Table: k.Table},
		line(http.MethodPost, path, "create"+one, keepers, orElse(k.NewRecord, k.Create), Creates),
		line(http.MethodGet, path+"/:id", "get"+one, Public, k.One.Handler, k.One.Traits),
		line(http.MethodPatch, path+"/:id", "update"+one, staff, k.Patch, Changes),
		line(http.MethodDelete, path+"/:id", "archive"+one, keepers, k.Archive, Match|k.Archives),
		line(http.MethodPost, path+"/:id/restore", "restore"+one, keepers, orElse(k.RestoreRecord, k.Restore), Conflicts),
	}
	manage := "/manage" + path + "/:id"
	if k.Kind.Guarded() {
		routes = append(routes, line(http.MethodGet, manage, "get"+one+"ForStaff", StaffOnly, k.Manage, Reads))
	}
	if k.Kind.Reviewed {
		routes = append(routes, line(http.MethodPatch, manage, "update"+one+"Revision", StaffOnly, k.PatchRevision, Changes),
			line(http.MethodDelete, manage, "drop"+one+"Revision", StaffOnly, k.DropRevision, Match))
	}
	return routes
}

func orElse(handler, usual func(*gin.Context) error) func(*gin.Context) error {
	if handler != nil {
		return handler
	}
	return usual
}

// names are how operations call one record and many of them: LecturerTeam, LecturerTeams.
func (k *Collection[T, I, D]) names() (one, many string) {
	camel := func(words, separator string) (out string) {
		for word := range strings.SplitSeq(words, separator) {
			out += strings.ToUpper(word[:1]) + word[1:]
		}
		return out
	}
	return camel(string(k.Kind.Name), "_"), camel(k.Kind.Path(), "-")
}
