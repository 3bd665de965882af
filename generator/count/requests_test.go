package count_test

import (
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

func TestAgencyNotAsked(t *testing.T) {
	c := complete(nil)
	c.AgencyLists = c.AgencyLists[1:5] // main 2023 and harbor 2025 are gone
	_, found := count.Count(c)
	expect(t, found,
		want{count.FindingAgencyUnasked, "stats/harbor/2025/agencies.yaml", "City Police has jurisdiction over Quay Building, and no request to it is written down for Harbor Center, 2025"},
		want{count.FindingAgencyUnasked, "stats/main/2023/agencies.yaml", "City Police has jurisdiction over Elm Hall, and no request to it is written down for Main Campus, 2023"})
	if len(found) == 2 && (found[0].Severity != diag.Error || found[1].Severity != diag.Warning || len(found[0].Related) != 1) {
		t.Errorf("%+v", found)
	}
}

// TestAgencyOfOnePlace asks for every agency that the register names, in the
// years in which its place stands, and for none of places outside.
func TestAgencyOfOnePlace(t *testing.T) {
	c := complete(nil)
	c.Offices = append(c.Offices, model.Office{ID: "sheriff", Title: "County Sheriff", Kind: "police_agency"})
	c.Places[4].Agency = "sheriff" // the boathouse, from 2024 to 2025
	c.Places[6].Agency = "sheriff" // apartments outside
	check(t, c,
		want{count.FindingAgencyUnasked, "stats/main/2024/agencies.yaml", "County Sheriff has jurisdiction over Boathouse, and no request to it is written down for Main Campus, 2024"},
		want{count.FindingAgencyUnasked, "stats/main/2025/agencies.yaml", "County Sheriff has jurisdiction over Boathouse, and no request to it is written down for Main Campus, 2025"})
}

func TestPlacesWithoutAgency(t *testing.T) {
	c := complete(nil)
	for _, i := range []int{1, 2, 4, 6} { // both rows of a hall, the boathouse, and a place outside
		c.Places[i].Agency = ""
	}
	check(t, c, want{count.FindingAgencyUnnamed, "site/places.csv:2:1",
		"the register names no police agency for North Hall, nor for 1 more place of the campus, so that nobody is asked for its statistics"})
}

func TestAgencyNotReminded(t *testing.T) {
	span := source.Whole("stats/main/2025/agencies.yaml")
	c := answer(complete(nil), model.Agency{Office: "city_police", State: "no_answer", Span: span})
	check(t, c, want{count.FindingAgencyReminder, "stats/main/2025/agencies.yaml", "City Police did not answer, and no reminder is written down"})
}

func TestPoliceTotals(t *testing.T) {
	robbery := model.Key{Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.PublicProperty}
	span := source.Whole("stats/main/2025/agencies.yaml")
	supplied := func(key model.Key, n int) model.Agency {
		return model.Agency{State: "included", Answered: "2026-03-01", Supplied: []model.Cell{{Key: key, Count: n, Span: span}}}
	}
	check(t, answer(complete(sheet{"criminal_offenses/robbery/public_property": "2"}), supplied(robbery, 2)))
	c := answer(complete(sheet{"criminal_offenses/robbery/public_property": "2"}), supplied(robbery, 1))
	check(t, answer(c, supplied(robbery, 2)), want{count.FindingPoliceTotals, main2025 + ":8:74",
		"Robbery, public property (Main Campus, 2025, Criminal offenses) is 2, but the police supplied 3 that are not in the ledger"})
	known := supplied(robbery, 2)
	known.Matched = []model.Cell{{Key: robbery, Count: 2}}
	check(t, answer(complete(nil), known))

	robbery.Geography = model.Noncampus
	c = complete(nil)
	c.Campuses[0].Noncampus.Years = []int{2024}
	c.Places[4].Until = "2024-12-31"
	c.Counts[2] = countsOf(c, "main", 2025, nil)
	check(t, answer(c, supplied(robbery, 1)), want{count.FindingPoliceTotals, "stats/main/2025/agencies.yaml",
		"the police supplied 1, but Robbery, noncampus property (Main Campus, 2025, Criminal offenses) takes no number (absent)"})
}
