// Package names takes lists of indicators apart and gives each its full name:
// 城镇和农村居民人均可支配收入 is two, 一、二、三产业增加值 three.
package names

import (
	"strings"

	"github.com/govreport/govreport/internal/lex"
)

// Joiner says which marks separate the names of a list: all of them, or, in
// a list whose items are lists themselves, one kind.
type Joiner uint8

const (
	AnyJoiner  Joiner = iota
	commaOnly         // 、
	wordsOnly         // 和 及 与, where they stand behind a whole name
	wordsAlone        // the same, wherever they stand
)

// Distribute splits a joint name into the names of n indicators, each with
// the words it shares with the others; nil where it does not hold n.
//
// Without 分别 (each) only a plain list is split.
func Distribute(txt string, n int, each bool) []string {
	if n == 3 && sectorList(txt) && (each || strings.Contains(txt, "占") || strings.HasSuffix(txt, "比重")) {
		return threeSectors(txt)
	}
	for _, j := range [...]Joiner{AnyJoiner, wordsOnly, commaOnly, wordsAlone} {
		if j != AnyJoiner && !each {
			break
		}
		if sp := Split(txt, j); len(sp) == n && (j != wordsOnly || Whole(sp[0])) && (n > 2 || !contracted(txt)) {
			if sectors(sp) {
				return sp
			}
			return Complete(sp)
		}
	}
	if n != 2 {
		return nil
	}
	for _, c := range lex.Contractions() {
		if strings.Contains(txt, c[0]) {
			return []string{strings.Replace(txt, c[0], c[1], 1), strings.Replace(txt, c[0], c[2], 1)}
		}
	}
	return nil
}

// sectorWords name the three sectors of the economy at once.
var sectorWords = [...]string{"一二三产业", "一二三次产业", "三次产业", "三产业", "一二三产"}

// sectorList reports whether name speaks of the three sectors at once:
// 一二三产业, 三次产业增加值.
func sectorList(name string) bool {
	for _, w := range sectorWords {
		if strings.HasPrefix(name, w) {
			return true
		}
	}
	return false
}

// threeSectors gives each of the three sectors what is said of all: 三次产业
// 占国内生产总值的比重 of 第一产业.
func threeSectors(name string) []string {
	for _, w := range sectorWords {
		if rest, ok := strings.CutPrefix(name, w); ok {
			return []string{"第一产业" + rest, "第二产业" + rest, "第三产业" + rest}
		}
	}
	return nil
}

// sectors gives the sectors of the economy in a list of them the rest of the
// last name: 一、二、三|产业增加值. It reports whether sp is such a list.
func sectors(sp []string) bool {
	last, ok := strings.CutPrefix(sp[len(sp)-1], "三")
	if !ok || !strings.HasPrefix(last, "产业") && !strings.HasPrefix(last, "次产业") {
		return false
	}
	for _, n := range sp[:len(sp)-1] {
		if n = strings.TrimPrefix(n, "第"); n != "一" && n != "二" {
			return false
		}
	}
	for i := range sp[:len(sp)-1] {
		sp[i] += last
	}
	return true
}

// contracted reports whether the joiner of txt stands inside a contraction:
// 城、乡低保标准.
func contracted(txt string) bool {
	for _, c := range lex.Contractions() {
		if strings.ContainsAny(c[0], "、和") && strings.Contains(txt, c[0]) {
			return true
		}
	}
	return false
}

// Split splits A、B和C at its joiners, leaving quotations and brackets
// whole.
func Split(txt string, j Joiner) []string {
	var out []string
	r := []rune(txt)
	depth, start := 0, 0
	cut := func(i, n int) {
		if i > start {
			out = append(out, string(r[start:i]))
		}
		start = i + n
	}
	for i := 0; i < len(r); i++ {
		switch c := r[i]; {
		case c == '(' || c == '“' || c == '《':
			depth++
		case c == ')' || c == '”' || c == '》':
			depth--
		case depth > 0 || i == 0:
		case c == '、' || c == ',':
			if j < wordsOnly {
				cut(i, 1)
			}
		case j == commaOnly:
		case c == '以' && i+1 < len(r) && r[i+1] == '及':
			cut(i, 2)
			i++
		case c == '和' && !(i+1 < len(r) && r[i+1] == '谐'), c == '与', c == '及' && !(r[i-1] == '普' || r[i-1] == '涉'):
			cut(i, 1)
		}
	}
	cut(len(r), 0)
	return out
}

