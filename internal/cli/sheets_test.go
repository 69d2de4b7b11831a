package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// plans writes reports of three years and returns their paths: one number, a
// range and no target, and a year that is missing.
func plans(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for _, r := range []struct{ year, done, plan string }{
		{"2018", "地区生产总值增长7.8%", "地区生产总值增长7.5%左右，城镇新增就业70万人，居民收入增长与经济增长同步"},
		{"2019", "地区生产总值29550亿元，增长7.9%", "地区生产总值增长7%—7.5%"},
		{"2021", "地区生产总值增长3%", "地区生产总值增长6%以上"},
	} {
		path := filepath.Join(dir, r.year+".md")
		require.NoError(t, os.WriteFile(path, []byte("# 政府工作报告\n\n——"+r.year+"年1月14日在湖北省人民代表大会会议上\n\n各位代表：\n\n## 一、过去一年工作回顾\n\n过去一年，"+
			r.done+"。\n\n## 二、"+r.year+"年工作安排\n\n今年的主要预期目标是："+r.plan+"。\n"), 0o644))
		paths = append(paths, path)
	}
	return paths
}

// workbook runs a command and opens what it wrote.
func workbook(t *testing.T, args ...string) *excelize.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out.xlsx")
	code, stdout, stderr := run("", append(args, "-o", path)...)
	require.Zero(t, code, stderr)
	require.Empty(t, stdout)
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

// lookup returns the cell of a row, from 2, under a head, and its comment.
func lookup(t *testing.T, f *excelize.File, sheet, head string, row int) (value, note string) {
	t.Helper()
	heads, err := f.GetRows(sheet)
	require.NoError(t, err)
	col := slices.Index(heads[0], head)
	require.GreaterOrEqual(t, col, 0, "%s in %v", head, heads[0])
	ref, err := excelize.CoordinatesToCellName(col+1, row)
	require.NoError(t, err)
	value, err = f.GetCellValue(sheet, ref, excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	comments, err := f.GetComments(sheet)
	require.NoError(t, err)
	for _, c := range comments {
		if c.Cell == ref {
			for _, p := range c.Paragraph {
				note += p.Text
			}
		}
	}
	return value, note
}

func TestCompareWorkbook(t *testing.T) {
	p := plans(t)
	f := workbook(t, "compare", p[0], p[1])
	require.Equal(t, []string{"目标与完成", "未提及", "打印"}, f.GetSheetList())
	for _, c := range []struct{ sheet, head, value, note string }{
		{"目标与完成", "目标", "7.5", "地区生产总值增长7.5%左右"},
		{"目标与完成", "目标单位", "%", ""},
		{"目标与完成", "目标说法", "7.5%左右", ""},
		{"目标与完成", "完成", "7.9", "地区生产总值29550亿元，增长7.9%"},
		{"目标与完成", "结论", "▲ 超额", ""},
		{"目标与完成", "差距", "0.4", ""},
		{"目标与完成", "差距单位", "百分点", ""},
		{"目标与完成", "预计数", "", ""},
		{"未提及", "目标", "700000", "城镇新增就业70万人"},
		{"未提及", "目标单位", "人", ""},
		{"未提及", "依据", "目标“城镇新增就业70万人”；后来的报告没有提及", ""},
	} {
		value, note := lookup(t, f, c.sheet, c.head, 2)
		require.Equal(t, c.value, value, c.head)
		require.Equal(t, c.note, note, c.head)
	}

	f = workbook(t, "compare", "--tasks", "../../testdata/province-2015.md", "../../testdata/province-2016.md")
	require.Equal(t, []string{"没有数字的任务"}, f.GetSheetList())
	value, note := lookup(t, f, "没有数字的任务", "事项", 2)
	require.NotEmpty(t, value)
	require.Contains(t, note, value)

	f = workbook(t, "compare", p[1], "--lang", "en")
	require.Equal(t, []string{"Targets and the year before"}, f.GetSheetList())
	value, _ = lookup(t, f, "Targets and the year before", "Target, upper end", 2)
	require.Equal(t, "7.5", value)

	f = workbook(t, append([]string{"compare"}, p...)...)
	require.Equal(t, []string{"逐年", "命中率"}, f.GetSheetList())
	value, _ = lookup(t, f, "命中率", "命中率（%）", 2)
	require.Equal(t, "100", value)
	value, _ = lookup(t, f, "逐年", "完成", 3)
	require.Empty(t, value)
	value, _ = lookup(t, f, "逐年", "结论", 3)
	require.Equal(t, "待下年报告", value)
}

func TestPanelWorkbook(t *testing.T) {
	f := workbook(t, append([]string{"panel", "--against", "全国"}, plans(t)...)...)
	require.Equal(t, []string{"长表", "宽表", "空缺原因", "变量说明", "与全国相比"}, f.GetSheetList())
	for _, c := range []struct {
		sheet, head string
		row         int
		value, note string
	}{
		{"长表", "year", 2, "2018", ""},
		{"长表", "region_code", 2, "420000", ""},
		{"长表", "value", 2, "7.5", "地区生产总值增长7.5%左右"},
		{"长表", "unit", 2, "%", ""},
		{"长表", "role", 3, "outcome_prev", ""},
		{"长表", "value", 6, "", ""},
		{"长表", "reason", 6, "no-report", ""},
		{"宽表", "gdp_target", 2, "7.5", ""},
		{"宽表", "gdp_outcome", 2, "7.9", ""},
		{"宽表", "gdp_gap", 2, "0.4", ""},
		{"宽表", "gdp_fulfilled", 2, "1", ""},
		{"宽表", "gdp_target_max", 3, "7.5", ""},
		{"宽表", "gdp_bound", 3, "range", ""},
		{"宽表", "gdp_outcome", 3, "", ""},
		{"宽表", "gdp_target", 4, "", ""},
		{"宽表", "gdp_target_reason", 4, "no-report", ""},
		{"宽表", "region_id", 5, "420000", ""},
		{"空缺原因", "words", 2, "没有这一年的报告", ""},
		{"变量说明", "variable", 2, "region", ""},
		{"与全国相比", "目标", 2, "7.5", "地区生产总值增长7.5%左右"},
		{"与全国相比", "高出", 2, "", ""},
	} {
		value, note := lookup(t, f, c.sheet, c.head, c.row)
		require.Equal(t, c.value, value, c)
		require.Equal(t, c.note, note, c)
	}
	layout, err := f.GetPageLayout("宽表")
	require.NoError(t, err)
	require.Equal(t, 1, *layout.FitToWidth)
}

func TestFiguresWorkbook(t *testing.T) {
	f := workbook(t, "figures", plans(t)[1])
	require.Equal(t, []string{"指标"}, f.GetSheetList())
	value, _ := lookup(t, f, "指标", "数值", 2)
	require.Equal(t, "2955000000000", value)
	value, _ = lookup(t, f, "指标", "原文", 2)
	require.Contains(t, value, "29550亿元")
}
