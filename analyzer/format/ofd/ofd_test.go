package ofd

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

func readAll(t *testing.T, b []byte) *format.Document {
	t.Helper()
	require.True(t, detect(b))
	d, err := read(context.Background(), b, format.Options{})
	require.NoError(t, err)
	return d
}

// report is set as reports are: a title, a salutation at the margin, headings,
// and paragraphs that fill lines and pages.
func report() (set []string, want []string) {
	set = []string{"#政府工作报告", "|各位代表：", "一、二〇二〇年工作回顾"}
	for i := range 12 {
		set = append(set,
			fmt.Sprintf("（%d）着力稳定经济运行，发展质量稳步提高。", i+1),
			strings.Repeat("全市上下齐心协力，", i+2)+fmt.Sprintf("完成投资%d.5亿元，同比增长8.%d%%。", 130+i, i),
			"坚持把实施扩大内需战略同深化供给侧结构性改革有机结合", // fills a line from the indent to the margin
		)
	}
	for _, s := range set {
		want = append(want, strings.TrimLeft(s, "#|"))
	}
	return set, want
}

// However a file is written, it reads the same.
func TestForms(t *testing.T) {
	set, want := report()
	for _, c := range []struct {
		change func(w *writer)
		why    string
	}{
		{func(w *writer) {}, "a text object a line"},
		{func(w *writer) { w.object = "char" }, "a text object a character"},
		{func(w *writer) { w.object = "codes" }, "several runs in a text object"},
		{func(w *writer) { w.scale = 2.5 }, "text that the matrix blows up"},
		{func(w *writer) { w.object, w.scale = "codes", 0.5 }, "text that the matrix makes small"},
		{func(w *writer) { w.block = true }, "text in nested blocks"},
		{func(w *writer) { w.absolute = true }, "paths from the root"},
		{func(w *writer) { w.justify = false }, "ragged lines"},
		{func(w *writer) { w.chars, w.em = 36, 4.23 }, "smaller characters"},
		{func(w *writer) { w.header = "政府工作报告 第1稿" }, "a running header"},
		{func(w *writer) { w.folio = "第%d页" }, "page numbers in words"},
		{func(w *writer) { w.folio = "%d" }, "bare page numbers"},
		{func(w *writer) { w.rows = 7 }, "more pages"},
	} {
		w := newWriter()
		c.change(w)
		d := readAll(t, w.write(set...))
		require.Equal(t, lines(want...), d.Text, c.why)
		require.Empty(t, d.Diagnostics, c.why)
	}
}

func TestPages(t *testing.T) {
	set, _ := report()
	w := newWriter()
	w.title = "石桥镇 2020 年政府工作报告"
	d := readAll(t, w.write(set...))
	require.Equal(t, "石桥镇 2020 年政府工作报告", d.Title)
	require.Len(t, d.Pages, 4)
	require.Equal(t, 0, d.Pages[0].Start)
	require.Equal(t, len(d.Text), d.Pages[3].End)
	for i := 1; i < len(d.Pages); i++ {
		require.Equal(t, d.Pages[i-1].End, d.Pages[i].Start)
	}
	require.True(t, strings.HasPrefix(d.Pages[0].Of(d.Text), "政府工作报告"))
}

