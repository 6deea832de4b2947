// Command examples records the examples of the API documents: it starts the demonstration, uses every operation as
// clients would, and keeps what was sent and answered. Usage: examples FILE, from the root of the repository.
// scripts/generate puts them into the documents; tests hold them against the schemas.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"kepu/api"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: examples FILE")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "examples:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, file string) error {
	dir, err := os.MkdirTemp("", "kepu-examples")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	base, stop, err := serve(ctx, dir)
	if err != nil {
		return err
	}
	defer stop()
	key, err := os.ReadFile(filepath.Join(dir, "data", "demo.admin-key"))
	if err != nil {
		return err
	}
	r := newRecorder(ctx, base, strings.TrimSpace(string(key)))
	r.sealAudit = func() {
		cmd := exec.CommandContext(ctx, filepath.Join(dir, "kepu"), "audit", "seal", "--database", "sqlite:data/demo.db")
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			panic(failure{fmt.Errorf("seal: %w: %s", err, out)})
		}
	}
	if err := r.recordAll(); err != nil {
		return err
	}
	if missing := r.missing(); len(missing) > 0 {
		return fmt.Errorf("no example of: %s", strings.Join(missing, ", "))
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(r.examples); err != nil {
		return err
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

// serve starts the demonstration in a folder, and waits until it is ready.
func serve(ctx context.Context, dir string) (base string, stop func(), err error) {
	program := filepath.Join(dir, "kepu")
	out, err := exec.CommandContext(ctx, "go", "build", "-tags", "nomsgpack", "-o", program, ".").CombinedOutput()
	if err != nil {
		return "", nil, fmt.Errorf("build: %w: %s", err, out)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	addr := listener.Addr().String()
	_ = listener.Close()
	cmd := exec.CommandContext(ctx, program, "serve", "--demo", "--addr", addr)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "KEPU_LIMITS_OPEN=0", "KEPU_LIMITS_ADDRESS=0")
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	}
	base = "http://" + addr
	for range 300 {
		if ready(ctx, base) {
			return base, stop, nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	stop()
	return "", nil, errors.New("the demonstration does not become ready: " + log.String())
}

func ready(ctx context.Context, base string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/readyz", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	return res.Body.Close() == nil && res.StatusCode == http.StatusOK
}

// example is a request of an operation, and what was answered.
type example struct {
	Path    map[string]string `json:"path,omitempty"`
	Query   map[string]string `json:"query,omitempty"`
	Headers map[string]string `json:"headers,omitempty"`
	Request any               `json:"request,omitempty"`
	Status  int               `json:"status"`
	Answer  any               `json:"answer,omitempty"` // JSON, or the beginning of a text
}

// recorder sends requests and keeps the first one of each operation, and the first answer of each further status.
type recorder struct {
	ctx         context.Context
	base, admin string
	// sealAudit seals the audit trail of the demonstration.
	sealAudit func()
	merged    string // id of a venue that was merged into another
	routes    map[string]api.RouteInfo
	examples  map[string]*example
}

func newRecorder(ctx context.Context, base, admin string) *recorder {
	r := &recorder{ctx: ctx, base: base, admin: admin, routes: map[string]api.RouteInfo{}, examples: map[string]*example{}}
	for _, route := range api.Routes() {
		r.routes[route.Operation] = route
	}
	return r
}

func (r *recorder) missing() (out []string) {
	for _, route := range api.Routes() {
		if r.examples[route.Operation] == nil {
			out = append(out, route.Operation)
		}
	}
	return out
}

// call is a request of an operation. Whose is a token; parameters of the path and of the query stand together.
type call struct {
	op, token  string
	parameters map[string]string
	headers    map[string]string
	body       any
	form       io.Reader // instead of a body
	refused    int       // status of the refusal that is to be shown; 0 for none
	others     bool      // and others may come before
}

// failure ends the recording from within; see recordAll.
type failure struct{ error }

// send sends a request and gives what was answered, decoded.
func (r *recorder) send(one call) object {
	route, known := r.routes[one.op]
	if !known {
		panic(failure{fmt.Errorf("there is no operation %s", one.op)})
	}
	kept := &example{Path: map[string]string{}, Query: map[string]string{}, Headers: one.headers,
		Request: short(decoded(one.body), "request")}
	req := r.request(&route, one, kept)
	res, err := (&http.Client{CheckRedirect: func(*http.Request,
		[]*http.Request) error {
		return http.ErrUseLastResponse
	}}).Do(req)
	if err != nil {
		panic(failure{err})
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		panic(failure{err})
	}
	if res.StatusCode >= http.StatusBadRequest && res.StatusCode != one.refused && !one.others {
		panic(failure{fmt.Errorf("%s %s: %d %s", req.Method, req.URL, res.StatusCode, text)})
	}
	var answer object
	kept.Status, kept.Answer = res.StatusCode, shortened(res, text, &answer)
	if etag := res.Header.Get("ETag"); etag != "" && answer != nil {
		answer["etag"] = etag
	}
	r.keep(one.op, kept)
	return answer
}

// keep notes the first success of an operation, and the first answer of each other status.
func (r *recorder) keep(op string, kept *example) {
	first, other := r.examples[op], fmt.Sprint(op, " ", kept.Status)
	switch {
	case first == nil && kept.Status < http.StatusPermanentRedirect:
		r.examples[op] = kept
	case (first == nil || first.Status != kept.Status) && r.examples[other] == nil:
		r.examples[other] = &example{Status: kept.Status, Answer: kept.Answer}
	}
}

// request writes a request, and into kept how its parameters are spread.
func (r *recorder) request(route *api.RouteInfo, one call, kept *example) *http.Request {
	path, query := route.Path, []string{}
	for name, value := range one.parameters {
		if strings.Contains(path, ":"+name) {
			path, kept.Path[name] = strings.ReplaceAll(path, ":"+name, value), value
		} else {
			query, kept.Query[name] = append(query, name+"="+escape(value)), value
		}
	}
	address := r.base + "/api/v1" + path
	if len(query) > 0 {
		address += "?" + strings.Join(query, "&")
	}
	var body io.Reader
	if one.body != nil {
		text, err := json.Marshal(one.body)
		if err != nil {
			panic(failure{err})
		}
		body = bytes.NewReader(text)
	}
	if one.form != nil {
		body = one.form
	}
	req, err := http.NewRequestWithContext(r.ctx, route.Method, address, body)
	if err != nil {
		panic(failure{err})
	}
	req.Header.Set("Content-Type", "application/json")
	for name, value := range one.headers {
		req.Header.Set(name, value)
	}
	if one.token != "" {
		req.Header.Set("Authorization", "Bearer "+one.token)
	}
	return req
}

// upload sends a file in a form.
func (r *recorder) upload(one call, name, content string) object {
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	part, err := w.CreateFormFile("file", name)
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(failure{err})
	}
	one.form, one.headers = &form, map[string]string{"Content-Type": w.FormDataContentType()}
	answer := r.send(one)
	r.examples[one.op].Headers, r.examples[one.op].Request = nil, object{"file": content}
	return answer
}
