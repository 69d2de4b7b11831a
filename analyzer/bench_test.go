package analyzer_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// BenchmarkParse measures the whole pipeline from decoded text to figures,
// words apart, on one core.
func BenchmarkParse(b *testing.B) {
	for _, path := range testReports(b) {
		r, err := analyzer.Open(path)
		require.NoError(b, err)
		b.Run(filepath.Base(path), func(b *testing.B) {
			b.SetBytes(int64(len(r.Text)))
			b.ReportAllocs()
			for b.Loop() {
				analyzer.Parse(r.Text)
			}
		})
	}
}

// BenchmarkOpen adds reading the file, telling its encoding and decoding it.
func BenchmarkOpen(b *testing.B) {
	for _, path := range testReports(b) {
		info, err := os.Stat(path)
		require.NoError(b, err)
		b.Run(filepath.Base(path), func(b *testing.B) {
			b.SetBytes(info.Size())
			b.ReportAllocs()
			for b.Loop() {
				if _, err := analyzer.Open(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
