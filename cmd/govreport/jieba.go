//go:build gojieba && cgo

package main

import (
	"os"

	"github.com/govreport/govreport/internal/cli"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/jieba"
	"github.com/govreport/govreport/segment/word"
)

// A build with -tags gojieba has a second word segmenter. Its dictionaries
// are found in the folder $GOJIEBA_DICT, or where the build found them.
func init() {
	cli.RegisterEngine("jieba", func(lists ...*word.List) (segment.Segmenter, error) {
		return jieba.NewWith(os.Getenv("GOJIEBA_DICT"), lists...)
	})
}
