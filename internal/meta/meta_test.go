package meta

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

func read(text, name string) Meta { return Read(segment.NewText(text), Beside{Path: name}) }

func ExampleRead() {
	text := "**政府工作报告**\n\n——2019年1月8日在长沙市第十五届人民代表大会第四次会议上\n\n市长　甲 乙\n\n各位代表：\n现在，我代表市人民政府报告工作。\n"
	m := Read(segment.NewText(text), Beside{})
	fmt.Println(m.Title, m.Date, m.DateKind, m.Year)
	fmt.Println(m.Region, m.RegionCode, m.RegionLevel)
	fmt.Println(m.Issuer, "/", m.Speaker)
	// Output:
	// 政府工作报告 2019-01-08 speech 2019
	// 长沙市 430100 prefecture
	// 长沙市人民政府 / 市长 甲乙
}

// One row is one text; only the fields that the row is about are given.
func TestRead(t *testing.T) {
	const body = "\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、工作回顾\n去年全市经济平稳。\n"
	for _, tt := range []struct {
		why, text, name string
		want            Meta
	}{
		{
			why:  "front matter holds title, date and name; the text has venue and speaker",
			text: "---\ntitle: 岳阳市政府工作报告（2021年12月30日 甲乙丙）\n---\n——2021年12月30日在岳阳市第九届人民代表大会第一次会议上\n市长 甲乙丙" + body,
			want: Meta{Title: "岳阳市政府工作报告", Date: "2021-12-30", DateKind: Speech, Year: 2022, Speaker: "市长 甲乙丙", Issuer: "岳阳市人民政府", Region: "岳阳市", RegionCode: "430600", RegionLevel: place.Prefecture},
		},
		{
			why:  "a date in Chinese numerals, a surname and a name parted by an ideographic space",
			text: "1995年政府工作报告\n（一九九五年四月四日在甘肃省第八届人民代表大会第三次会议上）\n省长　甲 乙\n" + body,
			want: Meta{Title: "1995年政府工作报告", Date: "1995-04-04", DateKind: Speech, Year: 1995, Speaker: "省长 甲乙", Issuer: "甘肃省人民政府", Region: "甘肃省", RegionCode: "620000", RegionLevel: place.Province},
		},
		{
			why:  "the nation has no code",
			text: "政府工作报告\n——2015年3月5日在第十二届全国人民代表大会第三次会议上\n国务院总理　甲乙丙\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2015-03-05", DateKind: Speech, Year: 2015, Speaker: "国务院总理 甲乙丙", Issuer: "国务院", Region: "全国", RegionLevel: place.Nation},
		},
		{
			why:  "the venue runs over two lines, and the date stands on the first",
			text: "政府工作报告\n——2022年12月30日在合肥市\n第十七届人民代表大会第二次会议上\n市长 甲乙\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2022-12-30", DateKind: Speech, Year: 2023, Speaker: "市长 甲乙", Issuer: "合肥市人民政府", Region: "合肥市", RegionCode: "340100", RegionLevel: place.Prefecture},
		},
		{
			why:  "venue and speaker share a line",
			text: "——2018年1月25日在广西壮族自治区第十三届人民代表大会第一次会议上 自治区主席 甲 乙\n" + body,
			want: Meta{Date: "2018-01-25", DateKind: Speech, Year: 2018, Speaker: "自治区主席 甲乙", Issuer: "广西壮族自治区人民政府", Region: "广西壮族自治区", RegionCode: "450000", RegionLevel: place.Province},
		},
		{
			why:  "in December with the year named as reviewed: the report is the next year's",
			text: "政府工作报告\n——2022年12月12日在甘南藏族自治州第十七届人民代表大会第二次会议上\n各位代表：\n请审议。\n2022年工作回顾\n今年以来平稳。\n",
			want: Meta{Title: "政府工作报告", Date: "2022-12-12", DateKind: Speech, Year: 2023, Issuer: "甘南藏族自治州人民政府", Region: "甘南藏族自治州", RegionCode: "623000", RegionLevel: place.Prefecture},
		},
		{
			why:  "in December with a plan for the same year: the session was late",
			text: "政府工作报告\n——2022年11月12日在长沙市第十六届人民代表大会第二次会议上\n各位代表：\n一、2021年工作回顾\n平稳。\n二、2022年工作安排\n继续。\n",
			want: Meta{Title: "政府工作报告", Date: "2022-11-12", DateKind: Speech, Year: 2022, Issuer: "长沙市人民政府", Region: "长沙市", RegionCode: "430100", RegionLevel: place.Prefecture},
		},
		{
			why:  "no date, no name of the place: the headings tell the year, the address the place",
			text: "---\nsource: http://www.jiangxi.gov.cn/x/y.html\ntitle: 政府工作报告\n---\n各位代表：\n现在，我代表省人民政府报告工作。\n一、2011年工作回顾\n平稳。\n",
			want: Meta{Title: "政府工作报告", Year: 2012, Issuer: "江西省人民政府", Region: "江西省", RegionCode: "360000", RegionLevel: place.Province},
		},
		{
			why:  "the text is silent: the path tells",
			text: "各位代表：\n我代表州人民政府报告工作。\n",
			name: "x/海南藏族自治州/2014.md",
			want: Meta{Year: 2014, Issuer: "海南藏族自治州人民政府", Region: "海南藏族自治州", RegionCode: "632500", RegionLevel: place.Prefecture},
		},
		{
			why:  "a report on a five-year plan is given in its first year",
			text: "政府工作报告\n各位代表：\n我代表北京市人民政府，向大会作关于第十一个五年规划纲要的报告。\n一、“十五”时期的回顾\n平稳。\n",
			want: Meta{Title: "政府工作报告", Year: 2006, Issuer: "北京市人民政府", Region: "北京市", RegionCode: "110000", RegionLevel: place.Province},
		},
		{
			why:  "a short name of two places: the speaker's office decides",
			text: "2012年吉林政府工作报告\n市长 甲乙\n" + body,
			want: Meta{Title: "2012年吉林政府工作报告", Year: 2012, Speaker: "市长 甲乙", Issuer: "吉林市人民政府", Region: "吉林市", RegionCode: "220200", RegionLevel: place.Prefecture},
		},
		{
			why:  "an office without a name takes the name from the front matter",
			text: "---\ntitle: 昆明市政府工作报告（2020年5月15日 甲乙丙）\n---\n政府工作报告\n市长\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2020-05-15", DateKind: Speech, Year: 2020, Speaker: "市长 甲乙丙", Issuer: "昆明市人民政府", Region: "昆明市", RegionCode: "530100", RegionLevel: place.Prefecture},
		},
		{
			why:  "a name that ends like an institution is a name behind an office",
			text: "鹤岗市政府工作报告\n（2016年1月20日）\n市长王金会\n" + body,
			want: Meta{Title: "鹤岗市政府工作报告", Date: "2016-01-20", DateKind: Speech, Year: 2016, Speaker: "市长 王金会", Issuer: "鹤岗市人民政府", Region: "鹤岗市", RegionCode: "230400", RegionLevel: place.Prefecture},
		},
		{
			why:  "a long name of transcription alone on its line",
			text: "政府工作报告\n——2023年1月6日在博尔塔拉蒙古自治州第十五届人民代表大会第二次会议上\n自治州州长 巴音·甲乙\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2023-01-06", DateKind: Speech, Year: 2023, Speaker: "自治州州长 巴音·甲乙", Issuer: "博尔塔拉蒙古自治州人民政府", Region: "博尔塔拉蒙古自治州", RegionCode: "652700", RegionLevel: place.Prefecture},
		},
		{
			why:  "a congress of a district names city and district; the smaller one reports",
			text: "政府工作报告\n——2020年1月7日在北京市朝阳区第十六届人民代表大会第六次会议上\n区长 甲乙\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2020-01-07", DateKind: Speech, Year: 2020, Speaker: "区长 甲乙", Issuer: "朝阳区人民政府", Region: "朝阳区", RegionCode: "110105", RegionLevel: place.County},
		},
		{
			why:  "a bulletin is dated when it is issued and has no speaker",
			text: "某省二〇〇一年统计公报\n\n2002年2月28日\n\n2001年，经济平稳增长，各项事业取得进展，人民生活继续改善，社会保持稳定。\n",
			want: Meta{Title: "某省二〇〇一年统计公报", Date: "2002-02-28", DateKind: Signature, Year: 2002},
		},
		{
			why:  "only the web page tells a date; the title tells the office",
			text: "科学技术局工作的自我总结\n\n时间:2018-02-07 22:21:03来源:<推荐访问:总结\n\n一、工作回顾\n平稳。\n",
			want: Meta{Title: "科学技术局工作的自我总结", Date: "2018-02-07", DateKind: Posting, Year: 2018, Issuer: "科学技术局"},
		},
		{
			why:  "the signature goes before the posting date",
			text: "转发绍兴市教育局关于校园安全的通知\n\n文章来源：本站 作者：佚名 发布时间：2015年07月20日 点击数： 次\n\n绍兴市教育局关于\n校园安全的通知\n\n各学校：\n请落实。\n\n绍兴市教育局\n2015年7月10日\n",
			want: Meta{Title: "绍兴市教育局关于校园安全的通知", Date: "2015-07-10", DateKind: Signature, Year: 2015, Issuer: "绍兴市教育局", Region: "绍兴市", RegionCode: "330600", RegionLevel: place.Prefecture},
		},
		{
			why:  "a plan signed in December is for the year in its title",
			text: "绍兴一中2010年安全工作计划\n一、指导思想\n安全第一。\n绍兴一中\n2009年12月27日\n",
			want: Meta{Title: "绍兴一中2010年安全工作计划", Date: "2009-12-27", DateKind: Signature, Year: 2010, Issuer: "绍兴一中", Region: "绍兴市", RegionCode: "330600", RegionLevel: place.Prefecture},
		},
		{
			why:  "a report signed in December on the year it looks back on stays in that year",
			text: "渭南市财政局关于2021年预算执行情况的报告\n市人民政府：\n执行良好。\n渭南市财政局\n2021年12月20日\n",
			want: Meta{Title: "渭南市财政局关于2021年预算执行情况的报告", Date: "2021-12-20", DateKind: Signature, Year: 2021, Issuer: "渭南市财政局", Region: "渭南市", RegionCode: "610500", RegionLevel: place.Prefecture},
		},
		{
			why:  "a signature before the attachments, with letters for zeros",
			text: "关于开学工作的通知\n各学校：\n请准备。\n第二中学\n二O一八年八月二十日\n附件：名单\n1．一年级" + strings.Repeat("\n甲班的同学名单", 20) + "\n",
			want: Meta{Title: "关于开学工作的通知", Date: "2018-08-20", DateKind: Signature, Year: 2018, Issuer: "第二中学"},
		},
		{
			why:  "subtitle behind a dash, author from the page",
			text: "凝心聚力谱新篇——实验中学工作汇报\n文章来源：本站 作者：王甲 发布时间：2019年12月18日\n凝心聚力谱新篇\n——实验中学工作汇报\n各位领导，大家好！\n",
			want: Meta{Title: "凝心聚力谱新篇", Subtitle: "实验中学工作汇报", Date: "2019-12-18", DateKind: Posting, Year: 2019, Speaker: "王甲"},
		},
		{
			why:  "a document whose line breaks were lost",
			text: "渭南市水务局文件渭水发〔2021〕1号 签发人：XXX渭南市水务局关于2021年供水情况的报告渭南市人民政府：" + strings.Repeat("今年供水平稳，水质达标，", 20) + "成效明显。特此报告。渭南市水务局2021年12月20日（联系人：XXX）",
			want: Meta{Title: "渭南市水务局关于2021年供水情况的报告", Date: "2021-12-20", DateKind: Signature, Year: 2021, Issuer: "渭南市水务局", Region: "渭南市", RegionCode: "610500", RegionLevel: place.Prefecture},
		},
		{
			why:  "places that are merely mentioned do not make a region",
			text: "水利工作总结\n一、回顾\n我们到山东省济南市学习，到浙江省绍兴市考察。\n",
			want: Meta{Title: "水利工作总结"},
		},
		{
			why:  "a date without its year, completed by the title",
			text: "2001年政府工作报告\n（2月22日在市第十一届人民代表大会第四次会议上）\n宁波市市长 甲乙\n" + body,
			want: Meta{Title: "2001年政府工作报告", Date: "2001-02-22", DateKind: Speech, Year: 2001, Speaker: "宁波市市长 甲乙", Issuer: "宁波市人民政府", Region: "宁波市", RegionCode: "330200", RegionLevel: place.Prefecture},
		},
		{
			why:  "a caption in a comment tells day and speaker where nothing else does",
			text: "---\ntitle: 2011年泉州市政府工作报告\n---\n<!-- 2月22日，市长甲乙作政府工作报告。 -->\n" + body,
			want: Meta{Title: "2011年泉州市政府工作报告", Date: "2011-02-22", DateKind: Speech, Year: 2011, Speaker: "市长 甲乙", Issuer: "泉州市人民政府", Region: "泉州市", RegionCode: "350500", RegionLevel: place.Prefecture},
		},
		{
			why:  "the day of adoption, at the end",
			text: "2017年湖南省政府工作报告\n省长 甲乙丙\n各位代表：\n请审议。\n(2017年1月19日省十二届人大七次会议审议通过）\n",
			want: Meta{Title: "2017年湖南省政府工作报告", Date: "2017-01-19", DateKind: Signature, Year: 2017, Speaker: "省长 甲乙丙", Issuer: "湖南省人民政府", Region: "湖南省", RegionCode: "430000", RegionLevel: place.Province},
		},
		{
			why:  "stray marks around a title; a dash that belongs to the next line",
			text: "原标题：政府工作报告——\n二〇二四年一月二十一日在北京市第十六届人民代表大会第二次会议上\n北京市市长 甲乙\n" + body,
			want: Meta{Title: "政府工作报告", Date: "2024-01-21", DateKind: Speech, Year: 2024, Speaker: "北京市市长 甲乙", Issuer: "北京市人民政府", Region: "北京市", RegionCode: "110000", RegionLevel: place.Province},
		},
		{
			why:  "a title of two lines is joined by a space",
			text: "**关于贵阳市国民经济和社会发展**\n**第十一个五年规划纲要的报告**\n——2006年2月15日在市十一届人大五次会议上\n**市长** 甲 乙\n" + body,
			want: Meta{Title: "关于贵阳市国民经济和社会发展 第十一个五年规划纲要的报告", Date: "2006-02-15", DateKind: Speech, Year: 2006, Speaker: "市长 甲乙", Issuer: "贵阳市人民政府", Region: "贵阳市", RegionCode: "520100", RegionLevel: place.Prefecture},
		},
		{
			why:  "date and name together in brackets",
			text: "吉林省2004年政府工作报告\n（2004年2月10日 洪甲）\n" + body,
			want: Meta{Title: "吉林省2004年政府工作报告", Date: "2004-02-10", DateKind: Speech, Year: 2004, Speaker: "洪甲", Issuer: "吉林省人民政府", Region: "吉林省", RegionCode: "220000", RegionLevel: place.Province},
		},
		{
			why: "an empty text",
		},
		{
			why:  "front matter that does not end is text",
			text: "---\ntitle: 甲\n",
			want: Meta{Title: "title: 甲"},
		},
	} {
		got := read(tt.text, tt.name)
		got.YearEvidence, got.DocType = nil, "" // TestVotes, TestDocuments
		require.Equal(t, tt.want, got, tt.why)
	}
}

