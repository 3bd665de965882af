package schema_test

import (
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

// outside are the words of a prompt that need no filling in: the heading, and
// what joins the pieces of a definition.
var outside = regexp.MustCompile(`^(?:## .*|(?:- )?(?:\*\*.*\*\* means | defines (?:\*\*.*\*\*)?| in | as )*)$`)

// Every leaf that a person writes has a prompt: its heading, and nothing that
// could stay as it is.
func TestPrompts(t *testing.T) {
	bracket := regexp.MustCompile(`\[Fill in[^\[\]]*\]`)
	written := 0
	for _, leaf := range law(t).Leaves {
		prompt := leaf.Prompt()
		if !leaf.Written() {
			if prompt != "" {
				t.Errorf("%s is not written and has a prompt:\n%s", leaf.Citation, prompt)
			}
			continue
		}
		written++
		if !strings.HasPrefix(prompt, leaf.Heading()+"\n\n[Fill in: ") {
			t.Errorf("%s does not begin with its heading and what is asked:\n%s", leaf.Citation, prompt)
		}
		for line := range strings.Lines(prompt) {
			if rest := strings.TrimSuffix(bracket.ReplaceAllString(line, ""), "\n"); !outside.MatchString(rest) {
				t.Errorf("%s: this needs no filling in: %q", leaf.Citation, rest)
			}
		}
	}
	if written < 100 {
		t.Errorf("only %d leaves are written", written)
	}
}

func TestPromptOfEachKind(t *testing.T) {
	for citation, want := range map[string][]string{
		"668.46(b)(2)(iii)":          {"- [Fill in: the title of a person"},
		"668.46(b)(2)(i)":            {"- [Fill in if it is so: who sends it out (guidance)]\n", "- [Fill in: no victim named]\n"},
		"668.46(b)(4)(ii)(B)":        {"[Fill in: if there is none, one sentence that says so"},
		"668.46(j)(1)(i)(B)":         {" defines **stalking** in [Fill in: the section of its law] as [Fill in: the words of that law]\n"},
		"668.46(j)(1)(i)(C)":         {" defines [Fill in: the term] in "},
		"668.46(k)(3)(iv)":           {"- **result** means [Fill in: its meaning]\n- [Fill in: the decision]\n"},
		"668.46(c)(10)":              {"- [Fill in: each place that the map shows, in words]\n"},
		"20 U.S.C. 1092(f)(1)(K)/p2": {"\n\n[Fill in: tell people how to report hazing]\n"},
	} {
		c, err := schema.ParseCitation(citation)
		if err != nil {
			t.Fatal(err)
		}
		leaves := law(t).Find(c)
		if len(leaves) != 1 {
			t.Fatalf("%s: %d leaves", citation, len(leaves))
		}
		for _, piece := range want {
			if prompt := leaves[0].Prompt(); !strings.Contains(prompt, piece) {
				t.Errorf("%s has no %q:\n%s", citation, piece, prompt)
			}
		}
	}
}
