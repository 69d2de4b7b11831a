// Govreport reads Chinese government work reports: see govreport --help.
package main

import (
	"os"

	"github.com/govreport/govreport/internal/cli"
	"github.com/govreport/govreport/internal/isolate"
)

func main() {
	if isolate.IsChild(os.Args[1:]) { // it reads foreign formats for a govreport that can end it
		if isolate.Serve(os.Stdin, os.Stdout) != nil {
			os.Exit(1)
		}
		return
	}
	isolate.Readers(isolate.DefaultMemory)
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
