package meta

// How far from the end a signature may stand, in lines that are not blank,
// and how much text of a document in one line is looked at.
const (
	maxTailLines = 15
	maxTailWall  = 200
)

// date chooses the report's date: that of the speech, else of the signature,
// else of the imprint, else of the web page.
func (h *head) date(title string) day {
	var best day
	for _, w := range h.rows {
		if w.kind != rowVenue && w.kind != rowTitle && w.kind != rowOther {
			continue
		}
		r := h.r[w.lo:w.hi]
		d, ok := firstDay(r)
		if !ok && w.kind == rowVenue {
			for i := range r {
				if y, j := yearDigits(r, i); y != 0 && j < len(r) && r[j] == '年' {
					d, ok = day{year: y, lo: i, hi: j + 1}, true
					break
				}
			}
		}
		if ok && d.precision() > best.precision() {
			d.lo, d.hi, d.kind = w.lo+d.lo, w.lo+d.hi, h.kindOf(w)
			best = d
		}
	}
	if best.precision() == 3 {
		return best
	}
	if d, _ := h.frontDateAndName(); d.precision() > best.precision() {
		best = d
	}
	if f := h.front.date; best.year == 0 && !f.empty() {
		if d, ok := firstDay(h.r[f.lo:f.hi]); ok {
			d.lo, d.hi, d.kind = f.lo+d.lo, f.lo+d.hi, Posting
			best = d
		}
	}
	if f := h.front.title; best.year == 0 && !f.empty() {
		if d, ok := firstDay(h.r[f.lo:f.hi]); ok {
			d.lo, d.hi, d.kind = f.lo+d.lo, f.lo+d.hi, Speech
			best = d
		}
	}
	if best.precision() < 2 {
		if d, ok := h.partialDay(title); ok {
			best = d
		}
	}
	for _, d := range []day{h.sheet.day, h.signed, h.printed, h.posted} {
		if best.year == 0 || best.kind == Posting && d.kind == Signature {
			best = d
		}
	}
	return best
}

// partialDay reads a speech's date that lacks its year (2月22日在…会议上) from
// the venue or a caption; the title's year completes it. A caption's full date
// counts as well.
func (h *head) partialDay(title string) (day, bool) {
	from := make([]field, 0, len(h.rows)+len(h.captions))
	for _, w := range h.rows {
		if w.kind == rowVenue {
			from = append(from, field{w.lo, w.hi})
		}
	}
	for _, c := range h.captions {
		if containsAny(h.r[c.lo:c.hi], []string{"工作报告", "代表大会"}) {
			from = append(from, c)
		}
	}
	year := h.titleYear(title)
	for _, f := range from {
		d, ok := firstDay(h.r[f.lo:f.hi])
		if !ok && year != 0 {
			if d, ok = firstMonthDay(h.r[f.lo:f.hi]); ok {
				if d.year = year; d.month >= 11 {
					d.year-- // the session before the year the title names
				}
			}
		}
		if ok {
			d = absolute(d, f.lo)
			d.kind = Speech
			return d, true
		}
	}
	return day{}, false
}

// kindOf tells a speech's date from one that only stands under the title.
func (h *head) kindOf(w row) string {
	if h.name.nameHi > 0 || containsAny(h.r[w.lo:w.hi], []string{"会议", "大会", "届"}) {
		return Speech
	}
	for _, o := range h.rows {
		if containsAny(h.r[o.lo:o.hi], []string{"会议上", "大会上", "会议通过", "政府工作报告"}) {
			return Speech
		}
	}
	return Signature
}

// readTail finds the signature and the imprint in the last lines.
func (h *head) readTail() {
	if h.wall {
		return // readWall has seen to it
	}
	lines := h.t.Lines
	seen, i := 0, len(lines)-1
	for ; i > h.body && seen < maxTailLines; i-- {
		l := lines[i]
		if l.Empty() {
			continue
		}
		seen++
		h.readTailLine(i)
		if h.signed.year != 0 {
			return
		}
	}
	if h.isSpeech() {
		return
	}
	// Attachments may follow: a line that is only a date is a signature
	// wherever it stands.
	for ; i > 0; i-- {
		if l := lines[i]; !l.Empty() && l.Hi-l.Lo <= 16 && int(l.Lo) > 0 {
			if h.readTailLine(i); h.signed.year != 0 {
				return
			}
		}
	}
}

// isSpeech reports whether the head tells of an assembly.
func (h *head) isSpeech() bool {
	_, name := h.frontDateAndName()
	return h.has(rowVenue) || !name.empty()
}

// readTailLine looks for a signature's date in line i, alone or behind the
// signer's name.
func (h *head) readTailLine(i int) {
	l := h.t.Lines[i]
	lo, hi := int(l.Lo), int(l.Hi)
	r := h.r[lo:hi]
	if len(r) > maxHeadLine {
		return
	}
	if at := index(r, "来源:"); at >= 0 && len(r) <= maxHeadLine/2 {
		h.origin = field{lo + at + 3, hi}
		return
	}
	d, ok := firstDay(r)
	if !ok {
		return
	}
	d.kind = Signature
	before, after := r[:d.lo], r[d.hi:]
	for len(before) > 0 && (before[0] == '(' || before[0] == '[') {
		before = before[1:]
	}
	switch {
	case hasSuffix(after, "通过") || hasSuffix(after, "通过)"):
		if len(before) == 0 && contains(after, "会议") {
			h.signed = absolute(d, lo) // the day the assembly adopted it
		}
	case len(after) > 0 && string(after) == "印发":
		if h.printed.year == 0 {
			h.printed = absolute(d, lo)
			if isOrg(before) {
				h.printer = field{lo, lo + d.lo}
			}
		}
	case len(after) > 1 || len(after) == 1 && after[0] != ')' && after[0] != '.':
	case len(before) == 0:
		h.signed = absolute(d, lo)
		for k := i - 1; k > i-4 && k > 0; k-- {
			if p := h.t.Lines[k]; !p.Empty() {
				if isOrg(h.r[p.Lo:p.Hi]) {
					h.signer = field{int(p.Lo), int(p.Hi)}
				}
				break
			}
		}
	case isOrg(before):
		h.signed, h.signer = absolute(d, lo), field{lo, lo + d.lo}
	}
}

func absolute(d day, by int) day {
	d.lo, d.hi = d.lo+by, d.hi+by
	return d
}

// isLate reports whether d is the day a page was made, years away from the year
// that title and headings of a government's report name.
func (h *head) isLate(title string, d day) bool {
	if !latePosting.On() || d.kind != Posting || !isGovernmentReport(title) && !h.toCongress() && h.behalf().empty() {
		return false
	}
	y := elect(h.votes(title, day{}, fileName{}))
	return y != 0 && (d.year > y+1 || d.year < y-1)
}
