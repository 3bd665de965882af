package privacy_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/privacy"
	"cleryreport/generator/source"
)

var (
	rape    = model.Key{Campus: "main", Year: 2024, Table: model.CriminalOffenses, Category: model.Rape, Geography: model.OnCampus}
	liquor  = model.Key{Campus: "main", Year: 2024, Table: model.Referrals, Category: "liquor", Geography: model.OnCampus}
	aRape   = model.At{Campus: "main", Year: 2024, Table: model.CriminalOffenses, Category: model.Rape, Geography: model.OnCampus}
	aLiquor = model.At{Campus: "main", Year: 2024, Table: model.Referrals, Category: "liquor", Geography: model.OnCampus}
)

// corpus has a number of 1, one of 70, and a register of places.
func corpus() (*model.Corpus, *model.Statistics) {
	c := &model.Corpus{
		Campuses: []model.Campus{{ID: "main", Name: "Main Campus"}},
		Places: []model.Place{
			{ID: "aster", Name: "Aster Hall", Formerly: "North Hall", Address: "21 Orchard Walk, Aldergate, Franklin"},
			{ID: "union", Name: "Union", Address: "5 University Avenue, Aldergate, Franklin"},
		},
	}
	cells := []model.Cell{{Key: rape, Status: model.Reported, Count: 1}, {Key: liquor, Status: model.Reported, Count: 70}}
	return c, model.NewStatistics([]int{2023, 2024, 2025}, cells, nil, nil)
}

func rules(found []diag.Diagnostic) string {
	var ids []string
	for _, d := range found {
		ids = append(ids, strings.TrimPrefix(d.Rule, "privacy."))
	}
	return strings.Join(ids, " ")
}

func TestWords(t *testing.T) {
	tests := []struct{ words, want string }{
		// What a reader may know.
		{"One report was passed on after the edition of 2025 was published.", ""},
		{"A report of 2023 that was received in 2024.", ""},
		{"The number may change, as the police of the city march through their files.", ""},
		{"It is counted under race in the academic year 2024-25, in fiscal year FY2024.", ""},
		{"See 34 CFR 668.46(c)(1), Public Law 118-173, § 18.2-61 and Va. Code 18.2-61.", ""},
		{"A union of two books: the report stood in both.", ""},
		{"Reclassified from fondling after the review of 2025; 3 of 70, $1,250, 100%.", ""},
		{"The bias was one of sexual orientation, and not one of race or gender.", ""},
		{"The Women's Center and a campus security authority passed it on.", ""},
		{"An incident between students at an event that the university recognized.", ""},
		{"A man-made fire, and a manual for it.", ""},
		{"We are open 24/7, and the Juneau office is not ours.", ""},
		// When.
		{"It was reported in October 2024.", "date"},
		{"It happened on Oct. 3.", "date"},
		{"It happened on 3 October.", "date"},
		{"It happened Sept 14, 2024.", "date"},
		{"It was found in May.", "date"},
		{"It was found on March 3rd.", "date"},
		{"It was found on 2024-10-03.", "date"},
		{"It was found on 10/3/24.", "date"},
		{"It was found in 10/2024.", "date"},
		{"It was found on a Friday.", "date"},
		{"It was found in the fall semester.", "date"},
		{"It was found in fall 2024.", "date"},
		{"It was found at 2:30 a.m. or 11 pm.", "date"},
		{"It was found on Halloween.", "date"},
		{"It was found on January 1, 2024.", "date"},
		// Where.
		{"It was in Aster Hall.", "place"},
		{"It was in aster hall's lobby.", "place"},
		{"It was in what was then North Hall.", "place"},
		{"It was at 21 Orchard Walk.", "place"},
		{"It was on Orchard Walk.", "place"},
		{"It was at the Union.", "place"},
		{"It was in room 214.", "place"},
		{"It was in Apt. 3B.", "place"},
		// Which.
		{"See case no. 24-0012.", "case-number"},
		{"See case number PS-2024-0142.", "case-number"},
		{"See PS-2024-0142.", "case-number"},
		{"See 24-004711.", "case-number"},
		{"See incident #4711.", "case-number"},
		{"See I2400471.", "case-number"},
		// Who.
		{"The victim was 19 years old.", "person"},
		{"The victim was a 19-year-old student.", "person"},
		{"A woman reported it.", "person"},
		{"It was reported by two men", "person"},
		{"A female student reported it.", "person"},
		{"She reported it late.", "person"},
		{"A Black student was threatened.", "person"},
		{"An Asian American student was threatened.", "person"},
		{"A Jewish student was threatened.", "person"},
		{"A transgender person was threatened.", "person"},
		{"A freshman was threatened.", "person"},
		{"A football player was arrested.", "person"},
		{"The suspect was a former boyfriend.", "person"},
		{"Both were roommates.", "person"},
		{"A student who uses a wheelchair was threatened.", "person"},
		{"Jane Doe reported it late.", "person"},
		{"It was told by Ms. Adeyemi.", "person"},
		{"The arrest of DOE, JANE was moved.", "person"},
		{"Write to j.doe@larkmoor.example.", "person"},
		{"It was counted by James Madison Library staff, named Main Campus.", ""},
		// All of it.
		{"On October 3 a woman was assaulted in Aster Hall, case 24-004711.", "date place case-number person"},
	}
	for _, tt := range tests {
		t.Run(tt.words, func(t *testing.T) {
			c, stats := corpus()
			c.Notes = []model.Note{{At: aRape, Text: tt.words}}
			found := privacy.Check(c, stats)
			if got := rules(found); len(strings.Fields(got)) != len(strings.Fields(tt.want)) || !sameWords(got, tt.want) {
				t.Errorf("found %q: %v", got, found)
			}
			c.Notes[0].At = aLiquor
			if found := privacy.Check(c, stats); len(found) != 0 {
				t.Errorf("beside a number of 70: %v", found)
			}
		})
	}
}

