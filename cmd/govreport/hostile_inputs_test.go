package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A hostile is one input that somebody careless or malicious could put into a
// folder of reports.
type hostile struct {
	name string
	data []byte
}

// hostileInputs are more than a hundred of them: text in patterns that make
// readers slow, broken encodings, files that are not what their names say,
// damaged and bombing archives, names that no output can have.
func hostileInputs() []hostile {
	var all []hostile
	add := func(name string, data []byte) { all = append(all, hostile{name, data}) }
	for i, p := range []string{
		"1)", "1%", "1/", "1.", "1,000,", "一、", "（一）", "第一，", "一是", "（", "“", "《", "【", "——", "零", "亿", "万亿", "分别", "、", "，", "。", "；",
		"年", "2020年", "去年", "一月份\n", "1月1日至", "增长", "增长8%", "# ", "**", "| ", "|---|\n", "a\tb\n", "<td>", "<tr></tr>", "&nbsp;", "&#x110000;", `\n`, "9", "0.",
		"三成", "翻一番", "从1到", "其中：", "附件：", "各位代表：\n", "\r", "\f", "\u3000",
	} {
		add(fmt.Sprintf("pattern-%02d.txt", i), []byte("一、2019年工作回顾\n"+strings.Repeat(p, 16000/len(p))))
	}
	for i, s := range []string{
		"\x00", "\xff\xfe", "\xfe\xff\x00", "\xef\xbb\xbf", "\xef\xbf\xbd", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x81", "\x1b]0;owned\x07", "\x1b[2J", "\u202e", "\U000e0041", "\u0300",
		"=HYPERLINK(1)", "\"\n\"", "\u2028", "<script>alert(1)</script>增长8%。", "[x](javascript:alert(1))增长8%。",
	} {
		add(fmt.Sprintf("bytes-%02d.txt", i), []byte(strings.Repeat(s, 400)))
	}
	whole := "一、2019年工作回顾\n全县生产总值增长8%s%%。\n"
	for i, name := range []string{
		"\x1b[31mred.txt", "line\nbreak.txt", "\u202egnp.txt", "=1+1.txt", "-o.txt", "--force.txt", ".txt", "..txt", "a'b\"c.txt", "space .txt", strings.Repeat("长", 80) + ".txt",
		"CON.txt", "a:b.txt", "a*?b.txt", "Same.txt", "same.txt", "same.md", "\xb1\xa8\xb8\xe6.txt", "%s%n.txt", "$(id).txt", "`id`.txt", "报告.txt.txt", "no-suffix",
	} {
		add(name, fmt.Appendf(nil, whole, fmt.Sprint(i)))
	}
	heads := map[string]string{
		".pdf": "%PDF-1.7\n", ".docx": "PK\x03\x04", ".doc": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".ofd": "PK\x03\x04", ".zip": "PK\x03\x04",
		".html": "<!DOCTYPE html><html>", ".rtf": `{\rtf1`, ".mht": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", ".xml": "<?xml version=\"1.0\"?><w:wordDocument>",
	}
	for suffix, head := range heads {
		add("empty"+suffix, nil)
		add("head"+suffix, []byte(head))
		add("noise"+suffix, append([]byte(head), noise(4000)...))
		add("text"+suffix, fmt.Appendf(nil, whole, suffix))
	}
	add("deep.html", []byte(strings.Repeat("<div>", 100_000)+"增长8%。"))
	add("wide.html", []byte("<table><tr><td colspan=999999999 rowspan=999999999>增长8%</td></tr>"+strings.Repeat("<tr><td colspan=1000 rowspan=1000>1</td></tr>", 500)))
	add("comment.html", []byte("<html><!--"+strings.Repeat("-", 100_000)))
	add("groups.rtf", []byte(`{\rtf1`+strings.Repeat("{", 200_000)))
	add("parts.mht", []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"+strings.Repeat("--x\n\n", 20_000)))
	add("entities.docx", zipped("word/document.xml", `<!DOCTYPE d [<!ENTITY a "`+strings.Repeat("x", 1000)+`"><!ENTITY b "`+strings.Repeat("&a;", 1000)+`">]><d>`+strings.Repeat("&b;", 1000)+`</d>`))
	add("deep.docx", zipped("word/document.xml", strings.Repeat("<w:p>", 300_000)))
	add("missing.docx", zipped("word/other.xml", "<x/>"))
	add("bomb.docx", zipped("word/document.xml", "<w:document>"+strings.Repeat(" ", 40<<20)))
	add("bomb.zip", zipped("a.txt", strings.Repeat("一", 14<<20)))
	add("up.zip", zipped("../../up.txt", "增长8%。"))
	add("absolute.zip", zipped("/etc/absolute.txt", "增长8%。"))
	nested := []byte("增长8%。")
	for i := range 6 {
		name := "in.zip"
		if i == 0 {
			name = "in.txt"
		}
		nested = zipped(name, string(nested))
	}
	add("nested.zip", nested)
	good := zipped("a.txt", "一、2019年工作回顾\n增长8%。")
	add("cut.zip", good[:len(good)-30])
	bad := bytes.Clone(good)
	bad[40] ^= 0xff
	add("crc.zip", bad)
	return all
}

// zipped is a zip file of one file.
func zipped(name, content string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write([]byte(content))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

// noise is bytes without a pattern, the same each time.
func noise(n int) []byte {
	b, x := make([]byte, n), uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}

// hostileFolder writes the inputs into a folder, with what is no file at all
// where the system has it, and returns the names.
func hostileFolder(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	for _, h := range hostileInputs() {
		if err := os.WriteFile(filepath.Join(dir, h.name), h.data, 0o644); err != nil {
			t.Logf("this system has no such name: %q: %v", h.name, err)
			continue
		}
		names = append(names, h.name)
	}
	require.NoError(t, os.Mkdir(filepath.Join(dir, "folder.txt"), 0o755))
	if runtime.GOOS == "windows" {
		return names
	}
	for name, target := range map[string]string{"dangling.txt": "nowhere", "loop.txt": "loop.txt", "folder-link.txt": "folder.txt", "null.txt": os.DevNull} {
		require.NoError(t, os.Symlink(target, filepath.Join(dir, name)))
		names = append(names, name)
	}
	return append(names, pipes(t, dir)...)
}
