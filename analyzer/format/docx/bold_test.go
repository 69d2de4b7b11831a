package docx

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBold(t *testing.T) {
	b := func(props, text string) string {
		return "<w:r><w:rPr>" + props + "</w:rPr><w:t>" + text + "</w:t></w:r>"
	}
	d := doc("<w:p>" + b("<w:b/>", "产业") + b(`<w:b w:val="1"/>`, "发展。") + run("增长") + b("<w:b/>", "5%") + "</w:p>" +
		"<w:p>" + run("全县") + b("<w:b/>", "粮食") + "</w:p>" +
		item(1, 0, "城乡") +
		"<w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr>" + run("民生") + "</w:p>" +
		"<w:p><w:pPr><w:pStyle w:val=\"s\"/></w:pPr>" + run("教育。") + b(`<w:b w:val="0"/>`, "新建") + "</w:p>" +
		"<w:p><w:r><w:rPr><w:rStyle w:val=\"c\"/></w:rPr><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>" + run("丙") + "</w:p>" +
		"<w:tbl><w:tr><w:tc><w:p>" + b("<w:b/>", "表") + "</w:p></w:tc><w:tc><w:p>" + b("<w:b/>", "头") + "</w:p></w:tc></w:tr></w:tbl>").
		numbering(abstractNum(0, lvl(0, "chineseCountingThousand", "%1、", `<w:pStyle w:val="l"/>`)) + num(1, 0)).
		styles(define("paragraph", "h", `<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`) + define("paragraph", "s", "<w:basedOn w:val=\"s0\"/>") +
			define("paragraph", "s0", "<w:rPr><w:b/></w:rPr>") + define("character", "c", "<w:rPr><w:b/></w:rPr>")).read(t)
	var says []string
	for _, s := range d.Bold {
		says = append(says, s.Of(d.Text))
	}
	require.Equal(t, []string{"产业发展。", "民生", "教育。", "甲", "乙"}, says, d.Text)
	require.NotContains(t, d.Text, "\x01")
}
