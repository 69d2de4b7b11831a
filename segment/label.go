package segment

import "strings"

// A family is a kind of label. Labels of one family count together.
type family uint8

const (
	famNone    family = iota // a heading without a label
	famChapter               // 第一章 第二部分：
	famHan                   // 一、
	famHanParen
	famArabic // 1.
	famArabicParen
	famCircle     // ①
	famShi        // 一是
	famYao        // 一要
	famDi         // 第一，
	famFirst      // 首先 其次 再次 最后
	famDash       // ——
	famDecimal    // 1.1
	famDecimalSub // 1.1.1
	famBreak      // not a label: an attachment starts here
)

// familyNames are the names of the families in a Section.
var familyNames = [...]string{"", "第一章", "一、", "（一）", "1.", "（1）", "①", "一是", "一是", "第一，", "首先", "——", "1.", "1.", ""}

// Ranks order the families from the parts of a report down to the items of an
// enumeration. They decide only where the text itself does not: a list that
// goes on later holds what stands between its items, whatever the ranks.
const (
	rankPart       = 5
	rankChapter    = 10
	rankHan        = 20
	rankHanParen   = 30
	rankStage      = 35
	rankArabic     = 40
	rankDecimal    = 42
	rankDecimalSub = 44
	rankArabParen  = 50
	rankCircle     = 60
	rankLead       = 65 // a bold sentence at the head of a paragraph
	rankItem       = 70
)

var familyRanks = [...]int{rankPart, rankChapter, rankHan, rankHanParen, rankArabic, rankArabParen, rankCircle,
	rankItem, rankItem, rankItem, rankItem, rankItem, rankDecimal, rankDecimalSub, 0}

// numLast is the number of 最后, which fits after any item but the first.
const numLast = 99

// A label is what a heading or an item of a list begins with.
type label struct {
	hi  int    // rune index after the label
	fam family // never famNone
	num int    // 一是 is 1; 0 for ——
	sub rune   // 章, 节, 部 … of famChapter; the mark that follows for others
}

// parseLabel reads the label that starts at r[i] and ends before hi.
// It judges by form alone; whether the label heads anything is for its
// surroundings to tell.
func parseLabel(r []rune, i, hi int) (label, bool) {
	c := r[i]
	switch {
	case c == '(' || c == '[':
		return parenLabel(r, i, hi)
	case c == '第':
		return ordinalLabel(r, i, hi)
	case c == '—' || c == '-':
		return dashLabel(r, i, hi)
	case c >= '0' && c <= '9':
		return arabicLabel(r, i, hi)
	case c >= '①' && c <= '⑳':
		return markedLabel(r, i, hi, famCircle, int(c-'①')+1), true
	case c >= '❶' && c <= '❿':
		return markedLabel(r, i, hi, famCircle, int(c-'❶')+1), true
	case c >= '⑴' && c <= '⒇':
		return markedLabel(r, i, hi, famArabicParen, int(c-'⑴')+1), true
	case c >= '⒈' && c <= '⒛':
		return markedLabel(r, i, hi, famArabic, int(c-'⒈')+1), true
	case c >= '㈠' && c <= '㈩':
		return markedLabel(r, i, hi, famHanParen, int(c-'㈠')+1), true
	case hanDigit(c) > 0:
		return hanLabel(r, i, hi)
	case strings.ContainsRune(formalDigits, c):
		return formalLabel(r, i, hi)
	}
	return orderWord(r, i, hi)
}

// hanLabel reads 一、 一. 一是 一要, and 一） whose opening bracket was lost.
func hanLabel(r []rune, i, hi int) (label, bool) {
	n, j := hanNumber(r, i, hi)
	if n == 0 || j >= hi {
		return label{}, false
	}
	switch r[j] {
	case '是':
		l := label{hi: j + 1, fam: famShi, num: n, sub: '是'}
		if l.hi < hi && (r[l.hi] == ',' || r[l.hi] == ':') {
			l.hi++ // 一是，
		}
		return l, true
	case '要':
		return label{hi: j + 1, fam: famYao, num: n, sub: '要'}, true
	case '、', '.', '·':
		return label{hi: j + 1, fam: famHan, num: n, sub: '、'}, true
	case ',', ':':
		return label{hi: j + 1, fam: famHan, num: n, sub: ','}, true
	case ')':
		return label{hi: j + 1, fam: famHanParen, num: n}, true // 一）
	}
	return label{}, false
}

// arabicLabel reads 1. 1、 1) but not the head of 1.5 or 2020.
func arabicLabel(r []rune, i, hi int) (label, bool) {
	n, j := arabicNumber(r, i, hi)
	if n == 0 || j >= hi {
		return label{}, false
	}
	switch r[j] {
	case ')':
		return label{hi: j + 1, fam: famArabicParen, num: n, sub: ')'}, true
	case '.', '、', '·':
	default:
		return label{}, false
	}
	j++
	if j < hi && r[j-1] == '.' && r[j] == '、' {
		j++ // 1.、
	}
	if j < hi && r[j] >= '0' && r[j] <= '9' && !yearAt(r, j, hi) {
		return label{}, false
	}
	return label{hi: j, fam: famArabic, num: n, sub: '.'}, true
}

