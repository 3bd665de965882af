package progress_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/progress"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// in is the place of a line of a file.
func in(path string, line int) source.Span {
	file := source.NewFile(path, bytes.Repeat([]byte("x\n"), line))
	return source.Span{File: file, Start: 2*line - 2, End: 2*line - 1}
}

// corpus has texts of two offices, one of which nobody owns an error in, agencies
// that did and did not answer, and an edition that was sealed before.
func corpus() *model.Corpus {
	return &model.Corpus{
		Report:   model.Report{Institution: model.Institution{Name: "Larkmoor University"}, Edition: 2026, Published: "2026-09-28", Deadline: "2026-10-01"},
		Campuses: []model.Campus{{ID: "main", Name: "Main Campus"}, {ID: "harbor", Name: "Harbor Center"}, {ID: "old", Name: "Old Campus", Open: []model.Interval{{From: "2020-01-01", Until: "2023-06-30"}}}},
		Offices: []model.Office{{ID: "police", Title: "Department of Public Safety and Emergency Management"}, {ID: "conduct", Title: "Office of Student Conduct"},
			{ID: "counsel", Title: "General Counsel"}, {ID: "city", Title: "City Police"}, {ID: "county", Title: "County Sheriff"}},
		Policies: []*model.Policy{
			{Path: "policies/a.md", Title: "A", Owner: "police", Status: "adopted", Reviewed: model.Review{On: "2026-06-12"}},
			{Path: "policies/b.md", Title: "B", Owner: "police", Status: "adopted", Reviewed: model.Review{On: "2025-09-18"}},
			{Path: "policies/c.md", Title: "C", Owner: "conduct", Status: "adopted"},
			{Path: "policies/d.md", Title: "D", Owner: "conduct", Status: "draft", Reviewed: model.Review{On: "2020-01-01"}},
		},
		AgencyLists: []model.AgencyList{
			{Campus: "main", Year: 2025, Agencies: []model.Agency{{Office: "city", AskedOn: "2026-02-01", Answered: "2026-03-01"}, {Office: "county", AskedOn: "2026-02-01"}, {Office: "state"}}},
			{Campus: "main", Year: 2024, Agencies: []model.Agency{{Office: "city", AskedOn: "2025-02-01", Answered: "2025-03-01"}}},
		},
		Distribution: []model.Distribution{
			{Edition: 2026, Audiences: []string{"enrolled_students", "current_employees"}, On: "2026-09-18"},
			{Edition: 2025, Audiences: []string{"prospective_students"}, On: "2025-09-20"}},
		Exceptions: []model.Exception{{Rule: "checklist.missing", Path: "668.46(b)(7)", Expires: "2026-12-31"}, {Rule: "theme.contrast", Path: "site/brand.yaml", Expires: "2026-09-18"}},
		Seals:      []model.Seal{{Edition: 2025, Published: "2025-09-26"}},
	}
}

func coverage() *checklist.Coverage {
	approval := func(office string, state checklist.ApprovalState, needed *model.NeededApproval) checklist.TextApproval {
		return checklist.TextApproval{Office: office, State: state, Needed: needed}
	}
	counsel := &model.NeededApproval{Office: "counsel"}
	answers := func(state checklist.State) checklist.Entry {
		return checklist.Entry{Leaf: &schema.Leaf{}, Answers: []checklist.Answer{{State: state}, {State: state}}}
	}
	return &checklist.Coverage{
		Entries: []checklist.Entry{answers(checklist.Accepted), answers(checklist.Present), answers(checklist.Present), answers(checklist.Draft),
			answers(checklist.Missing), answers(checklist.NotApplicable)},
		Approved: []checklist.TextApproval{approval("counsel", checklist.ApprovalGiven, counsel), approval("counsel", checklist.ApprovalWaits, counsel),
			approval("counsel", checklist.ApprovalChanged, counsel), approval("counsel", checklist.ApprovalEarly, counsel), approval("police", checklist.ApprovalGiven, nil)}}
}

func findings() []diag.Diagnostic {
	list := []diag.Diagnostic{
		diag.New("checklist.missing", diag.Error, in("policies/b.md", 7), "no statement answers 668.46(b)(7), and the words of this message are long enough to fill two lines"),
		diag.New("count.missing", diag.Error, in("stats/main/2025/counts.yaml", 3), "a number is missing"),
		diag.New("load.not-reviewed", diag.Warning, in("policies/c.md", 2), "nobody compared this text"),
		diag.New("load.review-old", diag.Note, in("policies/b.md", 2), "an old review"),
	}
	for i := range 9 {
		list = append(list, diag.New("checklist.missing", diag.Error, in("policies/c.md", i+4), fmt.Sprintf("statement %d is missing", i)))
	}
	list[0].Excepted = &diag.Exception{Until: "2026-12-31"}
	return list
}

var events = []calendar.Event{
	{Task: "ask", Number: 1, First: "2026-05-01", Last: "2026-05-01", Title: "Ask the police", Office: "police", Confirmed: true},
	{Task: "notices", Number: 1, First: "2026-09-15", Last: "2026-09-30", Title: "Send the notices", Office: "police", Confirmed: true},
	{Task: "deadline", Number: 1, First: "2026-10-01", Last: "2026-10-01", Title: "Deadline", Office: "conduct", Confirmed: true},
	{Task: "survey", Number: 1, First: "2026-10-15", Last: "2026-10-15", Title: "The survey closes, and this title is so long that it takes a second line", Office: "nobody"},
	{Task: "review", Number: 1, First: "2026-11-17", Last: "2026-12-20", Title: "Review", Office: "police", Confirmed: true},
	{Task: "late", Number: 1, First: "2026-11-19", Last: "2026-11-19", Title: "Too far off", Office: "police", Confirmed: true},
}

