package model

import "cleryreport/generator/source"

// Status says why a cell holds a number, or why it holds none.
type Status string

// The statuses of a cell. Only a reported cell has a count.
const (
	Reported        Status = "reported"
	Absent          Status = "absent"            // the geography did not exist at the campus that year
	NotOpen         Status = "not_open"          // the campus was not open that year
	Elsewhere       Status = "elsewhere"         // counted in another campus or category, named by a footnote
	NotYetCollected Status = "not_yet_collected" // the law did not ask for it that year
	Missing         Status = "missing"           // not in hand: drafts only
)

// Key names one cell of the statistics. Bias is set in the hate crime table
// only; Geography is empty in the unfounded table only.
type Key struct {
	Campus    string
	Year      int
	Table     Table
	Category  Category
	Bias      Bias
	Geography Geography
}

// Cell is one number of the statistics, or the reason why there is none.
type Cell struct {
	Key
	Status Status
	Count  int         // a number of offenses, persons or incidents; meaningful if Status is Reported
	Span   source.Span // where the number, or the reason for its absence, is written
}

// Statistics is the full grid of an edition: every campus, year, table,
// category (bias) and geography has exactly one cell.
type Statistics struct {
	Years []int
	Cells []Cell // ordered by campus (as in site/campuses.yaml), year, table, category, bias, geography
	Fires []FacilityYear

	Quarter int    // 1 to 4 if the numbers are of one quarter of the year; 0 if they are of whole calendar years
	AsOf    string // ISO date of the last report counted, if the year still runs; empty if it is over

	// HateTotals holds yearly totals of hate crimes that were published
	// without offense, bias or place; the cells they belong to are Missing.
	HateTotals []HateTotal

	index map[Key]int
}

// NewStatistics returns the grid over cells, which must be unique by key.
func NewStatistics(years []int, cells []Cell, fires []FacilityYear, hateTotals []HateTotal) *Statistics {
	s := &Statistics{Years: years, Cells: cells, Fires: fires, HateTotals: hateTotals, index: make(map[Key]int, len(cells))}
	for i, c := range cells {
		s.index[c.Key] = i
	}
	return s
}

// At returns the cell at key; a key outside the grid is Missing.
func (s *Statistics) At(k Key) Cell {
	if i, ok := s.index[k]; ok {
		return s.Cells[i]
	}
	return Cell{Key: k, Status: Missing}
}

// HateTotal is a yearly total of hate crimes known without its parts.
type HateTotal struct {
	Campus string
	Year   int
	Count  int
	Reason string
	Span   source.Span
}

// FacilityYear is what 34 CFR 668.49(c) asks for one housing facility and
// calendar year. Status is Reported, NotOpen (the facility did not stand or
// house students that year) or Missing (the fire log is not in hand).
type FacilityYear struct {
	Campus, Facility string // ids
	Name             string // name of the facility, with the former one in parentheses
	Year             int
	Status           Status
	Fires            []Fire // in order of date and reference; empty means none
	Span             source.Span
}

// Counts is one stats/<campus>/<year>/counts.yaml as written.
type Counts struct {
	Campus string
	Year   int
	From   *CountedFrom // nil when typed by hand or adopted
	// Adopted is set if the numbers were taken from the tables of a report.
	Adopted *AdoptedFrom
	Cells   []Cell // every number written in the file; hate crimes with count above zero
	// Complete lists the tables the file holds; HateNone is set when it says
	// hate_crimes: [].
	Tables    []TableState
	Unfounded []UnfoundedPart // the parts of the unfounded total, if written
	HateTotal *HateTotal
	Path      string
	Span      source.Span
}

// TableState says that a table is written in a counts file, or why it is not in hand.
type TableState struct {
	Table   Table
	Missing bool
	Known   []Geography // of a missing table of hate crimes: the places for which the cells are in hand all the same
	Reason  string
	Span    source.Span
}

// UnfoundedPart is one part of the unfounded total.
type UnfoundedPart struct {
	Category Category
	Count    int
	Span     source.Span
}

// CountedFrom says what a counts file was counted from.
type CountedFrom struct {
	Ledger  string // "sha256:..." of the ledger
	Records int
	Pack    int // edition of the law pack
	Span    source.Span
}

// AdoptedFrom says from which report the numbers of a counts file were taken.
type AdoptedFrom struct {
	Report  string // name of its file
	Checked bool   // a person has compared every number with it
	Span    source.Span
}

// FireLog is the fires of a campus and year; an empty one states that there
// was none.
type FireLog struct {
	Campus string
	Year   int
	Fires  []Fire
	Path   string
	Span   source.Span
}

// Fire is one fire in on-campus student housing (34 CFR 668.49(a), (c)).
type Fire struct {
	Ref, Facility    string
	Date             string // ISO date or "unknown"
	Cause            string // unintentional, intentional or undetermined
	Words            string // the cause in words
	Injuries, Deaths int    // persons
	Damage           string // dollars as digits, or a federal range such as "100-999"
	Span             source.Span
}

// DamageRanges are the ranges of damage of the federal survey, in dollars.
var DamageRanges = []string{"0-99", "100-999", "1000-9999", "10000-24999", "25000-49999", "50000-99999",
	"100000-249999", "250000-499999", "500000-999999", "1000000+"}

// DrillLog is the supervised fire drills of a campus and calendar year
// (34 CFR 668.49(b)(3)).
type DrillLog struct {
	Campus string
	Year   int
	Drills []Drill
	Path   string
	Span   source.Span
}

// Drill is one supervised fire drill in a housing facility.
type Drill struct {
	Facility, Date string
	Announced      bool
	Note           string
	Span           source.Span
}

// ProgramList is the prevention and awareness programs of a campus and year.
type ProgramList struct {
	Campus   string
	Year     int
	Programs []Program
	Path     string
	Span     source.Span
}

// Program is one prevention, awareness or security program
// (34 CFR 668.46(b)(5), (b)(6), (j); 20 U.S.C. 1092(f)(1)(L)).
type Program struct {
	Title, Office, Kind     string
	Dates, Audience, Topics []string
	Span                    source.Span
}

// ExerciseList is the tests of the emergency procedures of a campus and year.
type ExerciseList struct {
	Campus    string
	Year      int
	Exercises []Exercise
	Path      string
	Span      source.Span
}

// Exercise is one test of the emergency response and evacuation procedures
// (34 CFR 668.46(g)(6)(iii)).
type Exercise struct {
	Date, Time, Kind, Description string
	Announced                     bool
	PublicizedWith                string
	Span                          source.Span
}

// AgencyList is what the police agencies answered for a campus and year.
type AgencyList struct {
	Campus   string
	Year     int
	Agencies []Agency
	Path     string
	Span     source.Span
}

// Agency is the request to one police agency and its answer
// (34 CFR 668.46(c)(11)).
type Agency struct {
	Office            string // id of an office of kind police_agency
	AskedOn, AskedHow string
	AskedGeography    string
	Reminded          []string // ISO dates
	Answered          string   // ISO date, empty if there was no answer
	State             string   // included, not_separable, not_clery_geography, not_provided, nothing_to_report or no_answer
	Supplied, Matched []Cell   // numbers of the agency, and those already in the ledger
	Unplaced          []Cell   // numbers that cannot be placed
	Span              source.Span
}
