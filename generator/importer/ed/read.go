package ed

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/sheet"
	"cleryreport/generator/model"
)

// reader gathers the campuses of a collection.
type reader struct {
	want      func(unitID string) bool
	years     []int
	yearsOf   map[string][]int // by path of the file
	fireYears []int            // of the files of fires
	names     []string
	lacking   []string
	campuses  map[string]*Campus
	found     []diag.Diagnostic
}

// mostValues is how many cells of one file are reported.
const mostValues = 10

// read reads one file of the collection.
func (r *reader) read(f file) {
	data, err := f.data()
	if err != nil {
		r.unreadable(f, err)
		return
	}
	t := &tableReader{reader: r, file: f, seen: map[string]int{}}
	reading := sheet.Reading{Want: t.wants, Row: t.row}
	if err := sheet.Read(data, reading); err != nil {
		r.unreadable(f, err)
		return
	}
	if t.header == nil && !t.refused {
		r.report(RuleColumn, f.path, "the table has no line of column names with UNITID_P in it",
			"download the file again: its first line names the columns")
	}
}

func (r *reader) unreadable(f file, err error) {
	problem := sheet.Problem{Message: "the file cannot be read", Help: "download it again"}
	errors.As(err, &problem)
	r.report(RuleUnreadable, f.path, problem.Message, problem.Help)
}

// tableReader reads the rows of one file.
type tableReader struct {
	*reader
	file
	header  []string
	columns columns
	fires   fireColumns
	seen    map[string]int // rows by unit id
	values  int            // cells that are no count
	refused bool
}

// wants passes over the rows of other institutions. The unit id is the first
// column of every file of the Department; in another place it is looked for in
// the whole row.
func (t *tableReader) wants(_ int, first string) bool {
	if t.header == nil || t.columns.unit != 0 {
		return true
	}
	id, ok := unitID(first)
	return !ok || t.want(id)
}

// row takes the header or a campus.
func (t *tableReader) row(number int, cells []string) bool {
	if t.header == nil {
		if slices.ContainsFunc(cells, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), "UNITID_P") }) {
			return t.begin(cells)
		}
		return true // a title above the table
	}
	cell := func(i int) string {
		if i < 0 || i >= len(cells) {
			return ""
		}
		return strings.TrimSpace(cells[i])
	}
	if !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return true
	}
	id, ok := unitID(cell(t.columns.unit))
	if !ok {
		t.value(number, t.columns.unit, cell(t.columns.unit), "a unit id of nine digits")
		return true
	}
	if !t.want(id) {
		return true
	}
	campus := t.campus(id, cell)
	if t.title == firesTitle {
		t.fire(campus, number, cell)
		return true
	}
	if before, twice := t.seen[id]; twice {
		t.report(RuleRow, t.path, fmt.Sprintf("rows %d and %d are both of the campus %s", before, number, id),
			"download the file again; the Department gives each campus one row")
		return true
	}
	t.seen[id] = number
	t.numbers(campus, number, cell)
	return true
}

// begin reads the header and refuses a table that is not the one that its name
// says, or not of the years.
func (t *tableReader) begin(header []string) bool {
	t.header = header
	t.columns = t.columnsOf(header)
	t.fires = fireColumnsOf(header)
	lacking := t.table.lacking(t.columns)
	years := sortedKeys(t.columns.open)
	switch {
	case len(years) == 0:
		lacking = "FILTER with the two digits of a year"
	case t.title == firesTitle:
		lacking = t.fires.lacking()
	}
	if lacking != "" {
		t.report(RuleColumn, t.path, "the column "+lacking+" is not in this table",
			"download the file again; the name of the file says which table it holds")
		t.refused = true
		return false
	}
	if len(t.file.years) > 0 && !slices.Equal(slices.Sorted(slices.Values(t.file.years)), years) {
		t.report(RuleYears, t.path, fmt.Sprintf("the name of the file says %s, but its columns are of %s", model.YearsInWords(t.file.years), model.YearsInWords(years)),
			"download the file again, or give it the name that it had")
		t.refused = true
		return false
	}
	if len(t.columns.unknown) > 0 && t.title != firesTitle {
		t.warn(RuleColumn, t.path, "nobody knows these columns, and they are not read: "+strings.Join(t.columns.unknown, ", "),
			"ask the maintainers of this program what the columns hold")
	}
	if t.title == firesTitle {
		t.fireYears = append(t.fireYears, t.fires.year)
	} else {
		t.yearsOf[t.path] = years
	}
	return true
}

