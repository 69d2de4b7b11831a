package tabular

import (
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

func TestRowsFillTheirColumns(t *testing.T) {
	r := analyzer.Parse("政府工作报告\n\n一、2019年工作回顾\n全县生产总值增长8%，五年来新建道路30公里。\n二、2020年安排\n生产总值增长7%左右。\n")
	rows := Of(r)
	require.Len(t, rows[Reports], 1)
	require.Len(t, rows[Sections], 2)
	require.Len(t, rows[Figures], 3)
	require.NotEmpty(t, rows[Dates])
	for i, table := range Tables {
		for _, row := range rows[i] {
			require.Len(t, row, len(table.Columns), table.Name)
		}
	}
	at := func(table int, name string, row []string) string {
		for i, c := range Tables[table].Columns {
			if c.Name == name {
				return row[i]
			}
		}
		t.Fatalf("no column %s", name)
		return ""
	}
	require.Equal(t, "3", at(Reports, "figures", rows[Reports][0]))
	require.Equal(t, "1", at(Reports, "targets", rows[Reports][0]))
	require.Equal(t, "7", at(Figures, "value", rows[Figures][2]))
	require.Equal(t, "二、2020年安排", at(Figures, "section_path", rows[Figures][2]))
	require.Equal(t, "6", at(Figures, "line", rows[Figures][2]))
	require.Empty(t, at(Figures, "page", rows[Figures][2]), "a text has no pages")

	failed := Failure("a.doc", "corrupt", "a.doc is damaged")
	require.Len(t, failed[Reports][0], len(Tables[Reports].Columns))
	require.Equal(t, "corrupt", at(Reports, "error_code", failed[Reports][0]))
}

func TestGuard(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "生产总值": "生产总值", "—": "—", "8%": "8%",
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r": "'\r", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-": "'-", "-x": "'-x",
		"-5.2": "-5.2", "-5.2%": "-5.2%", "+3个百分点": "+3个百分点", "-2+3": "'-2+3", "-1,200万元": "-1,200万元",
	} {
		require.Equal(t, want, Guard(s), "%q", s)
	}
}
