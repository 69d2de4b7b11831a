package indicator

import "github.com/govreport/govreport/internal/names"

// Split returns the indicators that are named together, each with
// its full name: 城镇和农村居民人均可支配收入 is 城镇居民人均可支配收入 and
// 农村居民人均可支配收入. A name of a single indicator is returned alone.
func Split(name string) []string { return BuiltIn().Split(name) }

// Split is [Split] by the indicators of c.
func (c *Catalogue) Split(name string) []string {
	c = c.orBuiltIn()
	if c.ID(name) != "" {
		return []string{name}
	}
	parts := names.Split(name, names.AnyJoiner)
	if len(parts) < 2 {
		return []string{name}
	}
	parts = names.Complete(parts)
	for _, p := range parts {
		if c.ID(p) == "" {
			return []string{name}
		}
	}
	return parts
}
