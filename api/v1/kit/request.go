package kit

import (
	"net/url"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/errs"
	"kepu/internal/hours"
	"kepu/internal/record"
)

// Request is what one read works with: one snapshot and one now, however long it takes.
type Request struct {
	*gin.Context
	Moment
	Values     url.Values
	paging     catalog.Paging // of a Listing
	Violations errs.Violations
}

// Moment is one state of everything public at one time, to the minute.
type Moment struct {
	Snapshot *catalog.Snapshot
	Now      time.Time
}

// Today is the date of the moment.
func (m *Moment) Today() hours.Date { return hours.DateOf(m.Now) }

// Optional gives nil, which is written as null, for an empty text. What is written shares the text of the record.
func Optional(s *string) *string {
	if *s == "" {
		return nil
	}
	return s
}

// Local gives a time as answers show it.
func Local(t time.Time) time.Time { return t.In(record.Shanghai) }

// LocalOrNull is Local of a time that may be missing.
func LocalOrNull(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	l := Local(*t)
	return &l
}

// Checked is an error that ends the request, or else what is wrong with its parameters.
func (r *Request) Checked(err error) error {
	if err != nil {
		return err
	}
	return r.Violations.Err()
}

// CheckIDs records every malformed id of a filter.
func (r *Request) CheckIDs(field string, ids []string) {
	for _, id := range ids {
		record.CheckRef(&r.Violations, field, id)
	}
}

// CheckRegions records every code of a filter that names no region.
func (r *Request) CheckRegions(field string, codes []string) {
	for _, code := range codes {
		if _, ok := r.Snapshot.Region(code); !ok {
			r.Violations.Add(field, "not_in_list", "没有代码为 “"+code+"” 的行政区划，可查询 /api/v1/regions",
				"there is no region "+strconv.Quote(code)+"; see /api/v1/regions")
		}
	}
}

// CheckCodes records every code of a filter that is not in its list.
func (r *Request) CheckCodes(field string, list *codelist.List, codes []string) {
	for _, code := range codes {
		list.Check(&r.Violations, field, code)
	}
}

// GoneOrMissing is the error of a record that the public does not see: archived, or never public.
func GoneOrMissing[T any](kind record.Kind, id string, v *T) error {
	if v != nil && record.HeadOf(v).Gone() {
		return record.Gone(kind)
	}
	return record.Missing(kind, id)
}

// WriteRecord writes a record in its public form, or the selected fields of it.
func WriteRecord[D any](r *Request, m *record.Meta, fields string, form D) error {
	selected, err := respond.ParseFields[D](fields)
	if err != nil {
		return err
	}
	respond.Record(r.Context, m.Version, selected.Select(form))
	return nil
}
