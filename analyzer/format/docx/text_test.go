package docx

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	const hidden = `<w:rPr><w:vanish/></w:rPr>`
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + code + `</w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run(result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	p := func(content string) string { return "<w:p>" + content + "</w:p>" }
	for _, c := range []struct{ body, want, why string }{
		{p(run("全市")) + p(run("经济")), "全市\n经济\n", "a paragraph is a line"},
		{p(run("甲")) + p("") + p(run("乙")), "甲\n\n乙\n", "an empty paragraph is an empty line"},
		{p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>"), "甲\t乙\n丙\n丁\n", "tabs and line ends inside a paragraph"},
		{p("<w:r><w:t>甲</w:t><w:br w:type=\"page\"/><w:t>乙</w:t></w:r>"), "甲乙\n", "a page end is no text"},
		{p("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>8</w:t><w:softHyphen/><w:t>月</w:t></w:r>"), "5-8月\n", "hyphens that show and that do not"},
		{p("<w:r><w:t> 甲\n </w:t><w:t xml:space=\"preserve\"> 乙</w:t></w:r>"), "甲 乙\n", "blanks count only where the markup says so"},
		{p("<w:r><w:t>增长&lt;5&#37;</w:t></w:r>"), "增长<5%\n", "entities of XML itself"},
		{p("<w:r><w:t><![CDATA[一]]><!-- 二 -->三</w:t></w:r>"), "一三\n", "CDATA and comments"},
		{p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings 2" w:char="F06A"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="宋体" w:char="2462"/><w:sym w:font="怪字体" w:char="F041"/></w:r>`), "✓①≥③\n", "symbols of known fonts"},

		{p(`<w:ins w:id="1">` + run("增") + `</w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom w:id="3">` + run("移") + `</w:moveFrom><w:moveTo w:id="4">` + run("来") + `</w:moveTo>`), "增来\n", "changes are accepted"},
		{para(`<w:rPr><w:del w:id="1"/></w:rPr>`, "前") + p(run("后")), "前后\n", "a deleted paragraph mark joins two paragraphs"},
		{para(`<w:rPr><w:del w:id="1"/></w:rPr>`, "") + p(run("后")), "后\n", "a deleted paragraph leaves no line"},
		{p(run("甲") + "<w:r>" + hidden + "<w:t>密</w:t></w:r>" + run("乙")), "甲乙\n", "hidden text"},
		{para("<w:rPr><w:vanish/></w:rPr>", "标题。") + p(run("正文")), "标题。正文\n", "a hidden mark makes a heading run into its text"},
		{p(`<w:r><w:rPr><w:rStyle w:val="密"/></w:rPr><w:t>一</w:t></w:r>` + run("二")), "二\n", "hidden by a style of characters"},
		{styled("密段", "一") + p(run("二")), "二\n", "hidden by a style of paragraphs"},
		{p(run("零")) + para(`<w:pStyle w:val="密段"/><w:rPr><w:vanish w:val="0"/></w:rPr>`, "一") + p(run("二")), "零\n\n二\n", "its mark shown all the same"},
		{p(`<w:r><w:rPr><w:rStyle w:val="密"/><w:vanish w:val="0"/></w:rPr><w:t>一</w:t></w:r>`), "一\n", "shown in spite of its style"},
		{para(`<w:pStyle w:val="密段"/><w:rPr><w:vanish w:val="0"/></w:rPr>`, "一") + para(`<w:pStyle w:val="密段"/><w:rPr><w:vanish w:val="0"/></w:rPr>`, "") + p(run("三")), "\n\n三\n", "empty lines of hidden text"},

		{p(run("共") + field("=SUM(ABOVE)", "12") + run("项")), "共12项\n", "the result of a field, not its code"},
		{p(`<w:fldSimple w:instr="PAGE">` + run("3") + `</w:fldSimple>`), "3\n", "a simple field"},
		{p(field("IF "+`</w:instrText></w:r>`+field("X", "里")+`<w:r><w:instrText>`, "外")), "外\n", "a field in the code of a field"},
		{p(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>eq \o\ac(○,</w:instrText><w:instrText>12)</w:instrText><w:fldChar w:fldCharType="end"/></w:r>` + run("推进")), "⑫推进\n", "a number in a circle laid over it"},
		{p(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE</w:instrText></w:r>`+run("丢")) + p(run("甲")), "\n甲\n", "a field that never ends takes only its paragraph along"},
		{p(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>` + run("甲")), "甲\n", "an end without a field"},

		{p(`<w:hyperlink>` + run("链") + `</w:hyperlink><w:smartTag>` + run("标") + `</w:smartTag><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>` + run("控") + `</w:sdtContent></w:sdt><w:customXml><w:customXmlPr/>` + run("义") + `</w:customXml>`), "链标控义\n", "what is seen through"},
		{p(`<w:r><w:ruby><w:rubyPr/><w:rt>` + run("pin") + `</w:rt><w:rubyBase>` + run("拼") + `</w:rubyBase></w:ruby></w:r>`), "拼\n", "the text under its reading"},
		{p(`<m:oMath><m:r><w:rPr/><m:t>x=1</m:t></m:r></m:oMath>`), "x=1\n", "a formula"},
		{p(`<w:r><a:t>画</a:t></w:r>` + run("文")), "文\n", "text of another namespace"},
		{p(`<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>` + run("文")), "文\n", "former properties"},
		{`<w:sdt><w:sdtContent>` + p(run("甲")) + `</w:sdtContent></w:sdt><w:ins>` + p(run("乙")) + `</w:ins>`, "甲\n乙\n", "paragraphs inside other elements"},
		{p(run("甲") + `<w:r><w:commentReference w:id="0"/></w:r>`), "甲\n", "a comment"},
	} {
		d := doc(c.body).styles(define("character", "密", "<w:rPr><w:vanish/></w:rPr>") +
			define("paragraph", "密段", "<w:rPr><w:vanish/></w:rPr>") + define("paragraph", "a", "")).read(t)
		require.Equal(t, c.want, d.Text, c.why)
	}
}

func TestTextBoxes(t *testing.T) {
	box := "<w:txbxContent><w:p>" + run("框") + "</w:p><w:p/></w:txbxContent>"
	shape := "<w:drawing><wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></w:drawing>"
	vml := "<w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict>"
	both := `<mc:AlternateContent><mc:Choice Requires="wps">` + shape + `</mc:Choice><mc:Fallback>` + vml + `</mc:Fallback></mc:AlternateContent>`
	for _, c := range []struct{ content, want, why string }{
		{run("前") + "<w:r>" + both + "</w:r>" + run("后"), "前后\n框\n末\n", "behind its paragraph, once"},
		{"<w:r>" + vml + "</w:r>", "框\n末\n", "the old form; its anchor is no line"},
		{`<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>` + vml + `</mc:Fallback></mc:AlternateContent></w:r>`, "框\n末\n", "the plain form where the first has nothing"},
		{"<w:r><w:rPr><w:vanish/></w:rPr>" + both + "</w:r>" + run("文"), "文\n末\n", "a hidden one"},
		{`<w:r><w:pict><v:shape><v:textpath string="红头文件"/></v:shape></w:pict></w:r>`, "红头文件\n末\n", "letters as a drawing"},
	} {
		require.Equal(t, c.want, doc("<w:p>"+c.content+"</w:p><w:p>"+run("末")+"</w:p>").read(t).Text, c.why)
	}
}

func TestNotes(t *testing.T) {
	note := func(id, text string) string {
		return `<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>` + text + `</w:t></w:r></w:p></w:footnote>`
	}
	ref := func(kind, id, more string) string {
		return `<w:r><w:` + kind + `Reference w:id="` + id + `"` + more + `/>`
	}
	d := doc("<w:p>"+run("增长5")+ref("footnote", "3", ` w:customMarkFollows="1"`)+"<w:t>*</w:t></w:r>"+run("%")+ref("endnote", "1", "")+"</w:r>"+ref("footnote", "2", "")+"</w:r>"+ref("footnote", "2", "")+"</w:r></w:p>").
		with("word/footnotes.xml", "footnotes", note("-1", "线")+note("2", "乙注")+note("3", "甲注")+note("4", "没人提到")).
		with("word/endnotes.xml", "endnotes", `<w:endnote w:id="1"><w:p>`+run("尾注")+`</w:p><w:p>`+run("又一段")+`</w:p></w:endnote>`).read(t)
	require.Equal(t, lines("增长5%", "注释：", "[1] 甲注", "[2] 乙注", "[3] 尾注", "又一段"), d.Text)
}

func TestTableOfContents(t *testing.T) {
	begin := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TO</w:instrText></w:r><w:r><w:instrText>C \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	end := `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	entries := "<w:p>" + begin + run("一、回顾\t1") + "</w:p><w:p>" + run("二、打算\t9") + "</w:p>"
	field := "<w:p>" + run("目　录") + "</w:p>" + entries + "<w:p>" + end + "</w:p>"
	control := `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + field + `</w:sdtContent></w:sdt>`
	text := "<w:p>" + run("一、回顾") + "</w:p>"
	title := "<w:p>" + run("报告") + "</w:p>"

	for _, c := range []struct{ body, message, why string }{
		{title + field + text, "目录未读入正文（共 2 行）", "by its field"},
		{title + control + text, "目录未读入正文（共 3 行）", "by its content control"},
	} {
		d := doc(c.body).read(t)
		require.Equal(t, lines("报告", "一、回顾"), d.Text, c.why)
		require.Len(t, d.Diagnostics, 1, c.why)
		require.Equal(t, "toc-skipped", d.Diagnostics[0].Code, c.why)
		require.Equal(t, c.message, d.Diagnostics[0].Message, c.why)
		require.Equal(t, len("报告\n"), d.Diagnostics[0].Span.Start, c.why)
	}
	d := doc(title + entries + text).read(t)
	require.Equal(t, lines("报告", "一、回顾 1", "二、打算 9", "一、回顾"), d.Text, "a field that never ends hides nothing")
	require.Empty(t, d.Diagnostics)
}

func TestDiagnostics(t *testing.T) {
	d := doc("<w:p>" + run("文") + `<w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict><w:object><v:imagedata/><o:OLEObject/></w:object></w:r></w:p><w:altChunk/>`).read(t)
	got := map[string]string{}
	for _, n := range d.Diagnostics {
		got[n.Code] = n.Message
	}
	require.Equal(t, map[string]string{
		"pictures-skipped": "图片未读入（共 2 幅）",
		"objects-skipped":  "嵌入的图表或对象未读入（共 1 个）",
		"parts-skipped":    "引用的外部文档未读入（共 1 处）",
	}, got)
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ title, want, why string }{
		{" 某县2024年\n政府工作报告 ", "某县2024年 政府工作报告", "a title"},
		{"无标题文档", "", "of a program"},
		{"PowerPoint 演示文稿", "", "of a program"},
		{"report final", "", "no hanzi"},
		{"总结", "", "too short"},
	} {
		p := doc("<w:p>" + run("文") + "</w:p>")
		p["docProps/core.xml"] = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>` + c.title + `</dc:title><dcterms:created>2024-01-01</dcterms:created></cp:coreProperties>`
		d := p.read(t)
		require.Equal(t, c.want, d.Title, c.why)
		require.Empty(t, d.Date, "when a file was made is not when a report was given")
	}
}
