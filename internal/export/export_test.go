package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/tabular"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestKindOf(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{
		"a.jsonl": "jsonl", "a.NDJSON": "jsonl", "a.csv": "csv", "a.xlsx": "xlsx", "a.parquet": "parquet", "a.sqlite": "sqlite", "a.db": "sqlite",
		"out": "folder", "out/": "folder", "v1.2/": "folder", dir: "folder",
	} {
		k, err := KindOf(path)
		require.NoError(t, err, path)
		require.Equal(t, want, k.Name, path)
	}
	_, err := KindOf("a.pdf")
	require.ErrorContains(t, err, "a.pdf")
	k, _ := KindOf("x/a.csv")
	require.Equal(t, []string{"x/a.reports.csv", "x/a.sections.csv", "x/a.figures.csv", "x/a.dates.csv", "x/a.diagnostics.csv", "x/a.panel.csv"}, k.Files("x/a.csv"))
}

// item has one report and n figures.
func item(number int64, n int) *Item {
	it := &Item{Number: number, Place: "a/b.txt", Line: []byte("{}\n")}
	row := func(table int) []string { return make([]string, len(tabular.Tables[table].Columns)) }
	it.Rows[tabular.Reports] = [][]string{row(tabular.Reports)}
	for range n {
		r := row(tabular.Figures)
		for i, c := range tabular.Tables[tabular.Figures].Columns {
			switch c.Name {
			case "indicator":
				r[i] = "=HYPERLINK(1)"
			case "headline":
				r[i] = "true"
			}
		}
		it.Rows[tabular.Figures] = append(it.Rows[tabular.Figures], r)
	}
	for i, c := range tabular.Tables[tabular.Figures].Columns {
		if c.Name == "number" {
			for k, r := range it.Rows[tabular.Figures] {
				r[i] = string(rune('1' + k))
			}
		}
	}
	return it
}

// Until an output is finished its name is free, and a discarded one leaves
// nothing.
func TestWholeOrNothing(t *testing.T) {
	for _, name := range []string{"o.jsonl", "o.csv", "o.xlsx", "o.parquet", "o.sqlite"} {
		for _, finish := range []bool{true, false} {
			dir := t.TempDir()
			path := filepath.Join(dir, name)
			k, err := KindOf(path)
			require.NoError(t, err)
			s, err := k.Create(path, Options{})
			require.NoError(t, err)
			it := item(1, 2)
			x, err := s.Encode(it)
			require.NoError(t, err)
			require.NoError(t, s.Write(it, x))
			for _, f := range k.Files(path) {
				require.NoFileExists(t, f, name)
			}
			if finish {
				require.NoError(t, s.Finish())
			} else {
				s.Discard()
			}
			left, err := os.ReadDir(dir)
			require.NoError(t, err)
			if !finish {
				require.Empty(t, left, name)
				continue
			}
			require.Len(t, left, len(k.Files(path)), name)
			for _, f := range k.Files(path) {
				require.FileExists(t, f)
			}
		}
	}
	_, err := newJSONL(filepath.Join(t.TempDir(), "no/such/folder.jsonl"), Options{})
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestFolderNames(t *testing.T) {
	long := strings.Repeat("长", 100)
	dir := t.TempDir()
	s, err := newFolder(dir, Options{})
	require.NoError(t, err)
	var places Places
	for i, rel := range []string{"a/b.txt", "a/" + long + "1.txt", "a/" + long + "2.txt", "bad\x00name.txt", "a/b.txt"} {
		it := item(int64(i+1), 0)
		it.Place = places.Of(rel)
		_, err := s.Encode(it)
		require.NoError(t, err, rel)
	}
	names, err := os.ReadDir(filepath.Join(dir, "a"))
	require.NoError(t, err)
	require.Len(t, names, 4, "long names keep apart, and so do two of a name")

	it := item(9, 0)
	it.Place = "a/b.txt.json/under-a-file.json"
	_, err = s.Encode(it)
	var one *ItemError
	require.ErrorAs(t, err, &one, "what the disk does not take is the failure of one file")
}

func TestCSVGuardsTextOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "o.csv")
	s, err := newCSV(path, Options{BOM: true})
	require.NoError(t, err)
	it := item(7, 1)
	x, err := s.Encode(it)
	require.NoError(t, err)
	require.NoError(t, s.Write(it, x))
	require.NoError(t, s.Finish())
	b, err := os.ReadFile(strings.Replace(path, ".csv", ".figures.csv", 1))
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(b), "\ufeffreport,path,"))
	require.Contains(t, string(b), "\n7,,,,'=HYPERLINK(1),")
}

// A table that does not fit a sheet goes on in the next.
func TestXLSXGoesOn(t *testing.T) {
	defer func(n int) { maxSheetRows = n }(maxSheetRows)
	maxSheetRows = 3
	path := filepath.Join(t.TempDir(), "o.xlsx")
	s, err := newXLSX(path, Options{})
	require.NoError(t, err)
	require.NoError(t, s.Write(item(1, 5), nil))
	require.NoError(t, s.Finish())
	b, err := excelize.OpenFile(path)
	require.NoError(t, err)
	defer b.Close()
	require.Equal(t, []string{"reports", "sections", "figures", "dates", "diagnostics", "panel", "figures 2", "figures 3"}, b.GetSheetList())
	n := 0
	for _, name := range []string{"figures", "figures 2", "figures 3"} {
		rows, err := b.GetRows(name)
		require.NoError(t, err)
		require.Equal(t, "report", rows[0][0], "each has its head")
		n += len(rows) - 1
	}
	require.Equal(t, 5, n)
}
