package cli

import "github.com/spf13/cobra"

func (a *app) wordsCommand() *cobra.Command {
	return &cobra.Command{Use: "words " + a.say("inputs"), Short: a.say("s.words"), RunE: func(*cobra.Command, []string) error { return nil }}
}
