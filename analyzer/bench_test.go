package analyzer

import (
	"os"
	"testing"
)

// BenchmarkParse measures the whole pipeline, words apart, on one core.
func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("../testdata/national-2018.md")
	if err != nil {
		b.Skip("no test report: ", err)
	}
	s := string(text)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(s)
	}
}
