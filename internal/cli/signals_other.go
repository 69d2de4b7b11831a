//go:build !unix

package cli

import (
	"os"
	"syscall"
)

// endings are the signals that end a run in good order.
var endings = []os.Signal{os.Interrupt, syscall.SIGTERM}
