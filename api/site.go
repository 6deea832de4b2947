package api

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
)

// web is the page for citizens: plain modules that browsers run as they are (see web/lib/LICENSES.txt for those of
// others).
//
//go:embed web
var web embed.FS

// Site is what the operator sets of the page for citizens.
type Site struct {
	Name        string `json:"name"`
	Tiles       string `json:"tiles,omitempty"` // address of map tiles with {z}, {x} and {y}, in GCJ-02; empty for a plain ground
	Attribution string `json:"attribution,omitempty"`
}

// policy lets the page load nothing from elsewhere, but for tiles. Leaflet sets styles by script, which needs no
// exception.
func (p *Site) policy() string {
	images := "'self' data:"
	if host := p.tileHost(); host != "" {
		images += " " + host
	}
	return "default-src 'self'; img-src " + images +
		"; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
}

// tileHost is the origin of the tiles as a policy names it: {s} stands for any subdomain.
func (p *Site) tileHost() string {
	if p.Tiles == "" {
		return ""
	}
	scheme, rest, _ := strings.Cut(p.Tiles, "://")
	host, _, _ := strings.Cut(rest, "/")
	if strings.Contains(host, "{s}") { // a0{s}.tiles.example.org is any host of tiles.example.org
		_, domain, _ := strings.Cut(host, ".")
		host = "*." + domain
	}
	return scheme + "://" + host
}

// sitePaths are the addresses that the page shows by itself.
var sitePaths = []string{"/", "/calendar", "/bases", "/campaigns", "/campaigns/:id", "/activities/:id", "/venues/:id"}

// serveSite serves the page for citizens.
func serveSite(r *gin.Engine, p Site) error {
	settings, err := json.Marshal(p)
	if err != nil {
		return err
	}
	text, err := web.ReadFile("web/index.html")
	if err != nil {
		return err
	}
	shell, err := template.New("page").Parse(string(text))
	if err != nil {
		return fmt.Errorf("the page: %w", err)
	}
	var whole bytes.Buffer
	// Marshal has escaped < and >, so that the text cannot end its element.
	if err := shell.Execute(&whole, map[string]any{"Name": p.Name, "Settings": template.JS(settings)}); err != nil {
		return err
	}
	policy := p.policy()
	show := static(whole.Bytes(), "text/html; charset=utf-8", func(c *gin.Context) {
		c.Header("Content-Security-Policy", policy)
		c.Header("Permissions-Policy", "geolocation=(self)")
	})
	for _, one := range sitePaths {
		read(r, one, show)
	}
	return fs.WalkDir(web, "web", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == "web/index.html" {
			return err
		}
		content, err := web.ReadFile(name)
		if err != nil {
			return err
		}
		mediaType := mime.TypeByExtension(path.Ext(name))
		if path.Ext(name) == ".js" {
			mediaType = "text/javascript; charset=utf-8" // some systems say otherwise, and browsers then run no module
		}
		read(r, "/"+name, static(content, mediaType, func(*gin.Context) {}))
		return nil
	})
}

// static serves a content that stays the same as long as the process runs. It is compressed as well as can be, when it
// is first asked for.
func static(content []byte, mediaType string, before func(*gin.Context)) gin.HandlerFunc {
	etag := `W/"` + respond.Hash(string(content)) + `"`
	small := sync.OnceValue(func() []byte { return compressed(content) })
	return func(c *gin.Context) {
		before(c)
		switch {
		case respond.Fresh(c, etag):
		case strings.Contains(c.GetHeader("Accept-Encoding"), "gzip"):
			c.Header("Content-Encoding", "gzip")
			c.Data(http.StatusOK, mediaType, small())
		default:
			c.Data(http.StatusOK, mediaType, content)
		}
	}
}

func compressed(content []byte) []byte {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is one of the package's own
	}
	_, err = w.Write(content)
	if err = errors.Join(err, w.Close()); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.Bytes()
}
