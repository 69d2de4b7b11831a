// Govreport reads Chinese government work reports: see govreport --help.
package main

import (
	"os"

	"github.com/govreport/govreport/internal/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
