package html

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/stretchr/testify/require"
)

func TestHTMLText(t *testing.T) {
	long := strings.Repeat("本段文字写得足够长，好让正文与菜单分得开。", 8)
	cases := []struct{ why, page, want string }{
		{"blocks are lines, white space is one blank",
			"<body><p>一、回顾</p>\n <div>完成\n  投资<br>3亿元</div></body>", "一、回顾\n完成 投资\n3亿元\n"},
		{"scripts, styles and what is hidden are no text",
			"<body><script>var a</script><style>p{}</style><p>正文</p><p style='display: none'>不见</p><select><option>选</option></select></body>", "正文\n"},
		{"entities are characters", "<body><p>A&amp;B&nbsp;&lt;C&gt;&mdash;&#22235;</p></body>", "A&B\u00a0<C>—四\n"},
		{"inline markup does not break a line", "<body><p>增长<b>8</b>.<span>5</span>%</p></body>", "增长8.5%\n"},
		{"a table row is a line, cells are set apart",
			"<body><table><tr><td><p>指标</p></td><td>数值</td></tr><tr><td>产值</td><td>3亿元</td></tr></table></body>", "指标\t数值\n产值\t3亿元\n"},
		{"the title comes first, without the site's name",
			"<head><title>工作总结--某某市教育局</title></head><body><p>一、回顾</p></body>", "工作总结\n一、回顾\n"},
		{"nor behind a hyphen", "<head><title>工作总结-某某市人民政府门户网站</title></head><body><p>一、回顾</p></body>", "工作总结\n一、回顾\n"},
		{"a hyphen may be the title's", "<head><title>2016-2020年工作总结</title></head><body><p>一、回顾</p></body>", "2016-2020年工作总结\n一、回顾\n"},
		{"but not twice", "<head><title>工作总结_某网</title></head><body><p>工作 总结</p><p>一、回顾</p></body>", "工作 总结\n一、回顾\n"},
		{"an article under a known mark is all there is",
			"<body><div>网站首页</div><div class='TRS_Editor'><p>" + long + "</p></div><div>版权所有</div></body>", long + "\n"},
		{"else the block with most of the text",
			"<body><div><a href=x>首页</a>导航</div><div><div><p>" + long + "</p><p>完</p></div></div><div>版权所有</div></body>", long + "\n完\n"},
		{"a cell used to lay out a page is no table", "<body><table><tr><td><p>" + long + "</p><p>二</p></td></tr></table></body>", long + "\n二\n"},
		{"lines of preformatted text stay", "<body><pre>一\n二</pre></body>", "一\n二\n"},
		{"a page without text", "<body><script>x</script></body>", ""},
	}
	for _, c := range cases {
		d, err := Read(context.Background(), []byte(c.page), format.Options{})
		require.NoError(t, err, c.why)
		require.Equal(t, c.want, d.Text, c.why)
	}
}

func TestMetas(t *testing.T) {
	d, err := Read(context.Background(), []byte(`<head><title>首页_某县人民政府</title><meta name="ArticleTitle" content="2020年政府工作报告">
<meta name="PubDate" content="2020-1-15 09:30"><meta name="ContentSource" content="某县人民政府办公室"></head><body><h1>某县人民政府</h1><p>一、回顾</p></body>`), format.Options{})
	require.NoError(t, err)
	require.Equal(t, "2020年政府工作报告", d.Title)
	require.Equal(t, "2020-01-15", d.Date)
	require.Equal(t, "某县人民政府办公室", d.Source)
	require.Equal(t, "2020年政府工作报告\n某县人民政府\n一、回顾\n", d.Text, "the metas know the title better than the first heading")

	for _, c := range []struct{ says, want string }{{"2020年1月5日", "2020-01-05"}, {"2020/11/05 08:00:00", "2020-11-05"}, {"昨天", ""}, {"20200105", ""}, {"2020-1", ""}} {
		require.Equal(t, c.want, isoDay(c.says), c.says)
	}
}

func TestHostilePages(t *testing.T) {
	var e *format.Error
	_, err := Read(context.Background(), []byte(strings.Repeat("<div>", 100_000)), format.Options{})
	require.ErrorAs(t, err, &e, "elements nested without end")
	_, err = Read(context.Background(), []byte("<p>"+strings.Repeat("字", 1000)), format.Options{MaxText: 1000})
	require.ErrorAs(t, err, &e, "more text than allowed")
	require.Equal(t, format.TooLarge, e.Code)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = Read(ctx, []byte("<p>字"), format.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<html><body><table><tr><td>一<td><p>二<pre>\n三"))
	f.Add([]byte("<body><div id=zoom><p>一<br>二<select><option>三</div><svg><p>四"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Read(context.Background(), b, format.Options{})
		if err == nil && !utf8.ValidString(d.Text) && utf8.Valid(b) {
			t.Error("the text is not UTF-8")
		}
	})
}
