package segment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
)

func ExampleNewTextBold() {
	text := "着力扩大投资。安排项目95个，年度投资120亿元。\n着力保障民生。新增就业5000人，改造老旧小区18个。\n"
	lead := len("着力扩大投资。")
	second := strings.Index(text, "着力保障")
	t := segment.NewTextBold(text, []segment.Span{{Start: 0, End: lead}, {Start: second, End: second + lead}})
	for _, s := range segment.Cut(t).Sections {
		fmt.Println(s.Title)
	}
	// Output:
	// 着力扩大投资
	// 着力保障民生
}

func TestNewTextBold(t *testing.T) {
	text := "　　甲乙。丙丁戊己庚辛\n壬癸子丑寅卯辰\n"
	bold := segment.NewTextBold(text, []segment.Span{{Start: 0, End: 15}})
	require.Equal(t, bold.Lines[0].Lo+3, bold.Lines[0].BoldHi)
	require.Equal(t, bold.Lines[1].Lo, bold.Lines[1].BoldHi)
	most := segment.NewTextBold(text, []segment.Span{{Start: 0, End: 36}, {Start: 37, End: 58}})
	require.Equal(t, most.Lines[0].Lo, most.Lines[0].BoldHi, "nothing stands out where all is bold")
}
