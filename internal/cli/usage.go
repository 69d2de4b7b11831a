package cli

import (
	"errors"

	"github.com/govreport/govreport/internal/charset"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError says in the user's language what is wrong with a flag.
func (a *app) flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		needs   *pflag.ValueRequiredError
		bad     *pflag.InvalidValueError
	)
	m := err.Error()
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if s := unknown.GetSpecifiedShortnames(); s != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		m = a.say("unknown-flag", name)
		if s := nearestFlag(c, unknown.GetSpecifiedName()); s != "" {
			m += a.say("did-you-mean", "--"+s)
		}
	case errors.As(err, &needs):
		m = a.say("flag-needs-value", "--"+needs.GetFlag().Name)
	case errors.As(err, &bad):
		m = a.say("flag-bad-value", "--"+bad.GetFlag().Name, bad.GetValue())
		switch bad.GetFlag().Value.(type) {
		case *choice, *kinds:
			m = a.say("flag-choices", "--"+bad.GetFlag().Name, bad.GetValue(), errors.Unwrap(bad).Error())
		}
	}
	return &usageError{message: m}
}

// checkEncoding refuses an encoding that nothing is known of, before any file
// is read.
func (a *app) checkEncoding() error {
	if _, err := charset.Lookup(a.opts.encoding); err != nil {
		return &usageError{message: a.say("flag-choices", "--encoding", a.opts.encoding, joinComma(charset.Names))}
	}
	return nil
}

func joinComma(s []string) string {
	out := ""
	for i, x := range s {
		if i > 0 {
			out += ", "
		}
		out += x
	}
	return out
}

// nearestFlag is the flag of c whose name is closest to name, if one is close.
func nearestFlag(c *cobra.Command, name string) string {
	best, dist := "", 3
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if d := distance(f.Name, name); d < dist {
			best, dist = f.Name, d
		}
	})
	return best
}

// distance is the number of letters to insert, delete or change between a
// and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diag
			if a[i] != b[j] {
				cost++
			}
			diag = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
