package eval

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The baseline is what a regular expression gives that somebody would write in
// an afternoon: a number, its magnitude and its unit, the words in front of it
// as far as the last comma for the indicator, a word of growth for the measure,
// the nearest year before it for the period, and the first heading that speaks
// of tasks for where targets begin. It is there to be compared with.

var (
	plainFigure = regexp.MustCompile(`(\d+(?:,\d{3})*(?:\.\d+)?)(万亿|亿|万)?(个百分点|平方公里|平方米|立方米|千瓦时|千瓦|公里|美元|人次|[%％‰元亩吨人户家个项条座所件名套辆台张处米倍斤])?(左右|以上|以内|以下)?`)
	plainSign   = regexp.MustCompile(`[，。；：、\s（）()]`)
	plainVerb   = regexp.MustCompile(`(比上年|同比|年均|累计|预计|力争|分别|达到|完成|实现|突破|超过|增长|提高|下降|减少|降低|增加|上升|达|为|约|近|超|控制在)+$`)
	plainGrowth = regexp.MustCompile(`(增长|下降|上升|降低|提高|减少|增加)[了至到约近]?$`)
	plainYear   = regexp.MustCompile(`(\d{4})年`)
	plainPlan   = regexp.MustCompile(`(?m)^.{0,12}(今年|\d{4}年)?.{0,10}(工作安排|重点工作|主要任务|工作任务|总体要求|奋斗目标|工作部署).{0,20}$`)
	plainMag    = map[string]float64{"": 1, "万": 1e4, "亿": 1e8, "万亿": 1e12}
	plainBound  = map[string]string{"": "exact", "左右": "approx", "以上": "ge", "以内": "le", "以下": "le"}
)

// Baseline reads the figures of text with a plain regular expression.
func Baseline(text string) []Guess {
	plan := len(text)
	if at := plainPlan.FindAllStringIndex(text, -1); len(at) > 0 {
		plan = at[len(at)/2][0]
	}
	year := 0
	if m := plainYear.FindStringSubmatch(text); m != nil {
		year, _ = strconv.Atoi(m[1])
	}
	var out []Guess
	at, chars := 0, 0
	for _, m := range plainFigure.FindAllStringSubmatchIndex(text, -1) {
		group := func(k int) string {
			if m[2*k] < 0 {
				return ""
			}
			return text[m[2*k]:m[2*k+1]]
		}
		rest := text[m[1]:]
		if unit := group(3); unit == "" && (group(2) == "" || strings.HasPrefix(rest, "年")) || strings.HasPrefix(rest, "年") {
			continue // a year, a label
		}
		chars += utf8.RuneCountInString(text[at:m[0]])
		at = m[0]
		g := Guess{Lo: chars, Hi: chars + utf8.RuneCountInString(text[m[0]:m[1]]), Unit: group(3), Bound: plainBound[group(4)], Measure: "level", Kind: "outcome"}
		v, _ := strconv.ParseFloat(strings.ReplaceAll(group(1), ",", ""), 64)
		before := text[:m[0]]
		if cut := plainSign.FindAllStringIndex(tailOf(before), -1); len(cut) > 0 {
			before = tailOf(before)[cut[len(cut)-1][1]:]
		} else {
			before = tailOf(before)
		}
		if growth := plainGrowth.FindString(before); growth != "" {
			if g.Unit == "%" || g.Unit == "％" || g.Unit == "倍" {
				g.Measure = "growth"
			} else {
				g.Measure = "change"
			}
			if strings.ContainsAny(growth, "降减") {
				v = -v
			}
		}
		g.Value.Terms = []float64{v * plainMag[group(2)]}
		g.Indicator = plainVerb.ReplaceAllString(before, "")
		if g.Indicator == "" && len(out) > 0 {
			g.Indicator = out[len(out)-1].Indicator
		}
		p := year - 1
		if m[0] >= plan {
			g.Kind, p = "target", year
		}
		if ys := plainYear.FindAllStringSubmatch(tailOf(text[:m[0]]), -1); len(ys) > 0 {
			p, _ = strconv.Atoi(ys[len(ys)-1][1])
		}
		if year > 0 {
			g.Period = strconv.Itoa(p)
		}
		out = append(out, g)
	}
	return out
}

// tailOf is the last of s, enough for a sentence.
func tailOf(s string) string {
	if len(s) > 150 {
		s = s[len(s)-150:]
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
	}
	if i := strings.LastIndexAny(s, "。\n"); i >= 0 {
		_, w := utf8.DecodeRuneInString(s[i:])
		s = s[i+w:]
	}
	return s
}
