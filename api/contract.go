package api

import (
	"net/http"
	"path"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"kepu/api/sheets"
	v1 "kepu/api/v1"
	"kepu/api/v1/kit"
	"kepu/api/v1/manage"
	"kepu/api/v1/records"
	"kepu/internal/kind"
	"kepu/internal/kind/all"
)

// further is the statuses of single routes that do not follow from their traits.
var further = map[string][]int{
	"POST /sign-in":     {http.StatusUnauthorized},
	"POST /sign-in/sso": {http.StatusUnauthorized, http.StatusNotFound},
	"GET /sso/login":    {http.StatusNotFound}, // where no provider is set up
	"GET /sso/callback": {http.StatusForbidden, http.StatusNotFound},
	"POST /reports":     {http.StatusNotFound}, // the record that the body names
	"GET /audit/seal":   {http.StatusNotFound}, // before the first one
	"GET /changes":      {http.StatusGone},     // asked for more than is kept
}

// isArchivable tells whether the records of a resource are archived, not deleted: they are gone (410) afterwards, while
// what was never public is missing (404).
func isArchivable(resource string) bool {
	return resource == "accounts" || resource == "api-keys" || kindAt(resource) != nil
}

// kindAt is the kind whose collection a resource is; nil for none.
func kindAt(resource string) *kind.Info {
	for _, k := range all.Kinds() {
		if k.About().Path() == resource {
			return k.About()
		}
	}
	return nil
}

// RouteInfo is a route as the documents say it and as tests compare it with answers.
type RouteInfo struct {
	Method, Path string // the path with ":id"
	List         string // the path of the list that is answered as a table; else the path itself
	Policy       string
	Table        *sheets.Sheet // of a list that can be had as a table too
	Operation    string        // operationId: the name of the handler; of a table with CSV or Workbook behind it
	Guarded      bool          // needs credentials
	Conditional  bool          // takes If-None-Match
	Match        bool          // needs If-Match
	Replaces     bool          // needs If-Match where there is something to replace
	Retry        bool          // takes Idempotency-Key
	Kinds        []string      // what {kind} of the path can be
	Takes        string        // media type of its body; empty for none
	MediaType    string        // of what it answers
	Statuses     []int         // of 400 and above that it can answer, ascending
}

// Routes lists the routes under /api/v1.
func Routes() []RouteInfo {
	var out []RouteInfo
	for _, r := range withTables(routes(declared())) {
		list, format := r.table()
		out = append(out, RouteInfo{
			List: list, Table: r.Table,
			Method: r.Method, Path: r.Path, Policy: string(r.Policy), Operation: r.operation(), Guarded: r.guarded(),
			Conditional: r.Policy == kit.Public && format == "", Match: r.has(kit.Match), Replaces: r.has(kit.Replaces),
			Retry: r.has(kit.Retry), Kinds: r.kinds(), Takes: r.takes(), MediaType: r.mediaType(), Statuses: r.statuses(),
		})
	}
	return out
}

// declared is handlers of which only the routes are asked for.
func declared() *v1.API { return &v1.API{Records: records.API{Env: &kit.Env{Kinds: all.Kinds()}}} }

// RecordOperations is what the documents say of the routes of records.
func RecordOperations() (out []kit.Operation) {
	for _, one := range declared().Records.Collections() {
		out = append(out, one.Operations()...)
	}
	return out
}

// KindNames gives the names that the tag enums of a field means by a set of kinds; nil for other tags.
func KindNames(enums string) []string {
	if !slices.Contains(kit.KindSets, kit.KindSet(enums)) {
		return nil
	}
	return kit.KindSet(enums).Names(all.Kinds())
}

// Template is a path of the route table as documents write it: "{id}" for ":id".
func Template(path string) string { return pathParameter.ReplaceAllString(path, "{$1}") }

var pathParameter = regexp.MustCompile(`:(\w+)`)

func (r *route) has(one kit.Traits) bool { return r.Traits&one != 0 }

// guarded tells whether a route needs credentials.
func (r *route) guarded() bool { return r.Policy != kit.Public && r.Policy != kit.AnonymousWrite }

