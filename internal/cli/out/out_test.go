package out_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func records() []out.Record {
	recs := make([]out.Record, 2)
	for i, word := range []string{"增长", "=1+1"} {
		recs[i] = out.Record{
			Head:   "报告",
			Tables: []table.Table{{Title: "表", Columns: []table.Column{{Head: "词"}}, Rows: [][]string{{word}}}},
			Rows:   [][]string{{word}},
			Value:  map[string]string{"word": word},
		}
	}
	return recs
}

func written(t *testing.T, f *out.Format, o out.Options, recs ...out.Record) string {
	t.Helper()
	var b bytes.Buffer
	o.Style = table.Style{Width: 80}
	s := out.NewStream(f, bufio.NewWriter(&b), o, func(bool) error { return nil })
	require.NoError(t, s.Whole(recs...))
	return b.String()
}

// Each format parts and frames records in its own way.
func TestFormats(t *testing.T) {
	for _, x := range []struct {
		format *out.Format
		o      out.Options
		want   string
		why    string
	}{
		{out.JSONL, out.Options{Array: true}, "{\"word\":\"增长\"}\n{\"word\":\"=1+1\"}\n", "a line an object, in an array or not"},
		{out.JSON, out.Options{}, "{\n  \"word\": \"增长\"\n}\n{\n  \"word\": \"=1+1\"\n}\n", "one object"},
		{out.JSON, out.Options{Array: true}, "[\n  {\n    \"word\": \"增长\"\n  },\n  {\n    \"word\": \"=1+1\"\n  }\n]\n", "several are an array"},
		{out.CSV, out.Options{Header: []string{"word"}, BOM: true}, "\ufeffword\n增长\n'=1+1\n", "no cell is a formula"},
		{out.Text, out.Options{Before: "<", After: ">"}, "<>", "nothing but what the command made"},
	} {
		assert.Equal(t, x.want, written(t, x.format, x.o, records()...), "%s: %s", x.format.Name, x.why)
	}
	assert.Equal(t, "[\n]\n", written(t, out.JSON, out.Options{Array: true}))
	assert.Equal(t, "", written(t, out.JSONL, out.Options{}, out.Record{Rows: [][]string{{"a"}}}), "what has no object is left out")
	assert.Contains(t, written(t, out.Table, out.Options{}, records()...), "\n\n报告", "a blank line between reports")
	assert.NotContains(t, written(t, out.Table, out.Options{Tight: true}, records()...), "\n\n报告")
	assert.Contains(t, written(t, out.Markdown, out.Options{}, records()...), "# 报告")
	assert.Equal(t, "as it is", written(t, out.XLSX, out.Options{}, out.Record{Body: "as it is"}))
}

// What cannot be encoded is an error, and the file is not kept.
func TestFailure(t *testing.T) {
	var b bytes.Buffer
	kept := true
	s := out.NewStream(out.JSONL, bufio.NewWriter(&b), out.Options{}, func(ok bool) error { kept = ok; return errors.New("closing") })
	err := s.Whole(out.Record{Value: make(chan int)})
	assert.ErrorContains(t, err, "chan int")
	assert.False(t, kept)
}

// A suffix tells a format, but only one that the command has.
func TestSuffix(t *testing.T) {
	assert.Equal(t, out.SQLite, out.Panels.Of("panel.DB"))
	assert.Equal(t, out.JSONL, out.Plain.Of("a.ndjson"))
	assert.Nil(t, out.Plain.Of("a.xlsx"))
	assert.Nil(t, out.Panels.Of("a"))
	assert.Nil(t, out.Plain.Named("dta"))
	assert.Equal(t, out.Stata, out.Panels.Named("dta"))
	seen := map[string]string{}
	for _, f := range append(out.Panels, out.OPML) {
		for _, s := range f.Suffixes {
			assert.Empty(t, seen[s], "%s is of two formats", s)
			seen[s] = f.Name
		}
	}
}

func ExampleStream() {
	w := bufio.NewWriter(os.Stdout)
	s := out.NewStream(out.CSV, w, out.Options{Header: []string{"indicator", "value"}}, func(bool) error { return nil })
	fmt.Println(s.Whole(out.Record{Rows: [][]string{{"地区生产总值", "8"}}}))
	// Output:
	// indicator,value
	// 地区生产总值,8
	// <nil>
}
