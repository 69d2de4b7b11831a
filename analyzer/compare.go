package analyzer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/reason"
)

// A Comparison is one target of a plan and what came of it.
type Comparison struct {
	Indicator   string          `json:"indicator"` // in the words of the plan
	IndicatorID string          `json:"indicator_id"`
	Period      string          `json:"period"`
	Target      extract.Figure  `json:"target"`
	Outcome     *extract.Figure `json:"outcome"` // nil where the report does not say
	// Verdict is exceeded, met, missed, unknown, not-found or not-mentioned;
	// [Comparison.Result] is the same as a [Verdict].
	Verdict string `json:"verdict"`
	Reason  Reason `json:"reason"`
	Why     string `json:"why"` // the reason in Chinese, with both quotes
	// Possible says that the outcome agrees with the target in part only: a
	// name with another modifier, a stage that is not said. Such a row is
	// never missed.
	Possible bool `json:"possible,omitempty"`
	// Near are the closest passages of the later report where no outcome is
	// given.
	Near []Passage `json:"near,omitempty"`

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
	// The lines, from 1, and the titles of the sections that the quotes are
	// from.
	TargetLine     int    `json:"target_line,omitempty"`
	OutcomeLine    int    `json:"outcome_line,omitempty"`
	TargetSection  string `json:"target_section,omitempty"`
	OutcomeSection string `json:"outcome_section,omitempty"`
}

// Result is the verdict of c as a [Verdict].
func (c *Comparison) Result() Verdict { return Verdict(c.Verdict) }

// Doubtful reports whether c is to be checked by eye before it is used: it
// agrees in part only, or one of its figures may have been read wrong.
func (c *Comparison) Doubtful() bool {
	return c.Possible || c.Redefined || c.Target.Doubts != 0 || c.Outcome != nil && c.Outcome.Doubts != 0
}

// CompareOptions say which targets to compare. The zero value takes all.
type CompareOptions struct {
	Headline   bool     // the plan's chief targets only
	Indicators []string // any of them: part of a name, or an id; empty for all
	// Strict keeps the rows only whose outcome agrees with the target in
	// everything: name, stage, flow or stock, grade, part, measure, unit.
	Strict bool
	// Verdicts keeps the rows that have one of these; empty for all.
	Verdicts []Verdict
	// Doubtful keeps the rows only that are to be checked by eye.
	Doubtful bool
	// Catalogue is asked for indicators and their direction; nil is that of
	// the plan.
	Catalogue *extract.Catalogue
}

// keeps reports whether c is one of the rows asked for.
func (o *CompareOptions) keeps(c *Comparison) bool {
	if o.Strict && (c.Outcome == nil || c.Possible || c.Redefined) || o.Doubtful && !c.Doubtful() {
		return false
	}
	return len(o.Verdicts) == 0 || slices.Contains(o.Verdicts, c.Result())
}

// Compare sets the targets of the report plan beside what the later report
// outcome says they came to, chief targets first. Outcome is usually the next
// year's report of the same government; a statistical bulletin will do.
// Targets that fall due after the outcome was written are left out. A verdict
// is given only where the same thing was measured. Where either report is nil
// there are no rows; [CheckPair] says whether the two belong together.
func Compare(plan, outcome *Report) []Comparison {
	return CompareWith(plan, outcome, CompareOptions{})
}

