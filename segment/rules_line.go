package segment

import "github.com/govreport/govreport/internal/rule"

// The rules of the pass line: where a text that has lost its line breaks is
// broken again. Their examples are bodies of such texts.
var (
	titleByWords = rule.New(rule.Rule{
		Pass: "line", Name: "title-by-words",
		Why:     "a title ends where words that end titles meet words that open texts",
		Example: "一、2020年工作回顾过去一年，我们稳住了经济。二、2021年重点工作今年是新的开局之年，要干好。",
		Want:    "二、2021年重点工作",
	})
	listOfOneForm = rule.New(rule.Rule{
		Pass: "line", Name: "list-of-one-form",
		Why:     "in a list either all titles have a line of their own or none, so the clear ones decide the others",
		Example: "（一）着力扩大有效投资坚持项目为王，完善机制。（二）持续改善民生福祉坚持就业优先，促进增收。（三）让文脉润城出彩办好一批展览，修缮老街。（四）全面加强生态环境保护坚持绿色发展，治理河湖。",
		Want:    "（三）让文脉润城出彩",
	})
	paragraphByWords = rule.New(rule.Rule{
		Pass: "line", Name: "paragraph-by-words",
		Why:     "words like 过去一年 or 各位代表 after a full stop open a paragraph",
		Example: "全县经济稳中向好，各项事业全面进步，人民生活持续改善，社会大局保持稳定。各位代表！过去一年的成绩来之不易。",
		Want:    "各位代表！过去一年的成绩来之不易。",
	})
	bareTitle = rule.New(rule.Rule{
		Pass: "line", Name: "bare-title",
		Why:     "a part may have a title without a label, which words that open a text follow",
		Example: "现在，我代表县人民政府报告工作。2020年工作回顾过去一年，我们稳住了经济。",
		Want:    "2020年工作回顾",
	})
	titleOfList = rule.New(rule.Rule{
		Pass: "line", Name: "title-of-list",
		Why:     "words between a full stop and the first label of a list are the list's title",
		Example: "让我们携手前行！青山县2021年民生实事一、新建学校三所。二、改造医院两家。",
		Want:    "青山县2021年民生实事",
	})
	countsOn = rule.New(rule.Rule{
		Pass: "line", Name: "counts-on",
		Why:     "the items of a list may count on under the next heading",
		Example: "一、交通出行1.新建公交站十个。2.打通断头路三条。二、就业创业3.举办招聘会五场。4.培训学徒百人。",
		Want:    "3.举办招聘会五场。",
	})
)
