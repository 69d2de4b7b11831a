//go:build gojieba && cgo

package main

import (
	"os"

	"github.com/govreport/govreport/internal/cli"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/jieba"
)

// A build with -tags gojieba has a second word segmenter. Its dictionaries
// are found in the folder $GOJIEBA_DICT, or where the build found them.
func init() {
	cli.RegisterEngine("jieba", func() (segment.Segmenter, error) { return jieba.New(os.Getenv("GOJIEBA_DICT")) })
}
