package grid

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/segment"
)

// What a column holds.
const (
	ignored = iota
	nameCol
	unitCol
	valueCol
)

// A column is what is known of one column.
type column struct {
	role int
	head string
	mean meaning
	name int    // of a column of values: the column of its names, -1: none
	unit int    // and of its units, -1: none
	why  string // it cannot be read
}

var (
	nameHeads = words(`指标 指标名称 主要指标 项目 项目名称 名称 产品名称 产品 行业 行业名称 类别名称 内容 工作内容 实事项目 实事内容 预算科目 科目 科目名称 收入项目 支出项目 任务 任务名称 工作任务
		重点任务 地区 区县 县区 县市区 县(市、区) 县(市区) 区(县) 市县 市区县 城市 乡镇 镇街 镇(街道) 市州 盟市 地市 各区 省份 园区 年份 年度 指标内容 目标名称 分项`)
	placeHeads = words(`地区 区县 县区 县市区 县(市、区) 县(市区) 区(县) 市县 市区县 城市 乡镇 镇街 镇(街道) 市州 盟市 地市 各区 省份 园区`)
	numberHead = words(`序号 编号 序 号 排名 位次 名次 排序 NO No 代码`)
	otherHeads = strings.Fields(`备注 属性 责任单位 牵头单位 责任部门 牵头部门 配合单位 责任人 牵头领导 完成时限 时限 建设性质 建设年限 建设地点 所在地 说明 来源 依据`)
)

// head joins the heads above column j. A cell merged over several columns
// stands once, over the first: the columns behind it have an empty place there
// and heads of their own below.
func (s *sheet) head(j int) string {
	var b strings.Builder
	for i := range s.top {
		q := s.at[i][j]
		if q.text == "" && i+1 < s.top && s.at[i+1][j].text != "" {
			for k := j - 1; k > 0 && s.at[i+1][k].text != ""; k-- {
				if s.at[i][k].text != "" {
					q = s.at[i][k]
					break
				}
			}
		}
		if i > 0 && s.at[i-1][j].text == q.text {
			continue // one cell over two rows, which not every format says
		}
		b.WriteString(q.text)
	}
	return b.String()
}

// columns says what each column holds.
func (s *sheet) columns() {
	s.cols = make([]column, s.tb.Cols)
	for j := range s.cols {
		c := &s.cols[j]
		c.head, c.name, c.unit = s.head(j), -1, -1
		c.role = s.roleOf(j, c.head)
	}
	s.nameColumn()
	name, unit := -1, -1
	for j := range s.cols {
		c := &s.cols[j]
		switch c.role {
		case nameCol:
			name, unit = j, -1
		case unitCol:
			unit = j
		case valueCol:
			c.name, c.unit = name, unit
			c.mean = readHead(c.head, s.cat.ID)
		}
	}
	unit = -1
	for j := len(s.cols) - 1; j >= 0; j-- { // units may stand behind the numbers
		switch c := &s.cols[j]; c.role {
		case nameCol:
			unit = -1
		case unitCol:
			unit = j
		case valueCol:
			if c.unit < 0 && unit > j {
				c.unit = unit
			}
		}
	}
	s.rowsAre()
	for j := range s.cols {
		if c := &s.cols[j]; c.role == valueCol {
			s.inherit(j)
			s.settle(c)
		}
	}
}

// inherit gives a column of rates without a year the time and the kind of the
// levels that it stands behind: 2023年完成 | 增长（%）. Of two levels of one kind
// the later is meant, whichever comes first: 2023年 | 2022年 | 增长（%）.
func (s *sheet) inherit(j int) {
	c := &s.cols[j]
	if c.mean.measure != fact.Growth && c.mean.measure != fact.Completion || c.mean.year > 0 || c.mean.rel || c.mean.unknown {
		return
	}
	var of *column
	for k := j - 1; k > c.name; k-- { // empty columns may stand between
		l := &s.cols[k]
		if l.role != valueCol || l.mean.measure != "" || l.mean.from > 0 {
			continue
		}
		if of == nil || l.mean.kind == of.mean.kind && l.mean.year > of.mean.year && l.mean.rest == of.mean.rest {
			of = l
		}
	}
	if of == nil {
		return
	}
	c.why = of.why // what the level is of is not known, so what the rate is of is not either
	c.mean.year, c.mean.rel, c.mean.shift = of.mean.year, of.mean.rel, of.mean.shift
	if c.mean.kind == "" {
		c.mean.kind = of.mean.kind
	}
	if c.mean.rest == "" {
		c.mean.rest = of.mean.rest
	}
}

// roleOf says what column j holds by its head and its cells; where it may be
// the names of the rows is settled later.
func (s *sheet) roleOf(j int, head string) int {
	numbers, texts, units := 0, 0, 0
	for _, row := range s.at[s.top:] {
		switch q := row[j]; {
		case q.num:
			numbers++
		case q.text != "" && !q.dash:
			texts++
			if q.text == "%" || q.text == "‰" || isUnit(q.text) {
				units++
			}
		}
	}
	plain := strings.Trim(head, ":()")
	switch {
	case numberHead[plain], oneOf(head, otherHeads) != "":
		return ignored
	case units > 0 && 10*units >= 7*texts && numbers == 0 && (strings.Contains(head, "单位") || head == ""):
		return unitCol
	case numbers > 0 && 2*numbers >= texts && !nameHeads[plain]:
		return valueCol
	}
	return ignored
}

