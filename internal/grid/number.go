package grid

import (
	"strconv"
	"strings"
)

// A number is a cell taken apart: 增长6%左右, ≥95, -1.7, 约12所.
type number struct {
	verb     string // 增长, 下降
	negative bool
	prefix   string // ≥, 约, 不低于
	number   string
	unit     string // where the cell has one of its own
	suffix   string // 左右, 以上
}

// readNumber takes a cell apart; number is empty where it is not one number,
// or a range of two, with what belongs to it.
func readNumber(s string) (n number) {
	s = strings.ReplaceAll(s, " ", "")
	for _, w := range [...]string{"增长", "下降"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			n.verb, s = w, t
			n.negative = w == "下降"
		}
	}
	for _, w := range [...]string{"≥", "≤", ">", "<", "约", "近", "不低于", "不少于", "不超过", "超过"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			n.prefix, s = w, t
			break
		}
	}
	if t, ok := strings.CutPrefix(s, "+"); ok {
		s = t
	} else if t := strings.TrimLeft(s, "-−－"); t != s {
		if n.negative {
			return number{}
		}
		n.negative, s = true, t
	}
	for _, w := range [...]string{"左右", "以上", "以下", "以内", "上下"} {
		if t, ok := strings.CutSuffix(s, w); ok {
			n.suffix, s = w, t
			break
		}
	}
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.' || s[i] == ',') {
		i++
	}
	if i == 0 {
		return number{}
	}
	rest := s[i:]
	for _, w := range [...]string{"%-", "-", "—", "~", "%—", "%~"} { // 6-6.5, 6%-6.5%
		t, ok := strings.CutPrefix(rest, w)
		if !ok {
			continue
		}
		j := 0
		for j < len(t) && (t[j] >= '0' && t[j] <= '9' || t[j] == '.') {
			j++
		}
		if j > 0 {
			if strings.HasPrefix(w, "%") && !strings.HasPrefix(t[j:], "%") {
				return number{}
			}
			n.number = strings.TrimSuffix(s[:i], ",") + "-" + t[:j]
			n.unit = t[j:]
			return n
		}
	}
	if strings.HasSuffix(s[:i], ".") || strings.HasSuffix(s[:i], ",") {
		return number{}
	}
	n.number, n.unit = s[:i], rest
	return n
}

// isNumber reports whether a cell is a number, with or without a unit.
func isNumber(s string) bool {
	n := readNumber(s)
	return n.number != "" && (n.unit == "" || isUnit(n.unit))
}

// isDash reports whether a cell says that there is no number.
func isDash(s string) bool {
	return s != "" && strings.Trim(s, "-—–－…/ ") == "" || s == "无"
}

func isYear(s string) bool {
	y, n := yearAt(s)
	return y > 0 && n == len(s)
}

// isSmall reports whether s may number a row.
func isSmall(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0 && n < 1000
}

func itoa(n int) string { return strconv.Itoa(n) }
