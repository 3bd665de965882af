package markdown_test

import (
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// repaired applies the repairs of a page until none is left, and returns its
// text. Repairs may follow one another: a heading that lacked its space can
// then be read.
func repaired(t *testing.T, text string) string {
	t.Helper()
	for range 5 {
		file := source.NewFile("p.md", []byte(text))
		_, found := markdown.Parse(file)
		edits := editsOf(found)
		if len(edits) == 0 {
			return text
		}
		after, made := edit.Apply(file, edits)
		if len(made) == 0 || string(after) == text {
			t.Fatalf("the repairs of %q change nothing", text)
		}
		text = string(after)
	}
	t.Fatalf("the repairs of %q have no end", text)
	return ""
}

func editsOf(found []diag.Diagnostic) []diag.Edit {
	var edits []diag.Edit
	for _, d := range found {
		if d.Edit != nil {
			edits = append(edits, *d.Edit)
		}
	}
	return edits
}

func TestRepairs(t *testing.T) {
	const right = `## Whom  to tell {cite="668.46(b)(2)(iii)"}`
	tests := []struct{ name, text, want string }{
		{"curly quotes", `## Whom  to tell {cite=“668.46(b)(2)(iii)”}`, right},
		{"single quotes", `## Whom  to tell {cite='668.46(b)(2)(iii)'}`, right},
		{"no quotes", `## Whom  to tell {cite=668.46(b)(2)(iii)}`, right},
		{"spaces", `## Whom  to tell { cite = "668.46(b)(2)(iii)" }`, right},
		{"colon", `## Whom  to tell {cite: "668.46(b)(2)(iii)"}`, right},
		{"two braces", `## Whom  to tell {{ cite="668.46(b)(2)(iii)" }}`, right},
		{"backslash", `## Whom  to tell \{cite="668.46(b)(2)(iii)"}`, right},
		{"named quotes", `## Whom  to tell {cite=&quot;668.46(b)(2)(iii)&quot;}`, right},
		{"closing marks", right + " ##", right},
		{"closing marks without space", right + "##", right},
		{"a semicolon too many", `## Whom  to tell {cite='668.46(b)(2)(iii);'}`, right},
		{"never closed", `## Whom  to tell {cite="668.46(b)(2)(iii)"`, right},
		{"never closed, closing marks", `## Whom  to tell {cite="668.46(b)(2)(iii)" ##`, right},
		{"setext", "Whom {cite='668.46(b)'}\n---", "Whom {cite=\"668.46(b)\"}\n---"},
		{"line ends of Windows", "## Whom {cite='668.46(b)'}\r\n\r\nText.\r", "## Whom {cite=\"668.46(b)\"}\r\n\r\nText.\r"},
		{"no space", "##Whom", "## Whom"},
		{"no space and a citation", "##Whom {cite='668.46(b)'}", `## Whom {cite="668.46(b)"}`},
		{"a caption with a number", "Table 3. Where\n\n| a |\n| --- |\n| 1 |", "Table: Where\n\n| a |\n| --- |\n| 1 |"},
		{"placement in curly quotes", "{{ table “hate_crimes” campus=”main” }}", `{{ table "hate_crimes" campus="main" }}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := repaired(t, front+tt.text+"\n")
			if want := front + tt.want + "\n"; got != want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
			if _, found := markdown.Parse(source.NewFile("p.md", []byte(got))); len(found) > 0 {
				t.Errorf("the repaired page has findings: %v", found)
			}
		})
	}
}

func TestWhatAPersonMustDecideHasNoRepair(t *testing.T) {
	for _, text := range []string{
		`## Whom {cite="668.46(b)"} to tell`, `## Whom {cite="668.46(b)"} {cite="668.46(c)"}`, `## Whom {#tell}`,
		`## Whom {34 CFR 668.46(b)}`, `## Whom {cite=668.46(b) to tell`, `## Whom {cite="668.46(b)" to tell`, `## Whom {cite=""}`,
		`## Whom cite="668.46(b)"`, "- ##Whom", "#Whom", "#####Whom", `{{ table "Hate Crimes" }}`, `{{ tabel "hate_crimes" }}`, "Call {us}.",
	} {
		_, found := markdown.Parse(source.NewFile("p.md", []byte(front+text+"\n")))
		if len(found) == 0 {
			t.Errorf("%q has no finding", text)
		}
		if edits := editsOf(found); len(edits) > 0 {
			t.Errorf("%q would become %q", text, edits[0].NewText)
		}
	}
}

func FuzzRepairs(f *testing.F) {
	for _, seed := range []string{"## A {cite='x'} ##", "##A {cite=“x”", "A {{cite=x}}\n===\n", "> ## A \\{ cite: &quot;x;&quot; }##\r\n",
		"{{ table “x” }}\n{{ chart „y“ a=«b» }}", "## `{cite='x'}` {cite=y}\n###B"} {
		f.Add(front + seed)
	}
	f.Fuzz(func(t *testing.T, text string) { repaired(t, text) })
}
