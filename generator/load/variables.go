package load

import (
	"maps"
	"slices"
	"strconv"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// variable is a fact that a text can name.
type variable struct {
	value string
	file  string      // where it is written, for facts that are not filled in
	key   string      // the key to fill in
	span  source.Span // the entry that the key belongs to
}

// facts holds every variable by its path.
type facts map[string]variable

// names returns the paths of all variables, sorted.
func (f facts) names() []string { return slices.Sorted(maps.Keys(f)) }

// variables collects the facts of site/.
func (l *loader) variables() facts {
	f := facts{}
	f.report(l.corpus.Report)
	for _, c := range l.corpus.Campuses {
		f.entry("campuses."+c.ID+".", "site/campuses.yaml", c.Span, map[string]string{
			"name": c.Name, "address": c.Address, "jurisdiction": c.Jurisdiction,
		})
	}
	for _, o := range l.corpus.Offices {
		f.entry("offices."+o.ID+".", o.Span.Path(), o.Span, map[string]string{
			"title": o.Title, "head": o.Head, "phone": o.Phone, "emergency_phone": o.EmergencyPhone, "email": o.Email,
			"address": o.Address, "web": o.Web, "hours": o.Hours, "jurisdiction": o.Jurisdiction,
		})
	}
	for _, id := range l.placeIDs() {
		p := l.current(id)
		f.entry("places."+id+".", p.Span.Path(), p.Span, map[string]string{
			"name": p.Name, "address": p.Address, "formerly": p.Formerly,
		})
	}
	return f
}

func (f facts) report(r model.Report) {
	f.entry("institution.", "site/report.yaml", r.Span, map[string]string{
		"name": r.Institution.Name, "short_name": r.Institution.ShortName,
	})
	f.entry("report.", "site/report.yaml", r.Span, map[string]string{
		"edition": strconv.Itoa(r.Edition), "years": model.YearsInWords(r.Years()),
		"url": r.BaseURL + "/" + strconv.Itoa(r.Edition) + "/",
	})
	for _, fact := range r.Facts {
		f["facts."+fact.Key] = variable{value: fact.Value, file: "site/report.yaml", key: fact.Key, span: fact.Span}
	}
}

func (f facts) entry(prefix, file string, span source.Span, values map[string]string) {
	for key, value := range values {
		f[prefix+key] = variable{value: value, file: file, key: key, span: span}
	}
}

// current returns the row of a place that holds on the day of publication, or
// its last.
func (l *loader) current(id string) model.Place {
	if p, ok := l.corpus.PlaceOn(id, l.corpus.Report.Published); ok {
		return p
	}
	rows := l.corpus.PlaceRows(id)
	return rows[len(rows)-1]
}
