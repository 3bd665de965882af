package load

import "cleryreport/generator/model"

// interpretations reads site/interpretations.yaml, in the order of the file.
func (l *loader) interpretations() {
	in := l.open("interpretations", "site/interpretations")
	if in == nil {
		return
	}
	for _, f := range in.root.Fields {
		l.corpus.Interpretations = append(l.corpus.Interpretations, model.Interpretation{
			ID: f.Key, Choice: text(f.Value, "choice"), By: text(f.Value, "by"),
			Reason: text(f.Value, "reason"), Say: text(f.Value, "say"), Span: f.KeySpan,
		})
	}
}
