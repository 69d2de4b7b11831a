package compareview_test

import (
	"flag"
	"os"
	"testing"
	"time"

	"github.com/govreport/govreport/internal/browser"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "take the picture of docs/images again")

// TestPicture takes the picture of a comparison that the documents show.
func TestPicture(t *testing.T) {
	const picture = "../../../docs/images/compare.png"
	if !*update {
		st, err := os.Stat(picture)
		require.NoError(t, err, "run with -update")
		require.Less(t, st.Size(), int64(150<<10))
		return
	}
	b := browser.Open(t, browser.Options{Width: 1280, Height: 800})
	b.Load(write(t), "")
	time.Sleep(300 * time.Millisecond)
	require.NoError(t, os.WriteFile(picture, b.Small(), 0o644))
}
