package meta

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/internal/rule"
)

var (
	crumbs = rule.New(rule.Rule{
		Pass: "title", Name: "way-to-page",
		Why:     "words between the lines of a web page are the way to it, where a title follows behind them",
		Example: "首页\n>\n政府工作报告\n打印\n甲乙镇2021年政府工作报告\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n",
		Want:    "title 甲乙镇2021年政府工作报告",
	})
	runningHead = rule.New(rule.Rule{
		Pass: "title", Name: "running-head",
		Why:     "a line that comes back on every page is not the title where another line is",
		Example: "会议文件政府工作报告\n甲乙镇政府工作报告\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n一、回顾\n会议文件政府工作报告\n平稳。\n会议文件政府工作报告\n二、安排\n",
		Want:    "title 甲乙镇政府工作报告",
	})
	dayInTitle = rule.New(rule.Rule{
		Pass: "title", Name: "day-in-title",
		Why:     "the day of the speech and the name in brackets behind a title are added by who collected the text",
		Example: "甲乙镇政府工作报告（2021年1月8日 张甲）\n各位代表：\n",
		Want:    "title 甲乙镇政府工作报告",
	})
	saidTwice = rule.New(rule.Rule{
		Pass: "title", Name: "said-twice",
		Why:     "a title written twice without a break is one title",
		Example: "甲乙局2020年工作总结甲乙局2020年工作总结\n一、主要工作\n完成投资12亿元。\n",
		Want:    "title 甲乙局2020年工作总结",
	})
)

// title returns the report's own title and the line that follows it behind a
// dash. A title in the text goes before the one in the front matter, which
// web pages fill with the page's name; where the page's name holds the title
// in full, its spacing is kept.
func (h *head) title() (title, subtitle string) {
	var page, own []row
	nav, crumb, before := false, false, rowOther
	for i, w := range h.rows {
		if w.kind == rowOrg && len(own) == 0 && i+1 < len(h.rows) && h.rows[i+1].kind == rowSubtitle {
			w.kind = rowTitle // 坚定信心开新局, above ——在…大会上的报告, is no 局
		}
		switch w.kind {
		case rowTitle:
			if subtitle == "" && !h.isRunningHead(w) && !(crumbs.On() && i > 0 && h.r[h.rows[i-1].hi-1] == '>') {
				if crumb = crumb || before == rowNav && len(own)+len(page) == 0; !crumb || isTitle(string(h.r[w.lo:w.hi])) || len(own) > 0 || w.hi-w.lo > 8 || i+1 < len(h.rows) && (h.rows[i+1].kind == rowSubtitle || h.rows[i+1].kind == rowVenue) {
					own = append(own, w)
				}
			}
		case rowNav:
			if nav = true; len(own) > 0 && (len(page) == 0 || crumb && crumbs.On()) {
				page, own = own, nil
			}
		case rowSubtitle:
			if subtitle == "" && (len(own) > 0 || len(page) > 0) {
				lo := w.lo
				for lo < w.hi && (h.r[lo] == '—' || h.r[lo] == '-') {
					lo++
				}
				subtitle = h.words(lo, w.hi)
			}
		}
		before = w.kind
	}
	if len(own) > 0 && crumb && crumbs.On() && (subtitle != "" || isTitle(h.join(own)) || !isTitle(h.join(page))) {
		page = nil // the words between the page's lines were the way to it
	}
	front := h.frontTitle()
	pageTitle := h.join(page)
	title = h.join(own)
	switch {
	case nav && pageTitle != "":
		// The page's name, less what the page adds to the text's own title.
		if s := within(pageTitle, title); s != "" && (subtitle != "" || isForwarding(pageTitle)) {
			return s, subtitle
		}
		return pageTitle, subtitle
	case title == "" || front != "" && !isTitle(title) && isTitle(front):
		return front, subtitle
	}
	return title, subtitle
}

// isRunningHead reports whether a line of the head stands at the top of every
// page, while another line is the title.
func (h *head) isRunningHead(w row) bool {
	if !runningHead.On() {
		return false
	}
	others := false
	for _, o := range h.rows {
		others = others || o.kind == rowTitle && o != w && isTitle(string(h.r[o.lo:o.hi])) && string(h.r[o.lo:o.hi]) != string(h.r[w.lo:w.hi])
	}
	if !others {
		return false
	}
	n := 0
	for _, l := range h.t.Lines {
		if int(l.Hi-l.Lo) == w.hi-w.lo && slices.Equal(h.r[l.Lo:l.Hi], h.r[w.lo:w.hi]) {
			n++
		}
	}
	return n > 2
}

