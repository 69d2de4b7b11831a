package segment

import (
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// show prints sections one a line: indentation, label, | and title.
func show(text string) string {
	var b strings.Builder
	for _, s := range Outline(text) {
		b.WriteString(strings.Repeat(" ", s.Depth-1) + s.Label + "|" + s.Title + "\n")
	}
	return b.String()
}

func TestOutline(t *testing.T) {
	tests := []struct {
		reason, text, want string
	}{
		{"families nest by rank",
			"一、农业\n（一）粮食\n1.小麦\n（1）种子\n①选种。说明。②晒种。说明。\n（2）肥料\n2.玉米\n（二）林业\n二、工业",
			"一、|农业\n （一）|粮食\n  1.|小麦\n   （1）|种子\n    ①|选种\n    ②|晒种\n   （2）|肥料\n  2.|玉米\n （二）|林业\n二、|工业\n"},
		{"half-width marks and spaces inside labels",
			"一 、农业\n(一) 粮食。增产了。\n(二)林业。栽树了。\n二. 工业\n三．商业",
			"一 、|农业\n (一)|粮食\n (二)|林业\n二.|工业\n三．|商业\n"},
		{"Unicode's own numbered marks",
			"㈠农业\n⒈粮食\n⒉棉花\n㈡工业",
			"㈠|农业\n ⒈|粮食\n ⒉|棉花\n㈡|工业\n"},
		{"一、 starts again under the last part, which announces it",
			"一、工作回顾\n做了不少事。\n二、下步工作打算\n一、办好学校。一是招老师；二是修教室。\n二、修好公路。要快。",
			"一、|工作回顾\n二、|下步工作打算\n 一、|办好学校\n  一是|招老师\n  二是|修教室\n 二、|修好公路\n"},
		{"the outer list goes on after the inner one",
			"一、总则\n一、目的\n二、范围\n二、分则\n三、附则",
			"一、|总则\n 一、|目的\n 二、|范围\n二、|分则\n三、|附则\n"},
		{"running text under loud headings counts for itself",
			"**一、总则**\n好。\n一、甲事要办。办完了。\n二、乙事要办。办完了。\n**二、分则**\n好。",
			"一、|总则\n 一、|甲事要办\n 二、|乙事要办\n二、|分则\n"},
		{"dashes are closed by the next list of higher rank",
			"一、成绩\n——经济增长。很快。\n——收入增加。很多。\n（一）抓农业。种粮。\n（二）抓工业。办厂。",
			"一、|成绩\n ——|经济增长\n ——|收入增加\n （一）|抓农业\n （二）|抓工业\n"},
		{"一是 needs 二是, and idioms are no lists",
			"这是一是一、二是二的事。他说一是一，二是二。一是好事。",
			""},
		{"首先 alone is no list, first and second together are",
			"首先，我要感谢大家。\n工作有两步：首先，摸清底数；其次，定好办法。",
			"首先，|摸清底数\n其次，|定好办法\n"},
		{"一方面 is no list, industries and quarters are no labels",
			"一、二、三产业都增长。\n一方面要快，另一方面要稳。第一产业增长3.8%。",
			""},
		{"figures at the head of a line are no labels",
			"1.5万人参加。\n2020年开工。\n3.8%是底线。",
			""},
		{"a year after the label",
			"1.2019年的事\n2.2020年的事",
			"1.|2019年的事\n2.|2020年的事\n"},
		{"long titles are running text",
			"一、" + strings.Repeat("大力发展农业，", 8) + "不断前进。再说。\n二、工业",
			"一、|\n二、|工业\n"},
		{"bold and # headings, with and without label",
			"## 一、农业\n**1.粮食**\n增产。\n**2.棉花。**减产。\n## 二、工业\n## 三\n说明。",
			"一、|农业\n 1.|粮食\n 2.|棉花\n二、|工业\n三|\n"},
		{"unlabelled parts above labelled lists",
			"**2019年工作回顾**\n一、农业\n二、工业\n**2020年工作安排**\n一、农业\n二、工业",
			"|2019年工作回顾\n 一、|农业\n 二、|工业\n|2020年工作安排\n 一、|农业\n 二、|工业\n"},
		{"a lead-in that announces a list is no heading",
			"一、回顾\n**主要做了以下工作：**\n（一）抓农业。好。\n（二）抓工业。好。",
			"一、|回顾\n （一）|抓农业\n （二）|抓工业\n"},
		{"the first item of a list has lost its line break",
			"一、任务\n主要任务是：（一）抓农业。种粮。\n（二）抓工业。办厂。",
			"一、|任务\n （一）|抓农业\n （二）|抓工业\n"},
		{"a heading at the end of a line has lost its line break",
			"各位代表：\n请予审议。一、工作回顾\n好。好。二、工作安排\n好。",
			"一、|工作回顾\n二、|工作安排\n"},
		{"a heading before its text in one line",
			"各位代表：\n**2011年工作回顾** 去年好。\n一、农业\n**2012年工作任务** 今年要好。\n一、农业",
			"|2011年工作回顾\n 一、|农业\n|2012年工作任务\n 一、|农业\n"},
		{"lines without closing punctuation over full paragraphs",
			"各位代表：\n好。\n2019年工作回顾\n一是修路。好。\n二是修桥。好。\n2020年工作安排\n（一）修路\n（二）修桥",
			"|2019年工作回顾\n 一是|修路\n 二是|修桥\n|2020年工作安排\n （一）|修路\n （二）|修桥\n"},
		{"attachments end the tree, their own headings are in it",
			"一、农业\n二、工业\n附件：\n1.甲表\n2.乙表\n附件1\n一、修路\n二、修桥",
			"一、|农业\n二、|工业\n一、|修路\n二、|修桥\n"},
		{"parts and stages",
			"第一部分：总则\n第一章 目的\n第二章 范围\n第二部分：分则",
			"第一部分：|总则\n 第一章|目的\n 第二章|范围\n第二部分：|分则\n"},
		{"notes at the end, tables and contents are left out",
			"目录\n一、农业\n二、工业\n一、农业\n|1.表|2|3|\n好。\n二、工业\n好。\n名词解释\n1.甲：指乙。\n2.丙：指丁。",
			"一、|农业\n二、|工业\n"},
		{"an item that lost its label stays in its list",
			"各位代表：\n好。\n**2020年工作安排**\n（一）修路\n好。\n（二）修桥\n好。\n**办好学校**\n好。\n（四）种树\n好。",
			"|2020年工作安排\n （一）|修路\n （二）|修桥\n |办好学校\n （四）|种树\n"},
		{"a part without label after the lists of those before it",
			"**2019年工作回顾**\n一、农业\n二、工业\n三、商业\n好。\n**2020年工作安排**\n一、农业\n二、工业\n三、商业\n好。\n\n建设让人放心的政府\n" + strings.Repeat("我们要改进作风，少开会，多办事。", 4),
			"|2019年工作回顾\n 一、|农业\n 二、|工业\n 三、|商业\n|2020年工作安排\n 一、|农业\n 二、|工业\n 三、|商业\n|建设让人放心的政府\n"},
		{"政府自身建设 without label is a part",
			"一、2019年工作回顾\n（一）农业\n好。\n二、2020年工作安排\n（一）农业\n（二）工业\n好。\n**加强政府自身建设**\n我们要改进作风。",
			"一、|2019年工作回顾\n （一）|农业\n二、|2020年工作安排\n （一）|农业\n （二）|工业\n|加强政府自身建设\n"},
		{"topic sentences as parts hold labelled lists",
			"各位代表：\n好。\n回首去年，我们一路向前、收获不少\n一、修路。好。\n二、修桥。好。\n展望今年，我们再接再厉、不停脚步\n一、种树。好。\n二、挖渠。好。",
			"|回首去年，我们一路向前、收获不少\n 一、|修路\n 二、|修桥\n|展望今年，我们再接再厉、不停脚步\n 一、|种树\n 二、|挖渠\n"},
		{"a number that was lost leaves its mark",
			"各位代表：\n好。\n**、2019年工作回顾**\n好。\n**、2020年工作安排**\n好。",
			"|2019年工作回顾\n|2020年工作安排\n"},
		{"lead-ins, signatures, captions, feet of pages and rows of tables are no headings",
			"一、农业\n好。\n**今年要抓好三个方面工作**\n好。\n\n我们今年的主要目标是\n——增产。要快。\n——增收。要快。\n\n**三次会议秘书处**\n\n**各类价格涨幅（%）**\n1、粮食 24.1\n2、棉花 7.5\n\n第1页共8页\n\n二、工业",
			"一、|农业\n ——|增产\n ——|增收\n二、|工业\n"},
		{"a heading and the first item under it in one line",
			"**一、今年的任务** （一）修路。要快。\n（二）修桥。要稳。\n二、明年的打算\n（一）种好地多打粮1.种稻。多种。\n2.种棉。少种。",
			"一、|今年的任务\n （一）|修路\n （二）|修桥\n二、|明年的打算\n （一）|种好地多打粮\n  1.|种稻\n  2.|种棉\n"},
		{"a number in a heading is no item",
			"一、建成5个项目1.5万亩\n好。\n二、发展三大产业（一）二三产业\n好。",
			"一、|建成5个项目1.5万亩\n二、|发展三大产业（一）二三产业\n"},
		{"a list at the heads of lines after one in running text is no part of its last item",
			"一、农业\n总的看：一是增产了，二是增收了，三是增效了。\n今年要做的是：\n\n一是修路。要快。\n\n二是修桥。要稳。\n\n三是种树。要多。\n\n四是挖渠。要深。",
			"一、|农业\n 一是|增产了\n 二是|增收了\n 三是|增效了\n 一是|修路\n 二是|修桥\n 三是|种树\n 四是|挖渠\n"},
		{"the first part has lost its label",
			"各位代表：\n好。\n\n2019年工作回顾\n一年来我们修了路。\n（一）修路\n好。\n（二）修桥\n好。\n二、2020年工作安排\n好。\n三、加强政府自身建设\n好。",
			"|2019年工作回顾\n （一）|修路\n （二）|修桥\n二、|2020年工作安排\n三、|加强政府自身建设\n"},
		{"half-width full stops before headings without label",
			"各位代表:\n好.\n2019年工作回顾\n我们修了路.\n2020年：再上一个台阶\n我们要" + strings.Repeat("修路,修桥,种树,", 8) + "办好学校.",
			"|2019年工作回顾\n|2020年：再上一个台阶\n"},
		{"the line of the speech's day is no item",
			"政府工作报告\n现在报告工作。\n——2020年1月8日在县人民代表大会第三次会议上\n一、回顾\n——农业。好。\n——工业。好。\n二、安排",
			"一、|回顾\n ——|农业\n ——|工业\n二、|安排\n"},
		{"a list that only names the parts to come",
			"今天我讲两点：一是修好村里的路；二是修好河上的桥。\n一、修好村里的路\n好。\n二、修好河上的桥\n好。",
			"一、|修好村里的路\n二、|修好河上的桥\n"},
		{"the same, with numbers in brackets",
			"我要讲：（1）关于修路，（2）关于修桥。\n一、关于修路\n好。\n二、关于修桥\n好。",
			"一、|关于修路\n二、|关于修桥\n"},
		{"the comma before the next item is no part of the title",
			"一、农业\n要办三件事，一是修路，二是修桥，三是种树。",
			"一、|农业\n 一是|修路\n 二是|修桥\n 三是|种树\n"},
		{"a report in one line, behind a comment and before a table",
			"<!-- 图 -->关于工作的报告" + strings.Repeat("我们做了许多事，也有许多事没有做好。", 60) + "一、工作情况一是修路。修了很多路。二是修桥。修了桥。二、存在问题一是人少。二是钱少。|甲|乙|丙|",
			"一、|工作情况\n 一是|修路\n 二是|修桥\n二、|存在问题\n 一是|人少\n 二是|钱少\n"},
		{"a report in one line",
			"关于工作的报告" + strings.Repeat("我们做了许多事，也有许多事没有做好。", 50) + "一、工作情况一是修路。修了很多路。二是修桥。修了桥。二、存在问题一是人少。二是钱少。",
			"一、|工作情况\n 一是|修路\n 二是|修桥\n二、|存在问题\n 一是|人少\n 二是|钱少\n"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, show(tt.text)) })
	}
}

