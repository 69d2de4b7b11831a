package segment_test

import (
	"fmt"
	"slices"

	"github.com/govreport/govreport/segment"
)

// The view has one form of every character; the span leads back to the text
// as read.
func ExampleNewText() {
	t := segment.NewText("**增长 ８．５％**")
	fmt.Println(t.String(0, len(t.Runes)))
	s := t.Span(2, 6)
	fmt.Println(s, s.Of(t.Raw))
	fmt.Println(t.Index(s.Start), t.Offset(2))
	// Output:
	// 增长8.5%
	// {9 21} ８．５％
	// 2 9
}

func ExampleSpan() {
	const text = "粮食增产3.8%。"
	number, sentence := segment.Span{Start: 12, End: 16}, segment.Span{Start: 0, End: 19}
	fmt.Println(number.Of(text), number.Len(), sentence.Contains(number))
	// Output:
	// 3.8% 4 true
}

// A segmenter of one's own: any way to cut words will do.
func ExampleSegmenter() {
	var seg segment.Segmenter = characters{}
	for _, w := range seg.Words("修路") {
		fmt.Println(w.Span, w.Text)
	}
	// Output:
	// {0 3} 修
	// {3 6} 路
}

type characters struct{}

func (characters) Words(text string) (ws []segment.Word) {
	for i, r := range text {
		s := segment.Span{Start: i, End: i + len(string(r))}
		ws = append(ws, segment.Word{Text: s.Of(text), POS: "x", Span: s})
	}
	return ws
}

func ExampleJoinNumbers() {
	const text = "增长8.5%"
	ws := []segment.Word{
		{Text: "增长", POS: "v", Span: segment.Span{Start: 0, End: 6}},
		{Text: "8", POS: "m", Span: segment.Span{Start: 6, End: 7}},
		{Text: ".", POS: "x", Span: segment.Span{Start: 7, End: 8}},
		{Text: "5", POS: "m", Span: segment.Span{Start: 8, End: 9}},
		{Text: "%", POS: "x", Span: segment.Span{Start: 9, End: 10}},
	}
	for _, w := range segment.JoinNumbers(text, ws) {
		fmt.Println(w.Text)
	}
	// Output:
	// 增长
	// 8.5%
}

func ExampleStopWords() {
	fmt.Println(slices.Contains(segment.StopWords(), "我们"), slices.Contains(segment.StopWords(), "粮食"))
	// Output:
	// true false
}

func ExampleTerms() {
	fmt.Println(slices.Contains(segment.Terms(), "高质量发展"))
	// Output:
	// true
}
