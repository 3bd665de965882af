package checklist

import (
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// TestSaidByCount covers which missing answers counting reports at their place,
// so that the checklist does not say them again.
func TestSaidByCount(t *testing.T) {
	whole := &model.Statistics{Cells: []model.Cell{{Status: model.Reported}}, Fires: []model.FacilityYear{{Status: model.NotOpen}}}
	noCell := &model.Statistics{Cells: []model.Cell{{Status: model.Missing}}}
	noLog := &model.Statistics{Fires: []model.FacilityYear{{Status: model.Missing}}}
	table := &schema.Leaf{AnsweredBy: schema.Answer{Table: "criminal_offenses"}}
	column := &schema.Leaf{Role: schema.RoleDimension, AnsweredBy: schema.Answer{Years: 3}}
	register := func(name string) *schema.Leaf {
		return &schema.Leaf{AnsweredBy: schema.Answer{Register: name}}
	}
	tests := []struct {
		name  string
		stats *model.Statistics
		leaf  *schema.Leaf
		want  bool
	}{
		{"a table without a cell", noCell, table, true},
		{"a column without a fire log", noLog, column, true},
		{"a table of a whole grid", whole, table, false},
		{"a column of a whole grid", whole, column, false},
		{"drills", whole, register("drills"), true},
		{"programs", noCell, register("programs"), false},
		{"a statement", noCell, &schema.Leaf{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := (&walker{stats: tt.stats}).saidByCount(tt.leaf); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
