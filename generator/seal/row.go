package seal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// row is one row of a seal. Those of the statistics name a table, those of the
// fires a facility.
type row struct {
	Campus   string                     `json:"campus"`
	Year     int                        `json:"year"`
	Table    model.Table                `json:"table"`
	Category model.Category             `json:"category"`
	Bias     model.Bias                 `json:"bias"`
	Facility string                     `json:"facility"`
	Figures  map[string]json.RawMessage `json:"figures"`
}

// statistics adds the cells of a row.
func (r *reader) statistics(one row, span source.Span) error {
	if one.Facility != "" || !slices.Contains(model.Tables, one.Table) || !slices.Contains(model.Categories[one.Table], one.Category) ||
		(one.Bias != "") != (one.Table == model.HateCrimes) || one.Bias != "" && !slices.Contains(model.Biases, one.Bias) {
		return errors.New("a row is of no table or of no line of it")
	}
	key := model.Key{Campus: one.Campus, Year: one.Year, Table: one.Table, Category: one.Category, Bias: one.Bias}
	for _, column := range slices.Sorted(maps.Keys(one.Figures)) {
		geography := model.Geography(column)
		known := slices.Contains(model.Geographies, geography) || geography == model.PoliceUnplaced
		switch {
		case one.Table == model.Unfounded && column == string(model.Total):
			geography = ""
		case one.Table == model.Unfounded || !known:
			return fmt.Errorf("%q is no column of the table %s", column, one.Table)
		}
		figure, err := read(one.Figures[column])
		if err != nil {
			return err
		}
		cell := model.Cell{Key: key, Status: model.Status(figure), Span: span}
		cell.Geography = geography
		if n, ok := figure.Number(); ok {
			cell.Status, cell.Count = model.Reported, n
		} else if !slices.Contains(statuses, cell.Status) {
			return fmt.Errorf("%q is no status of a cell", figure)
		}
		r.seal.Cells = append(r.seal.Cells, cell)
	}
	return nil
}

// fires adds the figures of a facility and year.
func (r *reader) fires(one row, span source.Span) error {
	if one.Facility == "" || one.Table != "" || one.Category != "" || one.Bias != "" {
		return errors.New("a row of the fires is of no facility")
	}
	for _, column := range slices.Sorted(maps.Keys(one.Figures)) {
		key := model.FireKey{Campus: one.Campus, Facility: one.Facility, Year: one.Year, Category: model.Category(column)}
		if key.Category != model.Fires && !slices.Contains(model.FireCategories, key.Category) {
			return fmt.Errorf("%q is no figure of the fires", column)
		}
		figure, err := read(one.Figures[column])
		if err != nil {
			return err
		}
		r.seal.Fires = append(r.seal.Fires, model.SealedFire{FireKey: key, Figure: figure, Span: span})
	}
	return nil
}

// statuses are those that a published cell without a number may have.
var statuses = []model.Status{model.Absent, model.NotOpen, model.Elsewhere, model.NotYetCollected}

// plainNumber is a number as the seal writes it.
var plainNumber = regexp.MustCompile(`^(0|[1-9][0-9]{0,8})$`)

// read reads a figure: a number in plain digits, or text.
func read(raw json.RawMessage) (model.Figure, error) {
	var text string
	if bytes.HasPrefix(raw, []byte(`"`)) {
		err := json.Unmarshal(raw, &text)
		return model.Figure(text), err
	}
	if !plainNumber.Match(raw) {
		return "", fmt.Errorf("%s is no count", raw)
	}
	return model.Figure(raw), nil
}
