package app

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"kepu/internal/importer"
	"kepu/internal/testkit"
)

func TestTemplatesAreFilledInAndImported(t *testing.T) {
	handler := openService(t, testkit.SQLite(t), time.Now).Handler
	get := func(path string, headers ...string) *httptest.ResponseRecorder {
		res, req := httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
		for i := 0; i < len(headers); i += 2 {
			req.Header.Set(headers[i], headers[i+1])
		}
		handler.ServeHTTP(res, req)
		return res
	}
	for _, kind := range importer.TemplateKinds() {
		res := get("/templates/" + kind + ".xlsx")
		require.Equal(t, 200, res.Code, kind)
		require.Equal(t, "attachment; filename="+kind+".xlsx", res.Header().Get("Content-Disposition"))
		require.Equal(t, 304, get("/templates/"+kind+".xlsx", "If-None-Match", res.Header().Get("ETag")).Code)
		f, err := excelize.OpenReader(bytes.NewReader(res.Body.Bytes()))
		require.NoError(t, err)
		require.Len(t, f.GetSheetList(), 3)
	}
	require.Equal(t, 404, get("/templates/cats.xlsx").Code)
	require.Equal(t, 404, get("/templates/venues.csv").Code)

	eachMigrated(t, func(t *testing.T, env []string) {
		f, err := excelize.OpenReader(bytes.NewReader(get("/templates/venues.xlsx").Body.Bytes()))
		require.NoError(t, err)
		header, err := f.GetRows("场馆")
		require.NoError(t, err)
		cells := map[string]string{"名称": "示例馆", "类别": "博物馆", "免费": "是", "最近核对日期": "2026-11-01"}
		for i, title := range header[0] {
			cell, err := excelize.CoordinatesToCellName(i+1, 2)
			require.NoError(t, err)
			require.NoError(t, f.SetCellStr("场馆", cell, cells[title]))
		}
		path := filepath.Join(t.TempDir(), "filled.xlsx")
		require.NoError(t, f.SaveAs(path))
		require.Equal(t, 1, imported(t, env, "venues", path).Created)
	})
}
