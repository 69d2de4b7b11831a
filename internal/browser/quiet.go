package browser

import "strings"

// Quiet fails the test where the page asked anybody for anything, or the
// browser had something to complain of.
func (b *Tab) Quiet() {
	b.t.Helper()
	for _, url := range b.Requests() {
		if !strings.HasPrefix(url, "file://") && !strings.HasPrefix(url, "data:,") && !strings.HasPrefix(url, "blob:") {
			b.t.Errorf("the page asked for %s", url)
		}
	}
	if m := b.Messages(); len(m) > 0 {
		b.t.Errorf("messages: %s", Lines(m))
	}
}
