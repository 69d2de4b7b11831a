package docx

import (
	"strings"

	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
)

// readTitle returns the title that the document's properties give.
func readTitle(p *pack) (string, error) {
	name := "docprops/core.xml"
	if root, err := p.relations(""); err == nil && root["core-properties"] != "" {
		name = root["core-properties"]
	}
	title := ""
	err := p.eachElement(name, func(c *cursor, e element) error {
		if !strings.EqualFold(e.name, "title") {
			return nil
		}
		b, err := c.text(nil)
		title = wordtext.Title(string(b))
		return err
	})
	return title, err
}
