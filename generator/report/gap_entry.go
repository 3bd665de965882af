package report

import (
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// quoteLength is how many bytes of an answering text the gap report quotes at
// most; the place beside it leads to the rest.
const quoteLength = 280

// LeafID is the anchor of a leaf in the gap report.
func LeafID(l *schema.Leaf) string { return "leaf-" + slug(l.Citation.Heading()) + "-" + itoa(l.Index) }

func leafName(l *schema.Leaf) string { return l.Citation.Heading() + " " + l.Title }

// gapEntry is one leaf: what it asks, and at each campus its state and what
// answers it.
func (b *builder) gapEntry(e checklist.Entry) *doc.Section {
	l := e.Leaf
	s := &doc.Section{ID: LeafID(l), Level: 4, Title: doc.NewText(leafName(l))}
	s.Blocks = append(s.Blocks, labeled("Asks", doc.NewText(l.Asks)))
	if q := l.Quote; q != nil {
		s.Blocks = append(s.Blocks, labeled("The law's words", []doc.Inline{&doc.Text{Value: "“" + q.Text + "” "},
			&doc.Emphasis{Inlines: doc.NewText("(" + q.From + ", read on " + say.Date(q.Read) + ")")}}))
	}
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
	if a.State != b.State || (a.Fact == nil) != (b.Fact == nil) || a.Exception != b.Exception {
		return false
	}
	if a.Fact != nil && a.Fact.Reason != b.Fact.Reason {
		return false
	}
	return sameEvidence(a.Evidence, b.Evidence)
}

// sameEvidence reports whether two lists of evidence stand at the same places.
func sameEvidence(a, b []checklist.Evidence) bool {
	return slices.EqualFunc(a, b, func(x, y checklist.Evidence) bool { return x.Span == y.Span })
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
		label += " at " + say.And(names)
	}
	state := []doc.Inline{&doc.Strong{Inlines: doc.NewText(string(a.State))}}
	switch {
	case a.Fact != nil:
		state = append(state, &doc.Text{Value: ", because: " + sentence(a.Fact.Reason) + " "}, b.placeInline(a.Fact.Span))
	case a.Exception != nil:
		state = append(state, &doc.Text{Value: " " + sentence(a.Exception.String())})
	case len(a.Causes) > 0:
		state = append(state, &doc.Text{Value: ": " + sentence(joinCauses(a.Causes))})
	case e.Leaf.Role == schema.RolePointer:
		state = append(state, &doc.Text{Value: ", answered by " + satisfiedBy(e.Leaf) + "."})
	}
	blocks := []doc.Block{labeled(label, state)}
	list := &doc.List{Tight: true}
	for _, evidence := range a.Evidence {
		list.Items = append(list.Items, doc.Item{Blocks: b.evidenceBlocks(evidence, a.Campus)})
	}
	if len(list.Items) > 0 {
		blocks = append(blocks, list)
	}
	return blocks
}

// joinCauses makes one sentence of several.
func joinCauses(causes []string) string {
	words := make([]string, len(causes))
	for i, cause := range causes {
		words[i] = bare(cause)
	}
	return strings.Join(words, "; ")
}

func satisfiedBy(l *schema.Leaf) string {
	var cites []string
	for _, c := range l.SatisfiedBy {
		cites = append(cites, c.Heading())
	}
	return say.And(cites)
}

// sentence ends a text with one full stop.
func sentence(text string) string { return bare(text) + "." }

// bare is a text without the full stop and the space at its end.
func bare(text string) string { return strings.TrimRight(text, ". \n") }

// evidenceBlocks is one piece of evidence, and below it who answers for it.
func (b *builder) evidenceBlocks(e checklist.Evidence, campus string) []doc.Block {
	blocks := []doc.Block{&doc.Paragraph{Inlines: b.evidenceInlines(e, campus)}}
	if p := b.corpus.Policy(e.Path); p != nil {
		blocks = append(blocks, doc.NewParagraph(b.standing(p)))
	}
	if a := e.Approval; a != nil {
		blocks = append(blocks, doc.NewParagraph("Accepted by "+b.corpus.HeadOf(a.Title)+" on "+say.Date(a.On)+"."))
	}
	return blocks
}

// standing says which office owns a text, who last compared it with practice,
// and which policy in force it restates.
func (b *builder) standing(p *model.Policy) string {
	words := "Owner: " + b.officeTitle(p.Owner) + ". "
	if p.Reviewed.On == "" {
		words += "No review is on record."
	} else {
		words += "Last review: " + say.Date(p.Reviewed.On)
		if p.Reviewed.By != "" {
			words += ", by " + b.officeTitle(p.Reviewed.By)
		}
		words += "."
	}
	if f := p.InForce; f != (model.PolicyInForce{}) {
		words += " Policy in force: " + strings.TrimSpace(f.Number+" "+f.Title)
		if f.Effective != "" {
			words += ", effective " + say.Date(f.Effective)
		}
		words += "."
	}
	return words
}

// officeTitle is the title of an office; its id if it is in no register.
func (b *builder) officeTitle(id string) string {
	if office, ok := b.corpus.Office(id); ok {
		return office.Title
	}
	return id
}

// evidenceInlines shows one piece of evidence: its words, its file and line,
// and a link to its place in the report.
func (b *builder) evidenceInlines(e checklist.Evidence, campus string) []doc.Inline {
	var out []doc.Inline
	if e.Kind == checklist.Section {
		if e.Status != "adopted" {
			out = append(out, &doc.Text{Value: say.Upper(e.Status) + ": "})
		}
		out = append(out, &doc.Text{Value: "“" + shorten(e.Quote) + "” "})
	} else {
		out = append(out, &doc.Text{Value: sentence(say.Upper(e.Quote)) + " "})
	}
	if !e.Span.IsZero() {
		out = append(out, b.placeInline(e.Span))
	}
	if anchor := b.evidenceAnchor(e, campus); anchor != "" && b.reportHref != "" {
		out = append(out, &doc.Text{Value: " "}, &doc.Link{Target: b.reportHref + "#" + anchor, Inlines: doc.NewText("in the report")})
	}
	return out
}

// placeInline is a place in a source file, as a link to the host's web editor
// if the report names one.
func (b *builder) placeInline(span source.Span) doc.Inline {
	place := &doc.CodeSpan{Value: span.String()}
	if edit := b.corpus.Report.EditLink(span.Path()); edit != "" {
		return &doc.Link{Target: edit, Inlines: []doc.Inline{place}}
	}
	return place
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
	// Where there was nothing to count, a sentence under the heading says so.
	if section := slug(e.Name + " " + campus); e.Kind == checklist.Table && b.anchors[section] > 0 {
		return section
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
