package grid

import (
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/segment"
)

// A family is the row that parts stand under, by the column of names.
type family struct {
	whole string
	names map[string]int // how often a name stands in the column
	parts bool           // the row above is a part: this one may go on with it
}

// rows reads the rows under the heads.
func (s *sheet) rows() {
	families := make([]family, len(s.cols))
	for j := range s.cols {
		if s.cols[j].role == nameCol {
			families[j].names = map[string]int{}
			for _, row := range s.at[s.top:] {
				n, _ := rowName(row[j].text)
				families[j].names[n]++
			}
		}
	}
	for i := s.top; i < len(s.at); i++ {
		line := s.lineOf(i)
		for j := range s.cols {
			if s.cols[j].role != nameCol {
				continue
			}
			f := &families[j]
			n, part := rowName(s.at[i][j].text)
			if n != "" && !part && f.names[n] == 1 && (!f.parts || isWhole(n)) {
				f.whole, f.parts = s.plainName(n, &meaning{}), false // 乡村 behind 其中：城镇 is none
			}
			f.parts = f.parts || part
		}
		for j := range s.cols {
			c := &s.cols[j]
			q := s.at[i][j]
			if c.role != valueCol || q.text == "" || q.dash || q.over {
				continue
			}
			var f family
			if c.name >= 0 {
				f = families[c.name]
			}
			s.cell(i, j, line, f)
		}
	}
	s.dropTwins()
}

// dropTwins takes out what a table seems to state twice with different values:
// something tells the two apart that was not read.
func (s *sheet) dropTwins() {
	type key struct{ indicator, measure, unit, kind, period, scope string }
	of := func(f *fact.Figure) key {
		return key{f.Indicator, f.Measure, f.Unit, f.Kind, f.Period, f.Scope}
	}
	first, odd := map[key]string{}, map[key]bool{}
	for i := range s.out.Figures {
		f := &s.out.Figures[i]
		k, v := of(f), f.Value.String()
		if w, ok := first[k]; ok && w != v {
			odd[k] = true
		}
		first[k] = v
	}
	if len(odd) == 0 {
		return
	}
	kept := s.out.Figures[:0]
	for i := range s.out.Figures {
		if f := s.out.Figures[i]; odd[of(&f)] {
			s.skip(NoName, 0, f.Span)
		} else {
			kept = append(kept, f)
		}
	}
	s.out.Figures = kept
}

