package api_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"kepu/api"
	"kepu/docs"
	"kepu/internal/testkit"
)

type document struct {
	OpenAPI string `json:"openapi"`
	Paths   map[string]map[string]operation
}

type operation struct {
	OperationID string `json:"operationId"`
	Policy      string `json:"x-kepu-policy"`
	Summary     string
	Tags        []string
	Security    []map[string][]string
	Parameters  []struct {
		Name, In, Description string
		Required              bool
	}
	RequestBody *struct{ Content map[string]any } `json:"requestBody"`
	Responses   map[string]any
}

// guarded tells whether the operation needs credentials; a public read may show those of a client.
func (o *operation) guarded() bool {
	for _, one := range o.Security {
		if len(one) == 0 {
			return false
		}
	}
	return len(o.Security) > 0
}

func specification(t *testing.T) document {
	t.Helper()
	var doc document
	require.NoError(t, json.Unmarshal(docs.OpenAPIJSON, &doc))
	return doc
}

// TestRoutesAndSpecificationAgree compares both ways, with the access policy.
func TestRoutesAndSpecificationAgree(t *testing.T) {
	var live, documented []string
	for _, r := range api.Routes() {
		live = append(live, fmt.Sprintf("%s %s %s guarded=%v", r.Method, api.Template(r.Path), r.Policy, r.Guarded))
	}
	ids := map[string]bool{}
	for path, operations := range specification(t).Paths {
		for method, op := range operations {
			documented = append(documented, fmt.Sprintf("%s %s %s guarded=%v", strings.ToUpper(method), path, op.Policy,
				op.guarded()))
			require.NotEmpty(t, op.OperationID, path)
			require.False(t, ids[op.OperationID], "%s is twice", op.OperationID)
			ids[op.OperationID] = true
			require.Regexp(t, `\p{Han}`, op.Summary, "%s: summaries are in Chinese", op.OperationID)
			require.NotEmpty(t, op.Tags)
		}
	}
	require.ElementsMatch(t, live, documented)
}

// TestBodiesAndTraitsAgree: what the route table says of bodies is what annotations document.
func TestBodiesAndTraitsAgree(t *testing.T) {
	paths := specification(t).Paths
	for _, r := range api.Routes() {
		op := paths[api.Template(r.Path)][strings.ToLower(r.Method)]
		require.Equal(t, r.Takes != "", op.RequestBody != nil, r.Operation)
		if r.Takes != "" {
			require.Contains(t, op.RequestBody.Content, r.Takes, r.Operation)
		}
	}
}

// needed are the query parameters without which there is no answer.
var needed = []string{"search q", "suggest q", "clusterMap bbox", "clusterMap zoom", "suggestRoute lat",
	"suggestRoute lng"}

// TestOptionalParametersAreOptional: only what is in the path, If-Match, bodies and a few queries are needed.
func TestOptionalParametersAreOptional(t *testing.T) {
	parameters := 0
	for _, operations := range specification(t).Paths {
		for _, op := range operations {
			for _, p := range op.Parameters {
				require.Equal(t, p.In == "path" || p.Name == "If-Match" && op.OperationID != "fileSummary" ||
					slices.Contains(needed, op.OperationID+" "+p.Name), p.Required, "%s of %s", p.Name, op.OperationID)
				require.NotEmpty(t, p.Description, "%s of %s", p.Name, op.OperationID)
				parameters++
			}
		}
	}
	require.Greater(t, parameters, 50)
	require.Equal(t, "3.1.1", specification(t).OpenAPI)
}

// TestSpecificationIsUpToDate generates the documents anew.
func TestSpecificationIsUpToDate(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), filepath.Join(testkit.Root(t), "scripts", "generate"), dir)
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, string(output))
	for name, committed := range map[string][]byte{"openapi.json": docs.OpenAPIJSON, "swagger.json": docs.SwaggerJSON} {
		fresh, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.True(t, string(committed) == string(fresh), "docs/%s is out of date: run scripts/generate and commit", name)
	}
}

// TestExamplesFollowTheSchemas: what the documents show is what clients get.
func TestExamplesFollowTheSchemas(t *testing.T) {
	require.NoError(t, testkit.CheckExamples())
}

// TestOverviewIsCurrent compares the route table and the drawing of imports in docs/development.md with the code.
func TestOverviewIsCurrent(t *testing.T) {
	committed, err := os.ReadFile("../docs/development.md")
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "development.md")
	require.NoError(t, os.WriteFile(file, committed, 0o600))
	cmd := exec.CommandContext(t.Context(), "go", "run", "./scripts/overview", file)
	cmd.Dir = ".."
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	fresh, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, string(committed) == string(fresh),
		"docs/development.md is out of date: run scripts/generate and commit")
}
