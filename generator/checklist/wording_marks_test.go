package checklist

import (
	"regexp"
	"regexp/syntax"
	"testing"
)

// TestMarks asks of every text that a pattern can match, but for how often its
// parts are repeated, that it has one of the marks without which it would not
// be searched.
func TestMarks(t *testing.T) {
	raw := func(text string) string { return text }
	for name, tt := range map[string]struct {
		pattern *regexp.Regexp
		marks   []string
		read    func(text string) string
	}{
		"retired":     {retired.pattern, retired.marks, plainWords},
		"formerNames": {formerNames.pattern, formerNames.marks, plainWords},
		"promised":    {promised.pattern, promised.marks, plainWords},
		"vagueWord":   {vagueWord.pattern, vagueWord.marks, plainWords},
		"unlisted":    {unlisted.pattern, unlisted.marks, plainWords},
		"nobody":      {nobody.pattern, nobody.marks, plainWords},
		"placeholder": {placeholder, placeholderMarks, raw},
	} {
		tree, err := syntax.Parse(tt.pattern.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		matched := 0
		for _, text := range textsOf(tree) {
			if !tt.pattern.MatchString(text) {
				continue
			}
			matched++
			if !holdsOne(tt.read(text), tt.marks) {
				t.Errorf("%s matches %q, which has no mark", name, text)
			}
		}
		if matched < 7 {
			t.Errorf("%s: only %d texts were tried", name, matched)
		}
	}
}

// textsOf returns texts for every choice that a pattern leaves: each
// alternative, parts that may be absent there and not, and the first and last
// letter of a class.
func textsOf(n *syntax.Regexp) []string {
	switch n.Op {
	case syntax.OpLiteral:
		return []string{string(n.Rune)}
	case syntax.OpCharClass:
		return []string{string(n.Rune[0]), string(n.Rune[len(n.Rune)-1])}
	case syntax.OpAlternate:
		var texts []string
		for _, sub := range n.Sub {
			texts = append(texts, textsOf(sub)...)
		}
		return texts
	case syntax.OpConcat:
		texts := []string{""}
		for _, sub := range n.Sub {
			texts = joined(texts, textsOf(sub))
		}
		return texts
	case syntax.OpQuest, syntax.OpStar:
		return append(textsOf(n.Sub[0]), "")
	case syntax.OpPlus, syntax.OpCapture:
		return textsOf(n.Sub[0])
	case syntax.OpRepeat:
		texts := []string{""}
		for range n.Min {
			texts = joined(texts, textsOf(n.Sub[0]))
		}
		return texts
	default:
		return []string{""}
	}
}

func joined(starts, ends []string) []string {
	var texts []string
	for _, start := range starts {
		for _, end := range ends {
			texts = append(texts, start+end)
		}
	}
	return texts
}
