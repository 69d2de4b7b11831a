package ocr_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
	_ "github.com/govreport/govreport/analyzer/format/ocr"
)

// A scan is a page at 200 dpi: lines of words, each as far from the left as it
// says, 40 pixels a Chinese character and 20 any other.
type scan []struct {
	left  int
	words []string
}

var report = scan{
	{540, []string{"青山县", "政府", "工作", "报告"}},
	{160, []string{"一", "、", "2019", "年", "工作", "回顾"}},
	{240, []string{"全县", "实现", "生产", "总值", "128.6", "亿元", "，", "比", "上年", "增长", "7.3%", "；", "城镇", "新增", "就业", "4215", "人", "，", "登记", "失业率", "控制在"}},
	{160, []string{"3.5%", "以内", "。"}},
	{240, []string{"新建", "学校", "3", "所", "，", "GDP", "of", "the", "county", "增长", "。"}},
}

const want = "青山县政府工作报告\n一、2019年工作回顾\n全县实现生产总值128.6亿元，比上年增长7.3%；城镇新增就业4215人，登记失业率控制在3.5%以内。\n新建学校3所，GDP of the county增长。"

func advance(s string) (n int) {
	for _, r := range s {
		if n += 20; r > 0x2000 {
			n += 20
		}
	}
	return n
}

// words calls put with each word and the box of its ink; every third box
// reaches into the next word, as those of recognisers do.
func (s scan) words(line func(x0, y0, x1, y1 int), put func(word string, x0, x1 int)) {
	for i, l := range s {
		y, x := 300+60*i, l.left
		line(l.left, y, l.left+advance(strings.Join(l.words, "")), y+44)
		for k, w := range l.words {
			to := x + advance(w)
			switch {
			case w == "、" || w == "，" || w == "。" || w == "；":
				put(w, x+2, x+12)
			case k%3 == 2:
				put(w, x+3, to+9)
			default:
				put(w, x+3, to-3)
			}
			x = to
			if k+1 < len(l.words) && w[0] < 0x80 && l.words[k+1][0] < 0x80 {
				x += 14
			}
		}
	}
}

func (s scan) hocr() string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta name='ocr-system' content='t'></head><body>\n<div class='ocr_page' title='bbox 0 0 1654 2339; scan_res 200 200'>")
	open := false
	s.words(func(x0, y0, x1, y1 int) {
		if open {
			b.WriteString("</span>")
		}
		open = true
		fmt.Fprintf(&b, "\n<span class='ocr_line' title='bbox %d %d %d %d; baseline 0 0'>", x0, y0, x1, y1)
	}, func(w string, x0, x1 int) {
		fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d 0 %d 40; x_wconf 70'><strong>%s</strong></span> ", x0, x1, w)
	})
	return b.String() + "</span></div></body></html>"
}

func (s scan) alto() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page WIDTH="1654" HEIGHT="2339"><PrintSpace><TextBlock>`)
	open := false
	s.words(func(x0, y0, x1, y1 int) {
		if open {
			b.WriteString("</TextLine>")
		}
		open = true
		fmt.Fprintf(&b, `<TextLine HPOS="%d" VPOS="%d" WIDTH="%d" HEIGHT="%d">`, x0, y0, x1-x0, y1-y0)
	}, func(w string, x0, x1 int) {
		fmt.Fprintf(&b, `<String HPOS="%d" VPOS="0" WIDTH="%d" HEIGHT="40" WC="0.9" CONTENT="%s"/><SP/>`, x0, x1-x0, w)
	})
	return b.String() + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>"
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ text, sure string }{
		"hocr": {report.hocr(), "（平均置信度 70%，其中 6 处数字低于 80%）"},
		"alto": {report.alto(), "（平均置信度 90%，其中 0 处数字低于 80%）"},
	} {
		f, ok := format.ByContent([]byte(c.text))
		require.True(t, ok, name)
		require.Equal(t, name, f.Name)
		d, err := f.Read(context.Background(), []byte(c.text), format.Options{})
		require.NoError(t, err, name)
		require.Equal(t, want, strings.TrimSpace(d.Text), name)
		require.Len(t, d.Pages, 1)
		require.Equal(t, "ocr-text", d.Diagnostics[0].Code)
		require.Contains(t, d.Diagnostics[0].Message, c.sure, name)
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		code string
	}{
		"no words": {"<html><div class='ocr_page' title='bbox 0 0 10 10'></div></html>", format.NoText},
		"cut":      {report.alto()[:900], format.Corrupt},
		"pages":    {strings.Repeat("<div class='ocr_page' title='bbox 0 0 10 10'></div>", 3), format.TooLarge},
	} {
		f, ok := format.ByContent([]byte(c.text))
		require.True(t, ok, name)
		_, err := f.Read(context.Background(), []byte(c.text), format.Options{MaxEntries: 2})
		var e *format.Error
		require.ErrorAs(t, err, &e, name)
		require.Equal(t, c.code, e.Code, name)
	}
	_, ok := format.ByContent([]byte("<html><p>全县生产总值增长8%。</p></html>"))
	require.False(t, ok, "any other page")
}

// FuzzRead reads any bytes as both formats.
func FuzzRead(f *testing.F) {
	f.Add([]byte(report.hocr()))
	f.Add([]byte(report.alto()))
	f.Add([]byte("<div class='ocr_page' title='bbox 0 0 1e300 -5'><span class='ocr_line' title='bbox 1 2 3'><span class='ocrx_word' title='bbox NaN 0 1 1'>1"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, name := range []string{"hocr", "alto"} {
			for _, x := range format.Registered() {
				if x.Name == name {
					d, err := x.Read(context.Background(), b, format.Options{})
					require.True(t, (d == nil) == (err != nil))
				}
			}
		}
	})
}
