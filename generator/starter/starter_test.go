package starter_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/starter"
)

func answers(security string, housing, noncampus bool, campuses ...string) starter.Answers {
	a := starter.Answers{Institution: model.Institution{Name: "Another College"}, Edition: 2026, Web: "https://www.another.example/clery"}
	for i, name := range campuses {
		a.Campuses = append(a.Campuses, model.Campus{ID: fmt.Sprintf("campus-%d", i+1), Name: name, Jurisdiction: "Ohio", Security: security,
			Open:           []model.Interval{{From: "2023-01-01"}},
			StudentHousing: model.Existence{Exists: housing}, Noncampus: model.Existence{Exists: noncampus}})
	}
	return a
}

func federal(t *testing.T) *schema.Law {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return law.For(2026)
}

// Each leaf that a person answers, and that is a duty, has its prompt in one
// text; and nothing else is in the texts but the sample's definitions, which are
// the law's, and the tables of the program.
func TestTextsArePrompts(t *testing.T) {
	law := federal(t)
	for name, tt := range map[string]struct {
		answers starter.Answers
		not     []schema.Condition // asked of others
	}{
		"all":              {answers("police", true, true, "North", "South"), nil},
		"a small college":  {answers("none", false, false, "Main Campus"), []schema.Condition{schema.OnCampusHousing, schema.CombinedReport, schema.CampusPoliceOrSecurity, schema.SeparateCampus}},
		"unsworn security": {answers("security", false, true, "Main Campus"), []schema.Condition{schema.OnCampusHousing, schema.CombinedReport, schema.SeparateCampus}},
	} {
		t.Run(name, func(t *testing.T) {
			texts, definitions := textsOf(starter.Files(tt.answers, law))
			rest := texts
			for _, leaf := range law.Leaves {
				if !leaf.Written() || leaf.Report == schema.HazingTransparency {
					continue
				}
				want := 1
				for _, when := range append(tt.not, schema.SeparateReports, schema.StudentOrganizationsNoncampus) {
					if leaf.When == when {
						want = 0
					}
				}
				if leaf.Role == schema.RoleRecommended {
					want = 0
				}
				if strings.Contains(definitions, leaf.Citation.Heading()+`"`) {
					continue
				}
				if got := strings.Count(texts, leaf.Prompt()); got != want {
					t.Errorf("%s has %d prompts, want %d", leaf.Citation, got, want)
				}
				rest = strings.ReplaceAll(rest, leaf.Prompt(), "")
			}
			for line := range strings.Lines(rest) {
				if !regexp.MustCompile(`^(---|title: .*|owner: [a-z_]+|status: starter|## .*|\{\{ table .* \}\})?\n$`).MatchString(line) {
					t.Errorf("this is no prompt: %q", line)
				}
			}
		})
	}
}

// textsOf joins the texts, and apart from them the definitions.
func textsOf(files []*source.File) (texts, definitions string) {
	for _, f := range files {
		switch {
		case f.Path == "content/definitions.md":
			definitions = string(f.Data)
		case strings.HasPrefix(f.Path, "content/") || strings.HasPrefix(f.Path, "policies/"):
			texts += string(f.Data)
		}
	}
	return texts, definitions
}

// Nothing of the sample institution reaches another one: no name, and no file of
// its ledger.
func TestNothingOfTheSample(t *testing.T) {
	for _, f := range starter.Files(answers("police", true, true, "North", "South"), federal(t)) {
		if strings.HasPrefix(f.Path, ".clery/") {
			continue // schemas explain keys by examples
		}
		for _, word := range []string{"Larkmoor", "Franklin", "Aldergate", "UP 4.", "adopted\nreviewed"} {
			if strings.Contains(string(f.Data), word) {
				t.Errorf("%s speaks of %q", f.Path, word)
			}
		}
		if strings.HasPrefix(f.Path, "stats/ledger") {
			t.Errorf("%s is of the ledger", f.Path)
		}
	}
}

// Git ignores the ledger and what is made of it, and the workflow speaks of
// neither.
func TestRecordsStayApart(t *testing.T) {
	found := 0
	for _, f := range starter.Files(answers("police", true, true, "North"), federal(t)) {
		text := string(f.Data)
		switch f.Path {
		case ".gitignore":
			found++
			for _, line := range []string{"/stats/ledger/\n", "/confidential/\n"} {
				if !strings.Contains(text, line) {
					t.Errorf("git does not ignore %s", line)
				}
			}
		case ".github/workflows/report.yml":
			found++
			for _, word := range []string{"confidential", "ledger", "path: .\n", "path: ./\n"} {
				if strings.Contains(text, word) {
					t.Errorf("the workflow speaks of %q", word)
				}
			}
		}
	}
	if found != 2 {
		t.Errorf("%d of two files are there", found)
	}
}

// What stands in a report stays, and what it lacks is added once.
func TestComplete(t *testing.T) {
	a := answers("police", true, false, "Main Campus")
	before := "institution:\n  name: \"Another College\"\nedition: 2026\nbase_url: https://elsewhere.example"
	after := a.Complete(before, federal(t))
	if !strings.HasPrefix(after, before+"\n") {
		t.Errorf("what was there has changed:\n%s", after)
	}
	for _, key := range []string{"institution:", "edition:", "base_url:", "published:", "notice:", "outline:"} {
		if got := strings.Count("\n"+after, "\n"+key); got != 1 {
			t.Errorf("%s stands %d times", key, got)
		}
	}
	if again := a.Complete(after, federal(t)); again != after {
		t.Errorf("a complete report was changed:\n%s", again)
	}
}
