package listnum

import (
	"strconv"
	"strings"
)

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
