package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/stretchr/testify/require"
)

func text(t *testing.T, sheets ...*sheet) string {
	t.Helper()
	d, err := read(context.Background(), build("", sheets...), format.Options{})
	require.NoError(t, err)
	return d.Text
}

// A line of 27 characters fills the page; one that is indented has 25.
var (
	line25 = strings.Repeat("稳中求进，", 5)
	line27 = strings.Repeat("深化改革", 6) + "，扩大"
)

func TestParagraphs(t *testing.T) {
	body := func(lines ...string) []*sheet {
		return []*sheet{draw(func(s *sheet) { s.lines(top, lines...) })}
	}
	for _, c := range []struct {
		why    string
		sheets []*sheet
		want   string
	}{
		{"a line that reaches the margin goes on", body("　　"+line25, line27, "开放。", "　　"+line25, "完成。"),
			line25 + line27 + "开放。\n" + line25 + "完成。\n"},
		{"a short line ends its paragraph", body("　　"+line25, line27, "开放。", "各位代表：", "　　"+line25, line27, "完成。"),
			line25 + line27 + "开放。\n各位代表：\n" + line25 + line27 + "完成。\n"},
		{"an indent begins one after a full line", body("　　"+line25, line27, "　　"+line25, line27, line27, "　　"+line25, "完成。"),
			line25 + line27 + "\n" + line25 + line27 + line27 + "\n" + line25 + "完成。\n"},
		{"a word of digits that found no room", body("　　"+line25, line27, line27[:57]+"比重为", "12.3∶44.0∶44.7。", "　　"+line25, line27, "完成。"),
			line25 + line27 + line27[:57] + "比重为12.3∶44.0∶44.7。\n" + line25 + line27 + "完成。\n"},
		{"a title wraps and the speaker stands alone", []*sheet{draw(func(s *sheet) {
			s.put(80, 760, 18, strings.Repeat("关于国民经济发展", 3))
			s.put(268, 730, 18, "的报告")
			s.put(260, 715-12, 16, "市长 李 明")
			s.lines(660, "　　"+line25, line27, line27, "完成。")
		})}, strings.Repeat("关于国民经济发展", 3) + "的报告\n市长 李 明\n" + line25 + line27 + line27 + "完成。\n"},
		{"a title in other characters than the body", body2(22, "政府工作报告", "　　"+line25, line27, "完成。"),
			"政府工作报告\n" + line25 + line27 + "完成。\n"},
		{"a paragraph goes over the page", []*sheet{
			draw(func(s *sheet) { s.lines(top, "　　"+line25, line27, line27); s.put(280, 40, 14, "— 1 —") }),
			draw(func(s *sheet) {
				s.lines(top, line27, "完成。", "　　"+line25, "开放。")
				s.put(280, 40, 14, "— 2 —")
			}),
		}, line25 + line27 + line27 + line27 + "完成。\n" + line25 + "开放。\n"},
		{"two columns", []*sheet{draw(func(s *sheet) {
			s.put(200, 780, 22, "某市人民政府公报")
			for i, x := range []float64{60, 320} {
				s.put(x+32, top, 16, line25[:11*3])
				for j := range 9 {
					s.put(x, top-28*float64(j+1), 16, line27[:13*3])
				}
				s.put(x, top-28*10, 16, []string{"开放。", "完成。"}[i])
			}
		})}, "某市人民政府公报\n" + line25[:11*3] + strings.Repeat(line27[:13*3], 9) + "开放。\n" +
			line25[:11*3] + strings.Repeat(line27[:13*3], 9) + "完成。\n"},
		{"headings part paragraphs where none is indented", body(line27, line27[:26*3]+"。", "二、今年工作", line27, line27[:26*3]+"。", "（一）扩大内需。", line27, "完成。"),
			line27 + line27[:26*3] + "。\n二、今年工作\n" + line27 + line27[:26*3] + "。\n（一）扩大内需。\n" + line27 + "完成。\n"},
	} {
		require.Equal(t, c.want, text(t, c.sheets...), c.why)
	}
}

// body2 is lines under a title of another size.
func body2(size float64, title string, lines ...string) []*sheet {
	return []*sheet{draw(func(s *sheet) {
		s.put(80, 740, size, title)
		s.lines(top, lines...)
	})}
}

