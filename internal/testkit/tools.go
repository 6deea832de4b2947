package testkit

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// Root is the folder of the repository.
func Root(t testing.TB) string {
	t.Helper()
	_, here, _, ok := runtime.Caller(0)
	if !ok {
		t.Fatal("the place of this source file is unknown")
	}
	root := filepath.Dir(filepath.Dir(filepath.Dir(here)))
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Fatalf("no go.mod where the repository should be; run the tests without -trimpath: %v", err)
	}
	return root
}

// Shared gives the path of a file or folder of the material beside the repository (../shared/rel). Where it is absent
// the test is skipped and says what was not proven.
func Shared(t testing.TB, rel string) string {
	t.Helper()
	path := filepath.Join(filepath.Dir(Root(t)), "shared", filepath.FromSlash(rel))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("not proven against real data: ../shared/%s is absent", rel)
	}
	return path
}
