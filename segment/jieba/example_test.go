//go:build cgo

package jieba_test

import (
	"fmt"
	"log"

	"github.com/govreport/govreport/segment/jieba"
)

func ExampleNew() {
	seg, err := jieba.New("") // gojieba's own dictionaries
	if err != nil {
		log.Fatal(err)
	}
	defer seg.Close()
	for _, w := range seg.Words("推动高质量发展") {
		fmt.Println(w.Text)
	}
	// Output:
	// 推动
	// 高质量发展
}
