package load

import (
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// notes reads the footnotes, stats/notes.yaml.
func (l *loader) notes() {
	in := l.open("notes", "stats/notes")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "notes") {
		l.corpus.Notes = append(l.corpus.Notes, model.Note{
			At: at(n.Get("at")), Text: text(n, "note"), OfWhich: text(n, "of_which"), Elsewhere: text(n, "elsewhere"), Span: n.Span,
			TextSpan: spanOf(n, "note"), OfWhichSpan: spanOf(n, "of_which"), ElsewhereSpan: spanOf(n, "elsewhere"),
		})
	}
}

// restatements reads the changes of published numbers, stats/restated.yaml.
func (l *loader) restatements() {
	in := l.open("restated", "stats/restated")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "restated") {
		l.corpus.Restatements = append(l.corpus.Restatements, model.Restatement{
			At: at(n.Get("at")), Facility: text(n.Get("at"), "facility"),
			Was: model.Figure(text(n, "was")), Now: model.Figure(text(n, "now")),
			Cause: text(n, "cause"), Say: text(n, "say"), SaySpan: spanOf(n, "say"), Reason: text(n, "reason"), Span: n.Span,
		})
	}
}

// at reads which cells an entry speaks of.
func at(n *yaml.Node) model.At {
	return model.At{
		Campus: text(n, "campus"), Table: model.Table(text(n, "table")), Category: model.Category(text(n, "category")),
		Bias: model.Bias(text(n, "bias")), Year: number(n, "year"), Geography: model.Geography(text(n, "geography")),
	}
}
