package report

import (
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// quoteLength is how many characters of an answering text the gap report
// quotes; the place beside it leads to the rest.
const quoteLength = 280

// gap is the gap report: for reviewers, each leaf of the law with its state at
// each campus, what it asks, and what answers it.
func (b *builder) gap(c *checklist.Coverage) *doc.Document {
	r := b.corpus.Report
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Gap report",
		Subtitle:    b.title(),
		Institution: r.Institution.Name,
		Published:   date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Contents:    true,
		Front:       []doc.Block{doc.NewParagraph("This checklist is an aid for the people who prepare and review the report. It is no legal advice, and it does not say that a report complies with the law: it shows what each paragraph asks and what was found for it. Where the text of a duty could not be confirmed, the entry says so.")},
		Sections:    append([]*doc.Section{b.gapSummary(c)}, b.gapTexts(c)...),
	}
}

// gapSummary counts the leaves by state at each campus, and names the gaps.
func (b *builder) gapSummary(c *checklist.Coverage) *doc.Section {
	t := &doc.Table{
		ID:      "table-gap-summary",
		Caption: doc.NewText("Requirements by state"),
		Summary: "Each row is one state; each column is one campus. The numbers count requirements of the law.",
		Columns: []doc.Column{{Weight: 2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("State")}}},
	}
	for _, campus := range c.Campuses {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(campus.Name))
	}
	for _, state := range checklist.States {
		row := doc.Row{Cells: []doc.Cell{headCell(string(state))}}
		for i := range c.Campuses {
			n := 0
			for _, e := range c.Entries {
				if e.Answers[i].State == state {
					n++
				}
			}
			row.Cells = append(row.Cells, numberCell(n))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	s := &doc.Section{ID: "summary", Level: 2, Title: doc.NewText("Summary"), Blocks: []doc.Block{t}}
	s.Blocks = append(s.Blocks, openEntries(c)...)
	return s
}

// openEntries lists the leaves that are missing, starter, draft or incomplete.
func openEntries(c *checklist.Coverage) []doc.Block {
	list := &doc.List{Tight: true}
	for _, e := range c.Entries {
		if state := worst(e); state != "" {
			list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
				&doc.Link{Target: "#" + leafID(e.Leaf), Inlines: doc.NewText(e.Leaf.Citation.Heading() + " " + e.Leaf.Title)},
				&doc.Text{Value: ": " + string(state)}}}}})
		}
	}
	if len(list.Items) == 0 {
		return []doc.Block{doc.NewParagraph("No requirement is missing, starter, draft or incomplete.")}
	}
	return []doc.Block{doc.NewParagraph("Open requirements:"), list}
}

// worst is the first state of an entry, over its campuses, that still asks for
// work; empty if none does.
func worst(e checklist.Entry) checklist.State {
	for _, open := range checklist.States[:4] {
		for _, a := range e.Answers {
			if a.State == open {
				return open
			}
		}
	}
	return ""
}

// gapTexts is a section for each text of the law with its leaves in order.
func (b *builder) gapTexts(c *checklist.Coverage) []*doc.Section {
	var sections []*doc.Section
	for _, e := range c.Entries {
		text := e.Leaf.Citation.Text
		if len(sections) == 0 || doc.PlainText(sections[len(sections)-1].Title) != text {
			sections = append(sections, &doc.Section{ID: slug(text), Level: 2, Title: doc.NewText(text)})
		}
		section := sections[len(sections)-1]
		section.Sections = append(section.Sections, b.gapEntry(e))
	}
	return sections
}

func leafID(l *schema.Leaf) string { return "leaf-" + slug(l.Citation.Heading()) + "-" + itoa(l.Index) }

// gapEntry is one leaf.
func (b *builder) gapEntry(e checklist.Entry) *doc.Section {
	l := e.Leaf
	s := &doc.Section{ID: leafID(l), Level: 3, Title: doc.NewText(l.Citation.Heading() + " " + l.Title)}
	s.Blocks = append(s.Blocks, labeled("Asks", doc.NewText(l.Asks)))
	for _, group := range groupAnswers(e.Answers) {
		s.Blocks = append(s.Blocks, b.gapAnswer(e, group)...)
	}
	if !l.Confirmed {
		note := "The text of this duty is unconfirmed."
		if l.Note != "" {
			note += " " + l.Note
		}
		s.Blocks = append(s.Blocks, labeled("Unconfirmed", doc.NewText(note)))
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
func (b *builder) gapAnswer(e checklist.Entry, campuses []int) []doc.Block {
	a := e.Answers[campuses[0]]
	var names []string
	for _, i := range campuses {
		names = append(names, b.corpus.Campuses[i].Name)
	}
	blocks := []doc.Block{labeled("State", []doc.Inline{&doc.Strong{Inlines: doc.NewText(string(a.State))},
		&doc.Text{Value: " (" + wordList(names, "and") + ")"}})}
	if a.Fact != nil {
		blocks = append(blocks, labeled("Switched off by", []doc.Inline{
			&doc.Text{Value: upperFirst(a.Fact.Reason) + ". "}, &doc.CodeSpan{Value: a.Fact.Span.String()}}))
	}
	if len(a.Causes) > 0 {
		blocks = append(blocks, labeled("Lacks", doc.NewText(upperFirst(strings.Join(a.Causes, "; "))+".")))
	}
	if e.Leaf.Role == schema.RolePointer {
		var cites []string
		for _, c := range e.Leaf.SatisfiedBy {
			cites = append(cites, c.Heading())
		}
		return append(blocks, labeled("Answered by", doc.NewText("the paragraphs "+wordList(cites, "and"))))
	}
	if len(a.Evidence) == 0 {
		return blocks
	}
	list := &doc.List{}
	for _, evidence := range a.Evidence {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: b.evidenceInlines(evidence, a.Campus)}}})
	}
	return append(blocks, labeled("Evidence", nil), list)
}

// evidenceInlines shows one piece of evidence: its words, its file and line,
// and a link to its place in the report.
func (b *builder) evidenceInlines(e checklist.Evidence, campus string) []doc.Inline {
	var out []doc.Inline
	if e.Kind == checklist.Section {
		out = append(out, &doc.Text{Value: "“" + shorten(e.Quote) + "” "})
	} else {
		out = append(out, &doc.Text{Value: upperFirst(e.Quote) + ". "})
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
