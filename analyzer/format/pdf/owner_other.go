//go:build !unix

package pdf

import "os"

// ownedByUser is true where the system's own folders for caches are the user's
// alone.
func ownedByUser(os.FileInfo) bool { return true }
