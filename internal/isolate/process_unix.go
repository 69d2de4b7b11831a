//go:build unix && !linux

package isolate

import "syscall"

// apart keeps the signals of the terminal from the child, as the parent decides
// when it ends. The child sees the end of its parent by that of its input.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// resident is not known here: the memory of a child has no limit.
func resident(int) int64 { return 0 }