func TestCharacters(t *testing.T) {
	for _, c := range []struct {
		why  string
		draw func(s *sheet)
		want string
	}{
		{"no blank beside figures", func(s *sheet) {
			s.put(80, 700, 16, "2024")
			s.put(116, 700, 16, "年")
			s.put(136, 700, 16, "3")
			s.put(148, 700, 16, "月")
		}, "2024年3月\n"},
		{"a blank between words of letters", func(s *sheet) { s.put(80, 700, 16, "Belt and Road") }, "Belt and Road\n"},
		{"a blank the file has between names", func(s *sheet) { s.put(80, 700, 16, "省长 李 明") }, "省长 李 明\n"},
		{"none in a title set wide", func(s *sheet) {
			for i, r := range []rune("政府工作报告") {
				s.put(80+36*float64(i), 700, 22, string(r))
			}
		}, "政府工作报告\n"},
		{"bold made by printing twice", func(s *sheet) { s.put(80, 700, 16, "加快发展"); s.put(80.3, 700, 16, "加快发展") }, "加快发展\n"},
		{"words of a line drawn in another order", func(s *sheet) { s.put(128, 700, 16, "经济"); s.put(80, 700, 16, "推动了") }, "推动了经济\n"},
		{"a watermark that stands askew", func(s *sheet) { s.put(80, 700, 16, "加快发展的步伐"); s.askew(200, 300, 40, "内部") }, "加快发展的步伐\n"},
		{"compatibility forms of characters", func(s *sheet) { s.put(80, 700, 16, "人民⽣活，（１）") }, "人民生活，（１）\n"},
	} {
		require.Equal(t, c.want, text(t, draw(c.draw)), c.why)
	}
}

func TestFurniture(t *testing.T) {
	pages := func(n int, f func(s *sheet, page int)) (out []*sheet) {
		for i := range n {
			out = append(out, draw(func(s *sheet) {
				name := string([]rune("甲乙丙丁戊己庚")[i])
				s.lines(top, "　　"+strings.ReplaceAll(line25, "稳", name), strings.ReplaceAll(line27, "深", name), name+"项完成。")
				f(s, i+1)
			}))
		}
		return out
	}
	clean := text(t, pages(4, func(*sheet, int) {})...)
	require.Equal(t, 4, strings.Count(clean, "\n"))
	for _, c := range []struct {
		why string
		f   func(s *sheet, page int)
	}{
		{"between dashes", func(s *sheet, p int) { s.put(280, 40, 14, fmt.Sprintf("— %d —", p)) }},
		{"between hyphens", func(s *sheet, p int) { s.put(280, 40, 14, fmt.Sprintf("- %d -", p)) }},
		{"bare", func(s *sheet, p int) { s.put(290, 40, 14, fmt.Sprint(p)) }},
		{"of so many", func(s *sheet, p int) { s.put(270, 40, 14, fmt.Sprintf("%d/4", p)) }},
		{"in words", func(s *sheet, p int) { s.put(250, 40, 14, fmt.Sprintf("第 %d 页 共 4 页", p)) }},
		{"a running header and a number", func(s *sheet, p int) {
			s.put(220, 790, 10, "某市政府工作报告")
			s.put(290, 40, 14, fmt.Sprint(p))
		}},
		{"a watermark on every page", func(s *sheet, p int) { s.put(200, 400, 30, "征求意见稿") }},
	} {
		require.Equal(t, clean, text(t, pages(4, c.f)...), c.why)
	}
	greeted := text(t, pages(7, func(s *sheet, p int) {
		if p%2 == 0 {
			s.put(left, top+28, 16, "各位代表！")
		}
	})...)
	require.Equal(t, 3, strings.Count(greeted, "各位代表！"), "a greeting that begins a page is kept")
	figures := text(t, pages(4, func(s *sheet, p int) { s.put(80, 600, 16, fmt.Sprint(2015+p*p)) })...)
	require.Contains(t, figures, "2024", "a number that does not count with the pages is kept")
}

