package chart

import (
	"html/template"
	"math"
)

// Bounds of a target, as reports word them.
const (
	AtLeast = "ge"     // 以上
	AtMost  = "le"     // 以内
	Approx  = "approx" // 左右
	Between = "range"  // 5%—5.5%
)

// A Bullet is a target with what it came to: a band for what counts as
// reached, a tick for the target and a dot for the outcome, over an axis with
// its unit.
type Bullet struct {
	Name              string // accessible: 生产总值：目标9%左右，完成8.9%，完成
	Target, TargetMax Value
	Outcome           Value
	OutcomeMax        Value
	Bound             string
	Tolerance         float64 // of a target with Approx, to both sides
	LessIsBetter      bool
	Direction         string                                          // words for it: 越低越好
	Label             func(ticks []float64) (l []string, unit string) // of the axis; nil for plain numbers
}

// Size of a bullet graph.
const (
	bulletWidth  = 300
	bulletHeight = 46
	bulletLeft   = 14
	bulletAxis   = 24
	bulletBelow  = 16 // for the direction, below the axis
)

// SVG draws the graph; nothing where there is no number to draw.
func (b Bullet) SVG() template.HTML {
	var seen []float64
	for _, v := range []Value{b.Target, b.TargetMax, b.Outcome, b.OutcomeMax} {
		if v.OK {
			seen = append(seen, v.V)
		}
	}
	if len(seen) == 0 {
		return ""
	}
	lo, hi := seen[0], seen[0]
	for _, v := range seen {
		lo, hi = math.Min(lo, v), math.Max(hi, v)
	}
	if b.Bound == Approx && b.Target.OK {
		lo, hi = math.Min(lo, b.Target.V-b.Tolerance), math.Max(hi, b.Target.V+b.Tolerance)
	}
	pad := (hi - lo) * .25
	if pad == 0 {
		pad = math.Max(math.Abs(hi)*.05, .5)
	}
	from, to := lo-pad, hi+pad
	if lo >= 0 && from < 0 {
		from = 0 // what is never negative has no axis below zero
	}
	ticks := Ticks(from, to, 3)
	s := scale{ticks[0], ticks[len(ticks)-1], bulletLeft, bulletWidth - bulletLeft}
	labels, unit := make([]string, len(ticks)), ""
	if b.Label != nil {
		labels, unit = b.Label(ticks)
	} else {
		for i, t := range ticks {
			labels[i] = Plain(t, 4)
		}
	}
	var p pen
	height := float64(bulletHeight)
	if b.LessIsBetter {
		height += bulletBelow
	}
	p.open("bullet", b.Name, bulletWidth, height)
	p.line("ax", s.from, bulletAxis, s.to, bulletAxis)
	for i, t := range ticks {
		x := s.at(t)
		p.line("ax", x, bulletAxis, x, bulletAxis+4)
		word, anchor := labels[i], "mid"
		if i == len(ticks)-1 {
			word, anchor = word+unit, "end"
			x = bulletWidth - 1
		}
		if i == 0 {
			anchor, x = "start", 1
		}
		p.text("lab "+anchor, x, bulletAxis+15, word)
	}
	b.band(&p, s)
	if b.Target.OK {
		for _, t := range []Value{b.Target, b.TargetMax} {
			if t.OK {
				x := s.at(t.V)
				p.line("tick", x, 4, x, 20)
			}
		}
	}
	if b.Outcome.OK {
		x := s.at(b.Outcome.V)
		if b.OutcomeMax.OK {
			x2 := s.at(b.OutcomeMax.V)
			p.line("span", x, 12, x2, 12)
			p.put(`<circle class="dot" cx="`, x2, `" cy="12" r="5"/>`)
		}
		p.put(`<circle class="dot" cx="`, x, `" cy="12" r="5"/>`)
	}
	if b.LessIsBetter {
		p.put(`<path class="arrow" d="M`, bulletLeft+22.0, ` 55h-20m5 -3.5l-5 3.5l5 3.5"/>`)
		if b.Direction != "" {
			p.text("lab start", bulletLeft+27, 59, b.Direction)
		}
	}
	return p.close()
}

// band is where an outcome counts as reached.
func (b Bullet) band(p *pen, s scale) {
	if !b.Target.OK {
		return
	}
	a, z := s.at(b.Target.V), s.to
	if b.LessIsBetter || b.Bound == AtMost {
		a, z = s.from, s.at(b.Target.V)
	}
	if b.Bound == Approx {
		if b.LessIsBetter {
			z = s.at(b.Target.V + b.Tolerance)
		} else {
			a = s.at(b.Target.V - b.Tolerance)
		}
	}
	if b.TargetMax.OK {
		a, z = s.at(math.Min(b.Target.V, b.TargetMax.V)), s.at(math.Max(b.Target.V, b.TargetMax.V))
	}
	p.rect("band", a, 6, z-a, 12)
}
