package load

import "cleryreport/generator/model"

// fires reads the fires of a campus and year. An empty list, or a table with a
// header alone, is a complete log without a fire.
func (l *loader) fires(f folder) {
	in := l.open("fires", f.base("fires"))
	if in == nil {
		return
	}
	log := model.FireLog{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	refs := once{}
	for _, n := range items(in.root, "fires") {
		if ref := text(n, "ref"); ref != "" && refs.again(l, in, ref, "the fire "+quoted(ref), spanOf(n, "ref")) {
			continue
		}
		log.Fires = append(log.Fires, model.Fire{
			Ref: text(n, "ref"), Facility: text(n, "facility"), Date: text(n, "date"),
			Cause: text(n, "cause"), Words: text(n, "words"),
			Injuries: number(n, "injuries"), Deaths: number(n, "deaths"), Damage: text(n, "damage"), Span: n.Span,
		})
	}
	l.corpus.FireLogs = append(l.corpus.FireLogs, log)
}
