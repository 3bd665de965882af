package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// LedgerFolder is where the ledger lies unless site/report.yaml names another
// folder, and under which findings always show it.
const LedgerFolder = "stats/ledger"

// ledger reads the incidents. Every finding about them is sealed.
func (l *loader) ledger(records *source.Tree) {
	files := l.tree.Under(LedgerFolder)
	if records != nil {
		l.sourceProblems(records)
		files = records.Files()
	}
	l.corpus.HasRecords = records != nil || len(files) > 0
	refs := once{}
	for _, file := range files {
		if campus, year, ok := l.ledgerPath(file); ok {
			l.incidents(file, campus, year, refs)
		}
	}
}

// RecordsFolder returns the folder of the ledger that site/report.yaml names,
// or "" if it names none. A pipeline asks before it loads, because Load takes
// the ledger as a tree that was already read.
func RecordsFolder(tree *source.Tree) string {
	file := tree.File("site/report.yaml")
	if file == nil {
		return ""
	}
	root, _ := yaml.Parse(file)
	return strings.TrimRight(text(root, "records"), "/")
}

// Edition returns the year of the edition that site/report.yaml names, or 0 if
// none can be read there.
func Edition(tree *source.Tree) int {
	file := tree.File("site/report.yaml")
	if file == nil {
		return 0
	}
	root, _ := yaml.Parse(file)
	return number(root, "edition")
}

// ledgerPath takes the campus and year of a ledger file from its path,
// stats/ledger/<campus>/<year>/<name>.
func (l *loader) ledgerPath(file *source.File) (campus string, year int, ok bool) {
	if shown := plainLedgerPath(file.Path); shown != file.Path {
		l.find(ledgerName(shown))
		return "", 0, false
	}
	parts := strings.Split(file.Path, "/")
	if ending := path.Ext(file.Path); len(parts) != 5 || ending != ".yaml" && ending != ".csv" {
		if path.Base(file.Path) != "README.md" {
			l.unknownFile(file, "the ledger has files such as stats/ledger/main/2025/police-05.yaml or .csv")
		}
		return "", 0, false
	}
	value, isNumber := count(&yaml.Node{Kind: yaml.Number, Text: parts[3]})
	if !isNumber || len(parts[3]) != 4 {
		_, _ = l.isYear(parts[3], path.Dir(file.Path))
		return "", 0, false
	}
	return parts[2], value, l.isCampus(parts[2], strings.Join(parts[:3], "/"))
}

func (l *loader) incidents(file *source.File, campus string, year int, refs once) {
	in := l.read("ledger", file, true)
	if in == nil {
		return
	}
	for _, n := range items(in.root, "incidents") {
		if ref := text(n, "ref"); ref != "" && refs.again(l, in, ref, "a reference number", spanOf(n, "ref")) {
			continue
		}
		incident := incident(n)
		incident.Campus, incident.Year = campus, year
		l.corpus.Incidents = append(l.corpus.Incidents, incident)
	}
}

func incident(n *yaml.Node) model.Incident {
	i := model.Incident{
		Ref: text(n, "ref"), Reported: text(n, "reported"), Occurred: occurrence(n.Get("occurred")),
		ReportedTo: text(n, "reported_to"), Place: text(n, "place"), Geography: model.Geography(text(n, "geography")),
		Decision: text(n, "decision"), Because: text(n, "because"),
		Course: text(n, "course"), FirstPlace: text(n, "first_place"),
		Unfounded: unfoundedFinding(n.Get("unfounded")), Span: spanOf(n, "ref"),
	}
	if c := n.Get("classified"); c != nil {
		i.Classified = &model.Classification{Second: truth(c, "second")}
	}
	if w := n.Get("warning"); w != nil {
		i.Warning = &model.WarningDecision{Decided: text(w, "decided")}
	}
	for _, other := range items(n, "also") {
		i.Also = append(i.Also, model.OtherBook{Source: text(other, "source"), Ref: text(other, "ref")})
	}
	for _, o := range items(n, "offenses") {
		i.Offenses = append(i.Offenses, offense(o))
	}
	for _, p := range items(n, "persons") {
		i.Persons = append(i.Persons, model.Persons{
			People: number(p, "people"), ArrestedFor: violationList(p, "arrested_for"),
			ReferredFor: violationList(p, "referred_for"), Span: p.Span,
		})
	}
	return i
}

func offense(n *yaml.Node) model.Offense {
	return model.Offense{
		Category: model.Category(text(n, "offense")), Victims: number(n, "victims"), Operations: number(n, "operations"),
		Structures: number(n, "structures"), StudentRooms: number(n, "student_rooms"), Vehicles: number(n, "vehicles"),
		Bias: model.Bias(text(n, "bias")), Attempted: truth(n, "attempted"), Separate: truth(n, "separate"),
		Place: text(n, "place"), Course: text(n, "course"), FirstPlace: text(n, "first_place"), Span: n.Span,
	}
}

// occurrence reads when an incident happened. What is not written is unknown.
func occurrence(n *yaml.Node) model.Occurrence {
	switch {
	case n == nil || n.Text == "unknown":
		return model.Occurrence{Unknown: true}
	case n.Kind == yaml.Mapping:
		return model.Occurrence{From: text(n, "from"), To: text(n, "to")}
	default:
		return model.Occurrence{From: n.Text, To: n.Text}
	}
}

func unfoundedFinding(n *yaml.Node) *model.UnfoundedFinding {
	if n == nil {
		return nil
	}
	return &model.UnfoundedFinding{
		By: text(n, "by"), FullInvestigation: truth(n, "full_investigation"),
		Finding: text(n, "finding"), On: text(n, "on"), Span: n.Span,
	}
}

func violationList(n *yaml.Node, key string) []model.Category {
	var list []model.Category
	for _, word := range texts(n, key) {
		if !slices.Contains(list, model.Category(word)) {
			list = append(list, model.Category(word))
		}
	}
	return list
}
