// Package table lays rows out for a terminal or as Markdown. Columns line up
// for Chinese text, and cells wrap so that a table fits its width.
package table

import (
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// A Column is the head of a column and how its cells behave.
type Column struct {
	Head  string
	Right bool // align to the right, for numbers
	Min   int  // the width below which it is not narrowed; 0 means its natural width
	Good  int  // the width below which it is narrowed only after all others reached theirs
	Max   int  // the width it does not grow beyond; 0 means none
}

// A Table is a heading line, columns and rows of as many cells.
type Table struct {
	Title   string
	Columns []Column
	Rows    [][]string
}

// A Style says how to show a table on a terminal.
type Style struct {
	Width int  // columns of the terminal
	Bold  bool // the terminal shows bold heads
}

const gap = 2 // blanks that a column has beside its text

// Write lays t out for a terminal.
func Write(w io.Writer, t Table, s Style) error {
	if t.Title != "" {
		if _, err := io.WriteString(w, bold(t.Title, s)+"\n"); err != nil {
			return err
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	widths := t.widths(s.Width)
	blank := tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.On, Bottom: tw.On}
	out := newTable(w, t, renderer.NewBlueprint(tw.Rendition{
		Symbols: tw.NewSymbols(tw.StyleLight), Borders: blank,
		Settings: tw.Settings{Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off}},
	}))
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		lines := Wrap(c.Head, widths[i])
		for j := range lines {
			lines[j] = bold(lines[j], s)
		}
		head[i] = strings.Join(lines, "\n")
	}
	out.Header(head)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = strings.Join(Wrap(clean(c), widths[i]), "\n")
		}
		if err := out.Append(cells); err != nil {
			return err
		}
	}
	return out.Render()
}

// Markdown writes t as a Markdown table under a heading.
func Markdown(w io.Writer, t Table) error {
	if t.Title != "" {
		if _, err := io.WriteString(w, "## "+t.Title+"\n\n"); err != nil {
			return err
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	out := newTable(w, t, renderer.NewMarkdown())
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Head
	}
	out.Header(head)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			c = markdownText.Replace(clean(c))
			if s := strings.TrimLeft(c, " "); len(s) < len(c) { // Markdown eats blanks
				c = strings.Repeat("\u3000", (len(c)-len(s))/2) + s
			}
			cells[i] = c
		}
		if err := out.Append(cells); err != nil {
			return err
		}
	}
	if err := out.Render(); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// markdownText lets a cell stand for itself in Markdown: what a report says is
// neither HTML nor a link.
var markdownText = strings.NewReplacer("\n", " ", "|", `\|`, `\`, `\\`, "<", "&lt;", "&", "&amp;", "`", "\\`", "[", `\[`, "]", `\]`, "*", `\*`)

func newTable(w io.Writer, t Table, r tw.Renderer) *tablewriter.Table {
	align := make([]tw.Align, len(t.Columns))
	for i, c := range t.Columns {
		if align[i] = tw.AlignLeft; c.Right {
			align[i] = tw.AlignRight
		}
	}
	cells := tw.CellConfig{Alignment: tw.CellAlignment{PerColumn: align}}
	return tablewriter.NewTable(w,
		tablewriter.WithRenderer(r),
		tablewriter.WithConfig(tablewriter.Config{Header: cells, Row: cells}),
		// Widths come from this package: the environment must not change
		// them, and text must come out as it was put in.
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
	)
}

// clean makes a cell safe to show: control characters, which could drive the
// terminal, go.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u3000' || r == '\u00a0':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfeff || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x061c || r >= 0xe0000 && r < 0xe0080:
			return -1
		}
		return r
	}, s)
}

func bold(s string, st Style) string {
	if !st.Bold || s == "" {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}

// widths decides how wide each column is so that the table fits total
// columns: all get what they need, then the widest give way, a blank at a
// time, first down to a good width, then to the minimum.
func (t Table) widths(total int) []int {
	n := len(t.Columns)
	w, good, floor := make([]int, n), make([]int, n), make([]int, n)
	sum := 0
	for i, c := range t.Columns {
		w[i] = Width(c.Head)
		for _, row := range t.Rows {
			for line := range strings.SplitSeq(clean(row[i]), "\n") {
				w[i] = max(w[i], Width(line))
			}
		}
		if c.Max > 0 {
			w[i] = min(w[i], c.Max)
		}
		if floor[i] = c.Min; floor[i] == 0 {
			floor[i] = w[i]
		}
		good[i] = max(c.Good, floor[i])
		sum += w[i] + gap
	}
	sum = narrow(w, good, sum, total)
	narrow(w, floor, sum, total)
	return w
}

// narrow takes blanks off the widest columns of w that are above their floor
// until sum is down to total or nothing more can go.
func narrow(w, floor []int, sum, total int) int {
	for ; sum > total; sum-- {
		widest := -1
		for i := range w {
			if w[i] > floor[i] && (widest < 0 || w[i] >= w[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		w[widest]--
	}
	return sum
}
