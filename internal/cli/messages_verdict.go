package cli

import "maps"

// What compare says of verdicts, its options and its groups.
func init() {
	maps.Copy(texts, map[string][2]string{
		"g.comparison":    {"%s：目标与完成（%d 项）", "%s: targets and outcomes (%d)"},
		"g.unmentioned":   {"后来的报告没有提及（%d 项）", "Not mentioned in the later report (%d)"},
		"t.not-found":     {"没有找到", "not found"},
		"f.verdict":       {"只要这些结论的行 `VERDICT`：exceeded、met、missed、unknown、not-found、not-mentioned，可用逗号隔开或重复", "rows with these verdicts only, `VERDICT`: exceeded, met, missed, unknown, not-found, not-mentioned; separated by commas or repeated"},
		"f.strict":        {"只要各方面都一致的行：名称、阶段、新增或总数、等级、范围、口径、单位", "only rows that agree in everything: name, stage, added or total, grade, part, measure, unit"},
		"f.cdoubtful":     {"只要需要核对的行：只有部分一致的，或数字可能读错的", "only rows to be checked: those that agree in part, or whose figures may have been read wrong"},
		"f.csummary":      {"写成一段话，没有结论的也计在内", "a paragraph with the counts, the unjudged too"},
		"f.by":            {"`region`：输入里各地前后两年的报告两两对照，主要目标的结论一地一行", "`region`: pairs of following years among the inputs, the verdicts on chief targets a row a region"},
		"by-what":         {"--by 只能是 region，不能是 %s", "--by takes region, not %s"},
		"by-alone":        {"--by 不能与 --tasks、--summary 同用", "--by does not go with --tasks or --summary"},
		"no-verdict":      {"没有“%s”这种结论；可用的有 %s", "there is no verdict %s; known are %s"},
		"no-pairs":        {"没有同一政府前后两年的报告可以对照", "no two reports of one government in following years"},
		"summary-two":     {"--summary 需要两份报告：计划和下一份报告", "--summary takes two reports: a plan and the report after it"},
		"summary-xlsx":    {"--summary 是一段话，不能写成 xlsx；请用 table、md、csv、json 或 jsonl", "--summary is a paragraph and no xlsx: use table, md, csv, json or jsonl"},
		"regions.title":   {"主要目标的结论（%d 对报告）", "Verdicts on chief targets (%d pairs of reports)"},
		"regions.legend":  {"▲ 超额　● 完成　▼ 未完成　△○ 可能　？ 不能判断　… 没有找到　— 没有提及", "▲ exceeded  ● met  ▼ missed  △○ possibly  ？ unknown  … not found  — not mentioned"},
		"regions.tally":   {"合计", "All"},
		"x.regions":       {"各地", "Regions"},
		"x.print":         {"打印", "Print"},
		"x.target-quote":  {"目标原文", "Target, quoted"},
		"x.outcome-quote": {"完成原文", "Outcome, quoted"},
		"group":           {"组", "Group"},
		"g.chief":         {"主要目标", "Chief targets"},
		"g.rest":          {"其他", "Others"},
		"planned":         {"有目标的年数", "Years planned"},
		"list-sep":        {"、", ", "},
		"quote-at":        {"第%d行：%s", "line %d: %s"},
		"lost":            {"没有找到可比的完成情况（%d 项），附最接近的话", "No comparable outcome found (%d), with the closest passages"},
		"passages":        {"后来的报告里最接近的话", "Closest passages of the later report"},
		"sum.all":         {"%s%d年的报告提出目标%d项。", "The report of %s for %d set %d targets."},
		"sum.chief":       {"主要目标%d项：超额%d项，完成%d项，未完成%d项，不能判断%d项，没有找到%d项，没有提及%d项。", "Of %d chief targets %d were exceeded, %d met and %d missed; %d cannot be judged, %d were not found and %d are not mentioned."},
		"sum.rest":        {"其他目标%d项：超额%d项，完成%d项，未完成%d项，不能判断%d项，没有找到%d项，没有提及%d项。", "Of %d others %d were exceeded, %d met and %d missed; %d cannot be judged, %d were not found and %d are not mentioned."},
		"sum.missed":      {"未完成的是：%s。", "Missed: %s."},
		"sum.missed-one":  {"%s（目标%s，完成%s）", "%s (target %s, outcome %s)"},
		"sum.possible":    {"超额和完成中有%d项只是部分一致，须核对。", "%d of those exceeded or met agree in part only and are to be checked."},
		"sum.unjudged":    {"有结论的共%d项，没有结论的%d项；没有结论不等于没有完成。", "%d have a verdict and %d have none; having none is not having failed."},
		"v.possible":      {"可能%s", "possibly %s"},
		"v.not-found":     {"没有找到", "not found"},
	})
}
