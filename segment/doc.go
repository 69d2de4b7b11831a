// Package segment cuts the text of a report: into lines and sentences, into
// the outline of its sections, and into words.
//
// [NewText] makes the folded view that every recogniser reads, [Cut] finds
// the paragraphs, sentences and sections of it, and [Outline] is the short
// way from a string to its section tree. Word segmentation is behind the
// small interface [Segmenter].
package segment
