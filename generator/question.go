package generator

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/trail"
)

// Question asks where numbers come from, in the words of the one who asks.
type Question struct {
	Campus, Year string
	Line         string   // a category, a table, both as table/category, or fires
	Narrow       []string // a bias and a geography, or for fires a facility; in any order
}

// firesLine is the word that asks for the fire statistics.
const firesLine = "fires"

// resolve finds the words of a question in the vocabulary. The error says what
// was most likely meant.
func (q Question) resolve(c *model.Corpus, book *trail.Book) (asked, error) {
	a := asked{campus: q.Campus}
	var ids []string
	for _, campus := range c.Campuses {
		ids = append(ids, campus.ID)
	}
	if !slices.Contains(ids, q.Campus) {
		return a, unknownWord("campus", q.Campus, ids)
	}
	var err error
	if a.year, err = strconv.Atoi(q.Year); err != nil || !slices.Contains(c.Report.Years(), a.year) && !book.Holds(a.campus, a.year) {
		return a, fmt.Errorf("there are no numbers of %q: the edition shows %s", q.Year, model.YearsInWords(c.Report.Years()))
	}
	if plainWord(q.Line) == firesLine {
		a.fires = true
		return a, a.narrowFires(c, q.Narrow)
	}
	if err := a.findLine(plainWord(q.Line)); err != nil {
		return a, err
	}
	if err := a.narrow(q.Narrow); err != nil {
		return a, err
	}
	if (a.geography == count.Outside || a.geography == count.Unknown) && !book.Holds(a.campus, a.year) {
		return a, fmt.Errorf("%s is in no table and is answered from the ledger, which holds no record of %s in %d; --records names its folder", a.geography, a.campus, a.year)
	}
	return a, a.oneTable()
}

// plainWord writes a word as the vocabulary does: "Motor vehicle theft" is
// motor_vehicle_theft.
func plainWord(word string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(strings.TrimSpace(word)))
}

// findLine finds a table, a category, or a category of a table.
func (a *asked) findLine(line string) error {
	table, category, both := strings.Cut(line, "/")
	if !both {
		if slices.Contains(model.Tables, model.Table(line)) {
			a.table, a.lines = model.Table(line), model.Categories[model.Table(line)]
			return nil
		}
		table, category = "", line
	} else if !slices.Contains(model.Tables, model.Table(table)) {
		return unknownWord("table", table, model.Tables)
	}
	var names []model.Category
	for _, t := range model.Tables {
		if table != "" && string(t) != table {
			continue
		}
		names = append(names, model.Categories[t]...)
		if slices.Contains(model.Categories[t], model.Category(category)) {
			a.also = append(a.also, t)
		}
	}
	if len(a.also) == 0 {
		if table == "" {
			return unknownWord("category or table", category, append(words(names), append(words(model.Tables), firesLine)...))
		}
		return unknownWord("category in "+table, category, names)
	}
	a.lines = []model.Category{model.Category(category)}
	return nil
}

// narrow finds a bias and a geography.
func (a *asked) narrow(list []string) error {
	geographies := append(slices.Clone(model.Geographies), model.PoliceUnplaced, count.Outside, count.Unknown)
	for _, written := range list {
		switch word := plainWord(written); {
		case slices.Contains(geographies, model.Geography(word)) && a.geography == "":
			a.geography = model.Geography(word)
		case slices.Contains(model.Biases, model.Bias(word)) && a.bias == "":
			a.bias = model.Bias(word)
		default:
			return unknownWord("geography or bias", written, append(words(geographies), words(model.Biases)...))
		}
	}
	return nil
}

// oneTable chooses among the tables that have the line. A bias asks for hate
// crimes; an offense without one for criminal offenses, where it stands first.
// An arrest is no referral: there the one who asks must choose.
func (a *asked) oneTable() error {
	switch i := slices.Index(a.also, model.HateCrimes); {
	case a.table != "":
	case a.bias != "" && i >= 0:
		a.table = model.HateCrimes
	case len(a.also) == 1 || a.also[0] == model.CriminalOffenses:
		a.table = a.also[0]
	default:
		var ways []string
		for _, t := range a.also {
			ways = append(ways, string(t)+"/"+string(a.lines[0]))
		}
		return fmt.Errorf("%s is a line of %d tables: ask for %s", a.lines[0], len(a.also), strings.Join(ways, " or "))
	}
	a.also = slices.DeleteFunc(a.also, func(t model.Table) bool { return t == a.table })
	if a.bias != "" && a.table != model.HateCrimes {
		return errors.New("only hate crimes have a bias: ask for hate_crimes/ with an offense, such as hate_crimes/intimidation")
	}
	return nil
}

// narrowFires finds a housing facility.
func (a *asked) narrowFires(c *model.Corpus, list []string) error {
	var ids []string
	for _, p := range c.Places {
		if p.Campus == a.campus && p.Class == string(model.StudentHousing) && !slices.Contains(ids, p.ID) {
			ids = append(ids, p.ID)
		}
	}
	for _, word := range list {
		if !slices.Contains(ids, word) || a.facility != "" {
			return unknownWord("student housing", word, ids)
		}
		a.facility = word
	}
	return nil
}

// unknownWord is the answer to a word that nothing has as its name.
func unknownWord[T ~string](kind, word string, known []T) error {
	return fmt.Errorf("there is no %s %q; %s", kind, word, diag.DidYouMean(plainWord(word), words(known)))
}

func words[T ~string](list []T) []string {
	var out []string
	for _, w := range list {
		if !slices.Contains(out, string(w)) {
			out = append(out, string(w))
		}
	}
	return out
}