// at is a text object at a place.
func at(x, y float64, s string) string {
	return object(x, y-5.64, 5.64, 1, code(0, 5.64, 5.64, []rune(s)))
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		body string
		want string
		why  string
	}{
		{at(90, 200, "乙") + at(40, 200, "甲"), lines("甲 乙"), "drawn in another order, far apart"},
		{at(40, 200, "投资") + at(90, 200, "8%") + at(40, 210, "消费") + at(90, 210, "6%"), lines("投资\t8%", "消费\t6%"), "rows of a table"},
		{at(40, 200, "产值") + at(40.2, 200, "产值"), lines("产值"), "drawn twice to look bold"},
		{object(40, 200, 5.64, 1, code(0, 5.64, 5.64, []rune("增长"))+code(11.28, 3.5, 2, []rune("①"))), lines("增长①"), "a raised mark"},
		{strings.Replace(at(40, 200, "绝密"), "Size", `CTM="0.7 0.7 -0.7 0.7 0 0" Size`, 1) + at(40, 200, "正文"), lines("正文"), "a watermark askew"},
		{strings.Replace(at(40, 200, "隐藏"), "Size", `Visible="false" Size`, 1) + at(40, 220, "正文"), lines("正文"), "not to be seen"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5" DeltaX="g 3 5.64">一二三四</ofd:TextCode>`), lines("一二三四"), "equal steps"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5" DeltaX="g 999999999 5.64">一二</ofd:TextCode>`), lines("一二"), "more steps than characters"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5" DeltaX="5.64">一二三四</ofd:TextCode>`), lines("一二三四"), "fewer steps than characters"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5">一二2024年</ofd:TextCode>`), lines("一二2024年"), "no steps at all"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5" DeltaX="x g - 5.64">一</ofd:TextCode>`), lines("一"), "steps that are no numbers"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5">一</ofd:TextCode><ofd:TextCode X="5.64">二</ofd:TextCode>`), lines("一二"), "a height that is left out"},
		{object(40, 200, 5.64, 1, `<ofd:TextCode X="0" Y="5">A&amp;B&lt;C</ofd:TextCode>`), lines("A&B<C"), "markup characters"},
		{at(40, 200, "政") + at(60, 200, "府") + at(80, 200, "工") + at(100, 200, "作"), lines("政府工作"), "a title that is spread out"},
		{at(40, 200, "GDP") + at(55, 200, "CPI"), lines("GDP CPI"), "words apart"},
	} {
		w := newWriter()
		w.folio, w.body = "", c.body
		require.Equal(t, c.want, readAll(t, w.write()).Text, c.why)
	}
}

func TestTwoDocuments(t *testing.T) {
	w := newWriter()
	w.folio = ""
	w.extra["Doc_1/Document.xml"] = `<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>`
	w.extra["Doc_1/P.xml"] = w.page(0, w.set([]string{"附件正文。"}))
	b := w.write("正文到此为止。")
	require.Equal(t, lines("正文到此为止。"), readAll(t, b).Text)
	w.extra["OFD.xml"] = `<OFD><DocBody><DocRoot>doc_0/document.xml</DocRoot></DocBody><DocBody><DocRoot>./Doc_1\Document.xml</DocRoot></DocBody></OFD>`
	require.Equal(t, lines("正文到此为止。", "附件正文。"), readAll(t, w.write("正文到此为止。")).Text)
}

func TestLeftOut(t *testing.T) {
	w := newWriter()
	w.body = `<ofd:ImageObject ID="8" Boundary="0 0 10 10" ResourceID="7"/>`
	w.rows = 1
	w.extra["Doc_0/Pages/Page_1/Content.xml"] = "<ofd:Page><broken"
	d := readAll(t, w.write("第一段。", "第二段。", "第三段。"))
	require.Equal(t, lines("第一段。", "第三段。"), d.Text)
	var codes []string
	for _, n := range d.Diagnostics {
		codes = append(codes, n.Code)
	}
	require.Equal(t, []string{"pictures-skipped", "broken-pages"}, codes)
}

