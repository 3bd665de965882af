package generator

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/render/data"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/text"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
	"cleryreport/generator/survey"
)

// Worksheet is the numbers of an edition in the order of the federal survey.
type Worksheet struct {
	*Numbers
	Sheets []survey.Sheet // none if the configuration cannot be read
}

// Survey lays out the worksheets of the federal survey, or that of one campus.
// A campus that does not exist is a UsageError.
func Survey(o Options, campus string) (*Worksheet, error) {
	w, err := worksheets(o)
	if err != nil || w.Stats == nil {
		return w, err
	}
	if err := w.knownCampus(campus); err != nil {
		return nil, err
	}
	w.Sheets = sheetsOf(w.Sheets, campus)
	return w, nil
}

func worksheets(o Options) (*Worksheet, error) {
	n, err := numbers(o)
	if err != nil {
		return nil, err
	}
	w := &Worksheet{Numbers: n}
	if n.Stats != nil {
		w.Sheets = survey.Build(n.Corpus, n.Stats)
	}
	return w, nil
}

func sheetsOf(sheets []survey.Sheet, campus string) []survey.Sheet {
	return slices.DeleteFunc(slices.Clone(sheets), func(s survey.Sheet) bool { return campus != "" && s.Campus.ID != campus })
}

// CSV is the worksheet as a table with a column for what was submitted.
func (w *Worksheet) CSV() ([]byte, error) { return data.SurveyCSV(w.Sheets) }

// Text is the worksheet for a terminal.
func (w *Worksheet) Text() []byte {
	return text.Render(report.SurveyPage(w.Corpus, w.Sheets), terminalWidth)
}

// HTML is the worksheet as a page of its own, in the letters of its reader's
// system.
func (w *Worksheet) HTML() ([]byte, error) {
	look, _, err := themeOf(w.Corpus.Brand, source.NewTree())
	if err != nil {
		return nil, err
	}
	css, err := look.CSS()
	if err != nil {
		return nil, err
	}
	return html.Render(report.SurveyPage(w.Corpus, w.Sheets), css)
}

// SurveyComparison is what differs between the worksheets and what was
// submitted. Its Findings are also about the submitted table; where they hold
// an error of it, Comparison is nil.
type SurveyComparison struct {
	*Numbers
	Comparison *survey.Comparison
}

// CompareSurvey holds the worksheets, or that of one campus, against the table of
// what was submitted, which name and content are given of.
func CompareSurvey(o Options, campus, name string, content []byte) (*SurveyComparison, error) {
	w, err := worksheets(o)
	if err != nil {
		return nil, err
	}
	c := &SurveyComparison{Numbers: w.Numbers}
	if w.Stats == nil {
		return c, nil
	}
	if err := w.knownCampus(campus); err != nil {
		return nil, err
	}
	submitted, found := readSubmitted(source.NewFile(name, content), w.Sheets)
	c.Findings = diag.Sort(append(c.Findings, found...))
	if !diag.HasErrors(found) {
		comparison := survey.Compare(sheetsOf(w.Sheets, campus), submitted)
		c.Comparison = &comparison
	}
	return c, nil
}

// readSubmitted reads what was submitted, if it is text at all.
func readSubmitted(file *source.File, sheets []survey.Sheet) (*survey.Submitted, []diag.Diagnostic) {
	if p, bad := source.TextProblem(file); bad {
		return nil, []diag.Diagnostic{diag.New(p.Kind, diag.Error, p.Span, p.Message, diag.Help(p.Help))}
	}
	return survey.Read(file, sheets)
}

// CSV is the differences as a table.
func (c *SurveyComparison) CSV() ([]byte, error) { return data.ComparisonCSV(*c.Comparison) }

// JSON is the differences for programs.
func (c *SurveyComparison) JSON() ([]byte, error) { return data.ComparisonJSON(*c.Comparison) }

// Text is the differences for a terminal.
func (c *SurveyComparison) Text() []byte {
	return text.Render(report.ComparisonPage(c.Corpus, *c.Comparison), terminalWidth)
}
