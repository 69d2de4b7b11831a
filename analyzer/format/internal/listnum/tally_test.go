package listnum

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNext(t *testing.T) {
	first := &Level{Start: 1, Format: Named("chineseCounting"), Label: "\x00、", Restart: AnyHigher}
	second := &Level{Start: 1, Format: Named("decimal"), Label: "\x00.\x01", Legal: true, Restart: AnyHigher}
	anew := *first
	anew.Start, anew.Anew = 5, true
	dash := &Level{Format: Named("bullet"), Label: " ─ "}
	odd := &Level{Start: 1, Label: "\x00\x01\x08附件"}
	a := &List{Definition: "a", Levels: []*Level{first, second}}
	b := &List{Definition: "a", Levels: []*Level{&anew, second}}
	c := &List{Definition: "c", Levels: []*Level{dash, odd}}
	tally := NewTally()
	for _, s := range []struct {
		list *List
		at   int
		want string
		why  string
	}{
		{a, 1, "1.1", "the level above counts from its start; all numbers in digits"},
		{a, 0, "二、", "and goes on from there"},
		{a, 1, "2.1", "a level begins again under a higher one"},
		{b, 1, "2.2", "lists of one definition count together"},
		{b, 0, "五、", "a list that begins anew, when it first uses the level"},
		{a, 0, "六、", "the other list goes on"},
		{b, 0, "七、", "and so does this one"},
		{c, 0, "——", "a dash"},
		{c, 1, "附件", "numbers of no format and of no level"},
	} {
		require.Equal(t, s.want, tally.Next(s.list, s.at), s.why)
	}
}
