package analyzer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
)

// A PanelQuery says what a panel is about.
type PanelQuery struct {
	Indicator string // catalogue id, official name or any other wording
	Measure   string // growth, level …; empty for the way it is usually stated
	// Catalogue is where the indicator is looked up: the one that the reports
	// are read with. Nil is the built-in one.
	Catalogue *extract.Catalogue
}

// A PanelRow is what one report says of the indicator: the figure planned for
// its year and the one reported for the year before.
type PanelRow struct {
	Region      string          `json:"region"`
	RegionCode  string          `json:"region_code"` // GB/T 2260; empty for 全国
	Year        int             `json:"year"`
	Path        string          `json:"path"`
	Target      *extract.Figure `json:"target"`       // nil where none is stated
	OutcomePrev *extract.Figure `json:"outcome_prev"` // nil where none is stated

	TargetQuote  string `json:"target_quote,omitempty"`
	OutcomeQuote string `json:"outcome_quote,omitempty"`
	// Reason says in words why a figure is missing, and of doubts.
	Reason string `json:"reason,omitempty"`
	// DuplicateOf is the path of the report that this one repeats: the same
	// region and year. Tables show the first only.
	DuplicateOf string `json:"duplicate_of,omitempty"`

	sha256 string
}

// A Panel is region by year for one indicator.
type Panel struct {
	Indicator   string // official name where the catalogue has the indicator
	IndicatorID string
	Measure     string
	Rows        []PanelRow
}

// NewPanel starts the panel for q. It fails where the catalogue does not know
// the indicator and q does not say how it is measured.
func NewPanel(q PanelQuery) (*Panel, error) {
	p := &Panel{Indicator: q.Indicator, Measure: q.Measure}
	if in, ok := q.Catalogue.Find(q.Indicator); ok {
		p.Indicator, p.IndicatorID = in.Name, in.ID
		if p.Measure == "" {
			p.Measure = in.Measure
		}
	}
	switch {
	case strings.TrimSpace(q.Indicator) == "":
		return nil, fmt.Errorf("no indicator")
	case p.Measure == "":
		return nil, fmt.Errorf("%s: not in the catalogue; say how it is measured (growth, level)", q.Indicator)
	}
	return p, nil
}

// Row reads what r says of the panel's indicator. It may be called from
// several goroutines.
func (p *Panel) Row(r *Report) PanelRow {
	row := PanelRow{Region: r.Region, RegionCode: r.RegionCode, Year: r.Year, Path: r.Source.Path, sha256: r.Source.SHA256}
	if r.Year == 0 {
		row.Reason = "报告没有写明年份"
		return row
	}
	name := p.IndicatorID
	if name == "" {
		name = plainName(p.Indicator)
	}
	plan := p.pick(r, name, extract.Target, strconv.Itoa(r.Year))
	done := p.pick(r, name, extract.Outcome, strconv.Itoa(r.Year-1))
	var why []string
	if plan != nil && plan.f.Value.Valid {
		row.Target, row.TargetQuote = kept(plan.f), clause(r, plan.f)
	} else {
		why = append(why, p.noTarget(r, name, plan))
	}
	if done != nil {
		row.OutcomePrev, row.OutcomeQuote = kept(done.f), clause(r, done.f)
	} else {
		why = append(why, p.noOutcome(r, name))
	}
	row.Reason = strings.Join(why, "；")
	return row
}

// kept copies f so that it does not hold on to its report, of which a panel
// may have thousands.
func kept(f *extract.Figure) *extract.Figure {
	c := *f
	c.Indicator, c.Text, c.Force = strings.Clone(f.Indicator), strings.Clone(f.Text), strings.Clone(f.Force)
	return &c
}

// pick finds the figure of kind for the panel's indicator in period: a chief
// target before others, statements of the whole territory before those of a
// part.
func (p *Panel) pick(r *Report, name, kind, period string) *item {
	var best *item
	cost := 0.0
	list := items(r, kind)
	for i := range list {
		o := &list[i]
		if o.f.Period != period || o.f.Measure != p.Measure || (o.id != p.IndicatorID || p.IndicatorID == "") && o.key != name {
			continue
		}
		probe := item{f: o.f, name: o.name, key: o.key, id: o.id}
		c := penalty(&probe, o, r)
		if !o.headline {
			c += 20
		}
		if !o.f.Value.Valid && len(o.f.Ratio) == 0 {
			c += 500 // a target without a number: 高于全国平均水平
		}
		if c < never/2 && (best == nil || c < cost) {
			best, cost = o, c
		}
	}
	return best
}

