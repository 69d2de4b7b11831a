package serve

import (
	"bytes"
	_ "embed" // the files of the list
	"errors"
	"html/template"
	"io"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
)

var (
	//go:embed home.html
	homeHTML string
	//go:embed home.css
	homeCSS string
	//go:embed home.js
	homeJS string

	homeView = page.Template("home", homeHTML)
)

// shownFiles is how many reports the list shows; a search finds the others.
const shownFiles = 2000

type entry struct {
	Name, URL, Title, Label, Problem string
	Figures                          int
	Done                             bool
}

type homeData struct {
	page.Words
	Q           string
	Entries     []entry
	Hits        []hitView
	More        bool
	Read, Total int
	Cut         bool
	Full        bool
	MaxMB       int64
}

type hitView struct{ URL, Label, Words string }

func reportURL(name string) string { return "/report?f=" + url.QueryEscape(name) }

// home lists the reports, or what a search finds.
func (s *Server) home(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query().Get("q")
	if len(q) > maxQuery {
		s.fail(w, http.StatusBadRequest, "sv.long")
		return
	}
	files, hits, more := s.index.search(q)
	s.index.mu.RLock()
	d := homeData{Words: s.Words, Q: q, More: more, Read: s.index.read, Total: len(s.index.files), Full: s.index.full, MaxMB: s.MaxUpload >> 20}
	s.index.mu.RUnlock()
	if d.Cut = len(files) > shownFiles; d.Cut {
		files = files[:shownFiles]
	}
	for i := range files {
		f := &files[i]
		d.Entries = append(d.Entries, entry{f.name, reportURL(f.name), f.title, f.label(), f.problem, len(f.figures), f.done})
	}
	for _, h := range hits {
		d.Hits = append(d.Hits, hitView{reportURL(h.File) + h.Link, h.Label, h.Words})
	}
	body, err := page.Fill(homeView, d)
	if err != nil {
		s.fail(w, http.StatusInternalServerError, "sv.failed", err.Error())
		return
	}
	s.send(w, &page.Page{
		View: "home", Lang: s.Words("page.lang"), Title: s.Words("sv.title"), Words: s.Words, Body: body, Style: homeCSS, Script: homeJS,
		Keys: []page.Item{{Name: "/", Text: s.Words("cv.key.search")}}, Provenance: s.Made, Forms: true,
	})
}

// send writes a page with its own policy as a header too.
func (s *Server) send(w http.ResponseWriter, p *page.Page) {
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		s.fail(w, http.StatusInternalServerError, "sv.failed", err.Error())
		return
	}
	w.Header().Set("Content-Security-Policy", p.Policy()+"; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes())
}

// back puts a way back to the list over a page.
func (s *Server) back(w http.ResponseWriter, p *page.Page) {
	p.Body = template.HTML(`<p><a href="/">`+template.HTMLEscapeString(s.Words("sv.back"))+"</a></p>\n") + p.Body
	s.send(w, p)
}

// begin waits until one more reading may begin; it answers and returns false
// where the request ends before.
func (s *Server) begin(w http.ResponseWriter, r *http.Request) bool {
	select {
	case s.work <- struct{}{}:
		return true
	case <-r.Context().Done():
		s.fail(w, http.StatusServiceUnavailable, "sv.busy")
		return false
	}
}

// named reads the file that a field of the query names.
func (s *Server) named(w http.ResponseWriter, r *http.Request, field string) *analyzer.Report {
	name := r.URL.Query().Get(field)
	if !s.index.has(name) {
		s.fail(w, http.StatusNotFound, "sv.nofile")
		return nil
	}
	rep, err := s.open(r.Context(), name)
	if err != nil {
		s.fail(w, http.StatusUnprocessableEntity, "sv.unreadable", s.Problem(err))
		return nil
	}
	return rep
}

func (s *Server) report(w http.ResponseWriter, r *http.Request) {
	if !s.begin(w, r) {
		return
	}
	defer func() { <-s.work }()
	if rep := s.named(w, r, "f"); rep != nil {
		s.show(w, rep)
	}
}

func (s *Server) show(w http.ResponseWriter, rep *analyzer.Report) {
	p, err := s.Report(rep)
	if err != nil {
		s.fail(w, http.StatusInternalServerError, "sv.failed", err.Error())
		return
	}
	s.back(w, p)
}

func (s *Server) compare(w http.ResponseWriter, r *http.Request) {
	if !s.begin(w, r) {
		return
	}
	defer func() { <-s.work }()
	plan := s.named(w, r, "a")
	if plan == nil {
		return
	}
	outcome := s.named(w, r, "b")
	if outcome == nil {
		return
	}
	p, err := s.Compare(plan, outcome)
	if err != nil {
		s.fail(w, http.StatusInternalServerError, "sv.failed", err.Error())
		return
	}
	s.back(w, p)
}

// read reads a file that was dropped. It is kept in memory only, and no longer
// than the answer takes.
func (s *Server) read(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, s.MaxUpload+64<<10)
	if typ, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || typ != "multipart/form-data" {
		s.fail(w, http.StatusUnsupportedMediaType, "sv.noupload")
		return
	}
	if !s.begin(w, r) {
		return
	}
	defer func() { <-s.work }()
	form, err := r.MultipartReader()
	if err != nil {
		s.fail(w, http.StatusBadRequest, "sv.noupload")
		return
	}
	for {
		part, err := form.NextPart()
		if err != nil {
			break
		}
		if part.FormName() != "file" || part.FileName() == "" {
			continue
		}
		name := path.Base(strings.ReplaceAll(part.FileName(), `\`, "/"))
		b, err := io.ReadAll(io.LimitReader(part, s.MaxUpload+1))
		var large *http.MaxBytesError
		switch {
		case errors.As(err, &large), int64(len(b)) > s.MaxUpload:
			s.fail(w, http.StatusRequestEntityTooLarge, "sv.toolarge", name, s.MaxUpload>>20)
			return
		case err != nil:
			s.fail(w, http.StatusBadRequest, "sv.noupload")
			return
		}
		rep, err := s.Options.Read(r.Context(), b, name)
		if err != nil {
			s.fail(w, http.StatusUnprocessableEntity, "sv.unreadable", s.Problem(err))
			return
		}
		s.show(w, rep)
		return
	}
	s.fail(w, http.StatusBadRequest, "sv.noupload")
}
