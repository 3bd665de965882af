package schema

import (
	"regexp"
	"slices"
	"testing"
)

// TestCalendar holds each task to what a reader of the calendar relies on: a day,
// a paragraph that the checklist knows, and a word about what is uncertain.
func TestCalendar(t *testing.T) {
	tasks, err := Calendar()
	if err != nil || len(tasks) < 20 {
		t.Fatalf("%d tasks, %v", len(tasks), err)
	}
	law, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	common, err := FileShape("calendar")
	if err != nil {
		t.Fatal(err)
	}
	days := regexp.MustCompile(`^[01][0-9]-[0-3][0-9]( to [01][0-9]-[0-3][0-9])?$`)
	var ids []string
	for _, task := range tasks {
		ids = append(ids, task.ID)
		if task.Title == "" || task.Does == "" {
			t.Errorf("%s: no title, or nothing that is done", task.ID)
		}
		if (len(task.Days) == 0) == (len(task.FromDeadline) == 0) || len(task.FromDeadline) > 2 {
			t.Errorf("%s: days %v, from the deadline %v", task.ID, task.Days, task.FromDeadline)
		}
		for _, day := range task.Days {
			if !days.MatchString(day) {
				t.Errorf("%s: the day %q", task.ID, day)
			}
		}
		if !slices.Contains([]Basis{BasisLaw, BasisGuidance, BasisPractice}, task.Basis) {
			t.Errorf("%s: the basis %q", task.ID, task.Basis)
		}
		if !task.Confirmed && task.Note == "" {
			t.Errorf("%s is unconfirmed, and nobody says what is", task.ID)
		}
		c, err := ParseCitation(task.Law)
		if known := err == nil && (law.Group(c) != nil || len(law.Find(c)) > 0); !known && task.Confirmed && task.Law != "" {
			t.Errorf("%s: the checklist does not know %q", task.ID, task.Law)
		}
	}
	if got := common.Key("changed").Item().Key("task").Values; !slices.Equal(got, ids) {
		t.Errorf("site/calendar.yaml knows the tasks %v, and the calendar has %v", got, ids)
	}
	slices.Sort(ids)
	if n := len(slices.Compact(slices.Clone(ids))); n != len(ids) {
		t.Errorf("an id stands twice among %v", ids)
	}
}
