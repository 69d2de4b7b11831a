package analyzer

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
)

// A Comparison is one target of a plan and what came of it.
type Comparison struct {
	Indicator   string          `json:"indicator"` // in the words of the plan
	IndicatorID string          `json:"indicator_id"`
	Period      string          `json:"period"`
	Target      extract.Figure  `json:"target"`
	Outcome     *extract.Figure `json:"outcome"` // nil where the report does not say
	Verdict     string          `json:"verdict"` // exceeded, met, missed, unknown
	Why         string          `json:"why"`     // in words, with both quotes

	Headline bool `json:"headline"`          // one of the plan's chief targets
	Estimate bool `json:"estimate"`          // the outcome is said to be an estimate: 预计
	Pending  bool `json:"pending,omitempty"` // no report answers the plan yet
	// Renamed is the outcome's indicator where it has another name than the
	// target's.
	Renamed string `json:"renamed,omitempty"`
	// Redefined says that the two names are defined differently, so that
	// levels under them are not comparable (农民人均纯收入).
	Redefined bool `json:"redefined,omitempty"`
	// Difference is outcome less target, in the unit DifferenceUnit;
	// percentages differ by 百分点.
	Difference     extract.Number `json:"difference"`
	DifferenceUnit string         `json:"difference_unit,omitempty"`
	// Reached is the share of a level target that was reached, in %.
	Reached extract.Number `json:"reached"`

	TargetQuote  string `json:"target_quote"`
	OutcomeQuote string `json:"outcome_quote,omitempty"`
}

// CompareOptions say which targets to compare. The zero value takes all.
type CompareOptions struct {
	Headline   bool     // the plan's chief targets only
	Indicators []string // any of them: part of a name, or an id; empty for all
}

// Compare sets the targets of the report plan beside what the later report
// outcome says they came to, chief targets first. Outcome is usually the next
// year's report of the same government; a statistical bulletin will do.
// Targets that fall due after the outcome was written are left out.
func Compare(plan, outcome *Report) []Comparison {
	return CompareWith(plan, outcome, CompareOptions{})
}

// CompareWith is [Compare] with options.
func CompareWith(plan, outcome *Report, o CompareOptions) []Comparison {
	targets := duties(plan, outcome.Year, o)
	done := items(outcome, extract.Outcome)
	rows := make([]Comparison, 0, len(targets))
	for i := range targets {
		for _, t := range both(targets[i], done) {
			rows = append(rows, compare(plan, outcome, &t, find(&t, outcome, done), done))
		}
	}
	return rows
}

// duties lists the targets of plan that are due by the year until: chief
// targets first, each indicator, measure and value once.
func duties(plan *Report, until int, o CompareOptions) []item {
	type same struct{ key, measure, period, value string }
	seen := map[same]bool{}
	var out []item
	for _, t := range items(plan, extract.Target) {
		y := yearOf(t.f.Period)
		if y > 0 && (y < plan.Year || until > 0 && y > until) || o.Headline && !t.headline || !o.wants(plan.Indicators, t) || t.name == "" {
			continue
		}
		k := t.id
		if k == "" {
			k = t.key
		}
		s := same{k, t.f.Measure, t.f.Period, t.f.Value.String() + "—" + t.f.ValueMax.String()}
		if !t.f.Value.Valid {
			s.value = t.f.Text
		}
		if seen[s] {
			continue
		}
		seen[s] = true
		out = append(out, t)
	}
	slices.SortStableFunc(out, func(a, b item) int {
		switch {
		case a.headline == b.headline:
			return 0
		case a.headline:
			return -1
		}
		return 1
	})
	return out
}

// wants reports whether o asks for the indicator of t, by a name of the
// catalogue cat or by words of its own.
func (o *CompareOptions) wants(cat *extract.Catalogue, t item) bool {
	if len(o.Indicators) == 0 {
		return true
	}
	for _, w := range o.Indicators {
		if strings.EqualFold(w, t.id) || strings.Contains(t.name, w) {
			return true
		}
		if in, ok := cat.Find(w); ok && in.ID == t.id {
			return true
		}
	}
	return false
}

// both splits a target for 城乡居民 into one for each where the outcomes are
// stated for each: 城乡居民收入增长10%.
func both(t item, done []item) []item {
	if t.id != "urban_rural_income" || len(t.f.Ratio) > 0 {
		return []item{t}
	}
	has := func(id string) bool {
		return slices.ContainsFunc(done, func(o item) bool {
			return o.id == id && o.f.Period == t.f.Period && o.f.Measure == t.f.Measure
		})
	}
	if has(t.id) || !has("urban_income") || !has("rural_income") {
		return []item{t}
	}
	urban, rural := t, t
	urban.id, rural.id = "urban_income", "rural_income"
	urban.name, rural.name = strings.Replace(t.name, "城乡", "城镇", 1), strings.Replace(t.name, "城乡", "农村", 1)
	urban.key, rural.key = plainName(urban.name), plainName(rural.name)
	return []item{urban, rural}
}

// compare makes the row of target t and the outcome that was found for it.
func compare(plan, outcome *Report, t *item, m *match, done []item) Comparison {
	c := Comparison{
		Indicator: t.name, IndicatorID: t.id, Period: t.f.Period, Target: *t.f, Headline: t.headline,
		Verdict: Unknown, TargetQuote: clause(plan, t.f),
	}
	if m == nil {
		c.Why = why(&c, mention(t, outcome))
		return c
	}
	o := m.it.f
	c.Outcome, c.OutcomeQuote = o, clause(outcome, o)
	c.Estimate = estimated(outcome, m.it.at)
	if m.renamed {
		c.Renamed = m.it.name
		c.Redefined = redefined(plan.Indicators, t.name, m.it.name)
	}
	val, ok := converted(o, t.f.Unit)
	r := ruling{Unknown, ""}
	switch {
	case !ok:
		r.rule = "单位不同，无法比较"
	case c.Redefined && t.f.Measure == extract.Level:
		r.rule = "指标口径变了，数额不可比"
	case !t.f.Value.Valid && len(t.f.Ratio) == 0:
		r = judgeWords(t, o, outcome, done)
	default:
		r = judge(t.f, val, directionOf(plan.Indicators, t.id, t.name, t.f))
		c.measure(t.f, val)
	}
	c.Verdict = r.verdict
	c.Why = why(&c, r.rule)
	return c
}

