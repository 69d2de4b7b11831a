package analyzer

import (
	_ "embed" // families.tsv
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/govreport/govreport/extract"
)

//go:embed families.tsv
var familiesFile string

// A Family is one concept under the several names that reports gave it over
// the decades: 一般公共预算收入, 财政一般预算收入 and 财政总收入 are members of
// fiscal_revenue.
type Family struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	English string   `json:"english"`
	Measure string   `json:"measure"` // growth, in %, or level
	Unit    string   `json:"unit"`    // of a level
	Better  string   `json:"better"`  // more, less, ceiling, neutral, as an [extract.Indicator] has it
	Members []Member `json:"members"` // in order of preference
	Aliases []string `json:"aliases,omitempty"`
	// Headline marks the families of the set that [HeadlineSet] lists.
	Headline bool `json:"headline"`

	words      []string
	forms      []string
	qualifiers []string
}

// A Member is an indicator of the catalogue that belongs to a family.
type Member struct {
	ID string `json:"id"`
	// Break says that it is defined otherwise than the first member, so that
	// a change of member is no change of the thing measured.
	Break bool `json:"break"`
}

// families are the entries of families.tsv, in the order of the file.
var families = sync.OnceValue(func() []Family {
	list, err := readFamilies(familiesFile)
	if err != nil {
		panic("analyzer: " + err.Error())
	}
	return list
})

func readFamilies(file string) ([]Family, error) {
	var list []Family
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 12 {
			return nil, fmt.Errorf("families.tsv:%d: %d columns, not 12", n, len(f))
		}
		fam := Family{
			ID: f[0], Name: f[1], English: f[2], Measure: f[3], Unit: f[4], Better: f[5],
			words: bars(f[7]), forms: bars(f[8]), qualifiers: bars(f[9]), Aliases: bars(f[10]), Headline: f[11] == "headline",
		}
		// The longest first: 市属及以下 before 市属.
		slices.SortStableFunc(fam.qualifiers, func(a, b string) int { return len(b) - len(a) })
		for _, m := range bars(f[6]) {
			id, breaks := strings.CutSuffix(m, "!")
			fam.Members = append(fam.Members, Member{id, breaks})
		}
		list = append(list, fam)
	}
	return list, nil
}

func bars(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// Families returns the families of indicators that a panel knows. The caller
// must not change them.
func Families() []Family { return families() }

// HeadlineSet lists the ids of the families that reports usually set targets
// for: the set of about twenty that the command panel calls headline.
func HeadlineSet() []string {
	var ids []string
	for _, f := range families() {
		if f.Headline {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// FindFamily returns the family with an id, an alias or a name.
func FindFamily(name string) (Family, bool) {
	for _, f := range families() {
		if f.ID == name || f.Name == name || strings.EqualFold(f.English, name) || slices.Contains(f.Aliases, name) {
			return f, true
		}
	}
	return Family{}, false
}

// familyOf is the family that an indicator is asked for by. A wording of the
// catalogue leads to the family of its id, so that 生产总值 is gdp; a member
// asked for by its own id (fiscal_revenue_general) stands alone.
func familyOf(asked string, cat *extract.Catalogue) (Family, bool) {
	if f, ok := FindFamily(asked); ok {
		return f, true
	}
	in, ok := cat.Find(asked)
	if !ok {
		return Family{}, false
	}
	for _, f := range families() {
		if f.ID == in.ID {
			return f, true
		}
	}
	words := []string{in.Name}
	for _, s := range in.Synonyms[:min(len(in.Synonyms), 5)] {
		words = append(words, s.Name)
	}
	return Family{
		ID: in.ID, Name: in.Name, Measure: in.Measure, Unit: in.Unit, Better: in.Better, Members: []Member{{ID: in.ID}}, words: words,
	}, true
}
