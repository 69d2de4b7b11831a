// Package version is the version of the program and of what it reads by: the
// catalogue of indicators, the families of a panel and the rules. They stand in
// whatever is to be cited.
package version

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/rule"
)

// Version is that of the program, by the rules of semver.org. CHANGELOG.md
// tells what changed.
const Version = "0.4.0"

// Year is the year of the version, for citations.
const Year = 2026

// Catalogue is the version of a catalogue: how many indicators it has, and a
// hash of what it says. Nil is the built-in one.
func Catalogue(c *extract.Catalogue) string {
	list := c.All()
	h := sha256.New()
	for _, in := range list {
		fmt.Fprintln(h, in.ID, in.Name, in.Unit, in.Measure, in.Better, in.Topic, in.Synonyms)
	}
	return fmt.Sprintf("%d-%s", len(list), hex.EncodeToString(h.Sum(nil))[:12])
}

// Families is the version of the families of indicators.
func Families() string {
	list := analyzer.Families()
	h := sha256.New()
	for _, f := range list {
		fmt.Fprintf(h, "%+v\n", f)
	}
	return fmt.Sprintf("%d-%s", len(list), hex.EncodeToString(h.Sum(nil))[:12])
}

// Rules is the version of the rules with names.
func Rules() string {
	list := rule.All()
	h := sha256.New()
	for _, r := range list {
		fmt.Fprintln(h, r.Pass, r.Name, r.Why, r.Example, r.Want)
	}
	return fmt.Sprintf("%d-%s", len(list), hex.EncodeToString(h.Sum(nil))[:12])
}

// BibTeX is the entry by which the program is cited.
func BibTeX() string {
	return fmt.Sprintf(`@software{govreport,
  title   = {govreport: Chinese government work reports as data},
  author  = {{The govreport developers}},
  year    = {%d},
  version = {%s},
  license = {Apache-2.0},
  url     = {https://github.com/govreport/govreport},
  note    = {catalogue %s, families %s, rules %s}
}
`, Year, Version, Catalogue(nil), Families(), Rules())
}
