package page

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/segment"
)

// text writes the whole report: a block a paragraph, headings, and parts that
// can be folded. roles are the words of review and plan.
func (m *marker) text(roles func(string) string) template.HTML {
	head := m.t.Offset(segment.Cut(m.t).Head)
	lo, open, role := 0, false, ""
	lines := m.t.Lines
	for n := 0; n < len(lines); n++ {
		hi := m.lineEnd(n)
		if (lines[n].Empty() || isRule(m.t.Raw[lo:hi])) && !m.holds(lo, hi) {
			lo = hi
			continue
		}
		if rows := m.tableRows(n, lo); rows > 1 {
			m.table(n, rows, lo)
			n += rows - 1
			lo = m.lineEnd(n)
			continue
		}
		sec := m.headingIn(lo, hi)
		in := m.sectionAt(max(lo, m.t.Offset(int(lines[n].Lo))))
		if sec != nil {
			in = sec
		}
		now := m.roleOf(in)
		class := map[string]string{segment.RoleReview: " rv", segment.RolePlan: " pl"}[now]
		word := ""
		if now != role && now != "" {
			word = `<span class="role">` + template.HTMLEscapeString(roles(now)) + "</span>"
		}
		role = now
		from := m.next
		m.begin()
		switch {
		case sec != nil && sec.Depth == 1:
			if open {
				m.b.WriteString("</details>\n")
			}
			open = true
			fmt.Fprintf(&m.b, `<details class="part" open><summary class="b%s">%s<h2 id="s%d">`, class, word, sec.ID)
			m.write(lo, hi, false)
			m.b.WriteString("</h2></summary>\n")
		case sec != nil:
			level := min(sec.Depth+1, 6)
			fmt.Fprintf(&m.b, `<div class="b%s">%s<h%d id="s%d">`, class, word, level, sec.ID)
			m.write(lo, hi, false)
			fmt.Fprintf(&m.b, "</h%d></div>\n", level)
		default:
			if lo < head {
				class += " front"
			}
			fmt.Fprintf(&m.b, `<div class="b%s">%s<p>`, class, word)
			m.write(lo, hi, true)
			m.b.WriteString("</p></div>\n")
		}
		m.lights(from, lo, hi)
		lo = hi
	}
	if open {
		m.b.WriteString("</details>\n")
	}
	return template.HTML(m.b.String()) // every string in it went through writeText or HTMLEscapeString
}

// isRule reports whether a line only parts others, as --- does.
func isRule(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) >= 3 && strings.Trim(line, "-") == "" || len(line) >= 3 && strings.Trim(line, "=") == ""
}

// lineEnd is the byte behind line n, its line break included.
func (m *marker) lineEnd(n int) int {
	i := int(m.t.Lines[n].Hi)
	if n+1 == len(m.t.Lines) || i >= len(m.t.Runes) {
		return len(m.t.Raw)
	}
	off := m.t.Offset(i)
	if c := m.t.Raw[off]; c == '\n' || c == '\r' {
		return off + 1
	}
	return m.t.Offset(i + 1) // a break that the copy had lost
}

// holds reports whether a figure or a heading starts in the bytes lo to hi, or
// there is something to show by its number.
func (m *marker) holds(lo, hi int) bool {
	return m.next < len(m.order) && m.r.Figures[m.order[m.next]].Span.Start < hi ||
		m.nextH < len(m.heads) && m.heads[m.nextH].Heading.Start < hi ||
		strings.ContainsFunc(m.t.Raw[lo:hi], func(r rune) bool { return r != '\r' && clean.Hides(r) })
}

// headingIn is the section whose heading is the line at the bytes lo to hi.
func (m *marker) headingIn(lo, hi int) *segment.Section {
	if m.nextH < len(m.heads) {
		if h := &m.heads[m.nextH]; !h.Inline && h.Heading.Start >= lo && h.Heading.Start < hi {
			return h
		}
	}
	return nil
}

// sectionAt is the innermost section at byte off, nil before the first.
func (m *marker) sectionAt(off int) *segment.Section {
	for i := min(m.nextH, len(m.heads)) - 1; i >= 0; i-- {
		if s := &m.heads[i]; s.Span.Start <= off && off < s.Span.End {
			return s
		}
	}
	return nil
}

// roleOf is the role of s, or of the nearest section around it that has one.
func (m *marker) roleOf(s *segment.Section) string {
	for s != nil && s.Role == "" && s.Parent >= 0 {
		i := slices.IndexFunc(m.r.Sections, func(x segment.Section) bool { return x.ID == s.Parent })
		if i < 0 {
			return ""
		}
		s = &m.r.Sections[i]
	}
	if s == nil {
		return ""
	}
	return s.Role
}

// tableRows is how many lines from n on are rows of one table: they begin with
// a bar, as in Markdown, or have tabs between their cells.
func (m *marker) tableRows(n, lo int) int {
	rows := 0
	for ; n < len(m.t.Lines); n++ {
		hi := m.lineEnd(n)
		if m.headingIn(lo, hi) != nil || len(m.cells(lo, hi)) < 2 {
			break
		}
		rows++
		lo = hi
	}
	return rows
}

// cells are the spans of the cells of the line at the bytes lo to hi.
func (m *marker) cells(lo, hi int) []segment.Span {
	line := strings.TrimRight(m.t.Raw[lo:hi], "\r\n \t")
	sep := byte('\t')
	if trimmed := strings.TrimLeft(line, " \t"); strings.HasPrefix(trimmed, "|") {
		sep, lo = '|', lo+len(line)-len(trimmed)+1
		line = strings.TrimSuffix(trimmed[1:], "|")
	}
	var out []segment.Span
	for from := 0; ; {
		i := strings.IndexByte(line[from:], sep)
		if i < 0 {
			return append(out, segment.Span{Start: lo + from, End: lo + len(line)})
		}
		out = append(out, segment.Span{Start: lo + from, End: lo + from + i})
		from += i + 1
	}
}

// table writes the lines from n on as the rows of a table.
func (m *marker) table(n, rows, lo int) {
	m.b.WriteString(`<div class="b"><table class="data">` + "\n")
	for range rows {
		hi := m.lineEnd(n)
		n++
		cells := m.cells(lo, hi)
		if strings.Trim(m.t.Raw[lo:hi], "|-: \t\r\n") == "" && strings.Contains(m.t.Raw[lo:hi], "-") { // |---|---|
			lo = hi
			continue
		}
		from := m.next
		m.begin()
		m.b.WriteString("<tr>")
		for i, c := range cells {
			m.blank = true
			m.b.WriteString("<td>")
			m.write(c.Start, c.End, true)
			if i == len(cells)-1 {
				m.close(hi)
			}
			m.b.WriteString("</td>")
		}
		m.b.WriteString("</tr>\n")
		m.lights(from, lo, hi)
		lo = hi
	}
	m.b.WriteString("</table></div>\n")
}
