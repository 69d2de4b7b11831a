package docx

import (
	"strconv"
	"strings"
)

// formatNumber writes a number in one of Word's formats; in one that is not
// known in arabic digits.
func formatNumber(n int, format, pattern string) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	switch format {
	case "none":
		return ""
	case "decimalZero":
		return pad(n, 2)
	case "custom":
		return pad(n, digitsOf(pattern))
	case "decimalFullWidth", "decimalFullWidth2":
		return digits(n, "０１２３４５６７８９")
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, circled)
	case "decimalEnclosedFullstop":
		return enclosed(n, []span{{1, 20, '⒈'}})
	case "decimalEnclosedParen":
		return enclosed(n, []span{{1, 20, '⑴'}})
	case "ideographEnclosedCircle":
		return enclosed(n, []span{{1, 10, '㊀'}})
	case "ideographTraditional":
		return cycle(n, "甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	case "ideographDigital", "japaneseDigitalTenThousand":
		return digits(n, "〇一二三四五六七八九")
	case "taiwaneseDigital":
		return digits(n, "○一二三四五六七八九")
	case "chineseCounting":
		return countTo99(n, "〇一二三四五六七八九")
	case "taiwaneseCounting":
		return countTo99(n, "○一二三四五六七八九")
	case "chineseCountingThousand", "ideographGB1":
		return simplified.write(n)
	case "taiwaneseCountingThousand":
		return traditional.write(n)
	case "chineseLegalSimplified":
		return legalSimplified.write(n)
	case "ideographLegalTraditional":
		return legalTraditional.write(n)
	case "japaneseCounting":
		return japanese.write(n)
	}
	return strconv.Itoa(n)
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// digitsOf returns how many digits the numbers of a pattern have: three in
// "001, 002, 003, ...".
func digitsOf(pattern string) int {
	first, _, _ := strings.Cut(pattern, ",")
	if strings.Trim(first, "0123456789") != "" {
		return 1
	}
	return min(len(first), 10)
}

// digits writes a number digit by digit.
func digits(n int, names string) string {
	r := []rune(names)
	var b strings.Builder
	for _, d := range strconv.Itoa(n) {
		b.WriteRune(r[d-'0'])
	}
	return b.String()
}

var romans = []struct {
	value int
	sign  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

func roman(n int) string {
	if n == 0 || n > 32767 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// letters counts A … Z, AA, BB … ZZ, AAA.
func letters(n int, a byte) string {
	if n == 0 || n > 780 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(a+byte((n-1)%26)), (n-1)/26+1)
}

// A span is a range of numbers that have characters of their own.
type span struct {
	lo, hi int
	first  rune
}

var circled = []span{{0, 0, '⓪'}, {1, 20, '①'}, {21, 35, '㉑'}, {36, 50, '㊱'}}

func enclosed(n int, spans []span) string {
	for _, s := range spans {
		if n >= s.lo && n <= s.hi {
			return string(s.first + rune(n-s.lo))
		}
	}
	return strconv.Itoa(n)
}

// cycle counts through a row of names; beyond it Word goes on in digits.
func cycle(n int, names string) string {
	r := []rune(names)
	if n < 1 || n > len(r) {
		return strconv.Itoa(n)
	}
	return string(r[n-1])
}

// countTo99 writes a number below 100 with 十, and others digit by digit.
func countTo99(n int, names string) string {
	if n >= 100 || n < 10 {
		return digits(n, names)
	}
	s := "十"
	if n >= 20 {
		s = digits(n/10, names) + s
	}
	if n%10 > 0 {
		s += digits(n%10, names)
	}
	return s
}

// A hanziSystem writes numbers with units, 一百零一.
type hanziSystem struct {
	names     []rune // of 0 to 9
	units     []rune // 十, 百, 千, 万
	noZero    bool   // nothing stands for the digits left out
	oneBefore int    // the lowest unit that 一 always stands before
	barTen    bool   // 10 to 19 are 十 to 十九
}

var (
	simplified       = hanziSystem{names: []rune("零一二三四五六七八九"), units: []rune("十百千万"), barTen: true}
	traditional      = hanziSystem{names: []rune("零一二三四五六七八九"), units: []rune("十百千萬"), barTen: true}
	legalSimplified  = hanziSystem{names: []rune("零壹贰叁肆伍陆柒捌玖"), units: []rune("拾佰仟万")}
	legalTraditional = hanziSystem{names: []rune("零壹貳參肆伍陸柒捌玖"), units: []rune("拾佰仟萬")}
	japanese         = hanziSystem{names: []rune("〇一二三四五六七八九"), units: []rune("十百千万"), noZero: true, oneBefore: 3}
)

func (h hanziSystem) write(n int) string {
	if n == 0 {
		return string(h.names[0])
	}
	if n >= 100_000_000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	if high := n / 10000; high > 0 {
		h.writeGroup(&b, high, false)
		b.WriteRune(h.units[3])
		if n %= 10000; n > 0 && n < 1000 && !h.noZero {
			b.WriteRune(h.names[0])
		}
	}
	h.writeGroup(&b, n, b.Len() > 0)
	return b.String()
}

// writeGroup writes up to four digits.
func (h hanziSystem) writeGroup(b *strings.Builder, n int, inner bool) {
	gap := false
	for i, p := range []int{1000, 100, 10, 1} {
		unit := 2 - i // of h.units; -1 for the last digit
		d := n / p % 10
		if d == 0 {
			gap = gap || n >= p*10
			continue
		}
		if gap && !h.noZero {
			b.WriteRune(h.names[0])
		}
		gap = false
		lead := n < p*10 && !inner
		if !(d == 1 && unit >= 0 && (unit < h.oneBefore || unit == 0 && h.barTen && lead)) {
			b.WriteRune(h.names[d])
		}
		if unit >= 0 {
			b.WriteRune(h.units[unit])
		}
	}
}