// cell reads the number in row i and column j.
func (s *sheet) cell(i, j int, line segment.Span, fam family) {
	c, q := &s.cols[j], s.at[i][j]
	fail := func(why string) { s.skip(why, i, q.span) }
	switch {
	case c.why != "":
		fail(c.why)
		return
	case c.name < 0:
		fail(NoName)
		return
	}
	name, part := rowName(s.at[i][c.name].text)
	if name == "" {
		fail(NoName)
		return
	}
	m := c.mean
	row := readHead(name, s.cat.ID)
	f := fact.Figure{Measure: m.measure, Kind: m.kind, Bound: fact.Exact, Basis: fact.YearBasis, Source: fact.FromTable,
		Text: q.span.Of(s.t.Raw), Span: q.span, Sentence: line, Section: s.tb.Section}
	filled := false
	switch {
	case s.years:
		y, _ := yearAt(name)
		if m.rest == "" || m.year > 0 || s.set.Review > 0 && y > s.set.Review && m.kind == "" {
			fail(NoName)
			return
		}
		m.year, m.rel = y, false
		if f.Kind == "" || y <= s.set.Review && f.Kind == fact.Target && c.mean.kind == "" {
			f.Kind = fact.Outcome
		}
		f.Indicator = m.rest
	case s.regions:
		f.Indicator = m.rest
		if f.Indicator == "" {
			f.Indicator = s.captionName()
		}
		if f.Indicator == "" {
			fail(NoName)
			return
		}
		if !totals[name] && !s.isTerritory(name) {
			f.Scope = name
		}
	default:
		f.Indicator = row.rest
		if row.year > 0 || row.rel || row.unknown || totals[name] || name == "小计" {
			fail(NoName)
			return
		}
		f.Indicator = s.plainName(name, &row)
		f.IndicatorID = s.cat.ID(f.Indicator)
		switch n := utf8.RuneCountInString(f.Indicator); {
		case fam.names[name] > 1: // 铁路 of tons and 铁路 of ton-kilometres
			if fam.whole == "" {
				fail(NoName)
				return
			}
			f.Indicator, filled = f.Indicator+fam.whole, true
			f.IndicatorID = s.cat.ID(f.Indicator)
		case part && f.IndicatorID == "" && n <= 4 && fam.whole != "":
			f.Indicator, filled = f.Indicator+fam.whole, true // 其中：住宅
			f.IndicatorID = s.cat.ID(f.Indicator)
		case part && n < 6 && !strings.HasSuffix(f.Indicator, "收入") && !strings.HasSuffix(f.Indicator, "出口") && !strings.HasSuffix(f.Indicator, "进口"):
			f.IndicatorID = "" // 其中：高速铁路 of 新建铁路投产里程 is not its length
		}
		if m.rest != "" {
			f.Indicator += m.rest
			f.IndicatorID = s.cat.ID(f.Indicator)
		} else if s.classes(c) {
			noun := oneOf(s.tb.Caption, captionNouns)
			if noun != "" && !strings.Contains(f.Indicator, noun) {
				f.Indicator += noun // 制造业 | 增长（%） under 分行业固定资产投资
				f.IndicatorID = s.cat.ID(f.Indicator)
			} else if noun == "" {
				f.IndicatorID = ""
			}
		}
	}
	if utf8.RuneCountInString(f.Indicator) < 2 {
		fail(NoName)
		return
	}
	if !s.value(&f, &m, &row, i, c, q.text) {
		return
	}
	if s.years || s.regions {
		f.IndicatorID = s.cat.ID(f.Indicator)
	}
	f.Period = m.period(s.yearFor(&m, f.Kind))
	if f.Period == "" {
		fail(NoPeriod)
		return
	}
	if m.from > 0 {
		f.Basis = fact.TotalBasis
		if f.Measure == fact.Growth {
			fail(NoMeasure) // of the span, or a year's average?
			return
		}
	}
	if m.base > 0 && f.Measure == fact.Growth && itoa(m.base+1) != f.Period {
		f.Basis, f.Base = fact.SinceBasis, itoa(m.base)
	}
	var d fact.Doubts
	if filled {
		d |= fact.FilledIndicator
	}
	if utf8.RuneCountInString(f.Indicator) > 24 {
		d |= fact.LongIndicator
	}
	f.Doubts, f.Confidence = d, d.Confidence()
	s.out.Figures = append(s.out.Figures, f)
}

// value reads the number of a cell with its unit into f, or says why it is no
// figure.
func (s *sheet) value(f *fact.Figure, m, row *meaning, i int, c *column, text string) bool {
	n := readNumber(text)
	if n.number == "" {
		s.skip(NotANumber, i, f.Span)
		return false
	}
	of := "" // the unit of the row
	if c.unit >= 0 {
		of = s.at[i][c.unit].text
	}
	if row.unit != "" {
		of = row.unit
	}
	if f.Measure == "" {
		f.Measure = fact.Level
		if row.measure == fact.Growth || n.verb != "" {
			f.Measure = fact.Growth
		}
	} else if f.Measure == fact.Growth && (of == "%" || of == "‰") && row.measure != fact.Growth || f.Measure != row.measure && row.measure == fact.Growth {
		s.skip(NoMeasure, i, f.Span) // a rate of a rate: in % or in points?
		return false
	}
	unit := n.unit
	switch {
	case unit != "":
	case f.Measure == fact.Growth || f.Measure == fact.Completion:
		unit = "%"
		if m.unit != "" {
			unit = m.unit
		}
	case m.unit != "":
		unit = m.unit
	case of != "":
		unit = of
	case len(s.units) == 1:
		unit = s.units[0]
	case len(s.units) == 2 && s.units[1] == "%":
		unit = s.units[0]
	}
	if (f.Measure == fact.Growth || f.Measure == fact.Completion) && unit != "%" {
		s.skip(NoMeasure, i, f.Span)
		return false
	}
	if unit == "" {
		s.skip(NoUnit, i, f.Span)
		return false
	}
	q, ok := measure(n.prefix+n.number, unit+n.suffix)
	if !ok {
		why := NoUnit
		if isUnit(unit) {
			why = NotANumber
		}
		s.skip(why, i, f.Span)
		return false
	}
	f.Value, f.ValueMax, f.Unit = q.Value, q.ValueMax, q.Unit
	if f.Unit == "元" && strings.HasSuffix(unit, "块") {
		f.Unit = "块" // 集成电路 | 亿块: no money in a column of units
	}
	if q.Bound != "" {
		f.Bound = q.Bound
	}
	if f.Unit == "%" && f.Measure == fact.Level && row.measure == "" && m.measure == "" {
		if in, ok := s.cat.Find(f.Indicator); ok && in.Unit != "" && in.Unit != "%" {
			f.Measure = fact.Growth // 地区生产总值 | % | 6左右
		}
	}
	if n.negative {
		if f.ValueMax.Valid {
			s.skip(NotANumber, i, f.Span)
			return false
		}
		f.Value = fact.Num(f.Value.Neg())
	}
	return true
}