// Complete gives each of several names the words it shares with the others:
// 城镇 | 农村居民人均可支配收入, 乡镇企业总产值 | 总收入.
func Complete(parts []string) []string {
	out := append([]string(nil), parts...)
	last := parts[len(parts)-1]
	if k, _ := lex.Words().Opener(last); k&(lex.Generic|lex.Shared) != 0 && Whole(parts[0]) {
		head := Head(parts[0], "")
		if head != parts[0] {
			for i := 1; i < len(out); i++ {
				out[i] = head + parts[i]
			}
			return out
		}
	}
	if m := measureOf(last); m != "" && sharedMeasure.On() && len(parts) == 2 && bodied(parts[0]) {
		out[0] += m // 城镇职工|养老金
		return out
	}
	if rest := contrast(parts[0], last); rest != "" && contrastShares.On() && len(parts) == 2 {
		out[0] += rest
		return out
	}
	if !Whole(last) && !headed(last) && (len([]rune(last)) < 4 || !modifies(parts[0]) && !paired(parts[0], last)) {
		return out
	}
	if k := strings.Index(last, "占"); k > 0 && Whole(parts[0]) { // A及B|占全省的比重
		for i := range parts[:len(parts)-1] {
			if !strings.Contains(parts[i], "占") {
				out[i] = parts[i] + last[k:]
			}
		}
		return out
	}
	tail := CommonTail(parts)
	for i := 0; i < len(parts)-1; i++ {
		long := !Whole(last) && headed(last) && len(parts[i]) > len("治安刑事")
		if Whole(parts[i]) || headed(parts[i]) || len(tail) >= 2*len("率") || complete(parts[i], last) || long && !(gradeShares.On() && strings.HasSuffix(parts[i], "级") && paired(parts[i], last)) {
			continue
		}
		from := last
		for _, p := range parts[i+1 : len(parts)-1] { // 果品、蔬菜、畜牧|产值 and 劳务收入
			if Head(p, "") != p && len(p) > len(parts[i]) && Whole(p) {
				from = p
				break
			}
		}
		if !compound(from) {
			out[i] = parts[i] + sharedTail(parts[i], from)
		}
	}
	// 县以上城镇|污水 and 垃圾: a scope in front of the first belongs to all
	if pre := scopePrefix(parts[0]); pre != "" && !(len(parts) > 2 && len(CommonTail(parts[:2])) >= len("保险")) {
		for i := 1; i < len(out); i++ {
			if scopePrefix(out[i]) == "" && !Whole(parts[0]) && !strings.HasPrefix(parts[i], "城乡") && !(pre[:3] == "城" && strings.Contains(parts[i], "农")) && !strings.HasPrefix(out[i], pre) {
				out[i] = pre + out[i]
			}
		}
	}
	return out
}

// headed reports whether a name of several words ends in a noun that can be
// counted: 私营企业, 刑事案件.
func headed(name string) bool {
	r := []rune(name)
	w := lex.Words()
	for n := 2; n <= 4 && (len(r) >= n+2 || len(r) == n && n == 4); n++ {
		if c, ok := w.Opener(string(r[len(r)-n:])); ok && c&lex.Entity != 0 {
			return true
		}
	}
	return false
}

// paired reports whether a is a modifier of the kind that last starts with, by
// the character in which both end: 国家级、|省级“双创”平台, 原丝、|碳丝产能.
func paired(a, last string) bool {
	ra, rl := []rune(a), []rune(last)
	n := len(ra)
	for j := 1; n >= 2 && j < min(n+1, 4) && j+3 <= len(rl); j++ {
		if rl[j] == ra[n-1] {
			return true
		}
	}
	return false
}

// compound reports whether a name is one word with what measures it, which
// shares nothing with the names before it: 投资、消费、进出口总额.
func compound(name string) bool {
	for _, w := range [...]string{"进出口总额", "利润总额", "利税总额", "生产总值", "零售总额"} {
		if strings.HasSuffix(name, w) {
			return true
		}
	}
	return false
}

// modifies reports whether a name is nothing but a scope or a single
// character, which has to share the noun of the next: 城市|和农村低保标准,
// 深|、浅层地下水位.
func modifies(name string) bool {
	c, rest := lex.Words().Opening(name)
	return len(name) == len("深") || c&lex.ScopeHead != 0 && rest == ""
}

// Whole reports whether a name is complete as it stands: it ends in a word
// that measures something.
func Whole(name string) bool {
	r := []rune(name)
	if len(r) < 3 {
		return false
	}
	switch r[len(r)-1] {
	case '率', '准', '例', '位', '量', '额', '值', '比', '重', '度', '数', '入', '出', '费', '耗', '资', '贸', '税', '口', '积', '程', '格', '目', '力', '平', '接', '款', '收', '房', '户', '地', '基', '群', '模':
		return true
	}
	return false
}

// sharedTail finds what the last of several names has and an earlier one
// lacks: the tail behind a modifier that looks like the earlier name.
func sharedTail(a, last string) string {
	ra, rl := []rune(a), []rune(last)
	w := lex.Words()
	if rl[0] == ra[0] && len(ra) > 2 && len(rl) > len(ra)+1 { // 新开工 | 新投产亿元以上项目
		return string(rl[len(ra):])
	}
	// 国家级 | 省级重点项目: the modifiers end in the same character
	end := ra[len(ra)-1]
	for i := 1; i < len(rl)-2 && i < 8; i++ {
		if rl[i] == end {
			return string(rl[i+1:])
		}
	}
	// 二氧化硫 | 氮氧化物排放量, 污水 | 垃圾处理能力: cut before a known tail
	for i := 1; i < len(rl); i++ {
		if c, _ := w.At(rl, i, len(rl)); c&lex.Tail != 0 {
			if i > 2 && (rl[i-1] == '业' && (rl[i-2] == '行' || rl[i-2] == '产')) {
				i -= 2 // 汽车、有色金属|行业增加值
			}
			return string(rl[i:])
		}
	}
	n := min(len(ra), 2)
	if n < len(rl) && (rl[n] == '性' || rl[n] == '级' || rl[n] == '型' || rl[n] == '类') {
		n++ // 公办 | 普惠性幼儿园
	}
	if len(rl) > n+1 {
		return string(rl[n:])
	}
	return ""
}

// scopePrefix returns the scope that name starts with, empty where it has none.
func scopePrefix(name string) string {
	if c, rest := lex.Words().Opening(name); c&lex.ScopeHead != 0 && len(rest) > 3 {
		return strings.TrimSuffix(name, rest)
	}
	return ""
}

// CommonTail returns the longest ending that all names share.
func CommonTail(names []string) string {
	r := []rune(names[0])
	n := len(r)
	for _, s := range names[1:] {
		o := []rune(s)
		k := 0
		for k < n && k < len(o) && o[len(o)-1-k] == r[len(r)-1-k] {
			k++
		}
		n = k
	}
	return string(r[len(r)-n:])
}
