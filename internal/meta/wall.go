package meta

// Where a title ends in a document that is one long line, longest first.
var titleEnds = []string{"的通知", "的报告", "的汇报", "的意见", "的请示", "的批复", "的通报", "的函", "实施方案", "工作方案", "工作要点", "工作总结", "工作计划", "报告", "方案"}

// readWall reads the head and the tail of a document whose line breaks were
// lost: 某局文件某发〔2021〕1号签发人：某某某局关于…的报告某政府：….
func (h *head) readWall(lo, hi int) {
	start := lo
	if at := indexFrom(h.r[:min(hi, lo+wallOfText)], lo, "]"); at >= 0 {
		if no := indexFrom(h.r[:min(hi, at+8)], at, "号"); no >= 0 {
			if doc := indexFrom(h.r[:at], lo, "文件"); doc >= 0 {
				h.rows = append(h.rows, row{lo, doc, rowOrg})
			}
			start = no + 1
			if hasAt(h.r, start, "签发人:") {
				for start += 4; start < hi && (h.r[start] == 'X' || h.r[start] == 'x' || h.r[start] == '*'); start++ {
				}
			}
		}
	}
	if end := h.wallTitleEnd(start, hi); end > start {
		// The letterhead may run into the title: 某厅某厅关于…的函.
		for n := (end - start) / 2; n >= 3; n-- {
			if string(h.r[start:start+n]) == string(h.r[start+n:start+2*n]) {
				start += n
				break
			}
		}
		h.rows = append(h.rows, row{start, end, rowTitle})
		if end < hi && h.r[end] == '(' {
			if d, ok := dayAt(h.r[:hi], end+1); ok && d.hi < hi && h.r[d.hi] == ')' {
				h.rows = append(h.rows, row{end, d.hi + 1, rowVenue})
			}
		}
	}
	h.wallSignature(lo, hi)
}

// wallTitleEnd finds the end of the title that starts at lo: the first word
// that names a kind of document, outside quotation, with what cannot be part
// of a title behind it.
func (h *head) wallTitleEnd(lo, hi int) int {
	depth := 0
	for i := lo; i < hi && i < lo+wallOfText/2; i++ {
		switch h.r[i] {
		case '《', '<':
			depth++
		case '》', '>':
			depth--
		case '。', '：':
			return lo
		}
		if depth > 0 {
			continue
		}
		for _, w := range titleEnds {
			if hasAt(h.r, i, w) {
				return i + len([]rune(w))
			}
		}
	}
	return lo
}

// wallSigner finds the name of the institution that ends at hi: the whole
// stretch from lo, or what begins with the last place in it.
func (h *head) wallSigner(lo, hi int) field {
	if isOrg(h.r[lo:hi]) {
		if p, _ := placeAtStart(institution(h.r[lo:hi]), ""); p != nil {
			return field{lo, hi}
		}
	}
	for i := hi - 4; i > lo; i-- {
		if places().at(h.r[:hi], i) != nil && isOrg(h.r[i:hi]) {
			return field{i, hi}
		}
	}
	return field{}
}

// wallSignature finds the signature behind the last full stop, else the first
// date that directly follows the name of the body that issued the document.
func (h *head) wallSignature(lo, hi int) {
	from := max(lo, hi-maxTailWall)
	for i := hi - 1; i > from; i-- {
		if h.r[i] == '。' || h.r[i] == '!' {
			from = i + 1
			break
		}
	}
	if d, ok := firstDay(h.r[from:hi]); ok {
		d.kind = Signature
		h.signed = absolute(d, from)
		h.signer = h.wallSigner(from, h.signed.lo)
		return
	}
	for i := hi - 1; i > lo+wallOfText/2; i-- {
		if d, ok := dayAt(h.r[:hi], i); ok && d.precision() == 3 && endsInOrg(h.r[max(lo, i-12):i]) {
			d.kind = Signature
			h.signed = d
			return
		}
	}
}
