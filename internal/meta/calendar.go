package meta

import (
	"fmt"
	"strconv"
)

// A day is a date as far as the text gives it: month and day are 0 where it
// does not.
type day struct {
	year, month, day int
	kind             string
	lo, hi           int // runes of the view it was read from
}

func (d day) String() string {
	switch {
	case d.year == 0:
		return ""
	case d.month == 0:
		return strconv.Itoa(d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// precision is the number of fields a date states.
func (d day) precision() int {
	switch {
	case d.year == 0:
		return 0
	case d.month == 0:
		return 1
	case d.day == 0:
		return 2
	}
	return 3
}

// firstDay finds the first date with at least a year and a month in r.
// Positions in the result are indices into r.
func firstDay(r []rune) (day, bool) {
	for i := 0; i < len(r); i++ {
		if d, ok := dayAt(r, i); ok {
			return d, true
		}
	}
	return day{}, false
}

// dayAt reads the date that starts at r[i]: 2012年1月13日, 二〇〇九年十一月三十日,
// 2018-02-07, 2011.2 or 2009年9月.
func dayAt(r []rune, i int) (day, bool) {
	if i > 0 && digit(r[i-1]) >= 0 {
		return day{}, false
	}
	y, j := yearDigits(r, i)
	if y == 0 || j >= len(r) {
		return day{}, false
	}
	d := day{year: y, lo: i, hi: j}
	sep := r[j]
	switch sep {
	case '年':
	case '-', '.', '/', '—':
		if r[i] > '9' {
			return day{}, false // numerals in characters go with 年
		}
	default:
		return day{}, false
	}
	m, k := smallNumber(r, j+1)
	if m < 1 || m > 12 {
		return day{}, false
	}
	if sep == '年' {
		if k >= len(r) || r[k] != '月' {
			return day{}, false
		}
		d.month, d.hi = m, k+1
		n, e := smallNumber(r, k+1)
		if n >= 1 && n <= 31 && (e >= len(r) || r[e] == '日' || r[e] == '号') {
			d.day, d.hi = n, e
			if e < len(r) {
				d.hi++
			}
		}
		return d, true
	}
	d.month, d.hi = m, k
	if k < len(r) && r[k] == sep {
		if n, e := smallNumber(r, k+1); n >= 1 && n <= 31 && (e >= len(r) || digit(r[e]) < 0) {
			d.day, d.hi = n, e
		} else if sep == '.' {
			d.hi++ // the stop of 2011.2.
		}
	}
	if d.day == 0 && sep != '.' && sep != '/' {
		return day{}, false // 2011-12 may be a span of years
	}
	return d, true
}

// firstMonthDay finds the first month and day without a year: 2月22日.
func firstMonthDay(r []rune) (day, bool) {
	for i := range r {
		if r[i] != '月' {
			continue
		}
		for lo := max(0, i-2); lo < i; lo++ {
			m, at := smallNumber(r, lo)
			if at != i || m < 1 || m > 12 {
				continue
			}
			if n, e := smallNumber(r, i+1); n >= 1 && n <= 31 && e < len(r) && r[e] == '日' {
				return day{month: m, day: n, lo: lo, hi: e + 1}, true
			}
			break
		}
	}
	return day{}, false
}

// yearDigits reads four digits, ASCII or Chinese, that make a year between
// 1900 and 2099 and returns it with the index after them, or 0.
func yearDigits(r []rune, i int) (year, next int) {
	if i+4 > len(r) || r[i] != '1' && r[i] != '2' && r[i] != '一' && r[i] != '二' {
		return 0, i
	}
	for k := i; k < i+4; k++ {
		v := digit(r[k])
		if v < 0 {
			return 0, i
		}
		year = year*10 + v
	}
	next = i + 4
	if year < 1900 || year > 2099 || next < len(r) && digit(r[next]) >= 0 {
		return 0, i
	}
	return year, next
}

// smallNumber reads a number below 100: 3, 03, 三, 十三, 二十三, 廿三.
func smallNumber(r []rune, i int) (n, next int) {
	if i < len(r) && r[i] <= '9' {
		for next = i; next < len(r) && next < i+2 && r[next] >= '0' && r[next] <= '9'; next++ {
			n = n*10 + int(r[next]-'0')
		}
		if next == i {
			return -1, i
		}
		return n, next
	}
	n = -1
	for next = i; next < len(r) && next < i+3; next++ {
		switch v := digit(r[next]); {
		case r[next] == '十' && n <= 0:
			n = 10
		case r[next] == '十' && n < 10:
			n *= 10
		case r[next] == '廿' && n < 0:
			n = 20
		case v >= 0 && n >= 10 && n%10 == 0:
			return n + v, next + 1
		case v >= 0 && n < 0:
			n = v
		default:
			return n, next
		}
	}
	return n, next
}

// digit is the value of one decimal digit, ASCII or Chinese, or -1. The
// letter O stands for 〇 in many texts (二O一八年).
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < '0':
		return -1
	}
	switch r {
	case '〇', '零', 'O', 'o':
		return 0
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
	}
	return -1
}
