package load_test

import (
	"slices"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// TestSchemasSpeakTheVocabulary compares the words that the schemas allow with
// those of the model.
func TestSchemasSpeakTheVocabulary(t *testing.T) {
	counts := shape(t, "counts")
	for _, table := range model.Tables {
		s := counts.Key(string(table))
		if s == nil {
			t.Fatalf("counts has no table %s", table)
		}
		if table == model.HateCrimes {
			same(t, "hate crimes", s.Item().Key("offense").Values, model.Categories[table])
			same(t, "biases", s.Item().Key("bias").Values, model.Biases)
			same(t, "geographies", s.Item().Key("geography").Values, append(slices.Clone(model.Geographies), model.PoliceUnplaced))
			for _, g := range append(slices.Clone(model.Geographies), model.PoliceUnplaced) {
				known := s.Key("known").Key(string(g)).Item()
				same(t, "known hate crimes", known.Key("offense").Values, model.Categories[table])
				same(t, "known biases", known.Key("bias").Values, model.Biases)
			}
			continue
		}
		if table == model.Unfounded {
			continue
		}
		if table != model.Hazing {
			rows := slices.DeleteFunc(s.Keys(), func(key string) bool { return slices.Contains([]string{"missing", "reason", "total"}, key) })
			same(t, string(table), rows, model.Categories[table])
			s = s.Key(string(model.Categories[table][0]))
		}
		for _, g := range append(model.Geographies, model.PoliceUnplaced) {
			if !s.Key(string(g)).Is("integer") {
				t.Errorf("%s has no cell for %s", table, g)
			}
		}
	}
	at := shape(t, "notes").Key("notes").Item().Key("at")
	same(t, "tables", at.Key("table").Values, model.Tables)
	choices := shape(t, "interpretations")
	for id := range model.DefaultChoices {
		if choices.Key(id) == nil {
			t.Errorf("no interpretation %s", id)
		}
	}
	if len(choices.Keys()) != len(model.DefaultChoices) {
		t.Errorf("interpretations %v", choices.Keys())
	}
}

func shape(t *testing.T, kind string) *schema.Shape {
	t.Helper()
	s, err := schema.FileShape(kind)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// same compares two lists of words without regard to order.
func same[T ~string](t *testing.T, what string, got []string, want []T) {
	t.Helper()
	words := make([]string, len(want))
	for i, w := range want {
		words[i] = string(w)
	}
	got = slices.Clone(got)
	slices.Sort(got)
	slices.Sort(words)
	if !slices.Equal(got, words) {
		t.Errorf("%s: the schema has %v, the model %v", what, got, words)
	}
}
