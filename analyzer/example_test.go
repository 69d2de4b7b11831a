package analyzer_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// The growth that a report plans for its economy, and where it says so.
func Example() {
	r, err := analyzer.Open("../testdata/national-2018.md")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.Region, r.Title, r.Date)
	for _, f := range r.Figures {
		if f.IndicatorID == "gdp" && f.Kind == extract.Target {
			fmt.Println(f.Period, f.Indicator, f.Measure, f.Value, f.Unit, f.Bound)
			fmt.Println(f.Span.Of(r.Text), "in", r.Sections[f.Section].Title)
		}
	}
	// Output:
	// 全国 政府工作报告 2018-03-05
	// 2018 国内生产总值 growth 6.5 % approx
	// 6.5% in 2018年的总体要求和政策取向
}

// A text that is already in memory as UTF-8.
func ExampleParse() {
	r := analyzer.Parse(`青山县2020年政府工作报告

一、2019年工作回顾
全县生产总值增长7.2%，农村居民人均可支配收入突破1.5万元。
二、2020年工作安排
生产总值增长7.5%左右，改造农村危房不少于300户。
`)
	for _, f := range r.Figures {
		fmt.Println(f.Kind, f.Period, f.Indicator, f.Text, f.Bound)
	}
	// Output:
	// outcome 2019 生产总值 7.2% exact
	// outcome 2019 农村居民人均可支配收入 1.5万元 ge
	// target 2020 生产总值 7.5% approx
	// target 2020 农村危房 300户 ge
}

// Sections form a tree: Parent leads up, Depth says how far down one stands.
func ExampleReport() {
	r, err := analyzer.Open("../testdata/bureau-2019.txt")
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range r.Sections {
		if s.Role == segment.RolePlan {
			fmt.Println(strings.Repeat("  ", s.Depth-1) + s.Label + s.Title)
		}
	}
	// Output:
	// 三、2020年工作打算
	//   首先，实施高企倍增行动
	//   其次，推进平台提质
	//     （1）上半年完成科技孵化园二期5000平方米主体工程
	//     （2）9月底前建成中试基地1个
	//     （3）年内争创省级众创空间1～2家
	//   最后，优化科技服务
}

// An encoding that the file's bytes do not tell can be named.
func ExampleOpenWith() {
	r, err := analyzer.OpenWith("../testdata/city-2020-gb18030.txt", analyzer.Options{Encoding: "gb18030"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.Region, r.Date, r.Source.Encoding)
	// Output:
	// 长沙市 2020-01-09 gb18030
}

// A report from wherever it lies, given up after a while.
func ExampleReadLoaded() {
	load := func() ([]byte, error) { return os.ReadFile("../testdata/bureau-2019.txt") }
	r, err := analyzer.ReadLoaded(context.Background(), load, "bureau-2019.txt", analyzer.Options{Timeout: time.Minute})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.Source.Path, r.Year)
	// Output: bureau-2019.txt 2019
}

// A report is read again with a year that the user knows, without its file.
func ExampleReport_Reread() {
	r := analyzer.Parse("工作报告\n二、工作安排\n今年财政收入增长8%。\n")
	fmt.Println(r.Year, r.Reread(analyzer.Options{Year: 2021}).Figures[0].Period)
	// Output: 0 2021
}
