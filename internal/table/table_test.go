package table

import (
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/stretchr/testify/require"
)

func TestWrap(t *testing.T) {
	cases := []struct {
		why, in string
		width   int
		want    []string
	}{
		{"short text stays", "增长8%", 10, []string{"增长8%"}},
		{"breaks between characters", "地区生产总值", 6, []string{"地区生", "产总值"}},
		{"no comma at the head of a line", "总产值增长，投资", 10, []string{"总产值增", "长，投资"}},
		{"no percent sign at the head of a line", "增长百分比8%以上", 11, []string{"增长百分比", "8%以上"}},
		{"no opening quote at the end of a line", "推进了“三农”工作", 7, []string{"推进了", "“三农”", "工作"}},
		{"a number stays whole", "达到1300.5亿元", 6, []string{"达到", "1300.5", "亿元"}},
		{"but breaks where it alone is too wide", "123456789", 4, []string{"1234", "5678", "9"}},
		{"Latin words break at spaces", "plan target", 7, []string{"plan", "target"}},
		{"indentation is kept on every line", "  一、工作回顾", 8, []string{"  一、工", "  作回顾"}},
		{"an empty cell is one line", "", 8, []string{""}},
		{"line breaks are kept", "甲\n乙", 8, []string{"甲", "乙"}},
		{"closing marks that cannot fit still make progress", "，，，，", 2, []string{"，", "，", "，", "，"}},
	}
	for _, c := range cases {
		require.Equal(t, c.want, Wrap(c.in, c.width), c.why)
	}
}

func TestWrapLosesNothing(t *testing.T) {
	const text = "2019年，全县（不含开发区）实现“四上”企业主营业务收入1,234.5亿元，同比增长8.5%左右；GDP per capita也达到了新高……"
	for width := 2; width < 60; width++ {
		lines := Wrap(text, width)
		for _, l := range lines {
			require.NotEmpty(t, l)
		}
		require.Equal(t, strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(strings.Join(lines, ""), " ", ""))
	}
}

// The borders are drawn by another package; both must agree on widths.
func TestWidthAgreesWithTheTableWriter(t *testing.T) {
	for _, s := range []string{
		"地区生产总值", "8.5%左右", "“三农”", "①②", "——", "…", "（一）", "％", "·", "×", "℃", "㎡", "Ⅱ", "ａ１", "〇", "é", "㐀", "𠀀", "§",
		"3.4:47.1:49.5", "7%—7.5%", "PM2.5", "＂", "￥", "～",
	} {
		require.Equal(t, twwidth.WidthWithOptions(s, twwidth.Options{}), Width(s), s)
	}
}

func TestWriteFitsTheWidth(t *testing.T) {
	tab := Table{
		Title:   "指标（2）",
		Columns: []Column{{Head: "指标", Min: 8}, {Head: "数值", Right: true}, {Head: "原文", Min: 10}},
		Rows: [][]string{
			{"规模以上工业增加值", "8.5%左右", "规模以上工业增加值增长8.5%左右，固定资产投资增长一成，社会消费品零售总额保持平稳"},
			{"城镇新增就业", "12万人以上", "城镇新增就业12万人以上"},
		},
	}
	for _, width := range []int{44, 60, 100} {
		var b strings.Builder
		require.NoError(t, Write(&b, tab, Style{Width: width}))
		for l := range strings.Lines(b.String()) {
			require.LessOrEqual(t, Width(strings.TrimSuffix(l, "\n")), width, l)
		}
		for _, part := range []string{"8.5%左右", "12万人以上"} {
			require.Contains(t, b.String(), part)
		}
	}
	var b strings.Builder
	require.NoError(t, Write(&b, tab, Style{Width: 100, Bold: true}))
	require.Contains(t, b.String(), "\x1b[1m指标\x1b[0m")
}

func TestWriteKeepsControlCharactersOffTheTerminal(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Write(&b, Table{Columns: []Column{{Head: "x"}}, Rows: [][]string{{"a\x1b[31mb\u202ec"}}}, Style{Width: 80}))
	require.NotContains(t, b.String(), "\x1b")
	require.NotContains(t, b.String(), "\u202e")
}

func TestMarkdown(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Markdown(&b, Table{
		Title:   "大纲",
		Columns: []Column{{Head: "标题"}, {Head: "行", Right: true}},
		Rows:    [][]string{{"一、回顾", "1"}, {"  （一）甲|乙", "12"}},
	}))
	require.Equal(t, "## 大纲\n\n"+
		"| 标题           | 行 |\n"+
		"|:---------------|---:|\n"+
		"| 一、回顾       |  1 |\n"+
		"| 　（一）甲\\|乙 | 12 |\n\n", b.String())
}
