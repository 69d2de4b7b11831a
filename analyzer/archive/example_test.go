package archive_test

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/govreport/govreport/analyzer/archive"
)

func ExampleReports() {
	for r := range archive.Reports(context.Background(), []string{"../../testdata"}, archive.Options{}) {
		if r.Err != nil {
			fmt.Println(r.Err) // the others go on
			continue
		}
		if r.Report.Region != "" {
			fmt.Println(filepath.Base(r.Entry.Path), r.Report.Year, r.Report.Region)
		}
	}
	// Output:
	// city-2020-gb18030.txt 2020 长沙市
	// national-2018.md 2018 全国
	// province-2015.md 2015 湖北省
	// province-2016.md 2016 湖北省
	// report-1985.txt 1985 全国
}

func ExampleFiles() {
	for e := range archive.Files([]string{"../../testdata/bureau-2019.txt", "../../testdata/city-2020-gb18030.txt"}, archive.Options{}) {
		fmt.Println(filepath.Base(e.Path))
	}
	// Output:
	// bureau-2019.txt
	// city-2020-gb18030.txt
}
