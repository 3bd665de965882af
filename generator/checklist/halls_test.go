package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

// housed is a corpus with two halls, of which one was renamed and one closed,
// and a text of the fire safety report.
func housed(text string) *model.Corpus {
	place := func(id, name, formerly, class, from, until string) model.Place {
		return model.Place{ID: id, Name: name, Formerly: formerly, Campus: "main", Class: class, Interval: model.Interval{From: from, Until: until}}
	}
	c := corpus(policy("fire.md", "adopted", section{"Systems", "668.49(b)(2)", text, 0}))
	c.Report.Published = "2026-09-28"
	c.Places = []model.Place{
		place("aster", "Aster Hall", "", "student_housing", "1990-01-01", ""),
		place("birch", "North Hall", "", "student_housing", "1990-01-01", "2023-06-30"),
		place("birch", "Birch Hall", "North Hall", "student_housing", "2023-07-01", ""),
		place("cedar", "Cedar House", "", "student_housing", "1990-01-01", "2023-06-30"),
		place("union", "Meadow Union Hall", "", "on_campus", "", ""),
	}
	c.FireSystems = []model.FireSystem{
		{Facility: "aster", Sprinklers: "full", Alarm: "full", SmokeDetection: "full", Extinguishers: "full"},
		{Facility: "birch", Sprinklers: "partial", Alarm: "full", SmokeDetection: "none", Extinguishers: "full"},
	}
	return c
}

func TestHallsOfTheRegister(t *testing.T) {
	for text, want := range map[string]string{
		"Students of Aster Hall meet at the Meadow Union Hall.":          "",
		"Contact Aster Hall first.":                                      "",
		"In Birch Hall (formerly North Hall) the alarm rings.":           "",
		"In Astor Hall the alarm rings.":                                 "no Astor Hall",
		"The doors of Willow House close by themselves.":                 "no Willow House",
		"Spruce Residence Hall has an alarm.":                            "no Spruce Residence Hall",
		"The doors of Cedar House close by themselves.":                  "Cedar House has not been student housing under this name since 2023-06-30",
		"Each Residence Hall has a plan, and so has the Dining Hall.":    "",
		"Our Hall is safe. The Residence Hall Association meets weekly.": "",
		"Go to City Hall or the Fraternity House.":                       "",
		"Every house and hall has a plan.":                               "",
	} {
		_, findings := walk(t, housed(text))
		got := ofRule(findings, checklist.RuleUnknownHall)
		switch {
		case want == "" && len(got) > 0:
			t.Errorf("%s: %s", text, got[0].Message)
		case want != "" && (len(got) != 1 || !strings.Contains(got[0].Message, want)):
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
	_, findings := walk(t, housed("In Astor Hall the alarm rings."))
	if got := ofRule(findings, checklist.RuleUnknownHall); len(got) != 1 || !strings.Contains(got[0].Help, "did you mean Aster Hall?") {
		t.Errorf("no suggestion: %v", got)
	}
}

func TestClaimsOfFireSystems(t *testing.T) {
	for text, want := range map[string]string{
		"Aster Hall is fully sprinklered. Birch Hall has sprinklers.":             "",
		"Birch Hall is fully sprinklered.":                                        "sprinklers of Birch Hall",
		"Every residence hall has sprinklers in every room.":                      "sprinklers of Birch Hall",
		"All residence halls are equipped with smoke detectors.":                  "smoke detection of Birch Hall",
		"Aster Hall has no automatic sprinkler system.":                           "sprinklers of Aster Hall",
		"Aster Hall is not sprinklered.":                                          "sprinklers of Aster Hall",
		"Birch Hall does not have smoke detectors.":                               "",
		"Aster Hall has smoke detectors, and Birch Hall has no smoke detectors.":  "",
		"All residence halls except Birch Hall have smoke detectors.":             "",
		"Birch Hall will have smoke detectors.":                                   "",
		"Birch Hall has sprinklers in its corridors.":                             "",
		"Do not cover a smoke detector in Birch Hall.":                            "",
		"Each residence hall has fire alarms and extinguishers throughout.":       "",
		"The fire alarms, sprinklers and extinguishers of all halls are checked.": "",
	} {
		_, findings := walk(t, housed(text))
		got := ofRule(findings, checklist.RuleFireClaim)
		switch {
		case want == "" && len(got) > 0:
			t.Errorf("%s: %s", text, got[0].Message)
		case want != "" && (len(got) != 1 || !strings.Contains(got[0].Message, want) || len(got[0].Related) != 1):
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}
