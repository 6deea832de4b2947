package activity

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"kepu/internal/codelist"
)

// fill puts something into every field, and into some nothing.
func fill(r *rand.Rand, v reflect.Value) {
	if _, isTime := v.Interface().(time.Time); isTime {
		v.Set(reflect.ValueOf(time.Unix(r.Int64N(4e9)-1e9, r.Int64N(1e9)).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(r, v.Field(i))
		}
	case reflect.Pointer:
		if r.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem())
		}
	case reflect.Slice:
		if n := r.IntN(5); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
		}
		for i := range v.Len() {
			fill(r, v.Index(i))
		}
	case reflect.String:
		id := uuid.Must(uuid.NewRandomFromReader(uuidSource{r})).String()
		texts := []string{"", id, strings.ToUpper(id), "{" + id + "}", "科普讲座", string(Online), codelist.All.Themes.Codes()[0],
			strings.Repeat("长", r.IntN(300)), "\xff\x00"}
		v.SetString(texts[r.IntN(len(texts))])
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(r.Uint64() >> r.IntN(64)))
	case reflect.Float64:
		v.SetFloat(r.NormFloat64() * 180)
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	default:
		panic("no values for " + v.Type().String())
	}
}

type uuidSource struct{ *rand.Rand }

func (s uuidSource) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(s.Uint32())
	}
	return len(p), nil
}

func TestPackingLosesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		a := &Activity{}
		fill(r, reflect.ValueOf(a).Elem())
		if got := Pack(a).Activity(); !reflect.DeepEqual(got, a) {
			t.Fatalf("packed\n%+v\nunpacked\n%+v", a, got)
		}
	}
}

func BenchmarkPacked(b *testing.B) {
	a := &Activity{}
	fill(rand.New(rand.NewPCG(3, 4)), reflect.ValueOf(a).Elem())
	packed := Pack(a)
	b.Run("pack", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			Pack(a)
		}
	})
	b.Run("unpack", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			packed.Activity()
		}
	})
}
