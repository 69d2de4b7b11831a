package figure

import "github.com/govreport/govreport/internal/rule"

// tenseTells decides the side of a sentence in a report without any heading.
var tenseTells = rule.New(rule.Rule{
	Pass: "tense", Name: "tense-tells",
	Why: "where a report has no headings, what its paragraphs say of done and to do parts review and plan",
	Example: "青山县政府工作报告\n——2021年1月8日在青山县第十七届人民代表大会第五次会议上\n各位代表：\n" +
		"2020年，我们战疫情、抓发展，完成了年初确定的任务，全县生产总值达到60亿元，增长6%，取得了来之不易的成绩，人民生活得到改善。\n" +
		"2021年，必须坚持稳中求进，力争生产总值增长7%，固定资产投资增长8%。\n民生方面，将抓紧新建幼儿园4所。\n",
	Want: "幼儿园 target 2021",
})

// spanLookBack lets a term that is over set a plan's paragraph back.
var spanLookBack = rule.New(rule.Rule{
	Pass: "period", Name: "span-look-back",
	Why:     "a paragraph of a plan that opens with the years just over tells what was reached in them",
	Example: "“十二五”时期，全市城乡面貌焕然一新。建成农村公路9860公里。", Role: "plan",
	Want: "农村公路 | level | 9860 | 公里 | exact | outcome | 2011/2015",
})
