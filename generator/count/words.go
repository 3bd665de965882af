package count

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
)

// tableLaw is the paragraph that asks for a table.
var tableLaw = map[model.Table]string{
	model.CriminalOffenses: "34 CFR 668.46(c)(1)(i)",
	model.VAWAOffenses:     "34 CFR 668.46(c)(1)(iv)",
	model.HateCrimes:       "34 CFR 668.46(c)(1)(iii)",
	model.Arrests:          "34 CFR 668.46(c)(1)(ii)(A)",
	model.Referrals:        "34 CFR 668.46(c)(1)(ii)(B)",
	model.Unfounded:        "34 CFR 668.46(c)(2)(iii)(A)",
	model.Hazing:           "20 U.S.C. 1092(f)(1)(F)(iv)",
}

// place names a campus and year: "Main Campus, 2024".
func (g *grid) place(campus string, year int) string { return place(g.corpus, campus, year) }

func place(c *model.Corpus, campus string, year int) string {
	return fmt.Sprintf("%s, %d", campusName(c, campus), year)
}

func (g *grid) campusName(id string) string { return campusName(g.corpus, id) }

func campusName(c *model.Corpus, id string) string {
	if campus, ok := c.Campus(id); ok && campus.Name != "" {
		return campus.Name
	}
	return id
}

func (g *grid) words(key model.Key) string { return Words(g.corpus, key) }

// Words names a cell: "Rape, noncampus property (Main Campus, 2024, Criminal offenses)".
func Words(c *model.Corpus, key model.Key) string {
	name := model.CategoryTitle[key.Category]
	if key.Bias != "" {
		name += " (" + strings.ToLower(model.BiasTitle[key.Bias]) + ")"
	}
	if key.Geography != "" {
		name += ", " + geographyWords(key.Geography)
	}
	return fmt.Sprintf("%s (%s, %s)", name, place(c, key.Campus, key.Year), model.TableTitle[key.Table])
}

// geographyWords names a geography within a sentence.
func geographyWords(geography model.Geography) string {
	if geography == model.Noncampus {
		return "noncampus property"
	}
	return strings.ReplaceAll(string(geography), "_", " ")
}

func countsPath(campus string, year int) string {
	return statsPath(campus, year, "counts.yaml")
}

func statsPath(campus string, year int, name string) string {
	return fmt.Sprintf("stats/%s/%d/%s", campus, year, name)
}
