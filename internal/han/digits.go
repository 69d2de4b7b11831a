// Package han knows the characters that numbers and clauses of Chinese texts
// are written with, once for every reader.
package han

// IsNumeral reports whether r can be part of a number written in Chinese.
func IsNumeral(r rune) bool {
	return r >= 0x3007 && (Digit(r) >= 0 || r == '十' || r == '百' || r == '千' || r == '半' || r == '廿' || r == '卅' || r == '几' || r == '数')
}

// LooseDigit is Digit, and reads the 0 of 二0一六.
func LooseDigit(r rune) int {
	if r == '0' || r == 'O' || r == 'o' {
		return 0
	}
	return Digit(r)
}

// Magnitude gives the power of ten of a magnitude character, 0 for others.
func Magnitude(r rune) int {
	switch r {
	case '十', '拾', '什':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万':
		return 4
	case '亿':
		return 8
	case '兆':
		return 12
	}
	return 0
}

// Digit gives the value of a Chinese digit, -1 for other characters.
func Digit(r rune) int {
	switch r {
	case '〇', '零':
		return 0
	case '一', '壹', '幺':
		return 1
	case '二', '贰', '两':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// IsDigit reports whether r is an Arabic digit.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsMore reports whether r says that a number is more than what is written: 500多, 30余.
func IsMore(r rune) bool { return r == '多' || r == '余' || r == '来' }
