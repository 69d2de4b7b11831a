package cli

import "maps"

// What eval says.
func init() {
	maps.Copy(texts, map[string][2]string{
		"s.eval":              {"用人工标注给指标打分", "score figures against labels"},
		"l.eval":              {"GOLD 是标注（JSONL，一行一段），PRED 是 parse --format jsonl 的输出，或另一人的标注；省略 PRED 时现读标注所在的文件。\n区间由整篇报告重抽样得出（95%）。标注格式见 docs/accuracy.md。", "GOLD has labels (JSONL, a passage a line), PRED the output of parse --format jsonl or another reader's labels; without PRED the labelled files are read now.\nIntervals come from resampling whole reports (95%). docs/accuracy.md describes labels."},
		"f.corpus":            {"标注中的文件所在的文件夹 `DIR`", "folder `DIR` that the files named in the labels lie in"},
		"f.eval.by":           {"另按政府层级、年代或文件格式分组", "group by level of government, decade or file format as well"},
		"f.baseline":          {"改用一个普通正则表达式来读，作为比较的底线", "read with a plain regular expression instead, to compare with"},
		"f.show":              {"列出前 `N` 处不一致", "list the first `N` disagreements"},
		"eval-args":           {"eval 需要一个标注文件，可再给一个结果文件：govreport eval GOLD [PRED]", "eval takes a file of labels and perhaps one of results: govreport eval GOLD [PRED]"},
		"eval-no-files":       {"标注中的文件一个也没有读到；用 --corpus 指明所在的文件夹", "none of the files named in the labels could be read; say with --corpus where they lie"},
		"eval.title":          {"%d 项标注，%d 段，%d 篇", "%d labels, %d passages, %d reports"},
		"eval.score":          {"得分项", "Score"},
		"eval.interval":       {"95%区间", "95% interval"},
		"eval.precision":      {"找到：精确率", "found: precision"},
		"eval.recall":         {"找到：召回率", "found: recall"},
		"eval.f1":             {"找到：F1", "found: F1"},
		"eval.acc_value":      {"数值正确", "value right"},
		"eval.acc_unit":       {"单位正确", "unit right"},
		"eval.acc_measure":    {"口径正确", "measure right"},
		"eval.acc_bound":      {"界限正确", "bound right"},
		"eval.acc_kind":       {"类别正确", "kind right"},
		"eval.acc_period":     {"时期正确", "period right"},
		"eval.acc_indicator":  {"指标正确", "indicator right"},
		"eval.full_precision": {"各项全对：精确率", "all right: precision"},
		"eval.full_recall":    {"各项全对：召回率", "all right: recall"},
		"eval.full_f1":        {"各项全对：F1", "all right: F1"},
		"eval.disagreements":  {"不一致（%d 处）", "Disagreements (%d)"},
		"eval.what":           {"情况", "What"},
		"eval.fields":         {"不同的项", "Fields"},
		"eval.label":          {"标注", "Label"},
		"eval.read":           {"读出", "Read"},
		"eval.missed":         {"漏", "missed"},
		"eval.differs":        {"不同", "differs"},
		"eval.extra":          {"多", "extra"},
		"by.level":            {"层级", "level"},
		"by.decade":           {"年代", "decade"},
		"by.format":           {"格式", "format"},
	})
	maps.Copy(examples, map[string][2]string{
		"eval": {`
  govreport eval 标注.jsonl --corpus 报告文件夹
  govreport eval 标注.jsonl 结果.jsonl --corpus 报告文件夹 --by level
  govreport eval 标注.jsonl --corpus 报告文件夹 --baseline
  govreport eval 甲的标注.jsonl 乙的标注.jsonl --corpus 报告文件夹 --format json`, `
  govreport eval labels.jsonl --corpus reports/
  govreport eval labels.jsonl results.jsonl --corpus reports/ --by level
  govreport eval labels.jsonl --corpus reports/ --baseline
  govreport eval first-reader.jsonl second-reader.jsonl --corpus reports/ --format json`},
	})
}