func TestTables(t *testing.T) {
	box := func(s *sheet, xs, ys []float64) {
		for _, x := range xs {
			s.rule(x, ys[0], x, ys[len(ys)-1])
		}
		for _, y := range ys {
			s.rule(xs[0], y, xs[len(xs)-1], y)
		}
	}
	for _, c := range []struct {
		why  string
		draw func(s *sheet)
		want string
	}{
		{"cells of several lines, by their rules", func(s *sheet) {
			s.put(80, 700, 16, "主要指标见下表。")
			box(s, []float64{80, 180, 280, 380}, []float64{680, 640, 600})
			s.put(84, 664, 12, "指标")
			s.put(184, 664, 12, "二〇二三年")
			s.put(184, 648, 12, "实绩")
			s.put(284, 664, 12, "今年目标")
			s.put(84, 624, 12, "地区生产总值")
			s.put(84, 608, 12, "增长")
			s.put(184, 624, 12, "5.2%")
			s.put(284, 624, 12, "5%左右")
		}, "主要指标见下表。\n指标\t二〇二三年实绩\t今年目标\n地区生产总值增长\t5.2%\t5%左右\n"},
		{"a cell over two columns", func(s *sheet) {
			box(s, []float64{80, 180, 280}, []float64{640, 600})
			s.rule(80, 640, 80, 680)
			s.rule(280, 640, 280, 680)
			s.rule(80, 680, 280, 680)
			s.put(84, 660, 12, "各项指标的完成情况如下")
			s.put(84, 620, 12, "投资")
			s.put(184, 620, 12, "8%")
		}, "各项指标的完成情况如下\t\n投资\t8%\n"},
		{"without rules, by the gaps", func(s *sheet) {
			for i, row := range [][]string{{"指标", "实绩", "目标"}, {"投资", "8%", "9%"}, {"消费", "6%", "7%"}} {
				for j, c := range row {
					s.put(80+120*float64(j), 700-20*float64(i), 12, c)
				}
			}
		}, "指标\t实绩\t目标\n投资\t8%\t9%\n消费\t6%\t7%\n"},
		{"a wide gap alone is no table", func(s *sheet) { s.put(80, 700, 16, "附件"); s.put(300, 700, 16, "名词解释") }, "附件 名词解释\n"},
	} {
		require.Equal(t, c.want, text(t, draw(c.draw)), c.why)
	}
}

func TestPages(t *testing.T) {
	d, err := read(context.Background(), build("",
		draw(func(s *sheet) { s.lines(top, "　　"+line25, line27) }),
		draw(func(s *sheet) { s.picture() }),
		draw(func(s *sheet) { s.lines(top, line27, "完成。") })), format.Options{})
	require.NoError(t, err)
	require.Equal(t, line25+line27+line27+"完成。\n", d.Text)
	require.Len(t, d.Pages, 3)
	require.Equal(t, line25+line27, d.Pages[0].Of(d.Text))
	require.Empty(t, d.Pages[1].Of(d.Text))
	require.Equal(t, line27+"完成。\n", d.Pages[2].Of(d.Text), "the spans part a paragraph where the page ends")
	require.Len(t, d.Diagnostics, 1)
	require.Equal(t, "pages-without-text", d.Diagnostics[0].Code)
	require.Contains(t, d.Diagnostics[0].Message, "第2页")
}

func TestErrors(t *testing.T) {
	good := build("", draw(func(s *sheet) { s.lines(top, line27) }))
	many := make([]*sheet, 20)
	for i := range many {
		many[i] = draw(func(s *sheet) { s.lines(top, line27) })
	}
	garbage := strings.Repeat("ab", 32)
	for _, c := range []struct {
		why  string
		b    []byte
		o    format.Options
		code string
	}{
		{"pages that are pictures", build("", draw((*sheet).picture), draw((*sheet).picture)), format.Options{}, format.Scanned},
		{"an empty page", build("", &sheet{}), format.Options{}, format.NoText},
		{"a password", build(fmt.Sprintf("/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]", garbage, garbage), many[0]), format.Options{}, format.Encrypted},
		{"no PDF at all", []byte("%PDF-1.7\nnothing"), format.Options{}, format.Corrupt},
		{"the head of a file", good[:200], format.Options{}, format.Corrupt},
		{"nothing", nil, format.Options{}, format.Corrupt},
		{"more text than allowed", build("", many...), format.Options{MaxText: 100}, format.TooLarge},
		{"more pages than allowed", build("", many...), format.Options{MaxEntries: 10}, format.TooLarge},
		{"characters that have no name", build("", draw(func(s *sheet) { s.put(80, 700, 16, strings.Repeat("\uE123\uE124", 20)) })), format.Options{}, format.Unsupported},
	} {
		_, err := read(context.Background(), c.b, c.o)
		var e *format.Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, c.why)
	}
}

