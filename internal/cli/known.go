package cli

import (
	"errors"
	"maps"
	"os"

	"github.com/govreport/govreport/analyzer"
	"github.com/spf13/cobra"
)

func init() {
	maps.Copy(texts, map[string][2]string{
		"f.year":      {"报告年份 `YYYY`，不再从正文推断（报告作出并部署工作的年份）", "the year of the reports, `YYYY`, instead of reading it (the year they are given in and plan for)"},
		"f.overrides": {"逐个文件指定地区和年份：CSV `FILE`，每行 path,region,year，留空的仍从正文读取", "region and year of single files: a CSV `FILE` of lines path,region,year; what is left empty is read from the text"},

		"f.ocr": {"图片和扫描件的各页用 `CMD` 识别文字，如 'tesseract {in} - -l chi_sim hocr'；默认不用", "recognise the text of pictures and scanned pages with `CMD`, such as 'tesseract {in} - -l chi_sim hocr'; never by default"},

		"override-columns": {"%s 第 %d 行：应为 path,region,year 三列，实为“%s”", "%s, line %d: want three columns path,region,year, have %q"},
		"override-quotes":  {"%s 第 %d 行：引号不成对（%s）", "%s, line %d: quotes do not match (%s)"},
		"override-year":    {"%s 第 %d 行：“%s”不是年份，请写四位数字，如 2015", "%s, line %d: %q is not a year; write four digits, such as 2015"},
		"override-region":  {"%s 第 %d 行：不认识地区“%s”，请写全称，如 长沙市", "%s, line %d: no territory is called %q; write its full name, such as 长沙市"},
		"override-file":    {"无法读取 %s：%s", "cannot read %s: %s"},
		"bad-year":         {"--year 应为四位数字的年份，如 2015，实为 %d", "--year wants a year of four digits, such as 2015, not %d"},
	})
}

// knownFlags adds the flags by which the user says what is known of the
// reports; the file among them is read before the command runs.
func (a *app) knownFlags(c *cobra.Command) {
	c.Flags().IntVar(&a.opts.year, "year", 0, a.say("f.year"))
	c.Flags().StringVar(&a.opts.overrides, "overrides", "", a.say("f.overrides"))
	c.Flags().StringVar(&a.opts.ocr, "ocr", "", a.say("f.ocr"))
	c.PreRunE = func(*cobra.Command, []string) error { return a.loadKnown() }
}

// loadKnown checks --year and reads the file of --overrides.
func (a *app) loadKnown() error {
	if y := a.opts.year; y != 0 && (y < 1900 || y > 2099) {
		return &usageError{message: a.say("bad-year", y)}
	}
	path := a.opts.overrides
	if path == "" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return &usageError{message: a.say("override-file", path, cause(err)), quiet: true}
	}
	defer f.Close()
	a.known, err = analyzer.ReadOverrides(f)
	var bad *analyzer.OverrideError
	switch {
	case errors.As(err, &bad):
		return &usageError{message: a.say("override-"+bad.Code, path, bad.Line, bad.Detail), quiet: true}
	case err != nil:
		return &usageError{message: a.say("override-file", path, err), quiet: true}
	}
	return nil
}
