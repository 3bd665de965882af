package load

import "cleryreport/generator/model"

// programs reads the prevention and awareness programs of a campus and year.
func (l *loader) programs(f folder) {
	in := l.open("programs", f.base("programs"))
	if in == nil {
		return
	}
	list := model.ProgramList{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	for _, n := range items(in.root, "programs") {
		list.Programs = append(list.Programs, model.Program{
			Title: text(n, "title"), Office: text(n, "office"), Kind: text(n, "kind"),
			Dates: texts(n, "dates"), Audience: texts(n, "audience"), Topics: texts(n, "topics"), Span: n.Span,
		})
	}
	l.corpus.ProgramLists = append(l.corpus.ProgramLists, list)
}
