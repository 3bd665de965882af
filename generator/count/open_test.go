package count_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
)

// agenda prints what is open: "kind category refs" or "kind category agency
// supplied/matched".
func agenda(c *model.Corpus) []string {
	var list []string
	for _, m := range count.Open(c) {
		words := []string{string(m.Kind)}
		if m.Category != "" {
			words = append(words, string(m.Category))
		}
		for _, in := range m.Incidents {
			words = append(words, in.Ref)
		}
		if m.Agency != "" {
			words = append(words, fmt.Sprintf("%s %d/%d", m.Agency, m.Supplied.Count, m.Matched.Count))
		}
		list = append(list, strings.Join(words, " "))
	}
	return list
}

func TestOpen(t *testing.T) {
	burglary := []model.Offense{{Category: model.Burglary, Structures: 1}}
	stalking := []model.Offense{{Category: model.Stalking, Victims: 1}}
	arrested := []model.Persons{{People: 1, ArrestedFor: []model.Category{model.Drugs}}}
	referred := []model.Persons{{People: 1, ReferredFor: []model.Category{model.Drugs}}}
	also := []model.OtherBook{{Source: "housing", Ref: "A"}}
	tests := []struct {
		name   string
		ledger []model.Incident
		want   []string
	}{
		{"nothing", []model.Incident{{Ref: "A", Offenses: burglary}}, nil},
		{"pending", []model.Incident{{Ref: "A", Offenses: burglary, Decision: "pending"}}, []string{"pending A"}},
		{"place unknown", []model.Incident{{Ref: "A", Offenses: burglary, Geography: "unknown"}}, []string{"place_unknown A"}},
		{"set aside", []model.Incident{{Ref: "A", Offenses: burglary, Geography: "unknown", Decision: "not_reportable", Because: "x"}}, nil},
		{"one reader", []model.Incident{{Ref: "A", Offenses: burglary, Classified: &model.Classification{}}}, []string{"second_reader A"}},
		{"two readers", []model.Incident{{Ref: "A", Offenses: burglary, Classified: &model.Classification{Second: true}}}, nil},
		{"warning open", []model.Incident{{Ref: "A", Offenses: burglary, Warning: &model.WarningDecision{}}}, []string{"warning A"}},
		{"warning decided", []model.Incident{{Ref: "A", Offenses: burglary, Warning: &model.WarningDecision{Decided: "2025-05-03"}}}, nil},
		{"two books", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary, ReportedTo: "dean"}},
			[]string{"two_books burglary A B"}},
		{"one book", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary}}, nil},
		{"two books that name each other", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary, ReportedTo: "dean", Also: also}}, nil},
		{"one of a book is named, the other cannot be", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "C", Offenses: burglary},
			{Ref: "B", Offenses: burglary, ReportedTo: "dean", Also: also}}, nil},
		{"another day", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary, ReportedTo: "dean", Reported: "2025-05-04"}}, nil},
		{"another place", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary, ReportedTo: "dean", Place: "elm"}}, nil},
		{"another offense", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: stalking, ReportedTo: "dean"}}, nil},
		{"one set aside", []model.Incident{{Ref: "A", Offenses: burglary}, {Ref: "B", Offenses: burglary, ReportedTo: "dean", Decision: "not_reportable"}}, nil},
		{"one course of stalking", []model.Incident{{Ref: "A", Offenses: stalking, Course: "S"}, {Ref: "B", Offenses: stalking, ReportedTo: "dean", Course: "S"}}, nil},
		{"an arrest and a referral", []model.Incident{{Ref: "A", Persons: arrested}, {Ref: "B", Persons: referred, ReportedTo: "dean"}},
			[]string{"same_persons drugs A B"}},
		{"two referrals", []model.Incident{{Ref: "A", Persons: referred}, {Ref: "B", Persons: referred, ReportedTo: "dean"}}, []string{"two_books drugs A B"}},
		{"by kind", []model.Incident{{Ref: "A", Offenses: burglary, Warning: &model.WarningDecision{}}, {Ref: "B", Offenses: burglary, Decision: "pending"}},
			[]string{"pending B", "warning A"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := agenda(ledger(corpus(), tt.ledger...)); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOpenAnswersOfAgencies(t *testing.T) {
	number := func(geography model.Geography, n int) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Robbery, Geography: geography}, Count: n}
	}
	c := corpus()
	c.AgencyLists = []model.AgencyList{{Campus: "main", Year: 2025, Agencies: []model.Agency{{Office: "city_police",
		Supplied: []model.Cell{number(model.OnCampus, 2), number(model.StudentHousing, 1), number(model.PublicProperty, 3)},
		Matched:  []model.Cell{number(model.OnCampus, 2), number(model.PublicProperty, 1)},
		Unplaced: []model.Cell{number("", 4)}}}}}
	if got := agenda(c); len(got) > 0 {
		t.Errorf("without a record of the year nothing can be matched, got %q", got)
	}
	ledger(c, model.Incident{Offenses: []model.Offense{{Category: model.Robbery}}})
	if got, want := agenda(c), []string{"unmatched robbery city_police 3/1", "unplaced robbery city_police 4/0"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
