package generator_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator"
)

func TestQuestions(t *testing.T) {
	tests := []struct {
		question string // campus, year, line, and what narrows it
		answers  int    // cells
		keptOut  int    // at least
		also     string // tables that have the line too
	}{
		{"main 2025 burglary on_campus", 1, 1, "hate_crimes"},
		{"main 2025 Burglary", 4, 1, "hate_crimes"},
		{"main 2025 motor-vehicle-theft public_property", 1, 0, "hate_crimes"},
		{"main 2025 hate_crimes/burglary", 32, 0, ""},
		{"main 2025 intimidation", 32, 0, ""},
		{"main 2025 aggravated_assault race", 4, 0, "criminal_offenses"},
		{"main 2025 hate_crimes/intimidation student_housing race", 1, 0, ""},
		{"main 2025 hate_crimes/larceny_theft", 32, 1, ""},
		{"main 2025 arrests/weapons", 4, 0, ""},
		{"main 2025 arrests", 12, 0, ""},
		{"main 2025 hazing", 4, 0, ""},
		{"main 2025 unfounded", 1, 1, ""},
		{"main 2025 total", 1, 1, ""},
		{"main 2025 aggravated_assault outside", 0, 1, "hate_crimes"},
		{"harbor 2023 arson", 4, 0, "hate_crimes"},
		{"main 2024 stalking", 4, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.question, func(t *testing.T) {
			r, found, err := generator.Why(generator.Options{Dir: ".."}, questionOf(tt.question))
			if err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			var also []string
			for _, table := range r.Also {
				also = append(also, string(table))
			}
			if len(r.Answers) != tt.answers || len(r.KeptOut) < tt.keptOut || strings.Join(also, " ") != tt.also {
				t.Errorf("%d answers, %d kept out, also in %q", len(r.Answers), len(r.KeptOut), also)
			}
		})
	}
}

func questionOf(words string) generator.Question {
	list := strings.Fields(words)
	return generator.Question{Campus: list[0], Year: list[1], Line: list[2], Narrow: list[3:]}
}

func TestQuestionsWithoutAnswer(t *testing.T) {
	tests := map[string]string{
		"mian 2025 burglary":                   `there is no campus "mian"; did you mean main?`,
		"main 2019 burglary":                   `there are no numbers of "2019": the edition shows 2023, 2024 and 2025`,
		"main may burglary":                    `there are no numbers of "may"`,
		"main 2025 burglry":                    "did you mean burglary?",
		"main 2025 weapons":                    "ask for arrests/weapons or referrals/weapons",
		"main 2025 arests/weapons":             `there is no table "arests"; did you mean arrests?`,
		"main 2025 arrests/arson":              `there is no category in arrests "arson"`,
		"main 2025 burglary oncampus":          "did you mean on_campus?",
		"main 2025 burglary race public moon":  `there is no geography or bias "public"`,
		"main 2025 burglary on_campus outside": `there is no geography or bias "outside"`,
		"main 2025 arrests/drugs race":         "only hate crimes have a bias",
		"main 2023 burglary outside":           "holds no record of main in 2023",
		"main 2025 fires aster-hal":            `there is no student housing "aster-hal"; did you mean aster-hall?`,
		"harbor 2025 fires harbor-building":    `there is no student housing "harbor-building"`,
	}
	for question, want := range tests {
		_, _, err := generator.Why(generator.Options{Dir: ".."}, questionOf(question))
		if _, usage := errors.AsType[generator.UsageError](err); !usage || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", question, err, want)
		}
	}
}

func TestFiresAreAnswered(t *testing.T) {
	r, _, err := generator.Why(generator.Options{Dir: ".."}, questionOf("main 2025 fires birch-hall"))
	if err != nil || len(r.Fires) != 1 || len(r.Fires[0].FacilityYear.Fires) != 1 {
		t.Errorf("%+v, %v", r.Fires, err)
	}
}

// A ledger that cannot be read answers nothing; what is wrong with the text of
// the report is no matter.
func TestWhyNeedsNumbersOnly(t *testing.T) {
	dir := sampleFolder(t)
	replaceIn(t, dir, "policies/reporting.md", "status: adopted", "status: perhaps")
	if r, found, err := generator.Why(generator.Options{Dir: dir}, questionOf("main 2025 burglary")); err != nil || len(found) > 0 || len(r.Answers) == 0 {
		t.Errorf("with a broken text: %v, %v", found, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "stats", "ledger", "main", "2025", "more.yaml"), []byte("incidents: [\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r, found, err := generator.Why(generator.Options{Dir: dir}, questionOf("main 2025 burglary")); err != nil || len(found) != 1 || len(r.Answers) > 0 {
		t.Errorf("with a broken ledger: %v, %v", found, err)
	}
	if _, found, err := generator.OpenMatters(generator.Options{Dir: dir}); err != nil || len(found) != 1 {
		t.Errorf("the agenda of a broken ledger: %v, %v", found, err)
	}
}
