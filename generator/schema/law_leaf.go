package schema

import (
	"fmt"
	"reflect"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Kind is the form in which a leaf is answered; law/kinds.json gives each its
// shape.
type Kind string

// The kinds.
const (
	PolicyStatement Kind = "policy_statement"
	Procedure       Kind = "procedure"
	Description     Kind = "description"
	ListOfTitles    Kind = "list_of_titles"
	Definition      Kind = "definition"
	Statistic       Kind = "statistic"
	Notice          Kind = "notice"
	Map             Kind = "map"
)

// Role is what a leaf does in a report.
type Role string

// The roles.
const (
	// RoleContent must be visible in the document.
	RoleContent Role = "content"
	// RoleDimension is a column, a set of rows or a repetition of a table.
	RoleDimension Role = "dimension"
	// RolePointer is fulfilled wholly by the leaves under SatisfiedBy.
	RolePointer Role = "pointer"
	// RoleDefinition is the meaning of a term that binds the printed text.
	RoleDefinition Role = "definition"
	// RoleCountingRule decides a number and prints nothing itself.
	RoleCountingRule Role = "counting_rule"
	// RoleProcedural is an act outside the document, kept on record.
	RoleProcedural Role = "procedural"
	// RoleRecommended is customary or prudent, not ordered.
	RoleRecommended Role = "recommended"
)

// Report is the publication to which a leaf belongs.
type Report string

// The reports.
const (
	SecurityReport     Report = "security"
	FireReport         Report = "fire"
	NoticeReport       Report = "notice"
	HazingTransparency Report = "hazing_transparency"
)

// Condition is the fact on which it depends whether a leaf applies; empty for a
// leaf that always does.
type Condition string

// The conditions.
const (
	Always                        Condition = ""
	OnCampusHousing               Condition = "on_campus_housing"
	CampusPoliceOrSecurity        Condition = "campus_police_or_security"
	SeparateCampus                Condition = "separate_campus"
	StudentOrganizationsNoncampus Condition = "student_organizations_noncampus"
	// CombinedReport and SeparateReports depend on whether the security report
	// and the fire safety report, which student housing asks for, are one
	// document.
	CombinedReport  Condition = "combined_report"
	SeparateReports Condition = "separate_reports"
)

// Basis is where an element comes from.
type Basis string

// The bases. Only an element with basis law can make a statement incomplete.
const (
	BasisLaw      Basis = "law"
	BasisGuidance Basis = "guidance"
	BasisPractice Basis = "practice"
)

// Element is one of the things for which a reader looks inside an answer.
type Element struct {
	Text  string `json:"text"`
	Basis Basis  `json:"basis"`
	// Unsure says that the basis is in doubt; it is then given as guidance.
	Unsure bool `json:"unsure"`
	// Words are lower-case words, or beginnings of words, of which an answer
	// that holds the element is likely to use at least one. Without words the
	// element is not looked for in text.
	Words []string `json:"words"`
}

// Answer says what answers a leaf other than a cited section. At most one of
// its fields is set, save that Category narrows Table and that Audiences may
// stand beside another.
type Answer struct {
	// Table and Category name a table and its row; without a category the
	// whole table answers. Names are those of the statistics vocabulary, and
	// "fires" with fires, injuries, deaths and damage.
	Table    string `json:"table"`
	Category string `json:"category"`
	// Years is the number of calendar years that the tables must show.
	Years int `json:"years"`
	// Geography is a column that the tables must show.
	Geography string `json:"geography"`
	// Bias is a category of bias that the hate crime table must show.
	Bias string `json:"bias"`
	// Register is one of fire_systems, drills, programs, exercises, agencies
	// and fires.
	Register string `json:"register"`
	// Generated is a part that the program writes, such as
	// notice.enrolled_students.address or title.combined.
	Generated string `json:"generated"`
	// CountingRule is the id of a rule of counting, such as HIER.
	CountingRule string `json:"counting_rule"`
	// Record is the file of acts outside the document: agencies, distribution
	// or attestations.
	Record string `json:"record"`
	// Audiences are the people to each of whom a notice must be on record, of
	// those that site/distribution.yaml knows.
	Audiences []string `json:"audiences"`
	// Term is the term whose meaning the glossary gives.
	Term string `json:"term"`
	// Campuses says that the answer is the repetition for each campus.
	Campuses bool `json:"campuses"`
}

// IsZero reports whether nothing but a cited section answers the leaf.
func (a Answer) IsZero() bool { return reflect.ValueOf(a).IsZero() }

// Quote is a short extract of the law's own words, to be read beside what the
// program says is asked.
type Quote struct {
	// Text is verbatim; an ellipsis stands where words within it are left out.
	Text string `json:"text"`
	// From names the paragraph of the law and the copy in which it was read.
	From string `json:"from"`
	// Read is the day of reading, as 2006-01-02.
	Read string `json:"read"`
}

// Leaf is one thing that the law asks. Leaves are read-only.
type Leaf struct {
	Citation Citation `json:"citation"`
	Title    string   `json:"title"`
	// Asks says in plain words, and in the imperative, what is asked.
	Asks string `json:"asks"`
	// Quote holds the law's own words; nil where they were not read.
	Quote  *Quote    `json:"quote"`
	Kind   Kind      `json:"kind"`
	Role   Role      `json:"role"`
	Report Report    `json:"report"`
	When   Condition `json:"when"`
	// IfAny marks a leaf that asks for something only if there is any; one
	// sentence that there is none answers it.
	IfAny bool `json:"if_any"`
	// AnsweredBy is the zero Answer for a leaf that a cited section answers.
	AnsweredBy Answer `json:"answered_by"`
	// SatisfiedBy are the leaves and groups that fulfil a pointer.
	SatisfiedBy []Citation `json:"satisfied_by"`
	// Hints are lower-case words and phrases that a matching policy would
	// contain.
	Hints    []string  `json:"hints"`
	Elements []Element `json:"elements"`
	// Since and Until are the first and the last edition (a year) for which the
	// leaf applies; 0 is no limit.
	Since int `json:"since"`
	Until int `json:"until"`
	// Source says which text was read, and when.
	Source string `json:"source"`
	// Confirmed is false where the duty, or its paragraph, was not read in the
	// law itself.
	Confirmed bool   `json:"confirmed"`
	Note      string `json:"note"`

	// File is the schema that holds the leaf, such as "law/34-cfr-668.46.json",
	// and Pointer its JSON pointer there.
	File    string `json:"-"`
	Pointer string `json:"-"`
	// Index is the place of the leaf in the order of the law, from 0.
	Index int `json:"-"`
	// Pack is the local pack that asks it, nil for a federal leaf.
	Pack *LocalPack `json:"-"`

	keys  []string
	shape *jsonschema.Schema
}

// Editions says in a sentence which editions are asked for the leaf; empty if
// all are.
func (l *Leaf) Editions() string {
	switch {
	case l.Since > 0 && l.Until > 0:
		return fmt.Sprintf("Asked of the editions of %d to %d.", l.Since, l.Until)
	case l.Since > 0:
		return fmt.Sprintf("Asked since the edition of %d.", l.Since)
	case l.Until > 0:
		return fmt.Sprintf("Asked until the edition of %d.", l.Until)
	default:
		return ""
	}
}

// AppliesSince reports whether the leaf is asked of the edition of that year.
func (l *Leaf) AppliesSince(edition int) bool {
	return (l.Since == 0 || edition >= l.Since) && (l.Until == 0 || edition <= l.Until)
}

// Group is a paragraph that holds leaves or further groups.
type Group struct {
	Citation Citation `json:"citation"`
	Title    string   `json:"title"`
	// Statute is the statute behind the paragraph, empty where none is noted.
	Statute string `json:"statute"`
	// Leaves are all leaves at or below the paragraph, in the order of the law.
	Leaves []*Leaf `json:"-"`
}
