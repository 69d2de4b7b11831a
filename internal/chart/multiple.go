package chart

import (
	"html/template"
	"strconv"
)

// A Point is a year of a small multiple.
type Point struct {
	Year              int
	Target, TargetMax Value
	Outcome           Value
	Reference         Value // of the nation
}

// A Multiple is one of many small charts that share their axes: targets as
// steps, outcomes as dots, the reference in grey, the last of each with its
// number.
type Multiple struct {
	Name   string // accessible
	Points []Point
	Lo, Hi float64 // of the shared axis, see [Ticks]
	First  int     // year
	Last   int
	Number func(float64) string
}

// Size of a small multiple.
const (
	multipleWidth  = 220
	multipleHeight = 118
	multipleLeft   = 30
	multipleRight  = 42
	multipleTop    = 8
	multipleFoot   = 18
)

// SVG draws the chart.
func (m Multiple) SVG() template.HTML {
	ticks := Ticks(m.Lo, m.Hi, 3)
	pad := (m.Hi - m.Lo) * .06
	y := scale{m.Lo - pad, m.Hi + pad, multipleHeight - multipleFoot, multipleTop}
	if m.Hi == m.Lo {
		y.lo, y.hi = ticks[0], ticks[len(ticks)-1]
	}
	years := max(m.Last-m.First, 0) + 1
	w := float64(multipleWidth-multipleLeft-multipleRight) / float64(years)
	x := func(year int) float64 { return multipleLeft + float64(year-m.First)*w }
	var p pen
	p.open("multiple", m.Name, multipleWidth, multipleHeight)
	for _, t := range ticks {
		if t < y.lo || t > y.hi {
			continue
		}
		p.line("grid", multipleLeft, y.at(t), multipleWidth-multipleRight, y.at(t))
		p.text("lab end", multipleLeft-4, y.at(t)+3.5, m.Number(t))
	}
	p.text("lab start", multipleLeft, multipleHeight-4, strconv.Itoa(m.First))
	if m.Last > m.First {
		p.text("lab end", multipleWidth-multipleRight, multipleHeight-4, strconv.Itoa(m.Last))
	}
	m.steps(&p, "ref", func(pt *Point) (Value, Value) { return pt.Reference, Value{} }, x, y, w)
	m.steps(&p, "step", func(pt *Point) (Value, Value) { return pt.Target, pt.TargetMax }, x, y, w)
	if d := m.dots(x, y, w); d != "" {
		p.put(`<path class="dots" d="`, d, `"/>`)
	}
	m.labels(&p, y)
	return p.close()
}

// steps draws a tick a year, joined where years follow; a range as a box.
func (m Multiple) steps(p *pen, class string, of func(*Point) (Value, Value), x func(int) float64, y scale, w float64) {
	var d, box pen
	last := 0
	for i := range m.Points {
		pt := &m.Points[i]
		v, top := of(pt)
		if !v.OK {
			continue
		}
		if last != 0 && pt.Year == last+1 {
			d.put("V", y.at(v.V), "h", w)
		} else {
			d.put("M", x(pt.Year), " ", y.at(v.V), "h", w)
		}
		last = pt.Year
		if top.OK {
			box.put("M", x(pt.Year), " ", y.at(v.V), "V", y.at(top.V), "h", w, "V", y.at(v.V), "z")
		}
	}
	if box.Len() > 0 {
		p.put(`<path class="box" d="`, box.String(), `"/>`)
	}
	if d.Len() > 0 {
		p.put(`<path class="`, class, `" d="`, d.String(), `"/>`)
	}
}

// dots are the outcomes: strokes of no length with round ends.
func (m Multiple) dots(x func(int) float64, y scale, w float64) string {
	var d pen
	for _, pt := range m.Points {
		if pt.Outcome.OK {
			d.put("M", x(pt.Year)+w/2, " ", y.at(pt.Outcome.V), "h0")
		}
	}
	return d.String()
}

// labels put the last target and the last outcome into numbers beside their
// marks, apart from each other.
func (m Multiple) labels(p *pen, y scale) {
	var t, o Value
	for _, pt := range m.Points {
		if pt.Target.OK {
			t = pt.Target
		}
		if pt.Outcome.OK {
			o = pt.Outcome
		}
	}
	ty, oy := y.at(t.V), y.at(o.V)
	if d := oy - ty; t.OK && o.OK && d < 12 && d > -12 {
		mid := (oy + ty) / 2
		if o.V >= t.V {
			oy, ty = mid-6, mid+6
		} else {
			oy, ty = mid+6, mid-6
		}
	}
	const left = multipleWidth - multipleRight + 4
	if t.OK {
		p.text("lab start lt", left, ty+3.5, "— "+m.Number(t.V))
	}
	if o.OK {
		p.text("lab start lo", left, oy+3.5, "● "+m.Number(o.V))
	}
}
