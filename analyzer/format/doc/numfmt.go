package doc

import (
	"strconv"
	"strings"
)

// The number formats (MSONFC) that labels of Chinese texts use, and those that
// are as easily had.
const (
	nfcUpperRoman      = 1
	nfcLowerRoman      = 2
	nfcUpperLetter     = 3
	nfcLowerLetter     = 4
	nfcIdeographDigit  = 10
	nfcJapaneseCount   = 11
	nfcFullWidth       = 14
	nfcHalfWidth       = 15
	nfcJapaneseLegal   = 16
	nfcCircle          = 18
	nfcFullWidth2      = 19
	nfcDecimalZero     = 22
	nfcFullStop        = 26
	nfcParen           = 27
	nfcCircleChinese   = 28
	nfcIdeographCircle = 29
	nfcHeavenlyStem    = 30
	nfcEarthlyBranch   = 31
	nfcStemBranch      = 32
	nfcTaiwanCount     = 33
	nfcLegalTrad       = 34
	nfcTaiwanThousand  = 35
	nfcTaiwanDigit     = 36
	nfcChineseCount    = 37
	nfcChineseLegal    = 38
	nfcChineseThousand = 39
	nfcDash            = 57
)

// formatNumber writes n in the number format nfc, by digits where the format
// is not known or does not go so far.
func formatNumber(nfc, n int) string {
	s := ""
	switch nfc {
	case nfcNone, nfcBullet:
		return ""
	case nfcUpperRoman:
		s = roman(n)
	case nfcLowerRoman:
		s = strings.ToLower(roman(n))
	case nfcUpperLetter:
		s = letters(n, 'A')
	case nfcLowerLetter:
		s = letters(n, 'a')
	case nfcDecimalZero:
		if n >= 0 && n < 10 {
			s = "0" + strconv.Itoa(n)
		}
	case nfcDash:
		s = "- " + strconv.Itoa(n) + " -"
	case nfcFullWidth, nfcFullWidth2:
		s = digits(n, "０１２３４５６７８９")
	case nfcIdeographDigit, nfcTaiwanDigit:
		s = digits(n, "〇一二三四五六七八九")
	case nfcJapaneseCount, nfcTaiwanCount, nfcTaiwanThousand, nfcChineseCount, nfcChineseThousand:
		s = counting(n, "零一二三四五六七八九", []string{"", "十", "百", "千"}, false)
	case nfcChineseLegal:
		s = counting(n, "零壹贰叁肆伍陆柒捌玖", []string{"", "拾", "佰", "仟"}, true)
	case nfcJapaneseLegal, nfcLegalTrad:
		s = counting(n, "零壹貳參肆伍陸柒捌玖", []string{"", "拾", "佰", "仟"}, true)
	case nfcCircle, nfcCircleChinese:
		s = circle(n)
	case nfcFullStop:
		s = from(n, 20, '⒈')
	case nfcParen:
		s = from(n, 20, '⑴')
	case nfcIdeographCircle:
		s = from(n, 10, '㈠')
	case nfcHeavenlyStem:
		s = cycle(n, "甲乙丙丁戊己庚辛壬癸")
	case nfcEarthlyBranch:
		s = cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	case nfcStemBranch:
		s = cycle(n, "甲乙丙丁戊己庚辛壬癸") + cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	}
	if s == "" {
		return strconv.Itoa(n)
	}
	return s
}

func roman(n int) string {
	if n <= 0 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, r := range []struct {
		v int
		s string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
		{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for n >= r.v {
			b.WriteString(r.s)
			n -= r.v
		}
	}
	return b.String()
}

// letters goes A to Z, then AA to ZZ, then AAA.
func letters(n int, first rune) string {
	if n <= 0 || n > 26*30 {
		return ""
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

// digits writes n digit by digit.
func digits(n int, numerals string) string {
	if n < 0 {
		return ""
	}
	rs := []rune(numerals)
	var b strings.Builder
	for _, c := range strconv.Itoa(n) {
		b.WriteRune(rs[c-'0'])
	}
	return b.String()
}

// counting writes n as it is said: 一百零二. Ten to nineteen go without a one
// before the ten, except in the numerals of cheques.
func counting(n int, numerals string, units []string, legal bool) string {
	if n < 0 || n > 99_999_999 {
		return ""
	}
	rs := []rune(numerals)
	if n == 0 {
		return string(rs[0])
	}
	if n >= 10_000 {
		low := n % 10_000
		s := counting(n/10_000, numerals, units, legal) + "万"
		switch {
		case low == 0:
			return s
		case low < 1000:
			s += string(rs[0])
		}
		return s + fourDigits(low, rs, units)
	}
	s := fourDigits(n, rs, units)
	if !legal && n < 20 {
		s = strings.TrimPrefix(s, string(rs[1])+units[1])
		if n >= 10 {
			s = units[1] + s
		}
	}
	return s
}

func fourDigits(n int, rs []rune, units []string) string {
	var b strings.Builder
	zero := false
	for i, v := 3, 1000; i >= 0; i, v = i-1, v/10 {
		d := n / v % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteRune(rs[0])
			zero = false
		}
		b.WriteString(string(rs[d]) + units[i])
	}
	return b.String()
}

func circle(n int) string {
	switch {
	case n <= 20:
		return from(n, 20, '①')
	case n <= 35:
		return from(n-20, 15, '㉑')
	}
	return from(n-35, 15, '㊱')
}

// from is the n-th of a row of last characters, empty beyond it.
func from(n, last int, first rune) string {
	if n <= 0 || n > last {
		return ""
	}
	return string(first + rune(n-1))
}

func cycle(n int, of string) string {
	if n <= 0 {
		return ""
	}
	rs := []rune(of)
	return string(rs[(n-1)%len(rs)])
}
