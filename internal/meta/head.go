package meta

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/segment"
)

// How far the head may reach, in lines that are not blank, and how long a
// line in it may be before it is taken for running text.
const (
	maxHeadLines = 40
	maxHeadLine  = 60
	wallOfText   = 200 // a first line this long holds the whole document
)

// What a line of the head is.
type rowKind uint8

const (
	rowTitle    rowKind = iota
	rowSubtitle         // ——在…大会上的讲话
	rowVenue            // the date, the assembly, or both
	rowSpeaker          // 省长 张三, or a bare name
	rowNav              // what a web page adds: 发布时间, 点击数
	rowOrg              // 某某局文件, and the number under it
	rowOther            // (讨论稿), 目录
)

// A row is one line of the head, as runes lo to hi of the view.
type row struct {
	lo, hi int
	kind   rowKind
}

// A field is a value of the front matter, as runes lo to hi of the view.
type field struct{ lo, hi int }

// A head is the top of a report taken apart, and the signature at its end.
type head struct {
	t     *segment.Text
	r     []rune
	front struct{ title, date, speaker, source field }
	rows  []row
	name  span2 // the speaker: role and name
	body  int   // line at which the body starts: salutation, first heading or paragraph
	wall  bool  // the document is one long line

	inNote bool // while reading: the last line belongs to a footnote

	captions []field // comments, often of a picture: 某某市长作政府工作报告

	author  field // of a web page
	posted  day
	signed  day // from the tail
	printed day // …年…月…日印发
	signer  field
	printer field // who had it printed
	origin  field // 来源：某市人民政府 at the end
}

// readHead takes the top of t apart.
func readHead(t *segment.Text) *head {
	h := &head{t: t, r: t.Runes}
	i := h.readFront()
	seen := 0
	for ; i < len(t.Lines) && seen < maxHeadLines; i++ {
		l := t.Lines[i]
		if l.Empty() {
			continue
		}
		seen++
		lo, hi := int(l.Lo), int(l.Hi)
		if hasAt(h.r, lo, "<!--") {
			for i < len(t.Lines)-1 && !contains(h.r[t.Lines[i].Lo:t.Lines[i].Hi], "-->") {
				i++
			}
			h.captions = append(h.captions, field{lo, int(t.Lines[i].Hi)})
			continue
		}
		if hasAt(h.r, lo, "[^") || l.Indent >= 4 && i > 0 && len(h.rows) > 0 && h.inNote {
			h.inNote = true // a footnote and the lines indented under it
			continue
		}
		h.inNote = false
		if hi-lo > wallOfText && len(h.rows) == 0 && h.front.title.empty() {
			h.wall = true
			h.readWall(lo, hi)
			break
		}
		if h.startsBody(lo, hi) {
			break
		}
		k := h.classify(lo, hi)
		if k == rowTitle && h.afterVenue() && (h.has(rowTitle) || !contains(h.r[lo:hi], "报告")) {
			break // a heading without a label
		}
		h.rows = append(h.rows, row{lo, hi, k})
	}
	h.body = i
	for _, c := range h.captions {
		h.readCaption(c)
	}
	return h
}

// readCaption takes the speaker from a caption where the head names none.
func (h *head) readCaption(c field) {
	at := indexFrom(h.r[:c.hi], c.lo, "作政府工作报告")
	if at < 0 || h.name.nameHi > 0 {
		return
	}
	lo := at
	for lo > c.lo && (han(h.r[lo-1]) || h.r[lo-1] == '·') && h.r[lo-1] != '日' {
		lo--
	}
	if s, ok := h.roleAndName(lo, at); ok && s.nameHi > 0 {
		h.name = s
	}
}

func (f field) empty() bool { return f.lo >= f.hi }

// readFront reads YAML front matter and returns the line after it.
func (h *head) readFront() int {
	t := h.t
	i := 0
	for i < len(t.Lines) && t.Lines[i].Empty() {
		i++
	}
	if i == len(t.Lines) || !h.isRule(i) {
		return 0
	}
	for j := i + 1; j < len(t.Lines) && j < i+maxHeadLines; j++ {
		if h.isRule(j) {
			return j + 1
		}
		lo, hi := int(t.Lines[j].Lo), int(t.Lines[j].Hi)
		h.readField(lo, hi)
	}
	return i // no end: not front matter
}

// readField keeps the value of a line of front matter that says something of
// the report.
func (h *head) readField(lo, hi int) {
	var f *field
	key := ""
	switch {
	case hasAt(h.r, lo, "title:"):
		f, key = &h.front.title, "title:"
	case hasAt(h.r, lo, "date:"):
		f, key = &h.front.date, "date:"
	case hasAt(h.r, lo, "speaker:"):
		f, key = &h.front.speaker, "speaker:"
	case hasAt(h.r, lo, "source:"):
		f, key = &h.front.source, "source:"
	case hasAt(h.r, lo, "-http") && h.front.source.empty():
		f, key = &h.front.source, "-"
	default:
		return
	}
	if *f = h.unquote(lo+len(key), hi); f.empty() {
		*f = field{}
	}
}

// isRule reports whether a line is the --- around front matter.
func (h *head) isRule(i int) bool {
	l := h.t.Lines[i]
	return l.Hi-l.Lo >= 3 && string(h.r[l.Lo:l.Lo+3]) == "---"
}

