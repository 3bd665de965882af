package count_test

import (
	"slices"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// ruleTest is a ledger and what the rules make of it: numbers, the rules that
// kept a record out, and findings.
type ruleTest struct {
	name   string
	ledger []model.Incident
	change func(*model.Corpus)
	want   []string // numbers
	out    []string // the deciding rule of each record that is not counted
	found  []string // rule ids of the findings
}

// count counts the ledger of the test.
func (tt ruleTest) count() (*count.Tally, []diag.Diagnostic) {
	c := ledger(corpus(), tt.ledger...)
	if tt.change != nil {
		tt.change(c)
	}
	return count.Ledger(c)
}

func (tt ruleTest) run(t *testing.T) {
	tally, found := tt.count()
	var out, ids []string
	for _, d := range tally.Decisions {
		if !d.Counted() {
			out = append(out, d.Rules[len(d.Rules)-1])
		}
	}
	for _, f := range found {
		ids = append(ids, f.Rule)
	}
	if got := numbers(tally); !slices.Equal(got, tt.want) {
		t.Errorf("numbers\n got %v\nwant %v", got, tt.want)
	}
	if !slices.Equal(out, tt.out) {
		t.Errorf("kept out by %v, want %v", out, tt.out)
	}
	if !slices.Equal(ids, tt.found) {
		t.Errorf("findings %v, want %v", ids, tt.found)
	}
}

// ruleTables returns the tables of all steps of counting.
func ruleTables() []ruleTest {
	return slices.Concat(whatCountsRules(), alsoRules(), geographyRules(), unitsRules(), hierarchyRules(), hateCrimesRules(),
		unfoundedRules(), datingOrDomesticRules(), stalkingRules(), hazingRules(), personsRules())
}

func TestRules(t *testing.T) {
	for _, tt := range ruleTables() {
		t.Run(tt.name, tt.run)
	}
}

// TestEveryCountingRuleHasATable holds the list of rules to the tables: each
// rule that is applied to records has a say in one of them.
func TestEveryCountingRuleHasATable(t *testing.T) {
	spoken := map[string]bool{}
	for _, tt := range ruleTables() {
		tally, _ := tt.count()
		for _, d := range tally.Decisions {
			for _, rule := range d.Rules {
				spoken[rule] = true
			}
		}
	}
	for _, rule := range count.Rules {
		if rule.Stage == count.Counting && !spoken[rule.ID] {
			t.Errorf("no table has rule %s", rule.ID)
		}
		if rule.Stage != count.Counting && spoken[rule.ID] {
			t.Errorf("rule %s is for people or totals, and spoke about a record", rule.ID)
		}
		delete(spoken, rule.ID)
	}
	for id := range spoken {
		t.Errorf("%s spoke, and is no rule", id)
	}
}

// of is an incident at the union with the offenses.
func of(offenses ...model.Offense) model.Incident { return model.Incident{Offenses: offenses} }

// people is an incident at the union with the lines of persons.
func people(lines ...model.Persons) model.Incident { return model.Incident{Persons: lines} }

// victim is an offense against one person.
func victim(category model.Category) model.Offense {
	return model.Offense{Category: category, Victims: 1}
}

func choose(id, choice string) func(*model.Corpus) {
	return func(c *model.Corpus) {
		c.Interpretations = []model.Interpretation{{ID: id, Choice: choice}}
	}
}

var robbery = model.Offense{Category: model.Robbery}

func whatCountsRules() []ruleTest {
	rob := []model.Offense{robbery}
	return []ruleTest{
		{name: "pending", ledger: []model.Incident{{Offenses: rob, Decision: "pending"}},
			out: []string{"DECIDED"}, found: []string{count.FindingPending}},
		{name: "not reportable", ledger: []model.Incident{{Offenses: rob, Decision: "not_reportable", Because: "a loan"}},
			out: []string{"DECIDED"}},
		{name: "not reportable without a reason", ledger: []model.Incident{{Offenses: rob, Decision: "not_reportable"}},
			out: []string{"DECIDED"}, found: []string{count.FindingBecause}},
		{name: "YEAR: old act reported now", ledger: []model.Incident{{Offenses: rob, Occurred: model.Occurrence{From: "1980-01-05", To: "1980-01-05"}}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}},
		{name: "YEAR: folder of another year", ledger: []model.Incident{{Offenses: rob, Reported: "2024-12-31", Year: 2025}},
			out: []string{"YEAR"}, found: []string{count.FindingReportedYear}},
		{name: "YEAR: happened after the report", ledger: []model.Incident{{Offenses: rob, Occurred: model.Occurrence{From: "2025-05-04", To: "2025-05-04"}}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, found: []string{count.FindingOccurredAfter}},
		{name: "nothing happened", ledger: []model.Incident{{}}, found: []string{count.FindingEmptyIncident}},
		{name: "COUNS: professional", ledger: []model.Incident{{Offenses: rob, ReportedTo: "counseling"}}, out: []string{"COUNS"}},
		{name: "COUNS: pastoral", ledger: []model.Incident{{Offenses: rob, ReportedTo: "chaplain"}}, out: []string{"COUNS"}},
		{name: "REPORTED: city police", ledger: []model.Incident{{Offenses: rob, ReportedTo: "city_police"}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}},
		{name: "REPORTED: another office", ledger: []model.Incident{{Offenses: rob, ReportedTo: "library_desk"}},
			out: []string{"REPORTED"}, found: []string{count.FindingReportedTo}},
		{name: "ATTEMPT: murder", ledger: []model.Incident{of(model.Offense{Category: model.Murder, Victims: 2, Attempted: true})},
			want: []string{"criminal_offenses/aggravated_assault/on_campus=2"}},
		{name: "ATTEMPT: vehicle", ledger: []model.Incident{of(model.Offense{Category: model.MotorVehicleTheft, Vehicles: 1, Attempted: true})},
			want: []string{"criminal_offenses/motor_vehicle_theft/on_campus=1"}},
		{name: "ATTEMPT: not counted", ledger: []model.Incident{of(model.Offense{Category: model.Incest, Victims: 1, Attempted: true})},
			out: []string{"ATTEMPT"}, found: []string{count.FindingAttempted}},
	}
}

func alsoRules() []ruleTest {
	rob := []model.Offense{robbery}
	baseless := &model.UnfoundedFinding{By: "sworn_officer", FullInvestigation: true, On: "2025-06-01"}
	return []ruleTest{
		{name: "the first report stands", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, Reported: "2025-05-04", Also: []model.OtherBook{{Source: "housing", Ref: "B"}}},
			{Ref: "B", Offenses: rob, Place: "elm"}},
			want: []string{"criminal_offenses/robbery/on_campus=1", "criminal_offenses/robbery/student_housing=1"}, out: []string{"ALSO"}, found: []string{count.FindingBooksDiffer}},
		{name: "three books", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, Also: []model.OtherBook{{Ref: "B"}}},
			{Ref: "B", Offenses: rob}, {Ref: "C", Offenses: rob, Also: []model.OtherBook{{Ref: "B"}}}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"ALSO", "ALSO"}},
		{name: "both name each other", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, Also: []model.OtherBook{{Ref: "B"}}}, {Ref: "B", Offenses: rob, Also: []model.OtherBook{{Ref: "A"}}}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"ALSO"}},
		{name: "a book outside the ledger", ledger: []model.Incident{{Offenses: rob, Also: []model.OtherBook{{Ref: "X"}}}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}},
		{name: "a counselor's record does not stand for the police's", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, ReportedTo: "counseling", Reported: "2025-05-01", Also: []model.OtherBook{{Ref: "B"}}}, {Ref: "B", Offenses: rob}},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"COUNS"}},
		{name: "police found it unfounded", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, Reported: "2025-05-01"},
			{Ref: "B", Offenses: rob, Unfounded: baseless, Also: []model.OtherBook{{Ref: "A"}}}},
			want: []string{"unfounded/robbery=1", "unfounded/total=1"}, out: []string{"ALSO"}},
		{name: "the same number at another campus", ledger: []model.Incident{
			{Ref: "A", Offenses: rob, Also: []model.OtherBook{{Ref: "B"}}},
			{Ref: "B", Campus: "harbor", Place: "quay", Offenses: rob}},
			want: []string{"criminal_offenses/robbery/on_campus=1", "harbor 2025 criminal_offenses/robbery/on_campus=1"}},
	}
}

