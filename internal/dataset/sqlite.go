package dataset

import (
	"fmt"
	"os"
	"strings"

	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/tabular"
)

var sqliteTypes = map[tabular.Kind]string{
	tabular.Text: "TEXT", tabular.Integer: "INTEGER", tabular.Decimal: "REAL", tabular.Boolean: "INTEGER",
}

// WriteSQLite writes tables into a database file at path, which must not be
// there, with a table codebook of their columns and a table meta of the head.
func WriteSQLite(path string, tables []*Table, h *Head) (err error) {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return err
	}
	db, err := export.OpenDB(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := db.Close(); err == nil {
			err = e
		}
	}()
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	book := Codebook(tables)
	for _, t := range append(append([]*Table{}, tables...), book, headTable(h)) {
		var cols []string
		for _, c := range t.Columns {
			cols = append(cols, fmt.Sprintf("%q %s", c.Name, sqliteTypes[c.Kind]))
		}
		if _, err = tx.Exec(fmt.Sprintf("CREATE TABLE %q (%s)", t.Name, strings.Join(cols, ", "))); err != nil {
			return err
		}
		insert, err := tx.Prepare(fmt.Sprintf("INSERT INTO %q VALUES (?%s)", t.Name, strings.Repeat(",?", len(cols)-1)))
		if err != nil {
			return err
		}
		args := make([]any, len(cols))
		for _, row := range t.Rows {
			for i, c := range t.Columns {
				args[i] = Typed(c.Kind, row[i])
			}
			if _, err := insert.Exec(args...); err != nil {
				return err
			}
		}
		if err := insert.Close(); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// headTable is the head as a table meta.
func headTable(h *Head) *Table {
	t := &Table{Name: "meta", Columns: []Column{{Name: "key"}, {Name: "value"}}}
	for _, l := range h.Lines() {
		t.Rows = append(t.Rows, []string{l[0], l[1]})
	}
	return t
}
