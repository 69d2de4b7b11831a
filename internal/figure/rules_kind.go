package figure

import "github.com/govreport/govreport/internal/rule"

// The rules of the pass kind, in the order in which they are asked.
var (
	aimBehind = rule.New(rule.Rule{
		Pass: "kind", Name: "aim-behind",
		Why:     "a number that 目标 or 任务 follows is a target wherever it stands",
		Example: "超额完成新增就业5万人的目标。", Role: "review",
		Want: "新增就业 | level | 50000 | 人 | exact | target | 2015",
	})
	sentenceOfAims = rule.New(rule.Rule{
		Pass: "kind", Name: "sentence-of-aims",
		Why:     "a sentence that says it sets out targets states targets",
		Example: "主要预期目标是：地区生产总值增长8%。", Role: "review",
		Want: "地区生产总值 | growth | 8 | % | exact | target | 2016",
	})
	baseIsFact = rule.New(rule.Rule{
		Pass: "kind", Name: "base-is-fact",
		Why:     "what a planned change starts from is how things stand, and no target",
		Example: "居民医保人均补助标准由80元提高到120元。", Role: "plan",
		Want: "居民医保人均补助标准 | level | 80 | 元 | exact | outcome | ",
	})
	pastInPlan = rule.New(rule.Rule{
		Pass: "kind", Name: "past-in-plan",
		Why:     "what follows a look back at the year before is an outcome, in a plan too",
		Example: "过去一年，我们迎难而上。地区生产总值增长8%。", Role: "plan",
		Want: "地区生产总值 | growth | 8 | % | exact | outcome | 2015",
	})
	namedPast = rule.New(rule.Rule{
		Pass: "kind", Name: "named-past",
		Why:     "a plan that names a year that has passed states an outcome",
		Example: "2015年地区生产总值增长8%。", Role: "plan",
		Want: "地区生产总值 | growth | 8 | % | exact | outcome | 2015",
	})
	aheadInReview = rule.New(rule.Rule{
		Pass: "kind", Name: "ahead-in-review",
		Why:     "a review that names a year to come states a target",
		Example: "确定到2020年，森林覆盖率达到45%。", Role: "review",
		Want: "森林覆盖率 | level | 45 | % | exact | target | 2020",
	})
	plannedInReview = rule.New(rule.Rule{
		Pass: "kind", Name: "planned-in-review",
		Why:     "what a review says was planned is a target",
		Example: "项目总投资计划30亿元。", Role: "review",
		Want: "项目总投资 | level | 3000000000 | 元 | exact | target | 2015",
	})
	namedAhead = rule.New(rule.Rule{
		Pass: "kind", Name: "named-ahead",
		Why:     "a year to come makes a target where no section tells",
		Example: "2020年森林覆盖率达到45%。",
		Want:    "森林覆盖率 | level | 45 | % | exact | target | 2020",
	})
	wordOfPlan = rule.New(rule.Rule{
		Pass: "kind", Name: "word-of-plan",
		Why:     "力争, 计划 and 将 make a target where no section tells",
		Example: "力争地区生产总值增长8%，新增就业力争达到5万人。",
		Want:    "新增就业 | level | 50000 | 人 | exact | target | 2015",
	})
)
