package docx

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
)

func TestTables(t *testing.T) {
	tbl := func(rows ...string) string {
		return "<w:tbl><w:tblPr/><w:tblGrid/>" + strings.Join(rows, "") + "</w:tbl>"
	}
	tr := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	tc := func(texts ...string) string {
		s := "<w:tc>"
		for _, x := range texts {
			s += "<w:p>" + run(x) + "</w:p>"
		}
		return s + "</w:tc>"
	}
	with := func(props, cell string) string {
		return strings.Replace(cell, "<w:tc>", "<w:tc><w:tcPr>"+props+"</w:tcPr>", 1)
	}
	prose := strings.Repeat("全力推进重点项目建设。", 7)
	for _, c := range []struct {
		body string
		want []string
		why  string
	}{
		{tbl(tr(tc("指标"), tc("数值")), tr(tc("产值"), tc("5", "亿元"))), []string{"指标\t数值", "产值\t5 亿元"}, "a row is a line, paragraphs of a cell are joined"},
		{tbl(tr(with(`<w:vMerge w:val="restart"/>`, tc("甲")), tc("乙")), tr(with(`<w:vMerge/>`, tc("藏")), tc("丙"))), []string{"甲\t乙", "\t丙"}, "a cell that goes on from above is empty"},
		{tbl(tr(with(`<w:gridSpan w:val="2"/>`, tc("甲")), tc("乙"))), []string{"甲\t\t乙"}, "what stands behind a wide cell keeps its column"},
		{tbl(tr(tc(""), tc(""))), nil, "an empty row is no line"},
		{tbl(tr("<w:trPr><w:del/></w:trPr>", tc("删"), tc("去")), tr(with("<w:cellDel/>", tc("删")), tc("留"), tc("下"))), []string{"留\t下"}, "deleted rows and cells"},
		{tbl(tr(tc("甲", "乙"))), []string{"甲", "乙"}, "a box around text"},
		{tbl(tr(tc("左"), tc(prose, prose))), []string{"左", prose, prose}, "a page laid out by a table"},
		{tbl(tr(tc("1"), tc(prose+prose), tc("市发改委"))), []string{"1\t" + prose + prose + "\t市发改委"}, "a long cell of a plan is a cell"},
		{tbl(tr(tc("外"), "<w:tc><w:p>"+run("前")+"</w:p>"+tbl(tr(tc("甲"), tc("乙")))+"<w:p/></w:tc>")), []string{"外", "前", "甲\t乙"}, "a table in a table"},
		{tbl("<w:sdt><w:sdtContent>" + tr("<w:sdt><w:sdtContent>"+tc("甲")+"</w:sdtContent></w:sdt>", tc("乙")) + "</w:sdtContent></w:sdt>"), []string{"甲\t乙"}, "rows and cells in content controls"},
		{tbl(tr("<w:tc><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p></w:tc>", tc("丁"))), []string{"甲 乙 丙\t丁"}, "tabs in a cell part no cells"},
		{para("<w:rPr><w:del/></w:rPr>", "前") + tbl(tr(tc("甲"), tc("乙"))), []string{"前", "甲\t乙"}, "no paragraph joins a table"},
	} {
		d := doc(c.body + "<w:p>" + run("末") + "</w:p>").read(t)
		require.Equal(t, lines(append(c.want, "末")...), d.Text, c.why)
	}
}

func TestPages(t *testing.T) {
	const (
		end  = "<w:lastRenderedPageBreak/>"
		hard = `<w:br w:type="page"/>`
	)
	r := func(s string) string { return "<w:r>" + s + "</w:r>" }
	p := func(s string) string { return "<w:p>" + s + "</w:p>" }
	for _, c := range []struct {
		body string
		want []string
		why  string
	}{
		{p(run("甲")) + p(r(hard)+run("乙")), nil, "Word has not laid it out"},
		{p(run("甲")) + p(r(end)+run("乙")), []string{"甲\n", "乙\n"}, "a page begins with a paragraph"},
		{p(run("甲") + r(end) + run("乙")), []string{"甲", "乙\n"}, "inside a paragraph"},
		{p(run("甲")+r(hard)) + p(r(end)+run("乙")), []string{"甲\n", "乙\n"}, "the author's page end and the mark of it are one"},
		{p(run("甲")) + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + r(end) + run("乙") + "</w:p>", []string{"甲\n", "乙\n"}, "a paragraph that begins a page"},
		{p(run("甲")+r(hard)) + p(run("乙")+r(end)+run("丙")), []string{"甲\n", "乙", "丙\n"}, "two page ends"},
		{"<w:tbl><w:tr><w:tc>" + p(run("甲")+r(end)+run("乙")) + "</w:tc><w:tc>" + p(run("丙")+r(end)+run("丁")) + "</w:tc></w:tr></w:tbl>", []string{"甲", "乙\t丙丁\n"}, "a row over a page end counts once"},
		{p(run("甲")) + `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p(r(end)+run("目")) + p(r(end)+run("录")) + "</w:sdtContent></w:sdt>" + p(run("乙")), []string{"甲\n", "", "乙\n"}, "pages of the table of contents are counted"},
	} {
		d := doc(c.body).read(t)
		var got []string
		at := 0
		for _, s := range d.Pages {
			require.Equal(t, at, s.Start, c.why)
			got = append(got, s.Of(d.Text))
			at = s.End
		}
		require.Equal(t, c.want, got, c.why)
		if len(d.Pages) > 0 {
			require.Equal(t, segment.Span{Start: d.Pages[len(d.Pages)-1].Start, End: len(d.Text)}, d.Pages[len(d.Pages)-1], c.why)
		}
		require.NotContains(t, d.Text, "\f", c.why)
	}
}
