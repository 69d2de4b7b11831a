package extract

// SplitIndicators returns the indicators that are named together, each with
// its full name: 城镇和农村居民人均可支配收入 is 城镇居民人均可支配收入 and
// 农村居民人均可支配收入. A name of a single indicator is returned alone.
func SplitIndicators(name string) []string { return BuiltIn().Split(name) }

// Split is [SplitIndicators] by the indicators of c.
func (c *Catalogue) Split(name string) []string {
	c = c.orBuiltIn()
	if c.id(name) != "" {
		return []string{name}
	}
	parts := splitNames(name, anyJoiner)
	if len(parts) < 2 {
		return []string{name}
	}
	parts = complete(parts)
	for _, p := range parts {
		if c.id(p) == "" {
			return []string{name}
		}
	}
	return parts
}
