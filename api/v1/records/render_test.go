package records_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/api/respond"
	"kepu/api/v1/discover"
	"kepu/api/v1/kit"
	"kepu/api/v1/records"
	"kepu/internal/record"
)

// fill puts anything into a value: texts that need escapes, empty lists, and no value at all.
func fill(r *rand.Rand, v reflect.Value) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		v.Set(reflect.ValueOf(time.Unix(r.Int64N(4e9), r.Int64N(2)*123e6).In(record.Shanghai)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		texts := []string{"", "科普", "<b>&</b>", "a\"b\\c", "line\nline\ttab", "\u2028\u2029", "\x00\x1f\x7f", "\xff\xfe",
			"😀𠮷", "é́"}
		v.SetString(texts[r.IntN(len(texts))] + texts[r.IntN(len(texts))])
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case reflect.Int, reflect.Int64:
		v.SetInt(r.Int64N(1<<40) - 1<<39)
	case reflect.Float64:
		v.SetFloat([]float64{0, 0.1, -1e-9, 119.412345, 1e21, 3}[r.IntN(6)])
	case reflect.Pointer:
		if r.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem())
		}
	case reflect.Slice:
		if r.IntN(4) > 0 {
			v.Set(reflect.MakeSlice(v.Type(), r.IntN(3), 3))
			for i := range v.Len() {
				fill(r, v.Index(i))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(r, v.Field(i))
		}
	}
}

// TestAnswersAreStandardJSON compares what the fast library writes with what the standard one does.
func TestAnswersAreStandardJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, form := range []any{kit.List[records.Activity]{}, kit.List[records.Venue]{}, records.Organization{},
		records.Lecturer{},
		records.LecturerTeam{}, records.Campaign{}, records.Accreditation{}, discover.Home{}, discover.SearchResult{}} {
		for range 300 {
			v := reflect.New(reflect.TypeOf(form))
			fill(r, v.Elem())
			var want bytes.Buffer
			encoder := json.NewEncoder(&want)
			encoder.SetEscapeHTML(false)
			require.NoError(t, encoder.Encode(v.Interface()))
			require.Equal(t, want.String(), respond.Render(v.Interface()))
		}
	}
}
