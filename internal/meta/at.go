package meta

// PlaceAt returns the number of characters of the longest full name of a
// territory that starts at r[i] (山东省, 长沙市, 崂山区), 0 where there is none.
func PlaceAt(r []rune, i int) int {
	e := places().at(r, i)
	if e == nil {
		return 0
	}
	return len(e.name)
}
