package generator

import (
	"strconv"

	"cleryreport/generator/count"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Word is a word that a person types on the command line, and what it names.
type Word struct{ ID, Means string }

// Words are those of one report repository.
type Words struct{ Campuses, Offices, Years []Word }

// WordsOf reads the words of the report repository in dir, as far as it can be
// read: a shell offers them while a file is still being mended.
func WordsOf(dir string) (Words, error) {
	tree, err := source.Read(dir)
	if err != nil {
		return Words{}, err
	}
	corpus, _ := load.Load(tree, nil)
	var w Words
	for _, c := range corpus.Campuses {
		w.Campuses = append(w.Campuses, Word{c.ID, c.Name})
	}
	for _, o := range corpus.Offices {
		w.Offices = append(w.Offices, Word{o.ID, o.Title})
	}
	if corpus.Report.Edition > 0 {
		for _, year := range corpus.Report.Years() {
			w.Years = append(w.Years, Word{strconv.Itoa(year), "a year of the edition"})
		}
	}
	return w, nil
}

// QuestionWords are the words of a Question that are the same in every report:
// lines, and what narrows them.
func QuestionWords() (lines, narrow []Word) {
	for _, t := range model.Tables {
		lines = append(lines, Word{string(t), "the table"})
		for _, c := range model.Categories[t] {
			lines = append(lines, Word{string(t) + "/" + string(c), ""}, Word{string(c), ""})
		}
	}
	lines = append(lines, Word{firesLine, "the fire statistics"})
	for _, g := range append([]model.Geography{model.PoliceUnplaced, count.Outside, count.Unknown}, model.Geographies...) {
		narrow = append(narrow, Word{string(g), "geography"})
	}
	for _, b := range model.Biases {
		narrow = append(narrow, Word{string(b), "bias"})
	}
	return lines, narrow
}
