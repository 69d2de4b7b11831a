package mht

import (
	"context"
	"encoding/base64"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/govreport/govreport/analyzer/format"
)

// single is a file of parts, each with a head and a content.
func single(parts ...string) string {
	s := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_1\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n"
	for _, p := range parts {
		s += "----=_1\r\n" + p + "\r\n"
	}
	return s + "----=_1--\r\n"
}

func TestRead(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("<p>生产总值增长6.5%。</p>")
	require.NoError(t, err)
	for _, c := range []struct{ why, file, want string }{
		{"base64 in GB2312, as Word writes", single("Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(gb))), "生产总值增长6.5%。\n"},
		{"quoted-printable in UTF-8, as browsers write", single("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E5=A2=9E=\r\n=E9=95=BF5%</p>"), "增长5%\n"},
		{"8bit without a charset", single("Content-Type: text/html\r\n\r\n" + gb), "生产总值增长6.5%。\n"},
		{"the page comes before what is beside it", single("Content-Type: text/css\r\n\r\nx", "Content-Type: text/html; charset=utf-8\r\n\r\n<p>甲</p>", "Content-Type: text/html; charset=utf-8\r\n\r\n<p>页眉</p>"), "甲\n"},
		{"but frames alone are no page", single("Content-Type: text/html; charset=utf-8\r\n\r\n<frameset><frame src=a></frameset>", "Content-Type: text/html; charset=utf-8\r\n\r\n<p>"+strings.Repeat("甲", 40)+"</p>"), strings.Repeat("甲", 40) + "\n"},
		{"one part alone", "Mime-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>甲</p>", "甲\n"},
		{"parts in parts", single("Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>甲</p>\r\n--in--\r\n"), "甲\n"},
	} {
		require.True(t, detect([]byte(c.file)), c.why)
		d, err := read(context.Background(), []byte(c.file), format.Options{})
		require.NoError(t, err, c.why)
		require.Equal(t, c.want, d.Text, c.why)
		require.Empty(t, d.Diagnostics, c.why)
	}
	require.False(t, detect([]byte("时间：2024年\n\nMIME-Version: 1.0\nContent-Type: text/html")))
}

func TestBroken(t *testing.T) {
	whole := single("Content-Type: text/html; charset=utf-8\r\n\r\n<p>甲</p><p>乙</p>")
	d, err := read(context.Background(), []byte(whole[:len(whole)-8]), format.Options{})
	require.NoError(t, err)
	require.Equal(t, "甲\n乙\n", d.Text)
	require.Equal(t, "cut-short", d.Diagnostics[0].Code)

	var e *format.Error
	_, err = read(context.Background(), []byte(single("Content-Type: image/png\r\n\r\nx")), format.Options{})
	require.ErrorAs(t, err, &e)
	require.Equal(t, format.NoText, e.Code)
	_, err = read(context.Background(), []byte(whole), format.Options{MaxText: 10})
	require.ErrorAs(t, err, &e)
	require.Equal(t, format.TooLarge, e.Code)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(single("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E5")))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/x; boundary=a\n\n--a\nContent-Type: multipart/x; boundary=a\n\n--a\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := read(context.Background(), b, format.Options{})
		if err == nil && !utf8.ValidString(d.Text) {
			t.Error("the text is not UTF-8")
		}
	})
}
