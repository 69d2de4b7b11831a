package cli

import (
	"os"
	"runtime/debug"
)

// streamMemory is how much memory a run takes before the collector works
// harder, in bytes. It is no limit: a file that needs more gets more.
const streamMemory = 220 << 20

// streaming suits the collector to commands that take one report after the
// other and keep little: it runs a quarter as often, which saves an eighth of
// the time, until memory is no longer small. GOGC and GOMEMLIMIT overrule it.
func streaming() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(streamMemory)
	}
}
