package analyzer_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func ExampleRead() {
	text := "某某县2020年工作总结\n\n一、主要成绩\n全年完成投资35.6亿元，增长8.5%左右。\n"
	r, err := analyzer.Read(strings.NewReader(text), "2020.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Sections {
		fmt.Println(s.Label, s.Title)
	}
	for _, f := range r.Figures {
		fmt.Println(f.Value, f.Unit, f.Bound, f.Span.Of(r.Text))
	}
	// Output:
	// 一、 主要成绩
	// 3560000000 元 exact 35.6亿元
	// 8.5 % approx 8.5%
}

func ExampleOpen() {
	_, err := analyzer.Open("no-such-report.txt")
	fmt.Println(err)
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	// Output:
	// no-such-report.txt: no such file; check the path
	// true
}

func ExampleReadWith() {
	r, err := analyzer.ReadWith(strings.NewReader("\xd2\xbb\xa1\xa2\xbb\xd8\xb9\xcb"), "old.txt", analyzer.Options{Encoding: "gbk"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Text, r.Source.Encoding)
	// Output:
	// 一、回顾 gb18030
}

func TestOpenFillsTheSource(t *testing.T) {
	const text = "工作总结\r\n一、回顾\r\n全县粮食总产量三十二万吨。\r\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "报告.txt")
	require.NoError(t, os.WriteFile(path, []byte(gb), 0o644))
	r, err := analyzer.Open(path)
	require.NoError(t, err)
	require.Equal(t, text, r.Text, "decoded, and not changed")
	require.Equal(t, analyzer.Source{
		Path: path, Format: "text", Encoding: "gb18030", Bytes: len(gb), SHA256: r.Source.SHA256,
	}, r.Source)
	require.Len(t, r.Source.SHA256, 64)
	require.Empty(t, r.Diagnostics)

	r, err = analyzer.OpenWith(path, analyzer.Options{Encoding: "big5"})
	require.NoError(t, err)
	require.Equal(t, "big5", r.Source.Encoding)
	require.NotEmpty(t, r.Diagnostics, "a doubtful choice is obeyed, and said")
	_, err = analyzer.OpenWith(path, analyzer.Options{Encoding: "utf-8"})
	require.ErrorContains(t, err, "looks like gb18030")
}

// What a report says of itself beyond the contract's fields.
func TestReadFillsTheMetadata(t *testing.T) {
	const head = "山东省政府工作报告\n——奋力谱写新篇章\n2017年1月10日在山东省第十二届人民代表大会第六次会议上\n省长　李四\n各位代表：\n"
	r := analyzer.Parse(head + "一、2016年工作回顾\n完成投资1亿元。\n二、2017年工作安排\n完成投资2亿元。\n")
	require.Equal(t, "奋力谱写新篇章", r.Subtitle)
	require.Equal(t, analyzer.DateSpeech, r.DateKind)
	require.Equal(t, "370000", r.RegionCode)
	require.Equal(t, analyzer.LevelProvince, r.RegionLevel)
	require.True(t, strings.HasPrefix(r.Text[r.PlanStart:], "二、2017年"))

	r = analyzer.Parse(head + "一、2016年工作回顾\n完成了投资1亿元。\n")
	require.Equal(t, -1, r.PlanStart, "no plan")
	r = analyzer.Parse("\n")
	require.Equal(t, -1, r.PlanStart, "no text")
}

// Bytes that come from elsewhere than a file, with a limit on the time.
func ExampleReadBytes() {
	b := []byte("一、2019年工作回顾\n新增就业1.2万人。\n")
	r, err := analyzer.ReadBytes(context.Background(), b, "2019.txt", analyzer.Options{Timeout: time.Minute})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Figures[0].Indicator, r.Figures[0].Value, r.Figures[0].Period)
	// Output: 新增就业 12000 2019
}

// The page of a figure, where the format has pages.
func ExampleReport_Page() {
	r := analyzer.Parse("新增就业1.2万人。")
	fmt.Println(r.Page(r.Figures[0].Span.Start), "of", len(r.Pages))
	// Output: 0 of 0
}

func TestPage(t *testing.T) {
	r := analyzer.Report{Pages: []segment.Span{{Start: 0, End: 10}, {Start: 10, End: 10}, {Start: 10, End: 30}}}
	for at, want := range map[int]int{0: 1, 9: 1, 10: 3, 29: 3, 30: 3} {
		require.Equal(t, want, r.Page(at), at)
	}
}

// A format whose reader panics, or takes too long, fails alone and by name.
func TestBrokenReader(t *testing.T) {
	format.Register(format.Format{
		Name: "broken", Suffixes: []string{".broken"}, Detect: func(b []byte) bool { return strings.HasPrefix(string(b), "BROKEN") },
		Read: func(ctx context.Context, b []byte, _ format.Options) (*format.Document, error) {
			if strings.Contains(string(b), "slow") {
				<-ctx.Done()
				return nil, ctx.Err()
			}
			panic("oh")
		},
	})
	_, err := analyzer.Read(strings.NewReader("BROKEN"), "a.broken")
	require.ErrorContains(t, err, "a.broken: internal error: oh")
	_, err = analyzer.ReadWith(strings.NewReader("BROKEN slow"), "b.broken", analyzer.Options{Timeout: time.Millisecond})
	require.ErrorContains(t, err, "b.broken: reading took longer than 1ms")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = analyzer.ReadBytes(ctx, []byte("BROKEN slow"), "c.broken", analyzer.Options{})
	require.ErrorIs(t, err, context.Canceled)
}
