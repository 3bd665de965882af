package adopt

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// numbers collects what the tables of a report say.
type numbers struct {
	setting Setting
	cells   map[model.Key]int
	placed  map[string]bool // tables of a campus that a line of the text places
	shown   []campusYear
}

type campusYear struct {
	campus string
	year   int
}

func newNumbers(s Setting) *numbers {
	return &numbers{setting: s, cells: map[model.Key]int{}, placed: map[string]bool{}}
}

// lastYear is the last year that a table shows, 0 if none was read.
func (n *numbers) lastYear() int {
	last := 0
	for _, s := range n.shown {
		last = max(last, s.year)
	}
	return last
}

// read takes the numbers of the tables that can be read for certain, and puts
// lines that place them in their stead.
func (n *numbers) read(t *reportTree, l *list) {
	for _, s := range t.sections {
		for i, b := range s.blocks {
			if b.kind != table {
				continue
			}
			r := &reading{grid: newGrid(b.rows, contextOf(s, i)), numbers: n, line: b.line}
			if !r.looksLikeStatistics() {
				continue
			}
			if why := r.take(); why != "" {
				l.add(b.line, Unsure, why, firstOf(b.rows[0]))
				continue
			}
			b.text = n.placements(r)
			l.add(b.line, Numbers, r.said(), "")
		}
	}
}

// contextOf is what stands over a block: the captions right before it, which are
// short and no sentences, and the headings, the nearest first.
func contextOf(s *section, i int) []string {
	const caption = 25
	var context []string
	for at := i - 1; at >= 0 && at >= i-2 && s.blocks[at].kind == paragraph; at-- {
		if text := plain(s.blocks[at].text); len(strings.Fields(text)) <= caption && !strings.HasSuffix(text, ".") {
			context = append(context, text)
		}
	}
	for ; s != nil; s = s.above {
		context = append(context, s.title())
	}
	return context
}

