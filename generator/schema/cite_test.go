package schema_test

import (
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

func TestParseCitation(t *testing.T) {
	tests := []struct{ written, printed, heading string }{
		{"668.46(b)(2)(iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"34 CFR § 668.46(b)(2)(iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"34 C.F.R. 668.46 (b)(2)(iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"34 C.F.R. §§ 668.46( b ) (2) (iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"34\u00a0CFR\u00a0§\u00a0668.46(b)(2)(iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"§668.46(b)(2)(iii)", "34 CFR 668.46(b)(2)(iii)", "668.46(b)(2)(iii)"},
		{"34 C.F.R. Sec. 668.49(b)(7)", "34 CFR 668.49(b)(7)", "668.49(b)(7)"},
		{"Secs. 668.49(b)(7)", "34 CFR 668.49(b)(7)", "668.49(b)(7)"},
		{"section 668.49(b)(7)", "34 CFR 668.49(b)(7)", "668.49(b)(7)"},
		{"34 cfr part 668.41(e)(2)/P3", "34 CFR 668.41(e)(2)/p3", "668.41(e)(2)/p3"},
		{"668.46(b)(2)/p1", "34 CFR 668.46(b)(2)/p1", "668.46(b)(2)/p1"},
		{"668.46(b)(2) / p01", "34 CFR 668.46(b)(2)/p1", "668.46(b)(2)/p1"},
		{"  668.46  ", "34 CFR 668.46", "668.46"},
		{"20 U.S.C. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)"},
		{"20 USC § 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)"},
		{"20 U.S.C.A. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)"},
		{"1092(f)(1)(K)/p1", "20 U.S.C. 1092(f)(1)(K)/p1", "20 U.S.C. 1092(f)(1)(K)/p1"},
		{"HEA 485(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)", "20 U.S.C. 1092(f)(1)(K)"},
		{"HEA section 487(a)(26)", "20 U.S.C. 1094(a)(26)", "20 U.S.C. 1094(a)(26)"},
		{"668 Appendix A/p1", "34 CFR part 668 subpart D, Appendix A/p1", "668 Appendix A/p1"},
		{"34 CFR part 668, subpart D, App. A", "34 CFR part 668 subpart D, Appendix A", "668 Appendix A"},
	}
	for _, test := range tests {
		t.Run(test.written, func(t *testing.T) {
			c, err := schema.ParseCitation(test.written)
			if err != nil {
				t.Fatal(err)
			}
			if c.String() != test.printed || c.Heading() != test.heading {
				t.Errorf("got %q and %q, want %q and %q", c, c.Heading(), test.printed, test.heading)
			}
		})
	}
}

func TestParseCitationRefuses(t *testing.T) {
	tests := []struct{ written, message string }{
		{"", "does not name a text"},
		{"(b)(2)", "does not name a text"},
		{"668.47(b)", "does not name a text"},
		{"485(f)(1)", "does not name a text"},
		{"34 CFR 1092(f)", "does not name a text"},
		{"20 U.S.C. 668.46(b)", "does not name a text"},
		{"668.46(b", `cannot read "(b"`},
		{"668.46.b.2", "cannot read"},
		{"668.46(b)(2)-(4)", "cannot read"},
		{"668.46(b)(2) and more", "cannot read"},
		{"668.461(b)", "cannot read"},
		{"668.46(b)(2)/p0", "numbered from /p1"},
		{"668.46(b)(2)/p1234", "cannot read"},
	}
	for _, test := range tests {
		t.Run(test.written, func(t *testing.T) {
			c, err := schema.ParseCitation(test.written)
			if err == nil {
				t.Fatalf("read as %q, want an error", c)
			}
			if !strings.Contains(err.Error(), test.message) {
				t.Errorf("error %q does not say %q", err, test.message)
			}
		})
	}
}

func TestCitationPlaces(t *testing.T) {
	part, paragraph := cite(t, "668.46(b)(2)/p1"), cite(t, "668.46(b)(2)")
	if part.Bare() != paragraph || part.Parent() != paragraph {
		t.Errorf("bare %q and parent %q of %q, want %q", part.Bare(), part.Parent(), part, paragraph)
	}
	above := []string{"34 CFR 668.46(b)", "34 CFR 668.46", "34 CFR 668.46"}
	for c, i := paragraph.Parent(), 0; i < len(above); c, i = c.Parent(), i+1 {
		if c.String() != above[i] {
			t.Errorf("parent %d is %q, want %q", i, c, above[i])
		}
	}
	contains := []struct {
		upper, lower string
		want         bool
	}{
		{"668.46(c)(1)", "668.46(c)(1)(i)(A)", true},
		{"668.46(c)(1)", "668.46(c)(1)/p1", true},
		{"668.46(c)(1)", "668.46(c)(1)", true},
		{"668.46(c)(1)", "668.46(c)(10)", false},
		{"668.46(c)(1)/p1", "668.46(c)(1)(i)", false},
		{"668.46(c)", "668.49(c)(1)", false},
		{"668.46", "668.46(m)", true},
	}
	for _, test := range contains {
		if got := cite(t, test.upper).Contains(cite(t, test.lower)); got != test.want {
			t.Errorf("%s contains %s: %v, want %v", test.upper, test.lower, got, test.want)
		}
	}
}

// cite reads a citation that the test knows to be well written.
func cite(t *testing.T, written string) schema.Citation {
	t.Helper()
	c, err := schema.ParseCitation(written)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func FuzzParseCitation(f *testing.F) {
	for _, seed := range []string{
		"34 CFR § 668.46(b)(2)(iii)", "20 U.S.C. 1092(f)(1)(K)/p1", "HEA 485(f)",
		"668 Appendix A/p1", "668.46(b", "§§", "668.46(b)(2)/p0", "20 usc a 1094",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		c, err := schema.ParseCitation(written)
		if err != nil {
			return
		}
		for _, form := range []string{c.String(), c.Heading()} {
			again, err := schema.ParseCitation(form)
			if err != nil || again != c {
				t.Errorf("%q was read as %q; its form %q is read as %q (%v)", written, c, form, again, err)
			}
		}
		if !c.Parent().Contains(c) || !c.Bare().Contains(c) {
			t.Errorf("%q does not lie in its parent %q", c, c.Parent())
		}
	})
}