func geographyRules() []ruleTest {
	rob := []model.Offense{robbery}
	at := func(place, date string) model.Incident {
		return model.Incident{Offenses: rob, Place: place, Occurred: model.Occurrence{From: date, To: date}}
	}
	named := func(g model.Geography) model.Incident { return model.Incident{Offenses: rob, Geography: g} }
	return []ruleTest{
		{name: "student housing is on campus", ledger: []model.Incident{at("oak", "2024-05-01")},
			want: []string{"criminal_offenses/robbery/on_campus=1", "criminal_offenses/robbery/student_housing=1"}},
		{name: "public property", ledger: []model.Incident{at("street", "2025-05-01")}, want: []string{"criminal_offenses/robbery/public_property=1"}},
		{name: "noncampus while leased", ledger: []model.Incident{at("boathouse", "2025-05-01")}, want: []string{"criminal_offenses/robbery/noncampus=1"}},
		{name: "before the lease", ledger: []model.Incident{at("boathouse", "2024-01-01")}, out: []string{"GEO"}, found: []string{count.FindingPlaceDate}},
		{name: "an interval that reaches into the lease", ledger: []model.Incident{{Offenses: rob, Place: "boathouse",
			Occurred: model.Occurrence{From: "2024-02-20", To: "2024-03-02"}}}, want: []string{"criminal_offenses/robbery/noncampus=1"}},
		{name: "unknown day: the day of the report", ledger: []model.Incident{{Offenses: rob, Place: "boathouse", Reported: "2025-12-05",
			Occurred: model.Occurrence{Unknown: true}}}, out: []string{"GEO"}, found: []string{count.FindingPlaceDate}},
		{name: "outside", ledger: []model.Incident{at("mill", "2025-05-01")}, out: []string{"GEO"}},
		{name: "no such place", ledger: []model.Incident{at("moon", "2025-05-01")}, out: []string{"GEO"}, found: []string{count.FindingPlace}},
		{name: "place of another campus", ledger: []model.Incident{at("quay", "2025-05-01")}, out: []string{"GEO"}, found: []string{count.FindingPlaceCampus}},
		{name: "geography as written", ledger: []model.Incident{named(model.StudentHousing)},
			want: []string{"criminal_offenses/robbery/on_campus=1", "criminal_offenses/robbery/student_housing=1"}},
		{name: "outside as written", ledger: []model.Incident{named("outside")}, out: []string{"GEO"}},
		{name: "unknown as written", ledger: []model.Incident{named("unknown")}, out: []string{"GEO"}, found: []string{count.FindingGeographyUnknown}},
		{name: "an offense with a place of its own", ledger: []model.Incident{of(robbery, model.Offense{Category: model.Burglary, StudentRooms: 1, Place: "elm"})},
			want: []string{"criminal_offenses/burglary/on_campus=1", "criminal_offenses/burglary/student_housing=1", "criminal_offenses/robbery/on_campus=1"}},
	}
}

