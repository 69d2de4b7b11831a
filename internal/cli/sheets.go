package cli

import (
	"bytes"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/tabular"
)

// writeSheets writes a workbook.
func (a *app) writeSheets(sheets []sheet.Sheet) error {
	var b bytes.Buffer
	if err := sheet.Write(&b, sheets); err != nil {
		return err
	}
	return a.write(out.XLSX, nil, []out.Record{{Body: b.String()}})
}

// number is the cell of n, empty where it is absent.
func number(n extract.Number, note string) sheet.Cell {
	if !n.Valid {
		return sheet.Cell{}
	}
	v, ok := n.Float64()
	if !ok {
		return sheet.Cell{Value: n.String(), Note: note}
	}
	return sheet.Cell{Value: v, Note: note}
}

// textCells are cells of words.
func textCells(words ...string) []sheet.Cell {
	cells := make([]sheet.Cell, len(words))
	for i, w := range words {
		cells[i] = sheet.Cell{Value: w}
	}
	return cells
}

func yearNumber(y int) sheet.Cell {
	if y == 0 {
		return sheet.Cell{}
	}
	return sheet.Cell{Value: y}
}

func (a *app) yes(b bool) sheet.Cell {
	if !b {
		return sheet.Cell{}
	}
	return sheet.Cell{Value: a.say("x.yes")}
}

// figureHead heads the columns of figureCells.
func (a *app) figureHead(of string) []string {
	return []string{of, a.say("x.max", of), a.say("x.unit", of), a.say("x.stated", of)}
}

// figureCells are the value of f with the words that state it as a comment,
// the upper end of a range, the unit, and the value as a reader would write
// it: 9%左右. They are empty where there is no figure.
func (a *app) figureCells(f *extract.Figure, quote string) []sheet.Cell {
	if f == nil {
		return make([]sheet.Cell, 4)
	}
	value := number(f.Value, quote)
	switch {
	case len(f.Ratio) > 0:
		value = sheet.Cell{Value: tabular.Ratio(f.Ratio), Note: quote}
	case !f.Value.Valid: // a target without a number: 与经济增长同步
		value = sheet.Cell{Value: f.Text, Note: quote}
	}
	return []sheet.Cell{value, number(f.ValueMax, ""), {Value: f.Unit}, {Value: a.value(f)}}
}

// says looks up several words.
func (a *app) says(keys ...string) []string {
	words := make([]string, len(keys))
	for i, k := range keys {
		words[i] = a.say(k)
	}
	return words
}

// join puts runs of cells or of heads together.
func join[T any](runs ...[]T) []T {
	var all []T
	for _, r := range runs {
		all = append(all, r...)
	}
	return all
}

// figureSheet writes the figures of all reports as one sheet. Quotes have a
// column: comments by the ten thousand are slow to write and to open.
func (a *app) figureSheet(in []input, f filter) error {
	s := sheet.Sheet{Name: a.say("x.figures"), Head: join(
		a.says("x.file", "region", "year"), []string{"#"}, a.says("indicator", "x.id", "measure"), a.figureHead(a.say("value")),
		a.says("kind", "period", "section", "line", "quote"))}
	if f.doubtful != "" {
		s.Head = append(s.Head, a.say("doubts"))
	}
	err := gather(a, in, func(r *analyzer.Report) [][]sheet.Cell {
		v := f.apply(r, parts{figures: true})
		path, line := tabular.SectionPaths(r), tabular.Lines(r.Text)
		var rows [][]sheet.Cell
		for i, g := range v.figures {
			row := join(textCells(r.Source.Path, r.Region), []sheet.Cell{yearNumber(r.Year), {Value: v.numbers[i]}},
				textCells(g.Indicator, g.IndicatorID, render.Measure(g.Measure, a.lang)),
				a.figureCells(&g, ""),
				textCells(render.Kind(g.Kind, a.lang), render.FigurePeriod(g, a.lang), path(g.Section)),
				[]sheet.Cell{{Value: line(g.Span.Start)}, {Value: render.Excerpt(r.Text, g.Sentence, g.Span, render.ExcerptLength)}})
			if f.doubtful != "" {
				row = append(row, sheet.Cell{Value: g.Confidence.String() + " " + a.doubtWords(g.Doubts)})
			}
			rows = append(rows, row)
		}
		return rows
	}, func(rows [][]sheet.Cell) { s.Rows = append(s.Rows, rows...) })
	if err != nil {
		return err
	}
	if len(s.Rows) == 0 && !a.failed {
		a.warn(a.say("no-figures"))
	}
	return a.writeSheets([]sheet.Sheet{s})
}
