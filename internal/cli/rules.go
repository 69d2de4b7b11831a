package cli

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/ablate"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/spf13/cobra"
)

// ruleJSON is a rule as data.
type ruleJSON struct {
	Pass    string `json:"pass"`
	Name    string `json:"name"`
	Why     string `json:"why"`
	Example string `json:"example"`
	Role    string `json:"role,omitempty"` // of the section that the example stands in
	Year    int    `json:"year,omitempty"` // of the report
	Want    string `json:"want,omitempty"`
	Never   string `json:"never,omitempty"`
	// Figures that need the rule, and the reports that they stand in; with
	// --on only.
	Figures *int `json:"figures,omitempty"`
	Reports *int `json:"reports,omitempty"`
}

// rulesCommand holds rules list and rules show.
func (a *app) rulesCommand() *cobra.Command {
	var passes, on []string
	c := &cobra.Command{Use: "rules", Short: a.say("s.rules"), RunE: func(c *cobra.Command, args []string) error { return c.Help() }}
	list := &cobra.Command{
		Use: "list", Short: a.say("s.rules.list"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error {
			rules, err := a.rulesOf(passes)
			if err != nil {
				return err
			}
			return a.writeRules(rules, on, []int{0, 1, 2, 8, 9})
		},
	}
	list.Flags().StringSliceVar(&passes, "pass", nil, a.say("f.pass", strings.Join(rulePasses(), ", ")))
	show := &cobra.Command{
		Use: "show " + a.say("l.rule"), Short: a.say("s.rules.show"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, x := range rule.All() {
				names = append(names, x.Name)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.showRules(args, on) },
	}
	for _, sub := range []*cobra.Command{list, show} {
		a.outputFlags(sub, out.Data)
		sub.Flags().StringArrayVar(&on, "on", nil, a.say("f.on"))
		c.AddCommand(sub)
	}
	return c
}

// rulePasses are the passes that have rules, in their order.
func rulePasses() []string {
	var out []string
	for _, x := range rule.All() {
		if !slices.Contains(out, x.Pass) {
			out = append(out, x.Pass)
		}
	}
	return out
}

// rulesOf are the rules of the passes, all where none is named.
func (a *app) rulesOf(passes []string) ([]*rule.Rule, error) {
	known := rulePasses()
	for _, p := range passes {
		if !slices.Contains(known, p) {
			return nil, &usageError{message: a.say("flag-choices", "--pass", p, joinComma(known))}
		}
	}
	return slices.DeleteFunc(rule.All(), func(x *rule.Rule) bool { return len(passes) > 0 && !slices.Contains(passes, x.Pass) }), nil
}

// showRules shows the rules named, each whole.
func (a *app) showRules(names, on []string) error {
	if len(names) == 0 {
		return &usageError{message: a.say("no-rule-name")}
	}
	var rules []*rule.Rule
	for _, name := range names {
		x := rule.Named(name)
		if x == nil {
			a.failed = true
			m := a.say("no-such-rule", name)
			if near := nearRule(name); near != "" {
				m += a.say("did-you-mean", near)
			}
			a.warn(m)
			continue
		}
		rules = append(rules, x)
	}
	if len(rules) == 0 {
		return nil
	}
	return a.writeRules(rules, on, nil)
}

// nearRule is the rule whose name is closest to name.
func nearRule(name string) string {
	x := slices.MinFunc(rule.All(), func(x, y *rule.Rule) int {
		return cmp.Or(cmp.Compare(boolInt(!strings.Contains(x.Name, name)), boolInt(!strings.Contains(y.Name, name))),
			cmp.Compare(distance(x.Name, name), distance(y.Name, name)))
	})
	if !strings.Contains(x.Name, name) && distance(x.Name, name) > len(name)/2 {
		return ""
	}
	return x.Name
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// writeRules writes rules, counted on the files named. For people, rules that
// are shown whole (show is nil) stand one below the other.
func (a *app) writeRules(rules []*rule.Rule, on []string, show []int) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	format, err := a.formatOf(out.Data)
	if err != nil {
		return err
	}
	figures, reports := map[string]int{}, map[string]int{}
	if len(on) > 0 {
		in, _, err := a.inputs(on)
		if err != nil {
			return err
		}
		o := a.opts.limits.reading(a).Options
		a.opts.limits.jobs = 1 // a rule that is off is off for every reader
		err = gather(a, in, func(r *analyzer.Report) map[string]int { return ablate.Uses(r, o, rules) }, func(uses map[string]int) {
			for name, n := range uses {
				figures[name] += n
				reports[name]++
			}
		})
		if err != nil {
			return err
		}
	} else if show != nil {
		show = show[:3]
	}
	t := resultTable{title: a.say("l.rules", len(rules)), show: show}
	t.Table = tabular.Table{Name: "rules", Columns: []tabular.Column{
		{Name: "pass"}, {Name: "rule"}, {Name: "why"}, {Name: "example"}, {Name: "role"}, {Name: "year"}, {Name: "want"}, {Name: "never"},
		{Name: "figures", Kind: tabular.Integer}, {Name: "reports", Kind: tabular.Integer},
	}}
	for _, x := range rules {
		j := ruleJSON{Pass: x.Pass, Name: x.Name, Why: a.why(x), Example: x.Example, Role: x.Role, Year: x.Year, Want: x.Want, Never: x.Never}
		row := []string{x.Pass, x.Name, j.Why, x.Example, x.Role, "", x.Want, x.Never, "", ""}
		if x.Year > 0 {
			row[5] = strconv.Itoa(x.Year)
		}
		if len(on) > 0 {
			f, r := figures[x.Name], reports[x.Name]
			j.Figures, j.Reports = &f, &r
			row[8], row[9] = strconv.Itoa(f), strconv.Itoa(r)
		}
		t.rows, t.values = append(t.rows, row), append(t.values, j)
	}
	if show == nil && (format.Shape == out.Tables) {
		return a.write(format, nil, []out.Record{{Tables: a.uprights(t)}})
	}
	return a.writeTable(format, t)
}

// uprights are the rows of t, each as a table of its own: a line a field that
// says something.
func (a *app) uprights(t resultTable) []table.Table {
	var out []table.Table
	for _, row := range t.rows {
		x := table.Table{Title: row[1], Columns: []table.Column{{Head: a.say("field")}, {Head: a.say("says"), Min: 20}}}
		for i, v := range row {
			if v != "" && i != 1 {
				x.Rows = append(x.Rows, []string{a.say("c." + t.Columns[i].Name), v})
			}
		}
		out = append(out, x)
	}
	return out
}

//go:embed rules.zh.tsv
var rulesInChinese string

// chineseReasons are the reasons of rules by their names.
var chineseReasons = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(rulesInChinese) {
		name, why, _ := strings.Cut(strings.TrimSpace(line), "\t")
		m[name] = why
	}
	return m
})

// why is a rule's reason in the user's language.
func (a *app) why(x *rule.Rule) string {
	if why := chineseReasons()[x.Name]; why != "" && !a.english() {
		return why
	}
	return x.Why
}
