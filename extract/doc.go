// Package extract reads what the sentences of a report state: numerals,
// quantities, time expressions and figures, each with the span of the words
// it came from.
package extract
