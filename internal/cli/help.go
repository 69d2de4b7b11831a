package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// examples are shown by --help of each command.
var examples = map[string][2]string{
	"govreport": {`
  govreport parse 报告.txt                          大纲、指标、时间三张表
  govreport figures 报告.md --kind target           只看目标
  govreport parse 报告文件夹 -o 结果.jsonl           一份报告一行 JSON`, `
  govreport parse report.txt                        three tables: outline, figures, dates
  govreport figures report.md --kind target         targets only
  govreport parse reports/ -o result.jsonl          one line of JSON a report`},
	"parse": {`
  govreport parse 报告.txt
  govreport parse 2018.txt 2019.md 报告文件夹 --format jsonl
  govreport parse 报告.txt -o 结果.json
  cat 报告.txt | govreport parse -
  govreport parse 旧报告.txt --encoding gb18030`, `
  govreport parse report.txt
  govreport parse 2018.txt 2019.md reports/ --format jsonl
  govreport parse report.txt -o result.json
  cat report.txt | govreport parse -
  govreport parse old.txt --encoding gb18030`},
	"batch": {`
  govreport batch 报告文件夹 -o 结果.sqlite
  govreport batch 2018.zip 2019.zip -o 结果.jsonl -o 指标.csv --bom
  govreport batch 报告文件夹 -o 结果.parquet --jobs 8 --report 运行报告.json
  govreport batch 报告文件夹 -o 结果.sqlite --resume`, `
  govreport batch reports/ -o result.sqlite
  govreport batch 2018.zip 2019.zip -o result.jsonl -o result.csv --bom
  govreport batch reports/ -o result.parquet --jobs 8 --report run.json
  govreport batch reports/ -o result.sqlite --resume`},
	"worker": {`
  echo '{"id":1,"path":"报告.txt"}' | govreport worker
  find 报告文件夹 -name '*.docx' | govreport worker --jobs 4 > 结果.jsonl
  find 报告文件夹 -type f | parallel --pipe govreport worker > 结果.jsonl`, `
  echo '{"id":1,"path":"report.txt"}' | govreport worker
  find reports -name '*.docx' | govreport worker --jobs 4 > result.jsonl
  find reports -type f | parallel --pipe govreport worker > result.jsonl`},
	"outline": {`
  govreport outline 报告.txt
  govreport outline 报告.txt --depth 2
  govreport outline 报告.txt --section 二、 --format md
  govreport outline 报告.txt -o 大纲.opml
  govreport outline 报告文件夹 --check`, `
  govreport outline report.txt
  govreport outline report.txt --depth 2
  govreport outline report.txt --section 二、 --format md
  govreport outline report.txt -o outline.opml
  govreport outline reports/ --check`},
	"figures": {`
  govreport figures 报告.txt --kind target
  govreport figures 报告.txt --indicator 生产总值
  govreport figures 报告.txt --headline
  govreport figures 报告.txt --doubtful
  govreport figures 报告.txt --explain 12
  govreport figures 报告文件夹 -o 指标.csv --bom
  govreport figures 报告文件夹 -o 指标.xlsx
  govreport figures 报告.txt --section 农业 --lang en`, `
  govreport figures report.txt --kind target
  govreport figures report.txt --indicator gdp
  govreport figures report.txt --headline
  govreport figures report.txt --doubtful=0.9
  govreport figures report.txt --explain 12
  govreport figures reports/ -o figures.csv --bom
  govreport figures reports/ -o figures.xlsx
  govreport figures report.txt --section 农业`},
	"dates": {`
  govreport dates 报告.txt
  govreport dates 报告.txt --format csv`, `
  govreport dates report.txt
  govreport dates report.txt --format csv`},
	"words": {`
  govreport words 报告.txt --top 30
  govreport words 报告.txt --tokens --format jsonl
  govreport words 报告.txt --engine jieba`, `
  govreport words report.txt --top 30
  govreport words report.txt --tokens --format jsonl
  govreport words report.txt --engine jieba`},
	"entities": {`
  echo 今年增长8.5%左右 | govreport entities
  echo '{"text":"去年完成1300亿元","ref":"2019-01-22"}' | govreport entities --format jsonl`, `
  echo 今年增长8.5%左右 | govreport entities
  echo '{"text":"去年完成1300亿元","ref":"2019-01-22"}' | govreport entities --format jsonl`},
	"indicators": {`
  govreport indicators list --topic 财政
  govreport indicators show 农民人均纯收入
  govreport indicators list -f csv -o 指标目录.csv --bom`, `
  govreport indicators list --topic 财政
  govreport indicators show gdp
  govreport indicators list -f csv -o indicators.csv`},
	"list": {`
  govreport indicators list
  govreport indicators list --topic 财政 --topic 金融
  govreport indicators list --format json --indicators 自定义.tsv`, `
  govreport indicators list
  govreport indicators list --topic 财政 --topic 金融
  govreport indicators list --format json --indicators mine.tsv`},
	"show": {`
  govreport indicators show 地区生产总值
  govreport indicators show gdp cpi --format json`, `
  govreport indicators show 地区生产总值
  govreport indicators show gdp cpi --format json`},
	"version": {"\n  govreport version", "\n  govreport version"},
}

const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`

const usageTemplate = `{{h.usage}}:{{if and .Runnable (not .HasAvailableSubCommands)}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} <{{h.command}}>{{end}}{{if .HasExample}}

{{h.examples}}:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

{{h.commands}}:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

{{h.flags}}:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

{{h.global}}:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

{{h.more}}{{end}}
`

// help puts the program's own words into what cobra prints.
func (a *app) help(root *cobra.Command) {
	usage := strings.NewReplacer(
		"{{h.usage}}", a.say("h.usage"), "{{h.commands}}", a.say("h.commands"), "{{h.command}}", a.say("h.command"),
		"{{h.examples}}", a.say("h.examples"), "{{h.flags}}", a.say("h.flags"), "{{h.global}}", a.say("h.global"),
		"{{h.more}}", a.say("h.more", root.Name()),
	).Replace(usageTemplate)
	root.SetUsageTemplate(usage)
	root.SetHelpTemplate(helpTemplate)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	var each func(c *cobra.Command)
	each = func(c *cobra.Command) {
		c.Flags().BoolP("help", "h", false, a.say("h.help"))
		c.DisableFlagsInUseLine = true
		name := strings.TrimPrefix(c.CommandPath(), root.Name()+" ")
		if e, ok := examples[strings.TrimPrefix(name, "indicators ")]; ok {
			c.Example = strings.TrimPrefix(e[a.lang], "\n")
		}
		switch c.Name() {
		case "help":
			c.Short = a.say("h.helpcmd")
		case "completion":
			c.Short = a.say("h.completion")
		}
		for _, sub := range c.Commands() {
			each(sub)
		}
	}
	each(root)
}
