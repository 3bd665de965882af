package report

import (
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// quoteLength is how many bytes of an answering text the gap report quotes at
// most; the place beside it leads to the rest.
const quoteLength = 280

func leafID(l *schema.Leaf) string { return "leaf-" + slug(l.Citation.Heading()) + "-" + itoa(l.Index) }

func leafName(l *schema.Leaf) string { return l.Citation.Heading() + " " + l.Title }

// gapEntry is one leaf: what it asks, and at each campus its state and what
// answers it.
func (b *builder) gapEntry(e checklist.Entry) *doc.Section {
	l := e.Leaf
	s := &doc.Section{ID: leafID(l), Level: 4, Title: doc.NewText(leafName(l))}
	s.Blocks = append(s.Blocks, labeled("Asks", doc.NewText(l.Asks)))
	if !l.Confirmed {
		note := "The text of this duty is unconfirmed."
		if l.Note != "" {
			note += " " + l.Note
		}
		s.Blocks = append(s.Blocks, labeled("Unconfirmed", doc.NewText(note)))
	}
	groups := groupAnswers(e.Answers)
	for _, group := range groups {
		s.Blocks = append(s.Blocks, b.gapAnswer(e, group, len(groups) > 1)...)
	}
	return s
}

// groupAnswers joins the answers of campuses for which the very same was found.
func groupAnswers(answers []checklist.Answer) [][]int {
	var groups [][]int
next:
	for i, a := range answers {
		for g, group := range groups {
			if sameAnswer(answers[group[0]], a) {
				groups[g] = append(group, i)
				continue next
			}
		}
		groups = append(groups, []int{i})
	}
	return groups
}

func sameAnswer(a, b checklist.Answer) bool {
	if a.State != b.State || len(a.Evidence) != len(b.Evidence) || (a.Fact == nil) != (b.Fact == nil) {
		return false
	}
	if a.Fact != nil && a.Fact.Reason != b.Fact.Reason {
		return false
	}
	for i := range a.Evidence {
		if a.Evidence[i].Span != b.Evidence[i].Span {
			return false
		}
	}
	return true
}

// gapAnswer is the state of a leaf at some campuses and what was found there.
// The campuses are named where they differ.
func (b *builder) gapAnswer(e checklist.Entry, campuses []int, named bool) []doc.Block {
	a := e.Answers[campuses[0]]
	label := "State"
	if named {
		var names []string
		for _, i := range campuses {
			names = append(names, b.corpus.Campuses[i].Name)
		}
		label += " at " + wordList(names, "and")
	}
	state := []doc.Inline{&doc.Strong{Inlines: doc.NewText(string(a.State))}}
	switch {
	case a.Fact != nil:
		state = append(state, &doc.Text{Value: ", because: " + sentence(a.Fact.Reason) + " "}, &doc.CodeSpan{Value: a.Fact.Span.String()})
	case len(a.Causes) > 0:
		state = append(state, &doc.Text{Value: ": " + sentence(strings.Join(a.Causes, "; "))})
	case e.Leaf.Role == schema.RolePointer:
		state = append(state, &doc.Text{Value: ", answered by " + satisfiedBy(e.Leaf) + "."})
	}
	blocks := []doc.Block{labeled(label, state)}
	list := &doc.List{Tight: true}
	for _, evidence := range a.Evidence {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: b.evidenceInlines(evidence, a.Campus)}}})
	}
	if len(list.Items) > 0 {
		blocks = append(blocks, list)
	}
	return blocks
}

func satisfiedBy(l *schema.Leaf) string {
	var cites []string
	for _, c := range l.SatisfiedBy {
		cites = append(cites, c.Heading())
	}
	return wordList(cites, "and")
}

// sentence ends a text with a full stop.
func sentence(text string) string { return strings.TrimSuffix(text, ".") + "." }

// evidenceInlines shows one piece of evidence: its words, its file and line,
// and a link to its place in the report.
func (b *builder) evidenceInlines(e checklist.Evidence, campus string) []doc.Inline {
	var out []doc.Inline
	if e.Kind == checklist.Section {
		if e.Status != "adopted" {
			out = append(out, &doc.Text{Value: upperFirst(e.Status) + ": "})
		}
		out = append(out, &doc.Text{Value: "“" + shorten(e.Quote) + "” "})
	} else {
		out = append(out, &doc.Text{Value: sentence(upperFirst(e.Quote)) + " "})
	}
	if !e.Span.IsZero() {
		out = append(out, &doc.CodeSpan{Value: e.Span.String()})
	}
	if anchor := b.evidenceAnchor(e, campus); anchor != "" {
		out = append(out, &doc.Text{Value: " "}, &doc.Link{Target: b.reportHref + "#" + anchor, Inlines: doc.NewText("in the report")})
	}
	return out
}

// evidenceAnchor is the anchor of the evidence in the report, empty if it does
// not stand there.
func (b *builder) evidenceAnchor(e checklist.Evidence, campus string) string {
	if e.Kind == checklist.Section {
		return b.sources[e.Heading]
	}
	for _, id := range []string{tableID(campus, e.Name), tableID("", e.Name), tableID(campus, e.Name+"_by_offense")} {
		if b.tables[id] {
			return id
		}
	}
	return ""
}

// shorten cuts a quotation at a word and makes one line of it.
func shorten(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) <= quoteLength {
		return text
	}
	cut := strings.ToValidUTF8(text[:quoteLength], "")
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return cut + " …"
}

func labeled(label string, inlines []doc.Inline) doc.Block {
	return &doc.Paragraph{Inlines: append([]doc.Inline{&doc.Strong{Inlines: doc.NewText(label + ":")}, &doc.Text{Value: " "}}, inlines...)}
}