// CompareWith is [Compare] with options.
func CompareWith(plan, outcome *Report, o CompareOptions) []Comparison {
	rows := []Comparison{}
	if plan == nil || outcome == nil {
		return rows
	}
	targets := duties(plan, outcome.Year, o)
	done := items(outcome, extract.Outcome)
	c := &comparer{plan: plan, outcome: outcome, cat: cmp.Or(o.Catalogue, plan.Indicators), done: done,
		answers: newAnswers(outcome, done), issues: CheckPair(plan, outcome), planLines: lineStarts(plan.Text)}
	for i := range targets {
		for _, t := range both(targets[i], done) {
			if row := c.row(&t); o.keeps(&row) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// Codes of what may be wrong with a pair of reports.
const (
	PairReversed = "reversed" // the plan is later than the report that is to answer it
	PairApart    = "apart"    // the years do not follow, or one is not known
	PairRegions  = "regions"  // they are of different territories
)

// CheckPair says what speaks against taking outcome for the answer to plan:
// none, or some of PairReversed, PairApart and PairRegions. Of such a pair
// nothing is said not to be mentioned.
func CheckPair(plan, outcome *Report) []string {
	var out []string
	if plan == nil || outcome == nil {
		return out
	}
	switch d := outcome.Year - plan.Year; {
	case plan.Year > 0 && outcome.Year > 0 && d < 0:
		out = append(out, PairReversed)
	case plan.Year == 0 || outcome.Year == 0 || d > 1:
		out = append(out, PairApart)
	}
	if plan.Region != "" && outcome.Region != "" && plan.Region != outcome.Region {
		out = append(out, PairRegions)
	}
	return out
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

// A comparer makes the rows of a pair of reports.
type comparer struct {
	plan, outcome *Report
	cat           *extract.Catalogue
	done          []item
	answers       *answers
	passages      *passages // nil until one is asked for
	planLines     []int
	issues        []string
}

// row makes the row of target t.
func (x *comparer) row(t *item) Comparison {
	c := Comparison{
		Indicator: t.name, IndicatorID: t.id, Period: t.f.Period, Target: *t.f, Headline: t.headline,
		TargetQuote: clause(x.plan, t.f), TargetLine: lineAt(x.planLines, t.f.Span.Start), TargetSection: sectionTitle(x.plan, t.f.Section),
	}
	s := sight(x.plan, t)
	m, refused := x.answers.answer(&s)
	if m != nil {
		if refused = x.judge(&c, &s, m); refused == nil {
			c.Why = why(&c)
			return c
		}
	}
	x.lost(&c, &s, refused)
	c.Why = why(&c)
	return c
}

// judge gives c the verdict of outcome m, or refuses it.
func (x *comparer) judge(c *Comparison, t *sighting, m *match) *refusal {
	o := m.it.f
	val, ok := converted(o, t.f.Unit)
	dir := directionOf(x.cat, t.id, t.name, t.f)
	if dir != ceiling && t.f.Measure == extract.Level && t.facets.Removed && removalIsGood.On() {
		dir = more
	}
	redefined := m.renamed && redefined(x.cat, t.name, m.it.name)
	r := ruling{verdict: Unknown}
	switch {
	case !ok:
		r.rule = ReasonConversion
	case redefined && t.f.Measure == extract.Level:
		r.rule = ReasonRedefined
	case !t.f.Value.Valid && len(t.f.Ratio) == 0:
		r = judgeWords(t.item, o, x.outcome, x.done)
	default:
		if r = judge(t.f, val, dir); r.verdict == Missed && roundedAlike.On() && rounded(t.f, val) {
			r = ruling{verdict: Met, rule: ReasonEqual}
		}
	}
	if m.loose {
		if r.verdict != Met && r.verdict != Exceeded && looseAccusesNobody.On() {
			return &refusal{s: x.answers.of(m.it), reason: Reason{ReasonName, []string{t.name, m.it.name}}}
		}
	}
	if (m.loose || t.key != m.it.key && !t.headline) && t.f.Measure == extract.Level && manyTimes(t.f, val) && sizeTells.On() {
		return &refusal{s: x.answers.of(m.it), reason: Reason{ReasonSize, []string{t.name, m.it.name}}}
	}
	c.Verdict, c.Reason, c.Possible = r.verdict, Reason{r.rule, r.args}, m.loose
	c.Outcome, c.OutcomeQuote, c.OutcomeSection = o, clause(x.outcome, o), sectionTitle(x.outcome, o.Section)
	c.OutcomeLine = lineAt(x.near().lines, o.Span.Start)
	c.Estimate = estimated(x.outcome, m.it.at)
	if m.renamed {
		c.Renamed, c.Redefined = m.it.name, redefined
	}
	if ok && !(redefined && t.f.Measure == extract.Level) {
		c.measure(t.f, val)
	}
	return nil
}

// near are the passages of the outcome, made on first use.
func (x *comparer) near() *passages {
	if x.passages == nil {
		x.passages = newPassages(x.outcome)
	}
	return x.passages
}

// lost fills in a row without outcome: what comes close, and whether the
// report is silent.
func (x *comparer) lost(c *Comparison, t *sighting, refused *refusal) {
	p := x.near()
	list, own, all := p.close(t.core, t.phrase.Clause)
	c.Verdict, c.Reason = OutcomeNotFound, Reason{Code: ReasonPassages}
	switch {
	case refused != nil:
		c.Reason = refused.reason
		if refused.s != nil {
			own := Passage{clause(x.outcome, refused.s.f), refused.s.f.Span, lineAt(p.lines, refused.s.f.Span.Start)}
			list = slices.DeleteFunc(list, func(q Passage) bool { return q.Span.Start < own.Span.End && own.Span.Start < q.Span.End })
			list = append([]Passage{own}, list[:min(len(list), 1)]...)
		}
	case x.outcome.Text == "":
	case len(x.issues) > 0:
		c.Reason = Reason{ReasonPair, x.issues}
	case own < spoken && all < spoken && !x.states(t.id) && !p.names(t.core):
		c.Verdict, c.Reason, list = OutcomeNotMentioned, Reason{Code: ReasonSilent}, nil
	}
	c.Near = list
}

// spoken is from which share of its name on a target may be what a passage
// speaks of.
const spoken = 0.3

// states reports whether the outcome has a figure on an indicator at all.
func (x *comparer) states(id string) bool { return id != "" && len(x.answers.byID[id]) > 0 }

// rounded reports whether the outcome is the target written with fewer digits
// behind the point: 37.84万亩, 37.8万亩. The outcome has to have some.
func rounded(t, o *extract.Figure) bool {
	if t.ValueMax.Valid || o.ValueMax.Valid || t.Measure != extract.Level || !o.Value.Valid {
		return false
	}
	digits, point, behind := "", false, 0
	for _, c := range o.Text {
		switch {
		case c >= '0' && c <= '9':
			digits += string(c)
			if point {
				behind++
			}
		case c == '.':
			point = true
		case c != ',':
			if digits != "" {
				return behind > 0 && withinHalfStep(t, o, digits)
			}
		}
	}
	return false
}

// withinHalfStep reports whether t and o differ by less than half of the last
// of o's digits.
func withinHalfStep(t, o *extract.Figure, digits string) bool {
	n, err := decimal.Parse(digits)
	if err != nil || n.IsZero() {
		return false
	}
	step, err := o.Value.Quo(n)
	if err != nil {
		return false
	}
	half, err := step.Mul(halfPoint)
	return err == nil && within(t.Value.Decimal, o.Value.Decimal, half)
}

// manyTimes reports whether o is more than three times t.
func manyTimes(t, o *extract.Figure) bool {
	if !t.Value.Valid || !o.Value.Valid || t.Value.Sign() <= 0 {
		return false
	}
	limit, err := t.Value.Mul(three)
	return err == nil && o.Value.Cmp(limit) > 0
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

var hundred, three = decimal.MustNew(100, 0), decimal.MustNew(3, 0)

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
	if !inText(r, f) {
		return false
	}
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

// why puts a comparison into Chinese.
func why(c *Comparison) string {
	var b strings.Builder
	b.WriteString("目标“" + c.TargetQuote + "”；")
	words := reason.Words(reason.Chinese, c.Reason.Code, c.Reason.Args...)
	if c.Outcome == nil {
		b.WriteString("后来的报告" + words)
		for _, p := range c.Near {
			b.WriteString("；第" + strconv.Itoa(p.Line) + "行“" + p.Text + "”")
		}
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
	b.WriteString(words)
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
