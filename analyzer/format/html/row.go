package html

import (
	"strconv"

	"golang.org/x/net/html"
)

// maxSpan bounds how many columns or rows a merged cell is taken to reach over.
const maxSpan = 100

// A rowState counts the columns of the row that is open, so that a cell stands
// in its own column behind empty cells and merged ones.
type rowState struct {
	col  int   // of the next cell
	tabs int   // written in the row
	down []int // by column: how many more rows the cell above reaches over
}

// begin begins a row.
func (r *rowState) begin() {
	for i := r.col; i < len(r.down); i++ {
		r.down[i] = max(0, r.down[i]-1) // behind the last cell of the row above
	}
	r.col, r.tabs = 0, 0
}

// cell places the cell n and returns how many tabs stand before it.
func (r *rowState) cell(n *html.Node) (tabs int) {
	for r.col < len(r.down) && r.down[r.col] > 0 {
		r.down[r.col]--
		r.col++
	}
	tabs = r.col - r.tabs
	r.tabs = r.col
	rows := span(n, "rowspan")
	for range span(n, "colspan") {
		if r.col >= len(r.down) {
			r.down = append(r.down, 0)
		}
		r.down[r.col] = rows - 1
		r.col++
	}
	return tabs
}

// span reads how far a merged cell reaches.
func span(n *html.Node, name string) int {
	for _, a := range n.Attr {
		if a.Key == name {
			if k, err := strconv.Atoi(a.Val); err == nil && k > 1 {
				return min(k, maxSpan)
			}
		}
	}
	return 1
}