func unitsRules() []ruleTest {
	wrong := func(o model.Offense, rule string) ruleTest {
		return ruleTest{name: "wrong unit: " + string(o.Category), ledger: []model.Incident{of(o)}, out: []string{rule}, found: []string{count.FindingUnit}}
	}
	return []ruleTest{
		{name: "U-VICTIM", ledger: []model.Incident{of(model.Offense{Category: model.AggravatedAssault, Victims: 3})},
			want: []string{"criminal_offenses/aggravated_assault/on_campus=3"}},
		{name: "U-INCIDENT: one if absent", ledger: []model.Incident{of(robbery)}, want: []string{"criminal_offenses/robbery/on_campus=1"}},
		{name: "U-INCIDENT: two fires", ledger: []model.Incident{of(model.Offense{Category: model.Arson, Operations: 2})},
			want: []string{"criminal_offenses/arson/on_campus=2"}},
		{name: "U-VEHICLE", ledger: []model.Incident{of(model.Offense{Category: model.MotorVehicleTheft, Vehicles: 2})},
			want: []string{"criminal_offenses/motor_vehicle_theft/on_campus=2"}},
		{name: "B-ACAD", ledger: []model.Incident{of(model.Offense{Category: model.Burglary, Structures: 1})},
			want: []string{"criminal_offenses/burglary/on_campus=1"}},
		{name: "B-ROOM: each", ledger: []model.Incident{of(model.Offense{Category: model.Burglary, StudentRooms: 5, Structures: 1})},
			want: []string{"criminal_offenses/burglary/on_campus=6"}},
		{name: "B-ROOM: suite", ledger: []model.Incident{of(model.Offense{Category: model.Burglary, StudentRooms: 5})}, change: choose("suite_rooms", "suite"),
			want: []string{"criminal_offenses/burglary/on_campus=1"}},
		wrong(model.Offense{Category: model.Rape}, "U-VICTIM"),
		wrong(model.Offense{Category: model.Robbery, Victims: 1}, "U-INCIDENT"),
		wrong(model.Offense{Category: model.Burglary}, "B-ACAD"),
		wrong(model.Offense{Category: model.MotorVehicleTheft, Operations: 1}, "U-VEHICLE"),
		wrong(model.Offense{Category: model.HazingIncident, Victims: 2}, "HZ-ONE"),
	}
}

