package cli

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
)

// tableFormats are the forms of what is one table.
var tableFormats = []string{"table", "json", "jsonl", "csv", "md", "xlsx", "parquet", "sqlite"}

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

func (a *app) tableFormat() (string, error) {
	if a.opts.format == "" {
		switch strings.ToLower(filepath.Ext(a.opts.output)) {
		case ".parquet":
			return "parquet", nil
		case ".sqlite", ".sqlite3", ".db":
			return "sqlite", nil
		}
	}
	format, err := a.formatOf("table", "xlsx")
	if (format == "parquet" || format == "sqlite") && (a.opts.output == "" || a.opts.output == "-" && isTerminal(a.stdout)) {
		return "", &usageError{message: a.say("binary-needs-file", format)}
	}
	return format, err
}

func (a *app) writeTable(format string, t resultTable) error {
	switch format {
	case "xlsx":
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
		sheets := []sheet.Sheet{s}
		if t.head != "" {
			about := sheet.Sheet{Name: a.say("l.about"), Head: []string{a.say("l.about")}}
			for line := range strings.Lines(t.head) {
				about.Rows = append(about.Rows, textCells(strings.TrimSpace(line)))
			}
			sheets = append(sheets, about)
		}
		return a.writeSheets(sheets)
	case "parquet", "sqlite":
		b, err := export.TableParquet(t.Table, t.rows)
		if format == "sqlite" {
			b, err = export.TableSQLite(t.Table, t.rows)
		}
		if err != nil {
			return err
		}
		return a.write(format, nil, []record{{body: string(b)}})
	case "json", "jsonl":
		recs := make([]record, len(t.values))
		for i, v := range t.values {
			recs[i].value = v
		}
		return a.write(format, nil, recs)
	case "csv":
		rows := make([][]string, len(t.rows))
		for i, row := range t.rows {
			rows[i] = slices.Clone(row)
			for k, c := range t.Columns {
				if c.Kind == tabular.Text {
					rows[i][k] = tabular.Guard(row[k])
				}
			}
		}
		return a.write(format, t.Names(), []record{{rows: rows}})
	}
	show := t.show
	if show == nil {
		for i := range t.Columns {
			show = append(show, i)
		}
	}
	out := table.Table{Title: t.title}
	for _, i := range show {
		out.Columns = append(out.Columns, table.Column{Head: a.say("c." + t.Columns[i].Name), Right: t.Columns[i].Kind != tabular.Text})
	}
	for _, row := range t.rows {
		cells := make([]string, len(show))
		for k, i := range show {
			cells[k] = row[i]
		}
		out.Rows = append(out.Rows, cells)
	}
	return a.write(format, nil, []record{{head: t.head, tables: []table.Table{out}}})
}
