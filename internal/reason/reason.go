// Package reason puts the codes of a comparison's reasons into words of both
// languages, for the library's Why and for the command.
package reason

import "strings"

// Languages that Words speaks.
const (
	Chinese = 0
	English = 1
)

// words has Chinese and English for each code; %1 and %2 stand for the
// arguments.
var words = map[string][2]string{
	"above":          {"高于目标", "above the target"},
	"equal":          {"与目标持平", "equal to the target"},
	"below":          {"低于目标", "below the target"},
	"near-below":     {"低于目标，在“左右”的幅度之内", "below the target, within what “about” allows"},
	"under-limit":    {"没有超过上限", "within the limit"},
	"over-limit":     {"超过了上限", "over the limit"},
	"near-over":      {"未到目标，在“左右”的幅度之内", "off the target, within what “about” allows"},
	"lower-better":   {"低于目标，越低越好", "below the target, and lower is better"},
	"higher-worse":   {"高于目标，越低越好", "above the target, and lower is better"},
	"larger-fall":    {"降幅大于目标", "a larger fall than planned"},
	"smaller-fall":   {"降幅小于目标", "a smaller fall than planned"},
	"in-bounds":      {"在目标的界限之内", "within the bounds of the target"},
	"out-of-bounds":  {"越过了目标的界限", "outside the bounds of the target"},
	"below-range":    {"未达到目标区间", "short of the target range"},
	"under-range":    {"低于控制区间", "below the range of control"},
	"beyond-range":   {"好于目标区间", "better than the target range"},
	"in-range":       {"在目标区间之内", "within the target range"},
	"faster":         {"经济增长%1（“%2”），快于经济增长", "the economy grew by %1 (“%2”): faster than the economy"},
	"in-step":        {"经济增长%1（“%2”），与经济增长同步", "the economy grew by %1 (“%2”): in step with the economy"},
	"nearly-in-step": {"经济增长%1（“%2”），与经济增长相差不到半个百分点", "the economy grew by %1 (“%2”): within half a point of the economy"},
	"slower":         {"经济增长%1（“%2”），慢于经济增长", "the economy grew by %1 (“%2”): slower than the economy"},

	"no-number":    {"缺少可比的数值", "no comparable number"},
	"straddles":    {"完成值是一个区间，两端的结论不同", "the outcome is a range whose ends differ in verdict"},
	"one-sided":    {"完成值只说了界限，不足以下结论", "the outcome is a bound that does not settle it"},
	"neutral":      {"这一指标无所谓高低，只列出差距", "neither more nor less is better: the difference only"},
	"redefined":    {"指标口径变了，数额不可比", "the indicator was redefined: amounts are not comparable"},
	"conversion":   {"单位不同，无法比较", "the units cannot be converted"},
	"no-yardstick": {"目标没有数字，报告里没有可比的另一方", "the target has no number, and the report not what it is measured by"},
	"no-growth":    {"目标没有数字，报告没有写经济增长多少", "the target has no number, and the report no growth of the economy"},
	"pending":      {"没有下一年的报告", "there is no report of the next year"},

	"stage":    {"没有找到同一阶段的数（目标%1，报告%2）", "no number of the same stage found (target: %1, report: %2)"},
	"flow":     {"没有找到同一口径的数（目标%1，报告%2）", "no number of the same kind found (target: %1, report: %2)"},
	"object":   {"没有找到同一事物的数（目标“%1”，报告“%2”）", "no number of the same thing found (target: %1, report: %2)"},
	"each":     {"没有找到可比的数（一方是每一个的数，一方是合计）", "no comparable number found (one is for each, the other for all)"},
	"scope":    {"没有找到同一范围的数（目标“%1”，报告“%2”）", "no number of the same part found (target: %1, report: %2)"},
	"measure":  {"没有找到同一口径的数（目标%1，报告%2）", "no number of the same measure found (target: %1, report: %2)"},
	"unit":     {"没有找到同一单位的数（目标“%1”，报告“%2”）", "no number of the same unit found (target: %1, report: %2)"},
	"period":   {"没有找到同一时期的数（目标%1，报告%2）", "no number of the same period found (target: %1, report: %2)"},
	"name":     {"只找到名称相近的数，较低，不能说没有完成（“%2”）", "only a lower number of a similar name found, which is no failure (%2)"},
	"size":     {"只找到名称相近的数，大小悬殊（“%2”）", "only a number of a similar name and quite another size found (%2)"},
	"passages": {"没有找到，附近有相近的话", "not found; the closest passages are given"},
	"pair":     {"没有找到；两份报告不是同一政府的前后两年（%1）", "not found; the reports are not those of one government in following years (%1)"},
	"silent":   {"没有提及", "not mentioned"},
}

// terms are arguments that are codes themselves.
var terms = map[string][2]string{
	"build": {"建设", "building"}, "reserve": {"储备", "in reserve"}, "signed": {"签约", "signed"}, "started": {"开工", "begun"},
	"going": {"在建", "under way"}, "done": {"建成", "done"},
	"added": {"新增", "added"}, "reaches": {"达到", "level"}, "total": {"累计", "total"},
	"level": {"数额", "level"}, "growth": {"增速", "growth"}, "change": {"增减", "change"}, "multiple": {"倍数", "multiple"},
	"ratio": {"比例", "ratio"}, "completion": {"完成率", "completion"},
	"reversed": {"次序颠倒", "in reverse order"}, "apart": {"不是前后两年", "not of following years"}, "regions": {"地区不同", "of different regions"},
	"": {"未说明", "unsaid"},
}

// Known reports whether code has words.
func Known(code string) bool { _, ok := words[code]; return ok }

// Words says a code with its arguments in a language.
func Words(lang int, code string, args ...string) string {
	w, ok := words[code]
	if !ok {
		return code
	}
	s := w[lang]
	for i, a := range args {
		if t, ok := terms[a]; ok {
			a = t[lang]
		}
		s = strings.ReplaceAll(s, "%"+string(rune('1'+i)), a)
	}
	return s
}
