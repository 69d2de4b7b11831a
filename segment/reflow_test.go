package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// plainLines is a report of our own, a paragraph a line.
func plainLines() []string {
	return []string{
		"一、2020年工作回顾",
		"过去一年，全县上下同心协力，把疫情挡在门外，把生产搞了上去，实现地区生产总值213.7亿元，同比增长3.6%，一般公共预算收入11.2亿元。",
		"（一）农业稳中有进。粮食播种面积稳定在62.5万亩以上，总产量达到31.8万吨，新建高标准农田4.3万亩，改造提升老茶园1.2万亩，农民人均收入增长7.9%左右。",
		"（二）工业止跌回升。规模以上工业增加值增长5.2%，新投产项目23个，其中亿元以上项目9个，园区税收突破3亿元。",
		"二、2021年工作安排",
		"新的一年，我们要坚持项目为王，地区生产总值增长7%左右，固定资产投资增长9%以上，新增城镇就业5200人，城镇调查失业率控制在5.5%以内。",
		"（一）抓好春耕备耕。全年粮食总产量不低于32万吨，新建高标准农田5万亩，把饭碗牢牢端在自己手里，让种粮的人有账算、有奔头。",
		"（二）抓好招商引资。引进亿元以上项目12个，到位资金46亿元，开工建设标准厂房20万平方米，园区产值突破百亿元。",
	}
}

// wrapAt cuts paragraphs at a width in columns, as the simplest programs do:
// in the middle of numbers, too.
func wrapAt(paras []string, width int, indent string) []string {
	var out []string
	for _, p := range paras {
		line, w := "", 0
		for _, c := range indent + p {
			if n := columns(c, byWide); w+n > width {
				out, line, w = append(out, line), "", 0
			}
			line += string(c)
			w += columns(c, byWide)
		}
		out = append(out, line)
	}
	return out
}

// texts gives the view of each line.
func texts(t *Text) (out []string) {
	for _, l := range t.Lines {
		if !l.Empty() {
			out = append(out, t.String(int(l.Lo), int(l.Hi)))
		}
	}
	return out
}

func TestReflow(t *testing.T) {
	plain := plainLines()
	want := texts(NewText(strings.Join(plain, "\n")))
	page := func(foot func(n int) string, head string) string {
		var out []string
		for i, l := range wrapAt(append(plain, plain[1:4]...), 40, "　　") {
			if i%12 == 0 && i > 0 {
				out = append(out, foot(i/12), head)
			}
			out = append(out, l)
		}
		return strings.Join(out, "\n")
	}
	more := texts(NewText(strings.Join(append(plain, plain[1:4]...), "\n")))
	cases := []struct {
		why, text string
		want      []string
	}{
		{"a wrapped text with indented paragraphs", strings.Join(wrapAt(plain, 40, "　　"), "\n"), want},
		{"at an odd width", strings.Join(wrapAt(plain, 51, "　　"), "\n"), want},
		{"a blank line after every line", strings.Join(wrapAt(plain, 44, "　　"), "\r\n\r\n"), want},
		{"page numbers cut paragraphs", page(func(n int) string { return "— " + itoa(n) + " —" }, ""), more},
		{"bare page numbers behind form feeds", page(func(n int) string { return itoa(n) + "\f" }, ""), more},
		{"heads of pages beside their numbers", page(func(n int) string { return "第 " + itoa(n) + " 页 共 3 页" }, "青山县政府工作报告"), more},
		{"a lone carriage return ends a line", strings.Join(plain, "\r"), want},
		{"line breaks written as two characters", strings.Join(plain, `\n`), want},
		{"and white space in hexadecimal", `\u3000\u3000` + strings.Join(plain, `\r\n\u3000\u3000`), want},
		{"a cell of a CSV file", `"` + strings.Join(plain, "\n") + `"`, want},
		{"references of HTML", "&nbsp;&emsp;" + strings.Join(plain, "\n&#12288;"), want},
		{"a text that is not wrapped", strings.Join(plain, "\n"), want},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			got := NewText(c.text)
			require.Equal(t, c.want, texts(got))
			for i := range got.Runes {
				s := got.Span(i, i+1)
				require.LessOrEqual(t, s.Start, s.End)
				require.LessOrEqual(t, s.End, len(c.text))
			}
		})
	}
}