// oneCollection refuses files of several collections, whose years overlap: a
// later one may hold other numbers for the same year.
func (r *reader) oneCollection() {
	for _, path := range sortedKeys(r.yearsOf) {
		years := r.yearsOf[path]
		if r.years == nil {
			r.years = years
		}
		if !slices.Equal(years, r.years) {
			r.report(RuleYears, path, fmt.Sprintf("this file is of %s, and others are of %s", model.YearsInWords(years), model.YearsInWords(r.years)),
				"import one collection after the other, the oldest first, each from a folder of its own")
		}
	}
}

// campus returns the campus of a row, as the first file that holds it says.
func (t *tableReader) campus(id string, cell func(int) string) *Campus {
	if c := t.campuses[id]; c != nil {
		return c
	}
	c := &Campus{UnitID: id, Institution: clean(cell(t.columns.institution)), Name: clean(cell(t.columns.branch)),
		cells: map[model.Key]int{}, given: map[block]bool{}, fires: map[int]*fireYear{}}
	if c.Name == "" {
		c.Name = c.Institution
	}
	var address []string
	abbreviation := strings.ToUpper(cell(t.columns.state))
	c.State = states[abbreviation]
	for _, part := range []string{cell(t.columns.address), cell(t.columns.city), c.State} {
		if part = strings.Trim(clean(part), " ,"); part != "" {
			address = append(address, part)
		}
	}
	c.Address = strings.Join(address, ", ")
	t.campuses[id] = c
	return c
}

// numbers takes the numbers of a row.
func (t *tableReader) numbers(c *Campus, row int, cell func(int) string) {
	for _, year := range sortedKeys(t.columns.open) {
		n, blank, ok := count(cell(t.columns.open[year]))
		if !ok || n > 1 {
			t.value(row, t.columns.open[year], cell(t.columns.open[year]), "0 or 1")
		} else if !blank && n == 1 && !slices.Contains(c.Open, year) {
			c.Open = append(c.Open, year)
			slices.Sort(c.Open)
		}
	}
	blanks := map[block]bool{}
	totals := map[model.Key]int{}
	for _, column := range t.columns.numbers {
		b := block{column.key.Year, column.key.Table, column.key.Geography}
		n, blank, ok := count(cell(column.index))
		switch {
		case !ok:
			t.value(row, column.index, cell(column.index), "a count")
		case blank:
			blanks[b] = true
			continue
		case t.holds == model.HateCrimes && column.key.Bias == "":
			totals[column.key] = n
		case t.holds != model.HateCrimes || n > 0:
			c.cells[column.key] = n
		}
		c.given[b] = true
	}
	for b := range blanks {
		if t.holds == model.HateCrimes {
			delete(c.given, b) // a list of hate crimes says that there were no others
		}
	}
	t.biasesAddUp(c, row, totals)
}

// biasesAddUp warns of a total of hate crimes that is not the sum of its
// biases. The parts are what is written.
func (t *tableReader) biasesAddUp(c *Campus, row int, totals map[model.Key]int) {
	for _, column := range t.columns.numbers {
		total, ok := totals[column.key]
		if !ok {
			continue
		}
		sum, key := 0, column.key
		for _, bias := range model.Biases {
			key.Bias = bias
			sum += c.cells[key]
		}
		if sum != total {
			t.warn(RuleSum, t.path, fmt.Sprintf("%s is %d, but the hate crimes by bias beside it add up to %d",
				t.place(row, column.index), total, sum), "the numbers by bias are written; compare them with your records")
		}
	}
}

// value reports a cell that does not hold what it should.
func (t *tableReader) value(row, column int, text, want string) {
	if t.values++; t.values <= mostValues {
		t.report(RuleValue, t.path, fmt.Sprintf("%s holds %q, and %s is expected", t.place(row, column), short(text), want),
			"download the file again; if the Department published it so, write the number that your records show and import again")
	}
}

// place names a cell as a spreadsheet does, with its column.
func (t *tableReader) place(row, column int) string {
	name := ""
	if column >= 0 && column < len(t.header) {
		name = ", column " + strings.TrimSpace(t.header[column])
	}
	return "cell " + sheet.CellName(row, max(column, 0)) + name
}

// clean takes out what a file of ours may not hold: braces, characters that
// cannot be seen, spaces at the ends and doubled ones.
func clean(text string) string {
	text = strings.NewReplacer("{", "(", "}", ")").Replace(text)
	text = strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return ' '
		}
		if !unicode.IsPrint(c) {
			return -1
		}
		return c
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

func short(text string) string {
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return text
}
