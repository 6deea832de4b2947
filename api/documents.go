package api

import (
	"bytes"
	"embed"
	"io/fs"
	"net/http"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"go.yaml.in/yaml/v3"

	"kepu/api/respond"
	"kepu/docs"
)

// The page of the documents: Swagger UI (see its LICENSE and NOTICE), which needs no other host.
//
//go:embed docsui
var docsUI embed.FS

// docsPolicy keeps the page from loading anything from elsewhere. Swagger UI styles its elements inline and draws data:
// images.
const docsPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
	"base-uri 'none'; frame-ancestors 'none'"

// documents adds the specification and its page.
func documents(r *gin.Engine) {
	anywhere := func(*gin.Context) {} // as all that is read: code generators and editors do
	read(r, "/openapi.json", static(docs.OpenAPIJSON, "application/json; charset=utf-8", anywhere))
	read(r, "/swagger.json", static(docs.SwaggerJSON, "application/json; charset=utf-8", anywhere))
	asYAML := sync.OnceValue(func() gin.HandlerFunc {
		return static(toYAML(docs.OpenAPIJSON), "application/yaml; charset=utf-8", anywhere)
	})
	read(r, "/openapi.yaml", func(c *gin.Context) { asYAML()(c) })
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
		c.Header("Content-Security-Policy", docsPolicy)
		c.Header("Cache-Control", "public, max-age=3600")
		server.ServeHTTP(c.Writer, c.Request)
	}
	read(r, "/docs/*file", page)
	r.GET("/docs", func(c *gin.Context) { c.Redirect(http.StatusMovedPermanently, "/docs/") })
}

// toYAML writes a JSON document as YAML, in its order.
func toYAML(document []byte) []byte {
	var node yaml.Node
	err := yaml.Unmarshal(document, &node) // JSON is YAML
	if err != nil {
		panic("api: " + err.Error()) // compiled in, so a test has seen it
	}
	block(&node)
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(&node); err != nil {
		panic("api: " + err.Error())
	}
	return out.Bytes()
}

// block writes every map and list in lines of their own, and texts as YAML likes them.
func block(n *yaml.Node) {
	n.Style = 0
	for _, child := range n.Content {
		block(child)
	}
}
