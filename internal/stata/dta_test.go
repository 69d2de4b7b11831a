package stata

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/stretchr/testify/require"
)

// sample has every kind of column, every kind of missing value and a text too
// long for a string of fixed width.
func sample() (*dataset.Table, *dataset.Head) {
	t := &dataset.Table{
		Name: "panel", Label: dataset.Label{Chinese: "面板", English: "Panel"},
		Columns: []dataset.Column{
			{Name: "region", Label: dataset.Label{Chinese: "地区", English: "region"}},
			{Name: "year", Kind: tabular.Integer, Label: dataset.Label{Chinese: "年份", English: "year"}},
			{Name: "gdp_target", Kind: tabular.Decimal, Unit: "%", Label: dataset.Label{Chinese: "生产总值：目标", English: "GDP: target"}},
			{Name: "gdp_bound", Label: dataset.Label{Chinese: "界限", English: "bound"}, Codes: []dataset.Code{
				{Value: "exact", Label: dataset.Label{Chinese: "确数", English: "exact"}}, {Value: "ge", Label: dataset.Label{Chinese: "以上", English: "at least"}},
			}},
			{Name: "fulfilled", Kind: tabular.Integer, Label: dataset.Label{Chinese: "达到", English: "met"}},
			{Name: "quote", Label: dataset.Label{Chinese: "原文", English: "quote"}},
			{Name: "big", Kind: tabular.Integer, Label: dataset.Label{Chinese: "大数", English: "a large number"}},
		},
		Rows: [][]string{
			{"湖北省", "2018", "7.5", "ge", "1", "地区生产总值增长7.5%", "70000"},
			{"毕节地区", "2019", ".a", "", "", strings.Repeat("长", 800), "-5"},
			{"", "2020", ".b", "exact", "0", "", ""},
			{"全国", "2021", ".c", "exact", "0", "x", "1"},
			{"全国", "2022", ".d", "exact", "0", "y", "1"},
			{"全国", "2023", "-2.25", "exact", "0", "z", "2000000000"},
		},
	}
	return t, &dataset.Head{Title: dataset.Label{Chinese: "题", English: "Title"}, Program: "govreport 9", Version: "9", Command: "govreport panel x", Notes: []string{"一条说明"}}
}

func bytesOf(t *testing.T) []byte {
	t.Helper()
	table, head := sample()
	var b bytes.Buffer
	require.NoError(t, Write(&b, table, head, false))
	return b.Bytes()
}

// The map tells where every section begins, by the tag that stands there.
func TestMap(t *testing.T) {
	b := bytesOf(t)
	require.True(t, bytes.HasPrefix(b, []byte("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>\x07\x00</K>")))
	at := bytes.Index(b, []byte("<map>")) + len("<map>")
	for i, tag := range []string{
		"<stata_dta>", "<map>", "<variable_types>", "<varnames>", "<sortlist>", "<formats>", "<value_label_names>", "<variable_labels>",
		"<characteristics>", "<data>", "<strls>", "<value_labels>", "</stata_dta>", "",
	} {
		off := binary.LittleEndian.Uint64(b[at+8*i:])
		require.True(t, bytes.HasPrefix(b[off:], []byte(tag)), "%d %s", i, tag)
		if tag == "" {
			require.EqualValues(t, len(b), off)
		}
	}
	require.Equal(t, b, bytesOf(t), "the same table, the same bytes")
}

func TestNumbers(t *testing.T) {
	for cell, want := range map[string]uint64{"": 0x7fe0000000000000, ".a": 0x7fe0010000000000, ".z": 0x7fe01a0000000000, "8.5": math.Float64bits(8.5), "-3": math.Float64bits(-3)} {
		require.Equal(t, want, binary.LittleEndian.Uint64(number(nil, typDouble, cell)), cell)
	}
	require.Equal(t, []byte{102}, number(nil, typByte, ".a"))
	require.Equal(t, []byte{101}, number(nil, typByte, ""))
	require.Equal(t, []byte{0xff}, number(nil, typByte, "-1"))
	require.Equal(t, []byte{0xe9, 0x7f}, number(nil, typInt, ".d"))
	require.Equal(t, []byte{0xe5, 0xff, 0xff, 0x7f}, number(nil, typLong, ""))
}

func TestNames(t *testing.T) {
	var cols []dataset.Column
	for _, n := range []string{"if", "1a", "中文", "中文", "unemployment_registered_target", "unemployment_registered_bound", "unemployment_registered_outcome",
		"unemployment_registered_target_change", "unemployment_registered_same_as_last_year", "unemployment_registered_five_year_plan_rate"} {
		cols = append(cols, dataset.Column{Name: n})
	}
	names := Names(cols)
	require.Equal(t, []string{"_if", "_1a", "__", "__2"}, names[:4])
	seen := map[string]bool{}
	for _, n := range names {
		require.LessOrEqual(t, len(n), maxName)
		require.False(t, seen[n], n)
		seen[n] = true
	}
	require.Equal(t, "unemployment_regis_target_change", names[7])
	require.True(t, strings.HasSuffix(names[8], "_same_as_last_year"), names[8])
}

func TestWidths(t *testing.T) {
	require.Equal(t, "长长\x00\x00", string(fixed("长长长", 8)), "cut at the edge of a character")
	require.Equal(t, "长长", cut("长长长", 2))
}

const script = `suppressMessages(library(haven)); a <- commandArgs(TRUE); d <- read_dta(a[1])
cat(nrow(d), ncol(d), attr(d, "label"), "\n")
cat(names(d), "\n")
cat(attr(d$gdp_target, "label"), "\n")
cat(ifelse(is.na(d$gdp_target), na_tag(d$gdp_target), as.character(as.numeric(d$gdp_target))), "\n")
cat(as.character(as_factor(d$gdp_bound)), "\n")
cat(d$region, "\n"); cat(nchar(d$quote), "\n"); cat(as.numeric(d$big), "\n"); cat(as.numeric(d$fulfilled), "\n")`

// What readers that others wrote make of a file: R's haven, which has ReadStat
// in it, and ReadStat's own tool.
func TestOracles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.dta")
	require.NoError(t, os.WriteFile(path, bytesOf(t), 0o644))
	t.Run("haven", func(t *testing.T) {
		r, err := exec.LookPath("Rscript")
		if err != nil {
			t.Skip("Rscript is not installed: apt-get install r-cran-haven")
		}
		if out, err := exec.Command(r, "-e", "library(haven)").CombinedOutput(); err != nil {
			t.Skipf("R has no haven: apt-get install r-cran-haven: %s", out)
		}
		cmd := exec.Command(r, "-e", script, path)
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		require.Equal(t, `6 7 面板 
region year gdp_target gdp_bound fulfilled quote big 
生产总值：目标 
7.5 a b c d -2.25 
以上 NA 确数 确数 确数 确数 
湖北省 毕节地区  全国 全国 全国 
12 800 0 1 1 1 
70000 -5 NA 1 1 2e+09 
1 NA 0 0 0 0 
`, string(out))
	})
	t.Run("readstat", func(t *testing.T) {
		tool, err := exec.LookPath("readstat")
		if err != nil {
			t.Skip("readstat is not installed")
		}
		to := filepath.Join(dir, "x.csv")
		out, err := exec.Command(tool, path, to).CombinedOutput()
		require.NoError(t, err, string(out))
		f, err := os.Open(to)
		require.NoError(t, err)
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 7, fmt.Sprint(rows))
		require.Equal(t, "湖北省", rows[1][0])
	})
}
