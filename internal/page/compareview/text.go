package compareview

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/segment"
)

// A text is a report with marks.
type text struct {
	ID    string
	Head  string
	Lines template.HTML
}

// A mark is a place of a text that a row leads to.
type mark struct {
	span  segment.Span
	id    string
	row   int
	class string // t, o; empty for a place without words of its own
}

// planText marks the targets: ids p1, p2 ….
func planText(r *analyzer.Report, rows []row, say func(string, ...any) string) text {
	var marks []mark
	for i := range rows {
		marks = append(marks, mark{rows[i].C.Target.Span, fmt.Sprintf("p%d", rows[i].N), rows[i].N, "t"})
	}
	return text{"plan", say("cv.plan", nameOf(r, say)), write(r, marks, "P", say)}
}

// outcomeText marks the outcomes, o1, o2 …, and the places of passages that
// come close, n1-1 ….
func outcomeText(r *analyzer.Report, rows []row, say func(string, ...any) string) text {
	var marks []mark
	for i := range rows {
		if f := rows[i].C.Outcome; f != nil {
			marks = append(marks, mark{f.Span, fmt.Sprintf("o%d", rows[i].N), rows[i].N, "o"})
		}
		for j, p := range rows[i].C.Near {
			marks = append(marks, mark{segment.Span{Start: p.Span.Start, End: p.Span.Start}, nearID(rows[i].N, j), rows[i].N, ""})
		}
	}
	return text{"outcome", say("cv.outcome", nameOf(r, say)), write(r, marks, "O", say)}
}

// write writes a report line by line; prefix and its number are the id of a
// line. Where marks overlap the first is shown, and the others are places in it.
func write(r *analyzer.Report, marks []mark, prefix string, say func(string, ...any) string) template.HTML {
	slices.SortStableFunc(marks, func(a, b mark) int { return a.span.Start - b.span.Start })
	depth := map[int]int{} // of the headings that stand in a line of their own, by where they begin
	for _, s := range r.Sections {
		if !s.Inline {
			depth[s.Heading.Start] = s.Depth
		}
	}
	var b strings.Builder
	next, off := 0, 0
	for n, line := range strings.SplitAfter(r.Text, "\n") {
		lo, hi := off, off+len(strings.TrimRight(line, " \t\r\n"))
		off += len(line)
		if lo >= hi {
			continue
		}
		lo += len(r.Text[lo:hi]) - len(strings.TrimLeft(r.Text[lo:hi], " \t\u3000#"))
		tag, class := "p", ""
		for at := lo; at < min(hi, lo+4); at++ { // behind **
			if d, ok := depth[at]; ok {
				tag, class = "h4", fmt.Sprintf(` class="d%d"`, min(d, 3))
				break
			}
		}
		fmt.Fprintf(&b, `<%s id="%s%d"%s>`, tag, prefix, n+1, class)
		end := 0 // of the open mark
		for ; next < len(marks) && marks[next].span.Start < hi; next++ {
			m := &marks[next]
			at := max(m.span.Start, lo)
			if end > 0 && end <= at {
				b.WriteString(plain(r.Text[lo:end]) + "</a>")
				lo, end = end, 0
			}
			b.WriteString(plain(r.Text[lo:at]))
			lo = at
			fmt.Fprintf(&b, `<span id="%s"></span>`, m.id)
			if end == 0 && m.class != "" {
				fmt.Fprintf(&b, `<a class="m %s" href="#r%d" title="%s">`, m.class, m.row, template.HTMLEscapeString(say("cv.torow", m.row)))
				end = min(m.span.End, hi)
			}
		}
		if end > 0 {
			b.WriteString(plain(r.Text[lo:end]) + "</a>")
			lo = end
		}
		b.WriteString(plain(r.Text[min(lo, hi):hi]))
		fmt.Fprintf(&b, "</%s>\n", tag)
	}
	return template.HTML(b.String()) // every string from the report went through page.Text
}

// plain is a piece of a report as HTML, without the marks of bold print.
func plain(s string) string { return string(page.Text(strings.ReplaceAll(s, "**", ""))) }
