// Package chart draws the few charts that pages have, as inline SVG: bullet
// graphs of a target and its outcome, heat maps of regions and years with
// printed classes, small multiples, and strips of targets one above the other.
//
// A drawing is a pure function of its values. It has an accessible name, no
// script, no attribute style and no colours of its own: classes take them from
// [Style], which has them for light, dark and forced colours; patterns stand in
// [Defs], once a page. What a chart shows is told by place, shape and printed
// number; colour only repeats it. Numbers are floats here as they become
// places on a screen; the values themselves stand beside the charts.
package chart

import (
	_ "embed" // the style
	"html/template"
	"math"
	"strconv"
	"strings"
)

// Style is the CSS of all charts.
//
//go:embed chart.css
var Style string

// A Value is a number that may be absent, which is not zero.
type Value struct {
	V  float64
	OK bool
}

// Of is a value that is there.
func Of(v float64) Value { return Value{v, true} }

// pen writes SVG.
type pen struct{ strings.Builder }

// put writes parts one behind the other: strings as they are, numbers with two
// decimals at most.
func (p *pen) put(parts ...any) {
	for _, x := range parts {
		switch x := x.(type) {
		case string:
			p.WriteString(x)
		case int:
			p.WriteString(strconv.Itoa(x))
		case float64:
			p.WriteString(px(x))
		}
	}
}

// words writes a string from outside, escaped.
func (p *pen) words(s string) { p.WriteString(esc(s)) }

// text writes a text element.
func (p *pen) text(class string, x, y float64, s string) {
	p.put(`<text class="`, class, `" x="`, x, `" y="`, y, `">`)
	p.words(s)
	p.put("</text>")
}

func (p *pen) line(class string, x1, y1, x2, y2 float64) {
	p.put(`<path class="`, class, `" d="M`, x1, " ", y1, "L", x2, " ", y2, `"/>`)
}

func (p *pen) rect(class string, x, y, w, h float64) {
	p.put(`<rect class="`, class, `" x="`, x, `" y="`, y, `" width="`, math.Max(w, 0), `" height="`, math.Max(h, 0), `"/>`)
}

// open begins a picture of w by h with the accessible name given.
func (p *pen) open(class, name string, w, h float64) {
	p.put(`<svg class="`, class, `" role="img" viewBox="0 0 `, w, " ", h, `" width="`, w, `" height="`, h, `" aria-label="`)
	p.words(name)
	p.put(`">`)
}

func (p *pen) close() template.HTML {
	p.put("</svg>")
	return template.HTML(p.String()) // every string from outside went through esc
}

// esc escapes for text and attributes, and leaves out what would hide or turn
// characters: a chart's name is read aloud.
func esc(s string) string {
	return template.HTMLEscapeString(strings.Map(func(r rune) rune {
		switch {
		case r < ' ', r == 0x7f, r >= 0x80 && r < 0xa0, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069, r == 0xfeff:
			return -1
		}
		return r
	}, s))
}

// px is a place: two decimals are a hundredth of a pixel.
func px(v float64) string { return Plain(v, 2) }

// Plain writes a number with at most so many decimals, without zeros at the
// end and without an exponent.
func Plain(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.ContainsRune(s, '.') {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