// yearFor is the year of a column that names none.
func (s *sheet) yearFor(m *meaning, kind string) int {
	switch {
	case s.capt.year > 0:
		if s.capt.from > 0 && m.from == 0 {
			m.from = s.capt.from
		}
		return s.capt.year
	case s.set.Around > 0:
		return s.set.Around
	case m.rel && s.set.Role == segment.RolePlan:
		return s.set.Year
	case kind == fact.Target && s.set.Role != segment.RoleReview:
		return s.set.Year
	}
	return s.set.Review
}

// plainName is the indicator that the head of a row names, with its own words
// of measure taken off and no others: 一般公共预算收入 keeps its 预算.
func (s *sheet) plainName(name string, row *meaning) string {
	n := name
	if k := strings.LastIndexByte(n, '('); k > 0 && strings.HasSuffix(n, ")") && (isUnit(strings.Trim(n[k:], "()")) || strings.Trim(n[k:], "()±%") == "") {
		n = n[:k]
	}
	n = strings.TrimRight(n, "±%")
	if row.measure == fact.Growth && s.cat.ID(n) == "" {
		for _, w := range growthWords {
			n = strings.TrimSuffix(n, w)
		}
	}
	return strings.Trim(n, ":,、 ")
}

// captionName is the indicator that a caption names for the whole table.
func (s *sheet) captionName() string {
	if n := s.capt.rest; s.cat.ID(n) != "" {
		return n
	}
	return ""
}

func (s *sheet) isTerritory(name string) bool {
	for _, r := range s.set.Region {
		if r == name {
			return true
		}
	}
	return false
}

// lineOf is the span of row i.
func (s *sheet) lineOf(i int) segment.Span {
	sp := segment.Span{Start: -1}
	for j := range s.at[i] {
		if q := s.at[i][j]; q.text != "" && !q.over {
			if sp.Start < 0 {
				sp.Start = q.span.Start
			}
			sp.End = q.span.End
		}
	}
	return sp
}

// rowName takes the number of a list and 其中 off the head of a row; part says
// that it is a part of a row above.
func rowName(s string) (name string, part bool) {
	s = strings.TrimLeft(s, "#*★☆ -—")
	for _, w := range [...]string{"其中:", "其中"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			s, part = t, true
		}
	}
	for _, p := range [...]string{"、", ".", ")"} {
		if k := strings.Index(s, p); k > 0 && isLabel(strings.TrimPrefix(s[:k], "(")) {
			s = s[k+len(p):]
			break
		}
	}
	return strings.TrimSpace(s), part
}

func isLabel(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("0123456789一二三四五六七八九十", r) {
			return false
		}
	}
	return s != "" && len(s) <= 9
}

// captionNouns are what a caption may say is counted of classes of things.
var captionNouns = strings.Fields(`固定资产投资 投资 增加值 总产值 产值 利润 用电量 零售额 销售额 进出口 出口 进口 产量 税收 价格 贷款 存款 营业收入 新增生产能力 就业人数`)

// classes reports whether the rows of a column are classes of one thing, which
// the caption names: industries, products, goods.
func (s *sheet) classes(c *column) bool {
	h := s.cols[c.name].head
	for _, w := range [...]string{"行业", "产品", "商品", "品种", "类别", "分类", "国家"} {
		if strings.Contains(h, w) || strings.Contains(s.tb.Caption, "分"+w) || strings.Contains(s.tb.Caption, "主要"+w) {
			return true
		}
	}
	return false
}

// isWhole reports whether a name is that of a sum, behind parts of another.
func isWhole(s string) bool {
	for _, w := range [...]string{"量", "额", "面积", "投资", "人口", "里程", "收入", "支出", "资金", "贷款", "存款", "产值", "增加值"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
