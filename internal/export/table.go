package export

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/tabular"
	"github.com/parquet-go/parquet-go"
)

// TableParquet is one table as a file of Parquet. Decimals are doubles; an
// empty cell of a number is null.
func TableParquet(t tabular.Table, rows [][]string) ([]byte, error) {
	var fields []reflect.StructField
	for i, c := range t.Columns {
		typ, options := reflect.TypeFor[string](), ",dict"
		switch c.Kind {
		case tabular.Integer:
			typ, options = reflect.TypeFor[int64](), ",optional"
		case tabular.Decimal:
			typ, options = reflect.TypeFor[float64](), ",optional"
		case tabular.Boolean:
			typ, options = reflect.TypeFor[bool](), ""
		}
		fields = append(fields, reflect.StructField{Name: "F" + strconv.Itoa(i), Type: typ, Tag: reflect.StructTag(fmt.Sprintf("parquet:%q", c.Name+options))})
	}
	schema := parquet.NewSchema(t.Name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
	var b bytes.Buffer
	w := parquet.NewGenericWriter[any](&b, schema, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsPerGroup))
	for _, cells := range rows {
		row := make(parquet.Row, len(t.Columns))
		for i, c := range t.Columns {
			var v parquet.Value
			switch x := typed(c.Kind, cells[i]).(type) {
			case string:
				v = parquet.ByteArrayValue([]byte(x))
			case int64:
				v = parquet.Int64Value(x)
			case float64:
				v = parquet.DoubleValue(x)
			case bool:
				v = parquet.BooleanValue(x)
			}
			level := 0
			if (c.Kind == tabular.Integer || c.Kind == tabular.Decimal) && !v.IsNull() {
				level = 1
			}
			row[i] = v.Level(0, level, i)
		}
		if _, err := w.WriteRows([]parquet.Row{row}); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// TableSQLite is one table as an SQLite database.
func TableSQLite(t tabular.Table, rows [][]string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "govreport-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "table.sqlite")
	db, err := OpenDB(path)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	var columns, marks []string
	for _, c := range t.Columns {
		columns = append(columns, fmt.Sprintf("%q %s", c.Name, sqliteTypes[c.Kind]))
		marks = append(marks, "?")
	}
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	if _, err := tx.Exec(fmt.Sprintf("CREATE TABLE %q (%s)", t.Name, strings.Join(columns, ", "))); err != nil {
		return nil, err
	}
	insert, err := tx.Prepare(fmt.Sprintf("INSERT INTO %q VALUES (%s)", t.Name, strings.Join(marks, ",")))
	if err != nil {
		return nil, err
	}
	for _, cells := range rows {
		values := make([]any, len(cells))
		for i, s := range cells {
			values[i] = typed(t.Columns[i].Kind, s)
		}
		if _, err := insert.Exec(values...); err != nil {
			return nil, err
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, err
	}
	if err := db.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}
