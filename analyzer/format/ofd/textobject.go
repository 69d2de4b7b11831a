package ofd

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// A textObject is a box in which text of one size is drawn.
type textObject struct {
	x, y   float64    // of the box
	m      [6]float64 // from the box's own coordinates to those of the page
	size   float64
	scale  float64 // of the width of characters
	hidden bool
	bold   bool
}

func newTextObject(e xml.StartElement) textObject {
	o := textObject{m: [6]float64{1, 0, 0, 1, 0, 0}, size: number(attr(e, "Size"), 0), scale: number(attr(e, "HScale"), 1)}
	if b := numbers(attr(e, "Boundary")); len(b) >= 2 {
		o.x, o.y = b[0], b[1]
	}
	if m := numbers(attr(e, "CTM")); len(m) == 6 {
		o.m = [6]float64(m)
	}
	o.bold = number(attr(e, "Weight"), 400) >= 600
	o.hidden = attr(e, "Visible") == "false" || o.askew()
	return o
}

// askew reports whether the text is not upright, as that of watermarks and
// stamps.
func (o *textObject) askew() bool {
	return math.Abs(math.Atan2(o.m[1], o.m[0])) > 0.05
}

// A textCode is a run of characters: where the first stands in the box of its
// object and how far it is from each to the next.
type textCode struct {
	n              int
	x, y           float64
	deltaX, deltaY string
}

// next is the run that e begins. A place that it leaves out is that of the run
// before.
func (c textCode) next(e xml.StartElement) textCode {
	return textCode{
		n: c.n + 1,
		x: number(attr(e, "X"), c.x), y: number(attr(e, "Y"), c.y),
		deltaX: attr(e, "DeltaX"), deltaY: attr(e, "DeltaY"),
	}
}

// draw adds the characters of a run.
func (o *textObject) draw(glyphs []glyph, c textCode, text string) []glyph {
	if o.hidden {
		return glyphs
	}
	dx, dy := deltas{s: c.deltaX}, deltas{s: c.deltaY}
	upright := strings.TrimSpace(c.deltaX) == "" && strings.TrimSpace(c.deltaY) != ""
	wide := math.Hypot(o.m[0], o.m[1]) * o.size * o.scale
	high := math.Hypot(o.m[2], o.m[3]) * o.size
	x, y := c.x, c.y
	for _, r := range text {
		g := glyph{
			r:    r,
			x:    o.x + o.m[0]*x + o.m[2]*y + o.m[4],
			y:    o.y + o.m[1]*x + o.m[3]*y + o.m[5],
			w:    wide,
			size: high,
			code: c.n,
			bold: o.bold,
		}
		switch {
		case r == '%' || r == '‰':
			g.w *= 0.83
		case !isWide(r):
			g.w /= 2
		}
		// Where the list of steps ends before the text does, the last goes on;
		// without any, each character takes its own room.
		step, ok := dx.next()
		if !ok && !upright {
			step = o.size * o.scale
			if !isWide(r) {
				step /= 2
			}
		}
		ended := dy.times <= 0 && strings.TrimSpace(dy.s) == ""
		down, _ := dy.next()
		if ended && !upright {
			down = 0
		}
		x, y = x+step, y+down
		if high <= 0 || unicode.IsControl(r) || math.IsNaN(g.x+g.y+g.w) || math.IsInf(g.x+g.y+g.w, 0) {
			continue
		}
		glyphs = append(glyphs, g)
	}
	return glyphs
}

// deltas are the steps from each character to the next: numbers, and "g n v"
// for n times v. They are not written out, as n may be anything.
type deltas struct {
	s     string
	times int
	value float64
	any   bool // there has been a step
}

// next is the next step; false where there has never been one.
func (d *deltas) next() (float64, bool) {
	if d.times > 0 {
		d.times--
		return d.value, true
	}
	switch w := d.word(); w {
	case "":
		return d.value, d.any
	case "g":
		d.times, _ = strconv.Atoi(d.word())
		d.value = number(d.word(), 0)
		d.times--
	default:
		d.value = number(w, 0)
	}
	d.any = true
	return d.value, true
}

func (d *deltas) word() string {
	d.s = strings.TrimLeft(d.s, " \t\r\n")
	i := strings.IndexAny(d.s, " \t\r\n")
	if i < 0 {
		i = len(d.s)
	}
	w := d.s[:i]
	d.s = d.s[i:]
	return w
}

func numbers(s string) []float64 {
	var list []float64
	for _, w := range strings.Fields(s) {
		list = append(list, number(w, math.NaN()))
	}
	return list
}

func number(s string, def float64) float64 {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsInf(f, 0) {
		return def
	}
	return f
}
