//go:build unix

package pdf

import (
	"os"
	"syscall"
)

// ownedByUser reports whether a folder belongs to the user.
func ownedByUser(st os.FileInfo) bool {
	s, ok := st.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}
