package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
	"cleryreport/generator/schema"
)

// sealedAs is a corpus whose last edition was sealed with the words of policies,
// and the offices.
func sealedAs(t *testing.T, now *model.Corpus, offices []model.FormerOffice, then ...*model.Policy) *model.Corpus {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	wording := prose.Of(&model.Corpus{Policies: then}, law)
	wording.Offices = offices
	now.Seals = []model.Seal{{Edition: 2025, Published: "2025-09-29", Years: []int{2022, 2023, 2024}, Wording: wording}}
	return now
}

const (
	practice = "Officers patrol the campus on foot and by bicycle at all hours, and answer every call within a few minutes."
	rewrote  = "Two officers are on duty in each shift. They drive, and they write down when they passed each of the halls."
)

func TestCopiedForward(t *testing.T) {
	text := func(sections ...section) *model.Policy {
		return policy("a.md", "adopted", sections...)
	}
	reviewed := func(p *model.Policy, day string) *model.Policy {
		p.Reviewed.On = day
		return p
	}
	old := text(section{"Patrol", "", practice, 0}, section{"Shifts", "", strings.ReplaceAll(practice, "campus", "halls"), 0})
	for _, tt := range []struct {
		name string
		now  *model.Policy
		want string
	}{
		{"word for word", reviewed(text(section{"Patrol", "", practice, 0}, section{"Shifts", "", strings.ReplaceAll(practice, "campus", "halls"), 0}), "2025-06-12"),
			"every word of this text stood in the edition of 2025, and it was last compared with practice on 2025-06-12, before that edition was published"},
		{"one section of two", reviewed(text(section{"Patrol", "", practice, 0}, section{"Shifts", "", rewrote, 0}), "2025-06-12"),
			"every word of 1 of the 2 sections of this text stood in the edition of 2025"},
		{"under another heading", reviewed(text(section{"Officers", "", practice, 0}), "2025-06-12"), "every word of this text stood"},
		{"a word in twenty", reviewed(text(section{"Patrol", "", strings.Replace(practice, "few", "couple", 1), 0}), "2025-06-12"), "95 % of the words of this text stood"},
		{"two words in twenty", reviewed(text(section{"Patrol", "", strings.Replace(practice, "a few", "just two", 1), 0}), "2025-06-12"), ""},
		{"rewritten", reviewed(text(section{"Patrol", "", rewrote, 0}), "2025-06-12"), ""},
		{"compared since", reviewed(text(section{"Patrol", "", practice, 0}), "2025-09-29"), ""},
		{"no day of review", text(section{"Patrol", "", practice, 0}), ""},
		{"too short to tell", reviewed(text(section{"Patrol", "", "Officers patrol.", 0}), "2025-06-12"), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, found := walk(t, sealedAs(t, corpus(tt.now), nil, old))
			got := ofRule(found, checklist.RuleCopied)
			switch {
			case tt.want == "" && len(got) > 0:
				t.Errorf("%s", got[0].Message)
			case tt.want != "" && (len(got) != 1 || !strings.HasPrefix(got[0].Message, tt.want) || got[0].Severity != diag.Note || len(got[0].Related) == 0):
				t.Errorf("%v", got)
			}
		})
	}
	t.Run("a seal of numbers alone", func(t *testing.T) {
		now := corpus(reviewed(text(section{"Patrol", "", practice, 0}), "2025-06-12"))
		now.Seals = []model.Seal{{Edition: 2025, Published: "2025-09-29", Years: []int{2024}}}
		if _, found := walk(t, now); len(ofRule(found, checklist.RuleCopied)) > 0 {
			t.Error("nothing is known of the words, and something is said of them")
		}
	})
}

func TestOtherYears(t *testing.T) {
	checkWords(t, checklist.RuleOtherYear, []wordCase{
		{voluntary, "In fall 2022, officers gave out 200 whistles.", 1, diag.Note},
		{voluntary, "During the 2021-2022 academic year the program reached every hall.", 1, diag.Note},
		{voluntary, "The training was held from March 3, 2020, to May 2021.", 2, diag.Note},
		{"", "The 2019 survey had 400 answers.", 1, diag.Note},
		{"", "This report is published by October 1, 2025.", 1, diag.Note},
		{"", "The 2025 Annual Security Report is on our page.", 1, diag.Note},
		{"", "Annual Security and Fire Safety Report for 2025", 1, diag.Note},
		{"", "In 2023, 2024 and 2025 there were tests.", 0, 0},
		{"", "This report is published by October 1, 2026. Next year it is 2027.", 0, 0},
		{"", "The 2026 Annual Security Report.", 0, 0},
		{"", "The hall was opened in 2019. The law was amended effective August 14, 2020.", 0, 0},
		{"", "Officers have carried cameras since fall 2021.", 0, 0},
		{"", "The Violence Against Women Act Reauthorization of 2022 says so, as do the 2020 regulations.", 0, 0},
		{"", "In 2020, the Department of Education issued new regulations.", 0, 0},
		{"", "It was signed into law by the President on October 21, 2022.", 0, 0},
		{"", "The memorandum of understanding of 2021 holds. VAWA 2013 applies.", 0, 0},
		{"", "A student was killed in her room in 1986; the college was founded in 2001.", 0, 0},
		{"", "The survey of 2018-19 had 400 answers.", 1, diag.Note},
		{"", "Bulletin 2019-04, form 2021-12 and resolution 2018-22 say so.", 0, 0},
		{"", "The Handbook for Campus Safety and Security Reporting, 2016 Edition, is rescinded.", 0, 0},
		{"", "Go to room 2019, call 2020, or write to box 2021.", 0, 0},
		{"", "See https://a.example/2021/report and form PS-2020.", 0, 0},
	})
}

