package cli

import "maps"

// What the command html and the page of a report say.
func init() {
	maps.Copy(texts, map[string][2]string{
		"html.use":        {"[报告]…", "[REPORT]…"},
		"s.html":          {"写出网页：一份报告、两份对照、一个面板", "write a page: a report, a comparison of two, a panel"},
		"l.html":          {"把一份报告写成一个网页文件：左为大纲，中为标出每项指标的正文，右为指标表，三者互相链接。文件自成一体，不联网，关闭脚本也能读，可以打印，并内含报告的 JSON。\n\n加 --review 时可以逐项核对：y 对、n 错、e 存疑，所作更正存为 panel --corrections 能读的 corrections.csv。\n\n加 --compare 时对照两份报告，加 --panel 时写出许多份报告的面板。", "Write a report as one file for the browser: outline, text with every figure marked, and table of figures, linked with one another. The file stands alone: no network, readable without scripts, fit for print, with the report's JSON inside.\n\nWith --review the figures can be checked one by one, y right, n wrong, e unclear; the corrections are saved as a corrections.csv that panel --corrections reads.\n\nWith --compare it sets the targets of a report beside what the next one says they came to, with --panel many reports side by side."},
		"html.one":        {"html 一次写一份报告，这里有 %d 份；请指明一个文件", "html writes one report at a time, here are %d; name one file"},
		"html.needs-file": {"网页不能显示在终端上：请用 -o 报告.html", "a page is not for the terminal: give -o report.html"},
		"f.html.output":   {"写到 `FILE`（不给出时写到标准输出）", "write to `FILE` (standard output where not given)"},
		"f.html.review":   {"加上核对用的按键：y 对、n 错、e 存疑", "with keys to check the figures by: y right, n wrong, e unclear"},
		"f.html.date":     {"页脚写上生成日期（默认不写，以便同样的命令得到同样的文件）", "say at the foot when the page was made (left out otherwise, so that the same command makes the same file)"},
		"f.html.norules":  {"不查每项指标用到哪些规则（大文件快得多）", "leave out which rules each figure needs (much faster for large files)"},

		"html.without":   {"没有它：%s", "without it: %s"},
		"page.ruleslist": {"用到的规则（%d 条）", "Rules that figures here need (%d)"},

		"colon":       {"：", ": "},
		"page.region": {"地区", "Region"}, "page.year": {"年份", "Year"}, "page.issuer": {"报告单位", "Issuer"}, "page.speaker": {"报告人", "Speaker"}, "page.day": {"日期", "Date"},
		"page.target": {"目标", "Target"}, "page.outcome": {"完成", "Outcome"}, "page.other": {"其他", "Other"}, "page.doubtful": {"存疑", "Doubtful"},
		"page.all": {"全部", "All"}, "page.only": {"只看", "Only"}, "page.headline": {"主要指标", "Headline"}, "page.none": {"（未识别）", "(none)"},
		"page.headlines":     {"主要预期目标与上年完成情况", "Chief targets, and the outcomes of the year before"},
		"page.noheadlines":   {"报告中没有找到集中提出的主要预期目标或主要完成情况。", "No paragraph of main expected targets or main results was found in the report."},
		"page.lastyear.none": {"上年：未找到", "year before: not found"},
		"page.estimate":      {"预计", "estimate"},
		"page.notes":         {"关于本文件的提示（%d 条）", "Notes on this file (%d)"},
		"page.outline":       {"大纲（%d 节）", "Outline (%d sections)"},
		"page.text":          {"正文", "Text"},
		"page.figures":       {"指标（%d 项）", "Figures (%d)"},
		"page.counts":        {"目标 %d 项，完成 %d 项，其他 %d 项；其中存疑 %d 项。", "%d targets, %d outcomes, %d other; %d of them doubtful."},
		"page.shown":         {"显示 %d / %d 项", "%d of %d shown"},
		"page.search":        {"搜索指标、原文、章节", "Search indicators, words, sections"},
		"page.kind":          {"类别", "Kind"}, "page.kindperiod": {"类别与时期", "Kind, period"},
		"page.sort": {"排序", "Sort by"}, "page.sort.text": {"原文顺序", "text"}, "page.sort.indicator": {"指标", "indicator"},
		"page.sort.period": {"时期", "period"}, "page.sort.confidence": {"把握（低的在前）", "confidence, lowest first"},
		"page.totext": {"编号：到正文", "number: to the text"}, "page.torow": {"到表中", "To the table"},
		"page.written": {"原文", "Words"}, "page.bound": {"范围词", "Bound"}, "page.place": {"位置", "Place"}, "page.onpage": {"，第 %d 页", ", page %d"}, "page.fromtable": {"（表格）", "(table)"},
		"page.also": {"同一数字的另一项：", "another figure of this number:"},
		"page.why":  {"为什么这样读", "Why it was read so"},
		"page.csv":  {"下载 CSV", "Save CSV"}, "page.json": {"下载 JSON", "Save JSON"}, "page.cite": {"引用", "Cite"},
		"page.copycite": {"复制引文", "Copy citation"}, "page.copyvalue": {"复制数值", "Copy value"}, "page.copylink": {"复制链接", "Copy link"},
		"page.cite.report": {"《%s》（%s），文件 SHA-256 %s…", "%s (%s), file SHA-256 %s…"},
		"page.cite.figure": {"%s，%s，%s：“%s”［%s：%s，%s］", "%s, %s, %s: “%s” [%s: %s, %s]"},
		"page.key.search":  {"搜索", "search"}, "page.key.next": {"下一处、上一处指标", "next figure, figure before"}, "page.key.kind": {"全部、目标、完成", "all, targets, outcomes"},
		"page.key.enter": {"在正文与表之间来回", "from text to table and back"}, "page.key.review": {"核对：对、错、存疑", "check: right, wrong, unclear"},

		"page.review.save": {"保存更正", "Save corrections"}, "page.review.who": {"核对人", "Checked by"},
		"page.review.progress": {"已核对 %d / %d：对 %d，错 %d，存疑 %d", "%d of %d checked: %d right, %d wrong, %d unclear"},
		"page.review.field":    {"错在", "Wrong is"}, "page.review.old": {"现为", "It says"}, "page.review.new": {"应为", "It should say"},
		"page.review.reason": {"理由", "Reason"}, "page.review.next": {"下一项", "Next"},
		"page.field.value": {"数值", "value"}, "page.field.value_max": {"数值上限", "upper value"}, "page.field.unit": {"单位", "unit"}, "page.field.bound": {"范围词", "bound"},
		"page.field.measure": {"口径", "measure"}, "page.field.kind": {"类别", "kind"}, "page.field.period": {"时期", "period"}, "page.field.indicator": {"指标", "indicator"},
		"page.field.indicator_id": {"指标 id", "indicator id"}, "page.field.drop": {"不是指标，去掉", "no figure: drop it"},
		"page.reason.misread": {"读错", "misread"}, "page.reason.other-indicator": {"指标不对", "another indicator"}, "page.reason.other-period": {"时期不对", "another period"},
		"page.reason.not-a-figure": {"不是指标", "no figure"}, "page.reason.misprint": {"原文有误", "misprint in the report"},
	})
	maps.Copy(examples, map[string][2]string{
		"html": {`
  govreport html 报告.docx -o 报告.html
  govreport html 报告.txt -o 核对.html --review      逐项核对，保存更正
  govreport html --compare 2018.txt 2019.txt -o 对照.html
  govreport html --panel 报告文件夹 -o 面板.html --indicator gdp,cpi
  govreport panel 报告文件夹 --indicator gdp --corrections corrections.csv`, `
  govreport html report.docx -o report.html
  govreport html report.txt -o check.html --review   check figures one by one, save corrections
  govreport html --compare 2018.txt 2019.txt -o compare.html
  govreport html --panel reports/ -o panel.html --indicator gdp,cpi
  govreport panel reports/ --indicator gdp --corrections corrections.csv`},
	})
}