func hierarchyRules() []ruleTest {
	burglary := model.Offense{Category: model.Burglary, Structures: 1}
	separate := burglary
	separate.Separate = true
	hate := burglary
	hate.Bias = "religion"
	return []ruleTest{
		{name: "most serious only", ledger: []model.Incident{of(burglary, victim(model.AggravatedAssault), robbery)},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"HIER", "HIER"}},
		{name: "two lines of the most serious", ledger: []model.Incident{of(robbery, robbery, burglary)},
			want: []string{"criminal_offenses/robbery/on_campus=2"}, out: []string{"HIER"}},
		{name: "separate", ledger: []model.Incident{of(robbery, separate)},
			want: []string{"criminal_offenses/burglary/on_campus=1", "criminal_offenses/robbery/on_campus=1"}},
		{name: "H-ARSON", ledger: []model.Incident{of(victim(model.Murder), model.Offense{Category: model.Arson}, burglary)},
			want: []string{"criminal_offenses/arson/on_campus=1", "criminal_offenses/murder_nonnegligent_manslaughter/on_campus=1"}, out: []string{"HIER"}},
		{name: "H-MURSEX", ledger: []model.Incident{of(victim(model.Murder), victim(model.Rape), victim(model.Fondling), robbery)},
			want: []string{"criminal_offenses/murder_nonnegligent_manslaughter/on_campus=1", "criminal_offenses/rape/on_campus=1"}, out: []string{"H-FOND", "HIER"}},
		{name: "H-FOND", ledger: []model.Incident{of(victim(model.Fondling), victim(model.StatutoryRape))},
			want: []string{"criminal_offenses/statutory_rape/on_campus=1"}, out: []string{"H-FOND"}},
		{name: "fondling above robbery", ledger: []model.Incident{of(robbery, victim(model.Fondling))},
			want: []string{"criminal_offenses/fondling/on_campus=1"}, out: []string{"HIER"}},
		{name: "attempted murder ranks as assault", ledger: []model.Incident{of(model.Offense{Category: model.Murder, Victims: 1, Attempted: true}, robbery)},
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"HIER"}},
		{name: "V-ADD: no hierarchy over VAWA offenses", ledger: []model.Incident{of(victim(model.Murder), victim(model.DomesticViolence))},
			want: []string{"criminal_offenses/murder_nonnegligent_manslaughter/on_campus=1", "vawa_offenses/domestic_violence/on_campus=1"}},
		{name: "HATE-HIER", ledger: []model.Incident{of(robbery, hate)},
			want: []string{"criminal_offenses/robbery/on_campus=1", "hate_crimes/burglary/religion/on_campus=1"}},
		{name: "HATE-HIER: the most serious only", ledger: []model.Incident{of(robbery, hate)}, change: choose("hate_hierarchy", "most_serious"),
			want: []string{"criminal_offenses/robbery/on_campus=1"}, out: []string{"HIER"}},
	}
}

