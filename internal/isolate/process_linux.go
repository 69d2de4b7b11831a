package isolate

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
)

// apart keeps the signals of the terminal from the child, as the parent decides
// when it ends, and ends it with the parent.
func apart() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// resident is how much memory a process takes, in bytes; 0 where that is not
// known.
func resident(pid int) int64 {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	if err != nil {
		return 0
	}
	parts := bytes.Fields(b)
	if len(parts) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(string(parts[1]), 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}
