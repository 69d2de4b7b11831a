package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/format"
	_ "github.com/govreport/govreport/analyzer/format/xlsx"
	"github.com/govreport/govreport/internal/sheet"
)

// book is a workbook with the cells of its first sheet.
func book(t testing.TB, cells map[string]any, change func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	for at, v := range cells {
		require.NoError(t, f.SetCellValue("Sheet1", at, v))
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

func read(t testing.TB, b []byte) *format.Document {
	t.Helper()
	f, ok := format.ByContent(b)
	require.True(t, ok)
	require.Equal(t, "xlsx", f.Name)
	d, err := f.Read(context.Background(), b, format.Options{}.WithDefaults())
	require.NoError(t, err)
	return d
}

func TestText(t *testing.T) {
	b := book(t, map[string]any{
		"A1": "2023年主要指标完成情况", "A2": "指标", "B2": "单位", "C2": "2023年", "C3": "完成", "D3": "比上年增长%",
		"A4": "粮食产量", "B4": "万吨", "C4": 12.35, "D4": 0.071, "A5": "生产总值", "B5": "元", "C5": 123456789012345.0, "A7": "注：为快报数",
	}, func(f *excelize.File) {
		for from, to := range map[string]string{"A1": "D1", "A2": "A3", "B2": "B3", "C2": "D2"} {
			require.NoError(t, f.MergeCell("Sheet1", from, to))
		}
		percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle("Sheet1", "D4", "D4", percent))
		_, err = f.NewSheet("附表")
		require.NoError(t, err)
		require.NoError(t, f.SetCellValue("附表", "B2", "说明"))
		_, err = f.NewSheet("底稿")
		require.NoError(t, err)
		require.NoError(t, f.SetCellValue("底稿", "A1", "不给人看"))
		require.NoError(t, f.SetSheetVisible("底稿", false))
	})
	d := read(t, b)
	require.Equal(t, strings.Join([]string{
		"2023年主要指标完成情况",
		"指标\t单位\t2023年\t2023年",
		"指标\t单位\t完成\t比上年增长%",
		"粮食产量\t万吨\t12.35\t7.10%",
		"生产总值\t元\t123456789012345",
		"",
		"注：为快报数",
		"",
		"附表",
		"",
		"说明",
		"",
	}, "\n"), d.Text)
	require.Len(t, d.Diagnostics, 1)
	require.Equal(t, "hidden-sheet", d.Diagnostics[0].Code)
}

// The figures of a sheet are those of the same table in Markdown.
func TestFigures(t *testing.T) {
	b := book(t, map[string]any{
		"A1": "青山县2024年主要指标计划表", "A2": "指标", "B2": "单位", "C2": "2023年完成", "D2": "2024年目标",
		"A3": "粮食产量", "B3": "万吨", "C3": 12.35, "D3": 12.5, "A4": "新建学校", "B4": "所", "C4": 3, "D4": 5,
	}, func(f *excelize.File) { require.NoError(t, f.MergeCell("Sheet1", "A1", "D1")) })
	r, err := analyzer.ReadBytes(context.Background(), b, "计划表.xlsx", analyzer.Options{})
	require.NoError(t, err)
	var got []string
	for _, f := range r.Figures {
		got = append(got, fmt.Sprint(f.Indicator, " ", f.Value, " ", f.Unit, " ", f.Kind, " ", f.Period, " ", f.Source))
	}
	require.Equal(t, []string{
		"粮食产量 123500 吨 outcome 2023 table", "粮食产量 125000 吨 target 2024 table",
		"新建学校 3 所 outcome 2023 table", "新建学校 5 所 target 2024 table",
	}, got)
}

func TestRefused(t *testing.T) {
	var own bytes.Buffer
	require.NoError(t, sheet.Write(&own, []sheet.Sheet{{Name: "figures"}}))
	f, ok := format.ByContent(own.Bytes())
	require.True(t, ok)
	whole := book(t, map[string]any{"A1": "增长8%"}, nil)
	for name, c := range map[string]struct {
		b    []byte
		o    format.Options
		code string
	}{
		"its own":  {own.Bytes(), format.Options{}, format.Unsupported},
		"empty":    {book(t, nil, nil), format.Options{}, format.NoText},
		"cut":      {whole[:len(whole)/2], format.Options{}, format.Corrupt},
		"parts":    {whole, format.Options{MaxEntries: 3}, format.TooLarge},
		"unpacked": {whole, format.Options{MaxText: 1000}, format.TooLarge},
		"text":     {book(t, map[string]any{"A1": strings.Repeat("增长", 2000)}, nil), format.Options{MaxReport: 1000}, format.TooLarge},
	} {
		_, err := f.Read(context.Background(), c.b, c.o.WithDefaults())
		var e *format.Error
		require.ErrorAs(t, err, &e, name)
		require.Equal(t, c.code, e.Code, "%s: %v", name, err)
	}
}

// FuzzRead reads any bytes that begin as a workbook does.
func FuzzRead(f *testing.F) {
	f.Add(book(f, map[string]any{"A1": "指标", "B1": 1.5}, func(x *excelize.File) { _ = x.MergeCell("Sheet1", "A1", "A2") }))
	reader, _ := format.ByContent(book(f, map[string]any{"A1": 1}, nil))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := reader.Read(context.Background(), b, format.Options{MaxText: 1 << 20}.WithDefaults())
		require.True(t, (d == nil) == (err != nil))
	})
}
