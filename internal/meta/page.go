package meta

import "github.com/govreport/govreport/internal/rule"

var (
	pageWords = rule.New(rule.Rule{
		Pass: "title", Name: "page-words",
		Why:     "a line of nothing but the words of a web page's buttons is no part of a title",
		Example: "首页\n无障碍浏览\n打印 关闭窗口\n甲乙镇政府工作报告\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n",
		Want:    "title 甲乙镇政府工作报告",
	})
	pageLabels = rule.New(rule.Rule{
		Pass: "title", Name: "page-labels",
		Why:     "what a page says of itself stands behind labels with colons",
		Example: "政府工作报告\n索引号：0143/2031-12 发布机构：办公室\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n",
		Want:    "title 政府工作报告",
	})
	clockTime = rule.New(rule.Rule{
		Pass: "date", Name: "clock-time",
		Why:     "a date with a time of day is when a page was made, not when a speech was given",
		Example: "政府工作报告\n2021年3月9日 07时41分\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n",
		Want:    "date 2021-01-08 speech",
	})
	formRows = rule.New(rule.Rule{
		Pass: "title", Name: "form-rows",
		Why:     "the rows of a cover or form (单位：, 姓名：) follow the title and are no part of it",
		Example: "年度述职报告书\n单位：采购中心\n姓名：张甲\n一、履职情况\n完成采购额12亿元。\n",
		Want:    "title 年度述职报告书",
	})
)

// isNav reports whether a line is what a web page puts around a text: buttons,
// the way to the page, labels with colons, the time it was posted.
func isNav(r []rune) bool {
	if len(r) > 2*maxHeadLine {
		return false
	}
	return pageWords.On() && onlyPageWords(r) || pageLabels.On() && hasPageLabel(r) || clockTime.On() && hasClock(r) || isPath(r)
}

// onlyPageWords reports whether r is made of the words of a page's buttons,
// marks and digits: 【字号：大 中 小】, 打印 | 关闭.
func onlyPageWords(r []rune) bool {
	words := vocab().pageWord
	if r[0] == '-' || r[0] == '—' || r[0] == '!' {
		return false
	}
	for i := 0; i < len(r); {
		if n := words.longest(r, i); n > 0 {
			i += n
			continue
		}
		if han(r[i]) || r[i]|0x20 >= 'a' && r[i]|0x20 <= 'z' {
			return false
		}
		i++
	}
	return r[0] != '(' || len(r) < 4 || digit(r[1]) < 0 // (一), (2)
}

// hasPageLabel reports whether r opens with a label of a page, or holds two.
func hasPageLabel(r []rune) bool {
	n := 0
	for i, c := range r {
		if c != ':' {
			continue
		}
		for lo := max(0, i-vocab().pageLabel.max); lo < i; lo++ {
			if vocab().pageLabel.has(r[lo:i]) {
				if n++; lo == 0 || n == 2 || lo == 1 && r[0] == '[' {
					return true
				}
				break
			}
		}
	}
	return false
}

// hasClock reports whether r is a date with a time of day behind it, or a time
// of day alone: 2026-02-10 07:41, 08时41分.
func hasClock(r []rune) bool {
	d, dated := firstDay(r)
	for i := 1; i+2 < len(r); i++ {
		if r[i] != ':' && r[i] != '时' && r[i] != '点' || digit(r[i-1]) < 0 || r[i-1] > '9' || r[i+1] < '0' || r[i+1] > '9' || r[i+2] < '0' || r[i+2] > '9' {
			continue
		}
		if dated && i > d.hi || len(r) <= 8 {
			return true
		}
	}
	return false
}

// isPath reports whether r is the way to a page: 首页>政务公开>规划.
func isPath(r []rune) bool {
	n := 0
	for i, c := range r {
		if (c == '>' || c == '»') && i > 0 {
			n++
		}
	}
	return n > 0 && !contains(r, "<") && (n > 1 || contains(r, "首页") || r[len(r)-1] == '>')
}

// isSheetRow reports whether a line is a row of a form or a cover.
func isSheetRow(r []rune) bool {
	if !formRows.On() || len(r) > 2*maxHeadLine {
		return false
	}
	if n, _ := sheetLabel(r); n > 0 {
		return true
	}
	n := 0 // 姓名 张三 性别 男 出生年月 1974.11
	for i := 0; i < len(r); {
		k := vocab().sheet.longest(r, i)
		if k > 1 {
			n++
			i += k
			continue
		}
		i++
	}
	return n >= 2 && vocab().sheet.longest(r, 0) > 1 && !isTitle(string(r))
}

// sheetLabel is the length of the label with its colon that opens r, and the
// label.
func sheetLabel(r []rune) (int, []rune) {
	for i, c := range r {
		if c == ':' && i > 1 {
			if vocab().sheet.has(r[:i]) {
				return i + 1, r[:i]
			}
			break
		}
	}
	return 0, nil
}

// readSheetRow keeps what a row of a form says of unit, person and day.
func (h *head) readSheetRow(lo, hi int) {
	n, label := sheetLabel(h.r[lo:hi])
	if n == 0 || lo+n >= hi {
		return
	}
	value := field{lo + n, hi}
	r := h.r[value.lo:hi]
	switch v := vocab(); {
	case v.unit.has(label) && h.sheet.unit.empty() && len(r) <= 40:
		h.sheet.unit = value
	case v.person.has(label) && h.sheet.person.empty() && isPersonName(r):
		h.sheet.person = value
	case v.day.has(label) && h.sheet.day.year == 0:
		if d, ok := firstDay(r); ok {
			d.kind = Signature
			h.sheet.day = absolute(d, value.lo)
		}
	}
}

// readNav takes the posting date and the author from a line of the page.
func (h *head) readNav(lo, hi int) {
	r := h.r[lo:hi]
	if d, ok := firstDay(r); ok && h.posted.year == 0 {
		d.kind, d.lo, d.hi = Posting, lo+d.lo, lo+d.hi
		h.posted = d
	}
	if i := index(r, "作者:"); i >= 0 {
		j := i + 3
		for j < len(r) && han(r[j]) && !hasAt(r, j, "发布") {
			j++
		}
		if f := (field{lo + i + 3, lo + j}); isPersonName(h.r[f.lo:f.hi]) && !hasAt(h.r, f.lo, "佚名") {
			h.author = f
		}
	}
}