// titleAt is where the title stands.
func (h *head) titleAt() field {
	for _, w := range h.rows {
		if w.kind == rowTitle {
			return field{w.lo, w.hi}
		}
	}
	return h.front.title
}

// isForwarding reports whether a page's title announces another document.
func isForwarding(s string) bool {
	for _, w := range []string{"转发", "关于公示", "关于印发", "关于公布"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// isTitle reports whether s names a kind of document.
func isTitle(s string) bool {
	for _, w := range []string{"报告", "公报", "总结", "讲话", "通知", "意见", "方案", "计划", "要点", "汇报"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// join puts the lines of a title together with a space.
func (h *head) join(rows []row) string {
	var parts []string
	for _, w := range rows {
		f := h.trim(w.lo, w.hi)
		f = h.unquote(h.afterDeed(f.lo, f.hi), f.hi)
		f.hi = h.beforeNote(f.lo, f.hi)
		f = h.beforeDay(f)
		f.hi = h.once(f.lo, f.hi)
		if s := h.words(f.lo, f.hi); len(parts) == 0 || s != parts[len(parts)-1] {
			parts = append(parts, s)
		}
		if len(parts) == 4 {
			break
		}
	}
	return strings.Join(parts, " ")
}

// beforeDay cuts the day and the name in brackets off a title, which collectors
// put there; what stands before them may be quoted. A line that is nothing
// else stays.
func (h *head) beforeDay(f field) field {
	lo, hi := h.brackets(f)
	if lo >= hi || lo-1 <= f.lo || !dayInTitle.On() {
		return f
	}
	if _, ok := firstDay(h.r[lo:hi]); ok {
		return h.unquote(f.lo, lo-1)
	}
	return f
}

// frontTitle is the front matter's title without the date and name in
// brackets that collectors add to it.
func (h *head) frontTitle() string {
	f := h.front.title
	if lo, hi := h.brackets(f); lo < hi {
		d, name := h.frontDateAndName()
		years := hi-lo == 5 && h.r[hi-1] == '年'
		if d.year != 0 || !name.empty() || years || containsAny(h.r[lo:hi], []string{"会议", "人大"}) {
			f = h.unquote(f.lo, lo-1)
		}
	}
	f.hi = h.once(f.lo, f.hi)
	if f.empty() {
		return ""
	}
	f = h.unquote(h.afterDeed(f.lo, f.hi), f.hi)
	return h.words(f.lo, f.hi)
}

// trim takes stray marks and 原标题： off a title, and a dash that joins it to
// the venue on the next line.
func (h *head) trim(lo, hi int) field {
	if hasAt(h.r, lo, "原标题:") {
		lo += len([]rune("原标题:"))
	}
	for lo < hi-1 && (h.r[lo] == '*' || h.r[lo] == '-' || h.r[lo] == '—') {
		lo++
	}
	for hi-1 > lo && (h.r[hi-1] == '—' || h.r[hi-1] == '*') {
		hi--
	}
	return field{lo, hi}
}

// beforeNote cuts the mark of a footnote off a title: [1], [^1].
func (h *head) beforeNote(lo, hi int) int {
	if h.r[hi-1] != ']' {
		return hi
	}
	for i := hi - 2; i > lo && i >= hi-5; i-- {
		if h.r[i] == '[' {
			return i
		}
	}
	return hi
}

// afterDeed skips the news in a title that tells who gave the report where:
// …在…会议上作政府工作报告, …会议上的政府工作报告.
func (h *head) afterDeed(lo, hi int) int {
	for i := hi - 6; i > lo; i-- {
		if !hasAt(h.r[:hi], i, "政府工作报告") && !hasAt(h.r[:hi], i, "《政府工作报告") {
			continue
		}
		if h.r[i-1] == '作' || hasAt(h.r, i-4, "会议上的") {
			return i
		}
	}
	return lo
}

// once is the end of a title from lo to hi that may be written twice.
func (h *head) once(lo, hi int) int {
	if n := hi - lo; saidTwice.On() && n > 6 && n%2 == 0 && string(h.r[lo:lo+n/2]) == string(h.r[lo+n/2:hi]) {
		return lo + n/2
	}
	return hi
}

// within returns the stretch of page that reads like part when spaces are
// left out of both, or "".
func within(page, part string) string {
	want := strings.ReplaceAll(part, " ", "")
	if want == "" {
		return ""
	}
	for i := range page {
		rest, k := page[i:], 0
		for j := 0; j < len(rest) && k < len(want); j++ {
			if rest[j] == ' ' && j > 0 {
				continue
			}
			if rest[j] != want[k] {
				break
			}
			if k++; k == len(want) {
				return rest[:j+1]
			}
		}
	}
	return ""
}
