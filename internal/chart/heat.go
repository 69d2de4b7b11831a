package chart

import (
	"html/template"
	"math"
	"strconv"
)

// A Cell is a place of a heat map: a value with its number as printed, or the
// pattern of why there is none.
type Cell struct {
	Value   Value
	Text    string
	Missing int // which of Patterns, where there is no value
}

// Patterns is how many patterns [Defs] has for cells without a value.
const Patterns = 5

// A Heat is a heat map: rows by columns.
type Heat struct {
	Name   string // accessible
	Rows   []string
	Cols   []string
	Cells  [][]Cell // by row
	Breaks []float64
}

// Size of a cell, and of what stands around.
const (
	CellWidth  = 34
	CellHeight = 20
	heatHead   = 22
	nameSize   = 13
)

// SVG draws the names of the rows and the cells, two pictures that stand
// beside each other, so that the first can stay while the other is scrolled.
func (h Heat) SVG() template.HTML {
	width := 0
	for _, r := range h.Rows {
		width = max(width, columns(r))
	}
	nw, height := float64(width)*nameSize/2+12, float64(heatHead+len(h.Rows)*CellHeight)
	var names pen
	names.put(`<svg class="names" aria-hidden="true" viewBox="0 0 `, nw, " ", height, `" width="`, nw, `" height="`, height, `">`)
	for i, r := range h.Rows {
		names.text("lab name", nw-8, float64(heatHead+i*CellHeight)+14.5, r)
	}
	var p pen
	p.open("cells", h.Name, float64(len(h.Cols)*CellWidth), height)
	p.put(`<g class="cols">`)
	for i, c := range h.Cols {
		p.text("mid", (float64(i)+.5)*CellWidth, 14, c)
	}
	p.put("</g>")
	for i, row := range h.Cells {
		p.put(`<g class="r" transform="translate(0 `, heatHead+i*CellHeight, `)">`)
		h.row(&p, row)
		p.put("</g>")
	}
	p.put(`<rect class="cur" width="33" height="19" visibility="hidden"/>`)
	return names.close() + p.close()
}

// row writes a row: a path for each colour and pattern, then the numbers. So a
// cell takes some forty bytes, and thousands of them fit into a page.
func (h Heat) row(p *pen, row []Cell) {
	var order []string
	shapes := map[string]*pen{}
	var numbers pen
	for j, c := range row {
		k := "m" + strconv.Itoa(c.Missing)
		if c.Value.OK {
			n := class(h.Breaks, c.Value.V) + offset(len(h.Breaks))
			k = "q" + strconv.Itoa(n)
			if c.Text != "" {
				numbers.put(`<tspan class="q`, n, `" x="`, j*CellWidth+17, `">`)
				numbers.words(c.Text)
				numbers.put("</tspan>")
			}
		}
		if shapes[k] == nil {
			shapes[k] = &pen{}
			order = append(order, k)
		}
		shapes[k].put("M", j*CellWidth, " 0h33v19h-33z")
	}
	for _, k := range order {
		p.put(`<path class="`, k, `" d="`, shapes[k].String(), `"/>`)
	}
	if numbers.Len() > 0 {
		p.put(`<text y="14">`, numbers.String(), "</text>")
	}
}

// offset spreads fewer than five classes over the five colours.
func offset(breaks int) int { return max(0, (4-breaks)/2) }

// A Key is a swatch of a legend with its words.
type Key struct{ Swatch, Text template.HTML }

// Legend is a key for each class with its limits in print; number writes one.
func (h Heat) Legend(number func(float64) string) []Key {
	var out []Key
	n := len(h.Breaks)
	for i := range n + 1 {
		var words string
		switch {
		case n == 0:
			words = ""
		case i == 0:
			words = "< " + number(h.Breaks[0])
		case i == n:
			words = "≥ " + number(h.Breaks[n-1])
		default:
			words = number(h.Breaks[i-1]) + " – < " + number(h.Breaks[i])
		}
		out = append(out, Key{swatch("q" + Plain(float64(i+offset(n)), 0)), template.HTML(esc(words))})
	}
	return out
}

// MissingKey is the key of a pattern.
func MissingKey(pattern int, words string) Key {
	return Key{swatch("m" + Plain(float64(pattern), 0)), template.HTML(esc(words))}
}

func swatch(class string) template.HTML {
	return template.HTML(`<svg class="swatch" aria-hidden="true" width="26" height="16" viewBox="0 0 26 16"><path class="` + class + `" d="M.5 .5h25v15h-25z"/></svg>`)
}

// Defs are the patterns of missing cells. They stand once in a page, before
// the charts.
func Defs() template.HTML {
	return `<svg class="defs" aria-hidden="true" width="0" height="0"><defs>` +
		`<pattern id="m0" width="6" height="6" patternUnits="userSpaceOnUse"><path class="bg" d="M0 0h6v6h-6z"/><path class="hl" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"/></pattern>` +
		`<pattern id="m1" width="8" height="20" patternUnits="userSpaceOnUse"><path class="bg" d="M0 0h8v20h-8z"/><path class="hl" d="M1 10h5"/></pattern>` +
		`<pattern id="m2" width="6" height="6" patternUnits="userSpaceOnUse"><path class="bg" d="M0 0h6v6h-6z"/><circle class="hd" cx="3" cy="3" r="1.1"/></pattern>` +
		`<pattern id="m3" width="7" height="7" patternUnits="userSpaceOnUse"><path class="bg" d="M0 0h7v7h-7z"/><path class="hl" d="M0 0L7 7M7 0L0 7"/></pattern>` +
		`<pattern id="m4" width="6" height="6" patternUnits="userSpaceOnUse"><path class="bg" d="M0 0h6v6h-6z"/><path class="hl" d="M3 0v6"/></pattern>` +
		`</defs></svg>`
}

// columns is the width of s in half characters of Chinese.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if r >= 0x1100 {
			n++
		}
		n++
	}
	return int(math.Max(float64(n), 2))
}
