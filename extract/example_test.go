package extract_test

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/govalues/decimal"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// Read takes a text that package segment has cut. Package analyzer does both,
// and finds the setting in the text.
func ExampleRead() {
	l := segment.Cut(segment.NewText("一、去年工作回顾\n粮食总产量由516.8亿斤增加到540.7亿斤。\n二、今年工作安排\n粮食总产量稳定在500亿斤以上。"))
	rd := extract.Read(l, extract.Setting{Ref: "2016-01-26", Year: 2016, Review: 2015})
	for _, f := range rd.Figures {
		fmt.Printf("%s %s: %v %s %s %s %q %q\n",
			l.Sections[f.Section].Label, f.Indicator, f.Value, f.Unit, f.Bound, f.Kind, f.Period, f.ChangeRole)
	}
	for _, d := range rd.Dates {
		fmt.Println(d.Text, d.Value)
	}
	// Output:
	// 一、 粮食总产量: 51680000000 斤 exact outcome "" "from"
	// 一、 粮食总产量: 54070000000 斤 exact outcome "2015" "to"
	// 二、 粮食总产量: 50000000000 斤 ge target "2016" ""
	// 去年 2015
	// 今年 2016
}

// A Number may be absent, keeps its digits, and is a number in JSON.
func ExampleNum() {
	n := extract.Num(decimal.MustParse("5.50"))
	b, _ := json.Marshal([]extract.Number{n, {}})
	fmt.Println(n, n.Equal(extract.Num(decimal.MustParse("5.5"))), string(b))
	fmt.Printf("%.1f|%6v|%4v|%v\n", n, n, extract.Number{}, extract.Number{})
	// Output:
	// 5.50 true [5.50,null]
	// 5.5|  5.50|    |
}

// ReadContext gives up when nobody waits for the figures any more.
func ExampleReadContext() {
	l := segment.Cut(segment.NewText("粮食总产量稳定在500亿斤以上。"))
	ctx, cancel := context.WithCancel(context.Background())
	rd, err := extract.ReadContext(ctx, l, extract.Setting{})
	fmt.Println(len(rd.Figures), err)
	cancel()
	_, err = extract.ReadContext(ctx, l, extract.Setting{})
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// context canceled
}
