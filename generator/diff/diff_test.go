package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diff"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// cell is a cell of burglary on campus, with the status reported if count is not
// negative and absent otherwise.
func cell(campus string, year, count int) model.Cell {
	c := model.Cell{Key: model.Key{Campus: campus, Year: year, Table: model.CriminalOffenses, Category: "burglary", Geography: model.OnCampus}, Status: model.Absent}
	if count >= 0 {
		c.Status, c.Count = model.Reported, count
	}
	return c
}

func fire(facility string, year int, category model.Category, figure model.Figure) model.SealedFire {
	return model.SealedFire{FireKey: model.FireKey{Campus: "main", Facility: facility, Year: year, Category: category}, Figure: figure}
}

// inWords writes numbers as a line each.
func inWords(list []diff.Number) []string {
	var lines []string
	for _, n := range list {
		line := fmt.Sprint(n.Campus, " ", n.Year, " ", n.Facility, n.Category, " ", n.Was, ">", n.Now)
		if n.Published {
			line += " published"
		}
		if n.Restatement != nil {
			line += " " + n.Restatement.Cause
		}
		lines = append(lines, line)
	}
	return lines
}

func TestNumbers(t *testing.T) {
	years := []int{2023, 2024}
	both := func(before, after []model.Cell) (diff.Edition, diff.Edition) {
		return diff.Edition{Years: years, Cells: before}, diff.Edition{Years: years, Cells: after}
	}
	corpus := &model.Corpus{Report: model.Report{Edition: 2026}, Seals: []model.Seal{{Edition: 2025, Years: []int{2022, 2023}}},
		Restatements: []model.Restatement{{At: model.At{Campus: "main", Year: 2023}, Was: "1", Now: "2", Cause: "late_report"}}}
	for _, tt := range []struct {
		name          string
		before, after []model.Cell
		want          []string
	}{
		{"the same", []model.Cell{cell("main", 2023, 1)}, []model.Cell{cell("main", 2023, 1)}, nil},
		{"explained", []model.Cell{cell("main", 2023, 1)}, []model.Cell{cell("main", 2023, 2)}, []string{"main 2023 burglary 1>2 published late_report"}},
		{"explained otherwise", []model.Cell{cell("main", 2023, 1)}, []model.Cell{cell("main", 2023, 3)}, []string{"main 2023 burglary 1>3 published"}},
		{"never published", []model.Cell{cell("main", 2024, 0)}, []model.Cell{cell("main", 2024, 1)}, []string{"main 2024 burglary 0>1"}},
		{"another status", []model.Cell{cell("main", 2024, -1)}, []model.Cell{cell("main", 2024, 0)}, []string{"main 2024 burglary absent>0"}},
		{"a cell that came", []model.Cell{cell("main", 2023, 1)}, []model.Cell{cell("main", 2023, 1), cell("main", 2024, 0)}, []string{"main 2024 burglary >0"}},
		{"a cell that went", []model.Cell{cell("main", 2023, 1), cell("main", 2024, 0)}, []model.Cell{cell("main", 2023, 1)}, []string{"main 2024 burglary 0>"}},
		{"a place that was never there", []model.Cell{cell("main", 2023, 1), cell("main", 2024, -1)}, []model.Cell{cell("main", 2023, 1)}, nil},
		{"a campus that came", nil, []model.Cell{cell("main", 2023, 1)}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, after := both(tt.before, tt.after)
			if got := inWords(diff.Compare(before, after, corpus).Numbers); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestYearsAndCampusesComeAndGo(t *testing.T) {
	before := diff.Edition{Years: []int{2022, 2023}, Cells: []model.Cell{cell("main", 2022, 1), cell("main", 2023, 1), cell("old", 2023, 1)}}
	after := diff.Edition{Years: []int{2023, 2024}, Cells: []model.Cell{cell("main", 2023, 1), cell("main", 2024, 7), cell("new", 2023, 1)}}
	d := diff.Compare(before, after, &model.Corpus{})
	if len(d.Numbers) > 0 || !slices.Equal(d.YearsNew, []int{2024}) || !slices.Equal(d.YearsGone, []int{2022}) ||
		!slices.Equal(d.CampusesNew, []string{"new"}) || !slices.Equal(d.CampusesGone, []string{"old"}) {
		t.Errorf("%+v", d)
	}
}

func TestFires(t *testing.T) {
	inUse := func(causes ...model.Figure) []model.SealedFire {
		return []model.SealedFire{fire("elm", 2023, model.Unintentional, causes[0]), fire("elm", 2023, model.Intentional, causes[1]), fire("elm", 2023, model.Undetermined, "0"),
			fire("elm", 2023, model.Injuries, "0"), fire("elm", 2023, model.Deaths, "0"), fire("elm", 2023, model.Damage, "50")}
	}
	for _, tt := range []struct {
		name          string
		before, after []model.SealedFire
		want          []string
	}{
		{"the same", inUse("1", "0"), inUse("1", "0"), nil},
		{"another cause", inUse("1", "0"), inUse("0", "1"), []string{"main 2023 elmunintentional 1>0", "main 2023 elmintentional 0>1"}},
		{"a hall that was not in use", inUse("1", "1"), []model.SealedFire{fire("elm", 2023, model.Fires, "not_open")}, []string{"main 2023 elmfires 2>not_open"}},
		{"a hall that came", []model.SealedFire{fire("oak", 2023, model.Fires, "not_open")}, append(inUse("1", "0"), fire("oak", 2023, model.Fires, "not_open")), []string{"main 2023 elmfires >1"}},
		{"a hall that went", append(inUse("1", "0"), fire("oak", 2023, model.Fires, "not_open")), []model.SealedFire{fire("oak", 2023, model.Fires, "not_open")}, []string{"main 2023 elmfires 1>"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			years := []int{2023}
			d := diff.Compare(diff.Edition{Years: years, Fires: tt.before}, diff.Edition{Years: years, Fires: tt.after}, &model.Corpus{})
			if got := inWords(d.Numbers); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestStatements(t *testing.T) {
	const words = "Tell the office what you saw, when it was, and who was there."
	s := func(path, above, heading, text string, cites ...string) model.Section {
		section := model.Section{Path: path, Heading: heading, Cites: cites, Paragraphs: strings.Split(text, "|")}
		if above != "" {
			section.Above = []string{above}
		}
		return section
	}
	top := s("a", "", "A", "Above")
	for _, tt := range []struct {
		name          string
		before, after model.Section
		want          string
	}{
		{"the same", s("a", "", "H", words), s("a", "", "H", words), ""},
		{"other words", s("a", "", "H", words), s("a", "", "H", words+"|More."), "changed"},
		{"other words under another heading", s("a", "", "H", words), s("a", "", "I", words+"|More."), "changed"},
		{"another heading", s("a", "", "H", words), s("a", "", "I", words), "renamed"},
		{"another file", s("a", "", "H", words), s("b", "", "H", words), "moved"},
		{"below another heading", s("a", "Help", "H", words), s("a", "", "H", words), "moved"},
		{"another citation", s("a", "", "H", words, "x", "y"), s("a", "", "H", words, "y", "z"), "given other citations: +z -x"},
		{"nothing in common", s("a", "", "H", "One thing."), s("b", "", "I", "Quite another."), "removed, added"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := diff.Edition{Wording: model.Wording{Sections: []model.Section{top, tt.before}}}
			d := diff.Compare(before, diff.Edition{Wording: model.Wording{Sections: []model.Section{top, tt.after}}}, &model.Corpus{})
			var got []string
			for _, s := range d.Statements {
				word := string(s.Kind)
				if s.Kind == diff.Recited {
					word = fmt.Sprintf("given other citations: +%s -%s", strings.Join(s.CitesNew, ""), strings.Join(s.CitesGo, ""))
				}
				got = append(got, word)
			}
			if strings.Join(got, ", ") != tt.want || d.Lacks(diff.Texts) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLeaves(t *testing.T) {
	coverage := func(states ...checklist.State) *checklist.Coverage {
		c := &checklist.Coverage{}
		for i, state := range states {
			if state == "" {
				continue
			}
			leaf := &schema.Leaf{Citation: schema.Citation{Text: "34 CFR 668.46", Path: fmt.Sprintf("(b)(%d)", i)}, Title: "T"}
			c.Entries = append(c.Entries, checklist.Entry{Leaf: leaf, Answers: []checklist.Answer{{Campus: "main", State: state}}})
		}
		return c
	}
	before := diff.Edition{Coverage: coverage(checklist.Present, checklist.Missing, checklist.Draft, "")}
	after := diff.Edition{Coverage: coverage(checklist.Present, checklist.Present, "", checklist.Missing)}
	want := []diff.Leaf{
		{Citation: "34 CFR 668.46(b)(1)", Title: "T", Campus: "main", Was: checklist.Missing, Now: checklist.Present},
		{Citation: "34 CFR 668.46(b)(3)", Title: "T", Campus: "main", Now: checklist.Missing},
		{Citation: "34 CFR 668.46(b)(2)", Title: "T", Campus: "main", Was: checklist.Draft},
	}
	if got := diff.Compare(before, after, &model.Corpus{}).Leaves; !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestFacts(t *testing.T) {
	of := func(change func(*model.Corpus)) diff.Edition {
		c := &model.Corpus{
			Report:    model.Report{Edition: 2026, Outline: []model.Part{{Title: "One", Files: []model.FileRef{{Path: "a.md"}}}}},
			Offices:   []model.Office{{ID: "police", Title: "Police", EmergencyPhone: "1"}, {ID: "dean", Title: "Dean"}},
			Campuses:  []model.Campus{{ID: "main", StudentHousing: model.Existence{Exists: true}}},
			Policies:  []*model.Policy{{Path: "a.md", Status: "adopted", Reviewed: model.Review{On: "2026-01-01"}}},
			Places:    []model.Place{{ID: "hall", Name: "Hall"}, {ID: "hall", Name: "Old Hall"}},
			Incidents: []model.Incident{{Ref: "PS-1"}},
		}
		change(c)
		return diff.Of("", c, &model.Statistics{}, nil, model.Wording{})
	}
	for _, tt := range []struct {
		name   string
		change func(*model.Corpus)
		want   []diff.FactChange
	}{
		{"nothing", func(*model.Corpus) {}, nil},
		{"a record", func(c *model.Corpus) { c.Incidents = nil }, nil},
		{"a value", func(c *model.Corpus) { c.Offices[0].EmergencyPhone = "2" }, []diff.FactChange{{"offices", "police", "emergency phone", "1", "2"}}},
		{"a value that came", func(c *model.Corpus) { c.Offices[1].Head = "D" }, []diff.FactChange{{"offices", "dean", "head", "", "D"}}},
		{"a value that went", func(c *model.Corpus) { c.Offices[0].EmergencyPhone = "" }, []diff.FactChange{{"offices", "police", "emergency phone", "1", ""}}},
		{"an entry that came", func(c *model.Corpus) { c.Offices = append(c.Offices, model.Office{ID: "x", Title: "X"}) }, []diff.FactChange{{"offices", "x", "", "", "id: x; title: X"}}},
		{"an entry that went", func(c *model.Corpus) { c.Offices = c.Offices[:1] }, []diff.FactChange{{"offices", "dean", "", "id: dean; title: Dean", ""}}},
		{"a span within an entry", func(c *model.Corpus) { c.Campuses[0].StudentHousing.Exists = false }, []diff.FactChange{{"campuses", "main", "student housing exists", "yes", "no"}}},
		{"of two rows the second", func(c *model.Corpus) { c.Places[1].Name = "Hall" }, []diff.FactChange{{"places", "hall (2)", "name", "Old Hall", "Hall"}}},
		{"the outline", func(c *model.Corpus) { c.Report.Outline[0].Files[0].Path = "b.md" }, []diff.FactChange{{"outline", "One", "files", "a.md", "b.md"}}},
		{"what stands above a text", func(c *model.Corpus) { c.Policies[0].Reviewed.On = "2026-02-02" }, []diff.FactChange{{"texts", "a.md", "reviewed on", "2026-01-01", "2026-02-02"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, after := of(func(*model.Corpus) {}), of(tt.change)
			if got := diff.Compare(before, after, &model.Corpus{}).Facts; !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSealKnowsLess says what a seal cannot be asked.
func TestSealKnowsLess(t *testing.T) {
	now := diff.Of("now", &model.Corpus{}, &model.Statistics{}, &checklist.Coverage{}, model.Wording{Sections: []model.Section{{Path: "a"}}})
	old := diff.Sealed("then", &model.Seal{Edition: 2025})
	if d := diff.Compare(old, now, &model.Corpus{}); !slices.Equal(d.Unknown, []diff.Part{diff.Texts, diff.States, diff.Site}) || len(d.Statements) > 0 {
		t.Errorf("%+v", d)
	}
	with := diff.Sealed("then", &model.Seal{Edition: 2025, Wording: model.Wording{Sections: []model.Section{{Path: "a"}}}})
	if d := diff.Compare(with, now, &model.Corpus{}); d.Lacks(diff.Texts) || d.Alike != 1 {
		t.Errorf("%+v", d)
	}
}
