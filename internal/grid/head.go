package grid

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/quantity"
)

// A meaning is what the head of a column, the head of a row or a caption says
// about numbers: 2023年完成（亿元）, 比上年增长（%）, 为预算%.
type meaning struct {
	unit    string // as written: 亿元
	measure string // empty where nothing is said
	kind    string // likewise
	year    int    // 0 where none is named
	from    int    // of a span of years, its first
	part    string // of the year: H1, Q1, …
	shift   int    // -1: 上年; only where rel is set
	rel     bool   // 上年, 本年
	base    int    // the year compared with, where it is named
	unknown bool   // it compares, or limits the time, in a way that is not known
	rest    string // what is left: the noun
}

var (
	completionWords = strings.Fields(`完成年初预算 完成调整预算 完成年度预算 完成预算 为年初预算 为调整预算 为预算数 为预算 占年初预算 占调整预算 占预算数 占预算
		完成年度目标 完成年度计划 完成全年目标 完成全年计划 完成目标 完成计划 为年度目标 为年度计划 为目标 为计划 占年度计划 占计划 预算完成率 目标完成率 计划完成率
		完成比例 完成进度 执行进度 完成率 执行率`)
	indexWords   = strings.Fields(`为上年决算数 为上年执行数 为上年 为去年 为上期 环比 指数 排名 位次 名次 增减额 增减数 增加额 增长额 增减量 增量 贡献率 拉动`)
	growthWords  = strings.Fields(`增长速度 增长率 增长幅度 增减幅度 增减率 增长幅 增速 增幅 增长 增减 涨幅 升降 涨跌`)
	shareWords   = strings.Fields(`所占比重 所占比例 比重 占比`)
	outcomeWords = strings.Fields(`实际完成数 实际完成 完成情况 完成数 完成值 完成量 预计完成 实际数 实际值 实际 实绩 实绩数 执行情况 执行数 执行 决算数 决算 实现数 实现值 实现 完成 预计数 预计 累计数 累计`)
	targetWords  = strings.Fields(`预期目标 目标任务 年度目标 年度计划 年度任务 目标数 目标值 目标 计划数 计划 预期数 预期值 预期 年初预算数 年初预算 调整预算数 调整预算 预算数 预算 安排数 安排 任务数 任务`)
	genericWords = strings.Fields(`绝对数额 绝对数 绝对量 绝对值 指标值 年末数 期末数 全年数 数值 数量 总量 产量 金额 数额 年末 期末 全年 年度 指标 情况 主要 统计 数据 水平`)
	resultWords  = strings.Fields(`增长速度 及其增长 构成 完成情况 实现情况 执行情况`)
	statedWords  = strings.Fields(`绝对数 绝对量 年末数 期末数`) // of statistics, never of plans
	vagueWords   = strings.Fields(`计划完成 目标完成 拟完成 年均 平均 以来 1-`)
)

// readHead reads the head of a column or row; known gives the id of an
// indicator's name, which is taken apart no further.
func readHead(text string, known func(string) string) meaning {
	var m meaning
	s := text
	for { // brackets: a unit, or a word that belongs to the name
		k := strings.IndexByte(s, '(')
		e := strings.IndexByte(s, ')')
		if k < 0 || e < k {
			break
		}
		in := s[k+1 : e]
		switch {
		case in == "%" || in == "±%" || in == "+-%" || in == "±":
			m.unit = "%"
		case isUnit(in):
			m.unit = in
		case isUnit(strings.TrimPrefix(in, "单位:")):
			m.unit = strings.TrimPrefix(in, "单位:")
		default:
			s = s[:k] + "〔" + in + "〕" + s[e+1:]
			continue
		}
		s = s[:k] + s[e+1:]
	}
	s = strings.NewReplacer("〔", "(", "〕", ")").Replace(s)
	if t := strings.TrimRight(s, "±%"); t != s {
		m.unit, s = "%", t
	}
	s = strings.NewReplacer("“", "", "”", "", " ", "", ":", "", "\n", "", "(", "", ")", "").Replace(s)
	s = m.comparison(s)
	cut := func(list []string) bool {
		w := oneOf(s, list)
		s = strings.Replace(s, w, "", 1)
		return w != ""
	}
	if oneOf(s, vagueWords) != "" {
		m.unknown = true
	}
	s = m.time(s)
	if known(s) != "" {
		m.rest = s // 一般公共预算收入 is no budgeted number of anything
		return m
	}
	s = strings.NewReplacer("实际使用", "实□使用", "公共预算", "公共□", "基金预算", "基金□", "经营预算", "经营□", "财政预算", "财政□").Replace(s)
	switch {
	case cut(completionWords):
		m.measure, m.kind = fact.Completion, fact.Outcome
	case cut(indexWords):
		m.unknown = true
	case cut(growthWords):
		m.measure = fact.Growth
	case cut(shareWords):
		m.measure = fact.Level
		if m.unit == "" {
			m.unit = "%"
		}
		s += "比重"
	}
	if m.kind == "" {
		target := cut(targetWords)
		switch {
		case cut(outcomeWords):
			m.kind = fact.Outcome
		case target:
			m.kind = fact.Target
		case oneOf(s, statedWords) != "":
			m.kind = fact.Outcome
		}
	}
	for cut(genericWords) {
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "实□", "实际"), "□", "预算")
	m.rest = strings.Trim(s, "、,.。-—/;数额值为与及和的")
	return m
}