// operation is the operationId of a route.
func (r *route) operation() string {
	_, format := r.table()
	ending := map[string]string{"csv": "CSV", "xlsx": "Workbook"}[format]
	if r.Operation != "" {
		return r.Operation + ending
	}
	name := runtime.FuncForPC(reflect.ValueOf(r.Handler).Pointer()).Name() // kepu/api/v1.(*API).ListActivities-fm
	name, _, _ = strings.Cut(name[strings.LastIndex(name, ".")+1:], "-")
	return string(unicode.ToLower(rune(name[0]))) + name[1:] + ending
}

// kinds lists what {kind} of the path can be; none where the path has none.
func (r *route) kinds() []string {
	switch {
	case strings.HasPrefix(r.Path, "/manage/imports/:kind"):
		return manage.ImportKinds()
	case strings.HasPrefix(r.Path, "/manage/reviews/:kind"):
		return reviewedPaths()
	}
	return nil
}

// reviewedPaths lists the collections of the kinds that are reviewed.
func reviewedPaths() (paths []string) {
	for _, k := range all.Kinds() {
		if k.IsReviewed() {
			paths = append(paths, k.About().Path())
		}
	}
	slices.Sort(paths)
	return paths
}

// takes is the media type of the body that is documented; empty for none. Merge patches and files are taken in others
// too.
func (r *route) takes() string {
	switch {
	case r.has(kit.Body):
		return "application/json"
	case r.has(kit.File):
		return "multipart/form-data"
	}
	return ""
}

// files is the media types of answers that are files without a suffix in their path.
var files = map[string]string{"/audit/export": "application/x-ndjson",
	"/manage/imports/jobs/:id/workbook": workbookType}

// mediaType is what a route answers with.
func (r *route) mediaType() string {
	if t := files[r.Path]; t != "" {
		return t
	}
	suffix := path.Ext(r.Path)
	if t := suffixTypes[suffix]; t != "" {
		return t
	}
	if t := tableTypes[strings.TrimPrefix(suffix, ".")]; t != "" {
		mediaType, _, _ := strings.Cut(t, ";")
		return mediaType
	}
	return "application/json"
}

// statuses lists the refusals and faults that a route can answer with, ascending.
func (r *route) statuses() []int {
	out := []int{http.StatusBadRequest, http.StatusTooManyRequests, http.StatusInternalServerError,
		http.StatusServiceUnavailable}
	add := func(when bool, statuses ...int) {
		if when {
			out = append(out, statuses...)
		}
	}
	add(r.guarded() || r.Method == http.MethodGet, http.StatusUnauthorized) // who reads may show a key, a wrong one too
	add(r.guarded() && r.Policy != kit.Token || r.has(kit.Datum), http.StatusForbidden)
	add(strings.Contains(r.Path, ":"), http.StatusNotFound)
	add(r.refusesArchived(), http.StatusGone)
	add(r.has(kit.Body), http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType)
	add(r.has(kit.File), http.StatusRequestEntityTooLarge)
	add(r.has(kit.Match|kit.Replaces), http.StatusPreconditionFailed, http.StatusPreconditionRequired)
	add(r.has(kit.Conflicts), http.StatusConflict)
	add(r.has(kit.Retry), http.StatusUnprocessableEntity)
	out = append(out, further[r.Method+" "+r.Path]...)
	slices.Sort(out)
	return slices.Compact(out)
}

// refusesArchived tells whether an archived record is refused: by public reads, and by what changes it. Staff reads and
// restores it, and an organization that is archived keeps its members.
func (r *route) refusesArchived() bool {
	resource, rest, _ := strings.Cut(strings.TrimPrefix(r.Path, "/"), "/")
	switch {
	case !strings.Contains(r.Path, ":"), r.Policy == kit.Owners, r.Policy == kit.Authenticated:
		return false
	case r.Policy == kit.Public:
		return true
	case resource == "manage": // reviews are of records, and so are edits that are not public yet
		return r.has(kit.Match) && strings.HasPrefix(rest, "reviews/") ||
			r.Method == http.MethodPatch && !strings.HasPrefix(rest, "applications/")
	}
	last := path.Base(r.Path)
	return isArchivable(resource) && r.Method != http.MethodGet && last != "restore" && last != "reset-totp"
}
