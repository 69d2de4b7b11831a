package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/layout"
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
	text    layout.File
	broken  int
	trouble string
}

// A page is what stands on one.
type page struct {
	layout.Page
	// nameless counts the glyphs whose font does not say what they are.
	nameless int
	// pictures is only counted where there are no glyphs.
	pictures int
	count    int // of glyphs; they are dropped once they are laid out
	rules    []layout.Rule
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
		p, err := s.page(i, &f.text)
		var known *format.Error
		switch {
		case errors.As(err, &known):
			return nil, err
		case err != nil:
			f.broken, f.trouble = f.broken+1, err.Error()
		}
		if p.count == 0 {
			_ = f.text.Add(layout.Page{})
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

// page reads one page and adds it to text if it has any. An error that is not
// a *[format.Error] is that of the page alone.
func (s *session) page(index int, text *layout.File) (p page, err error) {
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
		p.Width, p.Height = size.Width, size.Height
	}
	ref := requests.Page{ByReference: &loaded.Page}
	chars, err := s.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return p, trap(err)
	}
	defer func() {
		if _, cerr := s.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: chars.TextPage}); cerr != nil && err == nil {
			err = trap(cerr)
		}
	}()
	if err := s.glyphs(&p, chars.TextPage); err != nil {
		return p, err
	}
	p.count = len(p.Glyphs)
	if p.count == 0 {
		if p.nameless == 0 {
			p.pictures, err = s.pictures(ref)
		}
		return p, err
	}
	p.Rules = func() ([]layout.Rule, error) {
		err := s.rules(&p, ref)
		return p.rules, err
	}
	err = text.Add(p.Page)
	p.Page, p.rules = layout.Page{}, nil
	return p, err
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
	var blank bool
	var last layout.Glyph
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
		g := layout.Glyph{R: r, Box: layout.Box{
			X0: float64(box.Rect.Left), X1: float64(box.Rect.Right),
			Y0: float64(box.Rect.Bottom), Y1: float64(box.Rect.Top),
		}}
		if layout.IsBlank(r) {
			blank = blank || g.X1-g.X0 > 0.1
			continue
		}
		if !g.Sane() {
			continue
		}
		if layout.Nameless(r) {
			p.nameless++
			continue
		}
		if g.R = layout.Unify(r); g.R == 0 {
			continue
		}
		g.Blank, blank = blank, false
		if i%32 == 0 && s.unmapped(text, i) {
			p.nameless += 32
		}
		g.Angle = last.Angle
		opens := !follows(g, last)
		if opens || last.Bold {
			g.Bold = s.bold(text, i)
		}
		if opens {
			if a, err := s.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: text, Index: i}); err == nil {
				g.Angle = float64(a.CharAngle)
			}
		}
		last = g
		p.Glyphs = append(p.Glyphs, g)
	}
	p.spread()
	return nil
}

// spread gives each character its part of a box that it shares with others: of
// a ligature, or a dash that is two characters long.
func (p *page) spread() {
	for i := 0; i < len(p.Glyphs); {
		j := i + 1
		for j < len(p.Glyphs) && p.Glyphs[j].Box == p.Glyphs[i].Box {
			j++
		}
		if j > i+1 && !unicode.Is(unicode.Han, p.Glyphs[i].R) {
			wide := (p.Glyphs[i].X1 - p.Glyphs[i].X0) / float64(j-i)
			for k := i; k < j; k++ {
				p.Glyphs[k].X0 += float64(k-i) * wide
				p.Glyphs[k].X1 = p.Glyphs[k].X0 + wide
			}
		}
		i = j
	}
}

// unmapped reports whether PDFium had to guess what a character is.
func (s *session) unmapped(text references.FPDF_TEXTPAGE, i int) bool {
	e, err := s.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: text, Index: i})
	return err == nil && e.HasUnicodeMapError
}

// bold reports whether a character is set in bold, or in a black face (黑体,
// which is how Chinese is made bold where a font has no bold of its own).
func (s *session) bold(text references.FPDF_TEXTPAGE, i int) bool {
	if w, err := s.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: text, Index: i}); err == nil && w.FontWeight >= 600 {
		return true
	}
	// A font without a bold is drawn with an outline.
	if o, err := s.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: text, Index: i}); err == nil {
		m, err := s.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o.TextObject})
		if err == nil && m.TextRenderMode == enums.FPDF_TEXTRENDERMODE_FILL_STROKE {
			return true
		}
	}
	f, err := s.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i})
	return err == nil && boldName(f.FontName)
}

// boldName reports whether a font's name says that it is bold.
func boldName(name string) bool {
	name = strings.ToLower(name)
	for _, w := range []string{"bold", "black", "heavy", "simhei", "heiti", "stheiti", "黑体"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// follows reports whether g stands on the line of the glyph before it.
func follows(g, last layout.Glyph) bool {
	return layout.Overlap(g.Y0, g.Y1, last.Y0, last.Y1) > 0.5 && g.X0 > last.X0
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
