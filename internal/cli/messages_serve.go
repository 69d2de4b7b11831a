package cli

import "maps"

// What serve says, and its pages.
func init() {
	maps.Copy(texts, map[string][2]string{
		"sv.use":          {"文件夹", "DIR"},
		"s.serve":         {"在本机浏览器里看一个文件夹的报告", "show a folder of reports in the browser of this machine"},
		"l.serve":         {"在本机浏览器里看一个文件夹的报告：列表、搜索、逐份阅读、两份对照，也可以拖入一个文件来读。\n\n只在 127.0.0.1 上监听，别的机器和别的网页都访问不到；不联网，不写任何文件；只读这个文件夹里的普通文件（不跟随链接，不读压缩包）。按 Ctrl-C 结束。", "Show a folder of reports in the browser of this machine: list, search, each report with its numbers beside it, two compared; drop a file on the page to read it.\n\nIt listens on 127.0.0.1 only, where neither other machines nor other web pages reach it; it needs no network and writes nothing; it reads regular files of the folder only (no links, no archives). Ctrl-C ends it."},
		"f.port":          {"端口 `PORT`（0：任意一个空闲的）", "`PORT` (0: any that is free)"},
		"f.max-upload":    {"拖入的文件最大 `MB`", "largest file to be dropped on the page, `MB`"},
		"sv.one":          {"serve 需要一个文件夹，这里有 %d 个", "serve takes one folder, here are %d"},
		"sv.nofolder":     {"%s：不是文件夹", "%s: no folder"},
		"sv.port":         {"端口 %d 用不了：%s；请用 --port 换一个（--port 0 任选）", "cannot listen on port %d: %s; choose another with --port (--port 0 for any)"},
		"sv.at":           {"请在浏览器里打开 %s（Ctrl-C 结束）", "open %s in a browser (Ctrl-C ends)"},
		"sv.title":        {"报告文件夹", "A folder of reports"},
		"sv.count":        {"%d 个文件。", "%d files."},
		"sv.reading":      {"已读 %d 个，其余正在读，刷新可见。", "%d have been read, the others are being read: reload to see them."},
		"sv.full":         {"文字太多，部分报告只能按指标搜索。", "There is too much text: some reports can be searched for figures only."},
		"sv.search":       {"搜索指标、数值、原文、地区、年份", "Search figures, words, regions, years"},
		"sv.go":           {"搜索", "Search"},
		"sv.drop":         {"读一个别的文件（可以拖到页面上）", "Read another file (or drop it on the page)"},
		"sv.read":         {"读", "Read"},
		"sv.private":      {"最大 %d MB；只在本机内存里读，不保存，不外传。", "%d MB at most; read in the memory of this machine, neither kept nor sent anywhere."},
		"sv.all":          {"← 全部报告", "← all reports"},
		"sv.found":        {"找到 %d 处", "%d places found"},
		"sv.hit":          {"%s %s（%s %s）", "%s %s (%s %s)"},
		"sv.kind.target":  {"目标", "target"},
		"sv.kind.outcome": {"完成", "outcome"},
		"sv.kind.other":   {"其他", "other"},
		"sv.more":         {"还有更多，请加词缩小范围", "and more: add words to narrow the search"},
		"sv.files":        {"名称相符的报告 %d 份", "%d reports of that name"},
		"sv.compare":      {"对照所选的两份", "Compare the two chosen"},
		"sv.compare.how":  {"在“计划”一列选一份，在“结果”一列选下一年的一份", "choose a plan, and the next year's report as outcome"},
		"sv.report":       {"报告", "Report"},
		"sv.name":         {"文件", "File"},
		"sv.figures":      {"指标", "Figures"},
		"sv.plan":         {"计划", "Plan"},
		"sv.outcome":      {"结果", "Outcome"},
		"sv.cut":          {"只列出前 2000 份，其余请搜索。", "The first 2000 only: search for the others."},
		"sv.back":         {"← 报告文件夹", "← the folder"},
		"sv.host":         {"请用 127.0.0.1 或 localhost 访问", "ask for 127.0.0.1 or localhost"},
		"sv.long":         {"请求太长", "the request is too long"},
		"sv.origin":       {"只接受从本页提交的文件", "files are taken from this server's own page only"},
		"sv.nofile":       {"文件夹里没有这份报告", "there is no such report in the folder"},
		"sv.unreadable":   {"读不了：%s", "cannot be read: %s"},
		"sv.failed":       {"出错了：%s", "something went wrong: %s"},
		"sv.busy":         {"正忙", "busy"},
		"sv.noupload":     {"没有收到文件", "no file was sent"},
		"sv.toolarge":     {"%s：超过 %d MB", "%s: more than %d MB"},
	})
	maps.Copy(examples, map[string][2]string{
		"serve": {`
  govreport serve 报告文件夹
  govreport serve 报告文件夹 --port 0`, `
  govreport serve reports/
  govreport serve reports/ --port 0`},
	})
}
