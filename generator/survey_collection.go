package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// CompareCollection holds the worksheets, or that of one campus, against what the
// Department of Education published of it: the numbers of the years that both
// have. Campuses are known by their unit ids. The fires, of which the Department
// names halls by words and not by ids, are not compared.
func CompareCollection(o Options, campus string, collection fs.FS) (*SurveyComparison, error) {
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
	sheets := sheetsOf(w.Sheets, campus)
	units := map[string]bool{}
	for _, s := range sheets {
		units[s.Campus.UnitID] = s.Campus.UnitID != ""
	}
	institutions, found := ed.ReadAll(collection, func(id string) bool { return units[id] })
	if !diag.HasErrors(found) {
		var told []diag.Diagnostic
		if c.Comparison, told, err = againstCollection(sheets, institutions); err != nil {
			return nil, err
		}
		found = append(found, told...)
	}
	c.Findings = diag.Sort(append(c.Findings, found...))
	return c, nil
}

// againstCollection compares worksheets with what is published of their
// campuses. A campus of which nothing is published is a warning; that none is
// compared is wrong use.
func againstCollection(sheets []survey.Sheet, institutions []*ed.Institution) (*survey.Comparison, []diag.Diagnostic, error) {
	submitted := &survey.Submitted{Part: true, Answers: map[survey.Key]survey.Answer{}}
	var found []diag.Diagnostic
	for i, s := range sheets {
		institution, published := inCollection(institutions, s.Campus.UnitID)
		if published == nil {
			found = append(found, diag.New(survey.RuleCampus, diag.Warning, s.Campus.Span,
				fmt.Sprintf("the collection does not have %s, so that nothing of it was compared", s.Campus.Name),
				diag.Help("write its nine digits under unit_id; if it opened after the years of the collection, nothing is wrong")))
			continue
		}
		answerFrom(submitted, survey.Rows(sheets[i:i+1]), institution, published)
	}
	if len(submitted.Answers) == 0 {
		return nil, nil, UsageError{errors.New("the collection has no number of these campuses in the years of the edition: name one of other years, and give each campus its unit_id in site/campuses.yaml")}
	}
	comparison := survey.Compare(sheets, submitted)
	return &comparison, found, nil
}

func inCollection(institutions []*ed.Institution, unit string) (*ed.Institution, *ed.Campus) {
	for _, i := range institutions {
		for _, c := range i.Campuses {
			if c.UnitID == unit {
				return i, c
			}
		}
	}
	return nil, nil
}

// answerFrom adds the published numbers of a campus for the rows of its
// worksheet. Where the police placed every figure, the Department's zero for
// those without a place says the same as a screen that does not open.
func answerFrom(submitted *survey.Submitted, rows []survey.Row, i *ed.Institution, c *ed.Campus) {
	for _, row := range rows {
		table, ok := row.Screen.Table()
		key := model.Key{Year: row.Cell.Year, Table: table, Category: model.Category(row.Line.Category), Bias: row.Line.Bias, Geography: row.Screen.Geography}
		if !ok || key.Bias == survey.AllBiases || !i.Asks(key) {
			continue
		}
		value := ""
		if n, held := c.Number(key); held {
			value = strconv.Itoa(n)
			if n == 0 && key.Geography == model.PoliceUnplaced && row.Cell.Status == model.Absent {
				value = ""
			}
		}
		submitted.Answers[row.Key()] = survey.Answer{Value: value}
	}
}
