package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/theme"
)

func heading(level int, text string) doc.Block {
	return &doc.Heading{Level: level, Inlines: doc.NewText(text), At: doc.At{Span: span("policies/a.md")}}
}

func placement(name, campus string) doc.Block {
	p := &doc.Placement{Kind: "table", Name: name, Args: map[string]string{}, At: doc.At{Span: span("policies/a.md")}}
	if campus != "" {
		p.Args["campus"] = campus
	}
	return p
}

// chart is a line that places a chart; arguments are names and values in turn.
func chart(name string, arguments ...string) doc.Block {
	p := &doc.Placement{Kind: "chart", Name: name, Args: map[string]string{}, At: doc.At{Span: span("policies/a.md")}}
	for i := 0; i < len(arguments); i += 2 {
		p.Args[arguments[i]] = arguments[i+1]
	}
	return p
}

func crosswalk() doc.Block {
	return &doc.Placement{Kind: "crosswalk", Args: map[string]string{}, At: doc.At{Span: span("policies/a.md")}}
}

func linkTo(target string) doc.Block {
	return &doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: target, Inlines: doc.NewText("there"), At: doc.At{Span: span("policies/a.md")}}}}
}

// withPolicies is the corpus with two files in an outline of one part.
func withPolicies(first, second []doc.Block) *model.Corpus {
	c := corpus()
	c.Policies = []*model.Policy{
		{Path: "policies/a.md", Title: "Reporting", Blocks: first},
		{Path: "policies/b.md", Title: "Contents", Blocks: second, Campuses: []string{"harbor"}},
	}
	c.Report.Outline = []model.Part{{Title: "Text", Files: []model.FileRef{{Path: "policies/a.md"}, {Path: "policies/b.md"}}}}
	return c
}

// The order, numbers and anchors of a whole report: what an author placed is
// not printed again, and no anchor is one of a renderer's or of a table's.
func TestArrangement(t *testing.T) {
	c := withPolicies(
		[]doc.Block{doc.NewParagraph("First."), heading(2, "Whom to tell"), linkTo("policies/b.md"), heading(3, "By telephone"), linkTo("#Whom-to-Tell"), heading(2, "Table arrests main")},
		[]doc.Block{heading(2, "Whom to tell"), linkTo("policies/a.md#by-telephone"), placement("arrests", "harbor"), placement("exercises", "")})
	c.Interpretations = []model.Interpretation{{ID: "suite_rooms", Say: "Each room counts."}, {ID: "trip_nights"}}
	c.ExerciseLists = []model.ExerciseList{{Campus: "main", Year: 2025, Exercises: []model.Exercise{{Date: "2025-09-10", Time: "14:05", Kind: "drill", Description: "Building evacuation", Announced: true, PublicizedWith: "e-mail"}}}}
	e, found := build(t, c, statistics(c))
	if len(found) > 0 {
		t.Errorf("findings: %+v", found)
	}
	emptyTables(e.Report.Sections)
	front := &doc.Section{Level: 1, ID: e.Name, Title: doc.NewText(e.Report.Title), Blocks: e.Report.Front}
	golden.Check(t, "testdata/arrangement.golden", dumpSections(append([]*doc.Section{front}, e.Report.Sections...)...))
}

// emptyTables keeps only the captions of tables with several groups of rows.
func emptyTables(list []*doc.Section) {
	for _, s := range list {
		for _, block := range s.Blocks {
			if table, ok := block.(*doc.Table); ok {
				table.Head, table.Summary = nil, ""
				if len(table.Groups) > 1 {
					table.Groups = nil
				}
			}
		}
		emptyTables(s.Sections)
	}
}

