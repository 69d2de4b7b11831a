package analyzer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// countdown is a context that is done after it has been looked at some times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// The reading of figures looks at its context once a sentence: a report that is
// given up stops, however long it is.
func TestParseContext(t *testing.T) {
	text := "青山县2020年政府工作报告\n" + strings.Repeat("全县生产总值增长7.2%。\n", 100)
	r, err := analyzer.ParseContext(context.Background(), text, analyzer.Options{})
	require.NoError(t, err)
	require.Equal(t, analyzer.Parse(text), r)

	looks := &countdown{context.Background(), 1 << 30}
	_, err = analyzer.ParseContext(looks, text, analyzer.Options{})
	require.NoError(t, err)
	n := 1<<30 - looks.left
	require.Greater(t, n, 100, "once a sentence")
	for left := range n {
		r, err := analyzer.ParseContext(&countdown{context.Background(), left}, text, analyzer.Options{})
		require.ErrorIs(t, err, context.Canceled)
		require.Nil(t, r)
	}
}

// One who need not wait for a report gives it up with its context.
func ExampleParseContext() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	r, err := analyzer.ParseContext(ctx, "一、2020年工作安排\n生产总值增长7.5%左右。", analyzer.Options{Year: 2020})
	fmt.Println(len(r.Figures), err)
	cancel()
	_, err = analyzer.ParseContext(ctx, "一、2020年工作安排\n生产总值增长7.5%左右。", analyzer.Options{Year: 2020})
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// context canceled
}

// A text without full stops is read in parts, and says so.
func TestLongSentence(t *testing.T) {
	r := analyzer.Parse("青山县2020年政府工作报告\n一、2019年工作回顾\n" + strings.Repeat("新建公路35公里，", 1000) + "\n")
	count := 0
	for _, f := range r.Figures {
		require.Equal(t, "35公里", f.Text)
		require.LessOrEqual(t, f.Sentence.End-f.Sentence.Start, 3*2000)
		count++
	}
	require.Equal(t, 1000, count, "no number is lost or cut")
	var codes []string
	for _, d := range r.Diagnostics {
		codes = append(codes, d.Code)
	}
	require.Contains(t, codes, "long-sentence")

	l := segment.Cut(segment.NewText(strings.Repeat("1,234", 2000)))
	for i := 1; i < len(l.Sentences); i++ {
		require.LessOrEqual(t, l.Sentences[i].Lo, l.Sentences[i].Hi)
		require.GreaterOrEqual(t, l.Sentences[i].Lo, l.Sentences[i-1].Hi)
	}
	_, err := extract.ReadContext(&countdown{}, l, extract.Setting{})
	require.ErrorIs(t, err, context.Canceled)
}
