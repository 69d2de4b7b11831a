// Package lexis counts the words of reports: how much attention a report gives
// a subject, in what words, beside what others.
//
// [Read] takes a report apart into words, each with the part of the report it
// stands in. Numbers with their units and dates are one word each; front
// matter and markup are none.
//
//	r, err := analyzer.Open("报告.txt")
//	if err != nil {
//		log.Fatal(err)
//	}
//	for _, w := range lexis.Read(r, word.GSE()).Tokens {
//		fmt.Println(w.Text, w.POS)
//	}
//
// [Attention] counts the words of a [Dict] by a [Definition] that is stated
// with the result; [KWIC] shows words among their neighbours.
package lexis
