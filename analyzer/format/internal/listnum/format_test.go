package listnum

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWrite(t *testing.T) {
	for _, c := range []struct {
		name string
		code int
		want map[int]string
	}{
		{"decimal", 0, map[int]string{-3: "-3", 0: "0", 12: "12"}},
		{"ordinalText", 250, map[int]string{3: "3"}},
		{"decimalZero", 22, map[int]string{3: "03", 7: "07", 10: "10", 12: "12"}},
		{"upperRoman", 1, map[int]string{0: "0", 4: "IV", 1994: "MCMXCIV"}},
		{"lowerRoman", 2, map[int]string{4: "iv", 9: "ix"}},
		{"upperLetter", 3, map[int]string{1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"}},
		{"lowerLetter", 4, map[int]string{3: "c", 28: "bb"}},
		{"chineseCounting", 37, map[int]string{0: "〇", 9: "九", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"}},
		{"chineseCountingThousand", 39, map[int]string{0: "零", 10: "十", 18: "十八", 30: "三十", 35: "三十五", 100: "一百", 101: "一百零一", 110: "一百一十", 111: "一百一十一", 1001: "一千零一", 1010: "一千零一十", 2300: "二千三百", 10000: "一万", 10010: "一万零一十", 20300: "二万零三百", 100001: "十万零一"}},
		{"taiwaneseCounting", 33, map[int]string{12: "十二", 100: "一○○"}},
		{"taiwaneseCountingThousand", 35, map[int]string{12: "十二", 30001: "三萬零一"}},
		{"chineseLegalSimplified", 38, map[int]string{3: "叁", 10: "壹拾", 12: "壹拾贰", 21: "贰拾壹", 105: "壹佰零伍"}},
		{"ideographLegalTraditional", 34, map[int]string{26: "貳拾陸"}},
		{"japaneseCounting", 11, map[int]string{11: "十一", 101: "百一", 1100: "千百", 10000: "一万"}},
		{"japaneseDigitalTenThousand", 17, map[int]string{10: "一〇"}},
		{"ideographDigital", 10, map[int]string{10: "一〇", 20: "二〇", 205: "二〇五"}},
		{"ideographTraditional", 30, map[int]string{1: "甲", 3: "丙", 10: "癸", 11: "11"}},
		{"ideographZodiac", 31, map[int]string{1: "子", 12: "亥"}},
		{"ideographZodiacTraditional", 32, map[int]string{1: "甲子", 13: "丙子", 60: "癸亥", 61: "61"}},
		{"decimalFullWidth", 14, map[int]string{10: "１０", 15: "１５"}},
		{"decimalEnclosedCircle", 18, map[int]string{1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51"}},
		{"decimalEnclosedCircleChinese", 28, map[int]string{2: "②", 21: "㉑"}},
		{"decimalEnclosedFullstop", 26, map[int]string{2: "⒉", 21: "21"}},
		{"decimalEnclosedParen", 27, map[int]string{2: "⑵", 3: "⑶"}},
		{"ideographEnclosedCircle", 29, map[int]string{3: "㈢"}},
		{"numberInDash", 57, map[int]string{3: "- 3 -"}},
		{"bullet", 23, map[int]string{3: ""}},
		{"none", 255, map[int]string{3: ""}},
	} {
		for n, want := range c.want {
			require.Equal(t, want, Named(c.name).Write(n), "%s of %d", c.name, n)
			require.Equal(t, want, Coded(c.code).Write(n), "%d of %d", c.code, n)
		}
	}
	require.Equal(t, "001", AtLeast(3).Write(1))
	require.Equal(t, "1000", AtLeast(3).Write(1000))
}
