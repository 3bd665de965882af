package count_test

import (
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// TestBooksDiffer holds two records of one incident against each other: what only
// the second tells is in no number, and must not be lost in silence.
func TestBooksDiffer(t *testing.T) {
	offenses := func(list ...model.Offense) model.Incident { return model.Incident{Offenses: list} }
	unknown := offenses(robbery)
	unknown.Geography = count.Unknown
	setAside := offenses(robbery, model.Offense{Category: model.Rape, Victims: 1})
	setAside.Decision, setAside.Because = "not_reportable", "the other record is right"
	tests := []struct {
		name          string
		first, second model.Incident
		want          string // fields that differ
	}{
		{"alike", offenses(robbery), offenses(robbery), ""},
		{"less", offenses(robbery, model.Offense{Category: model.Rape, Victims: 2}), offenses(model.Offense{Category: model.Rape, Victims: 1}), ""},
		{"another offense", offenses(robbery), offenses(robbery, model.Offense{Category: model.Rape, Victims: 1}), "offenses"},
		{"more victims", offenses(model.Offense{Category: model.Rape, Victims: 1}), offenses(model.Offense{Category: model.Rape, Victims: 2}), "offenses"},
		{"a bias", offenses(robbery), offenses(model.Offense{Category: model.Robbery, Bias: "race"}), "offenses"},
		{"more people", people(model.Persons{People: 1, ArrestedFor: []model.Category{model.Drugs}}),
			people(model.Persons{People: 5, ReferredFor: []model.Category{model.Drugs}}), "persons"},
		{"the person arrested is the one referred", people(model.Persons{People: 1, ArrestedFor: []model.Category{model.Drugs}}),
			people(model.Persons{People: 1, ReferredFor: []model.Category{model.Drugs}}), ""},
		{"only the second knows the place", unknown, offenses(robbery), "the place"},
		{"only the first knows the place", offenses(robbery), unknown, ""},
		{"the second is set aside", offenses(robbery), setAside, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.first.Ref, tt.first.Also, tt.second.Ref = "A", []model.OtherBook{{Source: "conduct", Ref: "B"}}, "B"
			_, found := count.Ledger(ledger(corpus(), tt.first, tt.second))
			if got := differing(found); got != tt.want {
				t.Errorf("differs in %q, want %q", got, tt.want)
			}
		})
	}
}

// differing is the fields that the one finding about two books names.
func differing(found []diag.Diagnostic) string {
	for _, d := range found {
		if _, fields, ok := strings.Cut(d.Message, ": "); ok && d.Rule == count.FindingBooksDiffer {
			return fields
		}
	}
	return ""
}
