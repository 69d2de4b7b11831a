package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/govreport/govreport/analyzer"
	"github.com/spf13/cobra"
)

// version describes the build: the module's version or commit, the compiler,
// and the version of the JSON.
func version() string {
	v := "devel"
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		}
	}
	return fmt.Sprintf("govreport %s (%s, schema %s)", v, runtime.Version(), analyzer.Schema)
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: a.say("s.version"), Args: a.noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(a.stdout, version())
			return err
		},
	}
}
