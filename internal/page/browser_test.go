package page_test

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

// write makes the page of a report with the command, as its user does.
func write(t *testing.T, report string, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	var out, errs bytes.Buffer
	args := append([]string{"html", report, "-o", path}, flags...)
	require.Zero(t, cli.Run(args, strings.NewReader(""), &out, &errs), "%s", errs.String())
	return path
}

const national, province = "../../testdata/national-2018.md", "../../testdata/province-2015.md"

// quiet: the page asked nobody for anything and had nothing to complain of.
func quiet(t *testing.T, b *browser.Tab) {
	t.Helper()
	for _, url := range b.Requests() {
		if !strings.HasPrefix(url, "file://") && !strings.HasPrefix(url, "data:,") && !strings.HasPrefix(url, "blob:") {
			t.Errorf("the page asked for %s", url)
		}
	}
	require.Empty(t, b.Messages())
}

func TestReportPage(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, national), "")

	n := browser.Eval[int](b, `JSON.parse(document.getElementById("data").textContent).figures.length`)
	require.Positive(t, n)
	require.Equal(t, n, browser.Eval[int](b, `document.querySelectorAll("article a.m").length`), "marks")
	require.Equal(t, n, browser.Eval[int](b, `document.querySelectorAll("#figs > tbody").length`), "rows")
	require.Contains(t, browser.Eval[string](b, `document.getElementById("count").textContent`), "107 / 107", "the number is shown")
	require.Empty(t, browser.Eval[[]string](b, `[...document.querySelectorAll("a[href^='#']")].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)`), "links lead somewhere")
	require.Empty(t, browser.Eval[[]string](b, `[...document.querySelectorAll("[id]")].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)`), "ids are told apart")
	require.Empty(t, browser.Eval[[]string](b, `JSON.parse(document.getElementById("data").textContent).figures
		.map((f, i) => [f.text, document.getElementById("t" + (i + 1))]).filter(([s, a]) => !a.matches(".also") && a.textContent !== s).map(([s, a]) => s + " / " + a.textContent)`),
		"a mark covers the words of its figure")

	t.Run("outline", func(t *testing.T) {
		require.Equal(t, 19, browser.Eval[int](b, `document.querySelectorAll("nav li a").length`))
		browser.Eval[any](b, `document.querySelectorAll("nav a")[6].click()`)
		require.Equal(t, "#s6", browser.Eval[string](b, `location.hash`))
		require.Less(t, browser.Eval[float64](b, `Math.abs(document.getElementById("s6").getBoundingClientRect().top)`), 300.0)
	})

	t.Run("filters", func(t *testing.T) {
		browser.Eval[any](b, `document.querySelector("input[name=kind][value=target]").click()`)
		shown := browser.Eval[int](b, `document.querySelectorAll("#figs > tbody:not([hidden])").length`)
		require.Equal(t, browser.Eval[int](b, `P.data().figures.filter(f => f.kind === "target").length`), shown)
		require.Equal(t, shown, browser.Eval[int](b, `document.querySelectorAll("article a.m:not(.off)").length`), "marks follow")
		require.Contains(t, browser.Eval[string](b, `location.hash`), "kind=target")
		browser.Eval[any](b, `(() => { const q = document.getElementById("q"); q.value = "城镇"; q.dispatchEvent(new Event("input", {bubbles: true})); })()`)
		fewer := browser.Eval[int](b, `document.querySelectorAll("#figs > tbody:not([hidden])").length`)
		require.Positive(t, fewer)
		require.Less(t, fewer, shown)
		browser.Eval[any](b, `(() => { const s = document.getElementById("sort"); s.value = "indicator"; s.dispatchEvent(new Event("input", {bubbles: true})); })()`)
		require.True(t, browser.Eval[bool](b, `(l => l.every((x, i) => !i || l[i-1] <= x))([...document.querySelectorAll("#figs > tbody:not([hidden])")].map(r => P.data().figures[r.id.slice(1) - 1]).map(f => f.indicator_id || f.indicator))`), "sorted")
	})

	t.Run("a link shows what its sender saw", func(t *testing.T) {
		b := browser.Open(t, browser.Options{})
		b.Load(write(t, national), "#kind=target&ind=gdp")
		require.Equal(t, browser.Eval[int](b, `P.data().figures.filter(f => f.kind === "target" && f.indicator_id === "gdp").length`),
			browser.Eval[int](b, `document.querySelectorAll("#figs > tbody:not([hidden])").length`))
		quiet(t, b)
	})
	quiet(t, b)
}

