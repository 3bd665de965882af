package generator

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/load"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// policiesPart is where the sample's outline is given more files.
const policiesPart = "outline:\n"

// withPolicies is the sample without its ledger, and with n more policies that
// are addressed and cited in every way. Wild ones also have the mistakes that
// people make, and stand in no part of the outline.
func withPolicies(tb testing.TB, n int, wild bool) *source.Tree {
	tb.Helper()
	law, err := schema.Load()
	if err != nil {
		tb.Fatal(err)
	}
	var written []*schema.Leaf
	for _, leaf := range law.Leaves {
		if leaf.Written() {
			written = append(written, leaf)
		}
	}
	tree, err := source.Read(sampleDir)
	if err != nil {
		tb.Fatal(err)
	}
	files := withoutLedger(tree).Files()
	outline := policiesPart + "  - title: Further policies\n    files:\n"
	for i := range n {
		path := fmt.Sprintf("policies/further-%04d.md", i)
		text := policyText(i, written)
		if wild {
			text = strings.Replace(text, "\n\n", mistakes[i%len(mistakes)]+"\n\n", 1)
		}
		files = append(files, source.NewFile(path, []byte(text)))
		outline += "      - " + path + "\n"
	}
	for i, f := range files {
		if f.Path == "site/report.yaml" && !wild && n > 0 {
			files[i] = source.NewFile(f.Path, []byte(strings.Replace(string(f.Data), policiesPart, outline, 1)))
		}
	}
	return source.NewTree(files...)
}

// policyText is one policy of many: each way of addressing, citing and wording
// one meets each other.
func policyText(i int, written []*schema.Leaf) string {
	leaf := func(j int) *schema.Leaf { return written[(i+j)%len(written)] }
	addressed := []string{"", "campuses: [main]\n", "campuses: [harbor]\n", "campuses: [main, harbor]\n"}[i%4]
	status := []string{"adopted", "draft", "starter"}[i%3]
	cited := leaf(0).Citation
	cite := []string{
		fmt.Sprintf(` {cite="%s"}`, cited.Heading()),
		fmt.Sprintf(` {cite="%s; %s"}`, cited, leaf(7).Citation),
		fmt.Sprintf(` {cite="%s"}`, strings.Replace(cited.String(), "CFR ", "C.F.R. § ", 1)),
		"",
		"",
	}[i%5]
	answers := ""
	if i%5 == 3 {
		answers = fmt.Sprintf("answers: {Statement %d: [\"%s\"]}\n", i, cited.Heading())
	}
	wording := []string{
		"The office decides within ten days and writes to the student, the employee and the police.",
		"The university will ensure that all necessary steps are taken as appropriate.",
		"Please see the [next policy](further-0000.md).",
		"The office of [name of office] answers at once.",
		"",
	}[i%5]
	return fmt.Sprintf("---\ntitle: Further policy %d\nowner: public_safety\nstatus: %s\nreviewed: {on: 2026-06-12, by: public_safety}\n%s%s---\n\n"+
		"## Statement %d%s\n\nCall the {{ offices.public_safety.title }} at {{ offices.public_safety.phone }}. %s\n\n"+
		"- Dean of Students\n- Title IX Coordinator\n\n### In detail\n\n| Step | By |\n|---|---|\n| Report | anyone |\n",
		i, status, addressed, answers, i, cite, wording)
}

// mistakes are lines between the head of a policy and its first heading.
var mistakes = []string{
	"\n\n## A {cite='668.46(b)(7)'}\n\nText.",
	"\n\n## A {cite=\"668.46(q)\"}\n\nText.",
	"\n\n## A {cite=\"668.46(b)(4)\"}\n\nText.",
	"\n\nCall {{ offices.safty.phone }} now.",
	"\n\n## A {cite=“668.46(b)(7)”}\n\nText.",
	"\n\nSee [there](nowhere.md).",
	"\n\n<b>Text</b>",
}

// manyPolicies is more than any institution writes.
const manyPolicies = 5000

// A repository of many policies is judged to its end. What is wrong with each
// is said of it, each once; what has one cause is said in one finding.
func TestManyPolicies(t *testing.T) {
	for name, tt := range map[string]struct {
		wild bool
		want map[string]int // of a rule, how many findings
	}{
		"sound": {false, map[string]int{
			checklist.RulePlaceholder: manyPolicies / 5,
			checklist.RuleThin:        4, // the text under every fifth heading is the same
			load.RuleOutline:          0,
		}},
		"wild": {true, map[string]int{
			load.RuleOutline:  1,
			load.RuleLink:     manyPolicies / len(mistakes),
			load.RuleVariable: 1, // all name the same office, which does not exist
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, err := judge(withPolicies(t, manyPolicies, tt.wild), nil, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]int{}
			said := map[string]bool{}
			for _, d := range r.Findings {
				got[d.Rule]++
				if key := fmt.Sprint(d.Rule, d.Span, d.Message); said[key] {
					t.Errorf("%s: said twice: %s", d.Span, d.Message)
				} else {
					said[key] = true
				}
				if d.Help == "" {
					t.Errorf("%s: nothing is said of how to mend it: %s", d.Span, d.Message)
				}
			}
			for rule, want := range tt.want {
				if got[rule] != want {
					t.Errorf("%d findings of %s, want %d", got[rule], rule, want)
				}
			}
			if len(r.Findings) > 2*manyPolicies {
				t.Errorf("%d findings are more than anybody reads", len(r.Findings))
			}
		})
	}
}
