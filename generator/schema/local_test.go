package schema_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

// code is a pack of two paragraphs, of which the first ended with the edition
// of 2025 and the second begins with that of 2026.
func code() *schema.LocalPack {
	leaf := func(cite, kind, more string) string {
		return `{"x-clery": {"citation": "` + cite + `", "title": "T", "asks": "Ask.", "kind": "` + kind + `", "role": "content", "report": "security",
			` + more + ` "source": "read", "confirmed": true}}`
	}
	return &schema.LocalPack{File: "schemas/local/code.json", Text: "Franklin Code § 12-301", Short: "FC 12-301", Title: "Safety", Schema: []byte(`{"properties": {
		"b": {"x-clery-group": {"citation": "Franklin Code § 12-301(b)", "title": "G"}, "properties": {
			"p1": ` + leaf("FC 12-301(b)/p1", "policy_statement", `"until": 2025,`) + `,
			"2": ` + leaf("franklin code 12-301(b)(2)", "list_of_titles", `"since": 2026,`) + `}},
		"a": ` + leaf("Franklin Code §12-301(a)", "procedure", "") + `}}`)}
}

// local returns the law with the pack.
func local(t *testing.T) *schema.Law {
	t.Helper()
	whole, err := law(t).With(code())
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

func TestWithAddsToTheLaw(t *testing.T) {
	federal, whole := law(t), local(t)
	if n := len(federal.Leaves); len(whole.Leaves) != n+3 || n != 269 {
		t.Fatalf("%d leaves became %d", n, len(whole.Leaves))
	}
	if !slices.Equal(whole.Leaves[:len(federal.Leaves)], federal.Leaves) {
		t.Error("the federal leaves have changed")
	}
	if _, err := federal.Parse("FC 12-301(b)/p1"); err == nil {
		t.Error("the federal law knows the pack")
	}
	var got []string
	for i, leaf := range whole.Leaves[len(federal.Leaves):] {
		if leaf.Index != len(federal.Leaves)+i || leaf.Pack == nil || leaf.File != "schemas/local/code.json" {
			t.Errorf("%s: %+v", leaf.Citation, leaf)
		}
		got = append(got, leaf.Citation.Heading())
	}
	// The order of the file is kept, because it is that of the text.
	if want := []string{"Franklin Code § 12-301(b)/p1", "Franklin Code § 12-301(b)(2)", "Franklin Code § 12-301(a)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	c, _ := whole.Parse("Franklin Code § 12-301(b)(3)")
	if got, want := whole.Nearest(c), []string{"Franklin Code § 12-301(b)", "Franklin Code § 12-301(b)(2)", "Franklin Code § 12-301(a)"}; !slices.Equal(got, want) {
		t.Errorf("near %s: %q, want %q", c, got, want)
	}
	if group := whole.Group(schema.Citation{Text: "Franklin Code § 12-301"}); group == nil || group.Title != "Safety" || len(group.Leaves) != 3 {
		t.Errorf("the text has the group %+v", group)
	}
}

func TestWithRefusesWhatIsNoPack(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON":               `{`,
		"an unknown annotation": `{"properties": {"a": {"x-clery": {"citation": "FC 12-301(a)", "kind": "map", "colour": 1}}}}`,
		"a foreign citation":    `{"properties": {"a": {"x-clery": {"citation": "Other Code § 1", "kind": "map"}}}}`,
		"a kind of its own":     `{"properties": {"a": {"x-clery": {"citation": "FC 12-301(a)", "kind": "../../embed"}}}}`,
	} {
		pack := code()
		pack.Schema = []byte(text)
		if _, err := law(t).With(pack); err == nil || !strings.Contains(err.Error(), "schemas/local/code.json") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestParseReadsLocalTexts(t *testing.T) {
	longer := &schema.LocalPack{File: "l.json", Text: "Franklin Code § 12-3011", Title: "L", Schema: []byte("{}")}
	whole, err := local(t).With(longer)
	if err != nil {
		t.Fatal(err)
	}
	for written, want := range map[string]string{
		"Franklin Code § 12-301(b)(2)":      "Franklin Code § 12-301(b)(2)",
		"franklin code 12-301 (b) (2)":      "Franklin Code § 12-301(b)(2)",
		"Franklin  Code §12-301(b)/p1":      "Franklin Code § 12-301(b)/p1",
		"Franklin Code section 12-301(b)":   "Franklin Code § 12-301(b)",
		"FC 12-301(b)(2)":                   "Franklin Code § 12-301(b)(2)",
		"Franklin Code § 12-3011(a)":        "Franklin Code § 12-3011(a)",
		"34 CFR § 668.46(b)(2)(iii)":        "34 CFR 668.46(b)(2)(iii)",
		"Franklin Code § 12-301":            "Franklin Code § 12-301",
		"Franklin Code § 12-30(b)":          "",
		"Franklin Code § 12-301.b":          "",
		"The Franklin Code § 12-301(b)":     "",
		"Franklin Code § 12-301(b) and (c)": "",
	} {
		c, err := whole.Parse(written)
		if got := c.String(); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is read as %q (%v), want %q", written, got, err, want)
		}
	}
}

// TestForTakesLeavesOfOtherEditionsAway asks each edition for its own paragraphs,
// leaf by leaf and as a whole.
func TestForTakesLeavesOfOtherEditionsAway(t *testing.T) {
	ended, begun := "Franklin Code § 12-301(b)/p1", "Franklin Code § 12-301(b)(2)"
	for edition, want := range map[int][2]bool{2024: {true, false}, 2025: {true, false}, 2026: {false, true}, 2027: {false, true}} {
		of := local(t).For(edition)
		found, err := of.ValidateWhole(map[string]any{})
		if err != nil {
			t.Fatal(err)
		}
		whole := map[string]any{"Franklin Code § 12-301": map[string]any{"b": map[string]any{}}}
		inside, err := of.ValidateWhole(whole)
		if err != nil {
			t.Fatal(err)
		}
		for i, cite := range []string{ended, begun} {
			c, err := of.Parse(cite)
			if err != nil {
				t.Fatal(err)
			}
			asked := len(of.Find(c)) > 0
			if asked != want[i] {
				t.Errorf("the edition of %d is asked for %s: %t", edition, cite, asked)
			}
			missed := slices.ContainsFunc(inside, func(v schema.Violation) bool {
				return v.Pointer == "/Franklin Code § 12-301/b" && v.Key == []string{"p1", "2"}[i]
			})
			if missed != want[i] {
				t.Errorf("the whole evidence of %d misses %s: %t", edition, cite, missed)
			}
		}
		if !slices.ContainsFunc(found, func(v schema.Violation) bool { return v.Pointer == "/20 U.S.C. 1092" && v.Key == "f" }) {
			t.Errorf("without any evidence the edition of %d has %v", edition, found)
		}
	}
	if begin, end := local(t).Changed(2025, 2026); end[0].Citation.String() != ended || begin[len(begin)-1].Citation.String() != begun || len(end) != 1 {
		t.Errorf("begins %d, ends %d", len(begin), len(end))
	}
}

func TestEvidenceOfAPackHasItsShape(t *testing.T) {
	of := local(t).For(2026)
	titles, _ := of.Parse("FC 12-301(b)(2)")
	procedure, _ := of.Parse("FC 12-301(a)")
	said := schema.Evidence{Text: "Tell the dean of students of it.", Words: 7}
	if causes := of.Find(titles)[0].Validate(said); !slices.Equal(causes, []string{"it asks for a list, and there is no item"}) {
		t.Errorf("a list without items: %q", causes)
	}
	whole := of.Assemble(map[schema.Citation]schema.Evidence{titles: said, procedure: said})
	found, err := of.ValidateWhole(whole)
	if err != nil {
		t.Fatal(err)
	}
	var local []string
	for _, v := range found {
		if strings.HasPrefix(v.Pointer, "/Franklin") {
			local = append(local, v.Pointer+" "+v.Keyword+" "+v.Key)
		}
	}
	if want := []string{"/Franklin Code § 12-301/b/2 required items"}; !slices.Equal(local, want) {
		t.Errorf("got %q, want %q", local, want)
	}
}
