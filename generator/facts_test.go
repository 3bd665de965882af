package generator

import (
	"strings"
	"testing"

	"cleryreport/generator/load"
	"cleryreport/generator/model"
)

// TestFactsStandOnce finds facts of site/ that a text of the sample holds
// letter by letter. Such a fact would go on being printed after site/ has
// changed.
func TestFactsStandOnce(t *testing.T) {
	tree := sampleTree(t)
	corpus, _ := load.Load(tree, nil)
	facts := literalFacts(corpus)
	if len(facts) < 100 {
		t.Fatalf("only %d facts were found", len(facts))
	}
	for _, folder := range []string{"content", "policies"} {
		for _, f := range tree.Under(folder) {
			if !strings.HasSuffix(f.Path, ".md") {
				continue
			}
			for i, line := range strings.Split(string(f.Data), "\n") {
				for _, fact := range facts {
					if holdsFact(line, fact.value) {
						t.Errorf("%s:%d: %q is written out, use {{ %s }}", f.Path, i+1, fact.value, fact.name)
					}
				}
			}
		}
	}
}

// fact is a fact of site/ under the name by which a text may use it.
type fact struct{ name, value string }

// literalFacts lists the facts that no text may hold. Ids, and words of the
// input formats such as police or each, are ordinary English and not among
// them.
func literalFacts(c *model.Corpus) []fact {
	var list []fact
	add := func(name, value string) {
		if value != "" {
			list = append(list, fact{name, value})
		}
	}
	r := c.Report
	add("institution.name", r.Institution.Name)
	add("institution.short_name", r.Institution.ShortName)
	add("report.url", r.Address())
	for _, f := range r.Facts {
		add("facts."+f.Key, f.Value)
	}
	for _, campus := range c.Campuses {
		add("campuses."+campus.ID+".name", campus.Name)
		add("campuses."+campus.ID+".address", campus.Address)
	}
	for _, o := range c.Offices {
		for key, value := range map[string]string{"title": o.Title, "head": o.Head, "phone": o.Phone, "emergency_phone": o.EmergencyPhone,
			"email": o.Email, "address": o.Address, "web": o.Web, "hours": o.Hours, "jurisdiction": o.Jurisdiction} {
			add("offices."+o.ID+"."+key, value)
		}
	}
	for _, p := range c.Places {
		add("places."+p.ID+".name", p.Name)
		add("places."+p.ID+".formerly", p.Formerly)
		add("places."+p.ID+".address", p.Address)
	}
	return list
}

// holdsFact reports whether a line holds a value as words of its own.
func holdsFact(line, value string) bool {
	for from := 0; ; {
		i := strings.Index(line[from:], value)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(value)
		if !letterBefore(line[:start]) && !letterAfter(line[end:]) {
			return true
		}
		from = end
	}
}

func letterBefore(s string) bool { return s != "" && isLetter(s[len(s)-1]) }

func letterAfter(s string) bool { return s != "" && isLetter(s[0]) }

func isLetter(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func TestHoldsFact(t *testing.T) {
	for _, tt := range []struct {
		line, value string
		want        bool
	}{
		{"Call 555-555-0142.", "555-555-0142", true},
		{"Call 1555-555-01425.", "555-555-0142", false},
		{"The Unions and the Union.", "Union", true},
		{"The Unions.", "Union", false},
		{"{{ places.union.name }}", "Union", false},
	} {
		if got := holdsFact(tt.line, tt.value); got != tt.want {
			t.Errorf("holdsFact(%q, %q) = %t", tt.line, tt.value, got)
		}
	}
}
