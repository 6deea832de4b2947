package catalog

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/internal/activity"
	"kepu/internal/change"
	"kepu/internal/kind/all"
)

// TestSnapshotsShareMemory compares what a write allocates in a small registry and in one of sixteen times its size.
func TestSnapshotsShareMemory(t *testing.T) {
	allocated := func(size int) float64 {
		d := world(rand.New(rand.NewPCG(1, 1)), size)
		c := New(all.Kinds())
		c.Reset(d.data(), change.Position{Seq: 1})
		const writes = 50
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := range writes {
			next := *d.Activities[i*7]
			next.Title = fmt.Sprint("改", i)
			c.Apply((&registry{Activities: []*activity.Activity{&next}}).data(), change.Position{Seq: int64(i + 2)})
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / writes
	}
	small, large := allocated(1_000), allocated(16_000)
	t.Logf("%.0f and %.0f bytes a write", small, large)
	require.Less(t, large, 4*small, "the cost follows the write, not the registry")
}
