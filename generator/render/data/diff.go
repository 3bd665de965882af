package data

import (
	"cleryreport/generator/diff"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
)

// statementChange is one statement of the JSON file.
type statementChange struct {
	Kind      diff.Kind   `json:"kind"`
	Before    *whereabout `json:"before,omitempty"`
	After     *whereabout `json:"after,omitempty"`
	CitesNew  []string    `json:"cites_new,omitempty"`
	CitesGone []string    `json:"cites_gone,omitempty"`
	Words     []prose.Run `json:"words"`
}

// whereabout is where a section stands.
type whereabout struct {
	Path    string   `json:"path"`
	Above   []string `json:"above,omitempty"`
	Heading string   `json:"heading"`
}

// numberChange is one number of the JSON file. Was and is are text, because a
// cell without a number holds its status.
type numberChange struct {
	Campus    string          `json:"campus"`
	Year      int             `json:"year"`
	Table     model.Table     `json:"table"`
	Category  model.Category  `json:"category"`
	Bias      model.Bias      `json:"bias,omitempty"`
	Geography model.Geography `json:"geography,omitempty"`
	Facility  string          `json:"facility,omitempty"`
	Was       model.Figure    `json:"was"`
	Is        model.Figure    `json:"is"`
	Published bool            `json:"published"`
	Cause     string          `json:"cause,omitempty"`
	Say       string          `json:"say,omitempty"`
}

// stateChange is one answer to the law of the JSON file.
type stateChange struct {
	Citation string `json:"citation"`
	Title    string `json:"title"`
	Campus   string `json:"campus"`
	Was      string `json:"was"`
	Is       string `json:"is"`
}

// factChange is one fact of the JSON file.
type factChange struct {
	Register string `json:"register"`
	Entry    string `json:"entry,omitempty"`
	Key      string `json:"key,omitempty"`
	Was      string `json:"was"`
	Is       string `json:"is"`
}

// DiffJSON writes what differs between two editions.
func DiffJSON(d *diff.Difference) ([]byte, error) {
	file := struct {
		Before       string            `json:"before"`
		After        string            `json:"after"`
		NotCompared  []diff.Part       `json:"not_compared"`
		YearsNew     []int             `json:"years_new"`
		YearsGone    []int             `json:"years_gone"`
		CampusesNew  []string          `json:"campuses_new"`
		CampusesGone []string          `json:"campuses_gone"`
		Alike        int               `json:"statements_alike"`
		Statements   []statementChange `json:"statements"`
		Numbers      []numberChange    `json:"numbers"`
		States       []stateChange     `json:"states"`
		Facts        []factChange      `json:"facts"`
	}{d.Before, d.After, listed(d.Unknown), listed(d.YearsNew), listed(d.YearsGone), listed(d.CampusesNew), listed(d.CampusesGone), d.Alike,
		[]statementChange{}, []numberChange{}, []stateChange{}, []factChange{}}
	for _, s := range d.Statements {
		file.Statements = append(file.Statements, statementChange{s.Kind, whereaboutOf(s.Before), whereaboutOf(s.After), s.CitesNew, s.CitesGo, s.Runs})
	}
	for _, n := range d.Numbers {
		change := numberChange{Campus: n.Campus, Year: n.Year, Table: n.Table, Category: n.Category, Bias: n.Bias, Geography: n.Geography,
			Facility: n.Facility, Was: n.Was, Is: n.Now, Published: n.Published}
		if n.Restatement != nil {
			change.Cause, change.Say = n.Restatement.Cause, n.Restatement.Say
		}
		file.Numbers = append(file.Numbers, change)
	}
	for _, l := range d.Leaves {
		file.States = append(file.States, stateChange{l.Citation, l.Title, l.Campus, string(l.Was), string(l.Now)})
	}
	for _, f := range d.Facts {
		file.Facts = append(file.Facts, factChange{f.Register, f.Entry, f.Key, f.Was, f.Now})
	}
	return indented(file)
}

// listed is a list that is written as one even if it is empty.
func listed[T any](list []T) []T { return append([]T{}, list...) }

func whereaboutOf(s *model.Section) *whereabout {
	if s == nil {
		return nil
	}
	return &whereabout{s.Path, s.Above, s.Heading}
}
