package outfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// A HeldError says that another run is writing an output.
type HeldError struct {
	Path string
	By   string // who: the process and its machine
}

func (e *HeldError) Error() string { return fmt.Sprintf("%s is being written by %s", e.Path, e.By) }

// A Holder keeps others from writing an output.
type Holder struct{ lock *flock.Flock }

// Hold keeps others from writing path until [Holder.Release], or until the
// program ends in whatever way. Where another holds it the error is a
// *[HeldError].
func Hold(path string) (*Holder, error) {
	name := lockName(path)
	for range 10 {
		l := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		ok, err := l.TryLock()
		switch {
		case err != nil:
			return nil, err
		case !ok:
			by, err := os.ReadFile(name)
			if errors.Is(err, os.ErrNotExist) {
				continue // it has just been released
			}
			return nil, &HeldError{path, strings.TrimSpace(string(by))}
		}
		if current(l, name) {
			host, _ := os.Hostname()
			_ = os.WriteFile(name, fmt.Appendf(nil, "pid %d @ %s\n", os.Getpid(), host), 0o666)
			return &Holder{l}, nil
		}
		_ = l.Unlock() // its holder took it away meanwhile
	}
	return nil, &HeldError{path, "?"}
}

// current reports whether the lock is on the file that has the name now.
func current(l *flock.Flock, name string) bool {
	have, err := l.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(name)
	return err == nil && os.SameFile(have, there)
}

// Release lets others write the output.
func (h *Holder) Release() {
	if h == nil {
		return
	}
	_ = os.Remove(h.lock.Path())
	_ = h.lock.Unlock()
}

func lockName(path string) string {
	dir, base := filepath.Split(filepath.Clean(path))
	return dir + "." + base + ".govreport-lock"
}
