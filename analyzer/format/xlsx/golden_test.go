package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
)

// The forty tables of testdata/tables, which are text there, give the same
// figures as workbooks: the lines above and below a table as rows of one cell,
// numbers as numbers, merged cells merged.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/tables/*.txt")
	require.NoError(t, err)
	tables, same, all := 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		blocks := strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "=== ")[1:]
		for i := 0; i+1 < len(blocks); i += 2 {
			_, text, _ := strings.Cut(blocks[i], "\n")
			r := analyzer.Parse(text)
			require.Len(t, r.Tables, 1, file)
			w, err := analyzer.ReadBytes(context.Background(), workbook(t, r), "表.xlsx", analyzer.Options{})
			require.NoError(t, err, file)
			want, got := cells(r), cells(w)
			tables++
			for l, n := range want {
				all += n
				same += min(n, got[l])
				if got[l] < n {
					t.Logf("%s, table %d: not read from the workbook: %s", filepath.Base(file), i/2+1, l)
				}
			}
			for l, n := range got {
				if n > want[l] {
					t.Errorf("%s, table %d: invented: %s", filepath.Base(file), i/2+1, l)
				}
			}
		}
	}
	require.Equal(t, 40, tables)
	t.Logf("%d of %d figures", same, all)
	require.GreaterOrEqual(t, 100*same, 95*all)
}

// workbook is a report with one table as a sheet.
func workbook(t *testing.T, r *analyzer.Report) []byte {
	t.Helper()
	f := excelize.NewFile()
	tb := r.Tables[0]
	row := 1
	lines := func(text string) {
		for l := range strings.Lines(text) {
			if l = strings.TrimSpace(l); l != "" && l[0] != '<' {
				require.NoError(t, f.SetCellStr("Sheet1", "A"+strconv.Itoa(row), l))
			}
			row++
		}
	}
	start := tb.Cells[0].Span.Start // what is above it, the caption included
	lines(r.Text[:max(0, strings.LastIndexByte(r.Text[:start], '\n'))])
	name := func(y, x int) string {
		s, err := excelize.CoordinatesToCellName(x+1, row+y)
		require.NoError(t, err)
		return s
	}
	for _, c := range tb.Cells {
		if n, err := strconv.ParseFloat(c.Text, 64); err == nil {
			require.NoError(t, f.SetCellValue("Sheet1", name(c.Row, c.Col), n))
		} else {
			require.NoError(t, f.SetCellStr("Sheet1", name(c.Row, c.Col), c.Text))
		}
		if c.RowSpan > 1 || c.ColSpan > 1 {
			require.NoError(t, f.MergeCell("Sheet1", name(c.Row, c.Col), name(c.Row+max(1, c.RowSpan)-1, c.Col+max(1, c.ColSpan)-1)))
		}
	}
	row += tb.Rows
	lines(r.Text[tb.Span.End:])
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// cells counts the figures of tables, by what they say.
func cells(r *analyzer.Report) map[string]int {
	m := map[string]int{}
	for _, f := range r.Figures {
		if f.Source == extract.FromTable {
			v, _ := strconv.ParseFloat(f.Value.String(), 64)
			m[fmt.Sprint(f.Indicator, " | ", f.Measure, " | ", v, " | ", f.Unit, " | ", f.Bound, " | ", f.Kind, " | ", f.Period, " | ", f.Scope)]++
		}
	}
	return m
}
