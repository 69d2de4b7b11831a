package panelview

import (
	_ "embed" // the files of the view
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/chart"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/render"
)

var (
	//go:embed panel.html
	html string
	//go:embed panel.css
	css string
	//go:embed panel.js
	js string

	view = page.Template("panel", html)
)

// Options say how the page is made.
type Options struct {
	Words      page.Words
	Lang       render.Lang
	Provenance []page.Item
	Stata      []byte // the panel as a Stata file, compressed by gzip; nil for none
	Unread     []string
}

// A table is the numbers of a series: a row a region, a cell a year.
type tableRow struct {
	Name  string
	Cells []pairOf
}

// A pairOf is target and outcome of a cell, as printed; Why where neither is.
type pairOf struct{ Target, Outcome, Why string }

type small struct {
	Name string
	SVG  template.HTML
}

// A series is an indicator.
type series struct {
	N            int
	ID, Name     string
	Unit         string
	Better       string
	Sum          string
	Heats        []heat
	Missing      []chart.Key
	Multiples    []small
	Clipped      bool
	Strip        template.HTML
	StripWords   string
	Table        []tableRow
	HasReference bool
}

type heat struct {
	ID, Title string
	Role      int
	SVG       template.HTML
	Keys      []chart.Key
}

type viewData struct {
	page.Words
	First, Second string
	Years         []string
	Series        []series
	Defs          template.HTML
	Unread        []string
}

// Page makes the page of a panel.
func Page(p *analyzer.Panel, o Options) (*page.Page, error) {
	say := o.Words.Say
	g := newGrid(p.Observations())
	d := viewData{Words: o.Words, Years: g.years(), Defs: chart.Defs(), Unread: o.Unread}
	data := g.data(p, o)
	filled, cells := 0, 0
	for s := range p.Series {
		x, n := o.series(g, p, s)
		d.Series = append(d.Series, x)
		filled += n
		cells += len(g.regions) * len(d.Years)
	}
	switch {
	case len(g.regions) == 0:
		d.First = say("pv.none")
	default:
		d.First = say("pv.first", len(g.regions), g.first, g.last, len(p.Series), cells, filled, (filled*200+cells)/(2*cells))
		d.Second = say("pv.second")
		if g.before < g.first {
			d.Second += say("pv.before", g.before, g.first-1)
		}
	}
	body, err := page.Fill(view, d)
	if err != nil {
		return nil, err
	}
	pg := &page.Page{
		View: "panel", Lang: say("page.lang"), Title: say("pv.title"), Words: o.Words, Body: body, Style: chart.Style + css, Script: js,
		Data: data, Say: []string{"target", "outcome", "pv.line", "sep", "pv.near", "pv.flags", "e.bound.ge", "e.bound.le", "e.bound.approx", "e.bound.range"},
		Keys:    []page.Item{{Name: "← → ↑ ↓", Text: say("pv.key.arrows")}, {Name: "Home End", Text: say("pv.key.ends")}},
		Actions: []page.Item{{Name: "csv", Text: say("cv.csv")}, {Name: "json", Text: say("cv.json")}}, Provenance: o.Provenance,
	}
	if o.Stata != nil {
		pg.Extra = map[string]string{"dta": base64.StdEncoding.EncodeToString(o.Stata)}
		pg.Actions = append(pg.Actions, page.Item{Name: "dta", Text: say("pv.dta")})
	}
	return pg, nil
}

// series makes the charts of one series, and counts its targets.
func (o *Options) series(g *grid, p *analyzer.Panel, s int) (series, int) {
	say, english := o.Words.Say, o.Lang == render.English
	ps := &p.Series[s]
	m := g.measureOf(ps, s)
	x := series{N: s, ID: paneldata.Prefix(ps.Asked), Name: paneldata.Name(ps, english), Unit: m.show}
	if ps.Family.Better == "less" || ps.Family.Better == "ceiling" {
		x.Better = say("cv.less")
	}
	used := map[int]bool{}
	filled := 0
	for role := range 2 {
		h, n := o.heat(g, s, role, m, x.Name, used)
		if n > 0 || role == target {
			x.Heats = append(x.Heats, h)
		}
		if role == target {
			filled = n
		}
	}
	for k := range chart.Patterns {
		if used[k] {
			x.Missing = append(x.Missing, chart.MissingKey(k, say("pv.missing."+strconv.Itoa(k))))
		}
	}
	x.Sum = say("pv.sum", filled, len(g.regions)*(g.last-g.first+1))
	o.multiples(g, s, m, &x)
	o.strip(g, s, m, &x)
	o.table(g, s, m, &x, english)
	return x, filled
}

// heat draws a role of a series.
func (o *Options) heat(g *grid, s, role int, m measure, name string, used map[int]bool) (heat, int) {
	say := o.Words.Say
	title := say([]string{"pv.targets", "pv.outcomes"}[role])
	h := chart.Heat{Cols: g.years()}
	var values []float64
	for r := range g.regions {
		h.Rows = append(h.Rows, g.regions[r].name)
		var row []chart.Cell
		for y := g.first; y <= g.last; y++ {
			c := g.at(s, r, y, role)
			cc := chart.Cell{Value: m.value(c.f)}
			switch {
			case cc.Value.OK:
				cc.Text = short(cc.Value.V)
				values = append(values, cc.Value.V)
			case c.f != nil:
				cc.Missing = otherForm // of another unit
			default:
				cc.Missing = patternOf[c.reason]
			}
			if !cc.Value.OK {
				used[cc.Missing] = true
			}
			row = append(row, cc)
		}
		h.Cells = append(h.Cells, row)
	}
	h.Breaks = chart.Breaks(values)
	h.Name = say("pv.heat.alt", name, title, len(h.Rows), g.first, g.last, len(values))
	return heat{
		ID: fmt.Sprintf("h%d-%d", s, role), Title: title, Role: role, SVG: h.SVG(),
		Keys: h.Legend(func(v float64) string { return chart.Plain(v, 2) + m.show }),
	}, len(values)
}