func TestDiagnostics(t *testing.T) {
	tests := []struct{ reason, text, code string }{
		{"a number is left out", "一、农业\n三、工业\n四、商业", "numbering-gap"},
		{"a number comes twice", "一、农业\n二、工业\n二、商业", "numbering-suspect"},
		{"a list starts again", "（一）农业\n（二）工业\n好。\n（一）人少\n（二）钱少", "numbering-restart"},
	}
	for _, tt := range tests {
		d := Cut(NewText(tt.text)).Diagnostics
		require.Len(t, d, 1, tt.reason)
		require.Equal(t, tt.code, d[0].Code, tt.reason)
	}
}

func TestHead(t *testing.T) {
	tests := []struct{ reason, text, body string }{
		{"front matter, title, date line, speaker, salutation",
			"---\ntitle: 报告\n---\n**政府工作报告**\n\n——2012年1月13日在县人民代表大会上\n\n县长 张三\n\n各位代表：\n\n现在我报告工作。", "现在"},
		{"what a crawler left", "工作总结\n时间:2018-02-07 22:21:03来源:网\n一、回顾", "一、"},
		{"no head", "一、回顾\n好。", "一、"},
		{"a title alone", "宣传活动方案\n（三）社会宣传\n五、步骤", "(三"},
	}
	for _, tt := range tests {
		l := Cut(NewText(tt.text))
		require.True(t, hasPrefix(l.Text.Runes[l.Head:], tt.body), "%s: body starts %q", tt.reason, string(l.Text.Runes[l.Head:]))
	}
}

