package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

const agencyLaw = "34 CFR 668.46(c)(11)"

// checkAgencies reports answers of police agencies that disagree with their
// numbers or with themselves.
func checkAgencies(g *grid) {
	for _, list := range g.corpus.AgencyLists {
		for _, agency := range list.Agencies {
			if message := agencyContradiction(g.corpus, agency); message != "" {
				g.report(FindingAgencyState, agency.Span, message,
					diag.Help("correct `state`, the dates or the numbers of this agency"), diag.Law(agencyLaw))
			}
		}
	}
	g.found = append(g.found, Matched(g.corpus)...)
}

// agencyContradiction says in what an entry contradicts itself; "" if it does not.
func agencyContradiction(c *model.Corpus, a model.Agency) string {
	office, known := c.Office(a.Office)
	numbers := len(a.Supplied) + len(a.Matched) + len(a.Unplaced)
	switch {
	case known && office.Kind != "police_agency":
		return fmt.Sprintf("%s is not of the kind police_agency in site/offices.yaml", office.Title)
	case a.State == "no_answer" && a.Answered != "":
		return "the state is no_answer, but a day of the answer is written"
	case a.State != "no_answer" && a.Answered == "":
		return fmt.Sprintf("the state is %s, but no day of the answer is written", a.State)
	case a.Answered != "" && a.AskedOn != "" && a.Answered < a.AskedOn:
		return "the answer came before the request"
	case len(a.Reminded) > 0 && a.AskedOn != "" && slices.Min(a.Reminded) < a.AskedOn:
		return "a reminder came before the request"
	case len(a.Reminded) > 0 && a.Answered != "" && slices.Max(a.Reminded) > a.Answered:
		return "a reminder came after the answer"
	case a.State == "not_separable" && len(a.Unplaced) == 0:
		return "the state is not_separable, but `unplaced` holds no number"
	case a.State == "included" && len(a.Unplaced) > 0:
		return "the state is included, but `unplaced` holds numbers"
	case a.State != "included" && a.State != "not_separable" && numbers > 0:
		return fmt.Sprintf("the state is %s, but numbers are written", a.State)
	}
	return ""
}

// withoutPlace returns the figure of the police that cannot be placed for a key:
// what counts.yaml says and what the agencies gave, which are never the same.
func withoutPlace(file *countsFile, agencies map[model.Key]model.Cell, key model.Key) (model.Cell, bool) {
	given, byAgency := agencies[key]
	written, ok := file.at(key)
	if !ok {
		return given, byAgency
	}
	written.Status = model.Reported
	written.Count += given.Count
	return written, true
}

// unplaced returns the figures of the police that cannot be placed, summed over
// the agencies of a campus and year.
func unplaced(c *model.Corpus, campus string, year int) map[model.Key]model.Cell {
	var figures []model.Cell
	for _, list := range c.AgencyLists {
		if list.Campus != campus || list.Year != year {
			continue
		}
		for _, agency := range list.Agencies {
			for _, cell := range agency.Unplaced {
				cell.Geography = model.PoliceUnplaced
				figures = append(figures, cell)
			}
		}
	}
	return gather(figures, campus, year)
}
