package batch

import (
	"context"
	"os"
	"regexp"
	"testing"

	"github.com/govreport/govreport/analyzer/archive"
	"github.com/stretchr/testify/require"
)

// benchFolder is the folder of real reports where it is, else our own.
func benchFolder(b *testing.B) (dir string, size int64) {
	dir = "../../../shared/corpus"
	if _, err := os.Stat(dir); err != nil {
		b.Log("the corpus is not here: testdata is read instead")
		dir = "../../testdata"
	}
	for e := range archive.Files([]string{dir}, archive.Options{}) {
		size += e.Size
	}
	return dir, size
}

// BenchmarkBatch is a whole run to JSON lines, on one processor.
func BenchmarkBatch(b *testing.B) {
	dir, size := benchFolder(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		j := job(dir, b.TempDir())
		j.Outputs = j.Outputs[:1]
		j.Archive.Jobs = 1
		_, err := j.Run(context.Background())
		require.NoError(b, err)
	}
}

// BenchmarkRegexp is what to hold it against: one regular expression over the
// same files, which finds numbers and no more.
func BenchmarkRegexp(b *testing.B) {
	dir, size := benchFolder(b)
	number := regexp.MustCompile(`[0-9]+(\.[0-9]+)?(万|亿|%|个)`)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for e := range archive.Files([]string{dir}, archive.Options{}) {
			text, err := e.Bytes()
			require.NoError(b, err)
			number.FindAllIndex(text, -1)
		}
	}
}
