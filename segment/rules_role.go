package segment

import "github.com/govreport/govreport/internal/rule"

// allPlan decides where the plan begins in a document that is nothing else.
var allPlan = rule.New(rule.Rule{
	Pass: "plan-start", Name: "all-plan",
	Why:     "in a document whose title names a plan (工作要点) and none of whose parts reviews, the words before the first part plan",
	Example: "青山县农业农村局2023年工作要点\n总体要求是守牢粮食安全底线，增加值增长4%左右。\n一、抓好粮食生产\n要稳住面积。\n二、建好高标准农田\n要建好农田。\n",
	Want:    "总体要求是守牢粮食安全底线",
})
