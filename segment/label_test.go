package segment

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseLabel(t *testing.T) {
	tests := []struct {
		text string
		fam  family
		num  int
		len  int // of the label, 0 where there is none
	}{
		{"一、甲", famHan, 1, 2}, {"十二、甲", famHan, 12, 3}, {"二十一、甲", famHan, 21, 4}, {"六．甲", famHan, 6, 2},
		{"（三）甲", famHanParen, 3, 3}, {"(十)甲", famHanParen, 10, 3}, {"〔二〕甲", famHanParen, 2, 3}, {"三）甲", famHanParen, 3, 2}, {"㈢甲", famHanParen, 3, 1},
		{"1.甲", famArabic, 1, 2}, {"12．甲", famArabic, 12, 3}, {"3、甲", famArabic, 3, 2}, {"⒋甲", famArabic, 4, 1}, {"2.2020年", famArabic, 2, 2},
		{"1.5万", 0, 0, 0}, {"3.8%", 0, 0, 0}, {"2020年", 0, 0, 0}, {"0.甲", 0, 0, 0},
		{"（1）甲", famArabicParen, 1, 3}, {"1)甲", famArabicParen, 1, 2}, {"⑵甲", famArabicParen, 2, 1}, {"[1]甲", 0, 0, 0},
		{"③甲", famCircle, 3, 1}, {"❸甲", famCircle, 3, 1},
		{"一是甲", famShi, 1, 2}, {"十一是，甲", famShi, 11, 4}, {"一要甲", famYao, 1, 2},
		{"第一，甲", famDi, 1, 3}, {"第二、甲", famDi, 2, 3}, {"第一产业", 0, 0, 0},
		{"首先，甲", famFirst, 1, 3}, {"其次甲", famFirst, 2, 2}, {"最后甲", famFirst, numLast, 2},
		{"第一章 甲", famChapter, 1, 3}, {"第二部分：甲", famChapter, 2, 5}, {"第三阶段甲", famChapter, 3, 4},
		{"——甲", famDash, 0, 2}, {"－－甲", famDash, 0, 2}, {"-甲", 0, 0, 0},
	}
	for _, tt := range tests {
		r := NewText(tt.text).Runes
		lb, ok := parseLabel(r, 0, len(r))
		require.Equal(t, tt.len > 0, ok, tt.text)
		if ok {
			require.Equal(t, [3]int{int(tt.fam), tt.num, tt.len}, [3]int{int(lb.fam), lb.num, lb.hi}, tt.text)
		}
	}
}
