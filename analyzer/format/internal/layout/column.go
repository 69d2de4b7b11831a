package layout

import "slices"

// Where a line stands on a page of two columns: over both, or in one.
const (
	across = iota
	leftColumn
	rightColumn
	places
)

// columns sorts the runs of a page into the parts that are read one after the
// other. That is one part, but where a page shows plainly that it has two
// columns: hardly a run crosses the gap between them, and most lines on both
// sides are full.
func columns(runs []line) [][]line {
	at, ok := gutter(runs)
	if !ok {
		return [][]line{runs}
	}
	slices.SortStableFunc(runs, func(a, b line) int { return compare(b.middle(), a.middle()) })
	var parts [][]line
	var part [places][]line
	flush := func(which ...int) {
		for _, w := range which {
			if len(part[w]) > 0 {
				parts = append(parts, part[w])
				part[w] = nil
			}
		}
	}
	for _, r := range runs {
		r.place = side(r, at)
		if r.place == across {
			flush(leftColumn, rightColumn)
		} else {
			flush(across)
		}
		part[r.place] = append(part[r.place], r)
	}
	flush(leftColumn, rightColumn, across)
	return parts
}

func side(r line, at float64) int {
	switch {
	case r.X1 <= at:
		return leftColumn
	case r.X0 >= at:
		return rightColumn
	}
	return across
}

const fewest = 8 // lines that make a column

// gutter finds the middle of the gap between two columns.
func gutter(runs []line) (at float64, ok bool) {
	if len(runs) < 2*fewest {
		return 0, false
	}
	x0, x1 := runs[0].X0, runs[0].X1
	for _, r := range runs {
		x0, x1 = min(x0, r.X0), max(x1, r.X1)
	}
	least := len(runs)
	step := max(2, (x1-x0)/600)
	for x := x0 + (x1-x0)/3; x < x0+2*(x1-x0)/3; x += step {
		n := 0
		for _, r := range runs {
			if side(r, x) == across {
				n++
			}
		}
		if n < least {
			least, at = n, x
		}
	}
	var by [places][]line
	for _, r := range runs {
		by[side(r, at)] = append(by[side(r, at)], r)
	}
	if 8*least > len(runs) || !fills(by[leftColumn]) || !fills(by[rightColumn]) {
		return 0, false
	}
	return at, true
}

// fills reports whether most of a column's lines end where the longest does.
func fills(lines []line) bool {
	if len(lines) < fewest {
		return false
	}
	end, n := lines[0].X1, 0
	for _, l := range lines {
		end = max(end, l.X1)
	}
	for _, l := range lines {
		if end-l.X1 < 1.6*(l.Y1-l.Y0) {
			n++
		}
	}
	return 2*n > len(lines)
}
