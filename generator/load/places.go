package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// places reads the register of places, site/places.csv or .yaml.
func (l *loader) places() {
	in := l.open("places", "site/places")
	if in == nil {
		return
	}
	rows := stretches{}
	for _, n := range items(in.root, "places") {
		id := text(n, "id")
		if id == "" {
			continue
		}
		p := model.Place{
			ID: id, Name: text(n, "name"), Formerly: text(n, "formerly"), Address: text(n, "address"),
			Campus: text(n, "campus"), Class: text(n, "class"), Control: text(n, "control"), Use: text(n, "use"),
			Agency: text(n, "agency"), Reason: text(n, "reason"),
			Interval: l.interval(in, n), Span: n.Span,
		}
		rows.add(l, in, id, p.Interval, spanOf(n, "id"))
		l.corpus.Places = append(l.corpus.Places, p)
	}
}

// fireSystems reads site/fire-systems.csv or .yaml.
func (l *loader) fireSystems() {
	in := l.open("fire-systems", "site/fire-systems")
	if in == nil {
		return
	}
	rows := stretches{}
	for _, n := range items(in.root, "fire_systems") {
		s := model.FireSystem{
			Facility: text(n, "facility"), Interval: l.interval(in, n),
			Sprinklers: text(n, "sprinklers"), Alarm: text(n, "alarm"), SmokeDetection: text(n, "smoke_detection"),
			Extinguishers: text(n, "extinguishers"), EvacuationPlans: text(n, "evacuation_plans"),
			Monitoring: text(n, "monitoring"), Note: text(n, "note"), Span: n.Span,
		}
		rows.add(l, in, s.Facility, s.Interval, spanOf(n, "facility"))
		l.corpus.FireSystems = append(l.corpus.FireSystems, s)
	}
}

// stretches holds the rows of a register by id, to find two that hold on the
// same day.
type stretches map[string][]stretch

type stretch struct {
	model.Interval
	span source.Span
}

func (s stretches) add(l *loader, in *input, id string, i model.Interval, span source.Span) {
	for _, other := range s[id] {
		if !overlap(i, other.Interval) {
			continue
		}
		l.add(in, diag.New(RuleOverlap, diag.Error, span, "two rows of "+quoted(id)+" hold on the same day",
			diag.Help("let one end (until) on the day before the other begins (from)"), diag.See(other.span, "the other row")))
		break
	}
	s[id] = append(s[id], stretch{i, span})
}

// overlap reports whether two intervals have a day in common.
func overlap(a, b model.Interval) bool {
	return (a.Until == "" || b.From == "" || b.From <= a.Until) && (b.Until == "" || a.From == "" || a.From <= b.Until)
}
