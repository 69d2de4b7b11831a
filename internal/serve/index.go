package serve

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/internal/render"
)

const (
	maxFiles  = 20_000
	maxMemory = 256 << 20 // bytes of texts that are kept for the search
)

// A file is one of the folder, with what the list and the search need of it.
type file struct {
	name string // with / from the folder on

	// Set once it has been read:
	done    bool
	problem string
	title   string
	region  string
	year    int
	figures []figure
	text    string // empty where maxMemory is full
}

type figure struct {
	words string // indicator, id and value: what is searched
	show  string
	start int // byte of the text
}

// An index is the files and how far they have been read.
type index struct {
	mu    sync.RWMutex
	files []file
	read  int
	bytes int
	full  bool // texts beyond maxMemory cannot be searched
}

// list lists the regular files of root that may be reports. Links are not
// followed.
func list(root *os.Root) ([]string, error) {
	var names []string
	err := fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && p == ".":
			return err
		case err != nil: // a folder that may not be read
			return fs.SkipDir
		case p != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular() && format.Known(p) && !strings.HasPrefix(d.Name(), "~$"):
			if names = append(names, p); len(names) >= maxFiles {
				return fs.SkipAll
			}
		}
		return nil
	})
	slices.Sort(names)
	return names, err
}

func newIndex(names []string) *index {
	x := &index{files: make([]file, len(names))}
	for i, n := range names {
		x.files[i].name = n
	}
	return x
}

// has reports whether name is a file of the list.
func (x *index) has(name string) bool {
	x.mu.RLock()
	defer x.mu.RUnlock()
	_, ok := slices.BinarySearchFunc(x.files, name, func(f file, n string) int { return cmp.Compare(f.name, n) })
	return ok
}

// readAll reads the folder, two files at once, so that pages are answered
// meanwhile.
func (s *Server) readAll(ctx context.Context) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wg.Go(func() {
			for i := range next {
				s.readInto(ctx, i)
			}
		})
	}
	for i := range s.index.files {
		select {
		case next <- i:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	wg.Wait()
}

func (s *Server) readInto(ctx context.Context, i int) {
	x := s.index
	r, err := s.open(ctx, x.files[i].name)
	if ctx.Err() != nil {
		return
	}
	f := file{name: x.files[i].name, done: true}
	if err != nil {
		f.problem = s.Problem(err)
	} else {
		f.title, f.region, f.year = r.Title, r.Region, r.Year
		for k := range r.Figures {
			g := &r.Figures[k]
			show := s.Words("sv.hit", g.Indicator, render.FormatValue(*g), s.Words("sv.kind."+g.Kind), g.Period)
			f.figures = append(f.figures, figure{strings.ToLower(show + " " + g.IndicatorID), show, g.Span.Start})
		}
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if err == nil {
		if x.bytes+len(r.Text) <= maxMemory {
			f.text = r.Text
			x.bytes += len(r.Text)
		} else {
			x.full = true
		}
	}
	x.files[i] = f
	x.read++
}

// open reads a file of the list.
func (s *Server) open(ctx context.Context, name string) (*analyzer.Report, error) {
	f, err := s.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !st.Mode().IsRegular() { // it was when the list was made
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	limit := format.Options{}.WithDefaults().MaxBytes
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, errors.New(s.Words("sv.toolarge", name, limit>>20))
	}
	return s.Options.Read(ctx, b, name)
}

// A hit is something found in a report.
type hit struct {
	File  string // name
	Label string
	Words string
	Link  string // behind the address of the report: #f12
}

// Most hits that are shown, and most of one report.
const (
	maxHits   = 200
	maxOfFile = 8
)

// search finds reports by title, region, year and file, and in them figures
// and words. q has words that all have to be there.
func (x *index) search(q string) (files []file, hits []hit, more bool) {
	words := strings.Fields(strings.ToLower(q))
	x.mu.RLock()
	defer x.mu.RUnlock()
	if len(words) == 0 {
		return slices.Clone(x.files), nil, false
	}
	all := func(s string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(s, w) })
	}
	for i := range x.files {
		f := &x.files[i]
		if all(strings.ToLower(f.name + " " + f.title + " " + f.region + " " + strconv.Itoa(f.year))) {
			files = append(files, *f)
		}
		n := 0
		add := func(h hit) {
			if n++; n > maxOfFile || len(hits) >= maxHits {
				more = true
				return
			}
			h.File, h.Label = f.name, f.label()
			hits = append(hits, h)
		}
		head := strings.ToLower(f.region + " " + strconv.Itoa(f.year) + " ")
		for k := range f.figures {
			if g := &f.figures[k]; all(head + g.words) {
				add(hit{Words: g.show, Link: "#f" + strconv.Itoa(k+1)})
			}
		}
		if n == 0 {
			for _, h := range textHits(f.text, q) {
				add(h)
			}
		}
	}
	return files, hits, more
}

// textHits finds q as it stands in a text.
func textHits(text, q string) []hit {
	var out []hit
	q = strings.TrimSpace(q)
	for off := 0; len(out) <= maxOfFile; {
		k := strings.Index(text[off:], q)
		if k < 0 {
			break
		}
		k += off
		off = k + len(q)
		out = append(out, hit{Words: around(text, k, off), Link: "#:~:text=" + escapeFragment(q)})
	}
	return out
}

// around is the bytes lo to hi of text with some characters of their line on
// both sides.
func around(text string, lo, hi int) string {
	a, b := lo, hi
	for n := 0; n < 20 && a > 0; n++ {
		c, w := utf8.DecodeLastRuneInString(text[:a])
		if c == '\n' {
			break
		}
		a -= w
	}
	for n := 0; n < 30 && b < len(text); n++ {
		c, w := utf8.DecodeRuneInString(text[b:])
		if c == '\n' {
			break
		}
		b += w
	}
	return text[a:b]
}

func escapeFragment(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		b.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
	}
	return b.String()
}

// label is what a report is called in a list.
func (f *file) label() string {
	if f.region == "" && f.year == 0 {
		return path.Base(f.name)
	}
	if f.year == 0 {
		return f.region
	}
	return f.region + strconv.Itoa(f.year)
}
