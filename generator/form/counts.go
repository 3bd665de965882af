package form

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// notFilledIn is the reason for which a table of a new file is missing.
const notFilledIn = "Not filled in yet."

// Counts returns the text of a new counts.yaml of a campus and year with the
// answers that belong into it. What was not filled in is missing.
func (a Answers) Counts(campus string, year int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# Filled in with a workbook.\ncampus: %s\nyear: %d\n", campus, year)
	for _, table := range model.Tables {
		if table == model.Hazing && year < model.HazingSince {
			continue
		}
		value := a.table(campus, year, table)
		if value == "" {
			value = " {missing: true, reason: " + notFilledIn + "}"
		}
		fmt.Fprintf(&b, "%s:%s\n", table, value)
	}
	return []byte(b.String())
}

// CountsEdits returns the edits by which the answers of a campus and year come
// into its counts.yaml. What they do not name stays as a person wrote it.
func (a Answers) CountsEdits(file *source.File, campus string, year int) []diag.Edit {
	root, _ := yaml.Parse(file)
	if root == nil {
		return nil
	}
	var edits []diag.Edit
	for _, table := range model.Tables {
		value := a.table(campus, year, table)
		if value == "" {
			continue
		}
		i := slices.IndexFunc(root.Fields, func(f yaml.Field) bool { return f.Key == string(table) })
		switch {
		case i < 0:
			edits = append(edits, add(file, len(file.Data), lineBreak(file)+string(table)+":"+value+"\n"))
		case table == model.HateCrimes || root.Fields[i].Value.Get("missing") != nil:
			edits = append(edits, instead(root.Fields[i], value))
		default:
			edits = append(edits, a.inTable(campus, year, table, root.Fields[i].Value)...)
		}
	}
	return edits
}

// table is what stands behind the colon of a table that holds nothing but the
// answers; "" if there is none.
func (a Answers) table(campus string, year int, table model.Table) string {
	if table == model.HateCrimes {
		return a.hate(campus, year)
	}
	numbers := a.of(campus, year, table)
	switch {
	case len(numbers) == 0:
		return ""
	case table == model.Unfounded:
		return fmt.Sprintf(" %d", numbers[0].Now)
	case table == model.Hazing:
		return " {" + withPlaces(numbers) + "}"
	}
	var b strings.Builder
	for _, category := range model.Categories[table] {
		fmt.Fprintf(&b, "\n  %s: {%s}", category, withPlaces(on(numbers, category)))
	}
	return b.String()
}

// of are the answers to a table.
func (a Answers) of(campus string, year int, table model.Table) []Number {
	return slices.DeleteFunc(slices.Clone(a.Numbers), func(n Number) bool {
		return n.Campus != campus || n.Year != year || n.Table != table
	})
}

func on(numbers []Number, category model.Category) []Number {
	return slices.DeleteFunc(slices.Clone(numbers), func(n Number) bool { return n.Category != category })
}

// withPlaces are the numbers of a line with their places.
func withPlaces(numbers []Number) string {
	var list []string
	for _, n := range numbers {
		list = append(list, fmt.Sprintf("%s: %d", n.Geography, n.Now))
	}
	return strings.Join(list, ", ")
}

// hate is the list of hate crimes, if it was filled in.
func (a Answers) hate(campus string, year int) string {
	for _, list := range a.Lists {
		if list.Subject != (Subject{campus, year, string(model.HateCrimes)}) {
			continue
		}
		if len(list.Now) == 0 {
			return " []"
		}
		var b strings.Builder
		for _, row := range list.Now {
			fmt.Fprintf(&b, "\n  - {offense: %s, bias: %s, geography: %s, count: %s}", row[0], row[1], row[2], row[3])
		}
		return b.String()
	}
	return ""
}

// inTable are the edits of a table that is there.
func (a Answers) inTable(campus string, year int, table model.Table, node *yaml.Node) []diag.Edit {
	numbers := a.of(campus, year, table)
	switch table {
	case model.Unfounded:
		if total := node.Get("total"); total != nil {
			node = total
		}
		return []diag.Edit{{Span: node.Span, NewText: fmt.Sprint(numbers[0].Now)}}
	case model.Hazing:
		return inLine(node, numbers)
	}
	var edits []diag.Edit
	for _, category := range model.Categories[table] {
		of := on(numbers, category)
		i := slices.IndexFunc(node.Fields, func(f yaml.Field) bool { return f.Key == string(category) })
		switch {
		case len(of) == 0:
		case i < 0:
			edits = append(edits, another(node, string(category)+": {"+withPlaces(of)+"}")...)
		default:
			edits = append(edits, inLine(node.Fields[i].Value, of)...)
		}
	}
	return edits
}

// inLine are the edits of a line that is there.
func inLine(line *yaml.Node, numbers []Number) []diag.Edit {
	var edits []diag.Edit
	for _, n := range numbers {
		if known := line.Get(string(n.Geography)); known != nil {
			edits = append(edits, diag.Edit{Span: known.Span, NewText: fmt.Sprint(n.Now)})
		} else {
			edits = append(edits, another(line, fmt.Sprintf("%s: %d", n.Geography, n.Now))...)
		}
	}
	return edits
}

// another adds a key with its value to a mapping, in the form that it has.
func another(node *yaml.Node, entry string) []diag.Edit {
	file, written := node.Span.File, node.Span.Text()
	switch {
	case strings.HasPrefix(written, "{") && len(node.Fields) > 0:
		last := node.Fields[len(node.Fields)-1].Value.Span.End
		return []diag.Edit{add(file, last, ", "+entry)}
	case strings.HasPrefix(written, "{"):
		return []diag.Edit{add(file, node.Span.Start+1, entry)}
	case len(node.Fields) == 0:
		return nil
	}
	indent := strings.Repeat(" ", node.Fields[0].KeySpan.Position().Column-1)
	end := node.Span.End
	for end < len(file.Data) && file.Data[end] != '\n' && file.Data[end] != '\r' {
		end++
	}
	return []diag.Edit{add(file, end, "\n"+indent+entry)}
}

// instead puts a value in the place of the one of a key.
func instead(f yaml.Field, value string) diag.Edit {
	return diag.Edit{Span: source.Span{File: f.KeySpan.File, Start: f.KeySpan.End, End: max(f.KeySpan.End, f.Value.Span.End)}, NewText: ":" + value}
}

func add(file *source.File, at int, text string) diag.Edit {
	return diag.Edit{Span: source.Span{File: file, Start: at, End: at}, NewText: text}
}

// lineBreak is what must stand before a line that is added to a file.
func lineBreak(file *source.File) string {
	if len(file.Data) == 0 || file.Data[len(file.Data)-1] == '\n' {
		return ""
	}
	return "\n"
}