func TestFindings(t *testing.T) {
	for _, tt := range []struct {
		name  string
		block []doc.Block
		rule  string
	}{
		{"a link to no file", []doc.Block{linkTo("policies/c.md")}, "report.broken-link"},
		{"a link to no heading", []doc.Block{linkTo("policies/b.md#nowhere")}, "report.broken-link"},
		{"a link to the web", []doc.Block{linkTo("https://a.example/b.md")}, ""},
		{"no such table", []doc.Block{placement("robberies", "")}, "report.unknown-table"},
		{"no such chart", []doc.Block{chart("robberies")}, "report.unknown-chart"},
		{"no such category", []doc.Block{chart("arrests", "category", "liquor,rape")}, "report.unknown-chart"},
		{"no such geography", []doc.Block{chart("arrests", "geography", "campus")}, "report.unknown-chart"},
		{"a geography of what is not counted by place", []doc.Block{chart("unfounded", "geography", "on_campus")}, "report.unknown-chart"},
		{"an argument that charts do not have", []doc.Block{chart("arrests", "color", "red")}, "report.unknown-argument"},
		{"an argument that tables do not have", []doc.Block{&doc.Placement{Kind: "table", Name: "arrests", Args: map[string]string{"campsu": "main"}, At: doc.At{Span: span("policies/a.md")}}}, "report.unknown-argument"},
		{"a kind of programs that there is not", []doc.Block{&doc.Placement{Kind: "table", Name: "programs", Args: map[string]string{"kind": "awareness"}, At: doc.At{Span: span("policies/a.md")}}}, "report.unknown-argument"},
		{"a kind of programs of which none was held", []doc.Block{&doc.Placement{Kind: "table", Name: "programs", Args: map[string]string{"kind": "fire_safety"}, At: doc.At{Span: span("policies/a.md")}}}, "report.empty-table"},
		{"an empty campus", []doc.Block{chart("arrests", "campus", "")}, "report.unknown-campus"},
		{"no category at all", []doc.Block{chart("arrests", "category", " ,")}, "report.unknown-chart"},
		{"fires by year", []doc.Block{chart("fires", "by", "year")}, "report.unknown-chart"},
		{"fires of a facility that is none", []doc.Block{chart("fires", "facility", "elm")}, "report.unknown-chart"},
		{"fires of facilities by campus", []doc.Block{chart("fires", "by", "campus", "facility", "birch")}, "report.unknown-chart"},
		{"fires of a category", []doc.Block{chart("fires", "category", "burglary")}, "report.unknown-argument"},
		{"fires where there is no student housing", []doc.Block{chart("fires")}, "report.empty-chart"},
		{"fires by campus where there is no student housing", []doc.Block{chart("fires", "by", "campus")}, "report.empty-chart"},
		{"a chart of all criminal offenses", []doc.Block{chart("criminal_offenses")}, ""},
		{"a chart taller than a page", []doc.Block{chart("hate_crimes")}, "report.unknown-chart"},
		{"a chart of a campus that is none", []doc.Block{chart("arrests", "campus", "north")}, "report.unknown-campus"},
		{"a chart without a number", []doc.Block{chart("arrests", "campus", "harbor", "geography", "noncampus")}, "report.empty-chart"},
		{"a chart placed twice", []doc.Block{chart("arrests", "campus", "main"), chart("arrests", "campus", "main")}, "report.placed-twice"},
		{"two charts of one table", []doc.Block{chart("arrests", "category", "liquor"), chart("arrests", "category", "drugs"), chart("arrests", "geography", "on_campus")}, ""},
		{"a chart beside its table", []doc.Block{chart("arrests", "campus", "main"), placement("arrests", "main")}, ""},
		{"a map without a shape", []doc.Block{mapLine()}, "report.empty-map"},
		{"no such campus", []doc.Block{placement("arrests", "north")}, "report.unknown-campus"},
		{"a table without a row", []doc.Block{placement("programs", "")}, "report.empty-table"},
		{"a table placed twice", []doc.Block{placement("arrests", "main"), placement("arrests", "main")}, "report.placed-twice"},
		{"a table placed for all and for one", []doc.Block{placement("arrests", ""), placement("arrests", "main")}, "report.placed-twice"},
		{"the crosswalk placed twice", []doc.Block{crosswalk(), crosswalk()}, "report.placed-twice"},
		{"a character no font has", []doc.Block{doc.NewParagraph("\U0001F525")}, "report.glyph"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := withPolicies(tt.block, nil)
			_, found := build(t, c, statistics(c))
			if tt.rule == "" && len(found) > 0 || tt.rule != "" && (len(found) != 1 || found[0].Rule != tt.rule || found[0].Severity != diag.Error) {
				t.Errorf("findings %+v, want %q", found, tt.rule)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*model.Corpus)
		want   string
	}{
		{"with housing", func(*model.Corpus) {}, "annual-security-and-fire-safety-report-2026"},
		{"without housing", func(c *model.Corpus) { c.Campuses[0].StudentHousing = model.Existence{} }, "annual-security-report-2026"},
		{"fire safety apart", func(c *model.Corpus) { c.Report.Documents = []model.OtherDocument{{Title: "F", Holds: "fire"}} }, "annual-security-report-2026"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			tt.change(c)
			e, _ := build(t, c, statistics(c))
			if e.Name != tt.want {
				t.Errorf("name %q, want %q", e.Name, tt.want)
			}
		})
	}
}

