package generator

import (
	"slices"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/trail"
)

// Why says where the numbers come from that a question names, with the records
// behind them if the ledger is at hand, and what was looked at and not counted.
// A question about something that is not there is a UsageError. Where site/,
// stats/ or the ledger cannot be read there is no answer, but findings.
func Why(o Options, q Question) (trail.Reply, []diag.Diagnostic, error) {
	corpus, findings, err := numbersOnly(o)
	n := Numbers{Corpus: corpus}
	if err != nil || slices.ContainsFunc(findings, n.obscured) {
		return trail.Reply{}, findings, err
	}
	stats, _ := count.Count(corpus)
	book := trail.NewBook(corpus, stats)
	asked, err := q.resolve(corpus, book)
	if err != nil {
		return trail.Reply{}, nil, UsageError{err}
	}
	return asked.reply(book, stats), nil, nil
}

// obscured reports whether a finding keeps the origin of a number from being
// told. A key that is missing in site/ does not, offices of a ledger excepted.
func (n *Numbers) obscured(d diag.Diagnostic) bool {
	switch path := d.Span.Path(); {
	case d.Severity < diag.Error:
		return false
	case strings.HasPrefix(path, "site/offices."):
		return n.Corpus.HasRecords
	default:
		return d.Rule != load.RuleMissingKey || !strings.HasPrefix(path, "site/")
	}
}

// asked is a question with its words found in the vocabulary.
type asked struct {
	campus    string
	year      int
	table     model.Table
	lines     []model.Category
	bias      model.Bias      // empty: all
	geography model.Geography // empty: all
	also      []model.Table   // other tables that have the same line
	fires     bool
	facility  string // id; empty: all
}

// reply answers for each cell that is asked for.
func (a asked) reply(book *trail.Book, stats *model.Statistics) trail.Reply {
	if a.fires {
		return trail.Reply{HasFires: true, Fires: book.Fires(a.campus, a.year, a.facility)}
	}
	r := trail.Reply{Also: a.also}
	for _, category := range a.lines {
		line := model.Key{Campus: a.campus, Year: a.year, Table: a.table, Category: category, Bias: a.bias, Geography: a.geography}
		for _, key := range a.cells(line) {
			if key.Geography != model.PoliceUnplaced || stats.At(key).Status == model.Reported {
				r.Answers = append(r.Answers, book.Answer(key))
			}
		}
		r.KeptOut = append(r.KeptOut, book.KeptOut(line)...)
	}
	return r
}

// cells lists the cells of a line that are asked for. The unfounded total has no
// geography; what happened outside, or nobody knows where, is in no cell.
func (a asked) cells(line model.Key) []model.Key {
	biases, geographies := []model.Bias{a.bias}, []model.Geography{a.geography}
	if a.table == model.HateCrimes && a.bias == "" {
		biases = model.Biases
	}
	switch {
	case a.geography == count.Outside || a.geography == count.Unknown:
		return nil
	case a.table == model.Unfounded:
		geographies = []model.Geography{""}
	case a.geography == "":
		geographies = append(slices.Clone(model.Geographies), model.PoliceUnplaced)
	}
	var keys []model.Key
	for _, line.Bias = range biases {
		for _, line.Geography = range geographies {
			keys = append(keys, line)
		}
	}
	return keys
}