func hateCrimesRules() []ruleTest {
	biased := func(category model.Category) model.Offense {
		return model.Offense{Category: category, Victims: 1, Bias: "disability"}
	}
	return []ruleTest{
		{name: "HATE-VAL", ledger: []model.Incident{of(model.Offense{Category: model.LarcenyTheft}, victim(model.SimpleAssault), victim(model.Intimidation), model.Offense{Category: model.Vandalism})},
			out: []string{"HATE-VAL", "HATE-VAL", "HATE-VAL", "HATE-VAL"}},
		{name: "hate crime only", ledger: []model.Incident{of(biased(model.Intimidation))}, want: []string{"hate_crimes/intimidation/disability/on_campus=1"}},
		{name: "HATE-BOTH", ledger: []model.Incident{of(biased(model.Rape))},
			want: []string{"criminal_offenses/rape/on_campus=1", "hate_crimes/rape/disability/on_campus=1"}},
		{name: "no line for VAWA offenses", ledger: []model.Incident{of(biased(model.Stalking))}, want: []string{"vawa_offenses/stalking/on_campus=1"}},
		{name: "no line for negligent manslaughter", ledger: []model.Incident{of(biased(model.NegligentManslaughter))},
			want: []string{"criminal_offenses/negligent_manslaughter/on_campus=1"}},
	}
}

func unfoundedRules() []ruleTest {
	found := func(by string, full bool, on string) *model.UnfoundedFinding {
		return &model.UnfoundedFinding{By: by, FullInvestigation: full, Finding: "false", On: on}
	}
	rob := []model.Offense{robbery, victim(model.DatingViolence)}
	with := func(f *model.UnfoundedFinding) []model.Incident {
		return []model.Incident{{Offenses: rob, Unfounded: f}}
	}
	hazed := []model.Incident{{Offenses: []model.Offense{{Category: model.HazingIncident}}, Unfounded: found("sworn_officer", true, "2025-07-01")}}
	counted := []string{"criminal_offenses/robbery/on_campus=1", "vawa_offenses/dating_violence/on_campus=1"}
	return []ruleTest{
		{name: "removed", ledger: with(found("sworn_officer", true, "2025-07-01")), want: []string{"unfounded/dating_violence=1", "unfounded/robbery=1", "unfounded/total=2"}},
		{name: "not sworn", ledger: with(found("conduct_office", true, "2025-07-01")), want: counted},
		{name: "no full investigation", ledger: with(found("sworn_officer", false, "2025-07-01")), want: counted},
		{name: "found in the next year", ledger: with(found("sworn_officer", true, "2026-01-15")),
			want: []string{"main 2026 unfounded/dating_violence=1", "main 2026 unfounded/robbery=1", "main 2026 unfounded/total=2"}},
		{name: "in the year of the report", ledger: with(found("sworn_officer", true, "2026-01-15")), change: choose("unfounded_year", "reported"),
			want: []string{"unfounded/dating_violence=1", "unfounded/robbery=1", "unfounded/total=2"}},
		{name: "no day", ledger: with(found("sworn_officer", true, "")), out: []string{"UNFOUND", "UNFOUND"}, found: []string{count.FindingUnfoundedDate}},
		{name: "an arrest did happen", ledger: []model.Incident{{Unfounded: found("sworn_officer", true, "2025-07-01"),
			Persons: []model.Persons{{People: 1, ArrestedFor: []model.Category{model.Weapons}}}}}, want: []string{"arrests/weapons/on_campus=1"}},
		{name: "the lesser offense is no unfounded crime", ledger: []model.Incident{{Unfounded: found("sworn_officer", true, "2025-07-01"),
			Offenses: []model.Offense{robbery, {Category: model.Burglary, Structures: 1, Bias: "race"}}}},
			want: []string{"unfounded/robbery=1", "unfounded/total=1"}, out: []string{"HIER"}},
		{name: "a hate crime is one unfounded crime", ledger: []model.Incident{{Unfounded: found("sworn_officer", true, "2025-07-01"),
			Offenses: []model.Offense{{Category: model.Robbery, Bias: "race"}}}}, want: []string{"unfounded/robbery=1", "unfounded/total=1"}},
		{name: "UNF-SCOPE: hazing is taken out", ledger: hazed, want: []string{"unfounded/hazing=1", "unfounded/total=1"}},
		{name: "UNF-SCOPE: hazing stays", ledger: hazed, change: choose("unfounded_hazing", "false"), want: []string{"hazing/hazing/on_campus=1"}},
		{name: "outside the geography", ledger: []model.Incident{{Offenses: rob, Place: "mill", Unfounded: found("sworn_officer", true, "2025-07-01")}},
			out: []string{"GEO", "GEO"}},
	}
}

