package names

import (
	"strings"

	"github.com/govreport/govreport/internal/lex"
)

// Head takes the last noun off an indicator so that another can follow it:
// 重点项目投资 before 增加值 leaves 重点项目.
func Head(ind, name string) string {
	if name != "" && strings.HasSuffix(ind, name) {
		return strings.TrimSuffix(ind, name)
	}
	if strings.HasPrefix(name, "占") || name == "增速" || name == "增幅" || name == "占比" || name == "比重" || name == "涨幅" || name == "降幅" || name == "增长率" {
		return ind
	}
	w := lex.Words()
	r := []rune(ind)
	for n := min(6, len(r)-2); n >= 2; n-- {
		if k, _ := w.Opener(string(r[len(r)-n:])); k&(lex.Generic|lex.Shared) != 0 {
			return string(r[:len(r)-n])
		}
	}
	return ind
}
