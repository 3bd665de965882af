package generator

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/render/data"
	"cleryreport/generator/render/text"
	"cleryreport/generator/report"
)

// Numbers is what site/ and stats/ say, without the text of the report.
type Numbers struct {
	Corpus   *model.Corpus
	Stats    *model.Statistics // nil if the configuration cannot be read
	Findings []diag.Diagnostic // in site/ and stats/ alone
}

// Selection says which numbers are asked for. The zero value is all numbers of
// the edition.
type Selection struct {
	Campus  string // id; empty: all
	Year    int    // 0: all years of the edition
	Quarter int    // 1 to 4 of Year; 0: the whole year
}

// Stats returns the numbers of a selection. Those of the edition are those that
// Build publishes; a quarter, and a year that the edition does not show, are
// counted from the ledger alone. What is wrong with the files is in Findings; a
// campus, a year or a ledger that is not there is a UsageError.
func Stats(o Options, s Selection) (*Numbers, error) {
	n, err := numbers(o)
	if err != nil || n.Stats == nil {
		return n, err
	}
	if err := n.knownCampus(s.Campus); err != nil {
		return nil, err
	}
	if s.Quarter > 0 || s.Year > 0 && !slices.Contains(n.Stats.Years, s.Year) {
		if err := n.fromLedger(s); err != nil {
			return nil, err
		}
	}
	n.Stats = n.Stats.Narrow(s.Campus, s.Year)
	return n, nil
}

// numbers reads site/ and stats/ and lays out the statistics of the edition.
func numbers(o Options) (*Numbers, error) {
	corpus, loaded, err := numbersOnly(o)
	if err != nil {
		return nil, err
	}
	n := &Numbers{Corpus: corpus, Findings: loaded}
	if slices.ContainsFunc(n.Findings, n.withoutNumbers) {
		return n, nil
	}
	stats, counted := count.Count(corpus)
	n.Stats = stats
	n.Findings = redacted(diag.Sort(append(n.Findings, primary(counted, n.Findings)...)))
	return n, nil
}

// withoutNumbers reports whether a finding says that there are no numbers to lay
// out. Offices are asked for only by a ledger: which of them heard of an incident
// decides whether it is counted.
func (n *Numbers) withoutNumbers(d diag.Diagnostic) bool {
	return load.Configuration(d) && (n.Corpus.HasRecords || !strings.HasPrefix(d.Span.Path(), "site/offices."))
}

// numbersOnly reads what numbers need: findings about the text of the report are
// left out.
func numbersOnly(o Options) (*model.Corpus, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	corpus, loaded := load.Load(tree, records)
	return corpus, redacted(slices.DeleteFunc(loaded, aboutText)), nil
}

// aboutText reports whether a finding is about the text of the report.
func aboutText(d diag.Diagnostic) bool {
	at := d.Span.Path()
	number := strings.HasPrefix(at, "site/") || strings.HasPrefix(at, "stats/")
	return !number || d.Rule == load.RuleOutline || path.Base(at) == "approvals.yaml"
}

func (n *Numbers) knownCampus(id string) error {
	var ids []string
	for _, c := range n.Corpus.Campuses {
		ids = append(ids, c.ID)
	}
	if id == "" || slices.Contains(ids, id) {
		return nil
	}
	return UsageError{fmt.Errorf("site/campuses.yaml has no campus %q; %s", id, diag.DidYouMean(id, ids))}
}

// fromLedger puts what the ledger gives for a year or quarter in the place of
// the edition's numbers. What is wrong with those is no matter then.
func (n *Numbers) fromLedger(s Selection) error {
	if !n.Corpus.HasRecords {
		return UsageError{fmt.Errorf("a quarter, or a year that the edition does not show, is counted from the ledger, and no ledger is at hand: name its folder with --records")}
	}
	tally, _ := count.Ledger(n.Corpus) // whose findings are among those of the edition
	recorded := func(c model.Campus) bool {
		return tally.Records(c.ID, s.Year) > 0 && (s.Campus == "" || s.Campus == c.ID)
	}
	if !slices.ContainsFunc(n.Corpus.Campuses, recorded) {
		return UsageError{fmt.Errorf("the ledger holds no record of %d", s.Year)}
	}
	n.Stats = count.Period(n.Corpus, tally, s.Year, s.Quarter)
	n.Findings = slices.DeleteFunc(n.Findings, func(d diag.Diagnostic) bool {
		return strings.HasPrefix(d.Span.Path(), "stats/") && !strings.HasPrefix(d.Span.Path(), load.LedgerFolder+"/")
	})
	return nil
}

// CSV is the numbers as statistics.csv has them.
func (n *Numbers) CSV() ([]byte, error) { return data.StatisticsCSV(n.Stats) }

// JSON is the numbers as statistics.json has them.
func (n *Numbers) JSON() ([]byte, error) {
	return data.StatisticsJSON(n.Corpus.Report.Institution, n.Corpus.Report.Edition, n.Stats)
}

// Text is the numbers as tables for a terminal.
func (n *Numbers) Text() []byte { return text.Render(report.Tables(n.Corpus, n.Stats), terminalWidth) }

// terminalWidth is the width of tables on a terminal in characters.
const terminalWidth = 100
