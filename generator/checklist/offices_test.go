package checklist_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// TestPersonsInOffices finds a name where a title belongs, at the key that holds
// it, although the same words stand in the list of offices.
func TestPersonsInOffices(t *testing.T) {
	file := source.NewFile("site/offices.yaml", []byte("Jane Doe\nRobert\n"))
	title, head := source.Span{File: file, End: 8}, source.Span{File: file, Start: 9, End: 15}
	for _, tt := range []struct {
		office model.Office
		want   string // the place; empty: nothing is found
	}{
		{model.Office{Title: "Office of Residence Life", Head: "Director of Residence Life"}, ""},
		{model.Office{Title: "Jane Doe", Head: "Director of Residence Life"}, "site/offices.yaml:1:1"},
		{model.Office{Title: "Office of Residence Life", Head: "Chief Robert Miller"}, "site/offices.yaml:2:1"},
		{model.Office{Title: "Port Ellery Police Department", Head: "Chief of Police"}, ""},
		{model.Office{Title: "St. Mary Counseling Center"}, ""},
	} {
		c := corpus()
		tt.office.TitleSpan, tt.office.HeadSpan = title, head
		c.Offices = append(c.Offices, tt.office)
		_, findings := walk(t, c)
		got := ofRule(findings, checklist.RulePersonName)
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%+v: %s", tt.office, got[0].Message)
		case tt.want != "" && (len(got) != 1 || got[0].Span.String() != tt.want):
			t.Errorf("%+v: %v, want %s", tt.office, got, tt.want)
		}
	}
}
