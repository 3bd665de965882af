package exception

import (
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// liesAt reports whether a finding lies at a place. A place is a paragraph of
// law, of which the finding of the checklist speaks; or a file; or a file with
// # and a heading of a text or a word of the finding's line in a table.
func (a *applier) liesAt(place string, d diag.Diagnostic) bool {
	if paragraph, err := a.law.Parse(place); err == nil {
		leaf, err := a.law.Parse(d.Leaf)
		return err == nil && (leaf == paragraph || leaf.Bare() == paragraph)
	}
	file, part, narrowed := strings.Cut(place, "#")
	switch p := a.corpus.Policy(file); {
	case file != d.Span.Path():
		return false
	case !narrowed:
		return true
	case p != nil:
		return inSection(p, doc.Slug(part), d.Span.Start)
	default:
		return slices.Contains(strings.FieldsFunc(d.SourceLine, notOfID), part)
	}
}

// inSection reports whether an offset lies under a heading of the text, or under
// one below that.
func inSection(p *model.Policy, slug string, offset int) bool {
	level := 0 // of the heading that is open, 0 for none
	inside := false
	for _, block := range p.Blocks {
		h, ok := block.(*doc.Heading)
		if !ok {
			continue
		}
		if h.Span.Start > offset {
			break
		}
		switch {
		case doc.Slug(doc.PlainText(h.Inlines)) == slug:
			level, inside = h.Level, true
		case h.Level <= level:
			level, inside = 0, false
		}
	}
	return inside
}

// notOfID reports whether a character separates the words of a table.
func notOfID(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-'
}
