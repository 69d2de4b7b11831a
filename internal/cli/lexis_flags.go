package cli

import (
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/spf13/cobra"
)

// engines are the word segmenters that this program was built with. Each takes
// the lists whose words it is to keep whole.
var engines = map[string]func(lists ...*word.List) (segment.Segmenter, error){
	"gse": func(lists ...*word.List) (segment.Segmenter, error) { return word.NewGSE(lists...), nil },
}

// RegisterEngine adds a word segmenter for --engine.
func RegisterEngine(name string, open func(lists ...*word.List) (segment.Segmenter, error)) {
	engines[name] = open
}

// engineFlags say how words are cut.
type engineFlags struct {
	name  string
	short bool     // words of the general dictionary only
	lists []string // user dictionaries
}

func (a *app) engineFlags(c *cobra.Command, f *engineFlags) {
	f.name = "gse"
	flags := c.Flags()
	flags.Var(&choice{value: &f.name, of: []string{"gse", "jieba"}, def: "gse"}, "engine", a.say("f.engine"))
	flags.BoolVar(&f.short, "short", false, a.say("f.short"))
	flags.StringSliceVar(&f.lists, "user-dict", nil, a.say("f.user-dict"))
	_ = c.RegisterFlagCompletionFunc("engine", cobra.FixedCompletions([]string{"gse", "jieba"}, cobra.ShellCompDirectiveNoFileComp))
}

func (a *app) partFlag(c *cobra.Command, part *string) {
	*part = lexis.All
	parts := []string{lexis.All, lexis.Review, lexis.Plan}
	c.Flags().Var(&choice{value: part, of: parts, def: lexis.All}, "part", a.say("f.part"))
	_ = c.RegisterFlagCompletionFunc("part", cobra.FixedCompletions(parts, cobra.ShellCompDirectiveNoFileComp))
}

// engine opens the segmenter that f asks for. A user's words come before more
// and these before the lexicon and the names of the catalogue.
func (a *app) engine(f engineFlags, more ...*word.List) (segment.Segmenter, error) {
	open, ok := engines[f.name]
	if !ok {
		return nil, &usageError{message: a.say("no-jieba"), quiet: true}
	}
	var lists []*word.List
	for _, path := range f.lists {
		l, err := word.OpenList(path)
		if err != nil {
			return nil, &usageError{message: a.say("cannot-read", path, cause(err)), quiet: true}
		}
		lists = append(lists, l)
	}
	lists = append(lists, more...)
	if !f.short {
		lists = append(lists, word.Lexicon())
		if a.catalogue != nil { // the user's indicators
			names := &word.List{Name: "indicators"}
			for _, in := range a.catalogue.All() {
				names.Words = append(names.Words, word.Word{Text: in.Name, POS: "n"})
			}
			lists = append(lists, names)
		}
	}
	seg, err := open(lists...)
	if err != nil {
		return nil, &usageError{message: a.say("engine-failed", f.name, err), quiet: true}
	}
	return seg, nil
}
