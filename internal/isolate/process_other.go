//go:build !unix

package isolate

import "syscall"

// apart has nothing to say here. The child sees the end of its parent by that
// of its input.
func apart() *syscall.SysProcAttr { return nil }

// resident is not known here: the memory of a child has no limit.
func resident(int) int64 { return 0 }
