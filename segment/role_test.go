package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// done and todo are texts that speak for themselves.
var (
	done = strings.Repeat("去年我们修了路，已完成投资3亿元，取得了成绩。", 4)
	todo = strings.Repeat("今年要修路，力争完成投资5亿元，必须抓紧。", 4)
)

func TestRoles(t *testing.T) {
	const head = "政府工作报告\n——2020年1月8日在县人民代表大会上\n各位代表：\n"
	tests := []struct{ reason, text, want string }{
		{"clear titles", head + "一、2019年工作回顾\n好。\n二、2020年工作安排\n好。\n三、加强政府建设\n好。", "review plan plan"},
		{"years alone", head + "一、2019年的工作\n好。\n二、2020年的工作\n好。", "review plan"},
		{"bare years that end a title", head + "一、奋斗2019\n好。\n二、乘势2020\n好。", "review plan"},
		{"four years", head + "一、四年来的主要工作\n好。\n二、今后的奋斗目标\n好。", "review plan"},
		{"what was done and what came of it", head + "一、举措和成效\n好。\n二、下一步打算\n好。", "review plan"},
		{"five-year plans", head + "一、“十二五”时期\n好。\n二、“十四五”时期\n好。", "review plan"},
		{"no cue in the titles: the text decides", head + "一、乘风破浪\n" + done + "\n二、扬帆远航\n" + todo, "review plan"},
		{"a plan's word in a finished plan", head + "一、圆满完成各项目标任务\n" + done + "\n二、再上新台阶\n" + todo, "review plan"},
		{"完成情况 of 任务 is a review", head + "一、目标任务完成情况\n好。\n二、下一步打算\n好。", "review plan"},
		{"several sections before the plan", head + "一、农业\n" + done + "\n二、工业\n" + done + "\n三、今年工作\n" + todo, "review review plan"},
		{"both in one section", head + "一、2019年工作回顾和2020年总体要求\n" + done + "\n二、加强农业\n" + todo, " plan"},
		{"attachments stand outside", head + "一、2019年工作回顾\n好。\n二、2020年工作安排\n好。\n附件1\n一、甲事\n二、乙事", "review plan  "},
		{"a text that is all review", "二〇一九年亮点工作巡礼\n时间：2020年1月\n一、修路\n" + done + "\n二、修桥\n桥修好了，明年还要修亭子。", "review review"},
		{"a text that is all plan", "2020年工作要点\n时间：2020年1月\n一、提高认识\n好。\n二、抓好落实\n好。", "plan plan"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Outline(tt.text) {
			if s.Depth == 1 {
				got = append(got, s.Role)
			}
		}
		require.Equal(t, tt.want, strings.Join(got, " "), tt.reason)
	}
}

func TestPlanStart(t *testing.T) {
	const head = "政府工作报告\n——2020年1月8日在县人民代表大会上\n各位代表：\n"
	tests := []struct{ reason, text, want string }{
		{"at the heading of the plan", head + "一、2019年工作回顾\n好。\n二、2020年工作安排\n好。", "二、"},
		{"inside a section that does both", head + "一、2019年工作回顾和2020年总体要求\n" + done + "\n我们" + todo + "\n二、加强农业\n" + todo, "我们今年"},
		{"without headings", head + done + "\n我们" + todo, "我们今年"},
		{"not with the difficulties that close the review", head + "一、2019年工作回顾和2020年总体要求\n" + done + "\n同时，我们也清醒地看到前面困难和问题不少，必须努力，要加把劲。\n新的一年，" + todo + "\n二、加强农业\n" + todo, "新的一年"},
		{"at the head of a list, not inside it", head + "一、2019年工作回顾和2020年总体要求\n" + done + "\n（一）农业\n种好粮食。\n我们" + todo + "\n（二）工业\n" + todo + "\n二、加强领导\n" + todo, "（一）"},
		{"inside the last item of a list, where the next heading is lost", head + "（一）农业\n" + done + "\n（二）工业\n" + done + "\n（三）商业\n" + done + "\n（四）教育\n" + done + done + "\n新的一年，" + todo + todo + "\n（一）修路。" + todo + "\n（二）修桥。" + todo, "新的一年"},
		{"nowhere, in a review that ends with its difficulties", head + "一、2019年工作回顾\n" + done + "\n我们也清醒认识到，还有不少问题，必须努力解决，要加把劲。", ""},
		{"nowhere", head + done, ""},
	}
	for _, tt := range tests {
		l := Cut(NewText(tt.text))
		require.True(t, hasPrefix(l.Text.Runes[l.PlanStart:], NewText(tt.want).String(0, len(NewText(tt.want).Runes))), tt.reason)
		require.Equal(t, tt.want == "", l.PlanStart == len(l.Text.Runes), tt.reason)
	}
}

func TestYearsAt(t *testing.T) {
	tests := []struct {
		text     string
		from, to int
	}{
		{"2019年", 2019, 2019}, {"二〇一九年", 2019, 2019}, {"一九九八年", 1998, 1998},
		{"“十三五”", 2016, 2020}, {"“九五”", 1996, 2000}, {"“十五”", 2001, 2005}, {"“十五五”", 2026, 2030},
		{"12019年", 0, 0}, {"十五个", 0, 0}, {"2019人", 0, 0},
	}
	for _, tt := range tests {
		r := NewText(tt.text).Runes
		var from, to int
		for i := range r {
			if f, l, ok := yearsAt(r, i); ok {
				from, to = f, l
			}
		}
		require.Equal(t, [2]int{tt.from, tt.to}, [2]int{from, to}, tt.text)
	}
}
