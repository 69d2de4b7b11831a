package figure

import (
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/quantity"
)

// Nouns behind numbers: 5家|高新技术企业, 18.4万人|纳入城乡低保.

// nounAfter returns the noun behind a number that ends at i: 家|高新技术企业.
func (s *scanner) nounAfter(i, hi int) phrase {
	w, r := lex.Words(), s.R
	p := phrase{i, i}
	hi = min(hi, i+maxNoun)
	ahead := lookahead{s: s, hi: hi, from: i, at: i - 1}
	if i < hi {
		switch r[i] {
		case '等': // 稳经济40条等政策: the noun stands in front
			return p
		case '和', '及', '与', '并':
			if c, e := w.At(r, i, hi); e-i < 2 || c&lex.Noun == 0 {
				return p // 省级奖13项和市级奖76项
			}
		}
	}
	for j := i; j < hi; {
		switch r[j] {
		case '“':
			if e := quantity.Closing(r[:hi], j, '”', 24); e > 0 {
				j = e
				continue
			}
		case ',', ';', '。', ':', '!', '?', ')', '—', '|':
			p.hi = j
			return s.trimNoun(p)
		case '(':
			if e := s.bracketEnd(j, hi); e > j && e-j < 20 && j > i && r[j+1] != '即' {
				j = e
				continue
			}
			p.hi = j
			return s.trimNoun(p)
		case '获':
			if j > i && j+1 < hi && r[j+1] != '奖' { // 6个项目|获国家科学技术奖
				p.hi = j
				return s.trimNoun(p)
			}
		case '与':
			if j > i+1 {
				p.hi = j // 100户企业|与高等院校
				return s.trimNoun(p)
			}
		case '的':
			if j > i && ahead.number(j+1) { // 294个乡镇的周转房18万平方米
				p.hi = j
				return s.trimNoun(p)
			}
		case '、', '和', '及':
			if s.quantityStartingAt(j+1) >= 0 {
				p.hi = j
				return s.trimNoun(p)
			}
			if r[j] == '、' && j == i {
				return p
			}
		}
		if k := s.quantityStartingAt(j); k >= 0 && s.threshold(k, hi) {
			j = int(s.Quantities[k].Hi) // 5个|超500亿元企业
			continue
		}
		if k := s.quantityStartingAt(j); k >= 0 && !s.Quantities[k].Weak || s.timeStartingAt(j) >= 0 {
			p.hi = j
			for x := j - 1; x > i; x-- { // 9个风险点、|教师岗位8个风险点
				if c := r[x]; c == '、' || c == '和' || c == '及' {
					p.hi = x
				}
			}
			return s.trimNoun(p)
		}
		if c, e := w.At(r, j, hi); e > j {
			if n, e2 := w.At(r, e, hi); c&lex.Stop != 0 && e-j >= 2 && n&lex.HeadNoun != 0 && n&lex.Stop == 0 && s.closes(e2, hi) {
				j = e2 // 12户入驻|企业
				continue
			}
			if c&(lex.Stop|lex.UpTo|lex.DownTo) != 0 && !(j > i && s.nominalStop(j, e, hi)) {
				p.hi = j
				return s.trimNoun(p)
			}
			if c&(lex.Stop|lex.UpTo|lex.DownTo) == 0 {
				j = e
				continue
			}
		}
		j++
	}
	p.hi = hi
	return s.trimNoun(p)
}

// maxNoun is how many characters behind a number its noun may lie in. No noun is
// half as long; text without a mark in so many characters is garbled.
const maxNoun = 240

// numberAhead reports whether another quantity stands in the clause from i on.
func (s *scanner) numberAhead(i, hi int) bool {
	ahead := lookahead{s: s, hi: hi, from: i, at: i - 1}
	return ahead.number(i)
}

// A lookahead answers [scanner.numberAhead] for one place after the other, and
// walks over none of them twice.
type lookahead struct {
	s        *scanner
	hi       int
	from, at int  // what comes next from there on is at
	found    bool // and is a quantity rather than a mark
}

