package load

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// references checks every id that names an office, a campus or a place. It runs
// when all registers are read, and lists their ids once: a ledger names thousands.
func (l *loader) references() {
	l.registers = map[string]register{"campus": l.campusRegister(), "office": l.officeRegister(), "place": l.placeRegister()}
	for _, in := range l.inputs {
		l.refer(in, in.root, in.shape)
	}
}

func (l *loader) refer(in *input, n *yaml.Node, shape *schema.Shape) {
	if shape == nil {
		return
	}
	for _, f := range n.Fields {
		l.refer(in, f.Value, shape.Key(f.Key))
	}
	for _, item := range n.Items {
		l.refer(in, item, shape.Item())
	}
	if shape.Ref == "" || n.Kind != yaml.String || !isID(n.Text) {
		return
	}
	switch shape.Ref {
	case "campus", "office", "place":
		l.named(in, n, shape, l.registers[shape.Ref])
	case "police_agency":
		l.policeAgency(in, n, shape)
	case "facility":
		l.facility(in, n, shape)
	}
}

// register is a list of things that have ids.
type register struct {
	kind, what, path string
	ids              []string
}

func (l *loader) campusRegister() register {
	return register{"campuses", "campus", "site/campuses.yaml", l.campusIDs()}
}

func (l *loader) officeRegister() register {
	return register{"offices", "office", "site/offices.yaml", l.officeIDs()}
}

func (l *loader) placeRegister() register {
	return register{"places", "place", "site/places.csv", l.placeIDs()}
}

// named reports an id that no entry of a register has, and returns whether one
// has it. A register that cannot be read or is empty has a finding of its own,
// which is not repeated at every id.
func (l *loader) named(in *input, n *yaml.Node, shape *schema.Shape, r register) bool {
	if slices.Contains(r.ids, n.Text) {
		return true
	}
	switch {
	case l.unread[r.kind]:
	case len(r.ids) == 0:
		l.noEntries(r, n.Span)
	default:
		d := diag.New(RuleReference, diag.Error, n.Span, "there is no "+r.what+" "+quoted(n.Text),
			diag.Help(suggested(diag.Nearest(n.Text, r.ids), "add it to "+r.path)), law(shape))
		if in.secret {
			d = sealed(d)
		}
		l.findOnce(fmt.Sprint(r.kind, n.Text, in.secret), d)
	}
	return false
}

func (l *loader) policeAgency(in *input, n *yaml.Node, shape *schema.Shape) {
	if !l.named(in, n, shape, l.registers["office"]) {
		return
	}
	office, _ := l.corpus.Office(n.Text)
	if office.Kind != "police_agency" {
		l.add(in, diag.New(RuleNotPolice, diag.Error, n.Span, "the office "+quoted(n.Text)+" is no police agency",
			diag.Help("name an office whose kind is police_agency, or give it that kind in site/offices.yaml"),
			diag.See(office.Span, "the office"), law(shape)))
	}
}

func (l *loader) facility(in *input, n *yaml.Node, shape *schema.Shape) {
	if !l.named(in, n, shape, l.registers["place"]) {
		return
	}
	rows := l.corpus.PlaceRows(n.Text)
	if slices.ContainsFunc(rows, func(p model.Place) bool { return p.Class == "student_housing" }) {
		return
	}
	l.add(in, diag.New(RuleNotHousing, diag.Error, n.Span, "the place "+quoted(n.Text)+" is not student housing, so it has no place in this table",
		diag.Help("delete the row, or give the place the class student_housing in site/places.csv"),
		diag.See(rows[0].Span, "the place"), law(shape)))
}

func (l *loader) campusIDs() []string {
	var ids []string
	for _, c := range l.corpus.Campuses {
		ids = append(ids, c.ID)
	}
	return ids
}

func (l *loader) officeIDs() []string {
	var ids []string
	for _, o := range l.corpus.Offices {
		ids = append(ids, o.ID)
	}
	return ids
}

func (l *loader) placeIDs() []string {
	var ids []string
	for _, p := range l.corpus.Places {
		if !slices.Contains(ids, p.ID) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