func sameWords(a, b string) bool {
	for _, word := range strings.Fields(a) {
		if !strings.Contains(" "+b+" ", " "+word+" ") {
			return false
		}
	}
	return true
}

// TestTexts reads every public text that may stand beside a small number.
func TestTexts(t *testing.T) {
	const words = "It was found in October."
	file := source.NewFile("stats/notes.yaml", []byte("    note: "+words+"\n"))
	span := source.Span{File: file, Start: 10, End: 10 + len(words)}
	column := model.At{Table: model.CriminalOffenses, Geography: model.OnCampus}
	tests := []struct {
		name   string
		change func(c *model.Corpus)
		want   string
	}{
		{"note", func(c *model.Corpus) { c.Notes = []model.Note{{At: aRape, Text: words}} }, "date"},
		{"note of a row", func(c *model.Corpus) { c.Notes = []model.Note{{At: model.At{Category: model.Rape}, Text: words}} }, "date"},
		{"note of a column", func(c *model.Corpus) { c.Notes = []model.Note{{At: column, Text: words}} }, "date"},
		{"a rule from January 1 on", func(c *model.Corpus) {
			c.Notes = []model.Note{{At: column, Text: "Counted from January 1, 2025, to December 31."}}
		}, ""},
		{"elsewhere", func(c *model.Corpus) { c.Notes = []model.Note{{At: aRape, Text: "See there.", Elsewhere: words}} }, "date"},
		{"a part of a large number", func(c *model.Corpus) {
			c.Notes = []model.Note{{At: aLiquor, Text: words, OfWhich: "3 at one party in October"}}
		}, "date"},
		{"a large part of a large number", func(c *model.Corpus) {
			c.Notes = []model.Note{{At: aLiquor, Text: words, OfWhich: "34 in October"}}
		}, ""},
		{"restatement", func(c *model.Corpus) {
			c.Restatements = []model.Restatement{{At: aRape, Was: "0", Now: "1", Say: words}}
		}, "date"},
		{"restatement by one", func(c *model.Corpus) {
			c.Restatements = []model.Restatement{{At: aLiquor, Was: "69", Now: "70", Say: words}}
		}, "date"},
		{"restatement by many", func(c *model.Corpus) {
			c.Restatements = []model.Restatement{{At: aLiquor, Was: "50", Now: "70", Say: words}}
		}, ""},
		{"restatement of an earlier edition", func(c *model.Corpus) {
			c.Restatements = []model.Restatement{{At: model.At{Year: 2020}, Was: "0", Now: "1", Say: words}}
		}, ""},
		{"a reason for reviewers", func(c *model.Corpus) {
			c.Restatements = []model.Restatement{{At: aRape, Was: "0", Now: "1", Say: "Late.", Reason: words}}
		}, ""},
		{"fire", func(c *model.Corpus) {
			c.FireLogs = []model.FireLog{{Year: 2024, Fires: []model.Fire{{Facility: "aster", Words: words}}}}
		}, "date"},
		{"fire in its own hall", func(c *model.Corpus) {
			c.FireLogs = []model.FireLog{{Year: 2024, Fires: []model.Fire{{Facility: "aster", Words: "A pan in the kitchen of Aster Hall"}}}}
		}, ""},
		{"fire and another place", func(c *model.Corpus) {
			c.FireLogs = []model.FireLog{{Year: 2024, Fires: []model.Fire{{Facility: "aster", Words: "Sparks from the Union"}}}}
		}, "place"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, stats := corpus()
			tt.change(c)
			if got := rules(privacy.Check(c, stats)); got != tt.want {
				t.Errorf("found %q", got)
			}
		})
	}
	c, stats := corpus()
	c.Notes = []model.Note{{At: aRape, Text: words, TextSpan: span}}
	if found := privacy.Check(c, stats); len(found) != 1 || found[0].Span.Text() != "October" || found[0].Span.String() != "stats/notes.yaml:1:27" {
		t.Errorf("%v", found)
	}
}

