package chart

import "html/template"

// A Lift is one region's target beside those of the units above it.
type Lift struct {
	Name                string
	Own, Parent, Nation Value
	Words               string // what the lift comes to: 比全国 +1.5
}

// A Strip shows who planned above whom: in each row the nation's target as a
// grey tick, the unit's between as a hollow one, the own as a dot.
type Strip struct {
	Name   string // accessible
	Rows   []Lift
	Number func(float64) string
	Unit   string
}

const (
	stripPlot = 260
	stripTail = 190
	stripRow  = 20
	stripHead = 20
)

// SVG draws the strip; nothing where no row has an own target.
func (s Strip) SVG() template.HTML {
	var lo, hi float64
	any, width := false, 4
	for _, r := range s.Rows {
		width = max(width, columns(r.Name))
		for _, v := range []Value{r.Own, r.Parent, r.Nation} {
			if v.OK && (!any || v.V < lo) {
				lo = v.V
			}
			if v.OK && (!any || v.V > hi) {
				hi = v.V
			}
			any = any || v.OK
		}
	}
	if !any {
		return ""
	}
	left := float64(width)*nameSize/2 + 12
	ticks := Ticks(lo, hi, 5)
	x := scale{ticks[0], ticks[len(ticks)-1], left, left + stripPlot}
	height := float64(stripHead + stripRow*len(s.Rows) + 4)
	var p pen
	p.open("strip", s.Name, left+stripPlot+stripTail, height)
	for i, t := range ticks {
		p.line("grid", x.at(t), stripHead-4, x.at(t), height)
		word := s.Number(t)
		if i == len(ticks)-1 {
			word += s.Unit
		}
		p.text("lab mid", x.at(t), 11, word)
	}
	for i, r := range s.Rows {
		y := float64(stripHead + i*stripRow + stripRow/2)
		p.text("lab name", left-10, y+4.5, r.Name)
		if r.Own.OK && r.Nation.OK {
			p.line("join", x.at(r.Nation.V), y, x.at(r.Own.V), y)
		}
		if r.Nation.OK {
			p.line("nation", x.at(r.Nation.V), y-7, x.at(r.Nation.V), y+7)
		}
		if r.Parent.OK {
			p.put(`<path class="parent" d="M`, x.at(r.Parent.V), " ", y-5, `l5 5l-5 5l-5 -5z"/>`)
		}
		if r.Own.OK {
			p.put(`<circle class="dot" cx="`, x.at(r.Own.V), `" cy="`, y, `" r="4.5"/>`)
		}
		p.text("lab start", left+stripPlot+12, y+4.5, r.Words)
	}
	return p.close()
}
