package archive_test

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/govreport/govreport/analyzer/archive"
)

func ExampleReports() {
	paths := []string{"../../testdata/city-2020-gb18030.txt", "../../testdata/gone.txt", "../../testdata/national-2018.md"}
	for r := range archive.Reports(context.Background(), paths, archive.Options{}) {
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
	// ../../testdata/gone.txt: no such file; check the path
	// national-2018.md 2018 全国
}

func ExampleFiles() {
	for e := range archive.Files([]string{"../../testdata/bureau-2019.txt", "../../testdata/city-2020-gb18030.txt"}, archive.Options{}) {
		fmt.Println(filepath.Base(e.Path))
	}
	// Output:
	// bureau-2019.txt
	// city-2020-gb18030.txt
}
