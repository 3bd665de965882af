package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"cleryreport/schemas"
)

// Task is something that falls due in the calendar year of every edition.
type Task struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Does  string `json:"does"` // what is done, in a sentence or two
	// Days are month-day, such as 05-01, or the first and the last of a stretch
	// of days, such as "06-01 to 08-01".
	Days []string `json:"days"`
	// FromDeadline is set in place of Days where the day depends on the deadline:
	// days after it, negative for days before, one or the first and the last.
	FromDeadline []int  `json:"from_deadline"`
	Law          string `json:"law"`       // why it is done; empty where no law asks for it
	Basis        Basis  `json:"basis"`     // of the day
	Confirmed    bool   `json:"confirmed"` // the law and the day were read in an official text
	Note         string `json:"note"`      // what is uncertain, or how the day is counted
}

// Calendar returns the tasks of the compliance year as the embedded calendar
// holds them. They are read-only. An error is a defect of the program.
func Calendar() ([]Task, error) { return readCalendar() }

var readCalendar = sync.OnceValues(func() ([]Task, error) {
	data, err := schemas.FS.ReadFile("calendar.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Title       string `json:"title"`
		Description string `json:"description"`
		Tasks       []Task `json:"tasks"`
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, fmt.Errorf("schemas/calendar.json: %w", err)
	}
	return file.Tasks, nil
})
