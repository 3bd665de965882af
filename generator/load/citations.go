package load

import (
	"regexp"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// mustLaw returns the law. It is part of the program, so that an error here is
// a defect of it.
func mustLaw() *schema.Law {
	law, err := schema.Load()
	if err != nil {
		panic(err)
	}
	return law
}

// paragraph returns the paragraph that a citation names, and reports one that
// cannot be read or that asks for nothing.
func (l *loader) paragraph(text string, span source.Span) (schema.Citation, bool) {
	c, err := l.law.Parse(text)
	if err != nil {
		if schema.IsFederal(text) || !l.packless {
			l.find(diag.New(RuleCitation, diag.Error, span, quoted(text)+" is not a citation of the law", diag.Help(l.citationHelp(text))))
		}
		return c, false
	}
	if len(l.law.Find(c)) > 0 {
		return c, true
	}
	near := strings.Join(l.law.Nearest(c), ", ")
	message, help := "there is no paragraph "+c.String()+" in the checklist", "did you mean "+near+"?"
	if l.law.Group(c) != nil {
		message = c.String() + " asks for nothing itself: what it asks stands in its parts"
		help = "cite the part that the text answers: " + near
	}
	l.find(diag.New(RuleCitation, diag.Error, span, message, diag.Help(help)))
	return c, false
}

// between is what people write between two citations in place of a semicolon.
var between = regexp.MustCompile(`\s*(?:,|&|\+|\band\b)\s*`)

// several returns citations that were written one after the other, as they are
// told apart; empty if not each of them is one.
func (l *loader) several(text string) string {
	cites := between.Split(text, -1)
	for i, cite := range cites {
		c, err := l.law.Parse(cite)
		if err != nil || len(l.law.Find(c)) == 0 {
			return ""
		}
		cites[i] = c.Heading()
	}
	return strings.Join(cites, "; ")
}

// citationHelp says which citation was meant, or how the law is cited.
func (l *loader) citationHelp(text string) string {
	if cites := l.several(text); cites != "" {
		return "several citations are separated by semicolons: " + cites
	}
	if meant := CitationMeant(l.law, text); meant != "" {
		return "did you mean " + meant + "?"
	}
	return "cite a paragraph such as 668.46(b)(2)(iii) or 20 U.S.C. 1092(f)(1)(K); clery explain lists them all"
}

// CitationMeant returns the citations that a person most likely meant: that of a
// local pack of whose text the name is misspelled, otherwise those of the Federal
// law; empty if none is near.
func CitationMeant(law *schema.Law, written string) string {
	name, paragraphs, below := strings.Cut(written, "(")
	near := diag.Nearest(strings.TrimSpace(name), law.LocalNames())
	switch {
	case near == "":
		return strings.Join(law.Meant(written), ", ")
	case !below:
		return near
	}
	return near + "(" + paragraphs
}
