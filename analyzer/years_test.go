package analyzer_test

import (
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// A summary of one year and plan of the next, signed in December: neither is
// the year before.
func TestYearsOfASummaryWithPlans(t *testing.T) {
	r := analyzer.Parse(`某某局2019年工作总结及2020年工作打算

一、2019年工作完成情况
认定企业12家。兑现2018年度奖补资金862.5万元。开展培训65场次。
二、2020年工作打算
入库企业达到30家。
某某局
2019年12月18日
发布时间：2019-12-20 09:15 浏览次数：1024
`)
	var got []string
	for _, f := range r.Figures {
		got = append(got, f.Text+" "+f.Kind+" "+f.Period)
	}
	require.Equal(t, []string{
		"12家 outcome 2019",
		"862.5万元 outcome 2018", // an award for the year before
		"65场次 outcome 2019",    // which says nothing of what follows it
		"30家 target 2020",
	}, got, "and none in the line of the web page")
}
