package cli

import "maps"

// What panel and version say.
func init() {
	maps.Copy(texts, map[string][2]string{
		"s.panel":       {"做成地区×年份的面板：目标与上年完成数", "make a panel of regions and years: targets and outcomes"},
		"l.panel":       {"每个文件只读一遍，可同时做多项指标。长表一项指标的一个目标或完成数一行；--wide 一地一年一行，变量如 gdp_target、gdp_outcome、gdp_gap。\n空格说明原因：没有这一年的报告、读不了、报告没有提出、有目标但没有数字、程序没有找到（附最接近的话）。\n写成文件时旁边有 codebook.md、datapackage.json 和 CITATION.cff（--bare 不写）。", "Every file is read once, for as many indicators as asked. The long form has a row for each target and outcome; --wide a row for each region and year, with variables such as gdp_target, gdp_outcome, gdp_gap.\nAn empty cell says why: no report of the year, unreadable, not stated, a target without a number, not found (with the closest words).\nBeside a data file stand codebook.md, datapackage.json and CITATION.cff (--bare leaves them out)."},
		"f.pindicator":  {"要做面板的指标 `NAME`：id、指标族、名称或别名；多项用逗号隔开或重复此选项", "indicator `NAME`: id, family, official name or other wording; several with commas, or repeat the flag"},
		"f.pset":        {"一组指标：headline 是报告常设目标的约二十项", "a set of indicators: headline is the about twenty that reports usually set targets for"},
		"f.wide":        {"宽表：一地一年一行，各指标并列", "wide form: a row a region and year, indicators beside each other"},
		"f.byyear":      {"一地一行，一年一列", "a row a region, a column a year"},
		"f.review":      {"只列需要复核的格：与前后年份相差悬殊、单位或范围不同、与其他报告不一致等", "list only the cells to be looked at: far from their neighbours, of another unit or scope, in conflict with another report …"},
		"f.corrections": {"套用更正文件 `FILE`（CSV：sha256,span,field,old,new,who,why）", "apply the corrections in `FILE` (CSV: sha256,span,field,old,new,who,why)"},
		"f.bare":        {"不写 codebook.md、datapackage.json、CITATION.cff", "without codebook.md, datapackage.json and CITATION.cff"},
		"f.cite":        {"打印 BibTeX 引用条目", "print a BibTeX entry"},
		"f.format.data": {"输出格式；默认表格，或按 -o 的后缀；xlsx、parquet、sqlite、dta 要写到文件", "output format; a table by default, or what the suffix of -o says; xlsx, parquet, sqlite and dta go to a file"},

		"s.audit":      {"从面板里抽出若干格，做成核对用的网页", "draw cells of a panel to be checked by eye, as a page"},
		"l.audit":      {"按层抽样（同样的种子得到同样的格），每格附上原文所在的段落。页面是一个文件，不用联网：按 y 对、n 错、e 说不准，可写附注，最后存成 CSV，交给 audit score。", "Draws a stratified sample (the same seed, the same cells), each with the paragraph it comes from. The page is one file and needs no network: y right, n wrong, e unclear, a note; it saves a CSV for audit score."},
		"s.auditscore": {"由核对结果算出准确率和置信区间", "precision and its interval, from the checks"},
		"f.auditn":     {"抽多少格", "how many cells"},
		"f.auditby":    {"按什么分层：%s", "what to stratify by: %s"},
		"f.seed":       {"随机种子", "seed of the sample"},
		"f.auditout":   {"写到文件 `FILE`（.html）；默认写到标准输出", "write to `FILE` (.html); standard output by default"},

		"audit.use":       {"面板.csv", "panel.csv"},
		"audit.scoreuse":  {"核对结果.csv", "audit.csv"},
		"audit.one":       {"需要一个面板文件（长表 CSV）", "takes one panel, the long form as CSV"},
		"audit.oneresult": {"需要一个核对结果文件", "takes one file of checks"},
		"audit.by":        {"不能按“%s”分层；可用：%s", "cannot stratify by %s; one of: %s"},
		"audit.n":         {"不能抽 %d 格", "cannot draw %d cells"},
		"audit.format":    {"%s 没有 %s 列，不是长表面板；请用 govreport panel … -o 面板.csv 生成", "%s has no column %s: not a panel in the long form; make one with govreport panel … -o panel.csv"},
		"audit.few":       {"只有 %d 个有值的格", "there are only %d filled cells"},
		"audit.lang":      {"zh-CN", "en"},
		"audit.title":     {"面板核对", "Checking a panel"},
		"audit.help":      {"y 对，n 错，e 说不准；↑↓ 或 j k 移动", "y right, n wrong, e unclear; arrows or j k to move"},
		"audit.right":     {"对", "right"},
		"audit.wrong":     {"错", "wrong"},
		"audit.unclear":   {"说不准", "unclear"},
		"audit.note":      {"附注", "note"},
		"audit.save":      {"存成 CSV", "save as CSV"},
		"audit.done":      {" 已核对", " checked"},
		"audit.nofile":    {"文件读不到，只有引文", "the file cannot be read; the quote only"},
		"audit.moved":     {"文件已变，只有引文", "the file has changed; the quote only"},
		"audit.strata":    {"核对结果（%d 格，说不准 %d，未核对 %d）", "Checks (%d cells; %d unclear, %d open)"},
		"audit.stratum":   {"层", "Stratum"},
		"audit.checked":   {"核对", "Checked"},
		"audit.precision": {"准确率", "Precision"},
		"audit.errors":    {"错的格（%d 个）", "Cells that are wrong (%d)"},

		"versions":          {"指标目录 %s，指标族 %s，规则 %s", "catalogue %s, families %s, rules %s"},
		"binary-needs-file": {"%[1]s 不能显示在屏幕上；请加 -o 文件.%[1]s", "%[1]s cannot be shown on the screen; add -o FILE.%[1]s"},
		"same-year":         {"%s：与 %s 是同一地区同一年的报告，用来补其空缺；不一致处已标出", "%s: of the same region and year as %s; it fills what that leaves empty, and conflicts are marked"},
		"panel.near":        {"：“%s”（第%d行）", ": “%s” (line %d)"},
		"panel.gap":         {"%s：%s", "%s: %s"},
		"panel.conflict":    {"%s：%s 另说“%s”", "%s: %s says “%s”"},
		"panel.wide":        {"面板（%d 行）", "Panel (%d rows)"},
		"panel.target":      {"目标", ": target"},
		"panel.outcome":     {"完成", ": outcome"},
		"panel.review":      {"需要复核的格（%d 个）", "Cells to look at (%d)"},
		"panel.flags":       {"标记", "Flags"},
		"x.reasons":         {"空缺原因", "Reasons"},
		"x.codebook":        {"变量说明", "Codebook"},

		"flag.outlier":      {"与前后年份悬殊", "far from its neighbours"},
		"flag.scope":        {"范围不同", "of a part"},
		"flag.unit":         {"单位不同", "another unit"},
		"flag.same-number":  {"与同句另一指标相同", "number of another indicator"},
		"flag.doubtful":     {"读得不稳", "doubtful reading"},
		"flag.not-headline": {"不在主要指标段", "not in the headline paragraph"},
		"flag.conflict":     {"与其他报告不一致", "another report differs"},
		"flag.other-report": {"取自同年其他报告", "from another report"},
		"flag.corrected":    {"已更正", "corrected"},
		"flag.sign":         {"方向可疑", "odd direction"},
		"flag.break":        {"口径与上年不同", "another definition than the year before"},
	})
	maps.Copy(examples, map[string][2]string{
		"panel": {`
  govreport panel 报告文件夹 --indicator 地区生产总值
  govreport panel 报告文件夹 --indicator gdp,fiscal_revenue,cpi -o 面板.csv --bom
  govreport panel 报告文件夹 --indicators-set headline -o 面板.xlsx  长表、宽表、空缺原因、变量说明
  govreport panel 报告文件夹 --indicators-set headline --wide -o panel.dta
  govreport panel 全国.md 各省文件夹 --against 全国      谁的目标比全国高
  govreport panel 报告文件夹 --review                   需要复核的格
  govreport panel 报告文件夹 --indicator 粮食产量 --measure level`, `
  govreport panel reports/ --indicator gdp
  govreport panel reports/ --indicator gdp,fiscal_revenue,cpi -o panel.csv --bom
  govreport panel reports/ --indicators-set headline -o panel.xlsx  long, wide, reasons, codebook
  govreport panel reports/ --indicators-set headline --wide -o panel.dta
  govreport panel national.md provinces/ --against 全国
  govreport panel reports/ --review                     cells to look at
  govreport panel reports/ --indicator 粮食产量 --measure level`},
		"audit": {`
  govreport audit 面板.csv -n 200 -o 核对.html
  govreport audit 面板.csv -n 300 --by level,decade,indicator --seed 7 -o 核对.html
  govreport audit score audit.csv`, `
  govreport audit panel.csv -n 200 -o audit.html
  govreport audit panel.csv -n 300 --by level,decade,indicator --seed 7 -o audit.html
  govreport audit score audit.csv`},
		"version": {`
  govreport version --cite`, `
  govreport version --cite`},
	})
}
