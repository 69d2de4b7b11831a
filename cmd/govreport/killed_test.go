//go:build unix

package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// archive writes n reports that differ into a folder.
func archive(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := strings.Replace(goodReport, "7.3%", fmt.Sprintf("7.%d%%", i), 1) + strings.Repeat(fmt.Sprintf("新建学校%d所，改造道路%d公里。\n", i+1, i+2), 60)
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644))
	}
	return dir
}

// allOutputs are the arguments for every kind of output in a folder.
func allOutputs(out string) []string {
	var args []string
	for _, suffix := range []string{".jsonl", ".csv", ".parquet", ".sqlite", ".xlsx", "/"} {
		args = append(args, "-o", filepath.Join(out, "o")+suffix)
	}
	return args
}

// tree is what a folder holds, by path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir)] = string(b)
		return err
	}))
	return files
}

// sameTree fails where two folders differ, by name rather than with megabytes.
func sameTree(t *testing.T, want, got map[string]string) {
	t.Helper()
	for path, content := range want {
		if other, ok := got[path]; !ok {
			t.Errorf("%s is missing", path)
		} else if other != content {
			t.Errorf("%s differs", path)
		}
	}
	for path := range got {
		if _, ok := want[path]; !ok {
			t.Errorf("%s was left behind", path)
		}
	}
}

// A run that was ended at any moment by any signal and resumed leaves the bytes
// of one that was left alone, and nothing else. GOVREPORT_KILLS=100 makes it a
// hundred times.
func TestKilled(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("runs the command many times")
	}
	kills := 8
	if n, err := strconv.Atoi(os.Getenv("GOVREPORT_KILLS")); err == nil {
		kills = n
	}
	in, whole, out := archive(t, 120), t.TempDir(), t.TempDir()
	start := time.Now()
	said, err := exec.Command("govreport", append([]string{"batch", in}, allOutputs(whole)...)...).CombinedOutput()
	require.NoError(t, err, "%s", said)
	took, want := time.Since(start), tree(t, whole)

	random := rand.New(rand.NewPCG(1, 2))
	signals := []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}
	args := append([]string{"batch", in, "--resume"}, allOutputs(out)...)
	var slowest time.Duration
	finished := 0
	for i := range kills {
		c := exec.Command("govreport", args...)
		require.NoError(t, c.Start())
		time.Sleep(time.Duration(random.Int64N(int64(took))))
		signal := signals[i%len(signals)]
		sent := time.Now()
		_ = c.Process.Signal(signal) // it may have ended
		_ = c.Wait()
		slowest = max(slowest, time.Since(sent))
		_, err := os.Lstat(filepath.Join(out, "o.journal"))
		if _, done := os.Lstat(filepath.Join(out, "o.jsonl")); err != nil && done == nil { // it had just finished: begin again
			finished++
			sameTree(t, want, tree(t, out))
			require.NoError(t, os.RemoveAll(out))
			require.NoError(t, os.Mkdir(out, 0o755))
		}
	}
	t.Logf("%d signals, %d after the last output; the slowest end came %v after its signal", kills, finished, slowest)
	require.Less(t, slowest, 10*time.Second)
	said, err = exec.Command("govreport", args...).CombinedOutput()
	require.NoError(t, err, "%s", said)
	sameTree(t, want, tree(t, out))
}

// Of two runs that write the same outputs the second is told who writes them,
// and the first one's are whole. The first waits for a pipe, so that it is there
// however slow the second is.
func TestTwoRuns(t *testing.T) {
	in, out := archive(t, 20), t.TempDir()
	pipe := filepath.Join(t.TempDir(), "pipe.txt")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	args := append([]string{"batch", in, pipe, "--lang", "en"}, allOutputs(out)...)
	first := exec.Command("govreport", args...)
	require.NoError(t, first.Start())
	lock := filepath.Join(out, ".o.journal.govreport-lock")
	require.Eventually(t, func() bool { b, _ := os.ReadFile(lock); return len(b) > 0 }, time.Minute, time.Millisecond)
	said, err := exec.Command("govreport", args...).CombinedOutput()
	require.Error(t, err, "%s", said)
	require.Contains(t, string(said), "pid "+strconv.Itoa(first.Process.Pid), "who writes it")
	require.NoError(t, os.WriteFile(pipe, []byte(goodReport), 0o600))
	require.NoError(t, first.Wait())
	records := map[string]int{}
	count(t, filepath.Join(out, "o.jsonl"), records)
	require.Len(t, records, 21)
}

