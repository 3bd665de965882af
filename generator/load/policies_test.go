package load_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

const reporting = "policies/reporting.md"

// page returns the repository with another text under the head of its policy.
func page(body string) map[string]string {
	head, _, _ := strings.Cut(repository[reporting], "\n## ")
	return with(map[string]string{reporting: head + "\n" + body})
}

func TestPolicies(t *testing.T) {
	head := func(from, to string) map[string]string { return edited(t, reporting, from, to) }
	runFindings(t, []findingTest{
		{"no title", head("title: Reporting\n", ""),
			[]string{`policies/reporting.md:2:1: the key "title" is missing [load.missing-key]`}, "The heading of the chapter", ""},
		{"unknown status", head("status: adopted", "status: adoptd"),
			[]string{`policies/reporting.md:4:9: "adoptd" is not one of the words allowed here [load.value]`}, "did you mean adopted?", ""},
		{"adopted and not reviewed", head("reviewed: {on: 2026-06-12, by: safety}\n", ""),
			[]string{`policies/reporting.md:4:9: warning: this text is adopted, and nobody has said that it was compared with practice [load.not-reviewed]`}, "reviewed: {on:", ""},
		{"a draft needs no review", head("status: adopted\nreviewed: {on: 2026-06-12, by: safety}\n", "status: draft\n"), nil, "", ""},
		{"reviewed after publication", head("2026-06-12", "2026-09-29"),
			[]string{`policies/reporting.md:5:16: warning: this text was compared with practice on 2026-09-29, after the day of publication, 2026-09-28 [load.review-day]`}, "correct the day", "34 CFR 668.46(b)"},
		{"reviewed on the day of publication", head("2026-06-12", "2026-09-28"), nil, "", ""},
		{"reviewed in the last edition", head("2026-06-12", "2025-01-01"), nil, "", ""},
		{"reviewed before the last edition", head("2026-06-12", "2024-12-31"),
			[]string{`policies/reporting.md:5:16: note: this text was last compared with practice on 2024-12-31, before the last edition [load.review-old]`}, "compare it", "34 CFR 668.46(b)"},
		{"reviewed before the policy", head("status: adopted", "status: adopted\npolicy: {number: U 1, title: Reporting, effective: 2026-07-01}"),
			[]string{`policies/reporting.md:6:16: note: this text was last compared with practice on 2026-06-12, and the policy in force has been another since 2026-07-01 [load.review-old]`}, "policy in force", ""},
		{"a policy that is not yet in force", head("status: adopted", "status: adopted\npolicy: {number: U 1, title: Reporting, effective: 2027-01-01}"),
			[]string{`policies/reporting.md:5:52: warning: the policy that this text restates takes effect on 2027-01-01, after the day of publication, 2026-09-28 [load.review-day]`}, "in force when", ""},
		{"reviewed in the year 26", head("2026-06-12", "0026-06-12"),
			[]string{`policies/reporting.md:5:16: the year 0026 cannot be meant; a day that is open or not known is left out [load.date]`}, "", ""},
		{"unknown campus", head("status: adopted", "status: adopted\ncampuses: [main, east]"),
			[]string{`policies/reporting.md:5:18: there is no campus "east" [load.unknown-reference]`}, "site/campuses.yaml", ""},
		{"unknown paragraph", page("## A {cite=\"668.46(b)(2)(ix)\"}\n\nText.\n"),
			[]string{`policies/reporting.md:8:13: there is no paragraph 34 CFR 668.46(b)(2)(ix) in the checklist [load.citation]`}, "668.46(b)(2)", ""},
		{"paragraph that only holds others", page("## A {cite=\"668.46(b)(4)\"}\n\nText.\n"),
			[]string{`policies/reporting.md:8:13: 34 CFR 668.46(b)(4) asks for nothing itself: what it asks stands in its parts [load.citation]`}, "668.46(b)(4)(i)", ""},
		{"no citation", page("## A {cite=\"the Clery Act\"}\n\nText.\n"),
			[]string{`policies/reporting.md:8:13: "the Clery Act" is not a citation of the law [load.citation]`}, "668.46(b)(2)(iii)", ""},
		{"citations with a comma", page("## A {cite=\"668.46(m), § 668.46(b)(2)(iii) and 668.46(b)(12)\"}\n\nText.\n"),
			[]string{`policies/reporting.md:8:13: "668.46(m), § 668.46(b)(2)(iii) and 668.46(b)(12)" is not a citation of the law [load.citation]`},
			"several citations are separated by semicolons: 668.46(m); 668.46(b)(2)(iii); 668.46(b)(12)", ""},
		{"empty statement", page("## A {cite=\"668.46(b)(2)(iii)\"}\n\n## B\n\nText.\n"),
			[]string{`policies/reporting.md:8:1: nothing stands under the heading "A" [load.empty-statement]`}, "write the statement", "34 CFR 668.46(b)(2)(iii)"},
		{"empty statement with an empty part", page("## A {cite=\"668.46(b)(2)(iii)\"}\n\n### B\n"),
			[]string{`policies/reporting.md:8:1: nothing stands under the heading "A" [load.empty-statement]`}, "", ""},
		{"text in a part is a statement", page("## A {cite=\"668.46(b)(2)(iii)\"}\n\n### B\n\nText.\n"), nil, "", ""},
		{"answers names no heading", head("status: adopted", "status: adopted\nanswers: {Whom to tel: [\"668.46(b)(2)(iii)\"]}"),
			[]string{`policies/reporting.md:5:11: this file has no heading "Whom to tel" [load.answers]`}, "did you mean Whom to tell?", ""},
		{"answers names no paragraph", head("status: adopted", "status: adopted\nanswers: {Whom to tell: [\"668.46(q)\"]}"),
			[]string{`policies/reporting.md:5:26: there is no paragraph 34 CFR 668.46(q) in the checklist [load.citation]`}, "did you mean", ""},
		{"file in no part", with(map[string]string{"policies/hazing.md": strings.Replace(repository[reporting], "Reporting", "Hazing", 1)}),
			[]string{`policies/hazing.md: this file stands in no part of the outline, so nobody would read it [load.outline]`}, "add policies/hazing.md", ""},
		{"file in two parts", edited(t, "site/report.yaml", "{title: Crime statistics,", "{title: Crime statistics, files: [policies/reporting.md],"),
			[]string{`site/report.yaml:11:39: policies/reporting.md stands in the outline twice [load.outline]`}, "delete one", ""},
		{"outline names no file", edited(t, "site/report.yaml", "[policies/reporting.md]", "[policies/reporting.md, policies/reportng.md]"),
			[]string{`site/report.yaml:10:36: the outline names policies/reportng.md, which does not exist [load.outline]`}, "did you mean policies/reporting.md?", ""},
		{"outline names a file of another folder", edited(t, "site/report.yaml", "[policies/reporting.md]", "[policies/reporting.md, content/reporting.md]"),
			[]string{`site/report.yaml:10:36: the outline names content/reporting.md, which does not exist [load.outline]`}, "did you mean policies/reporting.md?", ""},
		{"outline names a file that is like no other", edited(t, "site/report.yaml", "[policies/reporting.md]", "[policies/reporting.md, policies/retaliation.md]"),
			[]string{`site/report.yaml:10:36: the outline names policies/retaliation.md, which does not exist [load.outline]`}, "delete the line, or write the file", ""},
		{"part with nothing", edited(t, "site/report.yaml", ", generated: crime_statistics", ""),
			[]string{`site/report.yaml:11:5: this part of the outline holds nothing [load.outline]`}, "add files:", ""},
		{"tables twice", edited(t, "site/report.yaml", "files: [policies/reporting.md]", "files: [policies/reporting.md]\n    generated: crime_statistics"),
			[]string{`site/report.yaml:12:5: the outline holds crime_statistics twice [load.outline]`}, "delete one", ""},
		{"link to a file that is not there", page("See [hazing](hazng.md#x).\n"),
			[]string{`policies/reporting.md:8:5: this link leads to policies/hazng.md, which is no file of the report [load.link]`}, "delete the link", ""},
	})
}

