package page_test

import (
	"flag"
	"os"
	"testing"
	"time"

	"github.com/govreport/govreport/internal/browser"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "take the pictures of docs/images again")

// TestPicture takes the picture of a report that the documents show.
func TestPicture(t *testing.T) {
	const picture = "../../docs/images/report.png"
	if !*update {
		st, err := os.Stat(picture)
		require.NoError(t, err, "run with -update")
		require.Less(t, st.Size(), int64(150<<10))
		return
	}
	b := browser.Open(t, browser.Options{Width: 1280, Height: 800})
	b.Load(write(t, national), "")
	browser.Eval[any](b, `(() => { scrollTo(0, 0);
		const a = [...document.querySelectorAll("article a.m")].find(a => a.textContent === "1100万人") ?? document.querySelector("article a.m.t");
		a.scrollIntoView({block: "center"}); scrollBy(0, 120);
		a.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1})); })()`)
	time.Sleep(500 * time.Millisecond)
	require.NoError(t, os.MkdirAll("../../docs/images", 0o755))
	require.NoError(t, os.WriteFile(picture, b.Small(), 0o644))
}
