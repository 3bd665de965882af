package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// campuses reads site/campuses.yaml.
func (l *loader) campuses() {
	in := l.open("campuses", "site/campuses")
	if in == nil {
		return
	}
	ids := once{}
	for _, n := range items(in.root, "campuses") {
		id := text(n, "id")
		if id == "" || ids.again(l, in, id, "the campus "+quoted(id), spanOf(n, "id")) {
			continue
		}
		geography := n.Get("geography")
		l.corpus.Campuses = append(l.corpus.Campuses, model.Campus{
			ID: id, Name: text(n, "name"), Address: text(n, "address"), UnitID: text(n, "unit_id"),
			Jurisdiction: text(n, "jurisdiction"), Security: text(n, "security"), Separate: text(n, "separate"),
			Open:           l.openSpans(in, n),
			StudentHousing: l.existence(in, geography.Get("student_housing")),
			Noncampus:      l.existence(in, geography.Get("noncampus")),
			Map:            mapPicture(n.Get("map")),
			Span:           spanOf(n, "id"),
		})
	}
}

// mapPicture reads the map of a campus, if it is a picture.
func mapPicture(n *yaml.Node) model.MapPicture {
	if n == nil {
		return model.MapPicture{}
	}
	return model.MapPicture{Image: text(n, "image"), Alt: text(n, "alt"), Date: text(n, "date"), Span: spanOf(n, "image")}
}

// openSpans reads the stretches of time in which a campus was open.
func (l *loader) openSpans(in *input, campus *yaml.Node) []model.Interval {
	var open []model.Interval
	for _, n := range items(campus, "open") {
		open = append(open, l.interval(in, n))
	}
	return open
}

// interval reads the keys from and until of an entry.
func (l *loader) interval(in *input, n *yaml.Node) model.Interval {
	i := model.Interval{From: text(n, "from"), Until: text(n, "until")}
	if i.From != "" && i.Until != "" && i.Until < i.From {
		l.add(in, diag.New(RuleInterval, diag.Error, spanOf(n, "until"), "the last day, "+i.Until+", is before the first, "+i.From,
			diag.Help("exchange the two days, or mend the one that is wrong")))
	}
	return i
}

// existence reads in which years a geography exists at a campus.
func (l *loader) existence(in *input, n *yaml.Node) model.Existence {
	if n == nil {
		return model.Existence{}
	}
	if n.Get("exists") != nil && n.Get("years") != nil {
		l.add(in, diag.New(RuleValue, diag.Error, spanOf(n, "exists"), "exists: and years: stand side by side, and only one of them can hold",
			diag.Help("keep years: if it existed in some years only; otherwise keep exists:"), diag.Law("34 CFR 668.46(c)(5)")))
	}
	e := model.Existence{Exists: truth(n, "exists"), Reason: text(n, "reason"), Say: text(n, "say"), Span: n.Span}
	for _, year := range items(n, "years") {
		if value, ok := count(year); ok {
			e.Years = append(e.Years, value)
		}
	}
	return e
}