func TestErrors(t *testing.T) {
	with := func(change func(w *writer)) []byte {
		w := newWriter()
		w.folio = ""
		change(w)
		return w.write("文。")
	}
	page := "Doc_0/Pages/Page_0/Content.xml"
	picture := `<Page><Content><Layer><ImageObject/></Layer></Content></Page>`
	whole := with(func(*writer) {})
	for _, c := range []struct {
		b    []byte
		o    format.Options
		code string
		why  string
	}{
		{with(func(w *writer) { w.extra["Encryptions.xml"] = "<Encryptions/>" }), format.Options{}, format.Encrypted, "encrypted parts"},
		{with(func(w *writer) { w.extra[page] = picture }), format.Options{}, format.Scanned, "a picture"},
		{with(func(w *writer) { w.extra[page] = "<Page/>" }), format.Options{}, format.NoText, "an empty page"},
		{with(func(w *writer) { w.extra[page] = "<Page>" }), format.Options{}, format.Corrupt, "a page cut short"},
		{with(func(w *writer) { w.extra[page] = "<Page></Pages>" }), format.Options{}, format.Corrupt, "elements that do not nest"},
		{with(func(w *writer) {
			w.extra[page] = `<!DOCTYPE a [<!ENTITY b "bb">]><Page>&b;</Page>`
		}), format.Options{}, format.Corrupt, "entities"},
		{with(func(w *writer) { w.extra[page] = strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300) }), format.Options{MaxDepth: 100}, format.TooLarge, "nested too deep"},
		{with(func(w *writer) { w.extra["OFD.xml"] = "<OFD/>" }), format.Options{}, format.Corrupt, "no document"},
		{with(func(w *writer) { w.extra["OFD.xml"] = "<OFD><DocBody><DocRoot>x</DocRoot></DocBody></OFD>" }), format.Options{}, format.Corrupt, "a document that is not there"},
		{with(func(w *writer) {
			w.extra["Doc_0/Document.xml"] = `<Document><Pages><Page BaseLoc="x"/></Pages></Document>`
		}), format.Options{}, format.Corrupt, "a page that is not there"},
		{whole[:len(whole)/2], format.Options{}, format.Corrupt, "cut short"},
		{whole, format.Options{MaxBytes: 10}, format.TooLarge, "limit of the file"},
		{whole, format.Options{MaxText: 100}, format.TooLarge, "limit of what is unpacked"},
		{whole, format.Options{MaxEntries: 1}, format.TooLarge, "limit of parts"},
		{with(func(w *writer) { w.extra[page] = "<Page>" + strings.Repeat(" ", 1<<20) + "</Page>" }), format.Options{MaxText: 1 << 19}, format.TooLarge, "a part that unpacks to more"},
	} {
		_, err := read(context.Background(), c.b, c.o)
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, "%s: %v", c.why, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := read(ctx, whole, format.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func TestDetect(t *testing.T) {
	whole := newWriter().write("文。")
	for _, c := range []struct {
		b    []byte
		want bool
		why  string
	}{
		{whole, true, "an OFD file"},
		{bytes.ReplaceAll(whole, []byte("OFD.xml"), []byte("ofd.XML")), true, "another case"},
		{archive(map[string]string{"Doc_0/OFD.xml": ""}), false, "not at the root"},
		{archive(map[string]string{"word/document.xml": ""}), false, "another packed format"},
		{[]byte("PK\x03\x04"), false, "the mark of a zip only"},
		{nil, false, "nothing"},
	} {
		require.Equal(t, c.want, detect(c.b), c.why)
	}
}

func FuzzRead(f *testing.F) {
	set, _ := report()
	whole := newWriter().write(set[:6]...)
	f.Add(whole, "")
	f.Add(whole[:len(whole)/2], "")
	f.Add(slices.Clone(whole), at(40, 200, "甲")+`<ofd:TextObject Boundary="1 2 3 4" Size="5" CTM="1 0 0 1 0 0"><ofd:TextCode X="1" Y="2" DeltaX="g 2 3">一二三</ofd:TextCode></ofd:TextObject>`)
	f.Fuzz(func(t *testing.T, b []byte, body string) {
		for _, b := range [][]byte{b, archive(map[string]string{
			"OFD.xml":      `<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>`,
			"D.xml":        `<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>`,
			"P.xml":        "<Page><Layer>" + body + "</Layer></Page>",
			"D/Unused.xml": "",
		})} {
			d, err := read(context.Background(), b, format.Options{MaxText: 1 << 22})
			if err != nil {
				var e *format.Error
				require.ErrorAs(t, err, &e)
				continue
			}
			require.NotEmpty(t, d.Text)
			require.Equal(t, len(d.Text), d.Pages[len(d.Pages)-1].End)
		}
	})
}
