package doc

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

func TestText(t *testing.T) {
	cell := sprm(sprmPFInTable, 1)
	rowEnd := slices.Concat(cell, sprm(sprmPFTtp, 1))
	innerCell := slices.Concat(cell, sprm(sprmPFInnerCell, 1))
	innerRow := slices.Concat(innerCell, sprm(sprmPFInnerTtp, 1))
	long := strings.Repeat("这一段话很长", 25)
	for _, c := range []struct {
		pieces []chunk
		want   string
		why    string
	}{
		{[]chunk{plain("政府工作报告\r各位代表：\r一、回顾\r")}, lines("政府工作报告", "各位代表：", "一、回顾"), "a line a paragraph"},
		{[]chunk{plain("上半"), plain("段。\r下一段")}, lines("上半段。", "下一段"), "pieces are joined, the last mark may be missing"},
		{[]chunk{{s: "比上年增长8.5%，GDP", gbk: true}, plain("总量\r")}, lines("比上年增长8.5%，GDP总量"), "bytes are Chinese where they come in pairs"},
		{[]chunk{{s: "GDP 8.5%", gbk: true}, plain("\r")}, lines("GDP 8.5%"), "a byte a character"},
		{[]chunk{plain("𠮷林\r")}, lines("𠮷林"), "a character of two units"},
		{[]chunk{plain("标题\v副题\r甲\u000e乙\r")}, lines("标题", "副题", "甲", "乙"), "breaks of lines and columns"},
		{[]chunk{plain("上\f下\r")}, lines("上", "下"), "a break of the page"},
		{[]chunk{plain("a\x1eb\x1fc\u00a0d\te\r")}, lines("a-bc d\te"), "hyphens, blanks and tabs"},
		{[]chunk{plain("见\x13 HYPERLINK \"x\" \x14网页\x15。\r")}, lines("见网页。"), "of a field the result stays"},
		{[]chunk{plain("共\x13 = \x13 REF a \x141\x15 + 1 \x142\x15项\r")}, lines("共2项"), "a field in the instruction of another"},
		{[]chunk{plain("目录\r\x13 TOC \\o \x14一、回顾\t1\r二、目标\t5\r\x15正文\r")}, lines("目录", "正文"), "a table of contents is left out"},
		{[]chunk{plain("甲\x13乙\r丙\x14丁\x15戊\x15\r")}, lines("甲丁戊"), "a field's end too many"},
		{[]chunk{plain("甲\x13乙\r丙\r")}, lines("甲乙", "丙"), "a field without an end hides nothing"},
		{[]chunk{plain("增长"), {s: "七", chpx: sprm(sprmCFRMarkDel, 1)}, {s: "八", chpx: sprm(sprmCFVanish, 1)}, plain("九%\r")}, lines("增长九%"), "deleted and hidden text"},
		{[]chunk{plain("保留"), {s: "\r删掉", chpx: sprm(sprmCFRMarkDel, 1)}, plain("。\r")}, lines("保留。"), "a deleted mark joins paragraphs"},
		{[]chunk{plain("甲"), {s: "乙", prm: 0x41<<1 | 1<<8}, plain("丙\r")}, lines("甲丙"), "a change that stands with the piece"},
		{[]chunk{plain("温度"), {s: "(", chpx: sprm(sprmCSymbol, 1, 0, 0x03, 0x21)}, plain("\r")}, lines("温度℃"), "a symbol"},
		{[]chunk{plain("\uf06c要点\r")}, lines("要点"), "a sign of a symbol font"},
		{
			[]chunk{plain("表\r"), {s: "指标\a数值\a", papx: cell}, {s: "\a", papx: rowEnd}, {s: "产值\a\a", papx: cell}, {s: "\a", papx: rowEnd}, plain("完\r")},
			lines("表", "指标\t数值", "产值\t", "完"), "rows of a table",
		},
		{
			[]chunk{{s: "上\r下\a二\a", papx: cell}, {s: "\a", papx: rowEnd}},
			lines("上 下\t二"), "paragraphs of a cell are joined",
		},
		{
			[]chunk{{s: "序\a" + long + "\r" + long + "\a", papx: cell}, {s: "\a", papx: rowEnd}},
			lines("序", long, long), "a table that places prose on the page",
		},
		{[]chunk{{s: "外\a", papx: cell}, {s: "指标\r数值\r", papx: innerCell}, {s: "\r", papx: innerRow}, {s: "\a", papx: cell}, {s: "\a", papx: rowEnd}},
			lines("外", "指标\t数值"), "a table in a cell keeps its rows"},
		{[]chunk{{s: "只有一格\r两段\a", papx: cell}, {s: "\a", papx: rowEnd}}, lines("只有一格", "两段"), "a frame around text"},
	} {
		d, err := doc(c.pieces...).read()
		require.NoError(t, err, c.why)
		require.Equal(t, c.want, d.Text, c.why)
		require.Nil(t, d.Pages, c.why)
	}
}

