package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/klippa-app/go-pdfium/enums"
	pdfium "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A file is what PDFium tells of one: its pages, the title it was saved under,
// and how many pages it could not read.
type file struct {
	title   string
	pages   []page
	broken  int
	trouble string
}

// A page is the glyphs that stand on one, in the order they were drawn.
type page struct {
	glyphs []glyph
	// nameless counts the glyphs whose font does not say what they are.
	nameless int
	// pictures is only counted where there are no glyphs.
	pictures      int
	width, height float64
	rules         []rule
	turned        bool // its text does not run from left to right
	columns       bool
	set           []line
	count         int // of glyphs; they are dropped once the lines are set
}

// A glyph is a character and the box it takes up, in points, y upwards: its
// advance wide, not only its ink.
type glyph struct {
	r              rune
	x0, x1, y0, y1 float64
	// blank says that there is a blank before it, deliberate that the file has
	// that blank and not only a gap.
	blank, deliberate bool
	angle             float64
}

// brokenAt is what PDFium puts for a hyphen at the end of a line, as one that
// may belong to the line only. Chinese words are not hyphenated.
const brokenAt = '\x02'

// session is one file in one PDFium.
type session struct {
	*instance
	doc  references.FPDF_DOCUMENT
	left int64 // bytes of text that may still come
}

func extract(ctx context.Context, b []byte, o format.Options) (*file, error) {
	e, err := start()
	if err != nil {
		return nil, fmt.Errorf("starting PDFium: %w", err)
	}
	in, err := e.acquire(ctx)
	if err != nil {
		return nil, err
	}
	failed := true
	defer func() { e.release(in, failed) }()
	f, err := in.read(ctx, b, o)
	failed = errors.Is(err, errTrap)
	return f, err
}

// read takes one file from opening to closing.
func (in *instance) read(ctx context.Context, b []byte, o format.Options) (f *file, err error) {
	opened, err := in.OpenDocument(&requests.OpenDocument{FileReader: bytes.NewReader(b), FileReaderSize: int64(len(b))})
	if err != nil {
		return nil, openError(err)
	}
	s := &session{instance: in, doc: opened.Document, left: o.MaxText}
	defer func() {
		if _, cerr := in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: s.doc}); cerr != nil && err == nil {
			err = trap(cerr)
		}
	}()
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: s.doc})
	if err != nil {
		return nil, trap(err)
	}
	if count.PageCount > o.MaxEntries {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d pages", count.PageCount)}
	}
	f = &file{}
	if t, err := in.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: s.doc, Tag: "Title"}); err == nil {
		f.title = t.Value
	}
	for i := range count.PageCount {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p, err := s.page(i)
		var known *format.Error
		switch {
		case errors.As(err, &known):
			return nil, err
		case err != nil:
			f.broken, f.trouble = f.broken+1, err.Error()
		}
		f.pages = append(f.pages, p)
	}
	return f, nil
}

// openError says why PDFium does not open a file.
func openError(err error) error {
	switch {
	case errors.Is(err, pdfium.ErrPassword):
		return &format.Error{Code: format.Encrypted}
	case errors.Is(err, pdfium.ErrSecurity):
		return &format.Error{Code: format.Encrypted, Detail: "a kind of encryption that is not read"}
	case errors.Is(err, pdfium.ErrFormat), errors.Is(err, pdfium.ErrFile), errors.Is(err, pdfium.ErrPage), errors.Is(err, pdfium.ErrUnknown), errors.Is(err, pdfium.ErrSuccess):
		return &format.Error{Code: format.Corrupt, Err: err}
	}
	return trap(err)
}

// trap is the error of a file in which PDFium itself failed. Only the first
// line says how; the others are the way into it.
func trap(err error) error {
	how, _, _ := strings.Cut(err.Error(), "\n")
	return &format.Error{Code: format.Corrupt, Err: fmt.Errorf("%w: %s", errTrap, how)}
}

// page reads one page. An error that is not a *[format.Error] is that of the
// page alone.
func (s *session) page(index int) (p page, err error) {
	loaded, err := s.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: index})
	if err != nil {
		if errors.Is(err, pdfium.ErrPage) || errors.Is(err, pdfium.ErrFormat) || errors.Is(err, pdfium.ErrUnknown) || errors.Is(err, pdfium.ErrSuccess) {
			return p, err
		}
		return p, trap(err)
	}
	defer func() {
		if _, cerr := s.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}); cerr != nil && err == nil {
			err = trap(cerr)
		}
	}()
	if size, err := s.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: s.doc, Index: index}); err == nil {
		p.width, p.height = size.Width, size.Height
	}
	ref := requests.Page{ByReference: &loaded.Page}
	text, err := s.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return p, trap(err)
	}
	defer func() {
		if _, cerr := s.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}); cerr != nil && err == nil {
			err = trap(cerr)
		}
	}()
	if err := s.glyphs(&p, text.TextPage); err != nil {
		return p, err
	}
	p.count = len(p.glyphs)
	if p.count == 0 && p.nameless == 0 {
		p.pictures, err = s.pictures(ref)
		return p, err
	}
	p.set = p.lines()
	if !p.turned && !p.columns && mayHoldTable(p.set) {
		if err := s.rules(&p, ref); err != nil {
			return p, err
		}
	}
	if !p.columns {
		p.set = withTables(p.set, p.rules)
	}
	for i := range p.set {
		p.set[i].write()
	}
	p.glyphs, p.rules = nil, nil
	return p, nil
}

