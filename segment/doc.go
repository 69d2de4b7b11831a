// Package segment cuts the text of a report: into lines and sentences, into the
// outline of its sections, and into words.
//
// # Short way
//
// [Outline] gives the sections of a string, [Sentences] its sentences:
//
//	for _, s := range segment.Outline(text) {
//		fmt.Println(s.Depth, s.Label, s.Title, s.Role)
//	}
//
// # Sections
//
// A heading is a line of its own or runs in at the head of a paragraph (一是…).
// Numbering is read by meaning: 一、 may start again under 二、, and is then its
// child. The families of labels are 一、 （一） 1. （1） ① 第一章 一是 第一， 首先 ——;
// an unlabelled heading has none. A section's Role says whether it looks back
// (review) or ahead (plan), or is empty where the text does not tell.
//
// # Text, rune indices and spans
//
// [NewText] makes the folded view that every recogniser reads: one form of
// every character, no markup, no spaces between Chinese characters. [Cut] finds
// the sections and sentences of it. Places in the view are rune indices; what
// leaves the package in a [Section] is a [Span], a pair of byte offsets into
// the text as it was read, so that span.Of(text) is the quote.
//
// # Words
//
// Words are cut by a [Segmenter]. [GSE] is the default one, in pure Go; it
// loads its dictionary when first called. Nothing else here needs a dictionary.
// Package segment/jieba has a second one, which needs cgo.
package segment
