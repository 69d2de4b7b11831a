package figure

import "github.com/govreport/govreport/internal/rule"

// The rules of the pass measure, in the order in which they are asked.
var (
	doublingIsMultiple = rule.New(rule.Rule{
		Pass: "measure", Name: "doubling-is-multiple",
		Why:     "翻番 says how many times the base",
		Example: "地区生产总值翻两番。", Role: "review",
		Want: "地区生产总值 | multiple | 4 | 倍 | exact | outcome | 2015",
	})
	fractionOfChange = rule.New(rule.Rule{
		Pass: "measure", Name: "fraction-of-change",
		Why:     "a fraction behind a verb of change is a relative change",
		Example: "行政审批事项减少三分之一。", Role: "review",
		Want: "行政审批事项 | growth | -0.3333333333333333333 |  | exact | outcome | 2015",
	})
	lessIsBetter = rule.New(rule.Rule{
		Pass: "measure", Name: "less-is-better",
		Why:     "concentrations and emissions improve by falling",
		Example: "PM2.5平均浓度比2013年改善37.8%。", Role: "review",
		Want: "PM2.5平均浓度 | growth | -37.8 | % | exact | outcome | 2015",
	})
	endOfChange = rule.New(rule.Rule{
		Pass: "measure", Name: "end-of-change",
		Why:     "压减到 behind 由 states where a change ended, not what must not be passed",
		Example: "煤矿数量由130座压减到53座。", Role: "review",
		Want: "煤矿数量 | level | 53 | 座 | exact | outcome | 2015",
	})
	pointsAreChange = rule.New(rule.Rule{
		Pass: "measure", Name: "points-are-change",
		Why:     "percentage points are a difference of shares",
		Example: "森林覆盖率提高2个百分点。", Role: "review",
		Want: "森林覆盖率 | change | 2 | 百分点 | exact | outcome | 2015",
	})
	rateChanges = rule.New(rule.Rule{
		Pass: "measure", Name: "rate-changes",
		Why:     "a rate keeps its own sign, but its change has that of the verb",
		Example: "生产总值增速回落2个百分点。", Role: "review",
		Want: "生产总值增速 | change | -2 | 百分点 | exact | outcome | 2015",
	})
	aboveOrBelow = rule.New(rule.Rule{
		Pass: "measure", Name: "above-or-below",
		Why:     "高于 and 低于 before a level bound it; before points they compare",
		Example: "城镇调查失业率低于5%。", Role: "plan",
		Want: "城镇调查失业率 | level | 5 | % | le | target | 2016",
	})
	pace = rule.New(rule.Rule{
		Pass: "measure", Name: "pace",
		Why:     "加快 before points is one word that says the rate rose, not 快 behind a noun",
		Example: "工业投资加快16.2个百分点。", Role: "review",
		Want: "工业投资 | change | 16.2 | 百分点 | exact | outcome | 2015",
	})
	percentReached = rule.New(rule.Rule{
		Pass: "measure", Name: "percent-reached",
		Why:     "a percentage that was reached is a level, whatever the verb",
		Example: "森林覆盖率提高到45%。", Role: "review",
		Want: "森林覆盖率 | level | 45 | % | exact | outcome | 2015",
	})
	percentOfChange = rule.New(rule.Rule{
		Pass: "measure", Name: "percent-of-change",
		Why:     "a percentage behind a verb of change, or of a rate, is a growth",
		Example: "粮食产量增长3%。", Role: "review",
		Want: "粮食产量 | growth | 3 | % | exact | outcome | 2015",
	})
	amountReached = rule.New(rule.Rule{
		Pass: "measure", Name: "amount-reached",
		Why:     "an amount that was reached or added is a level, whatever the verb",
		Example: "粮食产量增加到60万吨。", Role: "review",
		Want: "粮食产量 | level | 600000 | 吨 | exact | outcome | 2015",
	})
	amountOfChange = rule.New(rule.Rule{
		Pass: "measure", Name: "amount-of-change",
		Why:     "an amount behind a verb of change is an absolute change",
		Example: "粮食产量增加3万吨。", Role: "review",
		Want: "粮食产量 | change | 30000 | 吨 | exact | outcome | 2015",
	})
)
