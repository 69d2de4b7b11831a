package doc

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/govreport/govreport/analyzer/format"
)

// Characters with a meaning of their own.
const (
	picture       = 0x01
	noteMark      = 0x02
	cellMark      = 0x07
	drawing       = 0x08
	lineBreak     = 0x0B
	pageBreak     = 0x0C // or the end of a section
	paragraphMark = 0x0D
	columnBreak   = 0x0E
	hardHyphen    = 0x1E
	noBreakSpace  = 0xA0
)

// A text is the text that is read so far, and what was left out of it.
type text struct {
	rows
	count              *counter
	notes              int // that were read
	pictures, contents int
}

// text puts the stories together: the main text, then text boxes and notes.
func (d *document) text(ctx context.Context) (*text, error) {
	t := &text{count: newCounter(d.lists)}
	edn := d.ccpText + d.ccpFtn + d.ccpHdd + d.ccpMcr + d.ccpAtn
	for _, s := range []struct {
		cp, n int
		title string
	}{
		{cp: 0, n: d.ccpText},
		{cp: edn + d.ccpEdn, n: d.ccpTxbx, title: "文本框："},
		{cp: d.ccpText, n: d.ccpFtn, title: "注释："},
		{cp: edn, n: d.ccpEdn, title: "注释："},
	} {
		chars, err := d.story(ctx, s.cp, s.n)
		if err != nil {
			return nil, err
		}
		t.contents += dropFields(chars)
		if err := d.dropHidden(ctx, chars); err != nil {
			return nil, err
		}
		if t.title = s.title; s.cp == edn && t.notes > 0 {
			t.title = ""
		}
		if err := d.write(ctx, t, chars, s.title == "注释："); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// dropHidden takes out what was deleted in a revision and what is hidden, and
// puts in what symbols stand for.
func (d *document) dropHidden(ctx context.Context, chars []char) error {
	var r run
	var props charProps
	known, piece := false, int32(-1)
	for i := range chars {
		if i%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		c := &chars[i]
		if !known || c.fc < r.lo || c.fc >= r.hi || c.piece != piece {
			props, piece = charProps{bold: asStyle}, c.piece
			r, known = runAt(d.chars, c.fc)
			props.apply(r.prl)
			props.apply(d.pieces[piece].prl)
		}
		c.bold = props.bold
		switch {
		case c.r == gone || c.r == cellMark:
		case props.deleted || props.hidden:
			c.r = gone
		case props.symbol != 0 && c.r == '(':
			c.r = props.symbol
		}
	}
	return nil
}

// write adds the paragraphs of a story, which may be that of notes.
func (d *document) write(ctx context.Context, t *text, chars []char, notes bool) error {
	var line strings.Builder
	first := true // nothing of the paragraph is written yet
	var bold emphasis
	for i, c := range chars {
		if i%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		switch c.r {
		case gone:
		case picture, drawing:
			t.pictures++
		case noteMark:
			if notes && first && line.Len() == 0 {
				t.notes++
				fmt.Fprintf(&line, "[%d] ", t.notes)
			}
		case hardHyphen:
			line.WriteByte('-')
		case noBreakSpace:
			line.WriteByte(' ')
		case '\t':
			line.WriteByte('\t')
		case paragraphMark, cellMark, pageBreak, lineBreak, columnBreak:
			p := d.para(c)
			s := strings.TrimSpace(line.String())
			heavy := bold.of(line.String())
			line.Reset()
			if notes {
				s = strings.Replace(s, "]  ", "] ", 1) // the author's blank and ours
			}
			ends := c.r == paragraphMark || c.r == cellMark || c.r == pageBreak && d.endsParagraph(c)
			if first && (ends || s != "") {
				n := len(s)
				s = t.count.label(p.numbering, s)
				first = false
				if heavy > 0 {
					heavy += len(s) - n
				}
			}
			if ends {
				first = true
			}
			if p.heading {
				heavy = len(s)
			}
			t.bold = heavy
			t.add(s, c.r, p)
		default:
			if c.r >= ' ' && !private(c.r) {
				if line.Len() == 0 {
					bold = emphasis{style: d.styleBold(c.fc)}
				}
				line.WriteRune(c.r)
				bold.weigh(c, line.Len())
			}
		}
	}
	t.add(strings.TrimSpace(line.String()), paragraphMark, paraProps{})
	t.flush()
	return nil
}

// endsParagraph tells the end of a section from a break of a page within a
// paragraph.
func (d *document) endsParagraph(c char) bool {
	r, ok := runAt(d.paras, c.fc)
	return !ok || c.fc+2 >= r.hi
}

// private reports whether r is a character of a symbol font, which means
// nothing without it.
func private(r rune) bool { return unicode.Is(unicode.Co, r) }

// report says in d what was left out.
func (t *text) report(d *format.Document) {
	if t.contents > 0 {
		d.Note("toc-skipped", "目录未读入正文", 0, 0)
	}
	if t.pictures > 0 {
		d.Note("pictures-skipped", fmt.Sprintf("图片未读入（共 %d 处）", t.pictures), 0, 0)
	}
	if n := t.count.lost; n > 0 {
		d.Note("auto-numbers-lost", fmt.Sprintf("有 %d 段的自动编号未能读出，请在 Word 或 WPS 中另存为 .docx 后再读", n), 0, 0)
	}
}
