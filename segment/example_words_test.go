package segment_test

import (
	"fmt"

	"github.com/govreport/govreport/segment"
)

func ExampleGSE() {
	seg, err := segment.GSE()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range seg.Words("粮食总产量增长3.2%。") {
		fmt.Println(w.Span, w.Text)
	}
	// Output:
	// {0 6} 粮食
	// {6 15} 总产量
	// {15 21} 增长
	// {21 25} 3.2%
	// {25 28} 。
}
