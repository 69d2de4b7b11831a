package figure

import "github.com/govreport/govreport/internal/rule"

// Rules about what belongs to a name and what does not.
var (
	likenedWhole = rule.New(rule.Rule{
		Pass: "predicate", Name: "likened-whole",
		Why:     "a clause that is nothing but what something is a multiple of names no indicator, whatever verbs and years it holds",
		Example: "五年公路建设投资1230亿元，是1950年到1997年公路建设投资总和的1.7倍。", Role: "review",
		Want: "公路建设投资 | multiple | 1.7 | 倍 | exact | outcome | 2011/2015",
	})
	noRateOfRate = rule.New(rule.Rule{
		Pass: "indicator", Name: "no-rate-of-rate",
		Why:     "a rate is not a part of another rate: they are of the same thing",
		Example: "新签约项目280个，履约率97.5%、开工率83.6%。", Role: "review",
		Want: "开工率 | level | 83.6 | % | exact | outcome | 2015",
	})
	itemOfList = rule.New(rule.Rule{
		Pass: "indicator", Name: "item-of-list",
		Why:     "a name that is the first of the list before it is complete without the list",
		Example: "投资、消费、进出口总额均翻番，投资增长30%。", Role: "review",
		Want: "投资 | growth | 30 | % | exact | outcome | 2015",
	})
	parkIsAPart = rule.New(rule.Rule{
		Pass: "indicator", Name: "park-is-a-part",
		Why:     "the name of a development zone alone before a number is a part of what was stated before it, as that of a county is",
		Example: "上饶经开区营业收入达到1500亿元、上饶高新区突破600亿元。", Role: "review",
		Want: "上饶高新区营业收入 | level | 60000000000 | 元 | ge | outcome | 2015",
	})
	ownClauseFirst = rule.New(rule.Rule{
		Pass: "indicator", Name: "own-clause-first",
		Why:     "a rate of growth in a new sentence is of what its own sentence starts with, not of the last figure of the sentence before",
		Example: "2万贫困人口脱贫。企业退休人员养老金稳步提高，年均增幅12.6%。", Role: "review",
		Want: "企业退休人员养老金年均增幅 | growth | 12.6 | % | exact | outcome | 2015",
	})
	usedForShare = rule.New(rule.Rule{
		Pass: "indicator", Name: "used-for-share",
		Why:     "用于 inside the name of a share says whose part of what is meant",
		Example: "财政支出用于民生比重达到77%。", Role: "review",
		Want: "财政支出用于民生比重 | level | 77 | % | exact | outcome | 2015",
	})
	countBeforeRate = rule.New(rule.Rule{
		Pass: "indicator", Name: "count-before-rate",
		Why:     "a count in front of a noun with a rate says of how many things the rate is: the noun belongs to the rate",
		Example: "713个低效项目销号率达到60%。", Role: "review",
		Want: "低效项目销号率 | level | 60 | % | exact | outcome | 2015",
	})
	emphasisOfNoun = rule.New(rule.Rule{
		Pass: "indicator", Name: "emphasis-of-noun",
		Why:     "重点 before a noun tells which things are meant; only before a verb does it say how something is done",
		Example: "开工建设重点铁路项目16个。", Role: "review",
		Want: "重点铁路项目 | level | 16 | 个 | exact | outcome | 2015",
	})
	rateIsName = rule.New(rule.Rule{
		Pass: "measure", Name: "rate-is-name",
		Why:     "降低率 and 降幅 are names, whose value stays positive; a fall stated by a verb behind them is of the thing itself and negative",
		Example: "单位能耗降幅4.25%，比上年下降3.2%。", Role: "review",
		Want: "单位能耗 | growth | -3.2 | % | exact | outcome | 2015",
	})
	outcomeOfOwner = rule.New(rule.Rule{
		Pass: "indicator", Name: "outcome-of-owner",
		Why:     "what became of things is no name by itself: the things that the clause starts with are in it",
		Example: "各项社会保险累计实现参保265.3万人次。", Role: "review",
		Want: "各项社会保险参保 | level | 2653000 | 人次 | exact | outcome | 2015",
	})
	coordinatedActions = rule.New(rule.Rule{
		Pass: "indicator", Name: "coordinated-actions",
		Why:     "a verb before 和 whose object stands in front of it is one of two actions that are counted together",
		Example: "启动危旧楼房改建和简易楼腾退20.6万平方米。", Role: "review",
		Want: "危旧楼房改建和简易楼腾退 | level | 206000 | 平方米 | exact | outcome | 2015",
	})
	groundOfChange = rule.New(rule.Rule{
		Pass: "indicator", Name: "ground-of-change",
		Why:     "在…基础上 behind a subject says what the change starts from",
		Example: "行政审批时限在法定时限基础上压缩60%以上。", Role: "review",
		Want: "行政审批时限 | growth | -60 | % | ge | outcome | 2015",
	})
	coversShare = rule.New(rule.Rule{
		Pass: "indicator", Name: "covers-share",
		Why:     "覆盖 before a percentage with 的 takes what stands behind it as its object",
		Example: "美丽城镇建设覆盖全省93%的建制镇。", Role: "review",
		Want: "美丽城镇建设覆盖建制镇 | level | 93 | % | exact | outcome | 2015",
	})
	sharedObject = rule.New(rule.Rule{
		Pass: "indicator", Name: "shared-object",
		Why:     "of two verbs with one object neither alone says what is counted",
		Example: "取消和下放行政审批事项416项。", Role: "review",
		Want: "行政审批事项 | level | 416 | 项 | exact | outcome | 2015",
	})
	becomesNoun = rule.New(rule.Rule{
		Pass: "indicator", Name: "becomes-noun",
		Why:     "what things became or were made is what is counted, where the verb takes a noun for it",
		Example: "新安镇等17个镇成为全国重点镇。", Role: "review",
		Want: "全国重点镇 | level | 17 | 个 | exact | outcome | 2015",
	})
	twoActions = rule.New(rule.Rule{
		Pass: "indicator", Name: "two-actions",
		Why:     "two verbs of works in a row are both what was done to the thing counted",
		Example: "改造整治街巷26.7公里。", Role: "review",
		Want: "街巷 | level | 26.7 | 公里 | exact | outcome | 2015",
	})
)
