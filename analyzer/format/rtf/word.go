package rtf

// characters are the words that stand for one.
var characters = map[string]string{
	"~": " ", "_": "-", "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "line": "\n", "lbr": "\n",
}

// left are the groups of which nothing is read.
var left = map[string]bool{
	"colortbl": true, "stylesheet": true, "listtable": true, "listoverridetable": true, "info": true, "filetbl": true,
	"header": true, "headerl": true, "headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true, "footerf": true,
	"annotation": true, "atnid": true, "atnauthor": true, "xe": true, "tc": true, "tcn": true, "nonshppict": true, "shprslt": true,
	"revtbl": true, "rsidtbl": true, "pntxta": true, "pntxtb": true, "objdata": true, "objclass": true, "objname": true,
	"ftnsep": true, "ftnsepc": true, "ftncn": true, "aftnsep": true, "aftnsepc": true, "aftncn": true, "upr": true, "listname": true,
	"sp": true, "nesttableprops": true,
}

// word acts on a control word.
func (r *reader) word(t token, s *scanner) {
	if c, ok := characters[t.name]; ok {
		r.put(c)
		return
	}
	starred := r.state.starred
	r.state.starred = false
	switch t.name {
	case "*":
		r.state.starred = true
		return
	case "bin":
		s.pass(t.param)
		return
	case "u":
		r.unicode(t.param)
		r.skip = r.state.uc
		return
	case "uc":
		r.state.uc = max(0, min(t.param, 16))
		return
	}
	if r.destination(t) || r.paragraph(t) || r.property(t) {
		return
	}
	if starred {
		r.state.to = nowhere
	}
}

// destination enters a group that is for something of its own.
func (r *reader) destination(t token) bool {
	switch {
	case r.state.to == nowhere && t.name != "ud" && t.name != "shptxt" && t.name != "title":
		return left[t.name]
	case left[t.name]:
		r.state.to = nowhere
		return true
	}
	switch t.name {
	case "fonttbl":
		r.state.to = fonts
	case "title":
		r.state.to = title
	case "ud": // \upr has the same once more for older programs
		r.state.to = body
	case "shptxt":
		r.enter(box)
	case "shpinst":
		r.state.to = nowhere
	case "footnote":
		r.enter(note)
	case "pict":
		r.pictures++
		r.state.to = nowhere
	case "object":
		r.objects++
	case "field":
		r.state.opened = field
		r.fields = append(r.fields, "")
	case "fldinst":
		r.state.to = instruction
	case "fldrslt":
		if n := len(r.fields); n > 0 && r.inTOC == 0 && isTOC(r.fields[n-1]) {
			r.contents++
			r.inTOC++
		}
	case "shppict": // its picture follows
	case "listtext", "pntext":
		r.state.opened = label
	default:
		return false
	}
	return true
}

// paragraph ends a paragraph, a cell, a row, or says what the next is.
func (r *reader) paragraph(t token) bool {
	if r.state.to != body {
		return false
	}
	switch t.name {
	case "par", "sect":
		if r.inTOC == 0 {
			r.flow.end(r.state)
		}
	case "cell":
		r.flow.cell(r.state)
	case "nestcell":
		r.flow.end(state{table: true})
	case "row":
		r.flow.row()
	case "pard":
		r.state.table, r.state.heading = false, false
	case "intbl":
		r.state.table = true
	case "itap":
		r.state.table = t.param > 0
	case "outlinelevel":
		r.state.heading = t.param < 9
	default:
		return false
	}
	return true
}

// property sets how characters look, or what they are written in.
func (r *reader) property(t token) bool {
	on := !t.hasParam || t.param != 0
	switch t.name {
	case "ansicpg":
		r.codes.page = t.param
	case "deff":
		r.codes.standard, r.state.font = t.param, t.param
	case "f":
		r.state.font = t.param
		r.codes.defining = t.param
	case "fcharset":
		if r.state.to == fonts {
			r.codes.fonts[r.codes.defining] = pageOf(t.param)
			r.codes.chinese = r.codes.chinese || t.param == 134
		}
	case "plain":
		r.state.bold, r.state.hidden, r.state.font = false, false, r.codes.standard
		r.state.asian, r.state.asianBold = false, false
	case "dbch":
		r.state.asian = true
	case "loch", "hich", "ltrch", "rtlch":
		r.state.asian = false
	case "ab": // behind \dbch, as LibreOffice writes
		if r.state.asian {
			r.state.asianBold = on
		}
	case "b":
		r.state.bold = on
	case "v", "deleted":
		r.state.hidden = on
	default:
		return false
	}
	return true
}
