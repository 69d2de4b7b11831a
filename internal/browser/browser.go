// Package browser drives a headless Chromium in tests of pages. It is for tests
// only: the program links nothing of it.
//
// Tests skip, and say so, where there is no Chromium; those of accessibility
// also where there is no axe-core, whose file the environment variable
// [AxeVariable] names.
package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// AxeVariable is the environment variable that names the file axe.min.js of
// axe-core.
const AxeVariable = "GOVREPORT_AXE"

// Options are how a tab looks at a page.
type Options struct {
	Width, Height int  // of the window, 1400 × 900 where not given
	Dark          bool // the user prefers dark colours
	NoScript      bool // scripts are off
	Forced        bool // colours are forced
}

// A Tab is a page in a browser.
type Tab struct {
	t   testing.TB
	ctx context.Context

	mu       sync.Mutex
	requests []string
	messages []string
}

// Executable is the path of Chromium, empty where there is none.
func Executable() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// one is the browser that all tests of a package share.
var one struct {
	sync.Once
	ctx  context.Context
	stop func()
}

// Main runs the tests of a package and ends the browser that they shared: for
// TestMain.
func Main(m *testing.M) int {
	defer func() {
		if one.stop != nil {
			one.stop()
		}
	}()
	return m.Run()
}

// start starts the browser.
func start(path string) {
	dir, err := os.MkdirTemp("", "govreport-browser-*")
	if err != nil {
		panic(err)
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(dir), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	alloc, end := chromedp.NewExecAllocator(context.Background(), flags...)
	quiet := chromedp.WithErrorf(func(string, ...any) {})
	ctx, cancel := chromedp.NewContext(alloc, quiet)
	one.ctx, one.stop = ctx, func() {
		_ = chromedp.Cancel(ctx)
		cancel()
		end()
		_ = os.RemoveAll(dir)
	}
}

// Open opens a tab that shares nothing with others and is closed with the test.
func Open(t testing.TB, o Options) *Tab {
	t.Helper()
	path := Executable()
	if path == "" {
		t.Skip("there is no Chromium: pages are not tested in a browser (apt-get install chromium)")
	}
	if o.Width == 0 {
		o.Width, o.Height = 1400, 900
	}
	one.Do(func() {
		start(path)
		if err := chromedp.Do(one.ctx, chromedp.Navigate("about:blank")); err != nil {
			t.Fatalf("the browser does not start: %v", err)
		}
	})
	ctx, cancel := chromedp.NewContext(one.ctx, chromedp.WithNewBrowserContext())
	ctx, late := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(func() { late(); cancel() })
	tab := &Tab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, tab.hear); err != nil {
		t.Fatalf("no tab: %v", err)
	}
	call(tab, network.Enable, network.EnableParams{})
	call(tab, log.Enable, cdp.Empty{})
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: pick(o.Dark, "dark", "light")},
		{Name: "forced-colors", Value: pick(o.Forced, "active", "none")},
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}})
	call(tab, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(o.Width), Height: int64(o.Height), DeviceScaleFactor: 1, Mobile: o.Width < 500,
	})
	call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: o.NoScript})
	return tab
}

// call runs a command of the protocol.
func call[P, R any](b *Tab, cmd cdp.Command[P, R], params P) {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, cmd, params); err != nil {
		b.t.Fatalf("in the browser: %v", err)
	}
}

func pick(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

// hear notes what the page asks the network for and what it tells the console.
func (b *Tab) hear(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventConsoleAPICalled:
		b.messages = append(b.messages, fmt.Sprintf("console.%s", e.Type))
	case *runtime.EventExceptionThrown:
		b.messages = append(b.messages, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.messages = append(b.messages, e.Entry.Text)
	}
}

// run runs an action; the test ends where it fails.
func run[T any](b *Tab, a chromedp.Action[T]) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, a)
	if err != nil {
		b.t.Fatalf("in the browser: %v", err)
	}
	return v
}

// Load opens a file, at a hash such as #f12 or none.
func (b *Tab) Load(path, hash string) {
	b.t.Helper()
	run(b, chromedp.Navigate("file://"+path+hash))
}

// Requests are the URLs that were asked for since the browser started, the
// page's own among them.
func (b *Tab) Requests() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.requests...)
}

// Messages are what came to the console: calls, exceptions, and what the
// browser itself had to say, such as what a policy forbade.
func (b *Tab) Messages() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.messages...)
}

// Eval is the value of an expression of JavaScript, or of the promise it gives.
func Eval[T any](b *Tab, expression string) (v T) {
	b.t.Helper()
	out := run(b, chromedp.Evaluate[string]("Promise.resolve(("+expression+")).then(v => JSON.stringify(v ?? null))", chromedp.EvalAwaitPromise))
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// Press types keys one after the other: letters, and the names of the package
// kb of chromedp.
func (b *Tab) Press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		for _, r := range k {
			events := kb.Encode(r)
			down, up := events[0], events[len(events)-1]
			if len(events) == 3 { // in one event, so that who handles the key keeps it from being typed
				down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
			}
			call(b, input.DispatchKeyEvent, *down)
			call(b, input.DispatchKeyEvent, *up)
		}
	}
}

// Screenshot is a picture of the window as PNG.
func (b *Tab) Screenshot() []byte { b.t.Helper(); return run(b, chromedp.CaptureScreenshot()) }

// PDF is the page as it would be printed.
func (b *Tab) PDF() []byte {
	b.t.Helper()
	return run(b, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
}

// Axe runs axe-core over the page and returns what it finds serious or
// critical: the rule, what it says, and the elements.
func (b *Tab) Axe() []string {
	b.t.Helper()
	path := os.Getenv(AxeVariable)
	if path == "" {
		b.t.Skipf("$%s does not name axe.min.js: accessibility is not checked", AxeVariable)
	}
	source, err := os.ReadFile(path)
	if err != nil {
		b.t.Fatal(err)
	}
	run(b, chromedp.Evaluate[int](string(source)+";0"))
	return Eval[[]string](b, `axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations
		.filter(v => v.impact === "serious" || v.impact === "critical")
		.map(v => v.id + ": " + v.help + ": " + v.nodes.slice(0, 4).map(n => n.target.join(" ") + " " + n.any.map(a => a.message).join(" ")).join(" | ")))`)
}

// Lines joins what was found for a message.
func Lines(list []string) string { return strings.Join(list, "\n") }
