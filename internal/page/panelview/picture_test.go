package panelview_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/internal/browser"
	"github.com/govreport/govreport/internal/cli"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "take the picture of docs/images again")

// TestPicture takes the picture of a panel that the documents show. Its numbers
// are made up: a target that falls from year to year, some without a number,
// some years without a report.
func TestPicture(t *testing.T) {
	const picture = "../../../docs/images/panel.png"
	if !*update {
		st, err := os.Stat(picture)
		require.NoError(t, err, "run with -update")
		require.Less(t, st.Size(), int64(150<<10))
		return
	}
	dir := t.TempDir()
	for i, region := range []string{"河北省", "辽宁省", "浙江省", "安徽省", "湖北省", "四川省", "贵州省", "甘肃省"} {
		for year := 2014; year <= 2023; year++ {
			if (i+year)%11 == 0 {
				continue
			}
			target := fmt.Sprintf("地区生产总值增长%.1f%%左右", 10.5-0.5*float64(year-2014)+0.5*float64(i%3))
			if (i*3+year)%13 == 0 {
				target = "地区生产总值增速高于全国平均水平"
			}
			text := fmt.Sprintf("%s%d年政府工作报告\n各位代表：\n一、%d年工作回顾\n%d年，地区生产总值增长%.1f%%。\n二、%d年工作安排\n今年经济社会发展的主要预期目标是：%s。\n",
				region, year, year-1, year-1, 10.3-0.5*float64(year-2015)+0.4*float64(i%3), year, target)
			require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.txt", region, year)), []byte(text), 0o644))
		}
	}
	page := filepath.Join(t.TempDir(), "panel.html")
	var out, errs bytes.Buffer
	require.Zero(t, cli.Run([]string{"html", "--panel", dir, "-o", page, "--indicator", "gdp"}, strings.NewReader(""), &out, &errs), "%s", errs.String())
	b := browser.Open(t, browser.Options{Width: 1280, Height: 800})
	b.Load(page, "")
	time.Sleep(300 * time.Millisecond)
	require.NoError(t, os.WriteFile(picture, b.Small(), 0o644))
}
