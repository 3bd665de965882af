package load_test

import (
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
)

// TestOneCauseIsOneFinding shows that what is wrong once in site/ is said once,
// with every place where it shows.
func TestOneCauseIsOneFinding(t *testing.T) {
	named := with(map[string]string{
		"site/fire-systems.csv":     fireSystem("aster-hall"),
		"stats/main/2024/fires.csv": fireLog, "stats/main/2025/fires.csv": fireLog,
		reporting: repository[reporting] + "\nAt {{ places.aster-hall.name }} and at {{ places.aster-hall.name }}.\n",
	})
	without := func(changes map[string]string) map[string]string {
		files := map[string]string{}
		for path, text := range named {
			files[path] = text
		}
		for path, text := range changes {
			if files[path] = text; text == "" {
				delete(files, path)
			}
		}
		return files
	}
	for _, tt := range []struct {
		name  string
		files map[string]string
		rules map[string]int // and the number of places beside the first
	}{
		{"all is well", named, nil},
		{"no register of places", without(map[string]string{"site/places.csv": ""}), map[string]int{load.RuleReference: 1}},
		{"an empty register of places", without(map[string]string{"site/places.csv": "id,name,address,campus,class\n"}), map[string]int{load.RuleReference: 1}},
		{"a register with syntax errors", without(map[string]string{"site/places.csv": "id,name,address,campus,class\n\"open"}), map[string]int{"csv.quote": 0}},
		{"a place that was taken out", without(map[string]string{"site/places.csv": "id,name,address,campus,class\nlibrary,Linden Library,x,main,on_campus\n"}),
			map[string]int{load.RuleReference: 2, load.RuleVariable: 1}},
	} {
		_, findings := load.Load(treeOf(tt.files), nil)
		if len(findings) != len(tt.rules) {
			t.Errorf("%s: %d findings, want %v: %v", tt.name, len(findings), tt.rules, lines(findings))
		}
		for _, d := range findings {
			if places, ok := tt.rules[d.Rule]; !ok || len(d.Related) != places || d.Severity != diag.Error {
				t.Errorf("%s: %s %s with %d places, want %v", tt.name, d.Rule, d.Message, len(d.Related), tt.rules)
			}
		}
	}
}

const fireLog = "ref,facility,date,cause,words,injuries,deaths,damage\nF-1,aster-hall,unknown,undetermined,A pan on a stove,0,0,20\n"
