package audit

import (
	_ "embed" // page.html
	"encoding/json"
	"html/template"
	"io"
)

//go:embed page.html
var pageFile string

var page = template.Must(template.New("page").Parse(pageFile))

// A Card is a cell with its paragraph, in three parts around the words that
// state the value.
type Card struct {
	Cell                Cell
	Before, Here, After string
	Missing             string // why there is no paragraph
}

// Words are what the page says.
type Words struct {
	Lang, Title, Help, Right, Wrong, Unclear, Note, Save, Done, Target, Outcome string
}

// WritePage writes the page on which cells are checked: one file that needs no
// network. It saves a CSV of [Columns], and keeps what has been checked in the
// browser until then.
func WritePage(w io.Writer, cards []Card, words Words, key string) error {
	rows := make([]map[string]string, len(cards))
	for i, c := range cards {
		row := map[string]string{"id": c.Cell.ID, "stratum": c.Cell.Stratum}
		for _, col := range Columns {
			if v, ok := c.Cell.Field[col]; ok {
				row[col] = v
			}
		}
		rows[i] = row
	}
	data, err := json.Marshal(map[string]any{"rows": rows, "columns": Columns, "key": key})
	if err != nil {
		return err
	}
	return page.Execute(w, map[string]any{"Cards": cards, "Words": words, "Data": template.JS(data)})
}
