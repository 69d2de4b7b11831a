package place

// At returns the number of characters of the longest full name of a
// territory that starts at r[i] (山东省, 长沙市, 崂山区), 0 where there is none.
func At(r []rune, i int) int {
	e := table().at(r, i)
	if e == nil {
		return 0
	}
	return len(e.name)
}

// ByName returns the place of a full official name, nil where there is none.
func ByName(name string) *Place {
	r := []rune(name)
	if e := table().at(r, 0); e != nil && len(e.name) == len(r) {
		return e.pick(nil)
	}
	return nil
}

// OfHost returns the place whose web site has the label: shandong of
// www.shandong.gov.cn.
func OfHost(label string) *Place { return ByName(table().hosts[label]) }