// nameColumn finds the column of names: one whose head says so, or else the
// last of words before the first of numbers. The table may have several halves
// side by side, each with names under the same head.
func (s *sheet) nameColumn() {
	first := -1
	for j := range s.cols {
		c := &s.cols[j]
		if c.role == valueCol && first < 0 {
			first = j
		}
		if c.role == ignored && nameHeads[strings.Trim(c.head, ":")] {
			c.role = nameCol
			break
		}
	}
	name := -1
	for j := range s.cols {
		if s.cols[j].role == nameCol {
			name = j
		}
	}
	for j := 0; name < 0 && j < len(s.cols) && (first < 0 || j < first); j++ {
		if c := &s.cols[j]; c.role == ignored && !numberHead[c.head] && oneOf(c.head, otherHeads) == "" && s.isText(j) {
			name = j
		}
	}
	if name < 0 {
		return
	}
	s.cols[name].role = nameCol
	for j := name + 1; j < len(s.cols); j++ {
		if c := &s.cols[j]; c.role == ignored && c.head == s.cols[name].head && c.head != "" {
			c.role = nameCol
		}
	}
}

func (s *sheet) isText(j int) bool {
	for _, row := range s.at[s.top:] {
		if row[j].text != "" && !row[j].num && !row[j].dash {
			return true
		}
	}
	return false
}

// rowsAre says whether the rows are parts of the territory, or years.
func (s *sheet) rowsAre() {
	for j := range s.cols {
		if s.cols[j].role != nameCol {
			continue
		}
		places, years, all := 0, 0, 0
		for _, row := range s.at[s.top:] {
			switch t := strings.TrimSuffix(row[j].text, "年"); {
			case t == "":
				continue
			case isYear(t):
				years++
			case isPlace(row[j].text):
				places++
			}
			all++
		}
		s.regions = s.regions || placeHeads[strings.Trim(s.cols[j].head, ":")] || all > 1 && 4*places >= 3*all
		s.years = s.years || all > 0 && years == all
	}
}

// isPlace reports whether a name is that of a part of a territory: 东山区.
func isPlace(s string) bool {
	for _, w := range [...]string{"市", "县", "区", "镇", "乡", "街道", "州", "盟", "旗", "省"} {
		if strings.HasSuffix(s, w) && len(s) > len(w)+2 && len(s) <= 30 {
			return !strings.HasSuffix(s, "小区") && !strings.HasSuffix(s, "社区")
		}
	}
	return totals[s]
}

var totals = words(`全市 全省 全县 全区 全州 全国 全盟 全旗 全镇 合计 总计 全自治区`)

// readCaption reads the unit and the time that the caption gives the table.
func (s *sheet) readCaption() {
	for line := range strings.SplitSeq(s.tb.Caption, "\n") {
		line = strings.Trim(line, "()")
		if k := strings.Index(line, "单位:"); k >= 0 {
			for _, u := range strings.FieldsFunc(strings.TrimRight(line[k+len("单位:"):], ")"), func(r rune) bool { return strings.ContainsRune("、,/ ;和", r) }) {
				if isUnit(u) {
					s.units = append(s.units, u)
				}
			}
			line = strings.TrimRight(line[:k], "(计量金额 ")
		}
		if line == "" {
			continue
		}
		m := readHead(line, s.cat.ID)
		if m.year > 0 && s.capt.year == 0 {
			s.capt.year, s.capt.from, s.capt.part = m.year, m.from, m.part
		}
		if m.kind == "" && oneOf(line, resultWords) != "" {
			m.kind = fact.Outcome
		}
		if m.kind != "" && s.capt.kind == "" {
			s.capt.kind = m.kind
		}
		s.capt.rest = m.rest
	}
}

// settle says what the numbers of a column are, as far as no row tells more.
func (s *sheet) settle(c *column) {
	m := &c.mean
	switch {
	case c.why != "":
		return
	case c.head == "":
		c.why = NoHead // the row has more cells than the heads
		return
	case m.unknown || s.capt.part != "" && m.part == "":
		c.why = NoMeasure
		return
	case m.base > 0 && m.year == 0 && m.measure == fact.Growth && !m.rel && s.capt.year == 0 && s.set.Review != m.base+1:
		c.why = NoPeriod
		return
	}
	year := m.year
	if year == 0 && m.from == 0 {
		if year = s.capt.year; year == 0 {
			year = s.set.Around
		}
		if m.rel && year > 0 {
			year += m.shift
		}
	}
	if m.kind == "" {
		m.kind = s.kindOf(year, m)
	}
	if m.kind == "" && !s.years {
		c.why = NoKind
	}
}

// kindOf tells planned from reached where the head of the column does not:
// what is over has happened, unless the caption plans it; a year that is not
// over is planned or reached as the caption says, and else it is not told.
// That the table stands in the part that plans is not enough: results of the
// year before are put beside the plan.
func (s *sheet) kindOf(year int, m *meaning) string {
	switch {
	case m.rest != "" && !s.regions && !s.years && m.year == 0 && !m.rel && !(s.capt.kind == fact.Outcome && s.capt.year > 0):
		return "" // 总投资: neither of the year nor planned for it
	case s.capt.kind == fact.Outcome:
		return fact.Outcome
	case year > 0 && s.set.Review > 0 && year <= s.set.Review && !(s.capt.kind == fact.Target && s.capt.year == year):
		return fact.Outcome
	case year > 0 && s.capt.kind == fact.Target:
		return fact.Target
	case year == 0 && s.set.Role == segment.RoleReview && s.capt.kind == "":
		return fact.Outcome
	case year == 0 && s.set.Role == segment.RolePlan && s.capt.kind == fact.Target:
		return fact.Target
	}
	return ""
}
