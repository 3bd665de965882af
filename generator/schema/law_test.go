package schema_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

// law loads the law.
func law(t *testing.T) *schema.Law {
	t.Helper()
	l, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLawIsWhole(t *testing.T) {
	perReport := map[schema.Report]int{}
	for _, leaf := range law(t).Leaves {
		perReport[leaf.Report]++
	}
	want := map[schema.Report]int{
		schema.SecurityReport: 197, schema.FireReport: 25, schema.NoticeReport: 24, schema.HazingTransparency: 23,
	}
	for report, n := range want {
		if perReport[report] != n {
			t.Errorf("%s has %d leaves, want %d", report, perReport[report], n)
		}
	}
	if n := len(law(t).Leaves); n != 269 {
		t.Errorf("the law has %d leaves, want 269", n)
	}
}

func TestLeavesAreDescribed(t *testing.T) {
	asked := map[string]bool{}
	for _, leaf := range law(t).Leaves {
		t.Run(leaf.Citation.String(), func(t *testing.T) {
			if leaf.Title == "" || strings.HasSuffix(leaf.Title, ".") {
				t.Errorf("title %q", leaf.Title)
			}
			if len(strings.Fields(leaf.Asks)) < 5 || !strings.HasSuffix(leaf.Asks, ".") || asked[leaf.Asks] {
				t.Errorf("asks %q, want a sentence of its own", leaf.Asks)
			}
			asked[leaf.Asks] = true
			if leaf.Source == "" {
				t.Error("no source")
			}
			if n := len(leaf.Hints); n < 2 || n > 5 || !lower(leaf.Hints) {
				t.Errorf("hints %q", leaf.Hints)
			}
			if !leaf.Confirmed && !strings.Contains(leaf.Note, "unconfirmed") {
				t.Errorf("not confirmed, but the note %q does not say so", leaf.Note)
			}
			checkVocabulary(t, leaf)
		})
	}
}

// checkVocabulary fails for an annotation outside the known words.
func checkVocabulary(t *testing.T, leaf *schema.Leaf) {
	t.Helper()
	kinds := []schema.Kind{
		schema.PolicyStatement, schema.Procedure, schema.Description, schema.ListOfTitles,
		schema.Definition, schema.Statistic, schema.Notice, schema.Map,
	}
	roles := []schema.Role{
		schema.RoleContent, schema.RoleDimension, schema.RolePointer, schema.RoleDefinition,
		schema.RoleCountingRule, schema.RoleProcedural, schema.RoleRecommended,
	}
	conditions := []schema.Condition{
		schema.Always, schema.OnCampusHousing, schema.CampusPoliceOrSecurity,
		schema.SeparateCampus, schema.StudentOrganizationsNoncampus, schema.CombinedReport, schema.SeparateReports,
	}
	if !slices.Contains(kinds, leaf.Kind) || !slices.Contains(roles, leaf.Role) || !slices.Contains(conditions, leaf.When) {
		t.Errorf("kind %q, role %q, when %q", leaf.Kind, leaf.Role, leaf.When)
	}
	for _, e := range leaf.Elements {
		bases := []schema.Basis{schema.BasisLaw, schema.BasisGuidance, schema.BasisPractice}
		if e.Text == "" || !slices.Contains(bases, e.Basis) || !lower(e.Words) {
			t.Errorf("element %+v", e)
		}
		if e.Unsure && e.Basis != schema.BasisGuidance {
			t.Errorf("element %q is unsure, which is given as guidance, not as %s", e.Text, e.Basis)
		}
	}
}

// lower reports whether no text is empty or holds a capital.
func lower(texts []string) bool {
	return !slices.ContainsFunc(texts, func(s string) bool { return s == "" || s != strings.ToLower(s) })
}

func TestLeavesStandWhereTheyAreCited(t *testing.T) {
	l := law(t)
	seen := map[schema.Citation]bool{}
	for i, leaf := range l.Leaves {
		if leaf.Index != i {
			t.Errorf("%s has index %d at %d", leaf.Citation, leaf.Index, i)
		}
		if seen[leaf.Citation] {
			t.Errorf("%s stands twice", leaf.Citation)
		}
		seen[leaf.Citation] = true
		place := strings.NewReplacer("(", "/properties/", ")", "", "/p", "/properties/p").Replace(
			strings.TrimPrefix(leaf.Citation.String(), leaf.Citation.Text))
		if leaf.Pointer != place {
			t.Errorf("%s stands at %s, want %s", leaf.Citation, leaf.Pointer, place)
		}
		for c := leaf.Citation.Parent(); ; c = c.Parent() {
			group := l.Group(c)
			if group == nil || group.Title == "" || !slices.Contains(group.Leaves, leaf) {
				t.Errorf("%s is not in the group %s", leaf.Citation, c)
			}
			if c == c.Parent() {
				break
			}
		}
	}
}

func TestOrderIsTheOrderOfTheLaw(t *testing.T) {
	tests := map[string][]string{
		"668.46(b)(2)":  {"(b)(2)/p1", "(b)(2)/p2", "(b)(2)(i)", "(b)(2)(ii)", "(b)(2)(iii)", "(b)(2)(iv)"},
		"668.46(c)(11)": {"(c)(11)(i)", "(c)(11)(ii)"},
		"668.49(d)":     {"(d)(3)", "(d)(4)"},
		"1092(f)(1)": {
			"(f)(1)(F)(ii)", "(f)(1)(F)(iv)", "(f)(1)(J)(i)", "(f)(1)(K)/p1", "(f)(1)(K)/p2",
			"(f)(1)(K)/p3", "(f)(1)(K)/p4", "(f)(1)(L)/p1", "(f)(1)(L)(i)", "(f)(1)(L)(ii)",
		},
		"1092(f)(9)(D)": {"(f)(9)(D)/p1", "(f)(9)(D)(i)/p1", "(f)(9)(D)(i)/p2", "(f)(9)(D)(ii)", "(f)(9)(D)(iii)"},
		"1092(j)":       {"(j)(1)(A)(ii)"},
	}
	for written, want := range tests {
		if got := tails(law(t).Under(cite(t, written))); !slices.Equal(got, want) {
			t.Errorf("under %s: %q, want %q", written, got, want)
		}
	}
	var order []string
	for _, leaf := range law(t).Leaves {
		if len(order) == 0 || order[len(order)-1] != leaf.Citation.Text {
			order = append(order, leaf.Citation.Text)
		}
	}
	want := []string{
		"34 CFR 668.46", "34 CFR 668.49", "34 CFR 668.41", "20 U.S.C. 1092", "20 U.S.C. 1094",
		"34 CFR part 668 subpart D, Appendix A",
	}
	if !slices.Equal(order, want) {
		t.Errorf("texts in the order %q, want %q", order, want)
	}
}

// tails returns the citations of leaves without the text.
func tails(leaves []*schema.Leaf) []string {
	var found []string
	for _, leaf := range leaves {
		found = append(found, strings.TrimPrefix(leaf.Citation.String(), leaf.Citation.Text))
	}
	return found
}

func TestFind(t *testing.T) {
	tests := []struct {
		written string
		want    []string
	}{
		{"668.46(b)(2)", []string{"(b)(2)/p1", "(b)(2)/p2"}},
		{"668.46(b)(2)/p2", []string{"(b)(2)/p2"}},
		{"668.46(b)(2)/p3", nil},
		{"668.46(b)(2)(iii)", []string{"(b)(2)(iii)"}},
		{"668.46(b)(2)(III)", nil},
		{"668.46(c)", nil},
		{"668.46(z)", nil},
		{"HEA 485(f)(1)(L)", []string{"(f)(1)(L)/p1"}},
		{"668 Appendix A", []string{"/p1"}},
	}
	for _, test := range tests {
		if got := tails(law(t).Find(cite(t, test.written))); !slices.Equal(got, test.want) {
			t.Errorf("find %s: %q, want %q", test.written, got, test.want)
		}
	}
}

func TestGroup(t *testing.T) {
	group := law(t).Group(cite(t, "668.46(b)(2)/p1"))
	if group == nil || group.Statute != "20 U.S.C. 1092(f)(1)(A)" || len(group.Leaves) != 6 {
		t.Errorf("group of (b)(2) is %+v", group)
	}
	if group := law(t).Group(cite(t, "668.46(b)(8)")); group != nil {
		t.Errorf("(b)(8) is a leaf, yet there is a group %+v", group)
	}
}

func TestNearest(t *testing.T) {
	tests := []struct {
		written string
		want    []string
	}{
		{"668.46(c)(1)(iv)/p9", []string{"668.46(c)(1)(iv)"}},
		{"668.46(c)(6)", []string{"668.46(c)(6)(i)", "668.46(c)(6)(ii)"}},
		{"668.46(b)(8)(i)", []string{"668.46(b)(8)", "668.46(b)(4)(i)", "668.46(b)(2)(i)"}},
		{"668.46(b)(11)(ii)(c)(1)", []string{"668.46(b)(11)(ii)", "668.46(b)(11)(ii)(C)(1)", "668.46(b)(11)(ii)(C)(2)"}},
		{"668.49(b)(9)", []string{"668.49(b)(8)", "668.49(b)(7)", "668.49(b)(6)"}},
		{"20 U.S.C. 1092(i)(1)(B)", []string{"668.49(a)", "668.49(b)(1)", "668.49(b)(2)"}},
		{"668.46(M)", []string{"668.46(m)", "668.46(g)", "668.46(d)"}},
	}
	for _, test := range tests {
		got := law(t).Nearest(cite(t, test.written))
		if !slices.Equal(got, test.want) {
			t.Errorf("nearest to %s: %q, want %q", test.written, got, test.want)
		}
		for _, heading := range got {
			if len(law(t).Find(cite(t, heading))) == 0 {
				t.Errorf("nearest to %s offers %s, which answers nothing", test.written, heading)
			}
		}
	}
	if got := law(t).Nearest(cite(t, "668.46(c)")); len(got) != 12 {
		t.Errorf("nearest to a large group: %d citations, want 12", len(got))
	}
}

// TestMeant covers citations that cannot be read and can be guessed.
func TestMeant(t *testing.T) {
	for written, want := range map[string]string{
		"668.46(b)(2)(iii))":       "668.46(b)(2)(iii)",
		"668.46b.2.iii":            "668.46(b)(2)(iii)",
		"§668.46m":                 "668.46(m)",
		"34 CFR 668.46 b(2)(iii)":  "668.46(b)(2)(iii)",
		"688.46(b)(2)(iii)":        "668.46(b)(2)(iii)",
		"20 U.S.C. 1029(f)(9)(A)":  "20 U.S.C. 1092(f)(9)(A)",
		"(b)(2)(iii)":              "668.46(b)(2)(iii)",
		"668.47(h)(1)(ii)":         "668.46(h)(1)(ii)",
		"668.46":                   "",
		"the Clery Act":            "",
		"42 U.S.C. 13925(a)(20)":   "",
		"Section 504, (b)(2)(iii)": "",
	} {
		got := law(t).Meant(written)
		switch {
		case want == "" && len(got) > 0:
			t.Errorf("%s: offers %q", written, got)
		case want != "" && (len(got) == 0 || got[0] != want):
			t.Errorf("%s: %q, want %s first", written, got, want)
		}
	}
}

func TestAppliesSince(t *testing.T) {
	hazing := law(t).Find(cite(t, "1092(f)(1)(K)/p1"))[0]
	if hazing.AppliesSince(2025) || !hazing.AppliesSince(2026) {
		t.Errorf("hazing policies are asked since %d, want 2026", hazing.Since)
	}
	until := &schema.Leaf{Until: 2027}
	if !until.AppliesSince(2027) || until.AppliesSince(2028) {
		t.Error("a leaf until 2027 is asked of 2027 and not of 2028")
	}
}
