// Package model is the corpus: what a report repository says, as plain sorted
// data with the place each fact was written at. It reads nothing, computes no
// statistic and judges nothing.
package model

import (
	"net/url"
	"strconv"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// Corpus is everything a report repository holds, sorted: entries of one file
// in the order of the file, files by path.
type Corpus struct {
	Report          Report
	Campuses        []Campus
	Offices         []Office
	Places          []Place
	Map             []MapShape // in the order of the file
	FireSystems     []FireSystem
	Interpretations []Interpretation
	Policies        []*Policy // sorted by path
	Pictures        []Picture // that texts and maps show and that can be used, each once
	Counts          []Counts
	FireLogs        []FireLog
	DrillLogs       []DrillLog
	ProgramLists    []ProgramList
	ExerciseLists   []ExerciseList
	AgencyLists     []AgencyList
	Notes           []Note
	Restatements    []Restatement
	Seals           []Seal // ordered by edition
	Exceptions      []Exception
	Approvals       []Approval
	Distribution    []Distribution
	Attestations    []Attestation
	Brand           Brand
	Calendar        []CalendarEntry
	Incidents       []Incident // empty unless the records are at hand
	HasRecords      bool       // the ledger is at hand, even if it holds no incident
}

// Report is site/report.yaml: the edition and how it is published.
type Report struct {
	Institution Institution
	Title       string // of this document where the institution names it, empty otherwise
	Edition     int    // year of the report; it shows the three calendar years before
	Published   string // ISO date of every artifact
	Undecided   bool   // nobody has set the day of publication yet; drafts bear that of the deadline
	Deadline    string // ISO date, October 1 unless the Department moved it
	BaseURL     string // address at which the folder public/ is served, without a final slash
	EditURL     string // address of the host's web editor for a file, with {path} for the path; may be empty
	Absence     string // what prints in a cell whose geography does not exist
	Forms       Forms
	Records     string // folder of the ledger, stats/ledger unless named
	Notice      Notice
	Facts       []Fact
	Outline     []Part
	Approvals   []NeededApproval
	Documents   []OtherDocument // parts of the law's reports that are published apart from this one
	Span        source.Span

	EditionSpan, PublishedSpan source.Span
	DeadlineSpan               source.Span // zero where the file has no deadline
}

// EditLink is the address of the host's web editor for a file of the repository,
// empty if the report names no editor.
func (r Report) EditLink(path string) string {
	return strings.ReplaceAll(r.EditURL, "{path}", (&url.URL{Path: path}).EscapedPath())
}

// Forms are the forms in which tables are printed that the law leaves open.
// Empty fields have their defaults, tables and total.
type Forms struct {
	HateCrimes string // tables, sentences, rows or grid
	Unfounded  string // total, by_offense or sentences
}

// OtherDocument is a report that the institution publishes apart from this
// one, such as a separate fire safety report, which each names the other
// (34 CFR 668.41(e)(6)).
type OtherDocument struct {
	Title, Address string
	Holds          string // security or fire
	Span           source.Span
}

// HoldsSecurity reports whether this document is the annual security report.
func (r Report) HoldsSecurity() bool { return !r.elsewhere("security") }

// HoldsFire reports whether this document is the annual fire safety report.
func (r Report) HoldsFire() bool { return !r.elsewhere("fire") }

func (r Report) elsewhere(part string) bool {
	for _, d := range r.Documents {
		if d.Holds == part {
			return true
		}
	}
	return false
}

// Address is the exact address of the report's page (34 CFR 668.41(e)).
func (r Report) Address() string {
	return r.BaseURL + "/" + strconv.Itoa(r.Edition) + "/"
}

// Years returns the three calendar years the edition must show, oldest first
// (34 CFR 668.46(c)(1)).
func (r Report) Years() []int {
	return []int{r.Edition - 3, r.Edition - 2, r.Edition - 1}
}

// Institution is the publishing institution.
type Institution struct {
	Name, ShortName string
	UnitID          string // IPEDS unit id
}

// Notice is what the notice of availability needs beside the report itself
// (34 CFR 668.41(e)).
type Notice struct {
	Office    string // id of the office that answers requests
	PaperCopy string // how a person asks for a paper copy
}

// Fact is a fact of the institution that repeats in the text, used as
// {{ facts.key }}.
type Fact struct {
	Key, Value string
	Span       source.Span
}

// Part is one part of the outline: files, a generated part, or both.
type Part struct {
	Title     string
	Files     []FileRef
	Generated string // "", "crime_statistics" or "fire_statistics"
	Span      source.Span
}

// FileRef is a path named by another file.
type FileRef struct {
	Path string
	Span source.Span
}

// Interval is a stretch of calendar days, both ends included. Until is empty
// where the interval is open.
type Interval struct {
	From, Until string // ISO dates
}

// OverlapsYear reports whether the interval has a day in the calendar year.
func (i Interval) OverlapsYear(year int) bool {
	first, last := isoDay(year, "01-01"), isoDay(year, "12-31")
	return (i.From == "" || i.From <= last) && (i.Until == "" || i.Until >= first)
}

// Contains reports whether an ISO date lies in the interval.
func (i Interval) Contains(date string) bool {
	return (i.From == "" || i.From <= date) && (i.Until == "" || date <= i.Until)
}

// Campus is a campus of site/campuses.yaml.
type Campus struct {
	ID, Name, Address, UnitID string
	Jurisdiction              string // State whose law applies
	Open                      []Interval
	Security                  string // police, security or none
	StudentHousing, Noncampus Existence
	Separate                  string // why it is a separate campus (34 CFR 668.46(d))
	Map                       MapPicture
	Span                      source.Span
}

// OpenIn reports whether the campus was open on any day of the year.
func (c Campus) OpenIn(year int) bool {
	if len(c.Open) == 0 {
		return true
	}
	for _, i := range c.Open {
		if i.OverlapsYear(year) {
			return true
		}
	}
	return false
}

// GeographyIn reports whether a geography of Clery statistics existed at the
// campus in the year. On campus and public property always exist.
func (c Campus) GeographyIn(g Geography, year int) bool {
	switch g {
	case StudentHousing:
		return c.StudentHousing.In(year)
	case Noncampus:
		return c.Noncampus.In(year)
	default:
		return true
	}
}

// Existence says in which years a geography exists at a campus.
type Existence struct {
	Exists      bool
	Years       []int // if not empty, the years in which it exists, and Exists is not asked
	Reason, Say string
	Span        source.Span
}

// In reports whether the geography exists in the year.
func (e Existence) In(year int) bool {
	if len(e.Years) == 0 {
		return e.Exists
	}
	for _, y := range e.Years {
		if y == year {
			return true
		}
	}
	return false
}

// Office is an office of site/offices.yaml.
type Office struct {
	ID, Title, Head, Kind                    string
	Phone, EmergencyPhone, Email, Web, Hours string
	Address, Jurisdiction                    string
	Team                                     string // of the Git host that speaks for the office, such as @larkmoor/public-safety
	Span, TitleSpan, HeadSpan                source.Span
}

// Place is one row of the register of places: a place over a span of days.
type Place struct {
	ID, Name, Formerly, Address, Campus string
	Class                               string // on_campus, student_housing, noncampus, public_property or outside
	Control, Use, Agency, Reason        string
	Interval
	Span source.Span
}

// FireSystem is one row of site/fire-systems.csv: what protects a housing
// facility (34 CFR 668.49(b)(2)). Each value is none, partial or full.
type FireSystem struct {
	Facility string // id of a place
	Interval
	Sprinklers, Alarm, SmokeDetection, Extinguishers, EvacuationPlans, Monitoring string
	Note                                                                          string
	Span                                                                          source.Span
}

// Interpretation is a choice where practice leaves one.
type Interpretation struct {
	ID, Choice, By, Reason, Say string
	Span                        source.Span
}

// Policy is one Markdown file of content/ or policies/ with its variables
// filled in.
type Policy struct {
	Path, Title string
	TitleSpan   source.Span
	Owner       string // id of an office
	Status      string // starter, draft or adopted
	Reviewed    Review
	InForce     PolicyInForce
	Campuses    []string // ids; empty: all
	CampusSpan  source.Span
	Blocks      []doc.Block
	Span        source.Span // the front matter
}

// AppliesTo reports whether the file speaks for the campus.
func (p *Policy) AppliesTo(campus string) bool {
	if len(p.Campuses) == 0 {
		return true
	}
	for _, id := range p.Campuses {
		if id == campus {
			return true
		}
	}
	return false
}

// Review says who last compared a text with practice.
type Review struct {
	On, By, Note string
	Span         source.Span
}

// PolicyInForce is the policy that a text restates.
type PolicyInForce struct {
	Number, Title, Effective string
}

// Distribution records a notice sent (34 CFR 668.41(e)).
type Distribution struct {
	Edition            int
	Unmarked           bool     // the entry does not name its edition, and is taken for one of this
	Audiences          []string // enrolled_students, current_employees, prospective_students, prospective_employees
	On, How, By, Proof string   // By is the id of an office
	Span               source.Span
}

// Attestation records an act outside the document and where its proof is kept.
type Attestation struct {
	Citation, On, By, Statement, Proof string
	Span                               source.Span
}

// Brand is site/brand.yaml: colors as written ("#17483b"), the path of the logo
// and the paper ("letter" or "a4"). Empty fields have the defaults of the theme.
type Brand struct {
	Primary, Accent, Logo, Page string
	Type                        Type
	Span, LogoSpan              source.Span
}

// Type is the typefaces of a report. Text and headings are "sans", "serif" or
// "own"; empty fields have the defaults of the theme.
type Type struct {
	Text, Headings string
	Family         string     // name of the institution's own, empty if it has none
	Fonts          []FontFile // of the own family, in the order of the schema
}

// FontFile is a font of the institution's own family.
type FontFile struct {
	Style string // regular, semibold, italic or semibold_italic
	Path  string
	Span  source.Span
}
