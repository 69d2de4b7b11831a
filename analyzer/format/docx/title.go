package docx

import (
	"strings"
	"unicode"
)

// readTitle returns the title that the document's properties give, if it
// looks like one: many are what a program put there.
func readTitle(p *pack) (string, error) {
	name := "docprops/core.xml"
	if root, err := p.relations(""); err == nil && root["core-properties"] != "" {
		name = root["core-properties"]
	}
	title := ""
	err := p.eachElement(name, func(c *cursor, e element) error {
		if e.name != "title" {
			return nil
		}
		b, err := c.text(nil)
		title = strings.Join(strings.Fields(string(b)), " ")
		return err
	})
	if err != nil || !isTitle(title) {
		return "", err
	}
	return title, nil
}

func isTitle(s string) bool {
	for _, none := range []string{"无标题", "未命名", "新建", "文档", "标题", "幻灯片", "Microsoft", "PowerPoint"} {
		if strings.HasPrefix(s, none) {
			return false
		}
	}
	hanzi, all := 0, 0
	for _, r := range s {
		all++
		if unicode.Is(unicode.Han, r) {
			hanzi++
		}
	}
	return hanzi >= 4 && all <= 100
}