func datingOrDomesticRules() []ruleTest {
	second := victim(model.DatingViolence)
	second.Separate = true
	return []ruleTest{
		{name: "V-EXCL", ledger: []model.Incident{of(victim(model.DatingViolence), victim(model.DomesticViolence))},
			want: []string{"vawa_offenses/domestic_violence/on_campus=1"}, out: []string{"V-EXCL"}},
		{name: "two acts", ledger: []model.Incident{of(second, victim(model.DomesticViolence))},
			want: []string{"vawa_offenses/dating_violence/on_campus=1", "vawa_offenses/domestic_violence/on_campus=1"}},
	}
}

func stalkingRules() []ruleTest {
	report := func(course, reported, occurred, place, first string) model.Incident {
		return model.Incident{Course: course, FirstPlace: first, Reported: reported, Place: place,
			Occurred: model.Occurrence{From: occurred, To: reported}, Offenses: []model.Offense{victim(model.Stalking)}}
	}
	return []ruleTest{
		{name: "S-YEAR: once a year, in each year", ledger: []model.Incident{
			report("S", "2024-11-02", "2024-10-01", "union", ""), report("S", "2024-12-02", "2024-11-03", "street", ""), report("S", "2025-02-02", "2025-01-03", "street", "")},
			want: []string{"main 2024 vawa_offenses/stalking/on_campus=1", "vawa_offenses/stalking/on_campus=1"}, out: []string{"S-YEAR"}},
		{name: "S-LOC: first place in the geography", ledger: []model.Incident{
			report("S", "2025-05-02", "2025-03-01", "street", ""), report("S", "2025-02-02", "2025-01-03", "mill", "")},
			want: []string{"vawa_offenses/stalking/public_property=1"}, out: []string{"S-YEAR"}},
		{name: "S-LOC: the place that is named", ledger: []model.Incident{
			report("S", "2025-02-02", "2025-01-03", "street", "elm"), report("S", "2025-05-02", "2025-03-01", "union", "")},
			want: []string{"vawa_offenses/stalking/on_campus=1", "vawa_offenses/stalking/student_housing=1"}, out: []string{"S-YEAR"}},
		{name: "S-LOC: never in the geography", ledger: []model.Incident{report("S", "2025-02-02", "2025-01-03", "mill", "")}, out: []string{"S-LOC"}},
		{name: "two first places", ledger: []model.Incident{
			report("S", "2025-02-02", "2025-01-03", "union", "elm"), report("S", "2025-05-02", "2025-03-01", "union", "street")},
			want: []string{"vawa_offenses/stalking/on_campus=1", "vawa_offenses/stalking/student_housing=1"}, out: []string{"S-YEAR"}, found: []string{count.FindingFirstPlace}},
		{name: "two courses", ledger: []model.Incident{report("S", "2025-02-02", "2025-01-03", "union", ""), report("T", "2025-05-02", "2025-03-01", "union", "")},
			want: []string{"vawa_offenses/stalking/on_campus=2"}},
		{name: "reports without a course", ledger: []model.Incident{report("", "2025-02-02", "2025-01-03", "union", ""), report("", "2025-05-02", "2025-03-01", "street", "union")},
			want: []string{"vawa_offenses/stalking/on_campus=2"}},
	}
}

