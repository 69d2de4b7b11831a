package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

var year2018 = extract.Setting{Ref: "2018-01-20", Year: 2018, Review: 2017}

// row prints a figure the way the tables below write it.
func row(f extract.Figure) string {
	v := f.Value.String()
	if f.ValueMax.Valid {
		v += ".." + f.ValueMax.String()
	}
	for i, r := range f.Ratio {
		if i > 0 {
			v += ":"
		}
		v += r.String()
	}
	s := fmt.Sprintf("%s %s %s%s %s %s %s", f.Indicator, f.Measure, v, f.Unit, f.Bound, f.Kind, f.Period)
	if f.ChangeRole != "" {
		s += " " + f.ChangeRole
	}
	return s
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		role, text, want, why string
	}{
		{"review", "全市生产总值达到1300亿元，比上年增长9.2%。",
			"生产总值 level 130000000000元 exact outcome 2017|生产总值 growth 9.2% exact outcome 2017",
			"the subject is carried to the next clause, the territory left out"},
		{"plan", "地区生产总值增长8.5%左右，固定资产投资增长10%以上，居民消费价格涨幅控制在3%以内。",
			"地区生产总值 growth 8.5% approx target 2018|固定资产投资 growth 10% ge target 2018|居民消费价格涨幅 growth 3% le target 2018",
			"左右, 以上 and 以内 are bounds; a 涨幅 is a growth"},
		{"plan", "城镇登记失业率控制在4.5%。",
			"城镇登记失业率 level 4.5% le target 2018",
			"控制在 alone is a ceiling"},
		{"plan", "城镇登记失业率控制在4.5%左右。",
			"城镇登记失业率 level 4.5% approx target 2018",
			"a bound behind the number is stronger than 控制在"},
		{"plan", "城镇和农村居民人均可支配收入分别增长8.7%和11.2%左右。",
			"城镇居民人均可支配收入 growth 8.7% exact target 2018|农村居民人均可支配收入 growth 11.2% approx target 2018",
			"分别 distributes, the head is shared, the bound belongs to the last value only"},
		{"review", "二氧化硫、氮氧化物排放量分别下降6%和4.5%。",
			"二氧化硫排放量 growth -6% exact outcome 2017|氮氧化物排放量 growth -4.5% exact outcome 2017",
			"a fall is negative"},
		{"plan", "单位生产总值能耗下降3%以上。",
			"单位生产总值能耗 growth -3% ge target 2018",
			"a bound on a fall is read on its size"},
		{"review", "审批事项由1250项精简到480项。",
			"审批事项 level 1250项 exact outcome  from|审批事项 level 480项 exact outcome 2017 to",
			"both ends of a change"},
		{"review", "三次产业比重调整为9.5:44.1:46.4。",
			"三次产业比重 ratio 9.5:44.1:46.4 exact outcome 2017",
			"a ratio is one figure"},
		{"plan", "财政收入增长7%—7.5%。",
			"财政收入 growth 7..7.5% range target 2018",
			"a range is not cut in half"},
		{"plan", "财政收入增长7%-7.5%。",
			"财政收入 growth 7..7.5% range target 2018",
			"a hyphen between two values is no minus sign"},
		{"review", "建成高标准农田12.5万亩，改造农村危房2415户。",
			"高标准农田 level 125000亩 exact outcome 2017|农村危房 level 2415户 exact outcome 2017",
			"the verb is not part of what is counted"},
		{"review", "解决13.5万农村人口饮水安全问题。",
			"农村人口饮水安全问题 level 135000 exact outcome 2017",
			"a number with no classifier counts the noun behind it"},
		{"review", "新增规模以上工业企业155家，净增高新技术企业60家。",
			"新增规模以上工业企业 level 155家 exact outcome 2017|高新技术企业 change 60家 exact outcome 2017",
			"新增X is an indicator, 净增X a change of X"},
		{"review", "建成5家网站、16家工厂投入使用。",
			"网站 level 5家 exact outcome 2017|工厂 level 16家 exact outcome 2017",
			"subject behind the number"},
		{"review", "森林覆盖率提高0.5个百分点，达到63.1%。",
			"森林覆盖率 change 0.5百分点 exact outcome 2017|森林覆盖率 level 63.1% exact outcome 2017",
			"percentage points are a change, what is reached a level"},
		{"review", "规模以上工业增加值增速高于全国0.5个百分点。",
			"规模以上工业增加值增速 change 0.5百分点 exact outcome 2017",
			"a gap to another territory is a change"},
		{"review", "完成投资5100亿元，是2012年的1.75倍。",
			"完成投资 level 510000000000元 exact outcome 2017|完成投资 multiple 1.75倍 exact outcome 2017",
			"the base year is not the period"},
		{"plan", "到2020年，居民收入比2010年翻一番。",
			"居民收入 multiple 2倍 exact target 2020",
			"翻一番 is twofold; 到2020年 is an end state"},
		{"review", "过去五年，累计完成投资900亿元，常住人口城镇化率达到58%，生产总值年均增长8.1%。",
			"投资 level 90000000000元 exact outcome 2013/2017|常住人口城镇化率 level 58% exact outcome 2017|生产总值 growth 8.1% exact outcome 2013/2017",
			"totals and averages take the whole span, end states its last year"},
		{"review", "生产总值增长7.8%，略低于8%的预定目标。",
			"生产总值 growth 7.8% exact outcome 2017|生产总值 growth 8% exact target 2017",
			"a target quoted in a review is a target of the year reviewed"},
		{"plan", "去年完成投资180亿元，今年力争完成200亿元。",
			"完成投资 level 18000000000元 exact outcome 2017|完成投资 level 20000000000元 exact target 2018",
			"the sentence's own year rules over its section"},
		{"plan", "新引进5亿元以上工业项目20个以上。",
			"新引进5亿元以上工业项目 level 20个 ge target 2018",
			"a threshold is part of the name and no figure"},
		{"review", "财政总收入突破千亿元大关，达到1020亿元。",
			"财政总收入 level 100000000000元 ge outcome 2017|财政总收入 level 102000000000元 exact outcome 2017",
			"a magnitude word alone is a number behind 突破"},
		{"plan", "生产总值增长6%左右，力争达到6.5%。",
			"生产总值 growth 6% approx target 2018|生产总值 growth 6.5% exact target 2018",
			"a second, higher target is a growth too"},
		{"review", "压减公用经费5%、专项经费30%。",
			"公用经费 growth -5% exact outcome 2017|专项经费 growth -30% exact outcome 2017",
			"a verb of falling carries over a list"},
		{"review", "第三产业发展加快，增加值1197亿元，增长20.1%。",
			"第三产业增加值 level 119700000000元 exact outcome 2017|第三产业增加值 growth 20.1% exact outcome 2017",
			"增加值 alone is completed from the clause before"},
		{"review", "完成装机容量130万千瓦。",
			"装机容量 level 1300000千瓦 exact outcome 2017",
			"千 of 千瓦 is no magnitude"},
		{"review", "粮食总产量四千三百五十亿公斤，比上年增长百分之三点二。",
			"粮食总产量 level 435000000000公斤 exact outcome 2017|粮食总产量 growth 3.2% exact outcome 2017",
			"numbers in Chinese characters"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, f := range extract.Figures(c.text, c.role, year2018) {
				require.Equal(t, f.Text, f.Span.Of(c.text), "a span quotes its words")
				got = append(got, row(f))
			}
			require.Equal(t, strings.ReplaceAll(c.want, "|", "\n"), strings.Join(got, "\n"), c.why)
		})
	}
}