// glyphs reads the characters of a page. Each costs two calls into PDFium, of
// some 200 ns; the others are made for a few characters only.
func (s *session) glyphs(p *page, text references.FPDF_TEXTPAGE) error {
	count, err := s.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil {
		return trap(err)
	}
	if s.left -= int64(count.Count); s.left < 0 {
		return &format.Error{Code: format.TooLarge, Detail: "text"}
	}
	var blank, deliberate bool
	var last glyph
	for i := range count.Count {
		u, err := s.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
		if err != nil {
			return trap(err)
		}
		r := rune(u.Unicode)
		if r == brokenAt {
			r = '-'
		}
		if r == '\r' || r == '\n' {
			continue // PDFium's own guess at the lines
		}
		box, err := s.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i})
		if err != nil {
			continue // a character without a place is one that is not seen
		}
		g := glyph{
			r: r, x0: float64(box.Rect.Left), x1: float64(box.Rect.Right),
			y0: float64(box.Rect.Bottom), y1: float64(box.Rect.Top),
		}
		if isBlank(r) {
			blank, deliberate = true, deliberate || g.x1-g.x0 > 0.1
			continue
		}
		if !g.sane() {
			continue
		}
		if nameless(r) {
			p.nameless++
			continue
		}
		if g.r = unify(r); g.r == 0 {
			continue
		}
		g.blank, g.deliberate = blank, deliberate
		blank, deliberate = false, false
		if i%32 == 0 && s.unmapped(text, i) {
			p.nameless += 32
		}
		g.angle = last.angle
		if !g.follows(last) {
			if a, err := s.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: text, Index: i}); err == nil {
				g.angle = float64(a.CharAngle)
			}
		}
		last = g
		p.glyphs = append(p.glyphs, g)
	}
	p.spread()
	return nil
}

// spread gives each character its part of a box that it shares with others: of
// a ligature, or a dash that is two characters long.
func (p *page) spread() {
	for i := 0; i < len(p.glyphs); {
		j := i + 1
		for j < len(p.glyphs) && p.glyphs[j].sameBox(p.glyphs[i]) {
			j++
		}
		if j > i+1 && !unicode.Is(unicode.Han, p.glyphs[i].r) {
			wide := (p.glyphs[i].x1 - p.glyphs[i].x0) / float64(j-i)
			for k := i; k < j; k++ {
				p.glyphs[k].x0 += float64(k-i) * wide
				p.glyphs[k].x1 = p.glyphs[k].x0 + wide
			}
		}
		i = j
	}
}

func (g glyph) sameBox(h glyph) bool {
	return g.x0 == h.x0 && g.x1 == h.x1 && g.y0 == h.y0 && g.y1 == h.y1
}

// unmapped reports whether PDFium had to guess what a character is.
func (s *session) unmapped(text references.FPDF_TEXTPAGE, i int) bool {
	e, err := s.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: text, Index: i})
	return err == nil && e.HasUnicodeMapError
}

// sane reports whether a box can be that of a character on a page.
func (g glyph) sane() bool {
	for _, v := range []float64{g.x0, g.x1, g.y0, g.y1} {
		if math.IsNaN(v) || math.Abs(v) > 1e5 {
			return false
		}
	}
	return g.x1 > g.x0 && g.y1 > g.y0
}

// follows reports whether g stands on the line of the glyph before it.
func (g glyph) follows(last glyph) bool {
	return overlap(g.y0, g.y1, last.y0, last.y1) > 0.5 && g.x0 > last.x0
}

// overlap is the part of the shorter of two spans that both cover.
func overlap(a0, a1, b0, b1 float64) float64 {
	short := min(a1-a0, b1-b0)
	if short <= 0 {
		return 0
	}
	return (min(a1, b1) - max(a0, b0)) / short
}

// pictures counts the pictures among the first objects of a page.
func (s *session) pictures(ref requests.Page) (int, error) {
	objects, err := s.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return 0, trap(err)
	}
	n := 0
	for i := range min(objects.Count, 100) {
		o, err := s.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i})
		if err != nil {
			return n, trap(err)
		}
		t, err := s.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil {
			return n, trap(err)
		}
		// A form holds what else is drawn, most often the picture of the page.
		if t.Type == enums.FPDF_PAGEOBJ_IMAGE || t.Type == enums.FPDF_PAGEOBJ_FORM || t.Type == enums.FPDF_PAGEOBJ_PATH {
			n++
		}
	}
	return n, nil
}
