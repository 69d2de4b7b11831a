package lexis_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/segment/word"
)

const report = `---
title: 石桥市政府工作报告
---

# 石桥市人民政府工作报告

——2023年1月6日在石桥市第九届人民代表大会第二次会议上

市长 许家和

各位代表：

现在，我代表市人民政府，向大会报告工作。

## 一、2022年工作回顾

全市生产总值增长6.5%，PM2.5平均浓度下降3.1%，新建污水处理厂3座。环保督察反馈问题全部整改。政治生态持续向好。

## 二、2023年工作安排

今年，加强生态环境保护，推广新能源汽车1.2万辆。环保投入增长一成，数字经济增长10%以上。
`

func TestRead(t *testing.T) {
	r := analyzer.Parse(report)
	x := lexis.Read(r, word.GSE())
	var all []string
	for _, w := range x.Tokens {
		require.Equal(t, w.Text, w.Span.Of(report))
		all = append(all, w.Text)
	}
	line := " " + strings.Join(all, " ") + " "
	require.NotContains(t, line, "title", "front matter is no word")
	require.NotContains(t, line, "#", "nor is markup")
	for _, w := range []string{"6.5%", "PM2.5", "3座", "1.2万辆", "2023年1月6日", "新能源汽车", "2022年"} {
		require.Contains(t, line, " "+w+" ", "one word")
	}
	part := func(part string) (words []string) {
		for _, w := range x.Tokens {
			if x.In(w.Sentence, part) {
				words = append(words, w.Text)
			}
		}
		return words
	}
	require.Contains(t, part(lexis.Review), "反馈")
	require.NotContains(t, part(lexis.Review), "新能源汽车")
	require.Contains(t, part(lexis.Plan), "新能源汽车")
	require.NotContains(t, part(lexis.All), "许家和", "the head is not counted")
}

func ExampleRead() {
	r := analyzer.Parse("去年，新能源汽车销售增长8.5%。")
	for _, w := range lexis.Read(r, word.GSE()).Tokens {
		fmt.Print(w.Text, "/", w.POS, " ")
	}
	// Output:
	// 去年/t ，/x 新能源汽车/n 销售/vn 增长/v 8.5%/m 。/x
}
