package report

import (
	"strconv"
	"strings"

	"cleryreport/generator/calendar"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/progress"
	"cleryreport/generator/schema"
)

// StatusPage says for the committee where the edition stands: the deadline, what
// each office has to do, what keeps the report from being published, the
// checklist, what was asked and told, and the dates of the rest of the year.
func StatusPage(corpus *model.Corpus, p progress.Progress) *doc.Document {
	b := &builder{corpus: corpus, anchors: newAnchors()}
	d := b.reviewPage("Status on " + say.Date(p.Today))
	d.Published, d.Contents = "", true
	if p.Owner != "" {
		d.Title += ": " + b.officeTitle(p.Owner)
	}
	d.Front = []doc.Block{statusFacts(p), doc.NewParagraph("This page is an aid for the people who prepare the report. It is no legal advice, and it does not say that a report complies with the law.")}
	d.Sections = []*doc.Section{statusOffices(p), statusErrors(p), statusReport(p)}
	if p.Revision != nil {
		d.Sections = append(d.Sections, statusRevision(p.Revision))
	}
	d.Sections = append(d.Sections, b.statusDates(p))
	return d
}

// statusFacts is the state in one look.
func statusFacts(p progress.Progress) doc.Block {
	list := &doc.List{Tight: true}
	add := func(label, words string) {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{labeled(label, doc.NewText(words))}})
	}
	add("Deadline", say.Date(p.Deadline)+", "+p.Due())
	publication := say.Upper(p.Publication())
	if p.Published != "" {
		publication = say.Date(p.Published) + ", " + p.Publication()
	}
	add("Publication", publication)
	add("Blocked by", p.Blocked())
	if p.Before != nil {
		add("Since the edition of "+itoa(p.Before.Edition), p.Before.Words())
	}
	return list
}

// statusOffices is a table of what each office has to do.
func statusOffices(p progress.Progress) *doc.Section {
	s := &doc.Section{ID: "offices", Level: 2, Title: doc.NewText("By office")}
	t := statusTable("offices", "What each office has to do", "Each row is one office; each column is one kind of work.",
		"Office", "Errors", "Drafts", "To review", "To accept")
	for i := range t.Columns[1:] {
		t.Columns[i+1] = doc.Column{Align: doc.AlignRight, Weight: 1.4}
	}
	for _, o := range p.Offices {
		if o.HasWork() {
			addRow(t, headCell(o.Title), numberCell(len(o.Errors)), numberCell(len(o.Drafts)), numberCell(len(o.Reviews)), numberCell(o.Unaccepted))
		}
	}
	if len(t.Groups) == 0 {
		s.Blocks = []doc.Block{doc.NewParagraph("No office has anything open.")}
		return s
	}
	s.Blocks = []doc.Block{t, doc.NewParagraph("A draft is a text whose status is starter or draft. A text is to be reviewed if nobody compared it with practice within a year. A statement is to be accepted if site/report.yaml asks for the approval of the office and none is recorded of the text as it stands.")}
	for _, o := range p.Offices {
		if list := textsToDo(o); len(list.Items) > 0 {
			s.Sections = append(s.Sections, &doc.Section{ID: officePart("texts", o), Level: 3, Title: doc.NewText("Texts: " + o.Title), Blocks: []doc.Block{list}})
		}
	}
	return s
}

// officePart is the anchor of what is said of an office, or of the files that none
// owns.
func officePart(what string, o progress.Office) string {
	if o.ID == "" {
		return "other-" + what
	}
	return what + "-" + o.ID
}

// textsToDo lists the texts that an office has to write or to review.
func textsToDo(o progress.Office) *doc.List {
	list := &doc.List{Tight: true}
	add := func(t progress.Text, words string) {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.CodeSpan{Value: t.Path}, &doc.Text{Value: ": " + words}}}}})
	}
	for _, t := range o.Drafts {
		add(t, "status "+t.Status)
	}
	for _, t := range o.Reviews {
		if t.Reviewed == "" {
			add(t, "never compared with practice")
		} else {
			add(t, "last compared with practice on "+say.Date(t.Reviewed))
		}
	}
	return list
}

// statusErrors lists what keeps the edition from being published, by office.
func statusErrors(p progress.Progress) *doc.Section {
	s := &doc.Section{ID: "errors", Level: 2, Title: doc.NewText("What keeps the report from being published")}
	if all, _ := p.Blocking(); all == 0 {
		s.Blocks = []doc.Block{doc.NewParagraph("There is no error.")}
	}
	for _, o := range p.Offices {
		if len(o.Errors) == 0 {
			continue
		}
		list := &doc.List{}
		for _, d := range o.Errors {
			list.Items = append(list.Items, doc.Item{Blocks: errorBlocks(d)})
		}
		s.Sections = append(s.Sections, &doc.Section{ID: officePart("errors", o), Level: 3, Title: doc.NewText(o.Title), Blocks: []doc.Block{list}})
	}
	return s
}

// errorBlocks is a finding with its file, which stands under no heading here.
func errorBlocks(d diag.Diagnostic) []doc.Block {
	if d.Span.Path() == "" {
		return findingBlocks(d)
	}
	return append([]doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.CodeSpan{Value: d.Span.Path()}}}}, findingBlocks(d)...)
}