// TestBomb reads a page whose drawing unpacks to more than PDFium may have:
// the file fails, and the next is read.
func TestBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 400 MB")
	}
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	for range 400 {
		_, err := w.Write(bytes.Repeat([]byte("( ) Tj "), 1<<20/7))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	b := assemble("", []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
		stream("/Filter/FlateDecode", z.String()),
	})
	_, err := read(context.Background(), b, format.Options{})
	var e *format.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, line27+"\n", text(t, draw(func(s *sheet) { s.lines(top, line27) })))
}

func TestDone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := read(ctx, build("", &sheet{}), format.Options{})
	require.ErrorIs(t, err, context.Canceled)
	ctx, cancel = context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	many := make([]*sheet, 500)
	for i := range many {
		many[i] = draw(func(s *sheet) { s.lines(top, line27, line27, line27) })
	}
	_, err = read(ctx, build("", many...), format.Options{})
	require.True(t, errors.Is(err, context.DeadlineExceeded), "%v", err)
}

func TestTogether(t *testing.T) {
	b := build("", draw(func(s *sheet) { s.lines(top, line27) }))
	var wg sync.WaitGroup
	for range 12 {
		wg.Go(func() {
			for range 15 {
				d, err := read(context.Background(), b, format.Options{})
				if err != nil || d.Text != line27+"\n" {
					t.Errorf("%v %v", d, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestTitle(t *testing.T) {
	for in, want := range map[string]string{
		"某市二〇二四年政府工作报告":                   "某市二〇二四年政府工作报告",
		"Microsoft Word - 政府工作报告":         "政府工作报告",
		"Microsoft Word - 政府工作报告（定稿）.doc": "",
		"报告.docx": "", "公文": "", "untitled": "", `D:\文件\政府工作报告`: "", "": "",
	} {
		require.Equal(t, want, metaTitle(in), in)
	}
	o := append(objects(draw(func(s *sheet) { s.lines(top, line27) })), "<</Title<FEFF"+hex("政府工作报告")+">>>")
	d, err := read(context.Background(), assemble(fmt.Sprintf("/Info %d 0 R", len(o)), o), format.Options{})
	require.NoError(t, err)
	require.Equal(t, "政府工作报告", d.Title)
}

func TestDetect(t *testing.T) {
	require.True(t, detect([]byte("\xef\xbb\xbf junk %PDF-1.4\n")))
	require.False(t, detect([]byte("PK\x03\x04")))
	require.False(t, detect([]byte(strings.Repeat(" ", 2000)+"%PDF-1.4")))
}

func FuzzRead(f *testing.F) {
	good := build("", draw(func(s *sheet) {
		s.lines(top, "　　"+line25, line27)
		s.rule(80, 600, 300, 600)
		s.rule(180, 600, 180, 500)
	}), draw((*sheet).picture))
	f.Add(good)
	for _, n := range []int{1, 3, 10} {
		f.Add(good[:len(good)*n/11])
	}
	f.Add(bytes.ReplaceAll(good, []byte("842"), []byte("-9e9")))
	f.Add(bytes.ReplaceAll(good, []byte("/Count 2"), []byte("/Count 99999999")))
	f.Add(bytes.ReplaceAll(good, []byte("2 0 R"), []byte("1 0 R")))
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		d, err := read(ctx, b, format.Options{MaxText: 1 << 20, MaxEntries: 1000})
		if err != nil {
			var e *format.Error
			require.True(t, errors.As(err, &e), "%v", err)
			return
		}
		at := 0
		for _, p := range d.Pages {
			require.Equal(t, at, p.Start)
			require.LessOrEqual(t, p.Start, p.End)
			at = p.End
		}
		require.Equal(t, len(d.Text), at)
	})
}

func BenchmarkRead(b *testing.B) {
	sheets := make([]*sheet, 20)
	for i := range sheets {
		sheets[i] = draw(func(s *sheet) {
			for j := range 22 {
				s.lines(top+40-28*float64(j), line27)
			}
		})
	}
	file := build("", sheets...)
	d, err := read(context.Background(), file, format.Options{})
	require.NoError(b, err)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		if _, err := read(context.Background(), file, format.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/20, "ms/page")
}
