package report

import (
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
)

// approvals is the page for reviewers that shows, for each text of which an
// approval is needed or given, which office accepted it and when.
func (b *builder) approvals(c *checklist.Coverage) *doc.Document {
	d := b.reviewPage("Approvals")
	d.Front = []doc.Block{doc.NewParagraph("Which office accepted which text, and when. An approval is of the very words that were read, and of this edition: when the text changes it ends. Which approvals are needed stands in site/report.yaml.")}
	if len(c.Approved) == 0 {
		d.Front = append(d.Front, doc.NewParagraph("No approval is needed, and none was given."))
		return d
	}
	d.Sections = []*doc.Section{{ID: "matrix", Level: 2, Title: doc.NewText("Texts and approvals"), Blocks: []doc.Block{b.approvalMatrix(c.Approved)}}}
	return d
}

// approvalMatrix is a row for each text and a column for each office.
func (b *builder) approvalMatrix(list []checklist.TextApproval) *doc.Table {
	t := &doc.Table{
		ID:      tableID("", "approvals"),
		Caption: doc.NewText("Approvals by text and office"),
		Summary: "Each row is one text that answers the law; each column from the third on is one office, with the day on which it accepted the text, or what is open.",
		Columns: []doc.Column{{Weight: 4}, {Weight: 2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell("Text"), headCell("Paragraphs")}}},
	}
	var offices []string
	for _, a := range list {
		if !slices.Contains(offices, a.Office) {
			offices = append(offices, a.Office)
			t.Columns = append(t.Columns, doc.Column{Weight: 2})
			t.Head[0].Cells = append(t.Head[0].Cells, headCell(b.corpus.HeadOf(a.Office)))
		}
	}
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Span == list[start].Span {
			end++
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{b.approvalRow(list[start:end], offices)}})
		start = end
	}
	return t
}

// approvalRow is the row of one text, whose approvals are given.
func (b *builder) approvalRow(approvals []checklist.TextApproval, offices []string) doc.Row {
	first := approvals[0]
	var cites []string
	for _, c := range first.Paragraphs {
		cites = append(cites, c.Heading())
	}
	row := doc.Row{Cells: []doc.Cell{
		{Header: true, Inlines: []doc.Inline{&doc.Text{Value: first.Heading + " "}, b.placeInline(first.Span)}},
		textCell(strings.Join(cites, "; "))}}
	for _, office := range offices {
		i := slices.IndexFunc(approvals, func(a checklist.TextApproval) bool { return a.Office == office })
		cell := textCell("–")
		if i >= 0 {
			cell = doc.Cell{Inlines: approvalInlines(approvals[i])}
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// approvalInlines say how an approval stands, what asks for work in bold.
func approvalInlines(a checklist.TextApproval) []doc.Inline {
	switch a.State {
	case checklist.ApprovalGiven:
		return doc.NewText(say.Date(a.On))
	case checklist.ApprovalChanged:
		return []doc.Inline{&doc.Strong{Inlines: doc.NewText("changed since " + say.Date(a.On))}}
	case checklist.ApprovalWaits:
		return []doc.Inline{&doc.Strong{Inlines: doc.NewText(string(a.State))}}
	default:
		return doc.NewText(string(a.State))
	}
}