// statusReport is the checklist, the agencies, the notices and the exceptions.
func statusReport(p progress.Progress) *doc.Section {
	states := statusTable("states", "The checklist by state", "Each row is one state. A requirement is counted once for each campus.", "State", "Requirements")
	states.Columns[1].Align = doc.AlignRight
	for _, s := range p.States {
		addRow(states, headCell(string(s.Name)), numberCell(s.Count))
	}
	agencies := statusTable("agencies", "Requests to police agencies", "Each row is one campus.", "Campus", "Requests")
	for _, a := range p.Agencies {
		addRow(agencies, headCell(a.Name), textCell(a.Words()))
	}
	notices := statusTable("notices", "Notices of availability", "Each row is one audience.", "Audience", "Recorded")
	for _, n := range p.Notices {
		on := say.Date(n.On)
		if n.On == "" {
			on = "no record"
		}
		addRow(notices, headCell(n.AudienceWords()), textCell(on))
	}
	accepted, all := p.Approved()
	s := &doc.Section{ID: "report", Level: 2, Title: doc.NewText("The report and its acts"), Blocks: []doc.Block{states,
		paragraphf("Approvals that site/report.yaml asks for and that were given: %s of %s.", say.Number(accepted), say.Number(all)), agencies, notices}}
	if len(p.Exceptions) > 0 {
		t := statusTable("exceptions", "Exceptions", "Each row is one error that two offices agreed to publish with.", "Place", "Rule", "Ends")
		for _, e := range p.Exceptions {
			ends := say.Date(e.Until)
			if e.Ended {
				ends += ", ended"
			}
			addRow(t, headCell(e.Place), textCell(e.Rule), textCell(ends))
		}
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

// statusRevision is what changed since a Git revision.
func statusRevision(r *progress.Revision) *doc.Section {
	s := &doc.Section{ID: "changes", Level: 2, Title: doc.NewText("Since " + r.Name), Blocks: []doc.Block{doc.NewParagraph(say.Upper(r.Words()) + ".")}}
	list := &doc.List{Tight: true}
	for _, path := range r.Files {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.CodeSpan{Value: path}}}}})
	}
	if len(list.Items) > 0 {
		s.Blocks = append(s.Blocks, list)
	}
	return s
}

// wholeYear is more days than a year has.
const wholeYear = 400

// statusDates is a table of the dates from the day on.
func (b *builder) statusDates(p progress.Progress) *doc.Section {
	s := &doc.Section{ID: "dates", Level: 2, Title: doc.NewText("Dates ahead")}
	t := statusTable("dates", "Dates of "+strconv.Itoa(p.Edition)+" from "+say.Date(p.Today)+" on", "Each row is one task.", "Days", "Task", "Office")
	t.Columns = []doc.Column{{Weight: 1.4}, {Weight: 4}, {Weight: 1.6}}
	for _, e := range p.Ahead(wholeYear) {
		task := &doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText(e.Title)}, &doc.Text{Value: ". " + strings.Join(eventWords(e), " ")}}}
		addRow(t, headCell(progress.Span(e)), doc.Cell{Inlines: task.Inlines}, textCell(b.officeTitle(e.Office)))
	}
	if len(t.Groups) == 0 {
		s.Blocks = []doc.Block{paragraphf("No date of %d is left.", p.Edition)}
		return s
	}
	s.Blocks = []doc.Block{t}
	return s
}

// EventWords says in lines what is done on a date, by which law, where the day
// comes from, what is uncertain, and which office does it.
func EventWords(corpus *model.Corpus, e calendar.Event) string {
	b := &builder{corpus: corpus}
	return strings.Join(append(eventWords(e), "Office: "+b.officeTitle(e.Office)+"."), "\n")
}

// bases say where a day comes from.
var bases = map[schema.Basis]string{
	schema.BasisLaw:      "The day follows from the law.",
	schema.BasisGuidance: "The day follows from the Department of Education.",
	schema.BasisPractice: "The day is practice, and another serves as well.",
}

func eventWords(e calendar.Event) []string {
	var words []string
	if e.Does != "" {
		words = append(words, e.Does)
	}
	if e.Law != "" {
		words = append(words, "Law: "+e.Law+".")
	}
	if basis := bases[e.Basis]; basis != "" {
		words = append(words, basis)
	}
	if !e.Confirmed {
		words = append(words, "Unconfirmed.")
	}
	if e.Note != "" {
		words = append(words, e.Note)
	}
	return words
}

// statusTable is a table without rows.
func statusTable(id, caption, summary string, heads ...string) *doc.Table {
	t := &doc.Table{ID: tablePrefix + "status-" + id, Caption: doc.NewText(caption), Summary: summary, Head: headRow(heads)}
	for range heads {
		t.Columns = append(t.Columns, doc.Column{Weight: 2})
	}
	t.Columns[0].Weight = 3
	return t
}

func addRow(t *doc.Table, cells ...doc.Cell) {
	t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: cells}}})
}
