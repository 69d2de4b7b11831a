package meta

import (
	"strings"

	"github.com/govreport/govreport/internal/rule"
)

// How far behind a paragraph or a list the head may still lie: a note of the
// editor, a table of contents.
const (
	maxAheadLines = 60
	maxAheadRunes = 2500
)

var (
	headAhead = rule.New(rule.Rule{
		Pass: "title", Name: "head-ahead",
		Why:     "where a venue and a salutation lie ahead, what stands before them is a note or a table of contents, not the body",
		Example: "本报讯：大会昨日开幕，镇长向大会报告工作。\n一、去年工作\n二、今年工作\n政府工作报告\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n镇长 张甲\n各位代表：\n",
		Want:    "title 政府工作报告",
	})
	datelineDeed = rule.New(rule.Rule{
		Pass: "date", Name: "dateline-deed",
		Why:     "a line that opens with a date and says who reported at which session is a venue, also as a sentence with its full stop",
		Example: "甲乙镇政府工作报告\n2021年1月8日在甲乙镇第三届人民代表大会第一次会议上镇长张甲作政府工作报告。\n各位代表：\n",
		Want:    "speaker 镇长 张甲",
	})
	labelLine = rule.New(rule.Rule{
		Pass: "title", Name: "label-line",
		Why:     "a short line that ends in a colon and addresses nobody (附件3：) is a label above the title, not where the text begins",
		Example: "附件3：\n甲乙局2020年工作总结\n一、主要工作\n完成投资12亿元。\n",
		Want:    "title 甲乙局2020年工作总结",
	})
)

// startsBody reports whether the line is where the head ends: a salutation,
// an addressee, a labelled heading or a paragraph.
func (h *head) startsBody(lo, hi int) bool {
	r := h.r[lo:hi]
	last := r[len(r)-1]
	switch {
	case isNav(r) || isSheetRow(r):
		return false
	case isSalutation(r):
		return true
	case last == '。' && isDateline(r):
		return false
	case last == ':' && labelLine.On() && len(r) <= 8 && !isAddressee(r[:len(r)-1]):
		return false
	case last == '。' || last == ':' || last == ';':
		return true
	case isLabel(r):
		return true
	}
	limit := maxHeadLine
	if len(h.rows) == 0 {
		limit += maxHeadLine / 2 // a long title
	}
	return len(r) > limit && !isVenue(r)
}

// isAddressee reports whether r, before its colon, names who is written to.
func isAddressee(r []rune) bool {
	return len(r) < 2 || endsInOrg(r) || r[0] == '各' || r[0] == '全' || containsAny(r, []string{"如下", "同志", "代表", "领导", "老师"})
}

// liesAhead reports whether the head is still to come behind line i: a line
// that tells day and assembly, and a salutation or heading close behind it.
func (h *head) liesAhead(i int) bool {
	if !headAhead.On() || h.has(rowVenue) {
		return false
	}
	venue, runes, seen := -1, 0, 0
	for ; i < len(h.t.Lines) && seen < maxAheadLines && runes < maxAheadRunes; i++ {
		l := h.t.Lines[i]
		if l.Empty() {
			continue
		}
		r := h.r[l.Lo:l.Hi]
		seen++
		runes += len(r)
		switch {
		case venue < 0 && isSalutation(r):
			return false
		case venue >= 0 && (isSalutation(r) || isLabel(r)):
			return true
		case venue >= 0 && seen-venue > 6:
			return false
		}
		if _, dated := firstDay(r); dated && isVenue(r) && containsAny(r, []string{"会议上", "大会上"}) {
			venue = seen
		}
	}
	return false
}

// isDateline reports whether r opens with a date and tells who gave the report
// at which assembly: 2025年1月14日在…会议上省长张三作政府工作报告。.
func isDateline(r []rune) bool {
	if !datelineDeed.On() || len(r) > 2*maxHeadLine {
		return false
	}
	d, ok := firstDay(r)
	return ok && d.lo <= 3 && containsAny(r, []string{"会议上", "大会上"})
}

// beforeDeed is the index in r[lo:hi] at which a dateline turns from who
// reports to what is done: 省长张三|作政府工作报告。
func beforeDeed(r []rune, lo, hi int) int {
	for i := lo; i < hi; i++ {
		if r[i] == '作' && i > lo+1 || hasAt(r[:hi], i, "代表") || hasAt(r[:hi], i, "向大会") || hasAt(r[:hi], i, "所作") {
			return i
		}
	}
	for hi > lo && (r[hi-1] == '。' || r[hi-1] == ')') {
		hi--
	}
	return hi
}

// isSalutation reports whether a line addresses the audience: 各位代表：
func isSalutation(r []rune) bool {
	for _, s := range []string{"各位", "名位", "同志们", "尊敬的", "全体", "全校"} {
		if hasPrefix(r, s) {
			n := min(len(r), 20)
			return containsAny(r[:n], []string{":", "!", ","}) || len(r) < 8
		}
	}
	return false
}

// isLabel reports whether a line opens with the label of a section: 一、 (一)
// 1. 第一章 壹、, or is nothing but one (## 一).
func isLabel(r []rune) bool {
	i := 0
	if r[0] == '(' {
		i = 1
	} else if hasPrefix(r, "第") {
		n, j := smallNumber(r, 1)
		return n > 0 && j < len(r) && (r[j] == '章' || r[j] == '节' || r[j] == '篇' || hasAt(r, j, "部分"))
	}
	if strings.ContainsRune("壹贰叁肆伍陆柒捌玖拾", r[0]) && len(r) > 1 && r[1] == '、' {
		return true
	}
	n, j := smallNumber(r, i)
	if n <= 0 {
		return false
	}
	if j+5 < len(r) && r[j] == ' ' && i == 0 && (r[j+1] == '1' || r[j+1] == '2') && r[j+5] == '年' {
		return true // 1 2020年工作完成情况
	}
	return j == len(r) || r[j] == '、' || r[j] == '.' || i == 1 && r[j] == ')'
}

// isVenue reports whether a line tells when or where the report was given.
func isVenue(r []rune) bool {
	if len(r) > 2*maxHeadLine || contains(r, "我代表") {
		return false
	}
	if isDateline(r) {
		return true
	}
	if containsAny(r, []string{"会议上", "大会上", "会议通过", "会上的"}) && (contains(r, "次会议") || contains(r, "届")) {
		return !hasSuffix(r, "讲话") && !hasSuffix(r, "政府工作报告") || r[0] == '—'
	}
	if hasSuffix(r, "次会议") && contains(r, "代表大会") {
		return true
	}
	d, ok := firstDay(r)
	if !ok {
		return contains(r, "人民代表大会") && contains(r, "届") && len(r) <= maxHeadLine/2
	}
	// A date of its own, in brackets or behind a dash, with little else beside
	// it or with the place, the assembly's name following on the next line.
	return len(r)-(d.hi-d.lo) <= 4 || d.lo <= 3 && hasAt(r, d.hi, "在") && len(r)-d.hi <= 20
}

// isAside reports whether a line belongs to the page, not to the title.
func isAside(r []rune) bool {
	for _, s := range vocab().aside {
		if hasPrefix(r, s) && len(r) < 8 {
			return true
		}
	}
	return hasPrefix(r, "![") || hasPrefix(r, "http") || hasPrefix(r, "---") || r[0] == '<' && r[len(r)-1] == '>'
}
