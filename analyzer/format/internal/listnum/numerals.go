package listnum

import (
	"strconv"
	"strings"
)

// digitsOf writes a number digit by digit.
func digitsOf(names string) func(n int) string {
	r := []rune(names)
	return func(n int) string {
		var b strings.Builder
		for _, d := range strconv.Itoa(n) {
			b.WriteRune(r[d-'0'])
		}
		return b.String()
	}
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

var circled = enclosed(span{0, 0, '⓪'}, span{1, 20, '①'}, span{21, 35, '㉑'}, span{36, 50, '㊱'})

func enclosed(spans ...span) func(n int) string {
	return func(n int) string {
		for _, s := range spans {
			if n >= s.lo && n <= s.hi {
				return string(s.first + rune(n-s.lo))
			}
		}
		return strconv.Itoa(n)
	}
}

var (
	stems    = row("甲乙丙丁戊己庚辛壬癸")
	branches = row("子丑寅卯辰巳午未申酉戌亥")
)

// row counts through a row of names; beyond it Word goes on in digits.
func row(names string) func(n int) string {
	r := []rune(names)
	return func(n int) string {
		if n < 1 || n > len(r) {
			return strconv.Itoa(n)
		}
		return string(r[n-1])
	}
}

// sexagenary counts 甲子, 乙丑 … 癸亥.
func sexagenary(n int) string {
	if n < 1 || n > 60 {
		return strconv.Itoa(n)
	}
	return stems((n-1)%10+1) + branches((n-1)%12+1)
}

// countTo99 writes a number below 100 with 十, and others digit by digit.
func countTo99(names string) func(n int) string {
	digits := digitsOf(names)
	return func(n int) string {
		if n >= 100 || n < 10 {
			return digits(n)
		}
		s := "十"
		if n >= 20 {
			s = digits(n/10) + s
		}
		if n%10 > 0 {
			s += digits(n % 10)
		}
		return s
	}
}
