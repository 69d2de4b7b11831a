package analyzer

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/segment"
)

func TestReviewYear(t *testing.T) {
	for _, c := range []struct {
		m    meta.Meta
		text string
		want int
		why  string
	}{
		{meta.Meta{Title: "政府工作报告", Year: 2018, Date: "2018-01-24"}, "", 2017, "a government reviews the year before"},
		{meta.Meta{Title: "政府工作报告", Year: 2022, Date: "2021-12-30"}, "", 2021, "also when the report is given in December"},
		{meta.Meta{Title: "水利局2020年度工作总结", Year: 2021, Date: "2021-01-10"}, "", 2020, "the title says it"},
		{meta.Meta{Title: "水利局2020年工作要点", Year: 2020, Date: "2020-02-10"}, "", 2019, "the title of a plan names the year to come"},
		{meta.Meta{Title: "关于学习讲话的通知", Year: 2019, Date: "2019-06-10"}, "", 2019, "a notice in the middle of a year speaks of that year"},
		{meta.Meta{Title: "科技局工作总结", Year: 2018, Date: "2018-02-07"},
			"一、工作回顾\n\n今年六月，上半年的工作已经完成。\n\n二、下步打算\n\n下半年继续努力。\n", 2018, "a summary that says 今年 of what it reviews"},
		{meta.Meta{Title: "科技局工作总结", Year: 2018, Date: "2018-02-07"},
			"一、工作回顾\n\n去年各项工作已经完成。\n\n二、下步打算\n\n继续努力。\n", 2017, "and one that says 去年"},
		{meta.Meta{Title: "总结"}, "", 0, "nothing is known"},
	} {
		l := segment.Cut(segment.NewText(c.text))
		require.Equal(t, c.want, reviewYear(l, c.m), c.why)
	}
}