// The notice says what 34 CFR 668.41(e) asks of it, to each audience.
func TestNotices(t *testing.T) {
	c := corpus()
	e, _ := build(t, c, statistics(c))
	if len(e.Notices) != len(report.Audiences) {
		t.Fatalf("%d notices", len(e.Notices))
	}
	for _, n := range e.Notices {
		text := string(dumpSections(append([]*doc.Section{{Level: 1, Blocks: n.Text.Front}}, n.Text.Sections...)...))
		for _, want := range []string{"To " + n.Audience.Name, "https://safety.larkmoor.example/clery/2026/", "paper copy of the report on request",
			"555-555-0142", "2023, 2024 and 2025", "September 28, 2026"} {
			if !strings.Contains(text, want) {
				t.Errorf("the notice to %s does not say %q", n.Audience.Name, want)
			}
		}
	}
}

// The gap report of a few leaves in every state that its readers must tell
// apart.
func TestGapReport(t *testing.T) {
	c := withPolicies([]doc.Block{heading(2, "Whom to tell"), doc.NewParagraph("Tell us.")}, []doc.Block{heading(2, "Where"), crosswalk()})
	c.Policies[0].Status = "draft"
	h := c.Policies[0].Blocks[0].(*doc.Heading)
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	leaf := func(text string) *schema.Leaf {
		citation, err := schema.ParseCitation(text)
		if err != nil {
			t.Fatal(err)
		}
		return law.Find(citation)[0]
	}
	p := c.Policies[0]
	p.Owner, p.Reviewed = "police", model.Review{On: "2026-06-12", By: "city"}
	p.InForce = model.PolicyInForce{Number: "UP 4.12", Title: "Emergency Reporting", Effective: "2025-08-01"}
	evidence := []checklist.Evidence{{Kind: checklist.Section, Span: h.Span, Quote: "Tell us. " + strings.Repeat("And more. ", 60), Status: "draft", Path: p.Path, Heading: h}}
	table := []checklist.Evidence{{Kind: checklist.Table, Name: "arrests", Span: span("stats/main/2025/counts.yaml"), Quote: "9 cells of the table arrests"}}
	both := func(a, b checklist.Answer) []checklist.Answer {
		a.Campus, b.Campus = "main", "harbor"
		return []checklist.Answer{a, b}
	}
	coverage := &checklist.Coverage{Campuses: c.Campuses, Entries: []checklist.Entry{
		{Leaf: leaf("668.46(b)(2)(iii)"), Answers: both(checklist.Answer{State: checklist.Draft, Evidence: evidence}, checklist.Answer{State: checklist.Missing})},
		{Leaf: leaf("668.46(b)(12)"), Answers: both(checklist.Answer{State: checklist.Incomplete, Evidence: evidence, Causes: []string{"It lacks this.", "and that."}}, checklist.Answer{State: checklist.Incomplete, Evidence: evidence, Causes: []string{"it lacks this", "and that"}})},
		{Leaf: leaf("668.46(b)(14)"), Answers: both(checklist.Answer{State: checklist.Present}, checklist.Answer{State: checklist.NotApplicable, Fact: &checklist.Fact{Reason: "there is no housing.\n", Span: span("site/campuses.yaml")}})},
		{Leaf: leaf("668.46(c)(1)(ii)(A)"), Answers: both(checklist.Answer{State: checklist.Present, Evidence: table}, checklist.Answer{State: checklist.Present, Evidence: table})},
	}}
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	e, _ := report.Build(c, statistics(c), coverage, report.Options{ReportHref: "../public/2026/index.html", Fonts: look.Fonts, Page: look.Page})
	golden.Check(t, "testdata/gap.golden", dumpSections(e.Gap.Sections...))
	pages := map[string]int{"whom-to-tell": 12}
	golden.Check(t, "testdata/appendix.golden", dumpSections(sections(t, e.Report, "where")...))
	golden.Check(t, "testdata/crosswalk.golden", dumpSections(e.Crosswalk.Document(pages).Sections...))
}
