package model

import (
	"slices"
	"strconv"

	"cleryreport/generator/source"
)

// At says which cells a footnote or a restatement speaks of: an empty field
// matches all.
type At struct {
	Campus    string
	Table     Table
	Category  Category
	Bias      Bias
	Year      int
	Geography Geography
}

// Matches reports whether the cell is among those that a speaks of.
func (a At) Matches(k Key) bool {
	return (a.Campus == "" || a.Campus == k.Campus) &&
		(a.Table == "" || a.Table == k.Table) &&
		(a.Category == "" || a.Category == k.Category) &&
		(a.Bias == "" || a.Bias == k.Bias) &&
		(a.Year == 0 || a.Year == k.Year) &&
		(a.Geography == "" || a.Geography == k.Geography)
}

// keys is the number of keys that a names: the more, the fewer cells it speaks
// of.
func (a At) keys() int {
	n := 0
	for _, named := range []bool{a.Campus != "", a.Table != "", a.Category != "", a.Bias != "", a.Year != 0, a.Geography != ""} {
		if named {
			n++
		}
	}
	return n
}

// Note is a footnote of the statistics.
type Note struct {
	At
	Text, OfWhich, Elsewhere             string
	TextSpan, OfWhichSpan, ElsewhereSpan source.Span
	Span                                 source.Span
}

// Figure is what stands in a cell: a number in plain digits, or the status of a
// cell that holds none. The damage of fires may be a range of the federal form.
type Figure string

// Figure returns what stands in the cell.
func (c Cell) Figure() Figure {
	if c.Status == Reported {
		return FigureOf(c.Count)
	}
	return Figure(c.Status)
}

// FigureOf returns a number as a figure.
func FigureOf(n int) Figure { return Figure(strconv.Itoa(n)) }

// Number returns the number that the figure is; ok is false if it is none.
func (f Figure) Number() (n int, ok bool) {
	n, err := strconv.Atoi(string(f))
	return n, err == nil
}

// Restatement is a change of published figures. With fewer keys under At it
// speaks of all cells in which Was was printed, such as those of a geography
// that turned out not to have existed.
type Restatement struct {
	At
	Facility           string // of a fire statistic, whose Table is FireStatistics; otherwise empty
	Was, Now           Figure
	Cause, Say, Reason string
	SaySpan            source.Span
	Span               source.Span
}

// Restated returns the entries of stats/restated.yaml that tell of a cell's
// change: of all that speak of it those that name the most keys. More than one
// are two causes for one change.
func (c *Corpus) Restated(k Key) []*Restatement {
	return c.mostExact(func(r *Restatement) bool { return r.Facility == "" && r.Table != FireStatistics && r.Matches(k) })
}

// RestatedFire returns the entries that tell of the change of a fire statistic.
func (c *Corpus) RestatedFire(k FireKey) []*Restatement {
	return c.mostExact(func(r *Restatement) bool {
		return r.Table == FireStatistics && (r.Facility == "" || r.Facility == k.Facility) &&
			r.Matches(Key{Campus: k.Campus, Year: k.Year, Table: FireStatistics, Category: k.Category})
	})
}

// Tells reports whether a restatement tells of a cell that holds a figure: of
// several the one that names the most keys does, of cells that were published
// before and are as it says.
func (c *Corpus) Tells(r *Restatement, k Key, now Figure) bool {
	return c.publishedBefore(k.Year) && now == r.Now && slices.Contains(c.Restated(k), r)
}

// TellsFire reports the same of a fire statistic.
func (c *Corpus) TellsFire(r *Restatement, k FireKey, now Figure) bool {
	return c.publishedBefore(k.Year) && now == r.Now && slices.Contains(c.RestatedFire(k), r)
}

// publishedBefore reports whether an earlier edition may have shown a year.
func (c *Corpus) publishedBefore(year int) bool {
	before := c.SealBefore()
	return before == nil || before.Holds(year)
}

func (c *Corpus) mostExact(speaks func(*Restatement) bool) []*Restatement {
	var exact []*Restatement
	most := -1
	for i := range c.Restatements {
		r := &c.Restatements[i]
		if !speaks(r) {
			continue
		}
		keys := r.keys()
		if r.Facility != "" {
			keys++
		}
		if keys > most {
			exact, most = nil, keys
		}
		if keys == most {
			exact = append(exact, r)
		}
	}
	return exact
}
