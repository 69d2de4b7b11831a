package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
)

// A result table is one table with its columns' names for programs and its
// heads for people, in every form that files of one table have.
type resultTable struct {
	tabular.Table
	title  string
	head   string // what stands above the table
	rows   [][]string
	values []any // a line of json each; made of the rows where nil
	show   []int // columns that the table for people has; nil for all
}

// writeTable writes t in any of out.Data.
func (a *app) writeTable(format *out.Format, t resultTable) error {
	switch format {
	case out.XLSX:
		return a.writeSheets(t.sheets(a))
	case out.Parquet:
		b, err := export.TableParquet(t.Table, t.rows)
		return a.writeBody(format, b, err)
	case out.SQLite:
		b, err := export.TableSQLite(t.Table, t.rows)
		return a.writeBody(format, b, err)
	}
	switch format.Shape {
	case out.Values:
		recs := make([]out.Record, len(t.values))
		for i, v := range t.values {
			recs[i].Value = v
		}
		return a.write(format, nil, recs)
	case out.Rows:
		rows := make([][]string, len(t.rows))
		for i, row := range t.rows {
			rows[i] = slices.Clone(row)
		}
		return a.write(format, t.Names(), []out.Record{{Rows: rows}})
	}
	return a.write(format, nil, []out.Record{{Head: t.head, Tables: []table.Table{t.drawn(a)}}})
}

// sheets are the sheets of a workbook: the table, its numbers as numbers, and
// what stands above it.
func (t *resultTable) sheets(a *app) []sheet.Sheet {
	s := sheet.Sheet{Name: t.title, Head: t.Names()}
	for _, row := range t.rows {
		cells := make([]sheet.Cell, len(row))
		for i, v := range row {
			cells[i] = sheet.Cell{Value: v}
			if k := t.Columns[i].Kind; k == tabular.Integer || k == tabular.Decimal {
				if x, err := strconv.ParseFloat(v, 64); err == nil {
					cells[i].Value = x
				}
			}
		}
		s.Rows = append(s.Rows, cells)
	}
	if t.head == "" {
		return []sheet.Sheet{s}
	}
	about := sheet.Sheet{Name: a.say("l.about"), Head: []string{a.say("l.about")}}
	for line := range strings.Lines(t.head) {
		about.Rows = append(about.Rows, textCells(strings.TrimSpace(line)))
	}
	return []sheet.Sheet{s, about}
}

// drawn is the table for people.
func (t *resultTable) drawn(a *app) table.Table {
	show := t.show
	if show == nil {
		for i := range t.Columns {
			show = append(show, i)
		}
	}
	drawn := table.Table{Title: t.title}
	for _, i := range show {
		drawn.Columns = append(drawn.Columns, table.Column{Head: a.say("c." + t.Columns[i].Name), Right: t.Columns[i].Kind != tabular.Text})
	}
	for _, row := range t.rows {
		cells := make([]string, len(show))
		for k, i := range show {
			cells[k] = row[i]
		}
		drawn.Rows = append(drawn.Rows, cells)
	}
	return drawn
}
