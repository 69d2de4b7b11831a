package cli

import "maps"

// What govreport rules says, and figures --explain of rules.
func init() {
	maps.Copy(texts, map[string][2]string{
		"s.rules":      {"列出和说明读法规则", "list the rules of reading, and show them"},
		"s.rules.list": {"列出规则：环节、名称、理由", "list rules: pass, name, reason"},
		"s.rules.show": {"说明规则：理由、例句、有无此规则的不同读法", "show rules: reason, example, what is read with and without"},
		"f.pass":       {"只要这些`环节`（%s）", "only these `PASS`es (%s)"},
		"f.on":         {"在这些`报告`上数一数有多少项指标离不开它（文件或文件夹，可多次给出）", "count on these `REPORT`s how many figures need it (file or folder, repeatable)"},

		"l.rule":       {"规则", "RULE"},
		"l.rules":      {"规则（%d 条）", "Rules (%d)"},
		"no-rule-name": {"请给出规则的名称；govreport rules list 列出所有规则", "name a rule; govreport rules list lists them all"},
		"no-such-rule": {"没有规则“%s”", "no rule %s"},

		"c.pass": {"环节", "Pass"}, "c.rule": {"规则", "Rule"}, "c.why": {"理由", "Why"}, "c.example": {"例句", "Example"},
		"c.want": {"有此规则", "With it"}, "c.never": {"无此规则", "Without it"}, "c.figures": {"指标数", "Figures"},

		"p.rule":     {"规则", "rule"},
		"without":    {"%s；没有它：%s", "%s; without it: %s"},
		"unread":     {"这里读不出指标", "no figure is read here"},
		"field-says": {"%s 为 %s", "%s %s"},
		"field-none": {"%s 为空", "no %s"},
	})
	maps.Copy(examples, map[string][2]string{
		"rules": {`
  govreport rules list --pass period
  govreport rules show average-of-span --on 报告文件夹
  govreport figures 报告.txt --explain 3            哪些规则读出了第 3 项`, `
  govreport rules list --pass period
  govreport rules show average-of-span --on reports/
  govreport figures report.txt --explain 3          the rules that figure 3 needs`},
	})
}
