package docx

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// outline is a definition of three levels.
var outline = abstractNum(0, lvl(0, "chineseCounting", "%1、", ""), lvl(1, "chineseCountingThousand", "（%2）", ""), lvl(2, "decimal", "%3.", ""))

func TestNumbering(t *testing.T) {
	for _, c := range []struct {
		numbering, styles, body string
		want                    []string
		why                     string
	}{
		{
			outline + num(1, 0), "",
			item(1, 0, "甲") + item(1, 1, "乙") + item(1, 1, "丙") + item(1, 2, "丁") + item(1, 0, "戊") + item(1, 1, "己"),
			[]string{"一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己"},
			"a level begins again under a higher one",
		},
		{
			outline + num(1, 0) + num(2, 0), "",
			item(1, 0, "甲") + item(2, 0, "乙") + item(2, 1, "丙") + item(1, 1, "丁") + item(1, 0, "戊"),
			[]string{"一、甲", "二、乙", "（一）丙", "（二）丁", "三、戊"},
			"lists of one definition count together",
		},
		{
			outline + num(1, 0) + num(2, 0, startOverride(0, 1)) + num(3, 0, startOverride(1, 4)), "",
			item(1, 0, "甲") + item(1, 0, "乙") + item(2, 0, "丙") + item(2, 0, "丁") + item(1, 0, "戊") + item(3, 1, "己") + item(3, 1, "庚") + item(1, 0, "辛") + item(3, 1, "壬"),
			[]string{"一、甲", "二、乙", "一、丙", "二、丁", "三、戊", "（四）己", "（五）庚", "四、辛", "（四）壬"},
			"a start of its own holds when the list is first used and when the level begins again",
		},
		{
			abstractNum(0, lvl(0, "chineseCounting", "第%1章", ""), lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0), "",
			item(1, 0, "甲") + item(1, 1, "乙"),
			[]string{"第一章甲", "1.1 乙"},
			"isLgl writes all numbers in digits",
		},
		{
			abstractNum(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "（%2）", `<w:lvlRestart w:val="0"/>`), lvl(2, "decimal", "%3)", `<w:lvlRestart w:val="1"/>`)) + num(1, 0), "",
			item(1, 0, "甲") + item(1, 1, "乙") + item(1, 2, "丙") + item(1, 1, "丁") + item(1, 2, "戊") + item(1, 0, "己") + item(1, 1, "庚") + item(1, 2, "辛"),
			[]string{"1. 甲", "（1）乙", "1) 丙", "（2）丁", "2) 戊", "2. 己", "（3）庚", "1) 辛"},
			"lvlRestart: never, and only under the first level",
		},
		{
			abstractNum(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%1.%2", "")) + num(1, 0), "",
			item(1, 1, "甲") + item(1, 1, "乙") + item(1, 0, "丙") + item(1, 1, "丁"),
			[]string{"1.1 甲", "1.2 乙", "2. 丙", "2.1 丁"},
			"a deeper level comes first",
		},
		{
			outline + num(1, 0),
			define("paragraph", "标题", numPr(`<w:numId w:val="1"/>`)) + define("paragraph", "子", `<w:basedOn w:val="标题"/>`) +
				define("paragraph", "无", `<w:basedOn w:val="标题"/>`+numPr(`<w:numId w:val="0"/>`)) +
				define("paragraph", "二级", `<w:basedOn w:val="标题"/>`+numPr(`<w:ilvl w:val="1"/>`)),
			styled("标题", "甲") + styled("子", "乙") + styled("无", "丙") + para(`<w:pStyle w:val="标题"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "丁") + styled("二级", "戊") +
				para(`<w:pStyle w:val="标题"/><w:numPr><w:ilvl w:val="2"/></w:numPr>`, "己") + styled("标题", "庚"),
			[]string{"一、甲", "二、乙", "丙", "丁", "（一）戊", "1. 己", "三、庚"},
			"numbered by style, inherited, switched off, with a level of its own",
		},
		{
			abstractNum(0, lvl(0, "chineseCounting", "%1、", `<w:pStyle w:val="h1"/>`), lvl(1, "chineseCounting", "（%2）", `<w:pStyle w:val="h2"/>`)) + num(1, 0),
			define("paragraph", "h1", numPr(`<w:numId w:val="1"/>`)) + define("paragraph", "h2", numPr(`<w:numId w:val="1"/>`)) + define("paragraph", "h2x", `<w:basedOn w:val="h2"/>`),
			styled("h1", "甲") + styled("h2", "乙") + styled("h2x", "丙") + para(`<w:pStyle w:val="h2"/><w:numPr><w:numId w:val="1"/></w:numPr>`, "丁"),
			[]string{"一、甲", "（一）乙", "（二）丙", "（三）丁"},
			"the level that is linked with the style",
		},
		{
			outline + abstractNum(1, `<w:numStyleLink w:val="样式"/>`) + num(1, 0) + num(2, 1),
			define("numbering", "样式", numPr(`<w:numId w:val="1"/>`)),
			item(2, 0, "甲") + item(2, 1, "乙") + item(2, 0, "丙"),
			[]string{"一、甲", "（一）乙", "二、丙"},
			"a definition behind a numbering style",
		},
		{
			abstractNum(1, `<w:numStyleLink w:val="圈"/>`) + num(1, 1),
			define("numbering", "圈", `<w:basedOn w:val="圈"/>`+numPr(`<w:numId w:val="1"/>`)),
			item(1, 0, "甲"),
			[]string{"甲"},
			"styles and lists in a circle",
		},
		{
			outline + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">`+lvl(0, "upperLetter", "%1．", "")+`</w:lvlOverride>`), "",
			item(1, 0, "甲") + item(2, 0, "乙"),
			[]string{"一、甲", "B．乙"},
			"a level of the list's own counts with the others",
		},
		{
			abstractNum(0, lvl(0, "bullet", "●", ""), lvl(1, "bullet", "—", ""), lvl(2, "none", "附件：", ""), lvl(3, "decimal", "%1%4、", ""), lvl(4, "decimal", "%5", `<w:suff w:val="nothing"/>`), lvl(5, "decimal", "", "")) + num(1, 0), "",
			item(1, 0, "甲") + item(1, 1, "乙") + item(1, 2, "丙") + item(1, 3, "丁") + item(1, 4, "戊") + item(1, 5, "己"),
			[]string{"甲", "——乙", "附件：丙", "1、丁", "1戊", "己"},
			"bullets, words, no separator, no label",
		},
		{
			outline + num(1, 0), "",
			item(1, 0, "甲") + para(`<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>`, "") +
				para(`<w:numPr><w:numId w:val="1"/></w:numPr><w:sectPr/>`, "") + item(1, 0, "乙") + item(9, 0, "丙") + item(1, 0, ""),
			[]string{"一、甲", "", "二、乙", "丙", "三、"},
			"deleted paragraphs and ends of sections do not count, empty ones do",
		},
		{
			abstractNum(0, lvl(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + num(1, 0), "",
			item(1, 0, "甲"),
			[]string{"甲"},
			"a hidden label",
		},
		{
			abstractNum(0, `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>`) + num(1, 0), "",
			item(1, 0, "甲"),
			[]string{"001、甲"},
			"a format of later versions",
		},
		{
			outline + num(1, 0), "",
			item(1, 0, "甲") + "<w:p><w:r><w:pict><w:txbxContent>" + item(1, 0, "框") + "</w:txbxContent></w:pict></w:r>" + run("乙") + "</w:p>" + item(1, 0, "丙"),
			[]string{"一、甲", "乙", "一、框", "二、丙"},
			"text boxes count for themselves",
		},
	} {
		d := doc(c.body).numbering(c.numbering).styles(c.styles).read(t)
		require.Equal(t, lines(c.want...), d.Text, c.why)
	}
}
