package analyzer_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

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

// BenchmarkRegexpRatio tells how many times as long parsing takes as one regular
// expression over the same bytes, which finds numbers and no more; both are
// measured in turns, so that a busy machine slows both.
func BenchmarkRegexpRatio(b *testing.B) {
	number := regexp.MustCompile(`[0-9]+(\.[0-9]+)?(万|亿|%|个)`)
	var texts []string
	for _, path := range testReports(b) {
		r, err := analyzer.Open(path)
		require.NoError(b, err)
		texts = append(texts, r.Text)
	}
	var parsing, matching time.Duration
	for b.Loop() {
		for _, text := range texts {
			start := time.Now()
			analyzer.Parse(text)
			parsed := time.Now()
			number.FindAllStringIndex(text, -1)
			parsing += parsed.Sub(start)
			matching += time.Since(parsed)
		}
	}
	b.ReportMetric(float64(parsing)/float64(matching), "R")
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
