package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// drills reads the fire drills of a campus and year. A line that stands twice,
// alike in every cell, is an error: the report prints the number of drills.
func (l *loader) drills(f folder) {
	in := l.open("drills", f.base("drills"))
	if in == nil {
		return
	}
	log := model.DrillLog{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	seen := map[model.Drill]model.Drill{}
	for _, n := range items(in.root, "drills") {
		drill := model.Drill{Facility: text(n, "facility"), Date: text(n, "date"), Announced: truth(n, "announced"), Note: text(n, "note")}
		key := drill
		drill.Span = n.Span
		if first, again := seen[key]; again {
			l.add(in, diag.New(RuleDuplicate, diag.Error, drill.Span, "the drill of "+drill.Facility+" on "+drill.Date+" is written twice",
				diag.Help("delete one of the two; if two drills were held that day, say in the note of each when it began"),
				diag.See(first.Span, "the first one")))
			continue
		}
		seen[key] = drill
		log.Drills = append(log.Drills, drill)
	}
	l.corpus.DrillLogs = append(l.corpus.DrillLogs, log)
}
