package analyzer

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// A panelReader has what the series of a panel look for in one report.
type panelReader struct {
	r          *Report
	plan, done []item
	byID       [2]map[string][]int // items of plan and done, by the id of their indicator
	unnamed    [2][]int            // and those that the catalogue does not know
	corrected  map[segment.Span]bool
	ends       []int // of the lines
	chief      [2]bool
}

func (p *Panel) read(r *Report, n int) []PanelRow {
	rd := &panelReader{r: r}
	if p.corrections != nil {
		r, rd.corrected = p.corrections.Apply(r)
		rd.r = r
	}
	rd.plan, rd.done = items(r, extract.Target), items(r, extract.Outcome)
	rd.index()
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Headline {
			rd.chief[role(f.Kind)] = true
		}
	}
	from := newOrigin(r)
	speaker := strings.Clone(r.Speaker)
	rows := make([]PanelRow, n)
	for i := range rows {
		row := PanelRow{
			Region: r.Region, RegionCode: r.RegionCode, RegionLevel: r.RegionLevel, Year: r.Year, Path: r.Source.Path,
			Indicator: p.Series[i].Asked, Speaker: speaker, SHA256: r.Source.SHA256, series: i, from: from,
		}
		rd.fill(&p.Series[i], &row)
		rows[i] = row
	}
	flagSame(rows)
	return rows
}

// index sorts the items by their indicators, so that each series looks at its
// own only.
func (rd *panelReader) index() {
	for k, list := range [...][]item{rd.plan, rd.done} {
		rd.byID[k] = make(map[string][]int, len(list))
		for i := range list {
			if id := list[i].id; id != "" {
				rd.byID[k][id] = append(rd.byID[k][id], i)
			} else {
				rd.unnamed[k] = append(rd.unnamed[k], i)
			}
		}
	}
}

