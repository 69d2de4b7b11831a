package numeral

import (
	"math/rand"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/require"
)

const cnDigits, capitals = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"

// inChinese writes n as it is read aloud. Ten is 十 at the head of a number
// and 一十 elsewhere, as most writers have it.
func inChinese(n uint64) string {
	if n == 0 {
		return "零"
	}
	s := below(n)
	if strings.HasPrefix(s, "一十") {
		s = strings.TrimPrefix(s, "一")
	}
	return s
}

func below(n uint64) string {
	d := []rune(cnDigits)
	for _, k := range []struct {
		v    uint64
		name string
	}{{1e8, "亿"}, {1e4, "万"}, {1000, "千"}, {100, "百"}, {10, "十"}} {
		if n < k.v {
			continue
		}
		head, rest := n/k.v, n%k.v
		s := below(head) + k.name
		if rest == 0 {
			return s
		}
		if rest < k.v/10 {
			s += "零"
		}
		return s + below(rest)
	}
	return string(d[n])
}

// capital writes s with the characters used on cheques.
func capital(s string) string {
	d, c := []rune(cnDigits), []rune(capitals)
	return strings.Map(func(r rune) rune {
		for i := range d {
			if r == d[i] {
				return c[i]
			}
		}
		switch r {
		case '十':
			return '拾'
		case '百':
			return '佰'
		case '千':
			return '仟'
		}
		return r
	}, s)
}

// samples covers all sizes up to 10^16 evenly, and the places where zeros and
// magnitudes meet.
func samples() []uint64 {
	var out []uint64
	for n := uint64(0); n <= 12000; n++ {
		out = append(out, n)
	}
	for p := uint64(10); p <= 1e16; p *= 10 {
		for _, k := range []uint64{1, 2, 5, 9, 10, 11, 20, 99, 101, 110, 999} {
			for _, d := range []uint64{0, 1, 9, 10, 11, 19, 100, 101, 1000, 1010, 10000, 10010, 1e8, 1e8 + 1} {
				if v := p*k + d; v <= 1e16 {
					out = append(out, v)
				}
				if v := p * k; v > d && v-d <= 1e16 {
					out = append(out, v-d)
				}
			}
		}
	}
	r := rand.New(rand.NewSource(1))
	for range 40000 {
		out = append(out, uint64(r.Int63n(1e16))>>r.Intn(53))
	}
	return out
}

func TestNumeralsRoundTrip(t *testing.T) {
	for _, n := range samples() {
		s := inChinese(n)
		for _, form := range []string{s, capital(s), strconv.FormatUint(n, 10), grouped(n)} {
			r := []rune(form)
			got, end := Scan(r, 0)
			want, err := decimal.New(int64(n), 0)
			require.NoError(t, err)
			require.Equal(t, len(r), end, "%s is read to its end", form)
			require.False(t, got.Bad || got.More || got.HasMax, form)
			require.Zero(t, got.Val.Cmp(want), "%s is %d, read as %s", form, n, got.Val)
		}
	}
}

// grouped writes n with thousands marks.
func grouped(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func TestMagnitudesRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 20000 {
		coef, scale := r.Int63n(1e6), r.Intn(4)
		v, err := decimal.New(coef, scale)
		require.NoError(t, err)
		for m, shift := range map[string]int{"": 0, "千": 3, "万": 4, "百万": 6, "亿": 8, "万亿": 12} {
			s := v.String() + m
			got, end := Scan([]rune(s), 0)
			require.Equal(t, len([]rune(s)), end, s)
			require.Zero(t, got.Val.Cmp(Shifted(v, shift)), "%s read as %s", s, got.Val)
		}
	}
}