// A folder of files that nobody put into the outline is one mistake.
func TestManyFilesInNoPart(t *testing.T) {
	for n, want := range map[int][]string{
		2: {"policies/p00.md: this file stands in no part of the outline, so nobody would read it [load.outline]",
			"policies/p01.md: this file stands in no part of the outline, so nobody would read it [load.outline]"},
		20: {"policies/p00.md: this file and 19 others, such as policies/p01.md, stand in no part of the outline, so nobody would read them [load.outline]"},
	} {
		files := with(nil)
		for i := range n {
			files[fmt.Sprintf("policies/p%02d.md", i)] = repository[reporting]
		}
		runFindings(t, []findingTest{{fmt.Sprint(n), files, want, "under outline: in site/report.yaml", ""}})
	}
}

func TestVariables(t *testing.T) {
	runFindings(t, []findingTest{
		{"unknown in text", page("Call {{ offices.safty.phone }} now.\n"),
			[]string{`policies/reporting.md:8:6: there is no fact "offices.safty.phone" [load.unknown-variable]`}, "did you mean offices.safety.phone?", ""},
		{"unknown in a heading", page("## At {{ institution.nam }}\n\nText.\n"),
			[]string{`policies/reporting.md:8:7: there is no fact "institution.nam" [load.unknown-variable]`}, "institution.name", ""},
		{"unknown in a link", page("Go [there]({{ facts.page }}).\n"),
			[]string{`policies/reporting.md:8:12: there is no fact "facts.page" [load.unknown-variable]`}, "facts", ""},
		{"unknown in a table", page("| A | B |\n|---|---|\n| x | {{ facts.alrt }} |\n"),
			[]string{`policies/reporting.md:10:7: there is no fact "facts.alrt" [load.unknown-variable]`}, "did you mean facts.alert?", ""},
		{"not filled in", page("Write to {{ offices.safety.email }}.\n"),
			[]string{`policies/reporting.md:8:10: "offices.safety.email" is used here, but nothing is written for it [load.empty-variable]`}, "add email: to this entry of site/offices.yaml", ""},
	})
}