// converted returns o with its values in unit.
func converted(o *extract.Figure, unit string) (*extract.Figure, bool) {
	if o.Unit == unit || !o.Value.Valid || isCount(o.Unit) && isCount(unit) {
		return o, true
	}
	v, ok := convert(o.Value, o.Unit, unit)
	if !ok {
		return o, false
	}
	c := *o
	c.Value = v
	if c.ValueMax.Valid {
		c.ValueMax, _ = convert(o.ValueMax, o.Unit, unit)
	}
	return &c, true
}

// measure fills in the difference and the share reached.
func (c *Comparison) measure(t, o *extract.Figure) {
	if !t.Value.Valid || !o.Value.Valid || t.ValueMax.Valid || o.ValueMax.Valid {
		return
	}
	d, err := o.Value.Sub(t.Value.Decimal)
	if err != nil {
		return
	}
	c.Difference, c.DifferenceUnit = extract.Num(d.Trim(0)), t.Unit
	if t.Unit == "%" {
		c.DifferenceUnit = "百分点"
	}
	if t.Measure == extract.Level && t.Unit != "%" && t.Unit != "‰" && t.Value.Sign() > 0 {
		if s, err := o.Value.Mul(hundred); err == nil {
			if s, err = s.Quo(t.Value.Decimal); err == nil {
				c.Reached = extract.Num(s.Round(1).Trim(0))
			}
		}
	}
}

var hundred = decimal.MustNew(100, 0)

// redefined reports whether one of two names of an indicator is defined in
// another way than the other.
func redefined(cat *extract.Catalogue, a, b string) bool {
	in, ok := cat.Find(a)
	if !ok {
		return false
	}
	broken := func(name string) bool {
		return slices.ContainsFunc(in.Synonyms, func(s extract.Synonym) bool { return s.Break && s.Name == name })
	}
	return broken(a) != broken(b)
}

// estimated reports whether figure i of r is said to be an estimate: 预计, or
// （预计数，下同） anywhere before it.
func estimated(r *Report, i int) bool {
	f := &r.Figures[i]
	lo, hi := f.Sentence.Start, min(f.Span.End+30, len(r.Text))
	if lo > f.Span.Start {
		lo = f.Span.Start
	}
	w := r.Text[lo:f.Span.End]
	for _, s := range [...]string{"预计", "预期可", "初步预计", "有望"} {
		if strings.Contains(w, s) {
			return true
		}
	}
	if strings.HasPrefix(r.Text[f.Span.End:hi], "（预计") || strings.HasPrefix(r.Text[f.Span.End:hi], "左右（预计") {
		return true
	}
	k := strings.Index(r.Text, "预计数，下同")
	return k >= 0 && k < f.Span.Start
}

// mention returns the first figure of r on the indicator of t in some other
// measure or for another time, nil where there is none.
func mention(t *item, r *Report) string {
	if t.id == "" {
		return "未提及"
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.IndicatorID == t.id && f.Kind == extract.Outcome && (f.Period == t.f.Period || yearOf(f.Period) == yearOf(t.f.Period)) {
			return "未提及同一口径的完成情况，只说“" + clause(r, f) + "”"
		}
	}
	return "未提及"
}

// why puts a comparison into words.
func why(c *Comparison, rule string) string {
	var b strings.Builder
	b.WriteString("目标“" + c.TargetQuote + "”；")
	if c.Outcome == nil {
		b.WriteString("后来的报告" + rule)
		return b.String()
	}
	b.WriteString("完成“" + c.OutcomeQuote + "”")
	if c.Renamed != "" {
		b.WriteString("（指标名称不同：" + c.Renamed)
		if c.Redefined {
			b.WriteString("，口径有变")
		}
		b.WriteString("）")
	}
	if c.Estimate {
		b.WriteString("（预计数）")
	}
	b.WriteString("：")
	if c.Difference.Valid && !c.Difference.IsZero() {
		word := "高出"
		if c.Difference.IsNeg() {
			word = "低"
		}
		b.WriteString(word + amount(c.Difference.Abs(), c.DifferenceUnit) + "，")
	}
	if c.Reached.Valid {
		b.WriteString("完成目标的" + c.Reached.String() + "%，")
	}
	b.WriteString(rule)
	return b.String()
}

// amount writes a difference as a reader would: 1.5个百分点, 2.5万人.
func amount(d decimal.Decimal, unit string) string {
	switch unit {
	case "百分点":
		return d.Trim(0).String() + "个百分点"
	case "%", "‰":
		return d.Trim(0).String() + unit
	}
	for _, m := range [...]struct {
		name  string
		zeros int
	}{{"万亿", 12}, {"亿", 8}, {"万", 4}} {
		p := decimal.MustNew(1, 0)
		for range m.zeros {
			p, _ = p.Mul(decimal.MustNew(10, 0))
		}
		if d.Cmp(p) >= 0 {
			if q, err := d.Quo(p); err == nil {
				return q.Round(4).Trim(0).String() + m.name + unit
			}
		}
	}
	return d.Trim(0).String() + unit
}
