package schema

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Heading returns the line of Markdown under which a policy answers the leaf.
func (l *Leaf) Heading() string {
	return fmt.Sprintf(`## %s {cite="%s"}`, l.Title, l.Citation.Heading())
}

// Written reports whether a person writes the answer of the leaf: a statement,
// or the meaning of a term.
func (l *Leaf) Written() bool {
	switch {
	case l.Role == RolePointer || l.Role == RoleCountingRule:
		return false
	default:
		other := l.AnsweredBy
		other.Term = ""
		return other.IsZero()
	}
}

// Prompt returns the Markdown from which a person begins who writes the answer:
// the heading, what the law asks, and a piece for each element. All that is to
// be written stands in brackets that begin with "Fill in": a section that still
// has one answers nothing. It is empty for a leaf that nobody writes.
func (l *Leaf) Prompt() string {
	if !l.Written() {
		return ""
	}
	parts := []string{l.Heading(), toFillIn(l.asked())}
	if l.IfAny {
		parts = append(parts, toFillIn("if there is none, one sentence that says so, in place of all else under this heading"))
	}
	if pieces := append(l.shapePieces(), l.elementPieces()...); len(pieces) > 0 {
		parts = append(parts, "- "+strings.Join(pieces, "\n- "))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// shapePieces are the pieces that the kind of the leaf asks for.
func (l *Leaf) shapePieces() []string {
	switch {
	case l.Kind == ListOfTitles:
		return []string{
			toFillIn("the title of a person or office, with telephone number and place"),
			toFillIn("the next title, and so on; no person's name"),
		}
	case l.AnsweredBy.Term != "":
		return []string{"**" + l.AnsweredBy.Term + "** means " + toFillIn("its meaning")}
	case l.Kind == Definition:
		return l.meanings()
	case l.Kind == Map:
		return []string{toFillIn("each place that the map shows, in words")}
	default:
		return nil
	}
}

// meanings are pieces for terms that the law of a jurisdiction defines: the
// elements of the leaf, or the one term of which it speaks.
func (l *Leaf) meanings() []string {
	terms := []string{toFillIn("the term")}
	if len(l.Elements) > 0 {
		terms = nil
	}
	for _, e := range l.Elements {
		terms = append(terms, "**"+e.Text+"**")
	}
	for i, term := range terms {
		terms[i] = toFillIn("the jurisdiction") + " defines " + term + " in " + toFillIn("the section of its law") + " as " + toFillIn("the words of that law")
	}
	return terms
}

// elementPieces are pieces for what a reader looks for in the answer; what the
// law itself does not ask for may be left out.
func (l *Leaf) elementPieces() []string {
	if l.Kind == Definition && l.AnsweredBy.Term == "" {
		return nil // the elements are the terms
	}
	var pieces []string
	for _, e := range l.Elements {
		if e.Basis == BasisLaw && !e.Unsure {
			pieces = append(pieces, toFillIn(e.Text))
		} else {
			pieces = append(pieces, fmt.Sprintf("[Fill in if it is so: %s (%s)]", e.Text, e.Basis))
		}
	}
	return pieces
}

// asked is what the leaf asks, as words within a sentence.
func (l *Leaf) asked() string {
	first, size := utf8.DecodeRuneInString(l.Asks)
	return string(unicode.ToLower(first)) + strings.TrimSuffix(l.Asks[size:], ".")
}

func toFillIn(what string) string { return "[Fill in: " + what + "]" }
