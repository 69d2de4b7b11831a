package rtf

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/govreport/govreport/analyzer/format"
)

// gbk writes Chinese as bytes of code page 936.
func gbk(s string) string {
	b, err := simplifiedchinese.GBK.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	var out strings.Builder
	for i := range len(b) {
		if c := b[i]; c < 0x80 {
			out.WriteByte(c)
		} else {
			fmt.Fprintf(&out, `\'%02x`, c)
		}
	}
	return out.String()
}

const head = `{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fnil\fcharset0 Times;}{\f2\fnil\fcharset136 MingLiU;}}`

func text(t *testing.T, content string) string {
	t.Helper()
	d, err := read(context.Background(), []byte(head+content+"}"), format.Options{})
	require.NoError(t, err)
	return d.Text
}

func TestText(t *testing.T) {
	for _, c := range []struct{ why, content, want string }{
		{"bytes of a code page", gbk("增长6.5%。") + `\par`, "增长6.5%。\n"},
		{"the second byte of a character may be a letter", `\'81K` + gbk("年") + `\par`, "並年\n"},
		{"a font's charset goes before the file's", `{\f2 \'a4\'e5}` + gbk("年") + `\par`, "文年\n"},
		{"a font of letters is named before Chinese too", `{\f1 ` + gbk("增长") + `5}\par`, "增长5\n"},
		{"numbers of characters, with what stands for them", `\uc1\u22686 ?\u-255 ?{\uc2\u24180 \'c4\'ea}5\par`, "增\uff01年5\n"},
		{"beyond the first plane", `\uc0\u-10167\u-8380 \u22686\par`, "\U00022744增\n"},
		{"paragraphs, lines, tabs and signs", `a\tab b\line c\par\ldblquote d\rdblquote\~\emdash\par`, "a\tb\nc\n“d” —\n"},
		{"fields show their result", `{\field{\*\fldinst HYPERLINK "x"}{\fldrslt ` + gbk("链接") + `}}\par`, "链接\n"},
		{"a table of contents is none of the text", `{\field{\*\fldinst  TOC \\o "1-3"}{\fldrslt ` + gbk("一、回顾") + `\tab 1\par}}` + gbk("一、回顾") + `\par`, "一、回顾\n"},
		{"labels of lists stand before their text", `{\listtext\pard\plain\f0 ` + gbk("（一）") + `\tab}` + gbk("产业") + `\par{\listtext\f1 \bullet\tab}` + gbk("民生") + `\par`, "（一）产业\n民生\n"},
		{"hidden, deleted and foreign text", `a{\v b}{\deleted c}{\*\foo d}{\header e}{\annotation f}{\info{\title g}}h\par`, "ah\n"},
		{"a row of a table is a line", `\trowd\intbl a\cell\intbl b1\par b2\cell\row\trowd\intbl\cell\intbl c\cell\row\pard d\par`, "a\tb1 b2\n\tc\nd\n"},
		{"a table in a cell stays inside it", `\trowd\intbl a\cell{\itap2 x\nestcell y\nestcell{\*\nesttableprops\nestrow}}\intbl z\cell\row\pard d\par`, "a\tx y z\nd\n"},
		{"a table that nothing ends", `\trowd\intbl a\cell\intbl b\cell`, "a\tb\n"},
		{"notes come at the end", `a{\super\chftn{\footnote\pard\chftn n}}b\par c\par`, "ab\nc\n注释：\n[1] n\n"},
		{"a text box stands behind its paragraph", `a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard box\par}}{\shprslt old}}b\par c\par`, "ab\nbox\nc\n"},
		{"the form for newer programs of two", `{\upr{old}{\*\ud{new}}}\par`, "new\n"},
		{"bytes that are no text", `a{\pict\wmetafile8\bin5 }}}{{}b\par`, "ab\n"},
	} {
		require.Equal(t, c.want, text(t, c.content), c.why)
	}
}

func TestBold(t *testing.T) {
	d, err := read(context.Background(), []byte(head+`{\b `+gbk("产业发展。")+`}`+gbk("增加值")+`\par a\b b\b0\par\pard\outlinelevel0 `+gbk("回顾")+`\par}`), format.Options{})
	require.NoError(t, err)
	var bold []string
	for _, s := range d.Bold {
		bold = append(bold, s.Of(d.Text))
	}
	require.Equal(t, []string{"产业发展。", "回顾"}, bold)
}

func TestTitleAndNotes(t *testing.T) {
	d, err := read(context.Background(), []byte(head+`{\info{\title `+gbk("政府工作报告")+`}}{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}a\par`), format.Options{})
	require.NoError(t, err)
	require.Equal(t, "政府工作报告", d.Title)
	require.Len(t, d.Diagnostics, 2, "a picture, and a file that is cut short")
	require.Equal(t, "cut-short", d.Diagnostics[1].Code)
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		why, file, code string
		o               format.Options
	}{
		{"no text", head + `}`, format.NoText, format.Options{}},
		{"a picture alone", head + `{\pict 00}}`, format.Scanned, format.Options{}},
		{"groups in groups", strings.Repeat("{", 100_000), format.TooLarge, format.Options{}},
		{"more text than allowed", head + strings.Repeat("a", 2000), format.TooLarge, format.Options{MaxText: 1000}},
	} {
		_, err := read(context.Background(), []byte(c.file), c.o)
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, c.why)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := read(ctx, []byte(head), format.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(head + `\trowd\intbl a\cell{\itap2 x\nestcell}\row{\footnote b}{\shp{\*\shpinst{\shptxt c}}}{\field{\*\fldinst TOC}{\fldrslt d}}\u22686 ?}`))
	f.Add([]byte(`{\rtf1\bin99999999 x\u-10167 ?\u-8380 ?\'b0`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := read(context.Background(), b, format.Options{})
		if err != nil {
			return
		}
		if !utf8.ValidString(d.Text) {
			t.Error("the text is not UTF-8")
		}
		for _, s := range d.Bold {
			if s.Start < 0 || s.End <= s.Start || s.End > len(d.Text) {
				t.Errorf("bold at %v of %d", s, len(d.Text))
			}
		}
	})
}
