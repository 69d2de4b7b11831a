package layout

import (
	"math"
	"slices"
	"strings"
)

// withTables puts the rows of a page's tables in the place of their lines.
func withTables(lines []line, rules []Rule) []line {
	for _, g := range grids(rules) {
		var rows []line
		lines, rows = g.take(lines)
		lines = append(lines, rows...)
	}
	slices.SortStableFunc(lines, func(a, b line) int { return compare(b.middle(), a.middle()) })
	markRows(lines)
	return lines
}

// write spells out what the line says. Its glyphs are not kept.
func (l *line) write() {
	if l.cells != nil {
		l.text = strings.Join(l.cells, "\t")
	} else {
		l.text = spell(l.glyphs)
		n := slices.IndexFunc(l.glyphs, func(g Glyph) bool { return !g.Bold })
		if n < 0 {
			n = len(l.glyphs)
		}
		l.bold = min(len(spell(l.glyphs[:n])), len(l.text))
	}
	l.glyphs = nil
}

// mayHoldTable reports whether a line of a page has such a gap as there is
// between cells.
func mayHoldTable(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return len(l.pieces(0.7)) > 1 })
}

// markRows finds the rows of tables without rules among a page's lines: those
// of pieces far apart, next to another such line with a piece at the same place.
func markRows(lines []line) {
	pieces := make([][]line, len(lines))
	for i := range lines {
		if lines[i].cells == nil {
			pieces[i] = lines[i].pieces(1.5)
		}
	}
	for i := range lines {
		if n := len(pieces[i]); n < 2 || n > maxCells {
			continue
		}
		near := func(j int) bool {
			return j >= 0 && j < len(lines) && len(pieces[j]) > 1 && len(pieces[j]) <= maxCells &&
				math.Abs(lines[i].middle()-lines[j].middle()) < 4*lines[i].em && inColumn(pieces[i], pieces[j])
		}
		if !near(i-1) && !near(i+1) {
			continue
		}
		for _, p := range pieces[i] {
			lines[i].cells = append(lines[i].cells, spell(p.glyphs))
		}
	}
}

// maxCells bounds what is looked at as a row.
const maxCells = 200

// pieces cuts a line at its gaps of so many characters.
func (l *line) pieces(ems float64) []line {
	wide := max(ems*l.em, 4*spaced(l.glyphs))
	var out []line
	from := 0
	for i := 1; i <= len(l.glyphs); i++ {
		if i < len(l.glyphs) && l.glyphs[i].X0-l.glyphs[i-1].X1 < wide {
			continue
		}
		p := line{glyphs: l.glyphs[from:i], em: l.em}
		p.bound()
		out = append(out, p)
		from = i
	}
	return out
}

// inColumn reports whether a piece of a, not the first, begins, ends or is
// centred where one of b is.
func inColumn(a, b []line) bool {
	return slices.ContainsFunc(a[1:], func(p line) bool {
		return slices.ContainsFunc(b[1:], func(q line) bool {
			tol := max(p.em, q.em)
			return math.Abs(p.X0-q.X0) < tol || math.Abs(p.X1-q.X1) < tol || math.Abs(p.X0+p.X1-q.X0-q.X1) < 2*tol
		})
	})
}
