package layout

import (
	"slices"
	"strings"
)

func (r Rule) across() bool { return r.X1-r.X0 > r.Y1-r.Y0 }

// A grid is a table as its rules draw it: the lines between the columns and,
// from the top, between the rows.
type grid struct {
	xs, ys []float64
	rules  []Rule
}

// touch is how far apart rules may end and still meet.
const touch = 3.0

// grids puts the rules that meet together, and takes those that make cells.
func grids(rules []Rule) []grid {
	group := make([]int, len(rules))
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	order := make([]int, len(rules))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return compare(rules[a].X0, rules[b].X0) })
	for i, a := range order {
		for _, b := range order[i+1:] {
			if rules[b].X0 > rules[a].X1+touch {
				break
			}
			if rules[a].meets(rules[b]) {
				group[find(a)] = find(b)
			}
		}
	}
	parts := map[int][]Rule{}
	for _, i := range order {
		parts[find(i)] = append(parts[find(i)], rules[i])
	}
	var out []grid
	for _, part := range parts {
		if g, ok := newGrid(part); ok {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b grid) int { return compare(b.ys[0], a.ys[0]) })
	return out
}

func (r Rule) meets(s Rule) bool {
	return r.X0 <= s.X1+touch && s.X0 <= r.X1+touch && r.Y0 <= s.Y1+touch && s.Y0 <= r.Y1+touch
}

// newGrid makes a grid of rules that meet. A table may have no rules at its
// sides.
func newGrid(rules []Rule) (grid, bool) {
	g := grid{rules: rules}
	downs := 0
	for _, r := range rules {
		if r.across() {
			g.ys = append(g.ys, (r.Y0+r.Y1)/2)
			g.xs = append(g.xs, r.X0, r.X1)
		} else {
			downs++
			g.xs = append(g.xs, (r.X0+r.X1)/2)
			g.ys = append(g.ys, r.Y0, r.Y1)
		}
	}
	g.xs, g.ys = distinct(g.xs), distinct(g.ys)
	slices.Reverse(g.ys)
	cols, rows := len(g.xs)-1, len(g.ys)-1
	return g, downs > 0 && cols > 1 && rows > 0 && cols < maxCells && rows < 2000
}

// distinct sorts places and leaves one of those that lie together.
func distinct(v []float64) []float64 {
	slices.Sort(v)
	return slices.CompactFunc(v, func(a, b float64) bool { return abs(a-b) < 2*touch })
}

// cell is where a glyph stands in the grid.
func (g *grid) cell(c Glyph) (row, col int, ok bool) {
	x, y := (c.X0+c.X1)/2, (c.Y0+c.Y1)/2
	col = slices.IndexFunc(g.xs, func(v float64) bool { return v > x }) - 1
	row = slices.IndexFunc(g.ys, func(v float64) bool { return v < y }) - 1
	return row, col, row >= 0 && col >= 0
}

// take cuts the glyphs that stand in the grid out of lines, and gives the rows
// that they make, with the other lines.
func (g *grid) take(lines []line) (rest, rows []line) {
	cols := len(g.xs) - 1
	first := g.merge()
	cells := map[int][]Glyph{}
	for _, l := range lines {
		var out []Glyph
		for _, c := range l.glyphs {
			if row, col, ok := g.cell(c); ok {
				k := first[row*cols+col]
				cells[k] = append(cells[k], c)
			} else {
				out = append(out, c)
			}
		}
		switch {
		case len(out) == len(l.glyphs):
			rest = append(rest, l)
		case len(out) > 0:
			l.glyphs = out
			l.settle()
			rest = append(rest, l)
		}
	}
	for row := range len(g.ys) - 1 {
		l := line{cells: make([]string, cols), Box: Box{g.xs[0], g.xs[cols], g.ys[row+1], g.ys[row]}}
		for col := range cols {
			if k := row*cols + col; first[k] == k {
				l.cells[col] = cellText(cells[k])
				l.glyphs = append(l.glyphs, cells[k]...)
			}
		}
		if len(l.glyphs) > 0 {
			l.em = l.glyphs[0].Y1 - l.glyphs[0].Y0
			l.ends()
			rows = append(rows, l)
		}
	}
	return rest, rows
}

// merge gives for each cell the first, by row and column, of those that no
// rule parts from it.
func (g *grid) merge() []int {
	cols, rows := len(g.xs)-1, len(g.ys)-1
	first := make([]int, cols*rows)
	for i := range first {
		first[i] = i
	}
	root := func(i int) int {
		for first[i] != i {
			i = first[i]
		}
		return i
	}
	join := func(a, b int) {
		a, b = root(a), root(b)
		first[max(a, b)] = min(a, b)
	}
	down, across := g.walls()
	for row := range rows {
		for col := range cols {
			if col+1 < cols && !down[row*(cols+1)+col+1] {
				join(row*cols+col, row*cols+col+1)
			}
			if row+1 < rows && !across[(row+1)*cols+col] {
				join(row*cols+col, (row+1)*cols+col)
			}
		}
	}
	for i := range first {
		first[i] = root(i)
	}
	return first
}

// walls says which sides of cells are drawn: down those at the left of a cell
// and at the end of a row, across those above a cell.
func (g *grid) walls() (down, across []bool) {
	cols, rows := len(g.xs)-1, len(g.ys)-1
	down, across = make([]bool, rows*(cols+1)), make([]bool, (rows+1)*cols)
	for _, r := range g.rules {
		if r.across() {
			row := near(g.ys, (r.Y0+r.Y1)/2)
			for col := range cols {
				if mid := (g.xs[col] + g.xs[col+1]) / 2; r.X0 < mid && mid < r.X1 {
					across[row*cols+col] = true
				}
			}
			continue
		}
		col := near(g.xs, (r.X0+r.X1)/2)
		for row := range rows {
			if mid := (g.ys[row] + g.ys[row+1]) / 2; r.Y0 < mid && mid < r.Y1 {
				down[row*(cols+1)+col] = true
			}
		}
	}
	return down, across
}

// near is the index of the place that is nearest to v.
func near(places []float64, v float64) int {
	best := 0
	for i, p := range places {
		if abs(p-v) < abs(places[best]-v) {
			best = i
		}
	}
	return best
}

// cellText is what stands in a cell, its lines one after the other.
func cellText(glyphs []Glyph) string {
	p := page{glyphs: glyphs}
	var b strings.Builder
	var last *line
	for _, l := range p.lines() {
		if last != nil && wordsApart(last, &l) {
			b.WriteByte(' ')
		}
		b.WriteString(spell(l.glyphs))
		last = &l
	}
	return b.String()
}

func abs(v float64) float64 { return max(v, -v) }
