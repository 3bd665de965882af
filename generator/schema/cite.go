package schema

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Citation names one paragraph of the law, or one of the numbered parts into
// which a paragraph with several duties is divided. It is canonical: two
// citations of the same place are equal, however they were written.
type Citation struct {
	// Text is the text of law in its printed form, such as "34 CFR 668.46".
	Text string
	// Path is the paragraph inside it, such as "(b)(2)(iii)"; empty for the
	// whole text.
	Path string
	// Part is the number of the part, 0 for the paragraph itself.
	Part int
}

// The texts of law that a citation can name, as they are printed.
const (
	textSecurity    = "34 CFR 668.46"
	textFire        = "34 CFR 668.49"
	textNotice      = "34 CFR 668.41"
	textStatute     = "20 U.S.C. 1092"
	textAgreement   = "20 U.S.C. 1094"
	textAppendix    = "34 CFR part 668 subpart D, Appendix A"
	headingAppendix = "668 Appendix A"
)

// How people begin a citation. Names of a text are matched in either case; the
// paragraph after it is not, since (i) and (I) differ.
const (
	sign = `(?:(?:§+|sections?\b|secs?\b\.?|part\b)\s*)*`
	cfr  = `(?:(?:34\s*)?c\.?\s*f\.?\s*r\.?\s*)?` + sign
	usc  = `(?:(?:20\s*)?u\.?\s*s\.?\s*c\.?\s*(?:a\.?\s*)?)?` + sign
	hea  = `h\.?\s*e\.?\s*a\.?\s*` + sign
)

// opening pairs a way to begin a citation with the text that it names.
type opening struct {
	pattern *regexp.Regexp
	text    string
}

var openings = []opening{
	{regexp.MustCompile(`^(?i:` + cfr + `668\.46)`), textSecurity},
	{regexp.MustCompile(`^(?i:` + cfr + `668\.49)`), textFire},
	{regexp.MustCompile(`^(?i:` + cfr + `668\.41)`), textNotice},
	{regexp.MustCompile(`^(?i:` + usc + `1092)`), textStatute},
	{regexp.MustCompile(`^(?i:` + usc + `1094)`), textAgreement},
	{regexp.MustCompile(`^(?i:` + hea + `485)`), textStatute},
	{regexp.MustCompile(`^(?i:` + hea + `487)`), textAgreement},
	{regexp.MustCompile(`^(?i:` + cfr + `668,?\s*(?:subpart\s+d,?\s*)?app(?:endix|\.)\s*a\b)`), textAppendix},
}

// closing is what may follow the name of the text: paragraphs and a part.
var closing = regexp.MustCompile(`^((?:\s*\(\s*[0-9A-Za-z]{1,6}\s*\))*)(?:\s*/\s*[pP]\s*([0-9]{1,3}))?$`)

// ParseCitation reads a citation as people write it: "34 CFR § 668.46(b)(2)",
// "34 C.F.R. 668.46 (b)(2)", "668.46(b)(2)/p1", "20 USC 1092(f)(1)(K)",
// "HEA 485(f)(1)(K)", "668 Appendix A". It knows the texts the law is made of
// but not their paragraphs: whether a paragraph asks anything is for Law.Find.
//
// It knows the federal texts alone; Law.Parse knows those of local packs too.
func ParseCitation(s string) (Citation, error) {
	s = strings.Join(strings.Fields(s), " ")
	for _, o := range openings {
		if c, begins, err := o.read(s); begins {
			return c, err
		}
	}
	return Citation{}, fmt.Errorf("%q does not name a text of the Clery law: expected something like 668.46(b)(2)(iii) or 20 U.S.C. 1092(f)(1)(K)", s)
}

// IsFederal reports whether a citation, or the name of a text, begins like one
// of the federal texts.
func IsFederal(s string) bool {
	s = strings.Join(strings.Fields(s), " ")
	return slices.ContainsFunc(openings, func(o opening) bool { return o.pattern.MatchString(s) })
}

// read reads a citation that begins in this way; begins is false for one that
// does not.
func (o opening) read(s string) (c Citation, begins bool, err error) {
	name := o.pattern.FindString(s)
	if name == "" {
		return c, false, nil
	}
	rest := closing.FindStringSubmatch(s[len(name):])
	if rest == nil {
		return c, true, fmt.Errorf("cannot read %q after %q: expected paragraphs such as (b)(2)(iii)", s[len(name):], name)
	}
	c, err = newCitation(o.text, rest[1], rest[2])
	return c, true, err
}

// newCitation puts the pieces of a citation into their one form.
func newCitation(text, path, part string) (Citation, error) {
	c := Citation{Text: text, Path: strings.ReplaceAll(path, " ", "")}
	if part == "" {
		return c, nil
	}
	n, err := strconv.Atoi(part)
	if err != nil || n == 0 {
		return Citation{}, fmt.Errorf("part %q does not exist: parts are numbered from /p1", part)
	}
	c.Part = n
	return c, nil
}

// String returns the printed form, such as "34 CFR 668.46(b)(2)(iii)" or, for a
// part, "34 CFR 668.46(b)(2)/p1".
func (c Citation) String() string { return c.Text + c.tail() }

// Heading returns the short form in which a heading cites the paragraph, such
// as "668.46(b)(2)(iii)" or "20 U.S.C. 1092(f)(1)(K)/p1".
func (c Citation) Heading() string {
	if c.Text == textAppendix {
		return headingAppendix + c.tail()
	}
	return strings.TrimPrefix(c.Text, "34 CFR ") + c.tail()
}

// tail returns paragraph and part as written.
func (c Citation) tail() string {
	if c.Part == 0 {
		return c.Path
	}
	return c.Path + "/p" + strconv.Itoa(c.Part)
}

// Bare returns the paragraph without the part.
func (c Citation) Bare() Citation { return Citation{Text: c.Text, Path: c.Path} }

// Parent returns what c is a piece of: the paragraph of a part, the paragraph
// above a paragraph. The parent of a whole text is that text.
func (c Citation) Parent() Citation {
	if c.Part > 0 {
		return c.Bare()
	}
	return Citation{Text: c.Text, Path: c.Path[:max(strings.LastIndexByte(c.Path, '('), 0)]}
}

// Contains reports whether other is c itself or lies below it.
func (c Citation) Contains(other Citation) bool {
	if c.Text != other.Text || c.Part > 0 {
		return c == other
	}
	return strings.HasPrefix(other.Path, c.Path)
}

// MarshalText returns the printed form.
func (c Citation) MarshalText() ([]byte, error) { return []byte(c.String()), nil }
