package cli

import "maps"

// What compare says, and much of what panel says.
func init() {
	maps.Copy(texts, map[string][2]string{
		"s.compare":     {"比较目标与完成情况：两份报告、一份报告或连续多年", "compare plans with outcomes: two reports, one, or a chain of years"},
		"l.compare":     {"两份报告：前一份的目标与后一份所说的完成情况逐项对照，给出结论和依据。\n一份报告：今年的目标旁边列出上年的完成数。\n三份及以上：逐年对照，给出各项指标的命中率。", "Two reports: each target of the first beside what the second says it came to, with a verdict and both quotes.\nOne report: its targets beside the outcomes of the year before.\nThree or more: target and outcome year by year, with the hit rate of each indicator."},
		"f.headline":    {"只要主要预期目标", "only the plan's chief targets"},
		"f.tasks":       {"改列没有数字的任务（出台、成立、开工、建成等）和后一份报告里最接近的话；只供查找，不是结论", "list the tasks without numbers instead, each with the closest passage of the later report: a place to look, not a verdict"},
		"tasks":         {"没有数字的任务（%d 项）", "Tasks without numbers (%d)"},
		"tasks-of":      {"%s %d年任务", "%s, tasks for %d"},
		"tasks-sum":     {"很可能完成 %d 项，提到 %d 项，没有找到 %d 项，未提及 %d 项（按字面查找，不是结论）", "%d likely done, %d mentioned, %d not found, %d not mentioned (found by likeness of words; not verdicts)"},
		"tasks-two":     {"--tasks 需要两份报告：计划和下一份报告", "--tasks takes two reports: a plan and the report after it"},
		"no-tasks":      {"没有找到没有数字的任务", "no tasks without numbers found"},
		"task.verb":     {"动作", "Verb"},
		"task.object":   {"事项", "Object"},
		"task.status":   {"情况", "Status"},
		"task.passage":  {"后一份报告", "Later report"},
		"t.likely":      {"很可能完成", "likely done"},
		"t.mentioned":   {"提到", "mentioned"},
		"t.absent":      {"未提及", "not mentioned"},
		"f.measure":     {"口径：growth（增速）、level（数额）、change（增减）等；默认取该指标通常的说法", "measure: growth, level, change …; by default the way the indicator is usually stated"},
		"f.against":     {"与这个地区 `REGION`（如 全国）当年的目标相比", "set targets beside those of this `REGION`, such as 全国"},
		"comparison":    {"目标与完成（%d 项）", "Targets and outcomes (%d)"},
		"unmentioned":   {"后来的报告没有提及（%d 项）", "Never mentioned again (%d)"},
		"baseline":      {"目标与上年完成（%d 项）", "Targets and the year before (%d)"},
		"tracks":        {"逐年目标与完成（%d 项指标）", "Targets and outcomes by year (%d indicators)"},
		"hits":          {"命中率", "Hit rates"},
		"panel.title":   {"%s（%s，%d 行）", "%s (%s, %d rows)"},
		"panel.plan":    {"%s目标（%s）", "%s: targets (%s)"},
		"panel.done":    {"%s完成（%s）", "%s: outcomes (%s)"},
		"target":        {"目标", "Target"},
		"outcome":       {"完成", "Outcome"},
		"outcome.prev":  {"上年完成", "Year before"},
		"verdict":       {"结论", "Verdict"},
		"difference":    {"差距", "Difference"},
		"basis":         {"依据", "Quote"},
		"region":        {"地区", "Region"},
		"year":          {"年份", "Year"},
		"reason":        {"备注", "Note"},
		"judged":        {"有结论的年数", "Years judged"},
		"reached":       {"达到", "Reached"},
		"hitrate":       {"命中率", "Hit rate"},
		"reference":     {"%s目标", "Target of %s"},
		"above":         {"高出", "Above"},
		"v.exceeded":    {"超额", "exceeded"},
		"v.met":         {"完成", "met"},
		"v.missed":      {"未完成", "missed"},
		"v.unknown":     {"不能判断", "unknown"},
		"v.pending":     {"待下年报告", "open"},
		"v.unmentioned": {"没有提及", "not mentioned"},
		"summary":       {"超额 %d 项，完成 %d 项，未完成 %d 项，不能判断 %d 项，没有找到 %d 项，没有提及 %d 项", "%d exceeded, %d met, %d missed, %d unknown, %d not found, %d not mentioned"},
		"estimate":      {"（预计）", " (estimate)"},
		"plan-of":       {"%s %d年目标", "%s, targets for %d"},
		"growth":        {"增速", "growth"},
		"level":         {"数额", "level"},
		"change":        {"增减", "change"},
		"multiple":      {"倍数", "multiple"},
		"completion":    {"完成率", "completion"},
		"ratio":         {"比例", "ratio"},
		"swapped":       {"%s 比 %s 早，已按年份调换次序", "%s is earlier than %s; taken in order of years"},
		"regions":       {"报告来自不同地区（%s、%s），对照结果没有意义", "the reports are of different regions (%s, %s)"},
		"years-apart":   {"两份报告相隔 %d 年，只有期限相同的目标能够对照", "the reports are %d years apart: only targets due by then can be compared"},
		"no-targets":    {"没有找到目标", "no targets found"},
		"need-two":      {"可以对照的报告不足两份", "fewer than two reports could be read"},
		"no-measure":    {"指标目录里没有“%s”；请换一个名称，或加 --measure 说明口径", "%s is not in the catalogue of indicators; try another name, or say --measure"},
		"no-region":     {"没有可以对照的 %s 报告：要有同一年份的", "no report of %s of the same years to set beside"},
		"duplicate":     {"%s：与 %s 重复，已略去", "%s: repeats %s and is left out"},
		"no-report":     {"没有这一年的报告", "no report of this year"},
	})
	maps.Copy(examples, map[string][2]string{
		"compare": {`
  govreport compare 2014.md 2015.md                 2014 年的目标，2015 年报告说完成得怎样
  govreport compare 2014.md 2014公报.md             完成情况取自当年的统计公报
  govreport compare 2014.md 2015.md --headline -o 对照.csv --bom
  govreport compare 2014.md 2015.md --tasks         没有数字的任务后来怎样
  govreport compare 2014.md 2015.md -o 对照.xlsx     Excel 工作簿，批注里是原文
  govreport compare 2014.md 2015.md --strict         只要各方面都一致的
  govreport compare 2014.md 2015.md --verdict missed,unknown
  govreport compare 2014.md 2015.md --summary        一段话
  govreport compare --by region 报告文件夹            各地主要目标的结论
  govreport compare 2015.md                         今年目标与上年完成
  govreport compare 2012.md 2013.md 2014.md 2015.md 逐年对照与命中率`, `
  govreport compare 2014.md 2015.md                 targets for 2014, and what 2015 says of them
  govreport compare 2014.md 2014-bulletin.md        outcomes from the year's statistical bulletin
  govreport compare 2014.md 2015.md --headline -o result.csv --bom
  govreport compare 2014.md 2015.md --tasks         tasks without numbers, and where to look for them
  govreport compare 2014.md 2015.md -o result.xlsx  an Excel workbook, its comments quote the reports
  govreport compare 2014.md 2015.md --strict        only rows that agree in everything
  govreport compare 2014.md 2015.md --verdict missed,unknown
  govreport compare 2014.md 2015.md --summary       a paragraph
  govreport compare --by region reports/            verdicts on chief targets, region by region
  govreport compare 2015.md                         this year's targets and last year's outcomes
  govreport compare 2012.md 2013.md 2014.md 2015.md year by year, with hit rates`},
	})
}
