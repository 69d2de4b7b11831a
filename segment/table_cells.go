package segment

import (
	"strings"
	"unicode/utf8"
)

// barCells parts raw[lo:hi], a row of Markdown, at its bars.
func barCells(raw string, lo, hi int) []Span {
	if lo < hi && raw[lo] == '|' {
		lo++
	}
	if hi > lo && raw[hi-1] == '|' && raw[max(lo, hi-2)] != '\\' {
		hi--
	}
	var out []Span
	from := lo
	for i := lo; i <= hi; i++ {
		if i == hi || raw[i] == '|' && raw[max(lo, i-1)] != '\\' {
			out = append(out, trimCell(raw, from, i))
			from = i + 1
		}
	}
	return out
}

// isBarRule reports whether the cells are the rule under a Markdown head:
// | --- | :-: |.
func isBarRule(raw string, cells []Span) bool {
	for _, s := range cells {
		if w := s.Of(raw); strings.Trim(w, "-: ") != "" || w == "-" {
			return false
		}
	}
	return filled(cells) > 0
}

// tabCells parts raw[lo:hi] at tabs.
func tabCells(raw string, lo, hi int) []Span {
	var out []Span
	for {
		k := strings.IndexByte(raw[lo:hi], '\t')
		if k < 0 {
			return append(out, trimCell(raw, lo, hi))
		}
		out = append(out, trimCell(raw, lo, lo+k))
		lo += k + 1
	}
}

// gapCells parts raw[lo:hi] at white space that is at least width columns wide.
func gapCells(raw string, lo, hi, width int) []Span {
	var out []Span
	from, end, gap := lo, lo, 0
	for i := lo; i < hi; {
		c, w := utf8.DecodeRuneInString(raw[i:hi])
		switch c {
		case ' ', '\u00a0':
			gap++
		case '\u3000':
			gap += 2
		default:
			if gap >= width && end > from {
				out = append(out, Span{from, end})
				from = i
			}
			gap, end = 0, i+w
		}
		i += w
	}
	if end > from {
		out = append(out, Span{from, end})
	}
	return out
}

// trimCell takes white space and Markdown's marks off both ends of a cell.
func trimCell(raw string, lo, hi int) Span {
	const cut = " \t\u3000\u00a0*`\r"
	s := raw[lo:hi]
	lo += len(s) - len(strings.TrimLeft(s, cut))
	return Span{lo, lo + len(strings.Trim(s, cut))}
}

// cellText is a cell's words on one line, without tags and emphasis.
func cellText(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		s = withoutTags(s)
	}
	s = strings.ReplaceAll(s, "**", "")
	return strings.Join(strings.Fields(s), " ")
}

// numericCell reports whether a cell holds a number, with or without its sign,
// bound and unit, or the dash that stands for none.
func numericCell(s string) bool {
	digits, runes := 0, 0
	for _, r := range s {
		f := fold(r)
		runes++
		switch {
		case f >= '0' && f <= '9':
			digits++
		case digits == 0 && isHan(f) && f != '约' && f != '近':
			return false
		}
	}
	switch s {
	case "-", "—", "——", "--", "－", "…", "/":
		return true
	}
	return digits > 0 && runes <= 16
}

// tagTables finds tables that are written in HTML inside a text.
func (c *cutter) tagTables(first int) {
	raw := c.t.Raw
	frames := 0 // tables that hold nothing but the table being looked for
	for i := first; i < len(c.t.Lines); i++ {
		lo, hi := c.rawLine(i)
		if c.t.Lines[i].Empty() || !strings.Contains(raw[lo:hi], "<table") && !strings.Contains(raw[lo:hi], "<tr") {
			continue
		}
		last := -1
		for j := i; j < len(c.t.Lines) && j < i+5000; j++ {
			a, b := c.rawLine(j)
			if strings.Contains(raw[a:b], "</table") {
				last = j
				break
			}
			if strings.Contains(raw[a:b], "</tr") {
				last = j
			}
		}
		if last < 0 {
			continue
		}
		_, end := c.rawLine(last)
		var t Table
		tagCells(raw, lo, end, &t)
		if t.Rows < 2 || t.Cols < 2 {
			// What holds no table from its first tag on holds none from a later row
			// on, but a cell of a page's frame may hold one.
			if inner := c.nextTable(i+1, last); frames < maxFrames && inner >= 0 {
				frames++
				i = inner - 1
			} else {
				i, frames = last, 0
			}
			continue
		}
		for j := i; j <= last; j++ {
			if !c.t.Lines[j].Empty() {
				c.markTable(j, len(c.l.Tables)+1)
			}
		}
		c.finishTable(&t, i, last)
		i = last
	}
}

