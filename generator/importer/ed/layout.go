package ed

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// table is a file of the collection: a table of the statistics at one kind of
// place. Unfounded crimes have no place, fires have no table.
type table struct {
	title     string // as the Department's names begin
	holds     model.Table
	geography model.Geography
	stems     map[string]model.Category // the beginnings of its columns
}

// The beginnings of the names of columns (the data dictionaries of the
// collection). Three of the hate files differ from those of the crime files.
var (
	crimeStems = map[string]model.Category{"MURD": model.Murder, "NEG_M": model.NegligentManslaughter, "RAPE": model.Rape,
		"FONDL": model.Fondling, "INCES": model.Incest, "STATR": model.StatutoryRape, "ROBBE": model.Robbery,
		"AGG_A": model.AggravatedAssault, "BURGLA": model.Burglary, "VEHIC": model.MotorVehicleTheft, "ARSON": model.Arson}
	hateStems = map[string]model.Category{"MURD": model.Murder, "RAPE": model.Rape, "FOND": model.Fondling, "INCE": model.Incest,
		"STAT": model.StatutoryRape, "ROBBE": model.Robbery, "AGG_A": model.AggravatedAssault, "BURGLA": model.Burglary,
		"VEHIC": model.MotorVehicleTheft, "ARSON": model.Arson, "SIM_A": model.SimpleAssault, "LAR_T": model.LarcenyTheft,
		"INTIM": model.Intimidation, "VANDAL": model.Vandalism}
	vawaStems = map[string]model.Category{"DOMEST": model.DomesticViolence, "DATING": model.DatingViolence, "STALK": model.Stalking}
	lawStems  = map[string]model.Category{"WEAPON": model.Weapons, "DRUG": model.Drugs, "LIQUOR": model.Liquor}

	biases = map[string]model.Bias{"RAC": "race", "REL": "religion", "SEX": "sexual_orientation", "GEN": "gender",
		"GID": "gender_identity", "DIS": "disability", "ET": "ethnicity", "NAT": "national_origin"}
)

const firesTitle = "Residencehallfire"

// tables lists the files of a collection in the order in which they are read:
// the first that holds a campus says how it is called. The files of hate crimes
// come late because some were published with broken letters.
var tables = allTables()

func allTables() []table {
	kinds := []table{
		{title: "crime", holds: model.CriminalOffenses, stems: crimeStems},
		{title: "vawa", holds: model.VAWAOffenses, stems: vawaStems},
		{title: "arrest", holds: model.Arrests, stems: lawStems},
		{title: "discipline", holds: model.Referrals, stems: lawStems},
		{title: "hate", holds: model.HateCrimes, stems: hateStems},
	}
	places := []table{
		{title: "Oncampus", geography: model.OnCampus},
		{title: "Residencehall", geography: model.StudentHousing},
		{title: "Noncampus", geography: model.Noncampus},
		{title: "Publicproperty", geography: model.PublicProperty},
		{title: "Reported", geography: model.PoliceUnplaced},
	}
	var list []table
	for _, kind := range kinds {
		if kind.holds == model.HateCrimes {
			list = append(list, table{title: "Unfounded", holds: model.Unfounded, stems: map[string]model.Category{"UNFOUN": model.Total}})
		}
		for _, place := range places {
			list = append(list, table{title: place.title + kind.title, holds: kind.holds, geography: place.geography, stems: kind.stems})
		}
	}
	return append(list, table{title: firesTitle})
}

// fileName is how the files are named: the title, the years in two digits each,
// and what a browser or a person added.
var fileName = regexp.MustCompile(`(?i)^([a-z]+?)[ _-]*((?:\d\d){1,3})?([^a-z0-9][^/]*)?\.(csv|xls|xlsx)$`)

// tableOf returns which table a file of a name holds, and the years that the
// name says.
func tableOf(name string) (t table, years []int, ok bool) {
	m := fileName.FindStringSubmatch(name)
	if m == nil {
		return table{}, nil, false
	}
	for i := 0; i < len(m[2]); i += 2 {
		years = append(years, calendarYear(m[2][i:i+2]))
	}
	for _, t := range tables {
		if strings.EqualFold(t.title, m[1]) {
			return t, years, true
		}
	}
	return table{}, nil, false
}

// calendarYear is the year that two digits say.
func calendarYear(digits string) int {
	n, _ := strconv.Atoi(digits)
	return 2000 + n
}

// columnName is how columns of numbers are named: a beginning, a bias, the year.
var columnName = regexp.MustCompile(`^([A-Z_]+?)(?:_(RAC|REL|SEX|GEN|GID|DIS|ET|NAT))?(\d\d)$`)

// column is a column of numbers.
type column struct {
	index int
	name  string
	key   model.Key // without campus; the bias is empty in a total over all biases
}

// columns says where a table has what. A place of -1 is nowhere.
type columns struct {
	unit, institution, branch, address, city, state int
	open                                            map[int]int // by year
	numbers                                         []column
	unknown                                         []string
	width                                           int
}

// columnsOf reads the header of a table.
func (t table) columnsOf(header []string) columns {
	c := columns{unit: -1, institution: -1, branch: -1, address: -1, city: -1, state: -1, open: map[int]int{}, width: len(header)}
	named := map[string]*int{"UNITID_P": &c.unit, "INSTNM": &c.institution, "BRANCH": &c.branch, "ADDRESS": &c.address, "CITY": &c.city, "STATE": &c.state}
	for i, cell := range header {
		name := strings.ToUpper(strings.TrimSpace(cell))
		if at := named[name]; at != nil {
			*at = i
			continue
		}
		m := columnName.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		category, known := t.stems[m[1]]
		switch {
		case m[1] == "FILTER":
			c.open[calendarYear(m[3])] = i
		case known && (m[2] == "" || t.holds == model.HateCrimes):
			c.numbers = append(c.numbers, column{i, name, model.Key{Year: calendarYear(m[3]), Table: t.holds, Category: category,
				Bias: biases[m[2]], Geography: t.geography}})
		default:
			c.unknown = append(c.unknown, name)
		}
	}
	return c
}

// lacking returns the first column by name that a table of these years must
// have and has not, or "".
func (t table) lacking(c columns) string {
	has := map[string]bool{"UNITID_P": c.unit >= 0, "INSTNM": c.institution >= 0, "BRANCH": c.branch >= 0}
	for _, n := range c.numbers {
		has[n.name] = true
	}
	want := slices.Collect(maps.Keys(has))
	for year := range c.open {
		for stem := range t.stems {
			want = append(want, t.namesOf(stem, year)...)
		}
	}
	slices.Sort(want)
	for _, name := range want {
		if !has[name] {
			return name
		}
	}
	return ""
}

// namesOf returns the columns of a category in a year.
func (t table) namesOf(stem string, year int) []string {
	yy := strconv.Itoa(year)[2:]
	names := []string{stem + yy}
	if t.holds == model.HateCrimes {
		for bias := range biases {
			names = append(names, stem+"_"+bias+yy)
		}
	}
	return names
}
