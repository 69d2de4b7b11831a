package format_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/format"
)

// A reader of one's own: minutes that begin with a mark.
func ExampleRegister() {
	format.Register(format.Format{
		Name: "minutes", Suffixes: []string{".minutes"},
		Detect: func(b []byte) bool { return strings.HasPrefix(string(b), "MINUTES\n") },
		Read: func(_ context.Context, b []byte, _ format.Options) (*format.Document, error) {
			return &format.Document{Text: strings.TrimPrefix(string(b), "MINUTES\n")}, nil
		},
	})
	r, err := analyzer.Read(strings.NewReader("MINUTES\n一、2019年工作回顾\n新增就业1.2万人。\n"), "a.minutes")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Source.Format, r.Figures[0].Indicator, r.Figures[0].Value)
	// Output: minutes 新增就业 12000
}

func ExampleKnown() {
	fmt.Println(format.Known("报告.txt"), format.Known("报告.MD"), format.Known("照片.jpg"))
	// Output: true true false
}
