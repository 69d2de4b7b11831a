package compareview_test

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
	path := filepath.Join(t.TempDir(), "compare.html")
	var out, errs bytes.Buffer
	args := append([]string{"html", "--compare", "../../../testdata/province-2015.md", "../../../testdata/province-2016.md", "-o", path}, flags...)
	require.Zero(t, cli.Run(args, strings.NewReader(""), &out, &errs), "%s", errs.String())
	return path
}

const shown = `[...document.querySelectorAll(".row")].filter(r => !r.hidden && r.offsetParent)`

func TestFilterAndSort(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	n := browser.Eval[int](b, `P.data().length`)
	require.Positive(t, n)
	require.Equal(t, n, browser.Eval[int](b, shown+`.length`), "every target is a row")

	counts := browser.Eval[[]int](b, `["reached", "missed", "open"].map(v => { document.querySelector("[name=v][value=" + v + "]").click(); return `+shown+`.length; })`)
	require.Equal(t, n, counts[0]+counts[1]+counts[2])
	require.Contains(t, browser.Eval[string](b, `location.hash`), "v=open")
	require.Equal(t, counts[2], browser.Eval[int](b, `P.data().filter(c => !["met", "exceeded", "missed"].includes(c.verdict)).length`))
	browser.Eval[any](b, `document.querySelector("[name=v][value='']").click()`)

	browser.Eval[any](b, `(() => { const s = document.getElementById("sort"); s.value = "worst"; s.dispatchEvent(new Event("input", {bubbles: true})); })()`)
	require.True(t, browser.Eval[bool](b, `(l => l.length > 1 && l.every((x, i) => !i || l[i-1] <= x))(`+shown+`.map(r => r.dataset.gap).filter(Boolean).map(Number))`), "the worst first")
	require.Equal(t, n, browser.Eval[int](b, shown+`.length`))
	browser.Eval[any](b, `(() => { const s = document.getElementById("sort"); s.value = ""; s.dispatchEvent(new Event("input", {bubbles: true})); })()`)
	require.Equal(t, n, browser.Eval[int](b, `document.querySelectorAll("#groups .row").length`), "back in their groups")
	b.Quiet()
}

// TestLinkedTexts: a quote leads to its mark, and the mark back to its row.
func TestLinkedTexts(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "#o1")
	near := `Math.abs(document.getElementById("o1").parentNode.getBoundingClientRect().top) < innerHeight`
	require.True(t, browser.Eval[bool](b, near), "a link from elsewhere shows the place")
	require.Equal(t, browser.Eval[string](b, `P.data()[0].target.text`), browser.Eval[string](b, `document.querySelector("#p1 + a").textContent`))
	browser.Eval[any](b, `document.querySelector("#p1 + a").click()`)
	require.Equal(t, "#r1", browser.Eval[string](b, `location.hash`))
	b.Quiet()
}

func TestKeys(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	require.Equal(t, 1, browser.Eval[int](b, `[...document.querySelectorAll(".row")].filter(r => r.tabIndex === 0).length`), "one tab stop")
	b.Press("j", "j")
	second := browser.Eval[string](b, `document.activeElement.id`)
	require.Equal(t, browser.Eval[string](b, shown+`[1].id`), second)
	b.Press(kb.Enter)
	require.True(t, browser.Eval[bool](b, `document.activeElement.querySelector("details").open`))
	b.Press("k", "/", "j")
	require.Equal(t, "j", browser.Eval[string](b, `document.getElementById("q").value`))
	b.Press(kb.Escape)
	require.Empty(t, browser.Eval[string](b, `document.getElementById("q").value`))
	b.Quiet()
}

func TestSaves(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t), "")
	browser.Eval[any](b, `(() => { globalThis.blobs = []; URL.createObjectURL = x => { blobs.push(x); return "blob:none"; }; HTMLAnchorElement.prototype.click = () => {}; for (const k of ["csv", "json"]) document.querySelector("[data-do=" + k + "]").click(); })()`)
	lines := strings.Split(strings.TrimSpace(browser.Eval[string](b, `blobs[0].text()`)), "\r\n")
	require.Len(t, lines, 1+browser.Eval[int](b, `P.data().length`))
	require.Contains(t, lines[0], "indicator,indicator_id,period")
	require.Equal(t, browser.Eval[int](b, `P.data().length`), browser.Eval[int](b, `blobs[1].text().then(s => JSON.parse(s).length)`))
	b.Quiet()
}

func TestNarrowPrintNoScript(t *testing.T) {
	path := write(t)
	b := browser.Open(t, browser.Options{Width: 360, Height: 740})
	b.Load(path, "")
	require.LessOrEqual(t, browser.Eval[int](b, `document.documentElement.scrollWidth`), 360)
	require.Empty(t, browser.Eval[[]string](b, `[...document.querySelectorAll("button, select, input[type=search], .filter label, cite a, summary")].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 80))`))
	require.True(t, bytes.HasPrefix(b.PDF(), []byte("%PDF")))
	b.Quiet()

	b = browser.Open(t, browser.Options{NoScript: true})
	b.Load(path, "")
	require.True(t, browser.Eval[bool](b, `document.querySelector(".filter").offsetParent === null`))
	require.Equal(t, browser.Eval[int](b, `JSON.parse(document.getElementById("data").textContent).length`), browser.Eval[int](b, shown+`.length`))
	require.True(t, browser.Eval[bool](b, `[...document.querySelectorAll("svg.bullet")].every(s => s.getBoundingClientRect().height > 30)`))
	b.Quiet()
}

// TestAccess: axe-core finds nothing serious.
func TestAccess(t *testing.T) {
	if os.Getenv(browser.AxeVariable) == "" {
		t.Skipf("$%s does not name axe.min.js: accessibility is not checked", browser.AxeVariable)
	}
	path := write(t, "--lang", "en")
	for name, o := range map[string]browser.Options{"light": {}, "dark": {Dark: true}, "narrow": {Width: 360, Height: 740}} {
		t.Run(name, func(t *testing.T) {
			b := browser.Open(t, o)
			b.Load(path, "")
			require.Empty(t, browser.Lines(b.Axe()))
		})
	}
}
