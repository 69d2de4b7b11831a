package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A page that was printed and scanned is read by tesseract, where it and its
// Chinese are installed.
func TestTesseract(t *testing.T) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" || testing.Short() || raceDetector {
		t.Skip("no Chromium to draw a page with")
	}
	langs, err := exec.Command("tesseract", "--list-langs").Output()
	if err != nil || !strings.Contains(string(langs), "chi_sim") {
		t.Skip("tesseract with chi_sim is not installed (apt-get install tesseract-ocr tesseract-ocr-chi-sim)")
	}
	dir := t.TempDir()
	page, scan := filepath.Join(dir, "页.html"), filepath.Join(dir, "扫描.png")
	require.NoError(t, os.WriteFile(page, []byte(`<meta charset="utf-8"><body style="width:1100px;margin:80px;font:36px/1.8 'Noto Serif CJK SC',serif">
<h2>一、2019年工作回顾</h2><p style="text-indent:2em">全县实现地区生产总值128.6亿元，比上年增长7.3%。新建改建农村公路126公里，改造农村危房842户，粮食总产量达到31.7万吨。</p>`), 0o644))
	said, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1260,800", "--screenshot="+scan, "file://"+page).CombinedOutput()
	require.NoError(t, err, "%s", said)

	out, err := exec.Command("govreport", "figures", scan, "-f", "csv", "--ocr", "tesseract {in} - -l chi_sim hocr").Output()
	require.NoError(t, err)
	var got []string
	for _, row := range strings.Split(strings.TrimSpace(string(out)), "\n")[1:] {
		f := strings.Split(row, ",")
		got = append(got, f[6]) // how well it knows characters is its own matter
	}
	require.Equal(t, []string{"12860000000", "7.3", "126", "842", "317000"}, got)

	said, err = exec.Command("govreport", "figures", scan, "--lang", "en").CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(said), "name a program with --ocr")
	// In a folder pictures are passed over, unless a program is named.
	said, err = exec.Command("govreport", "batch", dir, "--lang", "en", "-o", filepath.Join(dir, "a.jsonl")).CombinedOutput()
	require.NoError(t, err, "%s", said)
	require.Contains(t, string(said), ".png 1")
	said, err = exec.Command("govreport", "batch", dir, "--lang", "en", "-o", filepath.Join(dir, "b.jsonl"), "--ocr", "tesseract {in} - -l chi_sim hocr").CombinedOutput()
	require.NoError(t, err, "%s", said)
	require.Contains(t, string(said), "picture 1")
}