func TestBrokenLines(t *testing.T) {
	l := Cut(NewText("一、回顾\n我们修了路。又修了\n桥和学校。\n\n新的一段。"))
	var got []string
	for _, s := range l.Sentences {
		got = append(got, l.Text.String(int(s.Lo), int(s.Hi)))
	}
	require.Equal(t, []string{"一、回顾", "我们修了路。", "又修了桥和学校。", "新的一段。"}, got)
	require.Equal(t, l.Sentences[1].Paragraph, l.Sentences[2].Paragraph)
	require.NotEqual(t, l.Sentences[2].Paragraph, l.Sentences[3].Paragraph)
}

func TestWrappedLines(t *testing.T) {
	para := "　　去年我们修了路又修了桥，还种了树挖了渠，办了学校开了商店，大家的日子一天比一天过得好，地里的粮食也一年比一年打得多，完成投资12亿元增长8.5%，今年要接着干下去，干得更好。"
	var wrapped strings.Builder
	add := func(s string) {
		for r := []rune(s); len(r) > 0; {
			n := min(30, len(r))
			wrapped.WriteString(string(r[:n]) + "\n")
			r = r[n:]
		}
	}
	for _, part := range []string{"2019年工作回顾", "2020年工作安排"} {
		add(part)
		for range 6 {
			add(para)
		}
	}
	l := Cut(NewText("各位代表：\n" + wrapped.String()))
	require.Len(t, l.Sections, 2, "no line in mid-sentence is a heading")
	require.Len(t, l.Sentences, 1+2+12, "lines in mid-sentence are one")
}

