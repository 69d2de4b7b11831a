package analyzer

import (
	"unicode"

	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/segment"
)

// notReport says in a diagnostic why r does not look like one of the documents
// the program is for: it is not Chinese, it has no figure, or its kind is not
// known and it has no outline. Nil where it does.
func notReport(r *Report) []segment.Diagnostic {
	why := ""
	switch {
	case r.Text == "":
		return nil
	case !mostlyChinese(r.Text):
		why = "正文不是中文，可能不是工作报告"
	case len(r.Figures) == 0:
		why = "没有读到任何指标数字，可能不是工作报告"
	case r.DocType == meta.OtherDocument && len(r.Sections) < 2:
		why = "看不出是哪一类文件，也没有大纲，可能不是工作报告"
	default:
		return nil
	}
	end := len(r.Text)
	for i, c := range r.Text {
		if c == '\n' && i > 0 {
			end = i // the first line stands for the whole
			break
		}
	}
	return []segment.Diagnostic{{Code: "not-a-report", Message: why, Span: segment.Span{Start: 0, End: end}}}
}

// mostlyChinese reports whether a text has at least as many words in Chinese as
// in other languages.
func mostlyChinese(text string) bool {
	han, letters := 0, 0
	for _, c := range text {
		switch {
		case c < 0x80:
			if c|0x20 >= 'a' && c|0x20 <= 'z' {
				letters++
			}
		case unicode.Is(unicode.Han, c):
			han++
		case unicode.IsLetter(c):
			letters++
		}
	}
	return 5*han >= letters && han > 0 // a Chinese word is two characters, an English one five letters and more
}
