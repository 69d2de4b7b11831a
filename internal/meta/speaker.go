package meta

import "github.com/govreport/govreport/internal/rule"

var nameBeside = rule.New(rule.Rule{
	Pass: "speaker", Name: "name-beside",
	Why:     "a short line is a person's name only beside title, venue or office, not among the words of a page",
	Example: "甲乙镇政府工作报告\n来源：本站\n安全网\n——2021年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n",
	Want:    "speaker ",
})

// A span2 is a speaker's role and name, as runes of the view. The role is
// empty for a bare name.
type span2 struct{ roleLo, roleHi, nameLo, nameHi int }

// roleAndName reads 广东省代省长 朱小丹 from lo to hi: a role, and a name that
// ends the line.
func (h *head) roleAndName(lo, hi int) (span2, bool) {
	r := h.r
	for lo < hi && (r[lo] == '—' || r[lo] == '(' || r[lo] == ':') {
		lo++
	}
	for lo < hi && r[hi-1] == ')' {
		hi--
	}
	if at := indexFrom(r[:hi], lo, "的报告"); at >= lo {
		lo = at + 3 // ……大会上关于计划的报告 省长 张三, on one line
	}
	for i := hi - 2; i >= lo; i-- {
		for _, w := range vocab().offices {
			if !hasAt(r, i, w) {
				continue
			}
			n := i + len([]rune(w))
			if n > hi {
				continue
			}
			if n == hi && n-lo <= 12 {
				return span2{roleLo: lo, roleHi: n}, true // the name is missing
			}
			end := n
			if n < hi && r[n] == ':' {
				n++ // 市长：某某
			}
			if isPersonName(r[n:hi]) && n-lo <= 30 && !containsAny(r[lo:n], []string{",", "。", "届", "年"}) {
				return span2{lo, end, n, hi}, true
			}
		}
	}
	return span2{}, false
}

// bareName reports whether a line is nothing but a person's name.
func (h *head) bareName(lo, hi int) bool {
	r := h.r[lo:hi]
	if !isPersonName(r) {
		return false
	}
	last := rowOther
	if n := len(h.rows); n > 0 {
		last = h.rows[n-1].kind
	}
	if h.afterVenue() && (last == rowVenue || last == rowSpeaker || !nameBeside.On()) {
		return true // between the venue and the salutation nothing else is that short
	}
	if len(h.rows) == 0 || len(r) > 3 || nameBeside.On() && (last == rowNav || last == rowSheet) {
		return false
	}
	return vocab().surnames[r[0]]
}

// isPersonName reports whether r can be a name: two to four characters, or
// more where it is a transcription.
func isPersonName(r []rune) bool {
	if len(r) < 2 || len(r) > 15 {
		return false
	}
	dot := false
	for _, c := range r {
		switch {
		case c == '·' || c == '•' || c == '.' || c == '・':
			dot = true
		case !han(c):
			return false
		}
	}
	if !dot && len(r) > 6 {
		return false
	}
	return !containsAny(r, vocab().notNames)
}

// speaker returns who gave the report, the role and the name parted by one
// space.
func (h *head) speaker() string {
	s := h.name
	name := h.solid(s.nameLo, s.nameHi)
	if name == "" {
		if _, f := h.frontDateAndName(); !f.empty() {
			name = h.solid(f.lo, f.hi)
		} else if !h.front.speaker.empty() {
			return h.words(h.front.speaker.lo, h.front.speaker.hi)
		} else if f := h.sheet.person; !f.empty() {
			name = h.solid(f.lo, f.hi)
		} else if !h.author.empty() && s.roleHi == 0 {
			return h.solid(h.author.lo, h.author.hi)
		}
	}
	role := h.solid(s.roleLo, s.roleHi)
	if role == "" || name == "" {
		return name
	}
	return role + " " + name
}

// frontDateAndName reads what stands in brackets at the end of a title in the
// front matter: (2015年1月21日 王振才).
func (h *head) frontDateAndName() (day, field) {
	lo, hi := h.brackets(h.front.title)
	if lo == hi {
		return day{}, field{}
	}
	d, ok := firstDay(h.r[lo:hi])
	if !ok {
		d = day{}
	}
	if ok {
		d.lo, d.hi, d.kind = lo+d.lo, lo+d.hi, Speech
	}
	return d, trailingName(h.r, lo, hi)
}

// nameInBrackets keeps the name in a line such as (2003年1月10日 张三).
func (h *head) nameInBrackets(lo, hi int) {
	if f := trailingName(h.r, lo+1, hi-1); f.lo > lo+1 && (digit(h.r[f.lo-1]) >= 0 || h.r[f.lo-1] == '日' || h.r[f.lo-1] == '月') {
		h.name = span2{nameLo: f.lo, nameHi: f.hi}
	}
}

// trailingName finds the name that follows a date at the end of r[lo:hi].
func trailingName(r []rune, lo, hi int) field {
	at := hi
	for at > lo && (han(r[at-1]) || r[at-1] == '·') && r[at-1] != '日' && r[at-1] != '年' && r[at-1] != '月' {
		at--
	}
	if at == lo || at >= hi || !isPersonName(r[at:hi]) {
		return field{}
	}
	return field{at, hi}
}

// brackets returns what stands between the brackets that end f.
func (h *head) brackets(f field) (lo, hi int) {
	if f.empty() || h.r[f.hi-1] != ')' {
		return 0, 0
	}
	for i := f.hi - 2; i >= f.lo; i-- {
		if h.r[i] == '(' {
			return i + 1, f.hi - 1
		}
	}
	return 0, 0
}