// TestKeyboard walks through the page without a mouse.
func TestKeyboard(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, national), "")
	focus := func() string { return browser.Eval[string](b, `document.activeElement.id`) }
	cardOpen := func() bool { return browser.Eval[bool](b, `document.getElementById("card").matches(":popover-open")`) }

	require.Equal(t, []int{1, 1, 1}, browser.Eval[[]int](b, `["nav a", "article a.m", "#figs tr:first-child > td:first-child > a"].map(s => [...document.querySelectorAll(s)].filter(e => e.tabIndex === 0).length)`), "one tab stop each")
	b.Press("j")
	require.Equal(t, "t1", focus())
	require.True(t, cardOpen())
	require.Contains(t, browser.Eval[string](b, `document.getElementById("card").textContent`), "为什么")
	b.Press("j", "n")
	require.Equal(t, "t3", focus())
	b.Press("k")
	require.Equal(t, "t2", focus())
	require.Equal(t, "#f2", browser.Eval[string](b, `location.hash`))

	b.Press(kb.Tab)
	require.True(t, browser.Eval[bool](b, `document.getElementById("card").contains(document.activeElement)`), "Tab leads into the card")
	b.Press(kb.Escape)
	require.False(t, cardOpen())
	require.Equal(t, "t2", focus(), "and Esc back")

	b.Press(kb.Enter)
	require.Equal(t, "f2", browser.Eval[string](b, `document.activeElement.closest("tbody").id`), "Enter leads to the row")
	b.Press(kb.ArrowDown)
	require.Equal(t, "f3", browser.Eval[string](b, `document.activeElement.closest("tbody").id`))
	b.Press(kb.Enter)
	require.Equal(t, "t3", focus(), "and back to the text")

	b.Press("t")
	require.Equal(t, "target", browser.Eval[string](b, `document.querySelector("input[name=kind]:checked").value`))
	b.Press("/")
	require.Equal(t, "q", focus())
	b.Press("j")
	require.Equal(t, "j", browser.Eval[string](b, `document.getElementById("q").value`), "in a field letters are letters")
	b.Press(kb.Escape, kb.Escape, kb.Escape) // the card, the word searched for, the field
	b.Press("?")
	require.True(t, browser.Eval[bool](b, `document.getElementById("help").open`))
	b.Press(kb.Escape)
	require.False(t, browser.Eval[bool](b, `document.getElementById("help").open`))
	quiet(t, b)
}

// TestCard: the mouse opens it too, over the mark's own row.
func TestCard(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, national), "")
	browser.Eval[any](b, `document.getElementById("t1").scrollIntoView({block: "center"})`)
	browser.Eval[any](b, `document.getElementById("t1").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}))`)
	require.True(t, browser.Eval[bool](b, `document.getElementById("card").matches(":popover-open")`))
	require.True(t, browser.Eval[bool](b, `(() => { const c = document.getElementById("card").getBoundingClientRect(); return c.left >= 0 && c.right <= innerWidth && c.top >= 0 && c.bottom <= innerHeight; })()`), "all of it is seen")
	require.True(t, browser.Eval[bool](b, `CSS.highlights.get("words")?.size > 0`), "the words it was read from are lit")
	require.Equal(t, "国内生产总值", browser.Eval[string](b, `[...CSS.highlights.get("words")].map(String).find(s => s.includes("生产"))`), "exactly these")
	browser.Eval[any](b, `(globalThis.saved = [], P.copy = s => saved.push(s), navigator.clipboard && (navigator.clipboard.writeText = async s => { saved.push(s); }), document.querySelector("[data-do=copycite]").click())`)
	cited := browser.Eval[string](b, `saved[0]`)
	for _, part := range []string{"《政府工作报告》", "一、五年工作的总结", "第 15 行", "82.7万亿元", "govreport 0."} {
		require.Contains(t, strings.ReplaceAll(cited, "第15行", "第 15 行"), part)
	}
	quiet(t, b)
}

// TestWithoutScript: text, links, table and explanations are there.
func TestWithoutScript(t *testing.T) {
	b := browser.Open(t, browser.Options{NoScript: true})
	b.Load(write(t, national), "#f5")
	require.Equal(t, 107, browser.Eval[int](b, `document.querySelectorAll("article a.m").length`))
	require.True(t, browser.Eval[bool](b, `document.querySelector(".filter").offsetParent === null && document.querySelector(".bar").offsetParent === null`), "what works by script only is not seen")
	require.True(t, browser.Eval[bool](b, `[...document.querySelectorAll("article, #figs, nav, footer")].every(e => e.offsetHeight > 40)`))
	require.True(t, browser.Eval[bool](b, `document.querySelector("#f5").matches(":target")`))
	require.Contains(t, browser.Eval[string](b, `document.querySelector("#f5 details").textContent`), "为什么")
	quiet(t, b)
}

// TestNarrow: on the smallest screens nothing has to be pushed sideways, and
// what is to be touched is large enough.
func TestNarrow(t *testing.T) {
	b := browser.Open(t, browser.Options{Width: 360, Height: 740})
	b.Load(write(t, province), "")
	require.LessOrEqual(t, browser.Eval[int](b, `document.documentElement.scrollWidth`), 360)
	require.False(t, browser.Eval[bool](b, `document.getElementById("outline").open`))
	require.Empty(t, browser.Eval[[]string](b, `[...document.querySelectorAll("button, select, input[type=search], #figs tr:first-child > td:first-child > a, #figs summary, .filter label")].filter(e => e.offsetParent)
		.filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 80))`))
	browser.Eval[any](b, `document.getElementById("t1").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}))`)
	require.True(t, browser.Eval[bool](b, `(() => { const c = document.getElementById("card").getBoundingClientRect(); return c.width === innerWidth && Math.abs(c.bottom - innerHeight) < 2; })()`), "the card comes from below")
	quiet(t, b)
}

