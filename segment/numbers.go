package segment

import (
	"strings"

	"github.com/govreport/govreport/internal/rule"
)

// Labels that bureau documents and technical texts number their parts with.
var (
	formalNumbers = rule.New(rule.Rule{
		Pass: "heading", Name: "formal-numbers",
		Why:     "壹、 and 贰、 count the parts above 一、",
		Example: "交通局2020年工作总结\n壹、2020年工作回顾\n一、道路\n修了路。\n二、桥梁\n修了桥。\n贰、2021年工作安排\n一、道路\n要修路。\n二、桥梁\n要修桥。",
		Want:    "贰、 2021年工作安排 | plan",
	})
	decimalNumbers = rule.New(rule.Rule{
		Pass: "heading", Name: "decimal-numbers",
		Why:     "1.1 and 1.1.1 before a title count the parts under 1",
		Example: "水利局2020年工作总结\n1 2020年工作完成情况\n1.1 工程建设\n修了水库。\n1.2 防汛抗旱\n防住了汛。\n2 2021年工作计划\n2.1 工程建设\n要修水库。",
		Want:    "1.2 防汛抗旱 | review",
	})
	monthHeads = rule.New(rule.Rule{
		Pass: "heading", Name: "month-heads",
		Why:     "lines that are nothing but months or quarters, three at least, head what was done in them",
		Example: "民政局2020年工作总结\n一月份\n走访慰问困难群众。\n二月份\n设立检查点。\n三月份\n提高低保标准。",
		Want:    " 二月份 | review",
	})
	itemsBehindTitle = rule.New(rule.Rule{
		Pass: "heading", Name: "items-behind-title",
		Why:     "一是 behind a title without a mark is where its line break was lost",
		Example: "财政局2020年工作总结\n一、主要工作\n收入增长。\n二、存在主要问题一是财源结构单一，税收占比不高；二是支出压力较大。",
		Want:    "二、 存在主要问题 | review",
	})
	planPart = rule.New(rule.Rule{
		Pass: "heading", Name: "plan-part",
		Why:     "a title that names the plan of the year, behind the items of a review and before a list from 1, is a part whatever its number",
		Example: "县政府工作报告\n——2021年1月8日在县人民代表大会上\n各位代表：\n一、2020年工作回顾\n（一）经济稳步发展\n好。\n（二）民生持续改善\n好。\n2、2021年工作安排\n（一）做强产业\n要做强。\n（二）改善民生\n要改善。",
		Want:    "2、 2021年工作安排 | plan",
	})
)

const formalDigits = "壹贰叁肆伍陆柒捌玖拾"

// formalLabel reads 壹、 to 拾、.
func formalLabel(r []rune, i, hi int) (label, bool) {
	if !formalNumbers.On() || i+1 >= hi || r[i+1] != '、' {
		return label{}, false
	}
	n := 0
	for _, d := range formalDigits {
		if n++; d == r[i] {
			return label{hi: i + 2, fam: famChapter, num: n, sub: '壹'}, true
		}
	}
	return label{}, false
}

// decimalLabel reads the number 1.1 or 1.1.1 at the head of line, which has its
// line for itself.
func (c *cutter) decimalLabel(line Line) (label, bool) {
	r, hi := c.r, int(line.Hi)
	if !decimalNumbers.On() || !isDigit(r[line.Lo]) {
		return label{}, false
	}
	n, depth, k := 0, 0, int(line.Lo)
	for ; ; depth++ {
		m, j := arabicNumber(r, k, hi)
		if m == 0 || j > k+2 || r[k] == '0' {
			return label{}, false
		}
		if n, k = m, j; c.spaceBefore(k) || k+1 >= hi || r[k] != '.' || !isDigit(r[k+1]) {
			break
		}
		k++
	}
	if k < hi && (r[k] == '.' || r[k] == '、') {
		k++
	}
	if depth < 1 || depth > 2 || hi-k < 3 || hi-k > maxTitle || isClosing(r[hi-1]) || r[hi-1] == ',' || !c.spaceBefore(k) && (depth < 2 || !isHan(r[k])) {
		return label{}, false // 1.5亿元
	}
	return label{hi: k, fam: famDecimal + family(depth-1), num: n, sub: '.'}, true
}

