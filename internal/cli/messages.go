package cli

import "fmt"

// texts is everything the program says, in Chinese and in English.
var texts = map[string][2]string{
	// Heads of tables.
	"outline":   {"大纲（%d 节）", "Outline (%d sections)"},
	"figures":   {"指标（%d 项）", "Figures (%d)"},
	"dates":     {"时间（%d 处）", "Dates (%d)"},
	"words":     {"词语（%d 个）", "Words (%d)"},
	"entities":  {"数词、数量与时间（%d 处）", "Numbers, quantities and dates (%d)"},
	"title":     {"标题", "Title"},
	"role":      {"性质", "Role"},
	"line":      {"行", "Line"},
	"indicator": {"指标", "Indicator"},
	"value":     {"数值", "Value"},
	"kind":      {"类别", "Kind"},
	"period":    {"时期", "Period"},
	"section":   {"章节", "Section"},
	"quote":     {"原文", "Words"},
	"words.in":  {"文中", "Words"},
	"iso":       {"时间", "Time"},
	"type":      {"类型", "Type"},
	"mod":       {"修饰", "Part"},
	"word":      {"词", "Word"},
	"pos":       {"词性", "POS"},
	"count":     {"次数", "Count"},
	"files":     {"文件数", "Files"},
	"untitled":  {"（无标题）", "(untitled)"},
	"sep":       {"，", ", "},
	"number":    {"数", "number"},
	"quantity":  {"量", "quantity"},
	"date":      {"时间", "date"},

	// Problems with a file.
	"not-found":        {"%s：没有这个文件，请检查路径", "%s: no such file; check the path"},
	"permission":       {"%s：没有读取权限", "%s: no permission to read it"},
	"directory":        {"%s：这是文件夹，请指明其中的文件", "%s: is a folder; name a file in it"},
	"empty":            {"%s：文件是空的", "%s: the file is empty"},
	"no-text":          {"%s：网页里没有正文，请把报告另存为 .txt 再试", "%s: the page holds no text; save the report itself as .txt"},
	"binary":           {"%s：不是文本文件，请提供 .txt、.md 或 .html", "%s: not a text file; give the report as .txt, .md or .html"},
	"binary-kind":      {"%s：尚不支持 %s 文件，请先另存为 .txt", "%s: %s files are not supported; save the report as .txt first"},
	"wrong-encoding":   {"%s：按 %s 解码有 %d 个字符不成字，内容像是 %s；请改用该编码，或去掉 --encoding", "%[1]s: %[3]d characters do not decode as %[2]s; it looks like %[4]s: name that encoding, or drop --encoding"},
	"unreadable":       {"%s：读取失败：%v", "%s: cannot be read: %v"},
	"no-reports":       {"%s：文件夹里没有 .txt、.md 或 .html 文件", "%s: no .txt, .md or .html files in this folder"},
	"failed":           {"%d 个文件中有 %d 个未能读取", "%[2]d of %[1]d files could not be read"},
	"progress":         {"\r[%d/%d] ", "\r[%d/%d] "},
	"undecodable":      {"有字符无法解码，已用 � 代替", "characters could not be decoded and were replaced by �"},
	"encoding-doubt":   {"内容更像是别的编码，请检查 --encoding", "the text looks like another encoding; check --encoding"},
	"encoding-guess":   {"编码是推测的；不对的话用 --encoding 指定", "the encoding is a guess; name it with --encoding if it is wrong"},
	"note":             {"提示", "note"},
	"error":            {"错误", "error"},
	"no-figures":       {"没有符合条件的指标", "no figure matches"},
	"no-outline":       {"没有找到章节", "no sections found"},
	"no-dates":         {"没有找到时间", "no dates found"},
	"bad-json-line":    {"第 %d 行不是合法的 JSON：%v", "line %d is not valid JSON: %v"},
	"stdin":            {"标准输入", "standard input"},
	"cannot-write":     {"无法写入 %s：%v", "cannot write %s: %v"},
	"no-jieba":         {"这个程序编译时没有包含 jieba；请用 gse，或以 CGO_ENABLED=1 go build -tags gojieba 重新编译", "this program was built without jieba; use gse, or build it with CGO_ENABLED=1 go build -tags gojieba"},
	"no-words-csv":     {"--tokens 只能与 --format json 或 jsonl 同用", "--tokens needs --format json or jsonl"},
	"engine-failed":    {"分词引擎 %s 无法启动：%v", "the word segmenter %s cannot start: %v"},
	"usage-see":        {"用法见 %s --help", "see %s --help"},
	"unknown-command":  {"没有“%s”这个命令", "unknown command %q"},
	"did-you-mean":     {"；是否想用 %s？", "; did you mean %s?"},
	"unknown-flag":     {"没有 %s 这个选项", "unknown flag %s"},
	"flag-needs-value": {"选项 %s 需要一个值", "flag %s needs a value"},
	"flag-bad-value":   {"选项 %s 不接受“%s”", "flag %s does not take %q"},
	"flag-choices":     {"选项 %s 不接受“%s”；可用：%s", "flag %s does not take %q; choose from %s"},
	"no-input":         {"没有指定文件；给出文件或文件夹，或用 - 读标准输入", "no file given; name files or folders, or - for standard input"},
	"stdin-twice":      {"标准输入（-）只能用一次", "standard input (-) can be named only once"},
	"out-suffix":       {"从文件名 %s 看不出格式；请加 --format，或用 .txt .json .jsonl .csv .md 结尾", "the name %s does not tell a format; add --format, or end it in .txt .json .jsonl .csv .md"},
	"no-args":          {"%s 不需要参数“%s”", "%s takes no argument %q"},

	// Help.
	"h.usage":      {"用法", "Usage"},
	"h.examples":   {"示例", "Examples"},
	"h.command":    {"命令", "command"},
	"h.commands":   {"命令", "Commands"},
	"h.flags":      {"选项", "Flags"},
	"h.global":     {"通用选项", "Global flags"},
	"h.more":       {"用“%s [命令] --help”查看各命令的说明。", "Use \"%s [command] --help\" for more about a command."},
	"h.help":       {"显示说明", "show this help"},
	"h.helpcmd":    {"显示命令的说明", "show help for a command"},
	"h.completion": {"生成命令行补全脚本（bash、zsh、fish、powershell）", "generate the completion script (bash, zsh, fish, powershell)"},
	"f.format":     {"输出格式：table、json、jsonl、csv、md（默认 table，有 -o 时看后缀）", "output format: table, json, jsonl, csv, md (default table, or by the suffix of -o)"},
	"f.output":     {"写到 `FILE`，而不是标准输出", "write to this `FILE` instead of standard output"},
	"f.encoding":   {"文件编码 `NAME`：utf-8、gb18030、gbk、gb2312、big5、utf-16、utf-16le、utf-16be（默认自动识别）", "encoding of the files, `NAME`: utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be (default: found by content)"},
	"f.bom":        {"CSV 开头加 BOM，便于 Excel 打开", "start CSV with a byte order mark, for Excel"},
	"f.lang":       {"表头和提示的语言：zh、en", "language of headers and messages: zh, en"},
	"f.kind":       {"只要这些类别：target（目标）、outcome（完成）、other（其他）", "only these kinds: target, outcome, other"},
	"f.indicator":  {"只要名称含 `WORD` 或 id 等于它的指标（可多次给出）", "only indicators whose name contains this `WORD` or whose id it is (repeatable)"},
	"f.section":    {"只要标题含 `WORD` 或编号等于它的章节（含下级）", "only sections whose title contains this `WORD` or whose label it is, with their subsections"},
	"f.depth":      {"只显示前 `N` 级标题", "only the first `N` levels of headings"},
	"f.text":       {"输出解码后的正文（各项位置都相对于它）", "print the decoded text, which all offsets refer to"},
	"f.tokens":     {"输出全部词语及其位置（json、jsonl）", "print every word with its position (json, jsonl)"},
	"f.top":        {"只要次数最多的 `N` 个词（0 为全部）", "only the `N` most frequent words (0 for all)"},
	"f.engine":     {"分词引擎：gse、jieba", "word segmenter: gse, jieba"},
	"s.root":       {"把政府工作报告变成数据：大纲、指标、时间", "Turn Chinese government work reports into data: outline, figures, dates"},
	"s.parse":      {"读出大纲、指标和时间", "read the outline, figures and dates"},
	"s.outline":    {"列出章节大纲", "list the outline of sections"},
	"s.figures":    {"列出指标：目标与完成情况", "list the figures: targets and outcomes"},
	"s.dates":      {"列出时间表达", "list the time expressions"},
	"s.words":      {"统计词频，或给出全部词语", "count words, or print them all"},
	"s.entities":   {"从一行行短文中认出数词、数量和时间", "read numbers, quantities and dates from lines of text"},
	"s.version":    {"显示版本", "show the version"},
	"inputs":       {"[文件或文件夹...]", "[FILE or FOLDER...]"},
}

// say returns the words for key in the chosen language, with args put in.
func (a *app) say(key string, args ...any) string {
	t, ok := texts[key]
	if !ok {
		return key
	}
	s := t[a.lang]
	if len(args) == 0 {
		return s
	}
	return fmt.Sprintf(s, args...)
}
