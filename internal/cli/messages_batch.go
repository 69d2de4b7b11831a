package cli

import "maps"

// What batch and worker say.
func init() {
	maps.Copy(texts, map[string][2]string{
		"s.batch": {"把成批的报告写成 JSON、CSV、XLSX、Parquet、SQLite", "turn many reports into JSON, CSV, XLSX, Parquet, SQLite"},
		"l.batch": {
			"读文件、文件夹和压缩包（zip）里的全部报告，写成一个或几个输出，看名字的后缀：\n\n" +
				"  目录/      每份报告一个 JSON 文件\n  .jsonl     每份报告一行\n  .csv       reports、sections、figures、dates、diagnostics 各一个文件\n" +
				"  .parquet   同上\n  .xlsx      同上，各一张工作表\n  .sqlite    数据库，有外键和索引\n\n" +
				"结果的顺序与并行数无关。中断（Ctrl-C、断电）以后加 --resume 接着做，结果与没有中断过的相同。\n" +
				"读不出的文件列在 *.errors.jsonl，正文与前面某份相同的列在 *.duplicates.jsonl。",
			"Read all reports in files, folders and zip files into one or more outputs, by the suffix of their names:\n\n" +
				"  FOLDER/    a JSON file a report\n  .jsonl     a line a report\n  .csv       a file each for reports, sections, figures, dates, diagnostics\n" +
				"  .parquet   likewise\n  .xlsx      likewise, a sheet each\n  .sqlite    a database with foreign keys and indexes\n\n" +
				"The order of results does not depend on how many files are read at once. After an interruption (Ctrl-C, power cut) --resume\n" +
				"goes on, with the same result as an undisturbed run. Files that could not be read are listed in *.errors.jsonl, reports\n" +
				"whose text has come before in *.duplicates.jsonl.",
		},
		"s.worker": {"过滤器：一行一个任务进，一行一个结果出", "a filter: a task a line in, a result a line out"},
		"l.worker": {
			"从标准输入读任务，一行一个；结果按任务的顺序写到标准输出，一行一个，随到随写。\n坏的一行得到一个带 error 的结果，程序继续。任务是 JSON：\n\n" +
				"  {\"id\":…,\"path\":\"文件\"}                  读一个文件\n  {\"id\":…,\"text\":\"正文\"}                  正文就在任务里\n" +
				"  {\"id\":…,\"bytes\":\"base64\",\"path\":\"a.docx\"}  文件内容在任务里，path 只是名字\n\n" +
				"也可以只是一个路径；前面可以有一个键和制表符，结果前面原样带上（Hadoop streaming）。\n结果与 parse --format jsonl 相同，另带任务的 id。",
			"Read tasks from standard input, one a line; write the results to standard output in the order of the tasks, one a line, as they come.\n" +
				"A bad line gets a result with an error, and the program goes on. A task is JSON:\n\n" +
				"  {\"id\":…,\"path\":\"FILE\"}                    read a file\n  {\"id\":…,\"text\":\"TEXT\"}                    the text is in the task\n" +
				"  {\"id\":…,\"bytes\":\"base64\",\"path\":\"a.docx\"}  a file's content is in the task, path only names it\n\n" +
				"or just a path; a key and a tab may stand before it and come back before the result (Hadoop streaming).\n" +
				"Results are those of parse --format jsonl, with the task's id.",
		},
		"bad-task":       {"这一行不是任务：%v", "this line is no task: %v"},
		"inputs.many":    {"文件、文件夹或zip...", "FILE, FOLDER or ZIP..."},
		"f.batch.output": {"写到 `OUT`，后缀决定形式；可多次给出", "write to `OUT`, in the form its suffix tells (repeatable)"},
		"f.resume":       {"接着做中断了的批处理", "go on with an interrupted batch"},
		"f.force":        {"覆盖已有的输出", "write over outputs that exist"},
		"f.report":       {"把运行报告（文件数、失败原因等）写成 JSON 文件 `FILE`", "write the run report (files, failures by reason and so on) to `FILE` as JSON"},
		"f.jobs":         {"同时读 `N` 份报告（0：每个处理器一份）", "read `N` reports at once (0: one a processor)"},
		"f.timeout":      {"每份报告最多用多长 `TIME`（0：不限）", "longest `TIME` for one report (0: no limit)"},
		"f.max-file":     {"单个文件最大 `MB`（默认 256）", "largest file in `MB` (default 256)"},
		"f.max-unpacked": {"单个文件解压后最大 `MB`（默认 512）", "most that one file may unpack to in `MB` (default 512)"},
		"f.max-report":   {"一份报告的正文最大 `MB`（默认 8）", "longest text of one report in `MB` (default 8)"},
		"f.max-memory":   {"整个运行大约最多用多少内存 `MB`：决定同时读几份；PDF、Word 等格式的读取进程超过它那一份就放弃那个文件（默认每个 2048）", "about how much memory in `MB` the run may take: it decides how many reports are read at once, and a file of PDF, Word and the like whose reader takes more than its share is given up (default 2048 each)"},
		"f.max-entries":  {"一个 zip 里最多 `N` 个文件（默认 2000000）", "most files `N` in one zip file (default 2000000)"},

		"no-input.batch":   {"没有指定文件；给出文件、文件夹或 zip", "no file given; name files, folders or zip files"},
		"no-output":        {"没有指定输出；请加 -o，如 -o 结果.sqlite", "no output given; add -o, such as -o result.sqlite"},
		"resume-force":     {"--resume 与 --force 不能同用：一个接着做，一个重新做", "--resume and --force exclude each other: one goes on, the other starts again"},
		"batch-suffix":     {"从文件名 %s 看不出格式；请用 .jsonl .csv .xlsx .parquet .sqlite 结尾，或给一个目录", "the name %s does not tell a format; end it in .jsonl .csv .xlsx .parquet .sqlite, or name a folder"},
		"batch-exists":     {"%s 已存在；加 --force 覆盖，或换一个名字", "%s exists; add --force to write over it, or choose another name"},
		"batch-input":      {"%s 是要读的文件之一，不能当输出；请换一个名字", "%s is one of the inputs, and cannot be an output; choose another name"},
		"batch-held":       {"%s 正由另一次运行写（%s）；等它做完，或换一个名字", "another run (%[2]s) is writing %[1]s; wait for it, or choose another name"},
		"batch-twice":      {"%s 被写了两次：输出重名，或与运行自己的文件重名；请换一个名字", "%s would be written twice: two outputs have that name, or the run writes a file of it beside them; choose another name"},
		"batch-unfinished": {"上一次没有做完（%s）；加 --resume 接着做，或加 --force 重新做", "an earlier run is unfinished (%s); add --resume to go on, or --force to start again"},
		"batch-other":      {"%s：上一次用的是别的选项、输出形式或程序版本，不能接着做；请用原来的命令，或加 --force 重新做", "%s: the earlier run had other options or outputs, or was made by another version of the program; use the same command, or start again with --force"},

		"batch-bar":           {"读报告", "reading"},
		"batch-its":           {"份", "files"},
		"batch-line":          {"%d/%d（%.1f%%），失败 %d", "%d/%d (%.1f %%), %d failed"},
		"batch-line-open":     {"已读 %d，失败 %d", "%d read, %d failed"},
		"batch-more-failures": {"……其余失败只记入 *.errors.jsonl", "… further failures only go into *.errors.jsonl"},

		"br.files":             {"文件 %d（%s），用时 %s，每秒 %.0f 份、%.1f MB", "%d files (%s) in %s, %.0f files and %.1f MB a second"},
		"br.found":             {"章节 %d，指标 %d（目标 %d、完成 %d），时间 %d", "%d sections, %d figures (%d targets, %d outcomes), %d dates"},
		"br.reused":            {"其中 %d 份用的是上一次的结果", "%d of them taken from the earlier run"},
		"br.failed":            {"失败 %d：%s；见 %s", "%d failed: %s; see %s"},
		"br.passed":            {"另外略过：%s", "also passed over: %s"},
		"br.stale":             {"目录 %[2]s 里有 %[1]d 个文件不是这次写的", "%d files in folder %s are not of this run"},
		"passed.folder-link":   {"指向文件夹的链接", "links to folders"},
		"passed.dangling-link": {"失效的链接", "links to nothing"},
		"passed.special-file":  {"管道、套接字、设备", "pipes, sockets, devices"},
		"passed.lock-file":     {"打开中的文件的锁（~$）", "locks of open files (~$)"},
		"passed.hidden":        {"隐藏文件", "hidden files"},
		"passed.rar-volume":    {"rar 分卷（随第一卷读取）", "parts of rar files (read with the first)"},
		"passed.own-output":    {"govreport 写的工作簿", "workbooks that govreport wrote"},
		"br.skipped":           {"跳过 %d 个别的文件：%s", "%d other files passed over: %s"},
		"br.without":           {"没有日期 %d、年份 %d、地区 %d、部署部分 %d、指标 %d", "without date %d, year %d, region %d, plan %d, figures %d"},
		"br.duplicates":        {"正文重复 %d：见 %s", "%d with a text that came before: see %s"},
		"br.nothing":           {"没有找到能读的文件", "no file was found that can be read"},
		"br.outputs":           {"写成 %s", "written: %s"},
		"br.interrupted":       {"中断：写下的是前 %d 个文件的结果。用同样的命令加 --resume 接着做", "interrupted: what is written are the results of the first %d files. The same command with --resume goes on"},
		"br.no-suffix":         {"无后缀", "no suffix"},
		"br.not-reports":       {"看来不是工作报告的 %d 份（诊断 not-a-report）", "%d do not look like work reports (diagnostic not-a-report)"},

		"why.not-found":        {"不存在", "not found"},
		"why.permission":       {"无权读取", "no permission"},
		"why.directory":        {"是文件夹", "a folder"},
		"why.unreadable":       {"读取失败", "cannot be read"},
		"why.empty":            {"空文件", "empty"},
		"why.binary":           {"不是文本", "not a text"},
		"why.unknown-encoding": {"编码不明", "unknown encoding"},
		"why.wrong-encoding":   {"编码不符", "wrong encoding"},
		"why.not-a-file":       {"管道、套接字或设备", "a pipe, socket or device"},
		"why.cannot-write":     {"结果写不下", "result cannot be written"},
		"why.unsafe-path":      {"路径不安全", "unsafe path"},
		"why.corrupt":          {"已损坏", "damaged"},
		"why.encrypted":        {"有密码", "password"},
		"why.firm-encrypted":   {"单位加密", "encrypted by a firm"},
		"why.no-text":          {"没有正文", "no text"},
		"why.scanned":          {"扫描件", "scanned"},
		"why.too-large":        {"超过限制", "too large"},
		"why.unsupported":      {"格式不支持", "unsupported"},
		"why.timed-out":        {"超时", "timed out"},
		"why.ocr-failed":       {"文字识别失败", "recognition failed"},
		"why.no-reader":        {"没有读取程序", "no reader"},
		"why.no-reports":       {"没有报告", "no reports"},
	})
}
