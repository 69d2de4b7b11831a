package segment

import "github.com/govreport/govreport/internal/han"

// maxSentence is how many characters a sentence may have. The longest of 1,600
// reports has 1,365 (a footnote of a bulletin); what is longer is no sentence
// but a list or a text that has lost its full stops, and reading looks back to
// where a sentence starts for each of its numbers.
const maxSentence = 2000

// sentences cuts the text into sentences: head lines as they are, body
// paragraphs at full stops and around headings.
func (c *cutter) sentences(first int) {
	lines := c.t.Lines
	next := 0 // the next node
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if line.Empty() || c.kinds[i] == lineSkip {
			continue
		}
		if c.kinds[i] != lineBody {
			n := c.tableAt(i)
			c.add(Sentence{Lo: line.Lo, Hi: line.Hi, Paragraph: c.paras[i], Section: c.at(next, int(line.Lo), c.kinds[i]), Table: n})
			if n > 0 {
				c.l.Tables[n-1].Section = int(c.l.Sentences[len(c.l.Sentences)-1].Section)
			}
			continue
		}
		hi := int(line.Hi)
		for i+1 < len(lines) && (lines[i+1].Empty() || c.paras[i+1] == c.paras[i]) {
			if !lines[i+1].Empty() {
				hi = int(lines[i+1].Hi)
			}
			i++
		}
		from := len(c.l.Sentences)
		next = c.paragraph(int(line.Lo), hi, c.paras[i], next)
		if c.rowLike != nil && c.rowLike[i] {
			for k := from; k < len(c.l.Sentences); k++ {
				c.l.Sentences[k].Row = true
			}
		}
	}
}

// add adds a sentence, cut into several where it is too long to be one. A row of
// a table stays whole: it is read cell by cell.
func (c *cutter) add(s Sentence) {
	if s.Table > 0 {
		c.l.Sentences = append(c.l.Sentences, s)
		return
	}
	if s.Hi-s.Lo > maxSentence {
		c.l.Diagnostics = append(c.l.Diagnostics, Diagnostic{
			Code: "long-sentence", Message: "超过" + itoa(maxSentence) + "字而没有句号，已分段读取", Span: c.t.Span(int(s.Lo), int(s.Hi)),
		})
	}
	for s.Hi-s.Lo > maxSentence {
		part := s
		part.Hi = int32(c.breakBefore(int(s.Lo)+maxSentence, int(s.Lo)+maxSentence/2))
		c.l.Sentences = append(c.l.Sentences, part)
		s.Lo = part.Hi
	}
	c.l.Sentences = append(c.l.Sentences, s)
}

// breakBefore returns the place behind the last mark before hi, or, where there
// is none from lo on, one that parts no number: 1，2|，3.
func (c *cutter) breakBefore(hi, lo int) int {
	for k := hi; k > lo; k-- {
		switch c.r[k-1] {
		case ';', ',', '、', ')', '\n':
			if k == len(c.r) || !han.IsDigit(c.r[k]) || c.r[k-1] != ',' {
				return k
			}
		}
	}
	for k := hi; k > lo; k-- {
		if !han.IsDigit(c.r[k-1]) && c.r[k-1] != '.' {
			return k
		}
	}
	return hi
}

// at returns the section that a line outside the body stands in.
func (c *cutter) at(next, lo int, kind lineKind) int32 {
	if kind == lineTable {
		return c.open(next-1, lo)
	}
	return -1
}

// open returns the innermost section open at rune index at, where n is the
// last heading before it.
func (c *cutter) open(n, at int) int32 {
	if n < 0 {
		return -1
	}
	for k := len(c.breaks) - 1; k >= 0; k-- {
		if b := c.breaks[k]; b <= at && b > c.nodes[n].lo {
			return -1
		}
	}
	return int32(n)
}

// paragraph cuts the runes lo to hi, of which next is the first heading that
// may lie in them, and returns the first that lies behind.
func (c *cutter) paragraph(lo, hi int, para int32, next int) int {
	from := lo
	emit := func(to int, heading bool) {
		for from < to && c.r[from] == '\n' {
			from++
		}
		end := c.lastRune(from, to)
		if from < end {
			c.add(Sentence{Lo: int32(from), Hi: int32(end), Paragraph: para, Section: c.open(next-1, from), Heading: heading})
		}
		from = to
	}
	for k := lo; k < hi; {
		if next < len(c.nodes) && c.nodes[next].lo <= k {
			emit(k, false)
			nd := &c.nodes[next]
			next++
			if end := c.headingEnd(next-1, hi); end > k {
				k = end
				emit(k, true)
				continue
			}
			if nd.hi > k {
				k = nd.hi // a label's own point is no full stop
				continue
			}
		}
		if !isStop(c.r[k]) && !(c.r[k] == '.' && c.isFullStop(k, hi)) {
			k++
			continue
		}
		k = c.afterStop(k, hi)
		emit(k, false)
	}
	emit(hi, false)
	return next
}

// headingEnd returns where the heading of node n ends, its full stop
// included, or 0 if the label has no title.
func (c *cutter) headingEnd(n, hi int) int {
	if c.l.Sections[n].Title == "" {
		return 0
	}
	k := c.nodes[n].title
	if k < hi && (isStop(c.r[k]) || c.r[k] == ':' || c.r[k] == '.') {
		k = c.afterStop(k, hi)
	}
	return k
}

// afterStop returns the index after the full stop at r[k] and the stops,
// quotation marks and brackets that close with it.
func (c *cutter) afterStop(k, hi int) int {
	k++
	for k < hi {
		switch c.r[k] {
		case '”', '’', ')', ']', '》', '。', '!', '?', '…':
			k++
		case '\'', '"':
			k++
		default:
			return k
		}
	}
	return k
}
