package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/change"
	"kepu/internal/errs"
	"kepu/internal/record"
	"kepu/internal/venue"
)

func TestPutWritesBatches(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := serve(t, st)
		from := func(id, name string) *venue.Venue {
			v := &venue.Venue{Name: name, Category: "science_centre", RegionCode: "321003"}
			v.Source = &record.Source{Name: "list", ID: id}
			return v
		}
		lost := from("3", "迷路馆")
		lost.RegionCode = "321099"
		kinds := func(failed []error) (out []errs.Kind) {
			for _, err := range failed {
				if err == nil {
					out = append(out, -1)
				} else {
					out = append(out, errs.KindOf(err))
				}
			}
			return out
		}
		ctx := t.Context()
		failed := s.venues.Put(ctx, []record.Put[venue.Venue]{{Record: from("1", "一号馆"), Fields: []byte(`{"name":"一号馆"}`)},
			{Record: from("2", "")}, {Record: lost}, {Record: from("1", "又一号馆")},
			{Record: from("4", "四号馆"), Fields: []byte(`{}`)}})
		require.Equal(t, []errs.Kind{-1, errs.Invalid, errs.Invalid, errs.Conflict, -1}, kinds(failed), "%v", failed)

		have, err := s.venues.Imported(ctx, "list")
		require.NoError(t, err)
		require.Len(t, have, 2)
		require.Equal(t, "一号馆", have["1"].Record.Name)
		require.JSONEq(t, `{"name":"一号馆"}`, string(have["1"].Fields))

		one, four := have["1"].Record, have["4"].Record
		_, err = s.venues.Update(ctx, four.ID, record.Match{Any: true},
			func(v *venue.Venue, _ time.Time) error { v.Name = "新四号馆"; return nil })
		require.NoError(t, err)
		one.Name, four.Name = "壹号馆", "四馆"
		failed = s.venues.Put(ctx, []record.Put[venue.Venue]{{Record: one, Before: 1, Fields: []byte(`{"name":"壹号馆"}`)},
			{Record: four, Before: 1, Fields: []byte(`{"name":"四馆"}`)}})
		require.Equal(t, []errs.Kind{-1, errs.PreconditionFailed}, kinds(failed), "what somebody wrote meanwhile stays: %v",
			failed)
		have, err = s.venues.Imported(ctx, "list")
		require.NoError(t, err)
		require.Equal(t, "壹号馆", have["1"].Record.Name)
		require.EqualValues(t, 2, have["1"].Record.Version)
		require.Equal(t, "新四号馆", have["4"].Record.Name)
		require.JSONEq(t, `{}`, string(have["4"].Fields))

		logged := 0
		require.NoError(t, st.View(ctx, func(v *View) error {
			entries, err := v.Changes(change.Position{}, 100)
			for _, e := range entries {
				if e.Kind == venue.Kind.Name {
					logged++
				}
			}
			return err
		}))
		require.Equal(t, 4, logged, "what failed is not in the change log")
		none, err := s.venues.Imported(ctx, "another")
		require.NoError(t, err)
		require.Empty(t, none)
	})
}