// What looks like a number but states no amount gives no figure.
func TestNoFigures(t *testing.T) {
	for _, c := range []struct{ text, why string }{
		{"XX年，认真实施“十个一”工程。", "a placeholder year, a quoted name"},
		{"按照“一二三四”的思路抓好四项工作。", "a slogan; a small count in characters"},
		{"推进“1333”工程和“三网一员”建设。", "names"},
		{"印发意见（曲震领发[2006]1号）。", "a document number"},
		{"细颗粒物PM2.5浓度持续改善，建成5G网络。", "digits in a word of Latin letters"},
		{"拨打12345热线。", "a telephone number with its tail"},
		{"引进世界500强企业，创建4A级景区。", "a ranking and a grade"},
		{"党的第十九次全国代表大会胜利召开。", "an ordinal"},
		{"进一步加强统一领导，出台一系列措施。", "words that contain number characters"},
		{"地铁1、2号线开工。", "numbers of lines"},
		{"2018年6月28日召开会议。", "a date"},
		{"国发〔2015〕1号文件全面落实。", "a document number with brackets of its own"},
		{"千方百计扩大就业，万众一心。", "set phrases"},
	} {
		t.Run(c.text, func(t *testing.T) {
			require.Empty(t, extract.Figures(c.text, segment.RoleReview, year2018), c.why)
		})
	}
}

func ExampleFigures() {
	text := "全市生产总值增长8%左右，新增城镇就业5万人以上。"
	for _, f := range extract.Figures(text, segment.RolePlan, extract.Setting{Year: 2019, Review: 2018}) {
		fmt.Println(f.Indicator, f.Measure, f.Value, f.Unit, f.Bound, f.Kind, f.Period)
	}
	// Output:
	// 生产总值 growth 8 % approx target 2019
	// 新增城镇就业 level 50000 人 ge target 2019
}
