package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

func TestHeadline(t *testing.T) {
	const review, plan = "一、2017年工作回顾\n", "二、2018年工作安排\n"
	for _, c := range []struct{ why, text, want string }{
		{"the paragraph that says so, and not the tasks behind it",
			plan + "今年的主要预期目标是：地区生产总值增长8%，粮食产量稳定在30万吨。\n（一）抓好农业。粮食产量增长2%。",
			"地区生产总值 8%|粮食产量 30万吨"},
		{"a list behind a sentence that announces it",
			plan + "今年经济社会发展的主要预期目标是：\n——地区生产总值增长8%。\n——城镇登记失业率控制在4.5%以内。\n重点抓好以下工作：\n（一）抓好农业。粮食产量增长2%。",
			"地区生产总值 8%|城镇登记失业率 4.5%"},
		{"no sentence says so: the first paragraph with a target for the gross product",
			plan + "粮食产量增长2%。\n地区生产总值增长8%，财政收入增长7%。\n进出口增长3%。",
			"地区生产总值 8%|财政收入 7%"},
		{"the aims of one field are not the main ones",
			plan + "造林工作的目标是：完成造林12万亩。\n今年主要预期目标为：地区生产总值增长8%。",
			"地区生产总值 8%"},
		{"the first paragraph of results with the gross product",
			review + "新建学校12所。\n地区生产总值增长7.5%，财政收入增长6%。\n地区生产总值总量位次前移，工业增加值增长9%。",
			"地区生产总值 7.5%|财政收入 6%"},
		{"a part of the territory is not the headline",
			review + "高新区实现地区生产总值120亿元。\n地区生产总值增长7.5%。",
			"地区生产总值 7.5%"},
		{"five years, then the last of them",
			review + "过去五年，地区生产总值年均增长9%。\n新建学校12所。\n2017年，地区生产总值增长7.5%。",
			"地区生产总值 9%|地区生产总值 7.5%"},
		{"no gross product, no headline", review + "新建学校12所，改造校舍3万平方米。", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			var got []string
			for _, f := range extract.Read(segment.Cut(segment.NewText(c.text)), year2018).Figures {
				if f.Headline {
					got = append(got, f.Indicator+" "+f.Text)
				}
			}
			require.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