// gapNumber reads a number that white space parts from a title that begins
// with a year: 1 2020年工作完成情况.
func (c *cutter) gapNumber(line Line) (label, bool) {
	n, lo := 0, int(line.Lo)
	for k := lo; k < int(line.Hi) && k < lo+2 && isDigit(c.r[k]); k++ {
		if n = 10*n + int(c.r[k]-'0'); n > 0 && k+1 < int(line.Hi) && c.r[k+1] == ' ' {
			if _, _, ok := yearsAt(c.r[k+2:line.Hi], 0); ok {
				return label{fam: famArabic, sub: '.', num: n, hi: k + 2}, true
			}
		}
	}
	return label{}, false
}

// isMonthHead reports whether r is a month or a quarter and nothing else:
// 一月份, 12月, 第三季度.
func isMonthHead(r []rune) bool {
	if n := len(r); n > 0 && r[n-1] == ':' {
		r = r[:n-1]
	}
	if len(r) < 2 || len(r) > 5 {
		return false
	}
	s := string(r)
	if s = strings.TrimSuffix(s, "份"); strings.HasSuffix(s, "月") {
		m := []rune(strings.TrimSuffix(s, "月"))
		n, j := hanNumber(m, 0, len(m))
		if n == 0 {
			n, j = arabicNumber(m, 0, len(m))
		}
		return len(m) > 0 && j == len(m) && n >= 1 && n <= 12
	}
	s = strings.TrimPrefix(s, "第")
	return s == "一季度" || s == "二季度" || s == "三季度" || s == "四季度"
}

// months reports whether line i is one of three lines or more that are months.
func (c *cutter) months(i int) bool {
	return monthHeads.On() && c.isMonthLine(i) && c.monthLines() >= 3
}

func (c *cutter) isMonthLine(i int) bool {
	line := c.t.Lines[i]
	return !line.Empty() && line.Hi-line.Lo <= 6 && isMonthHead(c.r[line.Lo:line.Hi])
}

// countMonthLines counts the lines of a text that are months.
func (c *cutter) countMonthLines() int {
	n := 0
	for i := range c.t.Lines {
		if c.isMonthLine(i) {
			n++
		}
	}
	return n
}

// itemAfterTitle reports whether 一是 at r[k] stands behind the title that opens
// line i: 三、存在主要问题|一是…；二是….
func (c *cutter) itemAfterTitle(lb label, k, i int) bool {
	if !itemsBehindTitle.On() || lb.num != 1 || lb.fam != famShi || !isHan(c.r[k-1]) || isRunOn(c.r[k-1]) {
		return false
	}
	line := c.t.Lines[i]
	head, ok := parseLabel(c.r, int(line.Lo), int(line.Hi))
	if !ok || head.fam != famHan && head.fam != famHanParen || k-head.hi < 4 || k-head.hi > 20 {
		return false
	}
	for _, x := range c.r[head.hi:k] {
		if isPunct(x) {
			return false
		}
	}
	return contains(c.r[lb.hi:line.Hi], "二是")
}

// isPlanPart reports whether candidate i, whose number goes on no list of parts,
// titles the plan of a report whose open part is its review. Where it goes on a
// list inside that part, the list must start again behind it.
func (b *builder) isPlanPart(i int, restarts bool) bool {
	cd := &b.cands[i]
	if !planPart.On() || len(b.stack) == 0 || !cd.start || !cd.own || cd.fam.isItem() || cd.num < 2 || cd.fam == famChapter {
		return false
	}
	year := b.reportYear()
	title := b.r[cd.hi:b.ownTitleSpan(cd.hi, cd.end)]
	if s, _ := titleStance(title, year); s < titleSure || len(title) > 24 || cueOf(title) != RolePlan {
		return false
	}
	part := &b.nodes[b.stack[0]]
	if s, _ := titleStance(b.r[part.hi:b.ownTitleSpan(part.hi, part.end)], year); s > -titleSure || part.rank() >= cd.rank() {
		return false
	}
	for j := i + 1; j < len(b.cands); j++ {
		if o := &b.cands[j]; o.start && o.fam != famNone {
			return o.num == 1 && o.fam != famHan && o.fam != famChapter && (!restarts || o.key() == cd.key())
		}
	}
	return false
}
