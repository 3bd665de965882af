package checklist

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Change is a leaf that one of two editions is asked for and the other is not,
// with what of the report it touches.
type Change struct {
	Leaf     *schema.Leaf
	Begins   bool      // otherwise it ends
	Headings []Heading // that cite it, in the order of the files
	Near     *Heading  // where a statement belongs that nothing answers yet; nil if none is needed, or none is near
	Missing  bool      // a statement is needed, and no heading cites the leaf
	Aside    string    // why no statement is needed, or what answers the leaf instead
}

// Heading is a heading of a text and where it is written.
type Heading struct {
	Path string
	Line int // from 1
	Text string
}

// Changes compares what two editions are asked, first what begins, then what
// ends, each in the order of the law. Without a corpus it says nothing of a
// report.
func Changes(corpus *model.Corpus, law *schema.Law, from, to int) []Change {
	begin, end := law.Changed(from, to)
	var list []Change
	for _, leaf := range begin {
		list = append(list, Change{Leaf: leaf, Begins: true, Aside: aside(leaf)})
	}
	for _, leaf := range end {
		list = append(list, Change{Leaf: leaf})
	}
	if corpus == nil {
		return list
	}
	w := newWalker(corpus, nil, law)
	for i := range list {
		w.touch(&list[i])
	}
	return list
}

// touch says which headings a change concerns, and where a new statement
// belongs.
func (w *walker) touch(c *Change) {
	for _, s := range w.statements[c.Leaf] {
		c.Headings = append(c.Headings, headingAt(s.Heading))
	}
	if !c.Begins || len(c.Headings) > 0 || c.Aside != "" {
		return
	}
	if fact := w.nowhere(c.Leaf); fact != nil {
		c.Aside = "not asked here: " + fact.Reason
		return
	}
	c.Missing = true
	if h, _ := w.nearestHeading(c.Leaf); h != nil {
		near := headingAt(h)
		c.Near = &near
	}
}

// nowhere is the fact that switches a leaf off at the last campus, if one
// switches it off at each; nil if it is asked of a campus.
func (w *walker) nowhere(leaf *schema.Leaf) *Fact {
	var fact *Fact
	for _, campus := range w.corpus.Campuses {
		if fact = w.switchedOff(leaf, campus); fact == nil {
			return nil
		}
	}
	return fact
}

// aside says what answers a leaf for which no section need be written; empty if
// one must.
func aside(leaf *schema.Leaf) string {
	by := leaf.AnsweredBy
	switch {
	case leaf.Report == schema.HazingTransparency:
		return "belongs in the Campus Hazing Transparency Report, which is published apart"
	case leaf.Role == schema.RolePointer:
		return "answered by the paragraphs to which it points"
	case leaf.Role == schema.RoleCountingRule:
		return "binds how the numbers are made; nothing of its own is printed"
	case by.Record != "" || leaf.Role == schema.RoleProcedural:
		return "answered by a record of the act in site/ or stats/"
	case leaf.Role == schema.RoleDimension || by.Table != "":
		return "answered by the tables of statistics"
	case by.Register != "":
		return "answered by the register " + by.Register
	case by.Generated != "":
		return "answered by what the program writes from site/report.yaml"
	default:
		return ""
	}
}

func headingAt(h *doc.Heading) Heading {
	return Heading{Path: h.Span.Path(), Line: h.Span.Position().Line, Text: doc.PlainText(h.Inlines)}
}
