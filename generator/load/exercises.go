package load

import "cleryreport/generator/model"

// exercises reads the tests of the emergency procedures of a campus and year.
func (l *loader) exercises(f folder) {
	in := l.open("exercises", f.base("exercises"))
	if in == nil {
		return
	}
	list := model.ExerciseList{Campus: f.campus, Year: f.year, Path: in.file.Path, Span: in.root.Span}
	for _, n := range items(in.root, "exercises") {
		list.Exercises = append(list.Exercises, model.Exercise{
			Date: text(n, "date"), Time: text(n, "time"), Kind: text(n, "kind"), Description: text(n, "description"),
			Announced: truth(n, "announced"), PublicizedWith: text(n, "publicized_with"), Span: n.Span,
		})
	}
	l.corpus.ExerciseLists = append(l.corpus.ExerciseLists, list)
}