func TestPrint(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, national), "")
	pdf := b.PDF()
	require.True(t, bytes.HasPrefix(pdf, []byte("%PDF")))
	require.Greater(t, bytes.Count(pdf, []byte("/Type /Page\n")), 3, "pages")
	quiet(t, b)
}

// TestAccess: axe-core finds nothing serious, in light, dark and narrow, with
// the card open too.
func TestAccess(t *testing.T) {
	path := write(t, national, "--review")
	for name, o := range map[string]browser.Options{"light": {}, "dark": {Dark: true}, "narrow": {Width: 360, Height: 740}} {
		t.Run(name, func(t *testing.T) {
			b := browser.Open(t, o)
			b.Load(path, "")
			require.Empty(t, browser.Lines(b.Axe()))
			browser.Eval[any](b, `document.getElementById("t1").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}))`)
			require.Empty(t, browser.Lines(b.Axe()))
		})
	}
}

// TestHostile: whatever a report contains is text.
func TestHostile(t *testing.T) {
	dir := t.TempDir()
	const evil = `<script>globalThis.pwned=1</script><img src="https://example.invalid/x.png" onerror="globalThis.pwned=2">`
	text := "2020年" + evil + "政府工作报告\n一、2019年工作回顾" + evil + "\n全市" + evil + "生产总值1300亿元，增长8%。\u202e工业</script>增加值\x1b[2J增长9%。\n" +
		"javascript:alert(1) 财政收入{{.}}\"' onmouseover=alert(1) 增长7%左右</textarea></style></title>，<svg/onload=alert(1)>投资增长10%。\n" +
		"二、2020年工作安排</details></article>\n生产总值增长8%以上，居民收入增长7%\u2066。\n"
	report := filepath.Join(dir, "报告\u202e<b>.txt")
	require.NoError(t, os.WriteFile(report, []byte(text), 0o600))
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, report), "")
	require.Nil(t, browser.Eval[any](b, `globalThis.pwned ?? null`))
	require.Zero(t, browser.Eval[int](b, `document.querySelectorAll("img, svg, iframe, object, embed").length + [...document.querySelectorAll("*")].filter(e => [...e.attributes].some(a => /^on/.test(a.name))).length`))
	shown := browser.Eval[string](b, `document.querySelector("article").textContent`)
	for _, s := range []string{"<script>globalThis.pwned=1</script>", "U+202E", "U+001B", "U+2066", "</details></article>", "{{.}}\"' onmouseover=alert(1)"} {
		require.Contains(t, shown, s)
	}
	require.NotContains(t, browser.Eval[string](b, `document.body.innerText`), "\u202e")
	n := browser.Eval[int](b, `P.data().figures.length`)
	require.Greater(t, n, 4)
	require.Equal(t, n, browser.Eval[int](b, `document.querySelectorAll("article a.m").length`))
	require.Equal(t, n, browser.Eval[int](b, `document.querySelectorAll("#figs > tbody").length`))
	b.Press("j", "j")
	quiet(t, b)
}

// TestReview: what is judged by keys comes out in the form that panel
// --corrections reads.
func TestReview(t *testing.T) {
	b := browser.Open(t, browser.Options{})
	b.Load(write(t, national, "--review"), "")
	browser.Eval[any](b, `(() => { globalThis.blobs = []; URL.createObjectURL = x => { blobs.push(x); return "blob:none"; }; HTMLAnchorElement.prototype.click = () => {}; })()`)
	b.Press("j", "y")
	require.Equal(t, "y", browser.Eval[string](b, `document.getElementById("f1").dataset.v`))
	require.Equal(t, "t2", browser.Eval[string](b, `document.activeElement.id`), "on to the next")
	b.Press("n")
	require.Equal(t, "new", browser.Eval[string](b, `document.activeElement.id`))
	require.Empty(t, browser.Eval[string](b, `document.activeElement.value`), "the key is no text")
	b.Press("5", "4", kb.Enter)
	b.Press("e")
	require.Contains(t, browser.Eval[string](b, `document.getElementById("progress").textContent`), "已核对 3 / 107：对 1，错 1，存疑 1")
	browser.Eval[any](b, `(() => { const w = document.getElementById("who"); w.value = "张某"; w.dispatchEvent(new Event("input", {bubbles: true})); document.querySelector("[data-do=corrections]").click(); })()`)
	csv := browser.Eval[string](b, `blobs[0].text()`)
	checkCorrections(t, csv)
	quiet(t, b)
}