// of lists the items of a series, of targets (0) or outcomes (1), in the order
// of the text, and tells each its member.
func (rd *panelReader) of(s *PanelSeries, k int) []int {
	list := rd.plan
	if k == 1 {
		list = rd.done
	}
	var out []int
	if s.name == "" {
		for _, m := range s.Family.Members {
			out = append(out, rd.byID[k][m.ID]...)
		}
	}
	for _, i := range rd.unnamed[k] {
		if s.rank(&list[i]) >= 0 {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// role is 0 for targets and 1 for outcomes.
func role(kind string) int {
	if kind == extract.Outcome {
		return 1
	}
	return 0
}

func (rd *panelReader) fill(s *PanelSeries, row *PanelRow) {
	r := rd.r
	if r.Year == 0 {
		row.Reason = NoYear
		row.TargetCell.Reason, row.OutcomeCell.Reason = NoYear, NoYear
		return
	}
	plan, done := rd.of(s, 0), rd.of(s, 1)
	row.Target, row.TargetQuote = rd.cell(s, rd.plan, plan, extract.Target, strconv.Itoa(r.Year), &row.TargetCell)
	row.OutcomePrev, row.OutcomeQuote = rd.cell(s, rd.done, done, extract.Outcome, strconv.Itoa(r.Year-1), &row.OutcomeCell)
	row.Member = row.TargetCell.Member
	if row.Member == "" {
		row.Member = row.OutcomeCell.Member
	}
	row.Reason = row.TargetCell.Reason
	if row.Reason == "" {
		row.Reason = row.OutcomeCell.Reason
	}
	row.More = rd.more(s, plan, done)
}

// cell finds the figure of a series for one year, and what is to be told of
// it.
func (rd *panelReader) cell(s *PanelSeries, list []item, own []int, kind, period string, c *PanelCell) (*extract.Figure, string) {
	got := rd.pick(s, list, own, period)
	if got == nil || !got.f.Value.Valid && len(got.f.Ratio) == 0 {
		rd.missing(s, list, own, kind, got, c)
		return nil, ""
	}
	f := kept(&got.f)
	id := cmp.Or(got.it.id, got.it.member)
	c.Member, c.Break, c.Converted = id, s.breaks(id), got.converted
	c.Quote, c.Line, c.Page = clause(rd.r, got.it.f), rd.line(f.Span.Start), rd.r.Page(f.Span.Start)
	if kind == extract.Target {
		c.Constraint = Constraint(f)
	}
	c.Flags = rd.flags(s, got)
	return f, c.Quote
}

// breaks reports whether the member of that id is defined otherwise than the
// first.
func (s *PanelSeries) breaks(id string) bool {
	for _, m := range s.Family.Members {
		if m.ID == id {
			return m.Break
		}
	}
	return false
}

// kept copies f so that it does not hold on to its report, of which a panel
// may have thousands.
func kept(f *extract.Figure) *extract.Figure {
	c := *f
	for _, s := range [...]*string{&c.Indicator, &c.Text, &c.Force, &c.Unit, &c.Scope, &c.Period} {
		*s = strings.Clone(*s)
	}
	return &c
}

// A choice is a figure that may fill a cell, in the form of its series.
type choice struct {
	it        *item
	f         extract.Figure
	converted string
	cost      float64
}

// pick finds the figure of a series in period: one of the main targets or
// results before others, a statement of the whole territory before one of a
// part, a member before those that stand behind it.
func (rd *panelReader) pick(s *PanelSeries, list []item, own []int, period string) *choice {
	var best *choice
	for _, i := range own {
		o := &list[i]
		if o.f.Period != period {
			continue
		}
		rank := s.rank(o)
		if rank < 0 {
			continue
		}
		if basis(rd.r, o.at) != YearBasis {
			continue
		}
		f, converted, ok := s.normal(o)
		if !ok || f.Measure == extract.Growth && shareOf(rd.r, o.at) {
			continue
		}
		probe := item{f: &f, name: o.name, key: o.key, id: o.id}
		c := penalty(&probe, o, rd.r) + 3*float64(rank)
		if !o.headline {
			c += 20
		}
		if converted != "" {
			c++
		}
		if f.Measure == extract.Growth && f.ChangeRole == "to" {
			c += 30 // 占比由13%提高到13.8% is more likely a share than a rate of growth
		}
		if !f.Value.Valid && len(f.Ratio) == 0 {
			c += 500 // a target without a number: 高于全国平均水平
		}
		if c < never/2 && (best == nil || c < best.cost) {
			best = &choice{it: o, f: f, converted: converted, cost: c}
		}
	}
	return best
}

// shareOf reports whether figure i is so many percent of a thing, not its
// growth: 低保标准达到农村居民人均可支配收入的20%和30%.
func shareOf(r *Report, i int) bool {
	w := before(r, i)
	if strings.HasSuffix(w, "的") {
		return true
	}
	return i > 0 && (w == "和" || w == "、" || w == "或") && shareOf(r, i-1)
}

// rank is the place of an item's indicator among the members of a series, -1
// where it is none of them.
func (s *PanelSeries) rank(o *item) int {
	if s.name != "" {
		if o.id == "" && o.key == s.name {
			return 0
		}
		return -1
	}
	if o.id == "" {
		return s.rankByName(o)
	}
	return slices.IndexFunc(s.Family.Members, func(m Member) bool { return m.ID == o.id })
}

// more lists the figures of a series that are not of one year, the first of
// each kind and basis and period.
func (rd *panelReader) more(s *PanelSeries, plan, done []int) []PanelMore {
	var out []PanelMore
	for k, own := range [...][]int{plan, done} {
		for _, i := range own {
			list := rd.plan
			if k == 1 {
				list = rd.done
			}
			o := &list[i]
			if o.f.Scope != "" || !o.f.Value.Valid {
				continue
			}
			b := basis(rd.r, o.at)
			if b == YearBasis || o.f.Measure != s.Measure {
				continue
			}
			f, _, ok := s.normal(o)
			if !ok || slices.ContainsFunc(out, func(m PanelMore) bool {
				return m.Kind == f.Kind && m.Basis == b && m.Figure.Period == f.Period
			}) {
				continue
			}
			out = append(out, PanelMore{Kind: f.Kind, Basis: b, Figure: kept(&f), Quote: clause(rd.r, o.f), Line: rd.line(f.Span.Start)})
		}
	}
	return out
}

// line is the line of the text, from 1, that holds the byte at off.
func (rd *panelReader) line(off int) int {
	if rd.ends == nil {
		rd.ends = []int{}
		for i := 0; ; {
			j := strings.IndexByte(rd.r.Text[i:], '\n')
			if j < 0 {
				break
			}
			rd.ends = append(rd.ends, i+j)
			i += j + 1
		}
	}
	return sort.SearchInts(rd.ends, off) + 1
}

// flags are what is to be looked at in a chosen figure, as far as its own
// report tells.
func (rd *panelReader) flags(s *PanelSeries, c *choice) []string {
	var out []string
	if c.f.Scope != "" {
		out = append(out, FlagScope)
	}
	if s.Measure == extract.Level && s.Family.Unit != "" && c.f.Unit != s.Family.Unit {
		out = append(out, FlagUnit)
	}
	if half := extract.Num(decimal08); c.f.Confidence.Valid && c.f.Confidence.Cmp(half.Decimal) < 0 {
		out = append(out, FlagDoubtful)
	}
	if !c.it.headline && rd.chief[role(c.f.Kind)] {
		out = append(out, FlagElsewhere)
	}
	if s.Family.Better == "less" && s.Measure == extract.Growth && c.f.Value.Sign() > 0 {
		out = append(out, FlagSign)
	}
	if rd.corrected[c.f.Span] {
		out = append(out, FlagCorrected)
	}
	return out
}

// flagSame marks cells that hold the number of another indicator in the same
// sentence, of which one may have been read for the other.
func flagSame(rows []PanelRow) {
	type place struct {
		sentence segment.Span
		value    string
	}
	seen := map[place]*PanelCell{}
	look := func(f *extract.Figure, c *PanelCell) {
		if f == nil || !f.Value.Valid {
			return
		}
		k := place{f.Sentence, f.Value.Trim(0).String() + f.Unit}
		first, ok := seen[k]
		if !ok {
			seen[k] = c
			return
		}
		for _, x := range [...]*PanelCell{first, c} {
			if !slices.Contains(x.Flags, FlagSame) {
				x.Flags = append(x.Flags, FlagSame)
			}
		}
	}
	for i := range rows {
		look(rows[i].Target, &rows[i].TargetCell)
		look(rows[i].OutcomePrev, &rows[i].OutcomeCell)
	}
}
