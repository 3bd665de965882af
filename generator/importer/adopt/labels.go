package adopt

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// The words by which colleges label the tables of their reports.

// totalColumn and otherColumn stand where a kind of place could: a total, which
// is only compared, and what the law has no such column for.
const (
	totalColumn model.Geography = "total"
	otherColumn model.Geography = "other"
)

// geographyOf reads the kind of place of a label: "" if it names none, and
// otherColumn if it names several or one that the law does not know.
func geographyOf(label string) model.Geography {
	text := phrased(label)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
	}
	noncampus := has(" noncampus ", " non campus ")
	public := has(" public property ", " public properties ", " public ")
	onCampus := has(" on campus ", " campus property ", " oncampus ")
	housing := has(" student housing", " residential", " residence hall", " residence facilit", " campus housing", " campus residence", " dormitor", " dorm ")
	switch {
	case has(" non residential", " nonresidential", " excluding ", " other than ", " other on campus", " without housing"):
		return otherColumn
	case noncampus && public, onCampus && public, onCampus && noncampus:
		return otherColumn
	case noncampus:
		return model.Noncampus
	case public:
		return model.PublicProperty
	case onCampus && has(" includ"):
		return model.OnCampus
	case housing:
		return model.StudentHousing
	case has(" off campus "):
		return otherColumn
	case onCampus:
		return model.OnCampus
	case text == " total " || text == " totals " || text == " grand total ":
		return totalColumn
	}
	return ""
}

// categoryNames are parts of labels, the more exact first.
var categoryNames = []struct {
	words    string
	category model.Category
}{
	{" nonnegligent manslaughter", model.Murder}, {" non negligent manslaughter", model.Murder}, {" murder", model.Murder},
	{" negligent manslaughter", model.NegligentManslaughter}, {" manslaughter by negligence", model.NegligentManslaughter}, {" negligence", model.NegligentManslaughter},
	{" statutory rape", model.StatutoryRape}, {" rape", model.Rape}, {" fondling", model.Fondling}, {" incest", model.Incest},
	{" robber", model.Robbery}, {" aggravated assault", model.AggravatedAssault}, {" burglar", model.Burglary},
	{" motor vehicle", model.MotorVehicleTheft}, {" vehicle theft", model.MotorVehicleTheft}, {" arson", model.Arson},
	{" domestic violence", model.DomesticViolence}, {" dating violence", model.DatingViolence}, {" stalking", model.Stalking},
	{" larceny", model.LarcenyTheft}, {" simple assault", model.SimpleAssault}, {" intimidation", model.Intimidation},
	{" vandalism", model.Vandalism}, {" destruction", model.Vandalism},
	{" weapon", model.Weapons}, {" drug", model.Drugs}, {" liquor", model.Liquor}, {" alcohol", model.Liquor},
	{" hazing", model.HazingIncident}, {" unfounded", model.Total},
}

// severalCategories stands for a label that names more than one offense.
const severalCategories model.Category = "several"

// categoryOf reads the offense or violation of a label: "" if it names none, and
// severalCategories if it names more than one.
func categoryOf(label string) model.Category {
	text := phrased(label)
	var found model.Category
	for _, c := range categoryNames {
		if !strings.Contains(text, c.words) {
			continue
		}
		if found != "" && found != c.category {
			return severalCategories
		}
		found, text = c.category, strings.ReplaceAll(text, c.words, " ")
	}
	return found
}

// violationTable says whether a label speaks of arrests or of referrals, "" for
// neither or both.
func violationTable(label string) model.Table {
	text := phrased(label)
	arrests := strings.Contains(text, " arrest")
	referrals := strings.Contains(text, " referr") || strings.Contains(text, " disciplin") || strings.Contains(text, " judicial")
	switch {
	case arrests && !referrals:
		return model.Arrests
	case referrals && !arrests:
		return model.Referrals
	default:
		return ""
	}
}

// tableOf is the table of an offense; of a violation, and of what only hate
// crimes have, "".
func tableOf(category model.Category) model.Table {
	for _, t := range []model.Table{model.CriminalOffenses, model.VAWAOffenses, model.Hazing, model.Unfounded} {
		for _, c := range model.Categories[t] {
			if c == category {
				return t
			}
		}
	}
	return ""
}

var yearForm = regexp.MustCompile(`\b(20[0-4]\d)\b`)

// yearOf reads the only year of a label, 0 if it names none or several.
func yearOf(label string) int {
	found := yearForm.FindAllString(label, -1)
	if len(found) != 1 {
		return 0
	}
	year, _ := strconv.Atoi(found[0]) // four digits
	return year
}

// speaksOfHate reports whether a label makes a table one of hate crimes.
func speaksOfHate(label string) bool {
	text := phrased(label)
	return strings.Contains(text, " hate ") || strings.Contains(text, " bias")
}

var (
	number = regexp.MustCompile(`^(\d{1,3}(?:,\d{3})+|\d{1,4})((?:\s*(?:\\?\*|†|‡|§|\^|#|[¹²³]|\[?[a-z]\]?|\([a-z0-9]{1,2}\)|\(see [^)]*\)))*)$`)
	// nothing is what colleges write where there is no number; it is never zero.
	nothing = regexp.MustCompile(`(?i)^(?:[-–—*.]+|n\s*/?\s*a\.?|none given|not (?:open|applicable|available|collected|required)|see note.*|nr|x)$`)
)

// figure reads the number of a cell, and the mark of a note behind it.
func figure(cell string) (n int, mark string, ok bool) {
	m := number.FindStringSubmatch(strings.TrimSpace(plain(cell)))
	if m == nil {
		return 0, "", false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
	return n, strings.TrimSpace(m[2]), err == nil
}
