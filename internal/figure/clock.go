package figure

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

// Years that are named and date nothing: those of a plan's name, of prices, of
// what something is compared with or was decided by.
var (
	planInBrackets = rule.New(rule.Rule{
		Pass: "period", Name: "plan-in-brackets",
		Why:     "years in brackets behind a plan, and those inside the marks of a title, belong to the name",
		Example: "完成总体规划（2011—2035年）编制，新增绿地30公顷。", Role: "review",
		Want: "新增绿地 | level | 30 | 公顷 | exact | outcome | 2015",
	})
	priceYear = rule.New(rule.Rule{
		Pass: "period", Name: "price-year",
		Why:     "the year of the prices that are counted in is not the year of the amount",
		Example: "按2010年价格计算，地区生产总值达到60亿元。", Role: "review",
		Want: "地区生产总值 | level | 6000000000 | 元 | exact | outcome | 2015",
	})
	levelKept = rule.New(rule.Rule{
		Pass: "period", Name: "level-kept",
		Why:     "a year whose level is kept or reached is what the figure is compared with",
		Example: "居民消费价格保持2012年水平，新建住房300套。", Role: "review",
		Want: "住房 | level | 300 | 套 | exact | outcome | 2015",
	})
	yearOfDecision = rule.New(rule.Rule{
		Pass: "period", Name: "year-of-decision",
		Why:     "a year before 修订的, 出台的 or 批准的 dates the paper and not what it led to",
		Example: "根据2012年修订的规划，新建水厂2座。", Role: "review",
		Want: "水厂 | level | 2 | 座 | exact | outcome | 2015",
	})
	yearOfAward = rule.New(rule.Rule{
		Pass: "period", Name: "year-of-award",
		Why:     "a year behind 获评 or 入选 is that of the title won",
		Example: "获评2013年度全国文明县城，城镇化率达到60%。", Role: "review",
		Want: "城镇化率 | level | 60 | % | exact | outcome | 2015",
	})
	foundedSince = rule.New(rule.Rule{
		Pass: "period", Name: "founded-since",
		Why:     "自2012年设立以来 says when it began; the figure is of today",
		Example: "自2012年设立以来，开发区累计引进企业300家。", Role: "review",
		Never: "开发区累计引进企业 | level | 300 | 家 | exact | outcome | 2012",
	})
)

// datesNothing reports whether time expression k names a year that no figure of
// the sentence is of.
func (s *scanner) datesNothing(k int) bool {
	e := &s.Times[k]
	if e.Type != fact.DateType || e.First == 0 && e.Last == 0 {
		return false
	}
	lo, hi := int(e.Lo), int(e.Hi)
	switch {
	case planInBrackets.On() && s.inName(lo, hi):
	case priceYear.On() && s.ofPrices(lo, hi):
	case levelKept.On() && s.keptLevel(lo, hi):
	case yearOfDecision.On() && s.follows(hi, decided):
	case yearOfAward.On() && s.awarded(lo, hi):
	case foundedSince.On() && s.founded(lo, hi):
	default:
		return false
	}
	return true
}

// inName reports whether the time r[lo:hi] stands in brackets behind the name of
// a plan or between the marks of a title.
func (s *scanner) inName(lo, hi int) bool {
	if lo > 1 && s.R[lo-1] == '(' && hi < len(s.R) && s.R[hi] == ')' {
		switch s.R[lo-2] {
		case '”', '》':
			return true
		}
		for _, w := range planNames {
			if han.HasAt(s.R, lo-1-len([]rune(w)), w) {
				return true
			}
		}
	}
	for i := lo - 1; i >= 0 && lo-i < 40; i-- {
		switch s.R[i] {
		case '》', '。':
			return false
		case '《':
			return true
		}
	}
	return false
}

var planNames = []string{"规划", "计划", "纲要", "行动", "方案", "战略", "规划纲要", "攻坚"}

// ofPrices reports whether the time r[lo:hi] is that of prices: 按|2010年|价格计算,
// 2015年|不变价, 以|2015年|为基期.
func (s *scanner) ofPrices(lo, hi int) bool {
	if hi < len(s.R) && s.R[hi] == '的' {
		hi++
	}
	for _, w := range [...]string{"不变价", "可比价", "为基期", "为基年", "为基数", "基期", "价计算", "价格计算", "价格测算", "价格折算", "价格核算", "价格口径"} {
		if han.HasAt(s.R, hi, w) {
			return true
		}
	}
	return lo > 0 && (s.R[lo-1] == '按' || s.R[lo-1] == '照') && han.HasAt(s.R, hi, "价格")
}

// keptLevel reports whether the time r[lo:hi] is one whose level is kept:
// 保持|上年|水平, 恢复到|2019年|同期水平.
func (s *scanner) keptLevel(lo, hi int) bool {
	if hi < len(s.R) && s.R[hi] == '的' {
		hi++
	}
	if !han.HasAt(s.R, hi, "水平") && !han.HasAt(s.R, hi, "同期水平") {
		return false
	}
	for _, w := range [...]string{"保持", "保持在", "维持", "维持在", "稳定在", "恢复到", "恢复至", "回到", "达到", "接近", "超过", "高于", "低于", "不低于", "好于", "优于"} {
		if han.HasAt(s.R, lo-len([]rune(w)), w) {
			return true
		}
	}
	return false
}

var decided = []string{"修订的", "制定的", "出台的", "发布的", "颁布的", "印发的", "批复的", "批准的", "编制的", "签订的"}

func (s *scanner) follows(hi int, words []string) bool {
	for _, w := range words {
		if han.HasAt(s.R, hi, w) {
			return true
		}
	}
	return false
}

// awarded reports whether the time r[lo:hi] names a title that was won.
func (s *scanner) awarded(lo, hi int) bool {
	if hi >= len(s.R) || s.R[hi] == ',' {
		return false
	}
	for _, w := range [...]string{"获评", "荣获", "评为", "入选", "荣登", "上榜", "被授予"} {
		if han.HasAt(s.R, lo-len([]rune(w)), w) {
			return true
		}
	}
	return false
}

// founded reports whether the time r[lo:hi] is when something began that has
// gone on since: 自|2012年|设立以来.
func (s *scanner) founded(lo, hi int) bool {
	if lo == 0 || s.R[lo-1] != '自' && s.R[lo-1] != '从' {
		return false
	}
	for j := hi + 1; j < len(s.R) && j < hi+10; j++ {
		if strings.ContainsRune(",。;:", s.R[j]) {
			return false
		}
		if han.HasAt(s.R, j, "以来") {
			c, _ := lex.Words().At(s.R, hi, j)
			return c&(lex.Verb|lex.NounVerb|lex.Light) != 0
		}
	}
	return false
}