// A path that disagrees with the text is reported and does not win.
func TestMismatch(t *testing.T) {
	const head = "潮州市政府工作报告\n——2014年2月20日在潮州市第十四届人民代表大会第四次会议上\n市长 甲乙\n各位代表：\n请审议。\n"
	for _, tt := range []struct {
		why, text, name string
		codes           []string
	}{
		{"agreement", head, "广东省/潮州市/2014.md", nil},
		{"a city lies inside the province of the folder", head, "广东省/2014.md", nil},
		{"another year", head, "潮州市/2015.md", []string{"year-mismatch"}},
		{"another city", head, "沧州市/2014.md", []string{"region-mismatch"}},
		{"a file named after the day of the speech", strings.ReplaceAll(head, "2014年2月", "2016年11月"), "潮州市/2016-11.md", nil},
		{"a December report in a file named after December's year", strings.ReplaceAll(head, "2014年2月", "2016年12月"), "潮州市/2016.md", []string{"year-mismatch"}},
		{"the title's year is agreement enough for a bulletin", "关于一九七八年计划执行结果的公报\n1979年6月27日\n计划完成，各项指标均有增长，详情如下所述。\n", "1978.md", nil},
		{"the city's former self", "政府工作报告\n——2008年1月9日在襄樊市第十四届人民代表大会第五次会议上\n各位代表：\n", "襄阳市/2008.md", nil},
		{"title and congress disagree: one is a slip", strings.Replace(head, "潮州市政府", "湖州市政府", 1), "潮州市/2014.md", []string{"region-mismatch"}},
	} {
		m := read(tt.text, tt.name)
		var codes []string
		for _, d := range m.Diagnostics {
			codes = append(codes, d.Code)
			require.LessOrEqual(t, d.Span.End, len(tt.text), tt.why)
			require.NotEmpty(t, d.Span.Of(tt.text), tt.why)
		}
		require.Equal(t, tt.codes, codes, tt.why)
	}
}