// placements are the lines in the place of a table: one for each table of ours
// that it holds, unless the report places it already.
func (n *numbers) placements(r *reading) string {
	var lines []string
	for _, table := range model.Tables {
		for _, campus := range r.campuses {
			name := fmt.Sprintf("{{ table %q campus=%q }}", table, campus)
			if r.tables[table] && !n.placed[name] {
				n.placed[name] = true
				lines = append(lines, name)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// reading is one table while it is read.
type reading struct {
	*grid
	*numbers
	line     int
	cells    map[model.Key]int
	marks    []string // of notes behind numbers
	gaps     int      // cells without a number
	early    bool     // it has hazing of years before the law asked
	tables   map[model.Table]bool
	campuses []string
	totals   map[model.Key]int
}

// looksLikeStatistics reports whether a table has numbers, and labels of crimes
// with years or kinds of places.
func (r *reading) looksLikeStatistics() bool {
	figures, crimes, places := 0, 0, 0
	for _, row := range r.rows {
		for _, cell := range row {
			switch {
			case isYear(cell):
				places++
			case isValue(cell):
				figures++
			case categoryOf(cell) != "":
				crimes++
			case geographyOf(cell) != "" || yearOf(cell) > 0:
				places++
			}
		}
	}
	crimes += len(namesIn(r.context, categoryOf))
	return figures >= 2 && crimes > 0 && places > 0
}

// take reads every number of the table, or none; then it says why.
func (r *reading) take() (why string) {
	r.cells, r.totals, r.tables = map[model.Key]int{}, map[model.Key]int{}, map[model.Table]bool{}
	for _, v := range r.values() {
		key, why := r.key(v)
		if why != "" {
			return fmt.Sprintf("this table stays as it is: %s (row %d, column %d)", why, v.row+1, v.column+1)
		}
		n, mark, ok := figure(v.text)
		switch {
		case !ok && (v.text == "" || nothing.MatchString(v.text)):
			r.gaps++
			continue
		case !ok:
			return fmt.Sprintf("this table stays as it is: %q is no number (row %d, column %d)", v.text, v.row+1, v.column+1)
		case key.Table == model.Hazing && key.Year < model.HazingSince:
			r.early = true
			continue
		case mark != "" && !slices.Contains(r.marks, mark):
			r.marks = append(r.marks, mark)
		}
		into := r.cells
		if key.Geography == totalColumn {
			into = r.totals
		}
		if other, twice := into[key]; twice && other != n {
			return "this table stays as it is: it says two numbers for " + said(key)
		}
		into[key] = n
	}
	if why := cmp.Or(r.misadded(), r.contradicts()); why != "" {
		return why
	}
	r.keep()
	return ""
}

// misadded compares the totals of the table with the sums of its rows.
func (r *reading) misadded() string {
	for _, key := range sortedKeys(r.totals) {
		sum, whole := 0, true
		for _, g := range []model.Geography{model.OnCampus, model.Noncampus, model.PublicProperty} {
			part := key
			part.Geography = g
			n, ok := r.cells[part]
			sum, whole = sum+n, whole && ok
		}
		if whole && sum != r.totals[key] {
			return fmt.Sprintf("this table stays as it is: the total of %s is %d, and on campus, noncampus and public property make %d", said(key), r.totals[key], sum)
		}
	}
	return ""
}

// contradicts compares the table with those read before it, and with what the
// repository holds.
func (r *reading) contradicts() string {
	if len(r.cells) == 0 {
		return "this table stays as it is: no number of it could be placed"
	}
	for _, key := range sortedKeys(r.cells) {
		before, again := r.numbers.cells[key]
		switch {
		case again && len(r.setting.Corpus.Campuses) == 0 && r.setting.Campus == "":
			return "this table stays as it is: a table before it tells of the same, and site/campuses.yaml does not tell whether there are several campuses"
		case again && before != r.cells[key]:
			return fmt.Sprintf("this table stays as it is: for %s it says %d, and a table before it %d", said(key), r.cells[key], before)
		}
		if r.heldAlready(key) {
			return fmt.Sprintf("this table stays as it is: %s holds numbers already", countsPath(key.Campus, key.Year))
		}
	}
	return ""
}

// heldAlready reports whether the repository has numbers of the campus and year.
func (r *reading) heldAlready(key model.Key) bool {
	if !slices.Contains(r.setting.Taken, countsPath(key.Campus, key.Year)) {
		return false
	}
	for _, c := range r.setting.Corpus.Counts {
		if c.Campus == key.Campus && c.Year == key.Year {
			return len(c.Cells) > 0 || c.HateTotal != nil || len(c.Tables) == 0 || slices.ContainsFunc(c.Tables, func(t model.TableState) bool { return !t.Missing })
		}
	}
	return true
}

// keep adds the numbers of the table to those of the report.
func (r *reading) keep() {
	for _, key := range sortedKeys(r.cells) {
		r.numbers.cells[key] = r.cells[key]
		r.tables[key.Table] = true
		if !slices.Contains(r.campuses, key.Campus) {
			r.campuses = append(r.campuses, key.Campus)
		}
		if of := (campusYear{key.Campus, key.Year}); !slices.Contains(r.shown, of) {
			r.shown = append(r.shown, of)
		}
	}
}

// said tells what was read of a table.
func (r *reading) said() string {
	text := fmt.Sprintf("%d numbers were read from this table", len(r.cells))
	if r.gaps > 0 {
		text += fmt.Sprintf("; %d cells without a number are missing, and not zero", r.gaps)
	}
	if r.early {
		text += fmt.Sprintf("; hazing is counted from %d on, and numbers of earlier years are left out", model.HazingSince)
	}
	if len(r.marks) > 0 {
		text += "; notes marked " + strings.Join(r.marks, " ") + " belong into stats/notes.yaml"
	}
	return text
}

func said(k model.Key) string {
	words := fmt.Sprintf("%s, %d", strings.ToLower(model.CategoryTitle[k.Category]), k.Year)
	if title := model.GeographyTitle[k.Geography]; title != "" {
		words += ", " + strings.ToLower(title)
	}
	return words
}

func sortedKeys(cells map[model.Key]int) []model.Key {
	keys := make([]model.Key, 0, len(cells))
	for key := range cells {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b model.Key) int {
		return cmp.Or(cmp.Compare(a.Campus, b.Campus), cmp.Compare(a.Year, b.Year), cmp.Compare(slices.Index(model.Tables, a.Table), slices.Index(model.Tables, b.Table)),
			cmp.Compare(slices.Index(model.Categories[a.Table], a.Category), slices.Index(model.Categories[b.Table], b.Category)), cmp.Compare(a.Geography, b.Geography))
	})
	return keys
}
