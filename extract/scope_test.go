package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

func TestScope(t *testing.T) {
	const city, nation, none = "长沙市", "全国", ""
	for _, c := range []struct{ region, text, want, why string }{
		{city, "全市生产总值增长8%。", "", "the whole of the territory"},
		{city, "高新区生产总值增长12%，固定资产投资增长9%。", "高新区,", "a part named in front of one indicator says nothing of the next"},
		{city, "开发区实现生产总值120亿元，增长12%，财政收入15亿元。", "开发区,开发区,开发区", "a part that did something is the subject of the sentence"},
		{city, "开发区建设步伐加快，完成生产总值780亿元。", "开发区", "the clause before names it"},
		{city, "开发区建设步伐加快，完成投资20亿元，全市固定资产投资增长9%。", "开发区,", "全市 takes it back"},
		{city, "湘江新区生产总值突破千亿元。", "湘江新区", "a part by its name"},
		{city, "高新区、经开区财政收入增长9%。", "高新区、经开区", "two parts together"},
		{city, "岳麓区生产总值增长9%。", "岳麓区", "a district of the gazetteer"},
		{city, "长沙市生产总值增长9%。", "", "the territory by its own name"},
		{city, "县域生产总值增长9.5%。", "县域", "the counties of it"},
		{city, "海洋生产总值增长7%。", "海洋", "a part of the economy"},
		{city, "海洋渔业产值增长7%。", "", "the name of a trade"},
		{city, "全国居民消费价格上涨2%。", "全国", "a larger territory"},
		{nation, "全国居民消费价格上涨2%。", "", "the same words of the nation's own report"},
		{none, "全国居民消费价格上涨2%。", "", "whose report it is is not known"},
		{city, "新增全国文明村5个。", "", "全国 is part of a title"},
		{city, "国家级开发区达到5家。", "", "the parts themselves are counted"},
		{city, "复制推广自贸试验区改革经验80项。", "", "a verb in front makes no name"},
		{city, "一季度全市生产总值下降3%，全年增长2%。", "一季度,", "a part of the year"},
		{city, "1—11月，全市固定资产投资增长8%。", "1—11月", "the months so far"},
	} {
		t.Run(c.text, func(t *testing.T) {
			set := year2018
			if c.region != "" {
				set.Region = []string{c.region}
			}
			var got []string
			for _, f := range extract.Figures(c.text, segment.RoleReview, set) {
				got = append(got, f.Scope)
			}
			require.Equal(t, c.want, strings.Join(got, ","), c.why)
		})
	}
}
