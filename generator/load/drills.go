package load

import "cleryreport/generator/model"

// drills reads the fire drills of a campus and year.
func (l *loader) drills(f folder) {
	in := l.open("drills", f.base("drills"))
	if in == nil {
		return
	}
	log := model.DrillLog{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	for _, n := range items(in.root, "drills") {
		log.Drills = append(log.Drills, model.Drill{
			Facility: text(n, "facility"), Date: text(n, "date"), Announced: truth(n, "announced"), Note: text(n, "note"), Span: n.Span,
		})
	}
	l.corpus.DrillLogs = append(l.corpus.DrillLogs, log)
}
