package charset

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// encode is the inverse of Decode, without a byte order mark.
func encode(t *testing.T, text, name string) []byte {
	t.Helper()
	if name == UTF8 {
		return []byte(text)
	}
	b, err := codec(name).NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return b
}

func TestDecodeFindsTheEncoding(t *testing.T) {
	simplified := []struct{ text, why string }{
		{"全市生产总值增长百分之八", "a headline without a digit"},
		{"各位代表：现在，我代表", "punctuation between the characters"},
		{"粮食总产量达到512万吨", "digits are single bytes in the multi-byte encodings"},
		{"一、过去五年工作回顾", "a list label"},
		{"城镇登记失业率4.1%以内", "a sign next to a digit"},
		{"新建改建农村公路九百公里，硬化村道三百条。\r\n二是抓水利。\r\n", "two lines with CRLF"},
	}
	for _, c := range simplified {
		for _, enc := range []string{UTF8, GB18030, UTF16LE, UTF16BE} {
			d, err := Decode(encode(t, c.text, enc), "")
			require.NoError(t, err)
			require.Equal(t, enc, d.Encoding, "%s: %s", c.text, c.why)
			require.Equal(t, c.text, d.Text)
			require.Zero(t, d.Bad)
			require.Equal(t, -1, d.FirstBad)
			require.Greater(t, d.Confidence, 0.5)
		}
	}
	for _, text := range []string{"各位代表：現在我代表縣政府", "全市生產總值增長百分之八", "農業總產值達到三十億元"} {
		for _, enc := range []string{UTF8, Big5, UTF16LE, UTF16BE} {
			d, err := Decode(encode(t, text, enc), "")
			require.NoError(t, err)
			require.Equal(t, enc, d.Encoding, text)
			require.Equal(t, text, d.Text)
		}
	}
}

func TestDecodeOddities(t *testing.T) {
	report := strings.Repeat("去年，全区一般公共预算收入完成12.6亿元，增长7.3%。", 40)
	cases := []struct {
		name, bytes, encoding, text string
		bad                         int
	}{
		{"a byte order mark is cut", "\xef\xbb\xbf增长", UTF8, "增长", 0},
		{"UTF-16 with a mark", "\xff\xfe\x9e\x58\x7f\x95", UTF16LE, "增长", 0},
		{"UTF-16 the other way round", "\xfe\xff\x58\x9e\x95\x7f", UTF16BE, "增长", 0},
		{"GB18030 with a mark", "\x84\x31\x95\x33\xd4\xf6\xb3\xa4", GB18030, "增长", 0},
		{"plain ASCII is UTF-8", "GDP 8.5%\n", UTF8, "GDP 8.5%\n", 0},
		{"empty", "", UTF8, "", 0},
		{"UTF-8 cut inside its last character", report + "增\xe9\x95", UTF8, report + "增\ufffd", 1},
		{"UTF-8 with one damaged byte stays UTF-8", report + "\xff" + report, UTF8, report + "\ufffd" + report, 1},
		{"the euro sign of code page 936", string(encode(t, report, GB18030)) + "\x80", GB18030, report + "€", 0},
		{"a GB18030 character of four bytes", string(encode(t, "该村人口㐱", GB18030)), GB18030, "该村人口㐱", 0},
	}
	for _, c := range cases {
		d, err := Decode([]byte(c.bytes), "")
		require.NoError(t, err)
		require.Equal(t, c.encoding, d.Encoding, c.name)
		require.Equal(t, c.text, d.Text, c.name)
		require.Equal(t, c.bad, d.Bad, c.name)
		if c.bad > 0 {
			require.Equal(t, strings.Index(d.Text, "\ufffd"), d.FirstBad, c.name)
		}
	}
}

func TestDecodeAsTold(t *testing.T) {
	const text = "全省粮食产量"
	for asked, enc := range map[string]string{
		"utf-8": UTF8, "UTF8": UTF8, "gb18030": GB18030, "GBK": GB18030, "gb2312": GB18030, "cp936": GB18030,
		"utf-16le": UTF16LE, "utf_16be": UTF16BE, "utf-16": UTF16LE,
	} {
		d, err := Decode(encode(t, text, enc), asked)
		require.NoError(t, err)
		require.Equal(t, enc, d.Encoding, asked)
		require.Equal(t, text, d.Text, asked)
	}
	d, err := Decode(encode(t, text, UTF16BE), "utf-16")
	require.NoError(t, err)
	require.Equal(t, text, d.Text, "utf-16 without a mark finds its byte order")

	d, err = Decode([]byte("\xef\xbb\xbf"+text), "utf-8")
	require.NoError(t, err)
	require.Equal(t, text, d.Text, "the mark is cut off in a forced encoding too")

	d, err = Decode(encode(t, text, GB18030), "utf-8")
	require.NoError(t, err)
	require.Positive(t, d.Bad, "a wrong choice is obeyed, and what does not fit is counted")

	require.Equal(t, GB18030, Doubt(encode(t, text, GB18030), d))
	d, err = Decode(encode(t, text, GB18030), "big5")
	require.NoError(t, err)
	require.Equal(t, GB18030, Doubt(encode(t, text, GB18030), d), "even where every byte decodes")
	d, err = Decode(encode(t, text, GB18030), "gbk")
	require.NoError(t, err)
	require.Empty(t, Doubt(encode(t, text, GB18030), d))

	_, err = Decode(nil, "ebcdic")
	var unknown *UnknownError
	require.ErrorAs(t, err, &unknown)
	require.ErrorContains(t, err, "gb18030", "the error lists what is known")
}

// Every character that decides between encodings must be in the list once.
func TestCommonCharacters(t *testing.T) {
	n := 0
	for line := range strings.Lines(commonText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, r := range strings.TrimSpace(line) {
			require.True(t, isCommon(r))
			n++
		}
	}
	require.Greater(t, n, 500)
	require.False(t, isCommon('鼋'))
}
