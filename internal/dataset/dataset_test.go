package dataset

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/tabular"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
)

func sample() (*Table, *Head) {
	t := &Table{
		Name: "panel", Label: Label{"面板", "Panel"},
		Columns: []Column{
			{Name: "region", Label: Label{"地区", "region"}},
			{Name: "year", Kind: tabular.Integer, Label: Label{"年份", "year"}},
			{Name: "target", Kind: tabular.Decimal, Unit: "%", Label: Label{"目标", "target"}},
			{Name: "bound", Label: Label{"界限", "bound"}, Codes: []Code{{"ge", Label{"以上", "at least"}}}},
		},
		Rows: [][]string{{"湖北省", "2018", "7.50", "ge"}, {"=1+1", "2019", NoReport, ""}, {"全国", "", "-3", ""}},
	}
	return t, &Head{
		Title: Label{"题", "Title"}, Program: "govreport 9", Version: "9", Catalogue: "c", Families: "f", Rules: "r", Command: "govreport panel 'a b'",
		Notes: []string{"一条说明"}, Indicated: []Code{{"gdp", Label{"国内生产总值", "GDP"}}},
	}
}

func TestCSV(t *testing.T) {
	table, _ := sample()
	var b bytes.Buffer
	require.NoError(t, WriteCSV(&b, table, true))
	require.Equal(t, "\ufeffregion,year,target,bound\n湖北省,2018,7.50,ge\n'=1+1,2019,,\n全国,,-3,\n", b.String())
	require.Equal(t, NoReport, table.Rows[1][2], "the table stays as it was")
}

func TestParquet(t *testing.T) {
	table, head := sample()
	var b bytes.Buffer
	require.NoError(t, WriteParquet(&b, table, head))
	f, err := parquet.OpenFile(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	require.EqualValues(t, 3, f.NumRows())
	v, ok := f.Lookup("govreport.command")
	require.True(t, ok)
	require.Equal(t, head.Command, v)
	v, _ = f.Lookup("label.target")
	require.Equal(t, "目标 / target", v)
	rows := make([]parquet.Row, 3)
	r := f.RowGroups()[0].Rows()
	n, _ := r.ReadRows(rows)
	require.Equal(t, 3, n)
	require.InDelta(t, 7.5, rows[0][2].Double(), 1e-12)
	require.True(t, rows[1][2].IsNull())
	require.True(t, rows[2][1].IsNull())
	require.NoError(t, r.Close())
}

func TestSQLite(t *testing.T) {
	table, head := sample()
	path := filepath.Join(t.TempDir(), "p.sqlite")
	require.NoError(t, WriteSQLite(path, []*Table{table}, head))
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	defer db.Close()
	var n int
	var target float64
	require.NoError(t, db.QueryRow(`SELECT count(*), max(target) FROM panel WHERE target IS NOT NULL`).Scan(&n, &target))
	require.Equal(t, 2, n)
	require.InDelta(t, 7.5, target, 1e-12)
	var label, command string
	require.NoError(t, db.QueryRow(`SELECT label_zh FROM codebook WHERE variable = 'target'`).Scan(&label))
	require.Equal(t, "目标", label)
	require.NoError(t, db.QueryRow(`SELECT value FROM meta WHERE key = 'command'`).Scan(&command))
	require.Equal(t, head.Command, command)
}

func TestCodebook(t *testing.T) {
	table, head := sample()
	book := Codebook([]*Table{table})
	require.Equal(t, []string{"panel", "target", "number", "目标", "target", "%", "2", ".a 1", "-3", "7.50", ""}, book.Rows[2])
	for _, english := range []bool{false, true} {
		var b bytes.Buffer
		require.NoError(t, WriteCodebook(&b, []*Table{table}, head, english))
		require.Contains(t, b.String(), "| `target` | number |")
		require.Contains(t, b.String(), "govreport panel 'a b'")
		require.Equal(t, english, strings.Contains(b.String(), "3 rows."))
	}
}

// The descriptor has what the specification requires of a tabular resource.
func TestPackage(t *testing.T) {
	table, head := sample()
	var b bytes.Buffer
	require.NoError(t, WritePackage(&b, "panel", []Resource{{Path: "panel.csv", Format: "csv", Table: table, SHA256: "ab", Bytes: 3}}, head))
	var p struct {
		Name      string
		Profile   string
		Govreport map[string]string
		Resources []struct {
			Name, Path, Profile, Hash string
			Schema                    struct {
				Fields []struct {
					Name, Type, Title, Description string
					Constraints                    struct{ Enum []string }
				}
				MissingValues []string
			}
		}
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &p))
	require.Equal(t, "data-package", p.Profile)
	require.Equal(t, head.Command, p.Govreport["command"])
	r := p.Resources[0]
	require.Equal(t, "tabular-data-resource", r.Profile)
	require.Equal(t, "sha256:ab", r.Hash)
	require.Equal(t, []string{""}, r.Schema.MissingValues)
	require.Equal(t, "integer", r.Schema.Fields[1].Type)
	require.Equal(t, []string{"ge"}, r.Schema.Fields[3].Constraints.Enum)
}

func TestCitation(t *testing.T) {
	_, head := sample()
	var b bytes.Buffer
	require.NoError(t, WriteCitation(&b, head))
	require.True(t, strings.HasPrefix(b.String(), "cff-version: 1.2.0\n"))
	require.Contains(t, b.String(), `version: "9"`)
}