// multiples draws a small chart for each region with a number.
func (o *Options) multiples(g *grid, s int, m measure, x *series) {
	var values []float64
	reference := map[int]chart.Value{}
	points := make([][]chart.Point, len(g.regions))
	for r := range g.regions {
		for y := g.first; y <= g.last; y++ {
			t, c := g.at(s, r, y, target).f, g.at(s, r, y, outcome).f
			pt := chart.Point{Year: y, Target: m.value(t), TargetMax: m.upper(t), Outcome: m.value(c)}
			if r == g.nation && pt.Target.OK && m.unit == "%" {
				reference[y] = pt.Target
			}
			for _, v := range []chart.Value{pt.Target, pt.TargetMax, pt.Outcome} {
				if v.OK {
					values = append(values, v.V)
				}
			}
			points[r] = append(points[r], pt)
		}
	}
	if len(values) == 0 {
		return
	}
	x.HasReference = len(reference) > 0
	slices.Sort(values)
	lo, hi := trimmed(values)
	x.Clipped = lo > values[0] || hi < values[len(values)-1]
	for r := range g.regions {
		some := false
		for i := range points[r] {
			pt := &points[r][i]
			if r != g.nation {
				pt.Reference = reference[pt.Year]
			}
			some = some || pt.Target.OK || pt.Outcome.OK
		}
		if !some {
			continue
		}
		name := g.regions[r].name
		x.Multiples = append(x.Multiples, small{name, chart.Multiple{
			Name: o.Words.Say("pv.multiple.alt", name, x.Name), Points: points[r], Lo: lo, Hi: hi, First: g.first, Last: g.last, Number: short,
		}.SVG()})
	}
}

// trimmed are the ends of the sorted values without those that lie apart: more
// than half the range of the middle 98 % away from it.
func trimmed(v []float64) (lo, hi float64) {
	lo, hi = v[len(v)/100], v[len(v)-1-len(v)/100]
	slack := (hi - lo) / 2
	for _, x := range v {
		if x >= lo-slack {
			lo = min(lo, x)
			break
		}
	}
	for _, x := range slices.Backward(v) {
		if x <= hi+slack {
			hi = max(hi, x)
			break
		}
	}
	return lo, hi
}

// strip draws who planned above whom in the last year that tells it.
func (o *Options) strip(g *grid, s int, m measure, x *series) {
	say := o.Words.Say
	if m.unit != "%" {
		return
	}
	for y := g.last; y >= g.first && g.first > 0; y-- {
		st := chart.Strip{Number: short, Unit: m.show}
		for r := range g.regions {
			ob := g.regions[r].years[y]
			if r == g.nation || ob == nil {
				continue
			}
			c := &ob.Cells[s]
			l := chart.Lift{Name: g.regions[r].name, Own: m.value(c.Row.Target), Nation: number(c.NationTarget, 1)}
			if ob.RegionLevel != analyzer.LevelProvince {
				l.Parent = number(c.ParentTarget, 1)
			}
			if !l.Own.OK || !l.Nation.OK && !l.Parent.OK {
				continue
			}
			if l.Nation.OK {
				l.Words = say("pv.above.nation", signed(l.Own.V-l.Nation.V))
			}
			if l.Parent.OK {
				if l.Words != "" {
					l.Words += say("sep")
				}
				l.Words += say("pv.above.parent", signed(l.Own.V-l.Parent.V))
			}
			st.Rows = append(st.Rows, l)
		}
		if len(st.Rows) == 0 {
			continue
		}
		st.Name = say("pv.strip.alt", x.Name, y)
		x.Strip, x.StripWords = st.SVG(), say("pv.strip", y)
		return
	}
}

func signed(v float64) string {
	if s := chart.Plain(v, 2); v <= 0 || s == "0" {
		return s
	} else {
		return "+" + s
	}
}

// table writes the numbers of a series.
func (o *Options) table(g *grid, s int, m measure, x *series, english bool) {
	print := func(c cell) string {
		v, top := m.value(c.f), m.upper(c.f)
		switch {
		case v.OK && top.OK:
			return short(v.V) + "–" + short(top.V)
		case v.OK:
			return short(v.V)
		case c.f != nil:
			return render.Value(*c.f, o.Lang)
		}
		return ""
	}
	for r := range g.regions {
		row := tableRow{Name: g.regions[r].name}
		for y := g.first; y <= g.last; y++ {
			t := g.at(s, r, y, target)
			c := pairOf{Target: print(t), Outcome: print(g.at(s, r, y, outcome))}
			if c.Target == "" && c.Outcome == "" {
				c.Why = o.Words.Say("pv.short." + strconv.Itoa(patternOf[t.reason]))
			}
			row.Cells = append(row.Cells, c)
		}
		x.Table = append(x.Table, row)
	}
}
