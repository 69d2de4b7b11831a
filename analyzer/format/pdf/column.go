package pdf

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
	case r.x1 <= at:
		return leftColumn
	case r.x0 >= at:
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
	x0, x1 := runs[0].x0, runs[0].x1
	for _, r := range runs {
		x0, x1 = min(x0, r.x0), max(x1, r.x1)
	}
	least := len(runs)
	for x := x0 + (x1-x0)/3; x < x0+2*(x1-x0)/3; x += 2 {
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
	end, n := lines[0].x1, 0
	for _, l := range lines {
		end = max(end, l.x1)
	}
	for _, l := range lines {
		if end-l.x1 < 1.6*(l.y1-l.y0) {
			n++
		}
	}
	return 2*n > len(lines)
}
