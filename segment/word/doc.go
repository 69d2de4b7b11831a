// Package word cuts texts into words as the language of government has them.
//
// [Cut] takes a report apart: numbers, quantities and dates that are given to
// it stay whole, and so do the phrases of the [Lexicon] (新能源汽车, not 新能源 and
// 汽车); markup and front matter are no words. The words between are cut by an
// engine, a [segment.Segmenter]: [GSE], in pure Go, or package segment/jieba.
//
//	text := "去年新能源汽车产量增长8.5%。"
//	for _, w := range word.GSE().Words(text) {
//		fmt.Println(w.Text, w.POS, w.Span)
//	}
//
// [ReadList] reads a user's dictionary, [NewGSE] makes an engine of several.
// Importing the package makes [segment.GSE] work.
package word
