package panelview_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/govreport/govreport/internal/browser"
	"github.com/govreport/govreport/internal/cli"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) { os.Exit(browser.Main(m)) }

// write makes the page with the command, as its user does.
func write(t *testing.T, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "panel.html")
	var out, errs bytes.Buffer
	args := append([]string{
		"html", "--panel", "../../../testdata/province-2015.md", "../../../testdata/province-2016.md", "../../../testdata/national-2018.md", "-o", path, "--indicator", "gdp,cpi,jobs_new",
	}, flags...)
	require.Zero(t, cli.Run(args, strings.NewReader(""), &out, &errs), "%s", errs.String())
	return path
}

// TestHeatKeys: a heat map is one tab stop; arrows, Home and End move in it, the
// quote of the cell is shown and said, and Esc puts it away.
func TestHeatKeys(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	read := func() string {
		return browser.Eval[string](b, `(e => e.hidden ? "" : e.textContent)(document.querySelector("#h0-0").parentNode.querySelector(".read"))`)
	}
	years := browser.Eval[[]int](b, `P.data().years`)
	require.Equal(t, []int{2015, 2018}, years)
	require.Equal(t, 1, browser.Eval[int](b, `document.querySelectorAll("#h0-0, #h0-0 [tabindex]").length`))
	browser.Eval[any](b, `document.querySelector("#h0-0").focus()`)
	b.Press(kb.Home)
	require.Contains(t, read(), "全国 2015")
	b.Press(kb.ArrowDown)
	require.Contains(t, read(), "湖北省 2015")
	require.Contains(t, read(), "生产总值增长9%左右", "the quote")
	require.Contains(t, read(), "province-2015.md")
	b.Press(kb.ArrowRight, kb.ArrowRight)
	require.Contains(t, read(), "没有这一年的报告", "and why there is none")
	b.Press(kb.End, kb.ArrowUp, kb.ArrowUp)
	require.Contains(t, read(), "全国 2018")
	require.Contains(t, browser.Eval[string](b, `new Promise(f => setTimeout(() => f(document.getElementById("status").textContent), 200))`), "全国 2018", "said aloud")
	require.Contains(t, browser.Eval[string](b, `decodeURIComponent(location.hash)`), "cell=全国,2018")
	b.Press(kb.Escape)
	require.Empty(t, read())
	b.Quiet()
}

// TestPointer shows the cell under the pointer.
func TestPointer(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	got := browser.Eval[string](b, `(() => {
		const svg = document.querySelector("#h0-0 .cells"), r = svg.getBoundingClientRect();
		svg.dispatchEvent(new PointerEvent("pointermove", {bubbles: true, clientX: r.left + 5, clientY: r.top + 22 + 25}));
		return document.querySelector("#h0-0").parentNode.querySelector(".read").textContent;
	})()`)
	require.Contains(t, got, "湖北省 2015")
	b.Quiet()
}

// TestOrderAndState: rows by value, and a link that shows the cell its sender
// saw.
func TestOrderAndState(t *testing.T) {
	path := write(t)
	b := browser.Open(t, browser.Options{})
	b.Load(path, "")
	names := `[...document.querySelectorAll("#h0-0 .names text")].map(e => [+e.getAttribute("y"), e.textContent]).sort((a, b) => a[0] - b[0]).map(x => x[1])`
	require.Equal(t, []string{"全国", "湖北省"}, browser.Eval[[]string](b, names))
	browser.Eval[any](b, `(() => { const s = document.getElementById("order"); s.value = "mean"; s.dispatchEvent(new Event("change", {bubbles: true})); })()`)
	require.Equal(t, []string{"湖北省", "全国"}, browser.Eval[[]string](b, names))

	b = browser.Open(t, browser.Options{})
	b.Load(path, "#ind=gdp&cell=湖北省,2016")
	require.Contains(t, browser.Eval[string](b, `document.querySelector("#h0-0").parentNode.querySelector(".read").textContent`), "湖北省 2016")
	b.Quiet()
}

// TestSaves: CSV has a line a cell, and the Stata file is one.
func TestSaves(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	browser.Eval[any](b, `(() => { globalThis.blobs = []; URL.createObjectURL = x => { blobs.push(x); return "blob:none"; }; HTMLAnchorElement.prototype.click = () => {}; for (const k of ["csv", "json", "dta"]) document.querySelector("[data-do=" + k + "]").click(); })()`)
	csv := browser.Eval[string](b, `blobs[0].text()`)
	require.Equal(t, 1+browser.Eval[int](b, `P.data().cells.length`), strings.Count(csv, "\r\n"))
	require.Contains(t, csv, "gdp,国内生产总值,湖北省,420000,2015,target,9,,%,approx,")
	require.Equal(t, "<stata_dta>", browser.Eval[string](b, `new Promise(f => setTimeout(() => f(blobs[2].text().then(s => s.slice(0, 11))), 500))`))
	b.Quiet()
}

func TestNarrowPrintNoScript(t *testing.T) {
	path := write(t)
	b := browser.Open(t, browser.Options{Width: 360, Height: 740})
	b.Load(path, "")
	require.LessOrEqual(t, browser.Eval[int](b, `document.documentElement.scrollWidth`), 360)
	require.True(t, bytes.HasPrefix(b.PDF(), []byte("%PDF")))
	b.Quiet()

	b = browser.Open(t, browser.Options{NoScript: true})
	b.Load(path, "")
	require.True(t, browser.Eval[bool](b, `document.querySelector(".order").offsetParent === null`))
	require.True(t, browser.Eval[bool](b, `[...document.querySelectorAll(".cells, .multiple")].every(s => s.getBoundingClientRect().height > 40)`))
	require.Equal(t, 3, browser.Eval[int](b, `document.querySelectorAll(".nums table").length`))
	b.Quiet()
}

// TestAccess: axe-core finds nothing serious.
func TestAccess(t *testing.T) {
	if os.Getenv(browser.AxeVariable) == "" {
		t.Skipf("$%s does not name axe.min.js: accessibility is not checked", browser.AxeVariable)
	}
	path := write(t)
	for name, o := range map[string]browser.Options{"light": {}, "dark": {Dark: true}, "narrow": {Width: 360, Height: 740}} {
		t.Run(name, func(t *testing.T) {
			b := browser.Open(t, o)
			b.Load(path, "")
			browser.Eval[any](b, `document.querySelector(".nums").open = true`)
			require.Empty(t, browser.Lines(b.Axe()))
		})
	}
}