// checkLayout checks what must hold of every layout.
func checkLayout(t testing.TB, l *Layout) {
	t.Helper()
	raw := l.Text.Raw
	last := -1
	for i, s := range l.Sections {
		require.Equal(t, i, s.ID)
		require.Less(t, s.Parent, i)
		require.True(t, s.Span.Contains(s.Heading), "span holds heading")
		require.Equal(t, s.Span.Start, s.Heading.Start)
		require.Greater(t, s.Heading.Start, last, "document order")
		last = s.Heading.Start
		require.True(t, utf8.ValidString(s.Heading.Of(raw)) || !utf8.ValidString(raw))
		require.True(t, strings.HasPrefix(strip(s.Heading.Of(raw)), strip(s.Label)), "label opens heading")
		require.True(t, strings.HasSuffix(strip(s.Heading.Of(raw)), strip(s.Title)), "title closes heading: %q %q", s.Heading.Of(raw), s.Title)
		if s.Parent < 0 {
			require.Equal(t, 1, s.Depth)
			continue
		}
		p := l.Sections[s.Parent]
		require.Equal(t, p.Depth+1, s.Depth)
		require.True(t, p.Span.Contains(s.Span), "parent holds child")
	}
	end := int32(0)
	for _, s := range l.Sentences {
		require.GreaterOrEqual(t, s.Lo, end, "sentences in order, without overlap")
		require.Greater(t, s.Hi, s.Lo)
		end = s.Hi
		require.Less(t, int(s.Section), len(l.Sections))
		if s.Section >= 0 {
			require.True(t, l.Sections[s.Section].Span.Contains(l.Text.Span(int(s.Lo), int(s.Hi))), "section holds sentence %q", l.Text.String(int(s.Lo), int(s.Hi)))
		}
	}
	require.LessOrEqual(t, l.Head, len(l.Text.Runes))
	require.LessOrEqual(t, l.PlanStart, len(l.Text.Runes))
}

