package export

import (
	"fmt"
	"reflect"
	"strconv"

	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/parquet-go/parquet-go"
)

// rowsPerGroup is how many rows of a table are held before they are written.
const rowsPerGroup = 20_000

// parquetFiles writes a file of Parquet for each table. A column of decimals
// has one beside it, with _exact at the end of its name, that holds the digits
// themselves.
type parquetFiles struct {
	files []*outfile.File
	w     []*parquet.GenericWriter[any]
}

func newParquet(path string, _ Options) (Sink, error) {
	s := &parquetFiles{}
	for i, p := range tableFiles(path) {
		f, err := outfile.Create(p)
		if err != nil {
			s.Discard()
			return nil, err
		}
		s.files = append(s.files, f)
		s.w = append(s.w, parquet.NewGenericWriter[any](f, ParquetSchema(i), parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsPerGroup)))
	}
	return s, nil
}

// ParquetSchema is the schema of a table, by its index in [tabular.Tables]. It
// is made from a struct type, as a group's fields would be put in alphabetical
// order.
func ParquetSchema(table int) *parquet.Schema {
	var fields []reflect.StructField
	add := func(name, options string, t reflect.Type) {
		fields = append(fields, reflect.StructField{
			Name: "F" + strconv.Itoa(len(fields)), Type: t,
			Tag: reflect.StructTag(fmt.Sprintf("parquet:%q", name+options)),
		})
	}
	add(tabular.ReportKey, ",delta", reflect.TypeFor[int64]())
	for _, c := range tabular.Tables[table].Columns {
		switch c.Kind {
		case tabular.Text:
			options := ",dict"
			if c.Name == "sentence" || c.Name == "error" || c.Name == "sha256" {
				options = "" // rarely the same twice
			}
			add(c.Name, options, reflect.TypeFor[string]())
		case tabular.Integer:
			add(c.Name, ",optional", reflect.TypeFor[int64]())
		case tabular.Decimal:
			add(c.Name, ",optional", reflect.TypeFor[float64]())
			add(c.Name+"_exact", ",optional", reflect.TypeFor[string]())
		case tabular.Boolean:
			add(c.Name, "", reflect.TypeFor[bool]())
		}
	}
	return parquet.NewSchema(tabular.Tables[table].Name, parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
}

// ParquetRow is a row of a table for a schema of [ParquetSchema].
func ParquetRow(table int, number int64, cells []string) parquet.Row {
	row := make(parquet.Row, 0, len(cells)+4)
	add := func(v parquet.Value, optional bool) {
		level := 0
		if optional && !v.IsNull() {
			level = 1
		}
		row = append(row, v.Level(0, level, len(row)))
	}
	add(parquet.Int64Value(number), false)
	for i, c := range tabular.Tables[table].Columns {
		s := cells[i]
		var v parquet.Value // null
		switch x := typed(c.Kind, s).(type) {
		case string:
			v = parquet.ByteArrayValue([]byte(x))
		case int64:
			v = parquet.Int64Value(x)
		case float64:
			v = parquet.DoubleValue(x)
		case bool:
			v = parquet.BooleanValue(x)
		}
		add(v, c.Kind == tabular.Integer || c.Kind == tabular.Decimal)
		if c.Kind == tabular.Decimal {
			exact := parquet.Value{}
			if s != "" {
				exact = parquet.ByteArrayValue([]byte(s))
			}
			add(exact, true)
		}
	}
	return row
}

func (s *parquetFiles) Needs() Needs { return Needs{Rows: true} }

func (s *parquetFiles) Encode(it *Item) (any, error) { return nil, nil }

func (s *parquetFiles) Write(it *Item, _ any) error {
	for t, rows := range it.Rows {
		out := make([]parquet.Row, len(rows))
		for i, row := range rows {
			out[i] = ParquetRow(t, it.Number, row)
		}
		if _, err := s.w[t].WriteRows(out); err != nil {
			return err
		}
	}
	return nil
}

func (s *parquetFiles) Finish() error {
	for _, w := range s.w {
		if err := w.Close(); err != nil {
			return err
		}
	}
	return commit(s.files...)
}

func (s *parquetFiles) Discard() { discard(s.files...) }
