package listnum

import (
	"slices"
	"strconv"
	"strings"
)

// A Format is a way to write numbers. The zero Format writes nothing.
type Format struct {
	name  string // in .docx (ST_NumberFormat)
	code  int    // in .doc (MSONFC)
	write func(n int) string
}

// formats are those that labels of Chinese texts use, and those that are as
// easily had.
var formats = []Format{
	{"decimal", 0, strconv.Itoa},
	{"bullet", 23, nil},
	{"none", 255, nil},
	{"upperRoman", 1, roman},
	{"lowerRoman", 2, func(n int) string { return strings.ToLower(roman(n)) }},
	{"upperLetter", 3, func(n int) string { return letters(n, 'A') }},
	{"lowerLetter", 4, func(n int) string { return letters(n, 'a') }},
	{"decimalZero", 22, AtLeast(2).write},
	{"decimalFullWidth", 14, digitsOf("０１２３４５６７８９")},
	{"decimalFullWidth2", 19, digitsOf("０１２３４５６７８９")},
	{"decimalEnclosedCircle", 18, circled},
	{"decimalEnclosedCircleChinese", 28, circled},
	{"decimalEnclosedFullstop", 26, enclosed(span{1, 20, '⒈'})},
	{"decimalEnclosedParen", 27, enclosed(span{1, 20, '⑴'})},
	{"ideographEnclosedCircle", 29, enclosed(span{1, 10, '㈠'})},
	{"numberInDash", 57, func(n int) string { return "- " + strconv.Itoa(n) + " -" }},
	{"ideographTraditional", 30, stems},
	{"ideographZodiac", 31, branches},
	{"ideographZodiacTraditional", 32, sexagenary},
	{"ideographDigital", 10, digitsOf("〇一二三四五六七八九")},
	{"japaneseDigitalTenThousand", 17, digitsOf("〇一二三四五六七八九")},
	{"taiwaneseDigital", 36, digitsOf("○一二三四五六七八九")},
	{"chineseCounting", 37, countTo99("〇一二三四五六七八九")},
	{"taiwaneseCounting", 33, countTo99("○一二三四五六七八九")},
	{"chineseCountingThousand", 39, simplified.write},
	{"taiwaneseCountingThousand", 35, traditional.write},
	{"chineseLegalSimplified", 38, legalSimplified.write},
	{"ideographLegalTraditional", 34, legalTraditional.write},
	{"japaneseLegal", 16, legalTraditional.write},
	{"japaneseCounting", 11, japanese.write},
}

// Named returns the format of a name that .docx uses; arabic digits for one
// that is not known.
func Named(name string) Format {
	return find(func(f Format) bool { return f.name == name })
}

// Coded returns the format of a number that .doc uses; arabic digits for one
// that is not known.
func Coded(code int) Format {
	return find(func(f Format) bool { return f.code == code })
}

func find(is func(Format) bool) Format {
	if i := slices.IndexFunc(formats, is); i >= 0 {
		return formats[i]
	}
	return AtLeast(1)
}

// AtLeast writes arabic digits, with zeros in front where there are fewer than
// width.
func AtLeast(width int) Format {
	return Format{write: func(n int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(0, width-len(s))) + s
	}}
}

// Write returns n in the format, in arabic digits where it does not go so far.
func (f Format) Write(n int) string {
	switch {
	case f.write == nil:
		return ""
	case n < 0:
		return strconv.Itoa(n)
	}
	return f.write(n)
}
