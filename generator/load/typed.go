package load

import (
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// typed gives scalars the type that the schema expects where their text allows
// only one reading: a reference number of digits alone is text, false is a word
// where the schema lists it among words, and the cells of a CSV file, which are
// all text, become counts and true or false.
func typed(n *yaml.Node, s *schema.Shape, fromCSV bool) {
	switch {
	case n.Kind == yaml.Mapping:
		for _, f := range n.Fields {
			typed(f.Value, s.Key(f.Key), fromCSV)
		}
	case n.Kind == yaml.Sequence:
		for _, item := range n.Items {
			typed(item, s.Item(), fromCSV)
		}
	case n.Kind == yaml.Number && s.Is("string"):
		n.Kind = yaml.String
	case n.Kind == yaml.Bool && s.Is("string") && slices.Contains(s.Values, n.Text):
		n.Kind = yaml.String
	case fromCSV && n.Kind == yaml.String && s.Is("integer") && digits(n.Text):
		n.Kind = yaml.Number
	case fromCSV && n.Kind == yaml.String && s.Is("boolean"):
		spreadsheetBool(n)
	}
}

// digits reports whether the text is a whole number as JSON writes one.
func digits(text string) bool {
	number, err := strconv.Atoi(text)
	return err == nil && strconv.Itoa(number) == text
}

// spreadsheetBool reads true and false as spreadsheets write them, in capitals.
func spreadsheetBool(n *yaml.Node) {
	if lower := strings.ToLower(n.Text); lower == "true" || lower == "false" {
		n.Kind, n.Text = yaml.Bool, lower
	}
}