// noTarget says why there is no target.
func (p *Panel) noTarget(r *Report, name string, plan *item) string {
	if plan != nil {
		return "目标没有数字：“" + clause(r, plan.f) + "”"
	}
	if f := p.other(r, name, extract.Target); f != nil {
		return "没有提出当年目标，只说“" + clause(r, f) + "”"
	}
	return "没有提出目标"
}

// noOutcome says why there is no outcome.
func (p *Panel) noOutcome(r *Report, name string) string {
	if f := p.other(r, name, extract.Outcome); f != nil {
		return "没有写上年完成情况，只说“" + clause(r, f) + "”"
	}
	return "没有写上年完成情况"
}

// other finds a figure of the indicator in some other period or measure.
func (p *Panel) other(r *Report, name, kind string) *extract.Figure {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind == kind && (p.IndicatorID != "" && f.IndicatorID == p.IndicatorID || plainName(f.Indicator) == name) {
			return f
		}
	}
	return nil
}

// Add adds a row. A report of a region and year that is there already is
// marked as a duplicate.
func (p *Panel) Add(row PanelRow) {
	if row.Region != "" && row.Year > 0 {
		for i := range p.Rows {
			have := &p.Rows[i]
			if have.Region == row.Region && have.Year == row.Year && have.DuplicateOf == "" {
				row.DuplicateOf = have.Path
				note := "与 " + have.Path + " 是同一地区同一年的报告"
				if have.sha256 != "" && have.sha256 == row.sha256 {
					note = "与 " + have.Path + " 内容相同"
				}
				row.Reason = strings.TrimPrefix(row.Reason+"；"+note, "；")
				break
			}
		}
	}
	p.Rows = append(p.Rows, row)
}

// Unique returns the rows without duplicates, by region and year.
func (p *Panel) Unique() []PanelRow {
	var rows []PanelRow
	for _, r := range p.Rows {
		if r.DuplicateOf == "" {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b PanelRow) int {
		switch {
		case a.Region != b.Region && a.RegionCode != b.RegionCode:
			return strings.Compare(a.RegionCode, b.RegionCode)
		case a.Region != b.Region:
			return strings.Compare(a.Region, b.Region)
		}
		return a.Year - b.Year
	})
	return rows
}

// Complete is Unique with a row for each year between the first and the last
// report of a region for which there is none, without figures.
func (p *Panel) Complete() []PanelRow {
	var out []PanelRow
	for _, r := range p.Unique() {
		if n := len(out); n > 0 && out[n-1].Region == r.Region && r.Region != "" && out[n-1].Year > 0 {
			for y := out[n-1].Year + 1; y < r.Year; y++ {
				out = append(out, PanelRow{Region: r.Region, RegionCode: r.RegionCode, Year: y, Reason: "没有这一年的报告"})
			}
		}
		out = append(out, r)
	}
	return out
}

// A Margin is a target beside that of a reference region, usually 全国.
type Margin struct {
	PanelRow
	Reference *extract.Figure `json:"reference"` // the reference region's target for the year
	// Above is the target less the reference, in 百分点 for rates.
	Above extract.Number `json:"above"`
}

// Against sets every row beside the target of the region named reference for
// the same year: who planned above it. Of a range the lower end counts.
func (p *Panel) Against(reference string) []Margin {
	ref := map[int]*extract.Figure{}
	rows := p.Unique()
	for i := range rows {
		if r := &rows[i]; r.Region == reference && r.Target != nil {
			ref[r.Year] = r.Target
		}
	}
	var out []Margin
	for _, r := range rows {
		if r.Region == reference || r.Year == 0 {
			continue
		}
		m := Margin{PanelRow: r, Reference: ref[r.Year]}
		if m.Reference != nil && r.Target != nil && r.Target.Value.Valid && m.Reference.Value.Valid && r.Target.Unit == m.Reference.Unit {
			if d, err := r.Target.Value.Sub(m.Reference.Value.Decimal); err == nil {
				m.Above = extract.Num(d.Trim(0))
			}
		}
		out = append(out, m)
	}
	return out
}
