package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

var examplesGo = rule.New(rule.Rule{
	Pass: "indicator", Name: "examples-go",
	Why:     "of things counted the names before 等 are examples; the noun behind it is what was counted",
	Example: "新建改造滨江大道、铁西街等主次干路3条。", Role: "review",
	Want: "主次干路 | level | 3 | 条 | exact | outcome | 2015",
})

// kind returns what follows the examples of a name: 主次干路 of
// 滨江大道、铁西街等主次干路.
func kindOfList(name string, g *group) string {
	q := g.members[0].q
	if !examplesGo.On() || q.Dim() != unit.Count {
		return name
	}
	examples, rest, ok := strings.Cut(name, "等")
	if !ok || !strings.ContainsAny(examples, "、和") || utf8.RuneCountInString(rest) < 2 || strings.Contains(rest, "、") {
		return name
	}
	switch r, _ := utf8.DecodeLastRuneInString(examples); r {
	case '高', '初', '中', '平', '均', '同', '相', '优', '一', '二', '三':
		return name // 职业技术大学、高等职业学校
	}
	if c, tail := lex.Words().Opening(rest); c&lex.HeadNoun != 0 && utf8.RuneCountInString(tail) <= 4 || strings.HasSuffix(rest, "以上") || strings.HasPrefix(rest, "方面") || strings.HasPrefix(rest, "领域") {
		return name // 融资租赁、商业保理等项目: the kind alone says too little
	}
	return rest
}
