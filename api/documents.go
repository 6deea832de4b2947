package api

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/docs"
)

// The page of the documents: Swagger UI (see its LICENSE and NOTICE), which needs no other host.
//
//go:embed docsui
var docsUI embed.FS

// pagePolicy keeps the page from loading anything from elsewhere. Swagger UI styles its elements inline and draws data: images.
const pagePolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

// documents adds the specification and its page.
func documents(r *gin.Engine) {
	for path, doc := range map[string]struct {
		mediaType string
		content   []byte
	}{
		"/openapi.json": {"application/json; charset=utf-8", docs.OpenAPIJSON},
		"/openapi.yaml": {"application/yaml; charset=utf-8", docs.OpenAPIYAML},
		"/swagger.json": {"application/json; charset=utf-8", docs.SwaggerJSON},
	} {
		read(r, path, static(doc.content, doc.mediaType, func(*gin.Context) {})) // from anywhere, as all that is read: code generators and editors do
	}
	files, err := fs.Sub(docsUI, "docsui")
	if err != nil {
		panic(err) // embedded
	}
	server := http.StripPrefix("/docs/", http.FileServerFS(files))
	page := func(c *gin.Context) {
		name := strings.TrimPrefix(c.Param("file"), "/")
		if _, err := fs.Stat(files, name); name != "" && err != nil {
			respond.Error(c, noRoute(c))
			return
		}
		c.Header("Content-Security-Policy", pagePolicy)
		c.Header("Cache-Control", "public, max-age=3600")
		server.ServeHTTP(c.Writer, c.Request)
	}
	read(r, "/docs/*file", page)
	r.GET("/docs", func(c *gin.Context) { c.Redirect(http.StatusMovedPermanently, "/docs/") })
}
