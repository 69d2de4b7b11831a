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
	maxHeadLines = 60
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
	rowSheet            // 单位：某某中心, a row of a form
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
	t      *segment.Text
	r      []rune
	front  struct{ title, date, speaker, source field }
	rows   []row
	name   span2 // the speaker: role and name
	body   int   // line at which the body starts: salutation, first heading or paragraph
	bodyLo int   // in a line that holds head and body, the rune at which the body starts
	wall   bool  // the document is one long line

	sheet struct { // what the rows of a cover or form say
		unit, person field
		day          day
	}

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
reading:
	for ; i < len(t.Lines) && seen < maxHeadLines; i++ {
		l := t.Lines[i]
		if l.Empty() {
			continue
		}
		seen++
		lo, hi := int(l.Lo), int(l.Hi)
		for hi-lo > 1 && (h.r[lo] == '>' || h.r[lo] == '"' && len(h.rows) == 0 && !contains(h.r[lo+1:hi], "\"")) {
			lo++ // a quotation of Markdown, the opening mark of a cell of CSV
		}
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
		if hi-lo > wallOfText {
			if cuts := h.cutWall(lo, hi); len(cuts) > 0 {
				h.wall = h.wall || len(h.rows) == 0
				for _, c := range cuts {
					if h.bodyLo = c.lo; !h.take(c.lo, c.hi, len(t.Lines)) {
						break reading
					}
				}
				break
			}
			if len(h.rows) == 0 && h.front.title.empty() {
				h.wall = true
				h.readWall(lo, hi)
				break
			}
		}
		if !h.take(lo, hi, i) {
			break
		}
	}
	h.body = i
	for _, c := range h.captions {
		h.readCaption(c)
	}
	return h
}

// take adds the line lo to hi of the view, line i of the text, to the head,
// and reports whether the head goes on behind it.
func (h *head) take(lo, hi, i int) bool {
	k := rowOther
	switch {
	case h.saidBefore(lo, hi):
	case !h.startsBody(lo, hi):
		k = h.classify(lo, hi)
	case isSalutation(h.r[lo:hi]) || !h.liesAhead(i):
		return false
	}
	if k == rowTitle && h.afterVenue() && (h.has(rowTitle) || !contains(h.r[lo:hi], "报告")) {
		return false // a heading without a label
	}
	h.rows = append(h.rows, row{lo, hi, k})
	return true
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

// classify tells what a line of the head is.
func (h *head) classify(lo, hi int) rowKind {
	r := h.r[lo:hi]
	switch {
	case isNav(r):
		h.readNav(lo, hi)
		return rowNav
	case isSheetRow(r) || formRows.On() && h.tabbed(lo, hi):
		h.readSheetRow(lo, hi)
		return rowSheet
	case len(r) <= 8 && r[len(r)-1] == ':':
		return rowOther
	case hasSuffix(r, "文件") || isDocNumber(r):
		return rowOrg
	case isVenue(r):
		// The speaker may stand on the same line, behind …会议上.
		if at := index(r, "会议上"); at >= 0 {
			if s, ok := h.roleAndName(lo+at+3, beforeDeed(h.r, lo+at+3, hi)); ok {
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
	if n := len(h.rows); n > 0 && h.rows[n-1].kind == rowVenue && len(r) < 30 && (hasSuffix(r, "会议上") || hasSuffix(r, "大会上") || hasSuffix(r, "会议上)")) {
		return rowVenue // its second line
	}
	if h.orgAnd(lo, hi) {
		return rowOrg
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
	if r[len(r)-1] == ')' && h.name.nameHi == 0 {
		if lo, hi := h.brackets(field{lo, hi}); lo < hi {
			if _, ok := firstDay(h.r[lo:hi]); ok {
				h.nameInBrackets(lo-1, hi+1)
			}
		}
	}
	return rowTitle
}

// saidBefore reports whether a line repeats an earlier one: the title, said
// again under the letterhead or on every page.
func (h *head) saidBefore(lo, hi int) bool {
	for _, w := range h.rows {
		if w.hi-w.lo == hi-lo && hi-lo > 3 && string(h.r[w.lo:w.hi]) == string(h.r[lo:hi]) {
			return w.kind == rowTitle && h.afterVenue()
		}
	}
	return false
}

// orgAnd reports whether a line under the title is the name of an institution
// and, behind a space, a person's name or a day; it keeps all three.
func (h *head) orgAnd(lo, hi int) bool {
	words := strings.Fields(h.t.Span(lo, hi).Of(h.t.Raw))
	if len(h.rows) == 0 || len(words) != 2 {
		return false
	}
	at := lo + utf8.RuneCountInString(words[0])
	if at >= hi || !isOrg(h.r[lo:at]) {
		return false
	}
	switch d, ok := dayAt(h.r[:hi], at); {
	case ok && d.hi == hi:
		d.kind = Signature
		h.signed = d
	case isPersonName(h.r[at:hi]) && vocab().surnames[h.r[at]]:
		h.name = span2{nameLo: at, nameHi: hi}
	default:
		return false
	}
	h.signer = field{lo, at}
	return true
}

// tabbed reports whether a line is a row of a table: cells parted by tabs.
func (h *head) tabbed(lo, hi int) bool {
	return len(h.rows) > 0 && strings.Contains(h.t.Span(lo, hi).Of(h.t.Raw), "\t") && !isTitle(string(h.r[lo:hi]))
}

// isDocNumber reports whether a line opens with the number of a document, or
// ends in it: 某政〔2024〕12号 签发人：张三.
func isDocNumber(r []rune) bool {
	at := index(r, "]")
	if at < 5 || !contains(r, "[") {
		return false
	}
	no := indexFrom(r, at, "号")
	return no > at && no <= at+7 && (no == len(r)-1 || at < 16 && !isTitle(string(r[no+1:])))
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
			lo := max(int(l.Lo), h.bodyLo)
			if !yield(lo, h.r[lo:max(lo, min(int(l.Hi), lo+3*maxHeadLine))]) {
				return
			}
		}
	}
}
