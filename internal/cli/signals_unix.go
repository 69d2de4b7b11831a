//go:build unix

package cli

import (
	"os"
	"syscall"
)

// endings are the signals that end a run in good order: Ctrl-C, a request to
// end, and a terminal that is closed.
var endings = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