func TestVariablesAreFilledIn(t *testing.T) {
	corpus := loaded(t, page("## {{ facts.alert }} at {{ campuses.main.name }}\n\n"+
		"**{{ institution.short_name }}**, {{ report.years }}, {{ report.edition }}, {{ report.url }}, {{ places.library.name }}\n\n"+
		"[call](tel:{{ offices.safety.phone }})\n\n- {{ offices.safety.title }}\n"))
	blocks := corpus.Policies[0].Blocks
	if got := doc.PlainText(blocks[0].(*doc.Heading).Inlines); got != "LarkAlert at Main Campus" {
		t.Errorf("heading %q", got)
	}
	want := "Larkmoor University, 2023, 2024 and 2025, 2026, https://safety.larkmoor.example/clery/2026/, Linden Library"
	if got := doc.PlainText(blocks[1].(*doc.Paragraph).Inlines); got != want {
		t.Errorf("paragraph %q", got)
	}
	link := blocks[2].(*doc.Paragraph).Inlines[0].(*doc.Link)
	if link.Target != "tel:555-555-0110" {
		t.Errorf("link %q", link.Target)
	}
	item := blocks[3].(*doc.List).Items[0].Blocks[0].(*doc.Paragraph).Inlines[0].(*doc.Text)
	if item.Value != "Department of Public Safety" || item.Span.Text() != "{{ offices.safety.title }}" {
		t.Errorf("item %q at %q", item.Value, item.Span.Text())
	}
}

func TestCitationsAreBroughtIntoOneForm(t *testing.T) {
	files := page("## Whom to tell {cite=\"34 CFR § 668.46 (b)(2)(iii); § 668.46(b)(2)(iii)\"}\n\nText.\n")
	files[reporting] = strings.Replace(files[reporting], "status: adopted", "status: adopted\nanswers: {Whom to tell: [\"20 USC 1092(f)(1)(K)\"]}", 1)
	heading := loaded(t, files).Policies[0].Blocks[0].(*doc.Heading)
	var got []string
	for _, cite := range heading.Cites {
		got = append(got, cite.Text)
	}
	if want := []string{"668.46(b)(2)(iii)", "20 U.S.C. 1092(f)(1)(K)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if span := heading.Cites[1].Span; span.Position().Line != 5 {
		t.Errorf("a citation of the head stands at %s", span)
	}
}

func TestLinksBetweenFiles(t *testing.T) {
	files := page("See [there](../content/help.md#now).\n")
	files["content/help.md"] = "---\ntitle: Help\nowner: safety\nstatus: draft\ncampuses: [main]\npolicy: {number: 4.12, effective: 2025-08-01}\n---\n\nText.\n"
	files["site/report.yaml"] = strings.Replace(files["site/report.yaml"], "[policies/reporting.md]", "[policies/reporting.md, content/help.md]", 1)
	corpus := loaded(t, files)
	link := corpus.Policies[1].Blocks[0].(*doc.Paragraph).Inlines[1].(*doc.Link)
	if link.Target != "content/help.md#now" {
		t.Errorf("target %q", link.Target)
	}
	help := corpus.Policies[0]
	if want := (model.PolicyInForce{Number: "4.12", Effective: "2025-08-01"}); help.Title != "Help" || help.Owner != "safety" ||
		help.Status != "draft" || !slices.Equal(help.Campuses, []string{"main"}) || help.InForce != want {
		t.Errorf("head: %+v", help)
	}
}
