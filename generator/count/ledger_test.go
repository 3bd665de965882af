package count_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

var ledgerFile = source.NewFile("stats/ledger/main/2025/a.yaml", []byte("- ref: PS-1\n- ref: PS-2\n- ref: PS-3\n- ref: PS-4\n"))

// ledger adds incidents to the corpus. What an incident does not say is filled
// in: main campus, reported to the police on May 3, 2025, that day at the union.
func ledger(c *model.Corpus, incidents ...model.Incident) *model.Corpus {
	for i, in := range incidents {
		if in.Ref == "" {
			in.Ref = fmt.Sprintf("PS-%d", i+1)
		}
		if in.Campus == "" {
			in.Campus = "main"
		}
		if in.Reported == "" {
			in.Reported = "2025-05-03"
		}
		if in.Year == 0 {
			fmt.Sscan(in.Reported[:4], &in.Year)
		}
		if in.Occurred == (model.Occurrence{}) {
			in.Occurred = model.Occurrence{From: in.Reported[:10], To: in.Reported[:10]}
		}
		if in.ReportedTo == "" {
			in.ReportedTo = "police"
		}
		if in.Place == "" && in.Geography == "" {
			in.Place = "union"
		}
		in.Span = spanIn(ledgerFile, "PS-"+string(rune('1'+i%4)))
		for j := range in.Offenses {
			in.Offenses[j].Span = in.Span
		}
		for j := range in.Persons {
			in.Persons[j].Span = in.Span
		}
		c.Incidents = append(c.Incidents, in)
	}
	c.HasRecords = true
	return c
}

// numbers prints every number above zero, as "table/category[/bias]/geography=n",
// on campus and in student housing both.
func numbers(t *count.Tally) []string {
	cells := map[string]int{}
	for _, d := range t.Decisions {
		for _, k := range d.Keys {
			parts := []string{string(k.Table), string(k.Category), string(k.Bias), string(k.Geography)}
			parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
			cells[fmt.Sprintf("%s %d %s", k.Campus, k.Year, strings.Join(parts, "/"))] = t.Number(k)
		}
	}
	var list []string
	for name, n := range cells {
		list = append(list, fmt.Sprintf("%s=%d", strings.TrimPrefix(name, "main 2025 "), n))
	}
	slices.Sort(list)
	return list
}

// TestDesignExample is the worked example of the ledger format.
func TestDesignExample(t *testing.T) {
	c := ledger(corpus(),
		model.Incident{Reported: "2025-05-03T14:04", Place: "elm", Offenses: []model.Offense{{Category: model.Burglary, StudentRooms: 2}}},
		model.Incident{Reported: "2025-05-05", Occurred: model.Occurrence{Unknown: true},
			Offenses: []model.Offense{
				{Category: model.AggravatedAssault, Victims: 1, Bias: "race"},
				{Category: model.MotorVehicleTheft, Vehicles: 1, Attempted: true, Separate: true}},
			Persons: []model.Persons{
				{People: 3, ReferredFor: []model.Category{model.Liquor}},
				{People: 1, ArrestedFor: []model.Category{model.Drugs}, ReferredFor: []model.Category{model.Drugs, model.Liquor}}}},
		model.Incident{Reported: "2025-06-01", Occurred: model.Occurrence{From: "2025-05-30", To: "2025-05-30"},
			Offenses:  []model.Offense{{Category: model.Burglary, Structures: 1}},
			Unfounded: &model.UnfoundedFinding{By: "sworn_officer", FullInvestigation: true, Finding: "baseless", On: "2025-06-20"}},
	)
	tally, found := count.Ledger(c)
	expect(t, found)
	want := []string{
		"arrests/drugs/on_campus=1",
		"criminal_offenses/aggravated_assault/on_campus=1",
		"criminal_offenses/burglary/on_campus=2",
		"criminal_offenses/burglary/student_housing=2",
		"criminal_offenses/motor_vehicle_theft/on_campus=1",
		"hate_crimes/aggravated_assault/race/on_campus=1",
		"referrals/liquor/on_campus=3",
		"unfounded/burglary=1",
		"unfounded/total=1",
	}
	if got := numbers(tally); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if tally.Records("main", 2025) != 3 {
		t.Errorf("%d records", tally.Records("main", 2025))
	}
}

func TestTrailNamesTheRecordsBehindANumber(t *testing.T) {
	c := ledger(corpus(),
		model.Incident{Offenses: []model.Offense{{Category: model.Robbery}}},
		model.Incident{Offenses: []model.Offense{{Category: model.Robbery, Operations: 2}, {Category: model.Burglary, Structures: 1}}},
	)
	tally, _ := count.Ledger(c)
	key := model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.OnCampus}
	trail := tally.Trail(key)
	if len(trail) != 2 || trail[0].Incident.Ref != "PS-1" || trail[1].Incident.Ref != "PS-2" || trail[1].Units != 2 || tally.Number(key) != 3 {
		t.Errorf("number %d, trail %+v", tally.Number(key), trail)
	}
	burglary := tally.Decisions[2]
	if burglary.Counted() || burglary.Rules[len(burglary.Rules)-1] != "HIER" {
		t.Errorf("the burglary must be kept out by HIER: %+v", burglary)
	}
}

func TestLedgerFindingsShowNoRecord(t *testing.T) {
	c := ledger(corpus(),
		model.Incident{Decision: "pending"},
		model.Incident{Decision: "not_reportable"},
		model.Incident{Reported: "2024-05-03", Year: 2025, Offenses: []model.Offense{{Category: model.Robbery}}},
		model.Incident{ReportedTo: "library_desk", Offenses: []model.Offense{{Category: model.Robbery}}},
		model.Incident{Place: "nowhere", Offenses: []model.Offense{{Category: model.Robbery}}},
		model.Incident{Offenses: []model.Offense{{Category: model.Rape}}},
		model.Incident{Persons: []model.Persons{{People: 2}}},
	)
	_, found := count.Ledger(c)
	if len(found) != 7 {
		t.Errorf("%d findings, want 7: %+v", len(found), found)
	}
	for _, f := range found {
		told := strings.Contains(f.Message, "rape") || strings.Contains(f.Message, "robbery")
		if f.SourceLine != "" || told || strings.Contains(f.Message+f.Help, "PS-") {
			t.Errorf("%s shows the ledger: %+v", f.Rule, f)
		}
		if f.Severity != diag.Error || f.Span.Path() != ledgerFile.Path {
			t.Errorf("%s: %v at %s", f.Rule, f.Severity, f.Span)
		}
	}
}

func TestRulesAreUnique(t *testing.T) {
	seen, chosen := map[string]bool{}, map[string]bool{}
	for _, rule := range count.Rules {
		if seen[rule.ID] || rule.Title == "" || rule.Text == "" || rule.Law == "" {
			t.Errorf("rule %+v is repeated or incomplete", rule)
		}
		seen[rule.ID] = true
		if rule.Choice != "" && model.DefaultChoices[rule.Choice] == "" {
			t.Errorf("rule %s leaves a choice that does not exist: %s", rule.ID, rule.Choice)
		}
		chosen[rule.Choice] = true
	}
	for id := range model.DefaultChoices {
		if !chosen[id] {
			t.Errorf("no rule says what %s decides", id)
		}
	}
}
