package load_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// TestSample loads the institution that this repository ships.
func TestSample(t *testing.T) {
	tree, err := source.Read("../..")
	if err != nil {
		t.Fatal(err)
	}
	corpus, findings := load.Load(tree, nil)
	if diag.HasErrors(findings) {
		t.Errorf("findings:\n%s", strings.Join(lines(findings), "\n"))
	}
	for what, n := range map[string]int{
		"campuses": len(corpus.Campuses), "offices": len(corpus.Offices), "places": len(corpus.Places),
		"policies": len(corpus.Policies), "counts": len(corpus.Counts), "incidents": len(corpus.Incidents),
		"fire systems": len(corpus.FireSystems), "agencies": len(corpus.AgencyLists), "programs": len(corpus.ProgramLists),
	} {
		if n == 0 {
			t.Errorf("no %s", what)
		}
	}
}
