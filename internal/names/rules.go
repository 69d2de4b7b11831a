package names

import (
	"strings"

	"github.com/govreport/govreport/internal/rule"
)

var (
	sharedMeasure = rule.New(rule.Rule{
		Pass: "indicator", Name: "shared-measure",
		Why:     "people or bodies in a list share what is measured of the last of them",
		Example: "城镇职工和城乡居民养老金分别提高81.3%和27.3%。", Role: "review",
		Want: "城镇职工养老金 | growth | 81.3 | % | exact | outcome | 2015",
	})
	completeNouns = rule.New(rule.Rule{
		Pass: "indicator", Name: "complete-nouns",
		Why:     "a name as long as the last of its list that ends in a noun counted by itself shares nothing with it",
		Example: "申报材料、办理时限、跑动次数分别压缩58.7%、87.8%、82.8%。", Role: "review",
		Want: "办理时限 | growth | -87.8 | % | exact | outcome | 2015",
	})
	contrastShares = rule.New(rule.Rule{
		Pass: "indicator", Name: "contrast-shares",
		Why:     "进口 before 出口 with more behind it shares what stands behind",
		Example: "口岸进口、出口整体通关时间分别压缩72%和66%。", Role: "review",
		Want: "口岸进口整体通关时间 | growth | -72 | % | exact | outcome | 2015",
	})
	gradeShares = rule.New(rule.Rule{
		Pass: "indicator", Name: "grade-shares",
		Why:     "a grade at the end of a name shares the noun of the next one, whatever verb stands before it",
		Example: "新增国家级、省级专精特新小巨人企业21家、47家。", Role: "review",
		Want: "新增国家级专精特新小巨人企业 | level | 21 | 家 | exact | outcome | 2015",
	})
)

// bodied reports whether name ends in a noun for people or bodies.
func bodied(name string) bool {
	for _, w := range [...]string{"职工", "居民", "人员", "学生"} {
		if strings.HasSuffix(name, w) {
			return true
		}
	}
	return headed(name)
}

// measureOf returns what is measured of the people or bodies that name ends
// with: 养老金 of 城乡居民|养老金; empty where name is no such thing.
func measureOf(name string) string {
	r := []rune(name)
	for i := len(r) - 2; i >= max(3, len(r)-5); i-- {
		tail := string(r[i:])
		if r[i] == '分' || r[i] == '新' || !Whole(tail) && !strings.HasSuffix(tail, "养老金") || !bodied(string(r[:i])) {
			continue
		}
		return tail
	}
	return ""
}

// contrast returns what b, which starts with the counterpart of a's end, goes
// on with: 口岸进口, 出口|整体通关时间.
func contrast(a, b string) string {
	for _, p := range [...][2]string{{"进口", "出口"}, {"出口", "进口"}, {"流入", "流出"}, {"上行", "下行"}} {
		if strings.HasSuffix(a, p[0]) {
			if rest, ok := strings.CutPrefix(b, p[1]); ok {
				return rest
			}
		}
	}
	return ""
}

// complete reports whether a stands by itself before last: it is as long and
// ends in a noun that is counted or measured itself.
func complete(a, last string) bool {
	if !completeNouns.On() {
		return false
	}
	if strings.HasSuffix(a, "游客") && strings.HasPrefix(last, "旅游") {
		return true
	}
	if len(a) != len(last) {
		return false
	}
	for _, w := range [...]string{"人次", "资金", "事故", "警情", "时限", "材料", "空间", "发案", "销售", "养老金"} {
		if strings.HasSuffix(a, w) {
			return true
		}
	}
	return false
}
