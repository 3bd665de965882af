package trail

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
)

// Agenda is what the ledger and the answers of the police agencies leave open.
type Agenda struct {
	corpus  *model.Corpus
	matters []count.OpenMatter
}

// NewAgenda lists what is open in a corpus.
func NewAgenda(c *model.Corpus) Agenda { return Agenda{c, count.Open(c)} }

// Len is the number of open matters.
func (a Agenda) Len() int { return len(a.matters) }

// openTitle heads the matters of a kind.
var openTitle = map[count.OpenKind]string{
	count.OpenPending:  "Pending: decide whether it is counted or not_reportable",
	count.OpenPlace:    "Place unknown, so not counted: ask the office that took the report",
	count.OpenTwice:    "Probably one incident in two books: if so, name the other under `also`",
	count.OpenPersons:  "An arrest and a referral, probably of the same persons: if so, name the other under `also`, and write both on one line of persons",
	count.OpenReader:   "Classified by one person: let a second one read it",
	count.OpenWarning:  "A warning without the day of its decision: write `decided`",
	count.OpenAgency:   "Supplied by a police agency and not found in the ledger: look for them, and write those that are there under `matched`",
	count.OpenUnplaced: "Supplied by a police agency without a place: ask where they happened",
}

// WriteText prints the agenda for the people who meet over it.
func (a Agenda) WriteText(w io.Writer) error {
	var b strings.Builder
	for _, kind := range count.OpenKinds {
		headed := false
		for _, m := range a.matters {
			if m.Kind != kind {
				continue
			}
			if !headed {
				fmt.Fprintf(&b, "%s\n", openTitle[kind])
				headed = true
			}
			b.WriteString(a.line(m))
		}
	}
	if len(a.matters) == 0 {
		b.WriteString("nothing is open\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// line prints a matter: one incident, several, or a number of an agency.
func (a Agenda) line(m count.OpenMatter) string {
	if m.Agency != "" {
		office, _ := a.corpus.Office(m.Agency)
		words := fmt.Sprintf("  %s: %s: %d supplied, ", office.Title, count.Words(a.corpus, m.Supplied.Key), m.Supplied.Count)
		if m.Kind == count.OpenUnplaced {
			return words + fmt.Sprintf("none placed, %s\n", m.Supplied.Span)
		}
		return words + fmt.Sprintf("%d matched, %s\n", m.Matched.Count, m.Supplied.Span)
	}
	if len(m.Incidents) == 1 {
		return fmt.Sprintf("  %s\n", a.incident(m.Incidents[0]))
	}
	text := fmt.Sprintf("  %s:\n", m.Category)
	for _, in := range m.Incidents {
		text += fmt.Sprintf("    %s\n", a.incident(in))
	}
	return text
}

// incident names an incident by what a book says of it, never by its free text.
func (a Agenda) incident(in *model.Incident) string {
	office, _ := a.corpus.Office(in.ReportedTo)
	return fmt.Sprintf("%s, %s: reported %s to %s; occurred %s; %s", in.Ref, in.Span, in.Reported, office.Title, occurred(in), placeOf(in))
}

func occurred(in *model.Incident) string {
	switch o := in.Occurred; {
	case o.Unknown:
		return "unknown"
	case o.From == o.To:
		return o.From
	default:
		return o.From + " to " + o.To
	}
}

func placeOf(in *model.Incident) string {
	if in.Place != "" {
		return in.Place
	}
	return string(in.Geography)
}

// CSV writes a row for each incident or agency of each matter; the rows of one
// matter have one number.
func (a Agenda) CSV() ([]byte, error) {
	rows := [][]string{{"matter", "kind", "campus", "year", "category", "ref", "at", "reported", "reported_to", "occurred", "place", "agency", "supplied", "matched"}}
	for i, m := range a.matters {
		head := []string{strconv.Itoa(i + 1), string(m.Kind)}
		if m.Agency != "" {
			key := m.Supplied.Key
			rows = append(rows, append(head, key.Campus, strconv.Itoa(key.Year), string(key.Category), "", m.Supplied.Span.String(), "", "", "",
				string(key.Geography), m.Agency, strconv.Itoa(m.Supplied.Count), strconv.Itoa(m.Matched.Count)))
		}
		for _, in := range m.Incidents {
			rows = append(rows, append(head[:2:2], in.Campus, strconv.Itoa(in.Year), string(m.Category), inCell(in.Ref), in.Span.String(), in.Reported,
				in.ReportedTo, occurred(in), placeOf(in), "", "", ""))
		}
	}
	return encode(rows)
}

type jsonMatter struct {
	Kind      string         `json:"kind"`
	Category  string         `json:"category,omitempty"`
	Incidents []jsonIncident `json:"incidents,omitempty"`
	Agency    *jsonAgency    `json:"agency,omitempty"`
}

type jsonIncident struct {
	Ref        string `json:"ref"`
	At         string `json:"at"`
	Campus     string `json:"campus"`
	Year       int    `json:"year"`
	Reported   string `json:"reported"`
	ReportedTo string `json:"reported_to"`
	Occurred   string `json:"occurred"`
	Place      string `json:"place"`
}

type jsonAgency struct {
	Office    string `json:"office"`
	Campus    string `json:"campus"`
	Year      int    `json:"year"`
	Table     string `json:"table"`
	Geography string `json:"geography"`
	Supplied  int    `json:"supplied"`
	Matched   int    `json:"matched"`
	At        string `json:"at"`
}

// JSON is the agenda as a value for other programs, to be encoded as it is.
func (a Agenda) JSON() any {
	list := make([]jsonMatter, 0, len(a.matters))
	for _, m := range a.matters {
		out := jsonMatter{Kind: string(m.Kind), Category: string(m.Category)}
		for _, in := range m.Incidents {
			out.Incidents = append(out.Incidents, jsonIncident{in.Ref, in.Span.String(), in.Campus, in.Year, in.Reported, in.ReportedTo, occurred(in), placeOf(in)})
		}
		if key := m.Supplied.Key; m.Agency != "" {
			out.Agency = &jsonAgency{m.Agency, key.Campus, key.Year, string(key.Table), string(key.Geography), m.Supplied.Count, m.Matched.Count, m.Supplied.Span.String()}
		}
		list = append(list, out)
	}
	return list
}