// unquote narrows a range to what is inside quotation marks or 《》 that
// enclose all of it.
func (h *head) unquote(lo, hi int) field {
	for hi-lo >= 2 {
		a, b := h.r[lo], h.r[hi-1]
		if !(a == '“' && b == '”' || a == '“' && b == '“' || a == '"' && b == '"' || a == '\'' && b == '\'' || a == '《' && b == '》') {
			break
		}
		if a == '《' && indexFrom(h.r[:hi-1], lo, "》") >= 0 {
			break
		}
		lo, hi = lo+1, hi-1
	}
	return field{lo, hi}
}

// startsBody reports whether the line is where the head ends: a salutation,
// an addressee, a labelled heading or a paragraph.
func (h *head) startsBody(lo, hi int) bool {
	r := h.r[lo:hi]
	last := r[len(r)-1]
	switch {
	case isNav(r):
		return false
	case isSalutation(r):
		return true
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

// classify tells what a line of the head is.
func (h *head) classify(lo, hi int) rowKind {
	r := h.r[lo:hi]
	switch {
	case isNav(r):
		h.readNav(lo, hi)
		return rowNav
	case hasSuffix(r, "文件") || hasSuffix(r, "号") && contains(r, "["):
		return rowOrg
	case isVenue(r):
		// The speaker may stand on the same line, behind …会议上.
		if at := index(r, "会议上"); at >= 0 {
			if s, ok := h.roleAndName(lo+at+3, hi); ok {
				h.name = s
			}
		} else if r[len(r)-1] == ')' {
			h.nameInBrackets(lo, hi)
		}
		return rowVenue
	case r[0] == '(' && r[len(r)-1] == ')' || isAside(r):
		h.nameInBrackets(lo, hi)
		return rowOther
	case r[0] == '—' || r[0] == '-':
		return rowSubtitle
	}
	if s, ok := h.roleAndName(lo, hi); ok {
		h.name = s
		return rowSpeaker
	}
	if len(r) <= 20 && isOrg(r) {
		return rowOrg
	}
	if h.bareName(lo, hi) {
		if h.name.nameHi == 0 {
			h.name = span2{nameLo: lo, nameHi: hi}
		}
		return rowSpeaker
	}
	return rowTitle
}

// afterVenue reports whether the date or the speaker has been seen, after
// which no title can come.
func (h *head) afterVenue() bool { return h.has(rowVenue) || h.has(rowSpeaker) }

// has reports whether a line of kind k has been seen.
func (h *head) has(k rowKind) bool {
	for _, w := range h.rows {
		if w.kind == k {
			return true
		}
	}
	return false
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
// 1. 第一章, or is nothing but one (## 一).
func isLabel(r []rune) bool {
	i := 0
	if r[0] == '(' {
		i = 1
	} else if hasPrefix(r, "第") {
		n, j := smallNumber(r, 1)
		return n > 0 && j < len(r) && (r[j] == '章' || r[j] == '节' || r[j] == '篇' || hasAt(r, j, "部分"))
	}
	n, j := smallNumber(r, i)
	if n <= 0 {
		return false
	}
	return j == len(r) || r[j] == '、' || r[j] == '.' || i == 1 && r[j] == ')'
}

// isVenue reports whether a line tells when or where the report was given.
func isVenue(r []rune) bool {
	if len(r) > 2*maxHeadLine || contains(r, "我代表") {
		return false
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
	for _, s := range []string{"目录", "附件", "内容摘要", "摘要", "提要"} {
		if hasPrefix(r, s) && len(r) < 8 {
			return true
		}
	}
	return hasPrefix(r, "![") || hasPrefix(r, "http") || hasPrefix(r, "---")
}

var navWords = []string{"当前位置", "首页>", "文章来源", "发布时间", "发布日期", "点击数", "浏览次数", "阅读次数", "信息来源", "来源:", "时间:", "字号:", "打印本页"}

// isNav reports whether a line is what a web page puts around a text.
func isNav(r []rune) bool { return len(r) <= 2*maxHeadLine && containsAny(r, navWords) }

// readNav takes the posting date and the author from such a line.
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

// words returns the runes lo to hi as they are written, without markup; white
// space inside becomes one space.
func (h *head) words(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	s := h.t.Span(lo, hi).Of(h.t.Raw)
	s = strings.NewReplacer("**", "", "&nbsp;", " ", "\u200b", "", "\ufeff", "", "\u3000", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// solid returns the runes lo to hi as they are written, without any space.
func (h *head) solid(lo, hi int) string {
	var b strings.Builder
	for i := lo; i < hi; i++ {
		if h.r[i] != '\n' && h.r[i] != ' ' {
			c, _ := utf8.DecodeRuneInString(h.t.Raw[h.t.Offset(i):])
			b.WriteRune(c)
		}
	}
	return b.String()
}

// opening yields the first lines of the body that are not blank, each with
// the rune index it starts at and cut where it runs on for long.
func (h *head) opening() iter.Seq2[int, []rune] {
	return func(yield func(int, []rune) bool) {
		for i, n := h.body, 0; i < len(h.t.Lines) && n < 4; i++ {
			l := h.t.Lines[i]
			if l.Empty() {
				continue
			}
			n++
			if !yield(int(l.Lo), h.r[l.Lo:min(l.Hi, l.Lo+3*maxHeadLine)]) {
				return
			}
		}
	}
}