// Files that go away or change while they are read are that file's failure.
func TestVanishing(t *testing.T) {
	in, out := archive(t, 200), t.TempDir()
	c := exec.Command("govreport", "batch", in, "--jobs", "1", "--lang", "en", "-o", filepath.Join(out, "o.jsonl"))
	var said strings.Builder
	c.Stderr = &said
	require.NoError(t, c.Start())
	for i := 199; i >= 100; i-- {
		_ = os.Remove(filepath.Join(in, fmt.Sprintf("%03d.txt", i)))
	}
	err := c.Wait()
	records := map[string]int{}
	count(t, filepath.Join(out, "o.jsonl"), records)
	require.GreaterOrEqual(t, len(records), 100)
	for path, n := range records {
		require.Equal(t, 1, n, path)
	}
	if strings.Contains(said.String(), "no such file") {
		require.Error(t, err, "what was asked for and not read is told by the exit status")
	}
}

// A full disk is told as such, and what is on it can be resumed from.
func TestDiskFull(t *testing.T) {
	in, whole, out := archive(t, 120), t.TempDir(), t.TempDir()
	require.NoError(t, exec.Command("govreport", append([]string{"batch", in}, allOutputs(whole)...)...).Run())
	want := tree(t, whole)
	for _, kB := range []int{1, 20, 60, 200} {
		c := limited(t, kB, append([]string{"batch", in, "--resume", "--lang", "en"}, allOutputs(out)...))
		said, err := c.CombinedOutput()
		require.Error(t, err, "%d kB: %s", kB, said)
		require.Regexp(t, "cannot write .*(file too large|disk I/O error)", string(said))
		require.NotContains(t, string(said), "goroutine ")
		for path, content := range tree(t, out) {
			require.Truef(t, path == "/o.journal" || content == want[path], "half an output: %s", path)
		}
	}
	said, err := exec.Command("govreport", append([]string{"batch", in, "--resume"}, allOutputs(out)...)...).CombinedOutput()
	require.NoError(t, err, "%s", said)
	sameTree(t, want, tree(t, out))
}

// limited is the command where no file may grow beyond so many kB: a write
// beyond it fails as one to a full disk does.
func limited(t *testing.T, kB int, args []string) *exec.Cmd {
	t.Helper()
	shell, err := exec.LookPath("bash") // whose ulimit counts in kB
	if err != nil {
		t.Skip("needs bash")
	}
	script := fmt.Sprintf(`trap '' XFSZ; ulimit -f %d; exec govreport "$@"`, kB)
	return exec.Command(shell, append([]string{"-c", script, "govreport"}, args...)...)
}

// A folder that nobody may write to is told before anything is read.
func TestReadOnly(t *testing.T) {
	in, out := archive(t, 3), t.TempDir()
	if os.Getuid() == 0 { // root may write anywhere but on a system that is mounted so
		if said, err := exec.Command("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", out).CombinedOutput(); err != nil {
			t.Skipf("cannot mount: %s", said)
		}
		t.Cleanup(func() { _ = exec.Command("umount", out).Run() })
	} else {
		require.NoError(t, os.Chmod(out, 0o555))
	}
	said, err := exec.Command("govreport", "batch", in, "--lang", "en", "-o", filepath.Join(out, "o.csv")).CombinedOutput()
	require.Error(t, err)
	require.Regexp(t, "read-only file system|permission denied", string(said))
	require.NotContains(t, string(said), "figures", "nothing was read")
	require.Empty(t, tree(t, out))
}
