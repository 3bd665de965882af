package logs

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// campusYear is where a file belongs.
type campusYear struct {
	campus string
	year   int
}

// ledgerFiles writes the incidents, a file for each campus and year of report.
func (r *reader) ledgerFiles(incidents []incident) []File {
	byFile := map[campusYear][]incident{}
	for _, i := range incidents {
		year, _ := strconv.Atoi(i.Reported[:4])
		key := campusYear{i.Campus, year}
		byFile[key] = append(byFile[key], i)
	}
	var files []File
	for key, list := range byFile {
		slices.SortStableFunc(list, func(a, b incident) int { return cmp.Compare(a.Reported, b.Reported) })
		for part := range slices.Chunk(list, mostRecords) {
			files = append(files, ledgerFile(key, part))
		}
	}
	slices.SortStableFunc(files, func(a, b File) int { return cmp.Or(cmp.Compare(a.Campus, b.Campus), cmp.Compare(a.Year, b.Year)) })
	return files
}

// mostRecords is how many incidents a file holds, so that it stays well below the
// size at which files are refused.
const mostRecords = 10000

func ledgerFile(key campusYear, incidents []incident) File {
	f := File{Campus: key.campus, Year: key.year, Records: len(incidents)}
	var b strings.Builder
	b.WriteString("# Imported from an export. What a rationale lists was not in it: find it out, write it down, and decide.\nincidents:\n")
	for _, i := range incidents {
		if len(i.open) > 0 {
			f.Pending++
		}
		writeIncident(&b, i)
	}
	f.Text = []byte(b.String())
	return f
}

func writeIncident(b *strings.Builder, i incident) {
	fmt.Fprintf(b, "  - ref: %s\n    reported: %s\n    occurred: %s\n    reported_to: %s\n", scalar(i.Ref), i.Reported, occurred(i.Occurred), i.ReportedTo)
	if i.Place != "" {
		fmt.Fprintf(b, "    place: %s\n", i.Place)
	} else {
		fmt.Fprintf(b, "    geography: %s\n", i.Geography)
	}
	if len(i.Offenses) > 0 {
		b.WriteString("    offenses:\n")
	}
	for _, o := range i.Offenses {
		fmt.Fprintf(b, "      - {%s}\n", strings.Join(offenseFields(o), ", "))
	}
	if len(i.Persons) > 0 {
		b.WriteString("    persons:\n")
	}
	for _, p := range i.Persons {
		fmt.Fprintf(b, "      - {people: %d, %s}\n", p.People, personsFields(p))
	}
	if len(i.open) == 0 {
		b.WriteString("    decision: counted\n")
		return
	}
	open := strings.Join(slices.Compact(slices.Clone(i.open)), "; ")
	fmt.Fprintf(b, "    decision: pending\n    rationale: %s\n", scalar(fmt.Sprintf("Line %d of the export. Open: %s.", i.line, open)))
}

func occurred(o model.Occurrence) string {
	switch {
	case o.Unknown:
		return "unknown"
	case o.From == o.To:
		return o.From
	default:
		return fmt.Sprintf("{from: %s, to: %s}", o.From, o.To)
	}
}

func offenseFields(o model.Offense) []string {
	fields := []string{"offense: " + string(o.Category)}
	for _, n := range []struct {
		key   string
		value int
	}{{"victims", o.Victims}, {"structures", o.Structures}, {"student_rooms", o.StudentRooms}, {"vehicles", o.Vehicles}} {
		if n.value > 0 {
			fields = append(fields, fmt.Sprintf("%s: %d", n.key, n.value))
		}
	}
	if o.Bias != "" {
		fields = append(fields, "bias: "+string(o.Bias))
	}
	if o.Attempted {
		fields = append(fields, "attempted: true")
	}
	return fields
}

func personsFields(p model.Persons) string {
	key, list := "arrested_for", p.ArrestedFor
	if len(list) == 0 {
		key, list = "referred_for", p.ReferredFor
	}
	names := make([]string, len(list))
	for i, category := range list {
		names[i] = string(category)
	}
	return key + ": [" + strings.Join(names, ", ") + "]"
}

// scalar writes text as a YAML scalar in double quotation marks.
func scalar(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