// nextTable returns the first of the lines from i to last in which a table
// begins, -1 where none does.
func (c *cutter) nextTable(i, last int) int {
	for ; i <= last; i++ {
		if lo, hi := c.rawLine(i); strings.Contains(c.t.Raw[lo:hi], "<table") {
			return i
		}
	}
	return -1
}

// What HTML is read up to: pages nest no deeper, no table that people read has
// cells that reach further, and what is beyond would only cost time.
const (
	maxFrames  = 8
	maxRowSpan = 200
	maxColSpan = 100
)

// tagCells reads the cells of raw[lo:hi], rows and cells of HTML, into t. A
// cell that reaches over rows pushes those under it to the right.
func tagCells(raw string, lo, hi int, t *Table) {
	row, col, depth := -1, 0, 0
	open := -1         // where the cell that is open begins
	var rows, cols int // of it
	var until []int    // by column, the row that merged cells from above end before
	closeCell := func(at int) {
		if open < 0 || row < 0 {
			return
		}
		for col < len(until) && until[col] > row {
			col++
		}
		if s := trimCell(raw, open, at); s.Len() > 0 && cellText(s.Of(raw)) != "" {
			cell := Cell{Row: row, Col: col, Text: cellText(s.Of(raw)), Span: s}
			if rows > 1 {
				cell.RowSpan = rows
			}
			if cols > 1 {
				cell.ColSpan = cols
			}
			t.Cells = append(t.Cells, cell)
		}
		for len(until) < col+cols {
			until = append(until, 0)
		}
		for x := col; x < col+cols; x++ {
			until[x] = max(until[x], row+rows)
		}
		col += cols
		t.Cols = max(t.Cols, col)
		open = -1
	}
	for i := lo; i < hi; {
		k := strings.IndexByte(raw[i:hi], '<')
		if k < 0 {
			break
		}
		i += k
		end := strings.IndexByte(raw[i:hi], '>')
		if end < 0 {
			break
		}
		tag := strings.ToLower(raw[i : i+end])
		switch {
		case strings.HasPrefix(tag, "<table"):
			depth++
		case strings.HasPrefix(tag, "</table"):
			depth--
		case depth > 1: // a table in a cell is part of the cell
		case strings.HasPrefix(tag, "<tr"):
			closeCell(i)
			row, col = row+1, 0
		case strings.HasPrefix(tag, "<td"), strings.HasPrefix(tag, "<th") && !strings.HasPrefix(tag, "<thead"):
			closeCell(i)
			open, rows, cols = i+end+1, min(attribute(tag, "rowspan"), maxRowSpan), min(attribute(tag, "colspan"), maxColSpan)
		case strings.HasPrefix(tag, "</td"), strings.HasPrefix(tag, "</th") && !strings.HasPrefix(tag, "</thead"), strings.HasPrefix(tag, "</tr"):
			closeCell(i)
		}
		i += end + 1
	}
	t.Rows = row + 1
}

// attribute reads a number of a tag, 1 where it has none.
func attribute(tag, name string) int {
	_, s, ok := strings.Cut(tag, name+"=")
	n := 0
	for _, c := range strings.TrimLeft(s, `"' `) {
		if c < '0' || c > '9' || n > 1000 {
			break
		}
		n = 10*n + int(c-'0')
	}
	if !ok || n < 1 {
		return 1
	}
	return n
}

// withoutTags leaves the words of a piece of HTML.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		k := strings.IndexByte(s, '<')
		if k < 0 {
			break
		}
		end := strings.IndexByte(s[k:], '>')
		if end < 0 {
			break
		}
		b.WriteString(s[:k])
		s = s[k+end+1:]
	}
	b.WriteString(s)
	return b.String()
}