// Texts of one line, cut anywhere, must not panic.
func TestReadTruncated(t *testing.T) {
	text := "---\ntitle: 岳阳市政府工作报告（2021年12月30日 甲乙）\n---\n——2021年12月30日在岳阳市第九届人民代表大会第一次会议上\n市长 甲乙\n各位代表：\n一、回顾\n岳阳市人民政府办公室2022年1月3日印发\n"
	for i := range text {
		read(text[:i], "岳阳市/2022.md")
		read(text[i:], "")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("政府工作报告\n（二○○九年十一月三十日）\n市长：甲乙\n", "长沙市/2009.md")
	f.Add("[1]\n《\n)\n——\n第\n(", "")
	f.Fuzz(func(t *testing.T, text, name string) {
		for _, d := range read(text, name).Diagnostics {
			_ = d.Span.Of(text)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := segment.NewText("政府工作报告\n——2019年1月8日在长沙市第十五届人民代表大会第四次会议上\n市长 甲乙\n各位代表：\n" + strings.Repeat("一、工作\n经济平稳增长，"+strings.Repeat("各项事业全面发展，", 30)+"。\n", 60))
	b.SetBytes(int64(len(text.Raw)))
	for b.Loop() {
		Read(text, Beside{Path: "长沙市/2019.md"})
	}
}
