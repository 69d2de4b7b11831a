package ofd

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

// A page is what is drawn on one.
type page struct {
	box
	glyphs   []glyph
	lines    []line
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
	pg.lines = linesOf(pg.glyphs)
	pg.glyphs = nil
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
