package ocr

import (
	"os/exec"
	"syscall"
)

// dieWithParent ends the command with the program, which may be killed where a
// file takes too long.
func dieWithParent(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
