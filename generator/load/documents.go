package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// documentsLaw asks that two documents name each other, and that the title of
// one that holds both reports says so.
const documentsLaw = "34 CFR 668.41(e)(6)"

// documents reads reports: of site/report.yaml: which document holds the
// security report and which the fire safety report. It runs when the campuses
// are read, because the fire safety report is a duty only with student housing.
func (l *loader) documents() {
	at := slices.IndexFunc(l.inputs, func(in *input) bool { return in.kind == "report" })
	if at < 0 || l.inputs[at].root.Get("reports") == nil {
		return
	}
	in := l.inputs[at]
	list := items(in.root, "reports")
	l.documentIDs(in, list)
	l.thisDocument(in, list)
	l.heldOnce(in, list)
	for _, n := range list {
		if text(n, "address") == "" {
			continue
		}
		for _, part := range texts(n, "holds") {
			l.corpus.Report.Documents = append(l.corpus.Report.Documents, model.OtherDocument{
				Title: text(n, "title"), Address: text(n, "address"), Holds: part, Span: n.Span})
		}
	}
}

func (l *loader) documentIDs(in *input, list []*yaml.Node) {
	ids := once{}
	for _, n := range list {
		if id := text(n, "id"); id != "" {
			ids.again(l, in, id, "the document "+quoted(id), spanOf(n, "id"))
		}
	}
}

// thisDocument finds the one entry without an address, which is the document
// that this repository makes.
func (l *loader) thisDocument(in *input, list []*yaml.Node) {
	var own *yaml.Node
	for _, n := range list {
		switch {
		case text(n, "address") != "":
		case own == nil:
			own = n
		default:
			l.add(in, diag.New(RuleDocuments, diag.Error, n.Span, "two documents have no address, and only one can be this document",
				diag.Help("write the address: of the one that is published elsewhere"), diag.Law(documentsLaw),
				diag.See(own.Span, "the other one")))
		}
	}
	if own == nil {
		l.add(in, diag.New(RuleDocuments, diag.Error, spanOf(in.root, "reports"), "every document has an address, so none of them is this document",
			diag.Help("take the address: away from the document that this repository makes; its address follows from base_url"),
			diag.Law(documentsLaw)))
		return
	}
	l.corpus.Report.Title = text(own, "title")
	l.combinedTitle(in, own)
}

// combinedTitle asks a document that holds both reports to say so in its title.
func (l *loader) combinedTitle(in *input, own *yaml.Node) {
	title, held := strings.ToLower(text(own, "title")), texts(own, "holds")
	if !slices.Contains(held, "security") || !slices.Contains(held, "fire") || title == "" {
		return
	}
	for _, word := range []string{"security", "fire safety"} {
		if !strings.Contains(title, word) {
			l.add(in, diag.New(RuleDocuments, diag.Error, spanOf(own, "title"),
				"this document holds both reports, and its title does not say "+quoted(word),
				diag.Help("name both in the title, such as Annual Security and Fire Safety Report"), diag.Law(documentsLaw)))
		}
	}
}

// heldOnce reports a report that two documents hold, or that none holds.
func (l *loader) heldOnce(in *input, list []*yaml.Node) {
	held := map[string]source.Span{}
	for _, n := range list {
		for _, part := range items(n, "holds") {
			if part.Text != "security" && part.Text != "fire" {
				return // which has a finding of its own
			}
			if first, twice := held[part.Text]; twice {
				l.add(in, diag.New(RuleDocuments, diag.Error, part.Span, "the "+reportWords(part.Text)+" stands in two documents",
					diag.Help("name it under holds: of the one document that is the report"), diag.See(first, "the first one")))
				continue
			}
			held[part.Text] = part.Span
		}
	}
	_, security := held["security"]
	_, fire := held["fire"]
	if !security {
		l.heldByNone(in, "security", "34 CFR 668.46(b)")
	}
	if !fire && l.corpus.HasHousing() {
		l.heldByNone(in, "fire", "34 CFR 668.49(b)")
	}
}

func (l *loader) heldByNone(in *input, part, law string) {
	l.add(in, diag.New(RuleDocuments, diag.Error, spanOf(in.root, "reports"), "no document holds the "+reportWords(part),
		diag.Help("write "+part+" under holds: of the document that is this report"), diag.Law(law)))
}

// reportWords is the name of a report in holds:.
func reportWords(part string) string {
	if part == "fire" {
		return "annual fire safety report"
	}
	return "annual security report"
}
