package diff

import (
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/prose"
)

// Kind says what became of a section.
type Kind string

// What becomes of sections. One whose words changed is changed, wherever it
// stands now.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
	Moved   Kind = "moved"   // the same words in another file or under another heading
	Renamed Kind = "renamed" // the same words under a heading of other words
	Recited Kind = "recited" // the same words, and the heading answers other paragraphs of law
)

// Statement is a section of the texts that differs between two editions.
type Statement struct {
	Kind              Kind
	Before, After     *model.Section // nil of a section that was added, or removed
	Runs              []prose.Run    // its words; of one that was moved or renamed they are the same
	CitesNew, CitesGo []string       // paragraphs of law that the heading answers now, or does no longer
}

// At is the section as it is now, or as it was if it is gone.
func (s *Statement) At() *model.Section {
	if s.After != nil {
		return s.After
	}
	return s.Before
}

// statements keeps the pairs that differ.
func (d *Difference) statements(pairs []prose.Pair) {
	for _, p := range pairs {
		if s, differs := statement(p); differs {
			d.Statements = append(d.Statements, s)
		} else {
			d.Alike++
		}
	}
}

func statement(p prose.Pair) (s Statement, differs bool) {
	before, after := or(p.Before), or(p.After)
	s = Statement{Before: p.Before, After: p.After, Runs: prose.Compare(before.Paragraphs, after.Paragraphs),
		CitesNew: less(after.Cites, before.Cites), CitesGo: less(before.Cites, after.Cites)}
	switch {
	case p.Before == nil:
		s.Kind = Added
	case p.After == nil:
		s.Kind = Removed
	case !slices.Equal(before.Paragraphs, after.Paragraphs):
		s.Kind = Changed
	case before.Path != after.Path || !slices.Equal(before.Above, after.Above) && before.Heading == after.Heading:
		s.Kind = Moved
	case before.Heading != after.Heading:
		s.Kind = Renamed
	case len(s.CitesNew)+len(s.CitesGo) > 0:
		s.Kind = Recited
	default:
		return s, false
	}
	return s, true
}

// or is a section, or an empty one in place of none.
func or(s *model.Section) model.Section {
	if s == nil {
		return model.Section{}
	}
	return *s
}

// less returns what is in a list and not in the other.
func less(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(other, s) })
}