// TestReflowLeavesAlone shows texts whose line breaks are meant.
func TestReflowLeavesAlone(t *testing.T) {
	cases := []struct{ why, text string }{
		{"short items, all of one length", strings.Repeat("新建学校三所，改造医院两家。\n", 30)},
		{"a table of years", strings.Repeat("一九八一年 一九八一年比\n粮食总产量 32502 万吨 1.4\n", 8)},
		{"figures counted from one, not by pages", "1\n2\n3\n4\n5\n6\n7\n8\n9\n"},
		{"the same line under every task", strings.Repeat("新建改建农村公路一百二十公里，方便群众出行。\n牵头单位：县交通局\n", 9)},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			got := NewText(c.text)
			require.Empty(t, got.found)
			require.Equal(t, strings.Count(c.text, "\n")+1, len(got.Lines))
		})
	}
}

func TestReflowSaysSo(t *testing.T) {
	codes := func(text string) (out []string) {
		for _, d := range Cut(NewText(text)).Diagnostics {
			out = append(out, d.Code)
		}
		return out
	}
	require.Contains(t, codes(strings.Join(wrapAt(plainLines(), 40, "　　"), "\n")), "wrapped-lines")
	require.NotContains(t, codes(strings.Join(plainLines(), "\n")), "wrapped-lines")
}

func TestTraditional(t *testing.T) {
	cases := []struct{ why, text, want string }{
		{"every character is read as its simplified form", "過去一年，全縣實現生產總值十億元，財政收入穩步增長", "过去一年,全县实现生产总值十亿元,财政收入稳步增长"},
		{"參 is 参, but a numeral before a magnitude", "農業保險參保戶數為貳萬參佰戶，較上年增長", "农业保险参保户数为贰万叁佰户,较上年增长"},
		{"a simplified text keeps the few that are names", "著名教授谢乾隆于徵主持全县农业工作会议并总结发言", "著名教授谢乾隆于徵主持全县农业工作会议并总结发言"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			got := NewText(c.text)
			require.Equal(t, c.want, string(got.Runes))
			for i, r := range []rune(c.text) {
				require.Equal(t, string(r), got.Span(i, i+1).Of(c.text))
			}
		})
	}
}

func TestLostBreaks(t *testing.T) {
	head := []string{"青山县政府工作报告", "——2021年1月8日在青山县第十七届人民代表大会第五次会议上", "各位代表："}
	plain := append(head, plainLines()...)
	for range 3 { // a report is longer than this
		plain = append(plain, "全县干部群众要拧成一股绳，把会议定下的事一件一件办好办实，办到群众的心坎上，让山更青、水更绿、人更富，让青山县的明天比今天好，让每一个村、每一户人家都有盼头、有奔头、有甜头，共同把日子过得红红火火，把家乡建设得漂漂亮亮，不负组织的信任，不负乡亲们的期待。")
	}
	shape := func(text string) string {
		var b strings.Builder
		for _, s := range Cut(NewText(text)).Sections {
			b.WriteString(s.Label + s.Title + " " + s.Role + "\n")
		}
		return b.String()
	}
	want := shape(strings.Join(plain, "\n"))
	require.Contains(t, want, "二、2021年工作安排 plan")
	for why, sep := range map[string]string{"nothing": "", "a space": " ", "two ideographic spaces": "　　", "tabs": "\t"} {
		t.Run(why, func(t *testing.T) { require.Equal(t, want, shape(strings.Join(plain, sep))) })
	}
}