// Text boxes and notes stand behind the main text, headers and comments
// nowhere.
func TestStories(t *testing.T) {
	f := doc(plain("正文\x02。\r"), plain("\x02 甲注\r"), plain("页眉\r"), plain("批注\r"), plain("\x02 乙注\r"), plain("框中\r"))
	f.ccp = [7]int{0, 5, 3, 0, 3, 5, 3}
	d, err := f.read()
	require.NoError(t, err)
	require.Equal(t, lines("正文。", "文本框：", "框中", "注释：", "[1] 甲注", "[2] 乙注"), d.Text)
}

func TestLeftOut(t *testing.T) {
	d, err := doc(plain("文\x01字\x08\r\x13 TOC \x14目\x15\r")).read()
	require.NoError(t, err)
	require.Equal(t, lines("文字"), d.Text)
	var codes []string
	for _, n := range d.Diagnostics {
		codes = append(codes, n.Code)
	}
	require.Equal(t, []string{"toc-skipped", "pictures-skipped"}, codes)
}

func TestErrors(t *testing.T) {
	whole := doc(plain("政府工作报告\r")).bytes()
	with := func(change func(f *file)) []byte {
		f := doc(plain("文\r"))
		change(f)
		return f.bytes()
	}
	broken := slices.Clone(whole)
	for i := 600; i < len(broken)-1024; i += 3 {
		broken[i] ^= 0x55
	}
	for _, c := range []struct {
		b    []byte
		code string
		why  string
	}{
		{with(func(f *file) { f.flags = flagEncrypted }), format.Encrypted, "a password"},
		{oleFile(map[string][]byte{"EncryptionInfo": nil, "EncryptedPackage": nil}), format.Encrypted, "a .docx with a password"},
		{with(func(f *file) { f.ident, f.nFib = 0xA5DC, 0x65 }), format.Unsupported, "Word 6"},
		{with(func(f *file) { f.nFib = 0x68 }), format.Unsupported, "Word 95"},
		{with(func(f *file) { f.name = "Workbook" }), format.Unsupported, "Excel"},
		{with(func(f *file) { f.name = "PowerPoint Document" }), format.Unsupported, "PowerPoint"},
		{with(func(f *file) { f.name = "WPSDocument" }), format.Unsupported, "another program's own"},
		{with(func(f *file) { f.ident = 0 }), format.Corrupt, "no file information block"},
		{with(func(f *file) { f.pieces = nil }), format.NoText, "nothing in it"},
		{with(func(f *file) { f.pieces = []chunk{plain("\x01\r")} }), format.Scanned, "a picture only"},
		{whole[:700], format.Corrupt, "cut short"},
		{whole[:len(whole)-600], format.Corrupt, "cut short"},
		{broken, format.Corrupt, "overwritten"},
		{[]byte(oleMagic), format.Corrupt, "the mark only"},
	} {
		_, err := read(context.Background(), c.b, format.Options{})
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, "%s: %v", c.why, err)
	}
}

func TestLimits(t *testing.T) {
	b := doc(plain("政府工作报告\r")).bytes()
	for _, o := range []format.Options{{MaxBytes: 100}, {MaxText: 100}, {MaxEntries: 1}} {
		_, err := read(context.Background(), b, o)
		var e *format.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, format.TooLarge, e.Code)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := read(ctx, b, format.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

// Many pieces of the same bytes would make a long text of a short file.
func TestPiecesOverlap(t *testing.T) {
	var bounds, pcds []byte
	for i := range 1000 {
		bounds = append(bounds, long(i*1000)...)
		pcds = slices.Concat(pcds, short(0), long(0), short(0))
	}
	plc := slices.Concat(bounds, long(1000*1000), pcds)
	_, err := readPieces(slices.Concat([]byte{2}, long(len(plc)), plc), 4096)
	require.ErrorContains(t, err, "outside the stream")
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ title, want, why string }{
		{"石桥镇2021年政府工作报告", "石桥镇2021年政府工作报告", "given"},
		{"文档1", "", "what a program calls a new document"},
		{"Microsoft Word - ab", "", "what a program puts there"},
	} {
		u, _ := chunk{s: c.title + "\x00", gbk: true}.bytes()
		set := slices.Concat(long(0), long(2), long(1), long(24), long(2), long(32), long(2), short(936), short(0), long(typeBytes), long(len(u)), u)
		f := doc(plain("文\r"))
		f.extra["\x05SummaryInformation"] = slices.Concat(make([]byte, 44), long(48), set)
		d, err := f.read()
		require.NoError(t, err)
		require.Equal(t, c.want, d.Title, c.why)
	}
}

func FuzzRead(f *testing.F) {
	whole := numbered(lvl(1, 37, "\x00、"), "甲", "乙").bytes()
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(doc(plain("见\x13 A \x14页\x15\r"), chunk{s: "格\a\a", papx: sprm(sprmPFInTable, 1)}).bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := read(context.Background(), b, format.Options{MaxText: 1 << 22})
		if err != nil {
			var e *format.Error
			require.ErrorAs(t, err, &e)
			require.NotContains(t, e.Detail, "runtime error")
			return
		}
		require.NotEmpty(t, d.Text)
	})
}
