// Package extract reads what the sentences of a report state: numerals,
// quantities, time expressions and figures, each with the span of the words
// it came from.
//
// # Where to start
//
// On a short text of one's own: [Numerals], [Quantities] and [Dates] list what
// is there, [Figures] says what is stated of which indicator. On a whole
// report: package analyzer, which calls [Read] with what it found out about the
// report's date and years.
//
// # What is read
//
//	numerals     8.5  1,100.9  23 860  1.2万亿  2亿4千万   digits, thousands, magnitudes
//	             一万零六百二十七  二〇一〇  壹佰贰拾       Chinese numerals
//	             500多万  二十几  数十亿                  vague: bound ge
//	             百分之五点六  千分之三  5‰  万分之五      shares
//	             三成  一成五  九折                       tenths: 30, 15, 90 per cent
//	             三分之二  三又二分之一  1/2               fractions
//	             第三                                     ordinals: numerals, never figures
//	             5%—6%  百分之七至百分之八  5-6万亿        ranges: value and value_max
//	             3.4:47.1:49.5                            ratios: a list
//	quantities   5.94万亿元  240美元  12元/吨              money and prices
//	             1.2万亩  3公里  8亿立方米  5吨  30万千瓦   measures, units in units.tsv
//	             20个  12家  1728万人次  4.6万剂次          classifiers, in classifiers.txt
//	             3斤5两  123元1角                          parts of one amount
//	bounds       左右 约 近                                 approx
//	             以上 不低于 超过 突破 多 余                 ge
//	             以内 以下 不超过 控制在                     le
//	measures     达到1300亿元  占比55%                      level
//	             增长8%  下降2.1%                          growth, a fall is negative
//	             提高0.5个百分点  净增3个  比计划多5万人      change
//	             是2010年的1.75倍  翻两番                   multiple
//	             由7371项精简到4227项                       two figures, from and to
//	             分别增长8.7%和11.2%                        one figure for each subject
//	points       2018年  去年  6月28日  一季度  上半年        2018 2017 2018-06-28 2018-Q1 2018-H1
//	             10月下旬  年底  2012年末                    mod START, MID or END
//	             一九八四年  本世纪末                        1984, 2000 END in a report of 1985
//	spans        1—8月  2016—2020年  “十三五”期间            2018-01/2018-08 2016/2020
//	             过去五年  五年来                           2013/2017 in a report of 2018
//	             2018年以来  2018年以前                     2018/.. and ../2017
//	durations    三年  19个月  两年半                        P3Y P19M P2.5Y
//	repetitions  每年  每月  每季度  每周五下午               P1Y P1M P3M XXXX-WXX-5TAF
//
// Not read as figures: numbers in names (PM2.5, 5G, “1333”工程, 500强, 十四五),
// ordinals and ranks, list numbers, idioms (千方百计), blanks (___, XX), and the
// cells of tables, for which [Reading] has a diagnostic.
//
// # What the program knows
//
// Units, classifiers, indicators and the words beside numbers are embedded data
// files in the folder data. [Units] and [Indicators] list two of them,
// [FindUnit] and [FindIndicator] look things up.
//
// # Exact numbers
//
// A [Number] is an exact decimal or absent. 5.94万亿元 is 5940000000000, without
// rounding anywhere. Only 三分之一 and its like, which no decimal is, are cut off.
package extract
