package adopt

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// CountsFile is the counts.yaml of a campus and year, with the numbers that the
// tables of the report gave. It says that nobody has compared them yet.
type CountsFile struct {
	Path string
	Text []byte
}

// lacking is the reason why a table is not in hand.
const lacking = "No table of the adopted report that could be read tells it."

func countsPath(campus string, year int) string {
	return fmt.Sprintf("stats/%s/%d/counts.yaml", campus, year)
}

// files returns the counts files of all campuses and years of which a number was
// read, from the report of that name.
func (n *numbers) files(name string) []CountsFile {
	slices.SortFunc(n.shown, func(a, b campusYear) int {
		return cmp.Or(cmp.Compare(a.campus, b.campus), cmp.Compare(a.year, b.year))
	})
	var files []CountsFile
	for _, of := range n.shown {
		var b strings.Builder
		fmt.Fprintf(&b, "campus: %s\nyear: %d\n", of.campus, of.year)
		b.WriteString("# Compare each number with the report, then write checked: true. What is missing is not zero.\n")
		fmt.Fprintf(&b, "from: {adopted: %s, checked: false}\n", strconv.Quote(path.Base(name)))
		for _, table := range model.Tables {
			if table != model.Hazing || of.year >= model.HazingSince {
				n.write(&b, of, table)
			}
		}
		files = append(files, CountsFile{countsPath(of.campus, of.year), []byte(b.String())})
	}
	return files
}

// write writes the lines of a table that are known.
func (n *numbers) write(b *strings.Builder, of campusYear, table model.Table) {
	key := model.Key{Campus: of.campus, Year: of.year, Table: table}
	var rows string
	for _, key.Category = range model.Categories[table] {
		switch row := n.row(key); {
		case row == "":
		case table == model.Unfounded || table == model.Hazing:
			rows = " " + row
		default:
			rows += fmt.Sprintf("\n  %s: %s", key.Category, row)
		}
	}
	if rows == "" {
		rows = fmt.Sprintf(" {missing: true, reason: %s}", lacking)
	}
	fmt.Fprintf(b, "%s:%s\n", table, rows)
}

// row is the value of a line of counts.yaml, "" if none of its numbers is known.
func (n *numbers) row(key model.Key) string {
	if key.Table == model.Unfounded {
		if total, ok := n.cells[key]; ok {
			return strconv.Itoa(total)
		}
		return ""
	}
	var cells []string
	for _, g := range model.Geographies {
		key.Geography = g
		if value, ok := n.cells[key]; ok {
			cells = append(cells, fmt.Sprintf("%s: %d", g, value))
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return "{" + strings.Join(cells, ", ") + "}"
}