// yearAt reports whether r[i:] starts with a year, as in 2.2020年.
func yearAt(r []rune, i, hi int) bool {
	if i+4 >= hi || r[i+4] != '年' || r[i] != '1' && r[i] != '2' {
		return false
	}
	for _, c := range r[i : i+4] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// parenLabel reads （一） and （1）.
func parenLabel(r []rune, i, hi int) (label, bool) {
	closing := ')'
	if r[i] == '[' {
		closing = ']'
	}
	fam := famHanParen
	n, j := hanNumber(r, i+1, hi)
	if n == 0 {
		if r[i] == '[' {
			return label{}, false // [1] is a note's mark
		}
		fam = famArabicParen
		n, j = arabicNumber(r, i+1, hi)
	}
	if n == 0 || j >= hi || r[j] != closing {
		return label{}, false
	}
	return markedLabel(r, j, hi, fam, n), true
}

// markedLabel ends a label whose last rune is r[i]; a 、 or . after it belongs
// to it (（一）、).
func markedLabel(r []rune, i, hi int, fam family, n int) label {
	j := i + 1
	if j < hi && (r[j] == '、' || r[j] == '.') {
		j++
	}
	return label{hi: j, fam: fam, num: n}
}

// ordinalLabel reads 第一， 第一、 and 第一章 第二部分：.
func ordinalLabel(r []rune, i, hi int) (label, bool) {
	n, j := hanNumber(r, i+1, hi)
	if n == 0 {
		n, j = arabicNumber(r, i+1, hi)
	}
	if n == 0 || j >= hi {
		return label{}, false
	}
	switch r[j] {
	case ',', '、', '.', ':':
		return label{hi: j + 1, fam: famDi, num: n, sub: r[j]}, true
	case '是':
		return label{hi: j + 1, fam: famDi, num: n, sub: '是'}, true
	case '章', '节', '篇', '编':
		return label{hi: afterMark(r, j+1, hi), fam: famChapter, num: n, sub: r[j]}, true
	case '部', '阶':
		if j+1 < hi && (r[j+1] == '分' || r[j+1] == '段') {
			return label{hi: afterMark(r, j+2, hi), fam: famChapter, num: n, sub: r[j]}, true
		}
	}
	return label{}, false
}

func afterMark(r []rune, j, hi int) int {
	if j < hi && (r[j] == ':' || r[j] == '、' || r[j] == ',') {
		j++
	}
	return j
}

// dashLabel reads —— and its look-alikes; one dash is not enough for a label
// of this family unless it is a long one.
func dashLabel(r []rune, i, hi int) (label, bool) {
	j := i
	for j < hi && (r[j] == '—' || r[j] == '-') {
		j++
	}
	if j == hi || j-i == 1 && r[i] == '-' || j-i > 4 {
		return label{}, false
	}
	return label{hi: j, fam: famDash, sub: '—'}, true
}

// orderWord reads 首先 其次 再次 最后, with the comma if there is one.
func orderWord(r []rune, i, hi int) (label, bool) {
	if i+1 >= hi {
		return label{}, false
	}
	n := 0
	switch {
	case r[i] == '首' && r[i+1] == '先':
		n = 1
	case r[i] == '其' && r[i+1] == '次':
		n = 2
	case r[i] == '再' && r[i+1] == '次':
		n = 3
	case r[i] == '最' && r[i+1] == '后':
		n = numLast
	default:
		return label{}, false
	}
	j := i + 2
	if j < hi && (r[j] == ',' || r[j] == ':') {
		j++
	} else if j < hi && r[j] == '是' {
		j++
	}
	return label{hi: j, fam: famFirst, num: n, sub: r[j-1]}, true
}

// hanNumber reads a Chinese number from 1 to 99 and returns it with the index
// after it, or 0.
func hanNumber(r []rune, i, hi int) (n, next int) {
	if i >= hi {
		return 0, i
	}
	d := hanDigit(r[i])
	if d == 0 {
		return 0, i
	}
	i++
	if d == 10 {
		if i < hi {
			if u := hanDigit(r[i]); u > 0 && u < 10 {
				return 10 + u, i + 1
			}
		}
		return 10, i
	}
	if i < hi && r[i] == '十' {
		i++
		if i < hi {
			if u := hanDigit(r[i]); u > 0 && u < 10 {
				return 10*d + u, i + 1
			}
		}
		return 10 * d, i
	}
	return d, i
}

func hanDigit(c rune) int {
	switch c {
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	}
	return 0
}

// arabicNumber reads one to three digits, not starting with 0.
func arabicNumber(r []rune, i, hi int) (n, next int) {
	for j := i; j < hi && j < i+3; j++ {
		c := r[j]
		if c < '0' || c > '9' {
			return n, j
		}
		if c == '0' && j == i {
			return 0, i
		}
		n = 10*n + int(c-'0')
		next = j + 1
	}
	if next < hi && next > 0 && r[next] >= '0' && r[next] <= '9' {
		return 0, i
	}
	return n, next
}

// key tells lists apart that never continue one another.
func (l label) key() rune {
	switch l.fam {
	case famChapter:
		return l.sub
	case famFirst:
		return rune(famDi) // 首先 … 其次 … 第三
	}
	return rune(l.fam)
}

func (l label) rank() int {
	if l.fam == famChapter {
		switch l.sub {
		case '节':
			return rankHan + 5
		case '阶':
			return rankStage
		case '章':
			return rankChapter + 2
		}
	}
	return familyRanks[l.fam]
}

// isItem reports whether the label is one of running text (一是, 第一，, 首先).
func (f family) isItem() bool { return f >= famShi && f <= famFirst }
