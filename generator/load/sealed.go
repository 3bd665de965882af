package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// sealedMessage words findings about the ledger. The usual words quote what was
// found, and nothing that stands in the ledger may leave it.
var sealedMessage = map[string]string{
	RuleUnknownKey:   "there is no such key or column in the ledger",
	RuleMissingValue: "nothing is written here",
	RuleType:         "this is not the kind of value that is expected here",
	RuleValue:        "this is not one of the words allowed here",
	RuleDate:         "this is not a day or time as it must be written here, such as 2025-05-03 or 2025-05-03T14:04",
	RuleCount:        "a count is one or more, in plain decimal digits",
	RuleID:           "an id has only small letters, digits, hyphens and underscores, and begins with a letter",
	RuleForm:         "this is not written in the form that is expected here",
	RuleDuplicate:    "two incidents have this reference number",
	RuleReference:    "the id that stands here is not known",
	RuleInterval:     "the end is before the beginning",

	csv.RuleEmpty:         "the table is empty",
	csv.RuleHeader:        "this column has no name, or the name of another",
	csv.RuleRagged:        "this row has more cells than the first line, or fewer",
	csv.RuleQuote:         "this quotation mark is never closed, or stands alone",
	csv.RuleSeparator:     "the cells of this table are separated by semicolons or tabs, and commas are expected",
	yaml.RuleSyntax:       "this line cannot be read as YAML",
	yaml.RuleDuplicateKey: "this key stands here a second time",
}

// sealed returns a finding that shows place, rule and field, never the line and
// never a value. Keys that the schema names, not the ledger, may be shown.
func sealed(d diag.Diagnostic) diag.Diagnostic {
	d.SourceLine, d.Edit = "", nil
	if d.Rule == RuleMissingKey || d.Rule == RuleRowsDiffer {
		return d
	}
	message, known := sealedMessage[d.Rule]
	if !known {
		message = "the ledger cannot be read at this place"
	}
	d.Message, d.Help = message, sealedHelp[d.Rule]
	if d.Rule == RuleDuplicate {
		d.Law = "34 CFR 668.46(c)(1)" // counted twice, the incident would make the number wrong
	}
	return d
}

// sealedField is sealed for the value under a key of the schema. It names the key
// and says in the schema's words what belongs there.
func sealedField(d diag.Diagnostic, key string, shape *schema.Shape) diag.Diagnostic {
	d = sealed(d)
	switch d.Rule {
	case RuleMissingValue, RuleType, RuleValue, RuleDate, RuleCount, RuleID, RuleForm:
		d.Message, d.Help = quoted(key)+": "+d.Message, sentence(shape)
	}
	return d
}

var sealedHelp = map[string]string{
	RuleUnknownKey: "compare the spelling with the list of fields in the documentation; no field takes the name of a person",
	RuleDuplicate:  "give each incident a number of its own; write one that stands in two books once, and name the other book under `also`",
	RuleReference:  "offices are listed in site/offices.yaml, places in site/places.csv",

	csv.RuleRagged:        "put a cell that holds a comma into quotation marks, and end a short row with commas",
	csv.RuleQuote:         "write a quotation mark inside a cell twice, and the cell between quotation marks",
	csv.RuleSeparator:     `save the table as "CSV UTF-8 (comma delimited)"`,
	yaml.RuleSyntax:       `write one "key: value" a line, indented with two spaces a level, and put unusual text into quotes`,
	yaml.RuleDuplicateKey: "delete one of the two",
}