// number reports whether a quantity stands in the clause from i on.
func (a *lookahead) number(i int) bool {
	if i >= a.from && i <= a.at {
		return a.found
	}
	a.from, a.found = i, false
	k := a.s.quantityFrom(i)
	for a.at = i; a.at < a.hi; a.at++ {
		switch a.s.R[a.at] {
		case ',', ';', '。', ':', '、':
			return false
		}
		for k < len(a.s.Quantities) && int(a.s.Quantities[k].Lo) < a.at {
			k++
		}
		if k < len(a.s.Quantities) && int(a.s.Quantities[k].Lo) == a.at && !a.s.Quantities[k].Weak {
			a.found = true
			return true
		}
	}
	return false
}

// closes reports whether a noun phrase may end at i: the clause does, or a verb
// follows.
func (s *scanner) closes(i, hi int) bool {
	if i >= hi || s.quantityStartingAt(i) >= 0 {
		return true
	}
	switch s.R[i] {
	case ',', ';', '。', ':', '、', '和', '及', '与', ')', '(':
		return true
	}
	c, e := lex.Words().At(s.R, i, hi)
	return e > i && c&lex.Stop != 0
}

// threshold reports whether quantity k limits the noun that it stands in:
// 超500亿元的企业, 10亿元以上项目.
func (s *scanner) threshold(k, hi int) bool {
	q := &s.Quantities[k]
	if q.Lo > 0 {
		switch s.R[q.Lo-1] {
		case '超', '过', '逾':
			return true
		}
	}
	if q.PercentLike() {
		return false
	}
	c, e := lex.Words().After(s.R[:hi], int(q.Hi))
	return c&(lex.GeAfter|lex.LeAfter) != 0 && e < hi && s.R[e] > 0x80 && s.R[e] != '、' && s.R[e] != '。' && s.R[e] != '的'
}

// clauseAfter returns the rest of the clause behind a number, where it says
// what was counted: 18.4万人|纳入城乡低保.
func (s *scanner) clauseAfter(i, hi int) phrase {
	if i < hi && s.R[i] == '(' { // 5县(市、区)|通高速
		i = s.bracketEnd(i, hi)
	}
	for j := i; j < hi; j++ {
		switch s.R[j] {
		case '(':
			if e := s.bracketEnd(j, hi); e > j && e-j < 12 { // 89.8%的县(市、区)建成…
				j = e - 1
				continue
			}
			hi = j
		case ',', ';', '。', ':', '!', '、', '—':
			hi = j
		}
		if s.quantityStartingAt(j) >= 0 {
			hi = j
		}
	}
	if hi-i < 2 || hi-i > 26 {
		return phrase{i, i}
	}
	return s.trimNoun(phrase{i, hi})
}

// nominalStop lets a stop word of two characters pass that ends the noun:
// 20个科技示范村建设。
func (s *scanner) nominalStop(lo, hi, end int) bool {
	return hi-lo == 1 && s.R[lo] == '的' && hi < end && s.timeStartingAt(hi) < 0
}

func (s *scanner) trimNoun(p phrase) phrase {
	p = s.trimRight(p)
	p = s.trimAdverbs(p)
	if p.hi-p.lo == 1 {
		switch s.R[p.lo] {
		case '未', '有', '上', '下', '被', '已', '由', '在', '为', '网', '仍':
			p.hi = p.lo // 5项|未完成
		}
	}
	if p.hi-p.lo > 2 && s.R[p.hi-1] == '要' {
		switch s.R[p.hi-2] {
		case '纪', '概', '重', '主', '摘', '需', '必', '紧', '辑', '政':
		default:
			p.hi-- // 27个大项目|要全部开工
		}
	}
	for p.hi > p.lo && (s.R[p.hi-1] == '等' || s.R[p.hi-1] == '中' && p.hi-p.lo > 3 && s.R[p.hi-2] != '高' && s.R[p.hi-2] != '初') {
		p.hi--
	}
	return s.trimRight(p)
}
