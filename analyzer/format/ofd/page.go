package ofd

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"
	"unicode"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/layout"
)

// A page is what is drawn on one.
type page struct {
	box
	glyphs   []glyph
	pictures int
	fault    error // what is wrong with it; the rest of the file can be read
}

// A glyph is a character where it stands, in millimetres from the upper left.
type glyph struct {
	r    rune
	x, y float64 // where it starts on its base line
	w    float64 // how wide it is by itself
	size float64
	code int // the run of text that it was drawn in
	bold bool
}

// maxGlyphs bounds what a page may hold; a newspaper's has 20,000.
const maxGlyphs = 1 << 20

// page reads the content of a page. Templates, which hold what comes back on
// every page, are not looked up.
func (p *pack) page(ctx context.Context, ref pageRef) (page, error) {
	var pg page
	var area, text strings.Builder
	var obj textObject
	var code textCode
	err := p.parse(ref.part, handler{
		start: func(path []string, e xml.StartElement) {
			switch e.Name.Local {
			case "TextObject":
				obj = newTextObject(e)
			case "TextCode":
				code = code.next(e)
				text.Reset()
			case "ImageObject":
				pg.pictures++
			}
		},
		text: func(path []string, b []byte) {
			switch path[len(path)-1] {
			case "TextCode":
				text.Write(b)
			case "PhysicalBox":
				area.Write(b)
			}
		},
		end: func(path []string) {
			if path[len(path)-1] == "TextCode" && ctx.Err() == nil && len(pg.glyphs) <= maxGlyphs {
				pg.glyphs = obj.draw(pg.glyphs, code, text.String())
			}
		},
	})
	var fe *format.Error
	switch {
	case ctx.Err() != nil:
		return page{}, ctx.Err()
	case len(pg.glyphs) > maxGlyphs:
		return page{}, &format.Error{Code: format.TooLarge, Detail: ref.part + ": characters"}
	case errors.As(err, &fe) && fe.Code == format.Corrupt:
		pg.fault = err
	case err != nil:
		return page{}, err
	}
	pg.box = readBox(area.String(), ref.size)
	return pg, nil
}

// A box is how wide and high something is, in millimetres.
type box struct{ width, height float64 }

// readBox reads "x y w h"; def is for what is not that.
func readBox(s string, def box) box {
	n := numbers(s)
	if len(n) < 4 || !(n[2] > 0) || !(n[3] > 0) {
		return def
	}
	return box{n[2], n[3]}
}

// point is how many there are in a millimetre.
const point = 72 / 25.4

// layOut is the page in points, from below. A character's box is the square
// that it stands in.
func (pg *page) layOut() layout.Page {
	p := layout.Page{Width: pg.width * point, Height: pg.height * point}
	blank := false
	for i, g := range pg.glyphs {
		if layout.IsBlank(g.r) {
			blank = true
			continue
		}
		w := g.w
		if i+1 < len(pg.glyphs) {
			w = g.until(pg.glyphs[i+1])
		}
		l := layout.Glyph{R: layout.Unify(g.r), Blank: blank, Bold: g.bold, Box: layout.Box{
			X0: g.x * point, X1: (g.x + w) * point,
			Y0: (pg.height - g.y - 0.12*g.size) * point, Y1: (pg.height - g.y + 0.88*g.size) * point,
		}}
		if l.R != 0 && l.Sane() {
			p.Glyphs = append(p.Glyphs, l)
			blank = false
		}
	}
	return p
}

// until is how wide a character is before the next. Letters of a run are as
// wide as they are apart: only those of squares have a width of their own.
func (g glyph) until(next glyph) float64 {
	w := next.x - g.x
	if g.code != next.code || g.y != next.y || isWide(g.r) || isWide(next.r) || w <= 0 || w > 2*g.size {
		return g.w
	}
	return w
}

// isWide reports whether r takes the full width of a square, as Chinese
// characters and their punctuation do.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x2E80 && r <= 0x33FF || r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0x2460 && r <= 0x24FF || strings.ContainsRune("“”‘’—…·", r)
}
