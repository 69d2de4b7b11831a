package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func write(t *testing.T, sheets ...Sheet) (*excelize.File, []byte) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, sheets))
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f, b.Bytes()
}

func TestWrite(t *testing.T) {
	plan := Sheet{Name: "目标与完成", Head: []string{"指标", "目标", "单位", "年份"}, Rows: [][]Cell{
		{{Value: "地区生产总值"}, {Value: 7.5, Note: "地区生产总值增长7.5%左右"}, {Value: "%"}, {Value: 2018}},
		{{Value: "=1+1"}, {Value: 2955000000000.0}, {Value: ""}, {}},
		{{Value: "就业"}, {Note: "no comment without a value"}},
	}}
	f, _ := write(t, plan, Sheet{Name: "未提及", Head: []string{"指标"}})
	require.Equal(t, []string{"目标与完成", "未提及"}, f.GetSheetList())

	raw := excelize.Options{RawCellValue: true}
	for _, c := range []struct {
		why, ref, want string
		typ            excelize.CellType
	}{
		{"head", "B1", "目标", excelize.CellTypeSharedString},
		{"text", "A2", "地区生产总值", excelize.CellTypeSharedString},
		{"a number", "B2", "7.5", excelize.CellTypeUnset},
		{"a year", "D2", "2018", excelize.CellTypeUnset},
		{"a large number is exact", "B3", "2955000000000", excelize.CellTypeUnset},
		{"words are never a formula", "A3", "=1+1", excelize.CellTypeSharedString},
		{"an empty text leaves the cell empty", "C3", "", excelize.CellTypeUnset},
		{"what is missing leaves the cell empty", "B4", "", excelize.CellTypeUnset},
	} {
		got, err := f.GetCellValue("目标与完成", c.ref, raw)
		require.NoError(t, err)
		require.Equal(t, c.want, got, c.why)
		typ, err := f.GetCellType("目标与完成", c.ref)
		require.NoError(t, err)
		require.Equal(t, c.typ, typ, c.why)
	}
	formula, err := f.GetCellFormula("目标与完成", "A3")
	require.NoError(t, err)
	require.Empty(t, formula)
	shown, err := f.GetCellValue("目标与完成", "B3")
	require.NoError(t, err)
	require.Equal(t, "2,955,000,000,000", shown)

	comments, err := f.GetComments("目标与完成")
	require.NoError(t, err)
	require.Len(t, comments, 1)
	require.Equal(t, "B2", comments[0].Cell)
	require.Equal(t, "地区生产总值增长7.5%左右", comments[0].Paragraph[0].Text)

	for _, name := range f.GetSheetList() {
		panes, err := f.GetPanes(name)
		require.NoError(t, err)
		require.True(t, panes.Freeze)
		require.Equal(t, 1, panes.YSplit)
		id, err := f.GetCellStyle(name, "A1")
		require.NoError(t, err)
		style, err := f.GetStyle(id)
		require.NoError(t, err)
		require.True(t, style.Font.Bold)
	}
}

func TestSameBytes(t *testing.T) {
	s := Sheet{Name: "a", Head: []string{"x", "y"}, Rows: [][]Cell{{{Value: 1, Note: "one"}, {Value: "甲"}}}}
	_, a := write(t, s)
	_, b := write(t, s)
	require.True(t, bytes.Equal(a, b))
}

func TestSheetNames(t *testing.T) {
	long := strings.Repeat("长", 40)
	f, _ := write(t, Sheet{Name: "a/b"}, Sheet{Name: "A b"}, Sheet{}, Sheet{Name: long}, Sheet{Name: long})
	require.Equal(t, []string{"a b", "A b (2)", "Sheet", long[:31*3], long[:26*3] + " (2)"}, f.GetSheetList())
}

func TestUnknownValue(t *testing.T) {
	err := Write(&bytes.Buffer{}, []Sheet{{Name: "a", Head: []string{"x"}, Rows: [][]Cell{{{Value: []int{1}}}}}})
	require.ErrorContains(t, err, "[]int")
}

// A sheet of many cells reads the same as one of few, and the same sheets give
// the same bytes.
func TestManyCells(t *testing.T) {
	s := Sheet{Name: "长表", Head: []string{"地区", "数值", "大数"}, FitWidth: true}
	for range manyCells / 3 {
		s.Rows = append(s.Rows, []Cell{{Value: "湖北省"}, {Value: 7.5}, {Value: 2955000000000.0}})
	}
	s.Rows = append(s.Rows, []Cell{{Value: "=1+1"}, {}, {Value: 2018}})
	f, one := write(t, s, s)
	_, two := write(t, s, s)
	require.True(t, bytes.Equal(one, two))
	raw := excelize.Options{RawCellValue: true}
	for ref, want := range map[string]string{"A1": "地区", "A2": "湖北省", "B2": "7.5", "C2": "2955000000000", "A16668": "=1+1", "C16668": "2018"} {
		got, err := f.GetCellValue("长表", ref, raw)
		require.NoError(t, err)
		require.Equal(t, want, got, ref)
	}
	formula, err := f.GetCellFormula("长表", "A16668")
	require.NoError(t, err)
	require.Empty(t, formula)
	panes, err := f.GetPanes("长表")
	require.NoError(t, err)
	require.True(t, panes.Freeze)
	layout, err := f.GetPageLayout("长表")
	require.NoError(t, err)
	require.Equal(t, 1, *layout.FitToWidth)
}