func hazingRules() []ruleTest {
	hazing := model.Offense{Category: model.HazingIncident}
	again := hazing
	again.Separate = true
	return []ruleTest{
		{name: "HZ-ONE", ledger: []model.Incident{of(hazing, hazing, again)}, want: []string{"hazing/hazing/on_campus=2"}, out: []string{"HZ-ONE"}},
		{name: "HZ-START", ledger: []model.Incident{{Reported: "2024-12-31", Offenses: []model.Offense{hazing}}}, out: []string{"HZ-START"}},
		{name: "older act reported in 2025", ledger: []model.Incident{{Occurred: model.Occurrence{From: "2024-09-01", To: "2024-09-01"}, Offenses: []model.Offense{hazing}}},
			want: []string{"hazing/hazing/on_campus=1"}},
		{name: "HZ-CRIME: both", ledger: []model.Incident{of(hazing, victim(model.AggravatedAssault))},
			want: []string{"criminal_offenses/aggravated_assault/on_campus=1", "hazing/hazing/on_campus=1"}},
		{name: "HZ-CRIME: the crime alone", ledger: []model.Incident{of(hazing, victim(model.AggravatedAssault))}, change: choose("hazing_beside_crime", "false"),
			want: []string{"criminal_offenses/aggravated_assault/on_campus=1"}, out: []string{"HZ-CRIME"}},
	}
}

func personsRules() []ruleTest {
	both := []model.Category{model.Liquor, model.Drugs}
	return []ruleTest{
		{name: "ARR-PERSON", ledger: []model.Incident{people(model.Persons{People: 3, ReferredFor: []model.Category{model.Drugs}})},
			want: []string{"referrals/drugs/on_campus=3"}},
		{name: "ARR-OVER", ledger: []model.Incident{people(model.Persons{People: 2, ArrestedFor: []model.Category{model.Drugs}, ReferredFor: both})},
			want: []string{"arrests/drugs/on_campus=2"}, out: []string{"ARR-OVER", "ARR-OVER"}},
		{name: "ARR-ONE", ledger: []model.Incident{people(model.Persons{People: 2, ReferredFor: both}, model.Persons{People: 1, ArrestedFor: both})},
			want: []string{"arrests/liquor/on_campus=1", "referrals/liquor/on_campus=2"}, out: []string{"ARR-ONE", "ARR-ONE"}},
		{name: "ARR-ONE: the gravest", ledger: []model.Incident{people(model.Persons{People: 2, ReferredFor: both})}, change: choose("several_violations", "gravest"),
			want: []string{"referrals/drugs/on_campus=2"}, out: []string{"ARR-ONE"}},
		{name: "two days are two incidents", ledger: []model.Incident{
			people(model.Persons{People: 1, ArrestedFor: []model.Category{model.Drugs}}), people(model.Persons{People: 1, ArrestedFor: []model.Category{model.Drugs}})},
			want: []string{"arrests/drugs/on_campus=2"}},
		{name: "neither arrested nor referred", ledger: []model.Incident{people(model.Persons{People: 2})}, found: []string{count.FindingPersons}},
	}
}
