package grid_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/grid"
	"github.com/govreport/govreport/segment"
)

// A table whose merged cells claim millions of places is not filled in, and
// what is lost is said; the same cells without them are read.
func TestTooLarge(t *testing.T) {
	text := "<table><tr><td>指标</td><td>单位</td><td>2019年完成</td></tr><tr><td>粮食产量</td><td>万吨</td><td>12</td></tr></table>"
	for _, wide := range []bool{false, true} {
		tb := segment.Table{Rows: 2, Cols: 3}
		for _, c := range []struct {
			row, col int
			text     string
		}{{0, 0, "指标"}, {0, 1, "单位"}, {0, 2, "2019年完成"}, {1, 0, "粮食产量"}, {1, 1, "万吨"}, {1, 2, "12"}} {
			at := strings.Index(text, c.text)
			tb.Cells = append(tb.Cells, segment.Cell{Row: c.row, Col: c.col, Text: c.text, Span: segment.Span{Start: at, End: at + len(c.text)}})
		}
		if wide {
			tb.Rows, tb.Cols = 1<<20, 1<<20
		}
		got := grid.Read(segment.NewText(text), &tb, grid.Setting{Year: 2020, Review: 2019})
		if wide {
			require.Empty(t, got.Figures)
			require.Equal(t, []grid.Skip{{Why: grid.TooLarge, Span: tb.Cells[0].Span}}, got.Skipped)
			continue
		}
		require.Len(t, got.Figures, 1)
		require.Equal(t, "粮食产量", got.Figures[0].Indicator)
		require.Equal(t, "2019", got.Figures[0].Period)
	}
}
