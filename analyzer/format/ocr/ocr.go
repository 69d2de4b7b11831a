// Package ocr reads what programs for the recognition of text make of scanned
// pages: hOCR (the HTML that tesseract, OCRopus and others write) and ALTO XML,
// versions 2 to 4 (https://www.loc.gov/standards/alto/). Import it for its side
// effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/ocr"
//
// Each word has a place on its page there, so lines, paragraphs, page numbers
// and running headers are told as in a PDF. A text that was recognised holds
// errors that no reader can see: the diagnostic ocr-text says how sure the
// program was, and how many numbers it was not sure of.
package ocr

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/layout"
	"github.com/govreport/govreport/segment"
)

func init() {
	format.Register(format.Format{Name: "hocr", Suffixes: []string{".hocr"}, Detect: isHOCR, Read: reader(parseHOCR)})
	format.Register(format.Format{Name: "alto", Suffixes: []string{".alto"}, Detect: isALTO, Read: reader(parseALTO)})
}

// isHOCR reports whether b is a page of HTML with recognised text.
func isHOCR(b []byte) bool {
	head := b[:min(len(b), 16<<10)]
	return bytes.Contains(head, []byte("ocr_page")) && bytes.Contains(head, []byte("bbox"))
}

// isALTO reports whether b is ALTO XML.
func isALTO(b []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(b[:min(len(b), 4096)], []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("<alto")) || bytes.Contains(head, []byte(":alto ")))
}

// A page is one with its lines, in the units of the file, y downwards.
type page struct {
	width, height float64
	dpi           float64 // of the picture, 0 where it is not told
	lines         []line
}

type line struct {
	x0, y0, x1, y1 float64
	words          []word
}

type word struct {
	text   string
	x0, x1 float64
	conf   float64 // how sure the program is, in %; below 0 where it does not say
}

// unsure is the confidence, in %, below which a number should be looked at.
const unsure = 80

// reader makes a format's reader of a parser of its pages.
func reader(parse func(ctx context.Context, b []byte, o format.Options) ([]page, error)) func(context.Context, []byte, format.Options) (*format.Document, error) {
	return func(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
		pages, err := parse(ctx, b, o.WithDefaults())
		if err != nil {
			return nil, err
		}
		return document(ctx, pages)
	}
}

// document lays the pages out.
func document(ctx context.Context, pages []page) (*format.Document, error) {
	var file layout.File
	var sum float64
	words, doubtful := 0, 0
	for i := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := file.Add(pages[i].layOut()); err != nil {
			return nil, err
		}
		for _, l := range pages[i].lines {
			for _, w := range l.words {
				if w.conf < 0 {
					continue
				}
				sum, words = sum+w.conf, words+1
				if w.conf < unsure && strings.ContainsAny(w.text, "0123456789") {
					doubtful++
				}
			}
		}
	}
	d := &format.Document{}
	d.Text, d.Pages = file.Text()
	if strings.TrimSpace(d.Text) == "" {
		return nil, &format.Error{Code: format.NoText}
	}
	message := "文字由图像识别而来，数字请与原件核对"
	if words > 0 {
		message += fmt.Sprintf("（平均置信度 %.0f%%，其中 %d 处数字低于 %d%%）", sum/float64(words), doubtful, unsure)
	}
	d.Diagnostics = append(d.Diagnostics, segment.Diagnostic{Code: "ocr-text", Message: message})
	return d, nil
}

// layOut gives each character of a page the place that it would have in print.
// Programs tell the box of the ink of a word, which is narrow for 、 and low for
// 一, and boxes of neighbours overlap; what they do know is the order of words. A
// character is as high as its line, and words reach to the next but for a gap of
// nearly their height.
func (p *page) layOut() layout.Page {
	scale := 1.0
	switch {
	case p.dpi > 0:
		scale = 72 / p.dpi
	case p.height > 0:
		scale = 842 / max(p.height, p.width) // as high as a sheet of A4
	}
	out := layout.Page{Width: p.width * scale, Height: p.height * scale}
	for _, l := range p.lines {
		at := l.x0
		for i, w := range l.words {
			runes := []rune(w.text)
			wide := 0.0
			for _, r := range runes {
				wide += advance(r)
			}
			x := max(at, w.x0)
			at = max(l.end(i), x+minAdvance*(l.y1-l.y0)*wide)
			step := (at - x) / wide
			for k, r := range runes {
				to := x + step*advance(r)
				box := layout.Box{X0: x * scale, X1: to * scale, Y0: (p.height - l.y1) * scale, Y1: (p.height - l.y0) * scale}
				blank := k == 0 && i > 0 && r < 0x80 && latin(l.words[i-1].text)
				if box.Sane() && !layout.IsBlank(r) {
					out.Glyphs = append(out.Glyphs, layout.Glyph{Box: box, R: layout.Unify(r), Blank: blank})
				}
				x = to
			}
		}
	}
	return out
}

// minAdvance is the least that half a Chinese character takes of the height of
// its line, however wrong its box is.
const minAdvance = 0.1

// end is where word i of a line ends.
func (l *line) end(i int) float64 {
	end := l.words[i].x1
	if i+1 == len(l.words) {
		return end
	}
	switch next := l.words[i+1].x0; {
	case next < end: // the boxes overlap
		return (next + end) / 2
	case next-end < 0.9*(l.y1-l.y0):
		return next
	}
	return end
}

// advance is how wide a character is beside others.
func advance(r rune) float64 {
	if r < 0x2000 {
		return 1
	}
	return 2
}

// latin reports whether a word ends in a letter or digit of ASCII.
func latin(s string) bool {
	if s == "" {
		return false
	}
	c := s[len(s)-1]
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}
