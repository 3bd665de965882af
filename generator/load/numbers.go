package load

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// maxCount is the largest count that is believed; the schemas say the same.
const maxCount = 9999999

// checkCount accepts zero and more in plain decimal digits.
func checkCount(n *yaml.Node) (wrong, right string) { return wholeNumber(n, "a count", 0, maxCount) }

// checkPositive accepts one and more in plain decimal digits.
func checkPositive(n *yaml.Node) (wrong, right string) {
	return wholeNumber(n, "a number of at least 1", 1, maxCount)
}

// checkYear accepts a year in four digits.
func checkYear(n *yaml.Node) (wrong, right string) { return wholeNumber(n, "a year", 1900, 2199) }

func wholeNumber(n *yaml.Node, what string, least, most int) (wrong, right string) {
	number, err := strconv.Atoi(n.Text)
	if n.Kind == yaml.Number && err == nil {
		if number >= least && number <= most {
			return "", ""
		}
		if number < 0 {
			return what + " is never below zero, found " + n.Text, ""
		}
		return what + " cannot be " + n.Text, ""
	}
	if n.Kind == yaml.Number {
		return what + " cannot be as large as " + n.Text, ""
	}
	wrong = what + " is written in plain decimal digits, found " + quoted(n.Text)
	if n.Quoted && err == nil {
		return wrong + " in quotation marks", n.Text + " without quotation marks"
	}
	right = plainDigits(n.Text)
	if number, err = strconv.Atoi(right); err != nil || number < least || number > most {
		right = ""
	}
	return wrong, right
}

// plainDigits returns the number that other notations stand for without doubt:
// 3.0, 1_000, 1,000, 0x10, 03. It returns "" for everything else.
func plainDigits(text string) string {
	text = strings.TrimSpace(text)
	if whole, fraction, ok := strings.Cut(text, "."); ok && strings.Trim(fraction, "0") == "" {
		text = whole
	}
	text = strings.ReplaceAll(text, ",", "")
	base := 10
	if strings.HasPrefix(text, "0x") || strings.HasPrefix(text, "0o") || strings.HasPrefix(text, "0b") {
		base = 0
	}
	number, err := strconv.ParseInt(strings.ReplaceAll(text, "_", ""), base, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatInt(number, 10)
}

// checkDamage accepts dollars in plain digits or a range of the federal form.
func checkDamage(n *yaml.Node) (wrong, right string) {
	plain := func(c rune) bool { return c < '0' || c > '9' }
	if slices.Contains(model.DamageRanges, n.Text) || n.Text != "" && !strings.ContainsFunc(n.Text, plain) {
		return "", ""
	}
	bare := strings.NewReplacer("$", "", ",", "", " ", "", "–", "-").Replace(n.Text)
	if slices.Contains(model.DamageRanges, bare) {
		return "a range of damage is written without dollar signs, found " + quoted(n.Text), bare
	}
	return "damage is dollars in plain digits or a range of the federal form, found " + quoted(n.Text), plainDigits(bare)
}

// figureStatuses are the reasons for which a published cell holds no number.
var figureStatuses = []string{string(model.Absent), string(model.NotOpen), string(model.Elsewhere), string(model.NotYetCollected)}

// checkFigure accepts a count, the reason why there is none, or the damage of
// several fires: dollars and ranges, joined by plus signs.
func checkFigure(n *yaml.Node) (wrong, right string) {
	if slices.Contains(figureStatuses, n.Text) {
		return "", ""
	}
	for _, part := range strings.Split(strings.TrimSuffix(n.Text, "+"), "+") {
		if !plainFigure.MatchString(part) && !slices.Contains(model.DamageRanges, part) {
			return "a published number is written in plain decimal digits, or as the reason why there is none (" +
				strings.Join(figureStatuses, ", ") + "), found " + quoted(n.Text), plainDigits(n.Text)
		}
	}
	return "", ""
}

// plainFigure is a number as people write it: no sign, no leading zero.
var plainFigure = regexp.MustCompile(`^(0|[1-9][0-9]{0,8})$`)