// comparison takes out what a growth is against: 比上年, 较2022年, 同比.
func (m *meaning) comparison(s string) string {
	for _, w := range [...]string{"比", "较"} {
		k := strings.Index(s, w)
		if k < 0 {
			continue
		}
		rest := s[k+len(w):]
		for _, y := range [...]string{"上年同期", "去年同期", "上年末", "上年底", "年初", "上年", "去年", "同期"} {
			if strings.HasPrefix(rest, y) {
				return s[:k] + rest[len(y):]
			}
		}
		if y, n := yearAt(rest); y > 0 {
			m.base = y
			return s[:k] + rest[n:]
		}
	}
	return strings.ReplaceAll(s, "同比", "")
}

// time takes the year out of s.
func (m *meaning) time(s string) string {
	for i := 0; i < len(s); i++ {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		y, n := yearAt(s[i:])
		if y == 0 {
			continue
		}
		rest := s[i+n:]
		if t := strings.TrimLeft(rest, "-—~至"); t != rest {
			if z, k := yearAt(t); z > y {
				m.from, y, rest = y, z, t[k:]
			}
		}
		if m.year > 0 && m.year != y {
			m.unknown = true // two years that are no span
		}
		m.year = y
		s = s[:i] + rest
		i--
	}
	for i, w := range [...]string{"九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五"} {
		if j := strings.Index(s, w); j >= 0 && m.year == 0 && !(w == "十五" && strings.Contains(s, "十五五")) {
			m.year = 2000 + 5*i
			s = s[:j] + s[j+len(w):]
			switch {
			case strings.Contains(s, "末"):
				s = strings.Replace(s, "末", "", 1)
			default:
				m.from = m.year - 4
			}
			s = strings.NewReplacer("期间", "", "时期", "").Replace(s)
		}
	}
	for _, w := range [...]struct {
		word  string
		shift int
	}{{"上年", -1}, {"去年", -1}, {"本年", 0}, {"今年", 0}, {"当年", 0}} {
		if strings.Contains(s, w.word) {
			m.rel, m.shift = true, w.shift
			s = strings.Replace(s, w.word, "", 1)
		}
	}
	for _, w := range [...]struct{ word, part string }{{"上半年", "H1"}, {"下半年", "H2"}, {"一季度", "Q1"}, {"1-12月", ""}} {
		if strings.Contains(s, w.word) {
			m.part = w.part
			s = strings.Replace(s, w.word, "", 1)
		}
	}
	if strings.Contains(s, "月") || strings.Contains(s, "季度") {
		m.unknown = true
	}
	return s
}

// yearAt reads a year at the head of s and 年 or 年度 behind it; n is how long
// they are in bytes.
func yearAt(s string) (year, n int) {
	if len(s) < 4 || s[:2] != "19" && s[:2] != "20" {
		return 0, 0
	}
	y, err := strconv.Atoi(s[:4])
	if err != nil || len(s) > 4 && (s[4] >= '0' && s[4] <= '9' || s[4] == '.') {
		return 0, 0
	}
	n = 4
	for _, w := range [...]string{"年度", "年"} {
		if strings.HasPrefix(s[n:], w) {
			return y, n + len(w)
		}
	}
	return y, n
}

// period returns the period as figures have it, with y the year where the head
// names none.
func (m *meaning) period(y int) string {
	switch {
	case m.year > 0:
		y = m.year
	case m.rel && y > 0:
		y += m.shift
	}
	if y == 0 {
		return ""
	}
	p := strconv.Itoa(y)
	if m.from > 0 {
		return strconv.Itoa(m.from) + "/" + p
	}
	if m.part != "" {
		return p + "-" + m.part
	}
	return p
}

// isUnit reports whether s is a unit and nothing else.
func isUnit(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 12 || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	_, ok := measure("1", s)
	return ok
}

// measure reads number with unit behind it: 1050.3 and 亿元.
func measure(number, unit string) (q fact.Quantity, ok bool) {
	s := number + unit
	qs := quantity.Quantities(s)
	if len(qs) != 1 || qs[0].Span.Start != 0 || qs[0].Span.End != len(s) || qs[0].Ratio != nil {
		return q, false
	}
	return qs[0], true
}
