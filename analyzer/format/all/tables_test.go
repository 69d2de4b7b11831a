package all_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// The forty tables of testdata/tables, which are text there, give the same
// figures in files of other formats: the lines above and below a table as
// paragraphs, or rows of one cell, and merged cells merged.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/tables/*.txt")
	require.NoError(t, err)
	for name, write := range map[string]func(*testing.T, *table) []byte{".xlsx": workbook, ".docx": word, ".html": page} {
		t.Run(name, func(t *testing.T) {
			tables, same, all := 0, 0, 0
			for _, file := range files {
				b, err := os.ReadFile(file)
				require.NoError(t, err)
				blocks := strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "=== ")[1:]
				for i := 0; i+1 < len(blocks); i += 2 {
					_, text, _ := strings.Cut(blocks[i], "\n")
					r := analyzer.Parse(text)
					require.Len(t, r.Tables, 1, file)
					f, err := analyzer.ReadBytes(context.Background(), write(t, tableOf(r)), "表"+name, analyzer.Options{})
					require.NoError(t, err, file)
					want, got := cells(r), cells(f)
					tables++
					for l, n := range want {
						all += n
						same += min(n, got[l])
						if got[l] < n {
							t.Logf("%s, table %d: not read: %s", filepath.Base(file), i/2+1, l)
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
		})
	}
}

// A table is a report's only one, with the lines around it.
type table struct {
	above, below []string
	rows, cols   int
	cells        []segment.Cell
}

func tableOf(r *analyzer.Report) *table {
	tb := &r.Tables[0]
	lines := func(text string) (out []string) {
		for l := range strings.Lines(text) {
			if l = strings.TrimSpace(l); l != "" && l[0] != '<' {
				out = append(out, l)
			}
		}
		return out
	}
	start := tb.Cells[0].Span.Start // what is above it, the caption included
	return &table{
		above: lines(r.Text[:max(0, strings.LastIndexByte(r.Text[:start], '\n'))]), below: lines(r.Text[tb.Span.End:]),
		rows: tb.Rows, cols: tb.Cols, cells: tb.Cells,
	}
}

// at is the cell that stands at a place, and whether it begins there.
func (tb *table) at(row, col int) (c *segment.Cell, begins bool) {
	for i := range tb.cells {
		c := &tb.cells[i]
		if row >= c.Row && row < c.Row+max(1, c.RowSpan) && col >= c.Col && col < c.Col+max(1, c.ColSpan) {
			return c, row == c.Row && col == c.Col
		}
	}
	return nil, true
}

// workbook is a table as a sheet, its numbers as numbers.
func workbook(t *testing.T, tb *table) []byte {
	t.Helper()
	f := excelize.NewFile()
	name := func(y, x int) string {
		s, err := excelize.CoordinatesToCellName(x+1, y+1)
		require.NoError(t, err)
		return s
	}
	y := 0
	lines := func(all []string) {
		for _, l := range all {
			require.NoError(t, f.SetCellStr("Sheet1", name(y, 0), l))
			y++
		}
		y++
	}
	lines(tb.above)
	for _, c := range tb.cells {
		if n, err := strconv.ParseFloat(c.Text, 64); err == nil {
			require.NoError(t, f.SetCellValue("Sheet1", name(y+c.Row, c.Col), n))
		} else {
			require.NoError(t, f.SetCellStr("Sheet1", name(y+c.Row, c.Col), c.Text))
		}
		if c.RowSpan > 1 || c.ColSpan > 1 {
			require.NoError(t, f.MergeCell("Sheet1", name(y+c.Row, c.Col), name(y+c.Row+max(1, c.RowSpan)-1, c.Col+max(1, c.ColSpan)-1)))
		}
	}
	y += tb.rows
	lines(tb.below)
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// markup writes the table row by row: cell is given the text, the columns that
// it reaches over, the rows, and whether it goes on from above.
func (tb *table) markup(row [2]string, cell func(text string, cols, rows int, goesOn bool) string) string {
	var b strings.Builder
	for y := range tb.rows {
		b.WriteString(row[0])
		for x := 0; x < tb.cols; {
			c, begins := tb.at(y, x)
			if c == nil {
				b.WriteString(cell("", 1, 1, false))
				x++
				continue
			}
			b.WriteString(cell(html.EscapeString(c.Text), max(1, c.ColSpan), max(1, c.RowSpan), !begins))
			x = c.Col + max(1, c.ColSpan)
		}
		b.WriteString(row[1])
	}
	return b.String()
}

// word is a table in a Word document.
func word(t *testing.T, tb *table) []byte {
	t.Helper()
	para := func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	body := tb.markup([2]string{"<w:tr>", "</w:tr>"}, func(text string, cols, rows int, goesOn bool) string {
		props := fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, cols)
		switch {
		case goesOn:
			text, props = "", props+"<w:vMerge/>"
		case rows > 1:
			props += `<w:vMerge w:val="restart"/>`
		}
		return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + para(text) + "</w:tc>"
	})
	text := ""
	for _, l := range tb.above {
		text += para(html.EscapeString(l))
	}
	text += "<w:tbl>" + body + "</w:tbl>"
	for _, l := range tb.below {
		text += para(html.EscapeString(l))
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + text + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// page is a table in a page.
func page(_ *testing.T, tb *table) []byte {
	body := tb.markup([2]string{"<tr>", "</tr>"}, func(text string, cols, rows int, goesOn bool) string {
		if goesOn {
			return ""
		}
		return fmt.Sprintf(`<td colspan="%d" rowspan="%d">%s</td>`, cols, rows, text)
	})
	text := ""
	for _, l := range tb.above {
		text += "<p>" + html.EscapeString(l) + "</p>"
	}
	text += "<table>" + body + "</table>"
	for _, l := range tb.below {
		text += "<p>" + html.EscapeString(l) + "</p>"
	}
	return []byte("<!DOCTYPE html><html><head><meta charset=utf-8><title>表</title></head><body><div id=zoom>" + text + "</div></body></html>")
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
