package main

import (
	"encoding/json"
	"net/http"
	"os"
	"sync/atomic"

	"github.com/gin-gonic/gin"
)

// sample is an answer that the registry gave.
type sample struct {
	Status      int
	ContentType string
	Encoding    string
	ETag        string
	Body        []byte
}

// bareCommand serves recorded answers in turn, as fast as gin can: the yardstick of every row.
type bareCommand struct {
	Addr    string `required:"" help:"Address to listen on."`
	Path    string `required:"" help:"Path that answers."`
	Samples string `required:"" help:"File of the recorded answers."`
}

func (c bareCommand) Run() error {
	content, err := os.ReadFile(c.Samples)
	if err != nil {
		return err
	}
	var samples []sample
	if err := json.Unmarshal(content, &samples); err != nil {
		return err
	}
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	var turn atomic.Uint64
	r.GET("/ready", func(g *gin.Context) { g.Status(http.StatusOK) })
	r.GET(c.Path, func(g *gin.Context) {
		s := &samples[turn.Add(1)%uint64(len(samples))]
		if s.Encoding != "" {
			g.Header("Content-Encoding", s.Encoding)
		}
		if s.Status == http.StatusNotModified {
			g.Header("ETag", s.ETag)
			g.Status(s.Status)
			return
		}
		g.Data(s.Status, s.ContentType, s.Body)
	})
	return http.ListenAndServe(c.Addr, r)
}
