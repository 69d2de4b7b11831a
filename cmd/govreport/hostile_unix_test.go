//go:build unix

package main

import (
	"net"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// pipes puts a named pipe and a socket into a folder.
func pipes(t *testing.T, dir string) []string {
	t.Helper()
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o644))
	t.Chdir(dir) // a socket's path is short
	l, err := net.Listen("unix", "socket.txt")
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
	return []string{"pipe.txt", "socket.txt"}
}
