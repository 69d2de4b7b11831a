package batch

import (
	"context"
	"encoding/hex"

	"github.com/govreport/govreport/analyzer"
)

// readBytes reads a report. A run that is interrupted finishes the files it has
// begun, so that its outputs end with a whole one.
func readBytes(ctx context.Context, b []byte, path string, o analyzer.Options) (*analyzer.Report, error) {
	return analyzer.ReadBytes(context.WithoutCancel(ctx), b, path, o)
}

// digestOf is the digest written in hexadecimal.
func digestOf(s string) (d digest) {
	_, _ = hex.Decode(d[:], []byte(s))
	return d
}
