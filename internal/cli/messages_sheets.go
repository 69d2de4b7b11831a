package cli

import "maps"

// What workbooks say, and what is said of them.
func init() {
	maps.Copy(texts, map[string][2]string{
		"f.format.xlsx":   {"输出格式：table、json、jsonl、csv、md、xlsx（默认 table，有 -o 时看后缀；xlsx 须有 -o）", "output format: table, json, jsonl, csv, md, xlsx (default table, or by the suffix of -o; xlsx needs -o)"},
		"xlsx-needs-file": {"xlsx 是 Excel 工作簿，不能显示在屏幕上；请加 -o 文件名.xlsx", "xlsx is an Excel workbook and cannot be shown on the screen; add -o FILE.xlsx"},
		"no-xlsx":         {"这个命令不能写 xlsx；可以写的是 compare、panel 和 figures", "this command does not write xlsx; compare, panel and figures do"},

		"x.comparison":   {"目标与完成", "Targets and outcomes"},
		"x.unmentioned":  {"未提及", "Not mentioned"},
		"x.baseline":     {"目标与上年完成", "Targets and the year before"},
		"x.tasks":        {"没有数字的任务", "Tasks without numbers"},
		"x.years":        {"逐年", "By year"},
		"x.long":         {"长表", "Long"},
		"x.wide":         {"宽表", "Wide"},
		"x.against":      {"与%s相比", "Against %s"},
		"x.figures":      {"指标", "Figures"},
		"x.max":          {"%s上限", "%s, upper end"},
		"x.unit":         {"%s单位", "%s, unit"},
		"x.stated":       {"%s说法", "%s, as stated"},
		"x.id":           {"指标id", "Indicator id"},
		"x.code":         {"地区代码", "Region code"},
		"x.file":         {"文件", "File"},
		"x.role":         {"目标或完成", "Target or outcome"},
		"x.base-period":  {"上年", "Period before"},
		"x.diff-unit":    {"差距单位", "Difference, unit"},
		"x.reached":      {"完成目标的百分比", "Share of target reached, %"},
		"x.hitrate":      {"命中率（%）", "Hit rate, %"},
		"x.headline":     {"主要目标", "Chief target"},
		"x.estimate":     {"预计数", "Estimate"},
		"x.renamed":      {"完成情况所用名称", "Name in the outcome"},
		"x.renamed-base": {"上年所用名称", "Name the year before"},
		"x.force":        {"语气", "Wording"},
		"x.why":          {"依据", "Reason"},
		"x.yes":          {"是", "yes"},
		"x.no-next":      {"没有下一年的报告", "no report of the next year"},
		"x.no-reports":   {"没有说到%s年的报告", "no report tells of %s"},
		"x.gap-in":       {"%d年：%s", "%d: %s"},
		"x.semicolon":    {"；", "; "},
	})
}