func of(t *testing.T, c *model.Corpus, today string) progress.Progress {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return progress.Of(c, coverage(), law, events, findings(), "2026 Annual Security Report", today)
}

func text(t *testing.T, p progress.Progress, style diag.Style) string {
	t.Helper()
	var b bytes.Buffer
	if err := progress.WriteText(&b, corpus(), p, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestText holds the whole text, and that no line is wider than a terminal.
func TestText(t *testing.T) {
	p := of(t, corpus(), "2026-09-19")
	p.Revision = &progress.Revision{Name: "main", New: findings()[:2], Mended: findings()[2:3], Files: []string{"policies/b.md"}}
	whole := text(t, p, diag.Style{})
	golden.Check(t, "testdata/status.txt", []byte(whole))
	golden.Check(t, "testdata/owner.txt", []byte(text(t, p.Narrow("police"), diag.Style{})))
	for line := range strings.Lines(whole) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
}

// Color changes no character that is seen.
func TestColor(t *testing.T) {
	p := of(t, corpus(), "2026-10-04")
	colored := text(t, p, diag.Style{Color: true})
	if !strings.Contains(colored, "\x1b[1;31mOctober 1, 2026: 3 days late\x1b[0m") {
		t.Errorf("nothing is red:\n%q", colored)
	}
	for _, code := range []string{"0", "1", "1;31", "1;32", "1;33"} {
		colored = strings.ReplaceAll(colored, "\x1b["+code+"m", "")
	}
	if plain := text(t, p, diag.Style{}); colored != plain {
		t.Errorf("got\n%s\nwant\n%s", colored, plain)
	}
}

func TestDue(t *testing.T) {
	sealed := corpus()
	sealed.Seals = append(sealed.Seals, model.Seal{Edition: 2026, Published: "2026-09-28"})
	onTheDay, late := *sealed, *sealed
	onTheDay.Report.Published, late.Report.Published = "2026-10-01", "2026-10-02"
	undecided := *corpus()
	undecided.Report.Undecided, undecided.Report.Published = true, undecided.Report.Deadline
	for _, tt := range []struct {
		corpus           *model.Corpus
		today            string
		due, publication string
	}{
		{corpus(), "2026-09-19", "12 days left", "in 9 days, not sealed yet"},
		{corpus(), "2026-09-28", "3 days left", "today, not sealed yet"},
		{corpus(), "2026-09-30", "1 day left", "2 days ago; not sealed (clery seal keeps what was published)"},
		{corpus(), "2026-10-01", "due today", "3 days ago; not sealed (clery seal keeps what was published)"},
		{corpus(), "2026-10-02", "1 day late", "4 days ago; not sealed (clery seal keeps what was published)"},
		{corpus(), "2027-10-01", "365 days late", "368 days ago; not sealed (clery seal keeps what was published)"},
		{&undecided, "2026-09-19", "12 days left", "nobody has set the day"},
		{&undecided, "2026-10-11", "10 days late", "nobody has set the day"},
		{sealed, "2026-12-01", "published 3 days before it", "sealed with its numbers"},
		{&onTheDay, "2026-12-01", "published on this day", "sealed with its numbers"},
		{&late, "2026-12-01", "published 1 day after it", "sealed with its numbers"},
	} {
		p := of(t, tt.corpus, tt.today)
		if p.Due() != tt.due || p.Publication() != tt.publication {
			t.Errorf("on %s: %q, %q; want %q, %q", tt.today, p.Due(), p.Publication(), tt.due, tt.publication)
		}
	}
}

// A text is due for review when more than a year has passed, and when it was
// last compared before the last edition was published.
func TestReviews(t *testing.T) {
	none, old, rolled := corpus(), corpus(), corpus()
	none.Seals, old.Seals[0].Published = nil, "2025-09-17"
	rolled.Seals[0].Published = "2026-06-12"
	for _, tt := range []struct {
		corpus *model.Corpus
		today  string
		want   int
	}{
		{none, "2026-09-18", 0}, {none, "2026-09-19", 1}, {none, "2027-06-12", 1}, {none, "2027-06-13", 2},
		{old, "2026-09-18", 0}, {corpus(), "2026-09-18", 1}, {rolled, "2026-09-18", 2},
	} {
		p := of(t, tt.corpus, tt.today)
		i := slices.IndexFunc(p.Offices, func(o progress.Office) bool { return o.ID == "police" })
		if got := len(p.Offices[i].Reviews); got != tt.want {
			t.Errorf("on %s, after %v, %d texts are due, want %d", tt.today, tt.corpus.Seals, got, tt.want)
		}
	}
}

func TestNothingOpen(t *testing.T) {
	c := corpus()
	c.Policies, c.Exceptions, c.Seals = c.Policies[:1], nil, nil
	p := progress.Of(c, &checklist.Coverage{}, nil, nil, nil, "2026 Annual Security Report", "2026-09-19")
	if p.Blocked() != "nothing" || p.Before != nil || len(p.Ahead(60)) > 0 {
		t.Errorf("%+v", p)
	}
	if out := text(t, p, diag.Style{}); strings.Contains(out, "By office") || strings.Contains(out, "Since") || strings.Contains(out, "next 60") {
		t.Errorf("the text speaks of what is not there:\n%s", out)
	}
}
