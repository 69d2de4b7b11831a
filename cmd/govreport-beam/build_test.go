package main

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

const reportText = `临江县2021年政府工作报告

——2021年1月15日在临江县第十六届人民代表大会第五次会议上
县长 周文海

各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。

一、2020年工作回顾

（一）经济稳步回升。全年地区生产总值完成186.4亿元，增长3.8%；一般公共预算收入9.2亿元，增长2.1%。
（二）民生持续改善。城镇新增就业4260人，城镇登记失业率控制在3.5%以内。

二、2021年工作安排

今年的主要预期目标是：地区生产总值增长7%左右，一般公共预算收入增长5%以上，城镇新增就业4000人以上。
10月底前建成县人民医院新院区。
`

const pageText = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>北山区2022年政府工作报告</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>
<h1>北山区2022年政府工作报告</h1>
<p>——2022年1月12日在北山区第八届人民代表大会第二次会议上</p>
<h2>一、2021年工作回顾</h2>
<p>全区地区生产总值达到312.6亿元，增长8.1%，规模以上工业增加值增长9.4%。</p>
<h2>二、2022年主要任务</h2>
<p>今年，地区生产总值增长6.5%左右，固定资产投资增长8%，新建改造学校12所。</p>
</body></html>`

// word is a Word file of the paragraphs of text.
func word(t testing.TB, text string) []byte {
	const (
		relations = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
		main      = `http://schemas.openxmlformats.org/wordprocessingml/2006/main`
	)
	var body strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		body.WriteString("<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
	}
	return zipped(t,
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels", `<Relationships><Relationship Id="rId1" Type="`+relations+`/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="`+main+`"><w:body>`+body.String()+`<w:sectPr/></w:body></w:document>`)
}

// zipped is a zip file of names and contents.
func zipped(t testing.TB, files ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for f := range slices.Chunk(files, 2) {
		w, err := z.Create(f[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(f[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// Formats whose readers do what a reader must not.
func init() {
	format.Register(format.Format{
		Name: "panics", Suffixes: []string{".panics"},
		Detect: func(b []byte) bool { return bytes.HasPrefix(b, []byte("PANICS")) },
		Read:   func(context.Context, []byte, format.Options) (*format.Document, error) { panic("out of range") },
	})
	format.Register(format.Format{
		Name: "hangs", Suffixes: []string{".hangs"},
		Detect: func(b []byte) bool { return bytes.HasPrefix(b, []byte("HANGS")) },
		Read: func(context.Context, []byte, format.Options) (*format.Document, error) {
			select {} // and never looks at its context
		},
	})
}

// archiveFiles are the files of a small archive: seven reports, and five files
// that cannot be read.
func archiveFiles(t testing.TB) map[string]string {
	docx := word(t, reportText)
	return map[string]string{
		"2021/临江县.txt":    reportText,
		"2021/临江县.docx":   string(docx),
		"2022/北山区.html":   pageText,
		"2022/打包.zip":     string(zipped(t, "甲县.txt", reportText, "乙/丙.html", pageText, "broken.docx", string(docx[:len(docx)/2]))),
		"bureau.md":       "# 县教育局2020年工作总结\n\n一、2020年工作总结\n\n新建幼儿园8所，投入资金1200万元。\n\n| 项目 | 数量 |\n|---|---|\n| 校舍 | 3 |\n",
		"copy.txt":        reportText,
		"empty.txt":       "",
		"broken.docx":     string(docx[:len(docx)/2]),
		"defect.panics":   "PANICS",
		"endless.hangs":   "HANGS",
		"picture.jpg":     "not a report, not read",
		".hidden/old.txt": reportText,
	}
}

const (
	wantReports  = 7
	wantFailures = 5
)

func writeArchive(t testing.TB) string {
	dir := t.TempDir()
	for name, content := range archiveFiles(t) {
		p := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, []byte(content), 0o644))
	}
	return dir
}
