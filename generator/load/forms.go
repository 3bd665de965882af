package load

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// form is how a small thing is written: a day, a count, an id.
type form struct {
	rule string
	// check returns "" if the value is written so. Otherwise it says what is
	// wrong, and how it would be right if that can be told.
	check func(n *yaml.Node) (wrong, right string)
}

// formOf returns how values of a form are checked; the names are those of x-form
// in the schemas.
func formOf(name string) (form, bool) {
	switch name {
	case "text":
		return form{RuleForm, checkText}, true
	case "line":
		return form{RuleForm, checkLine}, true
	case "id":
		return form{RuleID, checkID}, true
	case "date":
		return form{RuleDate, checkDate}, true
	case "date_or_unknown":
		return form{RuleDate, orWord("unknown", checkDate)}, true
	case "date_or_undecided":
		return form{RuleDate, orWord(undecided, checkDate)}, true
	case "moment":
		return form{RuleDate, checkMoment}, true
	case "moment_or_unknown":
		return form{RuleDate, orWord("unknown", checkMoment)}, true
	case "time":
		return form{RuleDate, checkTime}, true
	case "calendar_day":
		return form{RuleDate, checkCalendarDay}, true
	case "year":
		return form{RuleCount, checkYear}, true
	case "count":
		return form{RuleCount, checkCount}, true
	case "positive":
		return form{RuleCount, checkPositive}, true
	case "damage":
		return form{RuleCount, checkDamage}, true
	case "figure":
		return form{RuleCount, checkFigure}, true
	default:
		return form{}, false
	}
}

// formWords says how text of the other forms is written, which the schemas alone
// check.
func formWords(shape *schema.Shape) string {
	words := map[string]string{
		"web_address":  "a web address that begins with https:// or http://",
		"base_address": "a web address that begins with https:// or http:// and holds neither ? nor #",
		"email":        "an e-mail address",
		"path":         "the path of a file, such as policies/reporting.md",
		"family":       "the name of a typeface: letters, digits, spaces, points and hyphens",
		"color":        "a color as # and six hexadecimal digits, such as #17483b",
		"date_form":    "a form of dates with YYYY, MM and DD, such as MM/DD/YYYY hh:mm",
		"digest":       "sha256: and 64 hexadecimal digits",
		"team":         "a team of the Git host, such as @larkmoor/public-safety, and never one person",
		"unit_id":      "a federal unit id of six to nine digits",
		"citation":     "a paragraph such as 668.46(b)(2)(iii)",
	}
	if found, ok := words[shape.Form]; ok {
		return found
	}
	return "another form"
}

// known reports whether a form of this package speaks of the value.
func known(shape *schema.Shape) bool {
	if shape == nil {
		return false
	}
	_, ok := formOf(shape.Form)
	return ok
}

// forms checks the form of every scalar of a value that stands under a key.
func (l *loader) forms(in *input, key string, n *yaml.Node, shape *schema.Shape) {
	if shape == nil {
		return
	}
	for _, f := range n.Fields {
		l.forms(in, f.Key, f.Value, shape.Key(f.Key))
	}
	for _, item := range n.Items {
		l.forms(in, key, item, shape.Item())
	}
	f, ok := formOf(shape.Form)
	if !ok || !scalar(n) {
		return
	}
	wrong, right := f.check(n)
	if wrong == "" {
		return
	}
	help := sentence(shape)
	if right != "" {
		help = "write " + right
	}
	l.addAbout(in, key, shape, diag.New(f.rule, diag.Error, n.Span, wrong, diag.Help(help), law(shape)))
}

// checkText accepts words. A brace would reach the printed report, where it
// means nothing.
func checkText(n *yaml.Node) (wrong, right string) {
	switch {
	case strings.TrimSpace(n.Text) == "":
		return "nothing is written here", ""
	case n.Kind == yaml.Bool:
		return "expected text, found " + n.Text, `"` + n.Text + `" in quotation marks`
	case strings.ContainsAny(n.Text, "{}"):
		return "there is a brace in this text, where it means nothing", "the text without { and }"
	}
	return "", ""
}

// checkLine accepts words on one line, as titles, names and addresses are
// printed.
func checkLine(n *yaml.Node) (wrong, right string) {
	if wrong, right = checkText(n); wrong != "" {
		return wrong, right
	}
	if strings.ContainsAny(n.Text, "\n\r") {
		return "this is printed on one line, and it is written on several", strings.Join(strings.Fields(n.Text), " ")
	}
	return "", ""
}

// checkID accepts small letters, digits, hyphens and underscores after a letter.
func checkID(n *yaml.Node) (wrong, right string) {
	if isID(n.Text) {
		return "", ""
	}
	fixed := strings.Map(idRune, strings.ToLower(strings.TrimSpace(n.Text)))
	if !isID(fixed) {
		fixed = ""
	}
	return "an id has only small letters, digits, hyphens and underscores and begins with a letter, found " + quoted(n.Text), fixed
}

func isID(text string) bool {
	for i, c := range text {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || idRune(c) != c) {
			return false
		}
	}
	return text != ""
}

func idRune(c rune) rune {
	if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' {
		return c
	}
	return '-'
}
