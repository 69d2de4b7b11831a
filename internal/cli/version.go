package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/version"
	"github.com/spf13/cobra"
)

// versionLine describes the build: the version, the module's version or commit
// where it is known, the compiler, and the version of the JSON.
func versionLine() string {
	v := version.Version
	if info, ok := debug.ReadBuildInfo(); ok {
		if m := info.Main.Version; m != "" && m != "(devel)" {
			v += " " + m
		}
	}
	return fmt.Sprintf("govreport %s (%s, schema %s)", v, runtime.Version(), analyzer.Schema)
}

func (a *app) versionCommand() *cobra.Command {
	cite := false
	c := &cobra.Command{
		Use: "version", Short: a.say("s.version"), Args: a.noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if cite {
				_, err := fmt.Fprint(a.stdout, version.BibTeX())
				return err
			}
			_, err := fmt.Fprintf(a.stdout, "%s\n%s\n", versionLine(),
				a.say("versions", version.Catalogue(a.catalogue), version.Families(), version.Rules()))
			return err
		},
	}
	c.Flags().BoolVar(&cite, "cite", false, a.say("f.cite"))
	return c
}
