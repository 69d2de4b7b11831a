package dataset

import (
	"fmt"
	"io"
	"reflect"
	"strconv"

	"github.com/govreport/govreport/internal/tabular"
	"github.com/parquet-go/parquet-go"
)

// WriteParquet writes a table as Parquet. The head stands in the file's
// metadata, with the label of each column.
func WriteParquet(w io.Writer, t *Table, h *Head) error {
	var fields []reflect.StructField
	for _, c := range t.Columns {
		options, typ := ",optional", reflect.TypeFor[string]()
		switch c.Kind {
		case tabular.Integer:
			typ = reflect.TypeFor[int64]()
		case tabular.Decimal:
			typ = reflect.TypeFor[float64]()
		case tabular.Boolean:
			typ = reflect.TypeFor[bool]()
		}
		fields = append(fields, reflect.StructField{
			Name: "F" + strconv.Itoa(len(fields)), Type: typ, Tag: reflect.StructTag(fmt.Sprintf("parquet:%q", c.Name+options)),
		})
	}
	schema := parquet.NewSchema(t.Name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
	options := []parquet.WriterOption{schema, parquet.Compression(&parquet.Zstd), parquet.CreatedBy("govreport", h.Version, "")}
	for _, l := range h.Lines() {
		options = append(options, parquet.KeyValueMetadata("govreport."+l[0], l[1]))
	}
	for _, c := range t.Columns {
		options = append(options, parquet.KeyValueMetadata("label."+c.Name, c.Label.Chinese+" / "+c.Label.English))
	}
	out := parquet.NewGenericWriter[any](w, options...)
	rows := make([]parquet.Row, 0, 1024)
	flush := func() error {
		_, err := out.WriteRows(rows)
		rows = rows[:0]
		return err
	}
	for _, cells := range t.Rows {
		row := make(parquet.Row, len(t.Columns))
		for i, c := range t.Columns {
			v := parquet.Value{}
			switch x := Typed(c.Kind, cells[i]).(type) {
			case string:
				v = parquet.ByteArrayValue([]byte(x))
			case int64:
				v = parquet.Int64Value(x)
			case float64:
				v = parquet.DoubleValue(x)
			case bool:
				v = parquet.BooleanValue(x)
			}
			level := 1
			if v.IsNull() {
				level = 0
			}
			row[i] = v.Level(0, level, i)
		}
		if rows = append(rows, row); len(rows) == cap(rows) {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return out.Close()
}

// Typed is a cell as a value of its kind: string, int64, float64, bool, or nil
// where it is empty.
func Typed(k tabular.Kind, cell string) any {
	cell = Plain(k, cell)
	if cell == "" {
		return nil
	}
	switch k {
	case tabular.Integer:
		if n, err := strconv.ParseInt(cell, 10, 64); err == nil {
			return n
		}
		return nil
	case tabular.Decimal:
		if x, err := strconv.ParseFloat(cell, 64); err == nil {
			return x
		}
		return nil
	case tabular.Boolean:
		return cell == "true"
	}
	return cell
}
