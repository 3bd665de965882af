// Package survey lays the statistics out in the order of the screens of the
// federal Campus Safety and Security Survey, as a worksheet to key in, and
// compares the worksheet with what was submitted. It counts nothing, reads no
// file and knows no renderer, and it does not promise that anything can be
// uploaded: the survey is keyed in by hand as far as anybody has said.
package survey

import (
	"strconv"

	"cleryreport/generator/model"
)

// Sheet is the worksheet of one campus: its screens in the order of the survey.
type Sheet struct {
	Campus  model.Campus
	Years   []int
	Screens []Screen
}

// Screen is one screen of the survey.
type Screen struct {
	ID          string          // identification, screening, fires, or the table of statistics
	Geography   model.Geography // of a table of statistics with places
	Facility    string          // id of a housing facility, of fires
	Title       string
	Address     string        // of the facility
	Closed      string        // why the screen does not open; empty if it does
	Unconfirmed string        // what could not be confirmed about the screen; empty if nothing
	Lines       []Line        // of a screen that does not open too, so that each is accounted for
	Changes     []Restatement // numbers of this screen that an earlier report printed otherwise
}

// Table returns the table of statistics that the screen shows; ok is false for
// identification, screening and fires.
func (s Screen) Table() (table model.Table, ok bool) {
	for _, t := range model.Tables {
		if string(t) == s.ID {
			return t, true
		}
	}
	return "", false
}

// Line is one line of a screen.
type Line struct {
	Letter   string     // of the form, empty where it is not known
	Category string     // of the statistics, or what is asked, such as "address"
	Bias     model.Bias // of a hate crime; AllBiases is the sum over all
	Fire     int        // number of a fire within its facility and year, from 1; 0 for other lines
	Title    string
	Note     string // what to know of the answer, empty if nothing
	Text     bool   // the answer is words, not a count
	Cells    []Cell // one for each year that is asked for
}

// AllBiases is the bias of the line that adds up all categories of bias.
const AllBiases model.Bias = "all"

// Cell is one answer. Value is empty unless Status is Reported.
type Cell struct {
	Year   int // 0 where the survey asks once
	Status model.Status
	Value  string
}

// Build lays out the worksheet of each campus.
func Build(c *model.Corpus, s *model.Statistics) []Sheet {
	var sheets []Sheet
	for _, campus := range c.Campuses {
		b := &builder{corpus: c, stats: s, campus: campus}
		sheet := Sheet{Campus: campus, Years: s.Years}
		sheet.Screens = append(sheet.Screens, b.identification(), b.screening())
		for _, table := range order {
			sheet.Screens = append(sheet.Screens, b.screens(table)...)
		}
		sheet.Screens = append(sheet.Screens, b.fires()...)
		sheet.Screens = append(sheet.Screens, b.screens(model.Hazing)...)
		sheets = append(sheets, sheet)
	}
	return sheets
}

// builder holds what the screens of one campus are made of.
type builder struct {
	corpus *model.Corpus
	stats  *model.Statistics
	campus model.Campus
}

// number is the answer that a cell of the statistics gives.
func number(c model.Cell) Cell {
	cell := Cell{Year: c.Year, Status: c.Status}
	if c.Status == model.Reported {
		cell.Value = strconv.Itoa(c.Count)
	}
	return cell
}

// known is an answer in words, missing if there are none.
func known(year int, words string) Cell {
	if words == "" {
		return Cell{Year: year, Status: model.Missing}
	}
	return Cell{Year: year, Status: model.Reported, Value: words}
}
