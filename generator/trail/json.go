package trail

import (
	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

type jsonReply struct {
	Cells      []jsonCell     `json:"cells,omitempty"`
	NotCounted []jsonRecord   `json:"not_counted,omitempty"`
	Facilities []jsonFacility `json:"facilities,omitempty"`
}

// jsonCell is a cell with the parts of its number. Number is null unless the
// status is reported.
type jsonCell struct {
	Campus    string            `json:"campus"`
	Year      int               `json:"year"`
	Table     string            `json:"table"`
	Category  string            `json:"category"`
	Bias      string            `json:"bias,omitempty"`
	Geography string            `json:"geography,omitempty"`
	Status    string            `json:"status"`
	Number    *int              `json:"number"`
	Sum       int               `json:"sum"`
	Origin    string            `json:"origin"`
	Note      string            `json:"note,omitempty"`
	Written   []string          `json:"written,omitempty"`
	Records   []jsonRecord      `json:"records,omitempty"`
	Agencies  []jsonShare       `json:"agencies,omitempty"`
	Restated  []jsonRestatement `json:"restated,omitempty"`
}

type jsonRecord struct {
	Ref       string   `json:"ref"`
	At        string   `json:"at"`
	Category  string   `json:"category,omitempty"`
	Bias      string   `json:"bias,omitempty"`
	Place     string   `json:"place,omitempty"`
	Geography string   `json:"geography,omitempty"`
	Units     int      `json:"units"`
	Rules     []string `json:"rules"`
	KeptOutBy string   `json:"kept_out_by,omitempty"`
}

type jsonShare struct {
	Agency   string      `json:"agency"`
	Supplied *jsonFigure `json:"supplied,omitempty"`
	Matched  *jsonFigure `json:"matched,omitempty"`
	Unplaced *jsonFigure `json:"unplaced,omitempty"`
}

type jsonFigure struct {
	Count int    `json:"count"`
	At    string `json:"at"`
}

type jsonRestatement struct {
	Was   model.Figure `json:"was"`
	Now   model.Figure `json:"now"`
	Cause string       `json:"cause"`
	At    string       `json:"at"`
}

type jsonFacility struct {
	Campus   string     `json:"campus"`
	Year     int        `json:"year"`
	Facility string     `json:"facility"`
	Status   string     `json:"status"`
	At       string     `json:"at"`
	Fires    []jsonFire `json:"fires"`
}

type jsonFire struct {
	Ref      string `json:"ref,omitempty"`
	At       string `json:"at"`
	Cause    string `json:"cause"`
	Injuries int    `json:"injuries"`
	Deaths   int    `json:"deaths"`
	Damage   string `json:"damage"`
}

// JSON is a reply as a value for other programs, to be encoded as it is.
func JSON(r Reply) any {
	out := jsonReply{}
	for _, a := range r.Answers {
		out.Cells = append(out.Cells, a.json())
	}
	for _, d := range r.KeptOut {
		record := recordJSON(d)
		record.KeptOutBy = keeper(d)
		out.NotCounted = append(out.NotCounted, record)
	}
	for _, f := range r.Fires {
		out.Facilities = append(out.Facilities, f.json())
	}
	return out
}

func (a Answer) json() jsonCell {
	key := a.Cell.Key
	cell := jsonCell{Campus: key.Campus, Year: key.Year, Table: string(key.Table), Category: string(key.Category), Bias: string(key.Bias),
		Geography: string(key.Geography), Status: string(a.Cell.Status), Sum: a.Sum(), Origin: string(a.Origin), Note: a.Note}
	if a.Cell.Status == model.Reported {
		cell.Number = &a.Cell.Count
	}
	for _, span := range a.Written {
		cell.Written = append(cell.Written, span.String())
	}
	for _, d := range a.Records {
		cell.Records = append(cell.Records, recordJSON(d))
	}
	for _, s := range a.Shares {
		cell.Agencies = append(cell.Agencies, jsonShare{s.Office, figure(s.Supplied), figure(s.Matched), figure(s.Unplaced)})
	}
	for _, r := range a.Restated {
		cell.Restated = append(cell.Restated, jsonRestatement{r.Was, r.Now, r.Cause, r.Span.String()})
	}
	return cell
}

func recordJSON(d count.Decision) jsonRecord {
	return jsonRecord{Ref: d.Incident.Ref, At: d.Span().String(), Category: string(d.Category), Bias: string(d.Bias()),
		Place: d.Incident.Place, Geography: string(d.Geography), Units: d.Units, Rules: d.Rules}
}

// figure is nil for a number that is not written.
func figure(cell model.Cell) *jsonFigure {
	if cell.Span == (source.Span{}) {
		return nil
	}
	return &jsonFigure{cell.Count, cell.Span.String()}
}

func (f FireAnswer) json() jsonFacility {
	out := jsonFacility{Campus: f.Campus, Year: f.Year, Facility: f.Facility, Status: string(f.Status), At: f.Span.String(), Fires: []jsonFire{}}
	for _, fire := range f.FacilityYear.Fires {
		out.Fires = append(out.Fires, jsonFire{fire.Ref, fire.Span.String(), fire.Cause, fire.Injuries, fire.Deaths, fire.Damage})
	}
	return out
}
