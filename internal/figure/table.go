package figure

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/indicator"
	"github.com/govreport/govreport/internal/grid"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/segment"
)

// table reads a table where its first row is met, and passes over the others.
// What is no figure is said, a diagnostic a table.
func (rd *reader) table(sen *segment.Sentence) {
	if sen.Table == 0 {
		rd.lostRow(sen)
		return
	}
	if sen.Table <= rd.tables {
		return
	}
	rd.tables = sen.Table
	tb := &rd.l.Tables[sen.Table-1]
	set := grid.Setting{Year: rd.set.Year, Review: rd.set.Review, Role: rd.roleOf(sen), Region: rd.set.Region, Indicators: rd.cat}
	if set.Indicators == nil {
		set.Indicators = indicator.BuiltIn()
	}
	set.Around = rd.yearAbove(sen.Section)
	got := grid.Read(rd.s.T, tb, set)
	for _, f := range got.Figures {
		if rd.trace != nil {
			rd.trace.cell(rd, &f)
		}
		rd.add(f, mark{para: sen.Paragraph, cell: true})
	}
	rd.skipped(tb, got)
}

// lostRow notes a row that stands alone, which is no table.
func (rd *reader) lostRow(sen *segment.Sentence) {
	sp := rd.s.T.Span(int(sen.Lo), int(sen.Hi))
	if n := len(rd.out.Diagnostics); n > 0 && rd.tableEnd == sen.Paragraph {
		rd.out.Diagnostics[n-1].Span.End = sp.End
	} else {
		rd.out.Diagnostics = append(rd.out.Diagnostics, segment.Diagnostic{
			Code: "table-skipped", Message: "表格未解析：表中的数字没有提取", Span: sp,
		})
	}
	rd.tableEnd = sen.Paragraph + 1
}

// skipWords says why numbers of a table were not read.
var skipWords = map[string]string{
	grid.NoHead: "没有表头", grid.NoName: "行首没有指标", grid.NoUnit: "没有单位", grid.NoKind: "分不清目标还是完成", grid.NoPeriod: "没有年份",
	grid.NoMeasure: "列的比较方式不明", grid.NotANumber: "不是一个数", grid.FormOrNames: "登记表或名单",
}

// skipped says how many numbers of a table are no figures, and why, at the
// first of them.
func (rd *reader) skipped(tb *segment.Table, got grid.Reading) {
	if len(got.Skipped) == 0 {
		return
	}
	if got.Skipped[0].Why == grid.TooLarge {
		rd.out.Diagnostics = append(rd.out.Diagnostics, segment.Diagnostic{
			Code: "table-skipped", Message: "表格过大，未解析：表中的数字没有提取", Span: got.Skipped[0].Span,
		})
		return
	}
	var order []string
	count := map[string]int{}
	for _, s := range got.Skipped {
		if count[s.Why]++; count[s.Why] == 1 {
			order = append(order, s.Why)
		}
	}
	var b strings.Builder
	b.WriteString("表格中有" + strconv.Itoa(len(got.Skipped)) + "格没有提取（已提取" + strconv.Itoa(len(got.Figures)) + "项）：")
	for i, w := range order {
		if i > 0 {
			b.WriteString("，")
		}
		b.WriteString(skipWords[w] + strconv.Itoa(count[w]) + "格")
	}
	rd.out.Diagnostics = append(rd.out.Diagnostics, segment.Diagnostic{
		Code: "table-skipped", Message: b.String(), Span: got.Skipped[0].Span,
	})
}

// yearAbove is the one year that the headings above name, 0 where there is
// none or more than one.
func (rd *reader) yearAbove(section int32) int {
	for at := int(section); at >= 0 && at < len(rd.l.Sections); at = rd.l.Sections[at].Parent {
		year := 0
		r := []rune(rd.l.Sections[at].Title)
		for i := 0; i+4 <= len(r); i++ {
			if !han.IsDigit(r[i]) || i > 0 && han.IsDigit(r[i-1]) {
				continue
			}
			y := lastYear(string(r[i : i+4]))
			switch {
			case y < 1949 || y > 2100 || i+4 < len(r) && han.IsDigit(r[i+4]):
			case year > 0 && year != y:
				return 0
			default:
				year = y
			}
		}
		if year > 0 {
			return year
		}
	}
	return 0
}

// cell notes that f was read in a table.
func (tr *tracer) cell(rd *reader, f *fact.Figure) {
	switch tr.n {
	case everyFigure:
		tr.noted = append(tr.noted, noted{len(rd.out.Figures), len(tr.steps)})
	case len(rd.out.Figures):
	default:
		return
	}
	step := func(part, how, text string, sp segment.Span) {
		tr.steps = append(tr.steps, fact.Step{Part: part, How: how, Text: text, Span: sp, Figure: -1})
	}
	step(fact.StepQuantity, "number", f.Text, f.Span)
	step(fact.StepIndicator, "cell", f.Indicator, f.Sentence)
	if in, ok := rd.cat.Find(f.IndicatorID); ok && f.IndicatorID != "" {
		step(fact.StepCatalogue, in.ID, in.Name, segment.Span{})
	}
	if f.Scope != "" {
		step(fact.StepScope, "limited", f.Scope, segment.Span{})
	}
}