func TestTelephones(t *testing.T) {
	for _, tt := range []struct {
		text     string
		want     int
		severity diag.Severity
		says     string
	}{
		{"Call Campus Police at 555-555-0199.", 1, diag.Warning, "555-555-0199 is not the number of Campus Police in site/offices.yaml, which is 555-555-0110"},
		{"The chief of police, (555) 555-0199", 1, diag.Warning, "(555) 555-0199 is not the number of Campus Police"},
		{"Call Campus Police or the Dean of Students (555.555.0199).", 1, diag.Warning, "is not the number of Dean of Students"},
		{"Call Campus Police at (555)\u00a0555\u20110199.", 1, diag.Warning, "is not the number of Campus Police"},
		{"Call (555)\u00a0555\u20110110.", 0, 0, ""},
		{"Call the hospital at 1-555-555-0199.", 1, diag.Note, "1-555-555-0199 stands nowhere in site/"},
		{"Call (555) 555-0110, 555.555.0111 or +1 555 555 0112; in a fire 555-555-0113.", 0, 0, ""},
		{"The national helpline is 800-656-4673, or 1 (888) 555-0123.", 0, 0, ""},
		{"File 2025-0142, box 123-4567, ISBN 978-555-555-01999, 911, 988.", 0, 0, ""},
	} {
		c := corpus(policy("a.md", "adopted", section{"Text", "", tt.text, 0}))
		c.Offices = []model.Office{
			{ID: "police", Title: "Campus Police", Head: "Chief of Police", Phone: "555-555-0110", EmergencyPhone: "(555) 555-0111"},
			{ID: "dean", Title: "Dean of Students", Phone: "555-555-0112"}}
		c.Report.Facts = []model.Fact{{Key: "fire", Value: "the fire line, 555-555-0113"}}
		_, found := walk(t, c)
		got := ofRule(found, checklist.RuleTelephone)
		if len(got) != tt.want {
			t.Errorf("%s: %v", tt.text, got)
			continue
		}
		if tt.want > 0 && (got[0].Severity != tt.severity || !strings.Contains(got[0].Message, tt.says)) {
			t.Errorf("%s: %s: %s", tt.text, got[0].Severity, got[0].Message)
		}
	}
}

func TestFormerTitles(t *testing.T) {
	offices := []model.FormerOffice{{ID: "police", Title: "Campus Police", Head: "Chief of Police"}, {ID: "provost", Title: "Provost"}, {ID: "life", Title: "Office of Student Life", Head: "Title IX Coordinator"}}
	for _, tt := range []struct {
		text, help string
		want       int
	}{
		{"Tell the Office of\nStudent Life, or the office of student life.", "the office is now Office of Belonging", 2},
		{"Tell the Title IX Coordinator.", "the office is now Office of Belonging", 1},
		{"Tell the Deputy Title IX Coordinator.", "", 0},
		{"Tell Campus Police.", "", 0},
		{"Tell the chief of police.", "write the title of today", 1},
		{"Tell the Provost.", "", 0},
	} {
		c := corpus(policy("a.md", "adopted", section{"Text", "", tt.text, 0}))
		c.Offices = []model.Office{{ID: "police", Title: "Campus Police", Head: "Director"}, {ID: "life", Title: "Office of Belonging", Head: "Deputy Title IX Coordinator"}}
		if tt.help == "write the title of today" {
			c.Offices = c.Offices[1:]
		}
		_, found := walk(t, sealedAs(t, c, offices))
		got := ofRule(found, checklist.RuleFormerTitle)
		if len(got) != tt.want || len(got) > 0 && (got[0].Severity != diag.Warning || !strings.HasPrefix(got[0].Help, tt.help)) {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}

// TestAnsweredBefore shows which heading answered what nothing answers now.
func TestAnsweredBefore(t *testing.T) {
	const cite = "668.46(b)(2)(iii)"
	then := policy("a.md", "adopted", section{"Top", "", rewrote, 0}, section{"Whom to tell", cite, practice, 0})
	for _, tt := range []struct {
		name, says string
		now        *model.Policy
	}{
		{"without its citation", "this heading answered it in the edition of 2025", policy("a.md", "adopted", section{"Top", "", rewrote, 0}, section{"Whom to tell", "", practice, 0})},
		{"under another heading", "this heading answered it in the edition of 2025", policy("a.md", "adopted", section{"Top", "", rewrote, 0}, section{"Tell us", "", practice, 0})},
		{"gone", "what answered it in the edition of 2025, and is gone: Whom to tell", policy("a.md", "adopted", section{"Top", "", rewrote, 0})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, found := walk(t, sealedAs(t, corpus(tt.now), nil, then))
			d, ok := finding(found, cite)
			if !ok || len(d.Related) != 1 || d.Related[0].Message != tt.says {
				t.Errorf("%v", d)
			}
		})
	}
	_, found := walk(t, sealedAs(t, corpus(policy("a.md", "adopted", section{"Top", "", rewrote, 0})), nil, policy("a.md", "adopted", section{"Top", "", rewrote, 0})))
	if d, ok := finding(found, cite); !ok || len(d.Related) > 0 {
		t.Errorf("what no edition answered: %v", d)
	}
}