// strip leaves out what the raw text has and a title has not.
func strip(s string) string {
	s = html.UnescapeString(s)
	return strings.Map(func(r rune) rune {
		if f := fold(r); f == 0 || f == ' ' || f == '\n' || r == '*' || r == '#' {
			return -1
		}
		return r
	}, s)
}

func TestLayoutProperties(t *testing.T) {
	for _, text := range []string{"", "\n\n", "。", "一、", "---\n---\n", "**", "一、\n二、\n", "——\n——2", "（一）（二）（三）", "1.2.3.", "首先最后", "|a|b|c|", "附件：\n1.a\n2.b"} {
		checkLayout(t, Cut(NewText(text)))
	}
}

func TestLayoutPropertiesOfCorpus(t *testing.T) {
	const dir = "../../shared/corpus"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpus beside the repository")
	}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err == nil {
			checkLayout(t, Cut(NewText(strings.ToValidUTF8(string(b), "\uFFFD"))))
		}
		return err
	}))
}

func BenchmarkCut(b *testing.B) {
	para := "（一）抓农业。全年粮食产量达到120万吨，增长3.8%；农民人均收入12600元，增长9.5%。一是兴修水利，新增灌溉面积20万亩；二是推广良种，覆盖率达到95%以上。\n"
	text := strings.Repeat("一、2019年工作回顾\n"+strings.Repeat(para, 20)+"二、2020年工作安排\n"+strings.Repeat(para, 20), 10)
	t := NewText(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Cut(t)
	}
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{"一、甲\n（一）乙。一是丙；二是丁。\n二、戊", "**甲**\n——乙。\n附件1\n注：", "目录\n一、甲\n二、乙\n一、甲\n好。"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			checkLayout(t, Cut(NewText(s)))
		}
	})
}

// Texts made to be slow must not be.
func TestLongLists(t *testing.T) {
	for _, unit := range []string{"一、", "一、甲\n", "（一）甲。\n1.乙。\n", "一是甲。", "——甲。\n", "第一，甲；首先，乙。", "**甲乙丙丁**\n", "附件1\n", "注释\n"} {
		checkLayout(t, Cut(NewText(strings.Repeat(unit, 4000))))
	}
}
