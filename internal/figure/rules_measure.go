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
	pointsAreChange = rule.New(rule.Rule{
		Pass: "measure", Name: "points-are-change",
		Why:     "percentage points are a difference of shares",
		Example: "森林覆盖率提高2个百分点。", Role: "review",
		Want: "森林覆盖率 | change | 2 | 百分点 | exact | outcome | 2015",
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
