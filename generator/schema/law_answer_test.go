package schema_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

// given returns the names of the fields of an answer that are set; category
// goes with table.
func given(a schema.Answer) []string {
	var set []string
	for _, field := range []struct {
		name string
		set  bool
	}{
		{"table", a.Table != ""},
		{"years", a.Years != 0},
		{"geography", a.Geography != ""},
		{"bias", a.Bias != ""},
		{"register", a.Register != ""},
		{"generated", a.Generated != ""},
		{"counting_rule", a.CountingRule != ""},
		{"record", a.Record != ""},
		{"term", a.Term != ""},
		{"campuses", a.Campuses},
	} {
		if field.set {
			set = append(set, field.name)
		}
	}
	return set
}

func TestAnswersFitTheirRole(t *testing.T) {
	allowed := map[schema.Role][]string{
		schema.RoleContent:      {"", "table", "register", "generated"},
		schema.RoleDimension:    {"table", "years", "geography", "bias", "campuses"},
		schema.RolePointer:      {""},
		schema.RoleDefinition:   {"term"},
		schema.RoleCountingRule: {"", "counting_rule"},
		schema.RoleProcedural:   {"record"},
		schema.RoleRecommended:  {""},
	}
	for _, leaf := range law(t).Leaves {
		set := given(leaf.AnsweredBy)
		if len(set) > 1 {
			t.Errorf("%s is answered by %q, want one thing", leaf.Citation, set)
			continue
		}
		if how := strings.Join(set, ""); !slices.Contains(allowed[leaf.Role], how) {
			t.Errorf("%s (%s) is answered by %q", leaf.Citation, leaf.Role, how)
		}
		if leaf.Role == schema.RoleContent && leaf.Kind == schema.Statistic && leaf.Written() {
			t.Errorf("%s is a statistic and no table answers it", leaf.Citation)
		}
		if (leaf.Role == schema.RolePointer) != (len(leaf.SatisfiedBy) > 0) {
			t.Errorf("%s (%s) is satisfied by %q", leaf.Citation, leaf.Role, leaf.SatisfiedBy)
		}
		for _, c := range leaf.SatisfiedBy {
			if len(law(t).Under(c)) == 0 {
				t.Errorf("%s is satisfied by %s, where there is nothing", leaf.Citation, c)
			}
		}
	}
}

// TestEveryRowHasALeaf proves that the rows, columns and registers of the
// statistics vocabulary are each asked for exactly once.
func TestEveryRowHasALeaf(t *testing.T) {
	asked := map[string]int{}
	for _, leaf := range law(t).Leaves {
		a := leaf.AnsweredBy
		if leaf.Role == schema.RoleContent && a.Table != "" {
			asked[strings.TrimSuffix(a.Table+"/"+a.Category, "/")]++
		}
		if a.Bias != "" || a.Geography != "" || a.Register != "" {
			asked[a.Bias+a.Geography+a.Register]++
		}
	}
	rows := map[string]string{
		"criminal_offenses/": "murder_nonnegligent_manslaughter negligent_manslaughter rape fondling incest statutory_rape robbery aggravated_assault burglary motor_vehicle_theft arson",
		"vawa_offenses/":     "domestic_violence dating_violence stalking",
		"hate_crimes/":       "larceny_theft simple_assault intimidation destruction_damage_vandalism",
		"arrests/":           "weapons drugs liquor",
		"referrals/":         "weapons drugs liquor",
		"fires/":             "fires injuries deaths damage",
		"":                   "hate_crimes unfounded hazing race religion sexual_orientation gender gender_identity disability ethnicity national_origin on_campus student_housing noncampus public_property fire_systems drills exercises fires",
	}
	total := 0
	for table, names := range rows {
		for _, name := range strings.Fields(names) {
			total++
			if asked[table+name] != 1 {
				t.Errorf("%s%s is asked for %d times, want once", table, name, asked[table+name])
			}
		}
	}
	if len(asked) != total {
		t.Errorf("the law asks for %d rows, columns and registers, the vocabulary has %d: %v", len(asked), total, asked)
	}
}
