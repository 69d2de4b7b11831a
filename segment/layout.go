package segment

// Roles of a section: what its figures are about.
const (
	RoleReview = "review" // what has been done
	RolePlan   = "plan"   // what is planned or required
)

// A Section is one heading and the text under it.
type Section struct {
	ID     int    `json:"id"`
	Parent int    `json:"parent"` // ID of the parent section, -1 at the top
	Depth  int    `json:"depth"`  // 1 at the top
	Label  string `json:"label"`  // as written: 一、 (二) 1. 一是 —— or empty
	Family string `json:"family"` // 一、 （一） 1. （1） ① 第一章 一是 第一， 首先 —— or empty
	Title  string `json:"title"`
	// Heading covers label and title, from the first byte of the label (of
	// the title where there is no label).
	Heading Span `json:"heading"`
	// Span covers the heading and everything under it, subsections included.
	Span   Span   `json:"span"`
	Inline bool   `json:"inline"` // a run-in heading: the text goes on in its line
	Role   string `json:"role"`   // review, plan or empty
}

// A Diagnostic is a finding about a report that a reader should know of: a
// gap in the numbering, a label that fits no list, a date that disagrees with
// the file name.
type Diagnostic struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Span    Span   `json:"span"`
}

// A Sentence is a stretch of text between two full stops (。！？； or a line
// end; a heading is a sentence of its own), in rune indices of the Text.
type Sentence struct {
	Lo, Hi    int32
	Paragraph int32 // running number of the paragraph it stands in
	Section   int32 // ID of the innermost section it stands in, -1 before the first
	Heading   bool  // the sentence is a heading
	Row       bool  // it looks like a row of a table that cannot be read
	Table     int32 // it is a row of this table, counted from 1; 0 where it is none
}

// A Layout is a text cut into its parts.
type Layout struct {
	Text *Text
	// Head is the rune index at which the body starts, after front matter,
	// title, date line, speaker and salutation.
	Head int
	// PlanStart is the rune index at which the report turns from what has been
	// done to what is planned; len(Text.Runes) if it does not.
	PlanStart   int
	Sections    []Section
	Sentences   []Sentence
	Tables      []Table
	Diagnostics []Diagnostic
}
