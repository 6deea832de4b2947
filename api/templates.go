package api

import (
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
)

// Templates is the empty workbooks that people fill in for an import.
type Templates struct {
	Kinds []string
	// Make gives the workbook of one of the kinds.
	Make func(kind string) ([]byte, error)
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// templates serves the workbooks. Each is made when it is first asked for.
func templates(r *gin.Engine, t Templates) {
	made := map[string]func() ([]byte, error){}
	for _, kind := range t.Kinds {
		made[kind] = sync.OnceValues(func() ([]byte, error) { return t.Make(kind) })
	}
	serve := respond.Handle(func(c *gin.Context) error {
		kind, isWorkbook := strings.CutSuffix(c.Param("file"), ".xlsx")
		if !isWorkbook || !slices.Contains(t.Kinds, kind) {
			list := strings.Join(t.Kinds, ".xlsx, ") + ".xlsx"
			return errs.New(errs.NotFound, "no_template", "没有这个模板，可用的有："+list, "there is no such template; there are: "+list)
		}
		data, err := made[kind]()
		if err != nil {
			return err
		}
		c.Header("Content-Disposition", "attachment; filename="+kind+".xlsx")
		if !respond.Fresh(c, `"`+respond.Hash(string(data))+`"`) {
			c.Data(http.StatusOK, workbookType, data)
		}
		return nil
	})
	read(r, "/templates/:file", serve)
}