// TestReferenceOfARecord finds a reference number whatever it looks like, and
// does not repeat it.
func TestReferenceOfARecord(t *testing.T) {
	c, stats := corpus()
	c.Incidents = []model.Incident{{Ref: "zebra", Also: []model.OtherBook{{Source: "housing", Ref: "heron"}}}}
	c.FireLogs = []model.FireLog{{Year: 2024, Fires: []model.Fire{{Ref: "otter"}}}}
	for _, words := range []string{"See zebra.", "See heron.", "See otter."} {
		c.Notes = []model.Note{{At: aRape, Text: words}}
		found := privacy.Check(c, stats)
		if rules(found) != "case-number" {
			t.Errorf("%s: %v", words, found)
			continue
		}
		if strings.Contains(found[0].Message+found[0].SourceLine, strings.Fields(words)[1]) {
			t.Errorf("the finding repeats the reference: %s", found[0].Message)
		}
	}
	c.Notes = []model.Note{{At: aRape, Text: "Zebras are none."}}
	if found := privacy.Check(c, stats); len(found) != 0 {
		t.Errorf("%v", found)
	}
}

// TestRecordInAnyText finds a reference in whatever the report prints, without
// repeating it, and nothing that only looks like one.
func TestRecordInAnyText(t *testing.T) {
	policy := func(words string) *model.Policy {
		file := source.NewFile("policies/alcohol.md", []byte(words))
		return &model.Policy{Path: file.Path, Span: source.Span{File: file}}
	}
	tests := []struct {
		name   string
		change func(c *model.Corpus)
		want   string
	}{
		{"policy", func(c *model.Corpus) { c.Policies = []*model.Policy{policy("As in (PS-2024-0142).\n")} }, "policies/alcohol.md:1:8"},
		{"another book", func(c *model.Corpus) { c.Policies = []*model.Policy{policy("See RL-24/061.\n")} }, "policies/alcohol.md:1:5"},
		{"footnote of a large number", func(c *model.Corpus) { c.Notes = []model.Note{{At: aLiquor, Text: "See PS-2024-0142."}} }, "?"},
		{"a choice", func(c *model.Corpus) { c.Interpretations = []model.Interpretation{{Say: "PS-2024-0142 decided it."}} }, "?"},
		{"a reason for reviewers", func(c *model.Corpus) { c.Interpretations = []model.Interpretation{{Reason: "PS-2024-0142"}} }, ""},
		{"a part of a longer number", func(c *model.Corpus) { c.Policies = []*model.Policy{policy("Form XPS-2024-01427.\n")} }, ""},
		{"a short number and a word", func(c *model.Corpus) { c.Policies = []*model.Policy{policy("Title 2024, a zebra-crossing.\n")} }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, stats := corpus()
			c.Incidents = []model.Incident{{Ref: "PS-2024-0142", Also: []model.OtherBook{{Ref: "RL-24/061"}}}, {Ref: "2024"}, {Ref: "zebra-crossing"}}
			tt.change(c)
			found := privacy.Check(c, stats)
			if tt.want == "" && len(found) > 0 || tt.want != "" && rules(found) != "record" {
				t.Fatalf("found %v", found)
			}
			for _, d := range found {
				if strings.Contains(d.Message+d.SourceLine, "0142") || strings.HasPrefix(tt.want, "policies") && !strings.HasPrefix(d.Span.String(), tt.want) {
					t.Errorf("%s: %s, %q", d.Span, d.Message, d.SourceLine)
				}
			}
		})
	}
}
