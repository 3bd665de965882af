package cli

import (
	"bytes"
	"context"
	"io"
	"reflect"
	"strings"
	"testing"

	"cleryreport/generator"
)

// ask answers the questions that the flags leave open, a line for each.
func ask(t *testing.T, f initFlags, imported *generator.Beginning, lines ...string) (generator.Beginning, string, error) {
	t.Helper()
	var out bytes.Buffer
	q := &questions{out: &out}
	q.ask(t.Context(), strings.NewReader(strings.Join(lines, "\n")))
	b, err := f.beginning(imported, q)
	return b, out.String(), err
}

func TestQuestions(t *testing.T) {
	b, said, err := ask(t, initFlags{today: "2026-03-02"}, nil,
		"", "Larkmoor {College}", "Larkmoor College", // there must be a name that can be printed
		"12", "999903",
		"Main Campus; Harbor Center",
		"Franklin", "guards", "Police", "maybe", "y", "YES",
		"Franklin", "none", "No", "n",
		"www.larkmoor.example", "https://www.larkmoor.example/clery/")
	if err != nil {
		t.Fatal(err)
	}
	want := generator.Beginning{Name: "Larkmoor College", UnitID: "999903", Edition: 2026, Web: "https://www.larkmoor.example/clery",
		Campuses: []generator.FirstCampus{
			{Name: "Main Campus", State: "Franklin", Security: "police", Housing: true, Noncampus: true},
			{Name: "Harbor Center", State: "Franklin", Security: "none"},
		}}
	if !reflect.DeepEqual(b, want) {
		t.Errorf("got %+v", b)
	}
	for _, words := range []string{"(Harbor Center)", "[Main Campus]", "six digits", "please answer police, security or none", "begins with https://"} {
		if !strings.Contains(said, words) {
			t.Errorf("nobody was told %q in\n%s", words, said)
		}
	}
}

func TestQuestionsThatFlagsAnswer(t *testing.T) {
	f := initFlags{name: "Larkmoor College", edition: 2027, states: []string{"Franklin"}, security: []string{"police"}, housing: []string{"no"}, web: "https://l.example"}
	b, said, err := ask(t, f, nil, "", "", "no")
	if err != nil || b.Edition != 2027 || len(b.Campuses) != 1 || b.Campuses[0].Name != "Main Campus" || strings.Contains(said, "State") {
		t.Errorf("got %+v, %v after\n%s", b, err, said)
	}
}

// Of an import only who keeps order is asked, and the address.
func TestQuestionsAfterImport(t *testing.T) {
	imported := &generator.Beginning{Name: "Larkmoor College", Edition: 2026, Campuses: []generator.FirstCampus{{Name: "Main Campus", State: "Franklin"}}}
	b, _, err := ask(t, initFlags{}, imported, "police", "https://l.example")
	if err != nil || b.Campuses[0].Security != "police" || b.Web != "https://l.example" {
		t.Errorf("got %+v, %v", b, err)
	}
	if _, _, err := ask(t, initFlags{name: "Another College"}, imported); err == nil || !strings.Contains(err.Error(), "--name") {
		t.Errorf("another name: %v", err)
	}
}

// Ctrl-C ends the questions, even while nobody writes.
func TestQuestionsInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	in, answers := io.Pipe()
	defer answers.Close()
	q := &questions{out: &bytes.Buffer{}}
	q.ask(ctx, in)
	go func() {
		if _, err := io.WriteString(answers, "Larkmoor College\n"); err != nil {
			t.Error(err)
		}
		interrupt()
	}()
	if _, err := (initFlags{edition: 2027}).beginning(nil, q); err == nil || !strings.Contains(err.Error(), "nothing was written") {
		t.Errorf("the error is %v", err)
	}
}

func TestAsArgument(t *testing.T) {
	for dir, want := range map[string]string{"my-report": "my-report", `C:\Reports\größer`: `C:\Reports\größer`, "my report": `"my report"`, "R&D": `"R&D"`} {
		if got := asArgument(dir); got != want {
			t.Errorf("%s is typed as %s", dir, got)
		}
	}
}

// When answers end, what has to be given is named.
func TestQuestionsCutShort(t *testing.T) {
	_, _, err := ask(t, initFlags{}, nil, "Larkmoor College")
	if err == nil || !strings.HasPrefix(err.Error(), "--state, --security, --housing, --noncampus, --web must be given") {
		t.Errorf("the error is %v", err)
	}
}

func TestWrongFlags(t *testing.T) {
	whole := initFlags{name: "Larkmoor College", edition: 2026, states: []string{"Franklin"}, security: []string{"police"}, housing: []string{"no"},
		noncampus: []string{"no"}, web: "https://l.example"}
	for name, tt := range map[string]struct {
		change func(f *initFlags)
		want   string
	}{
		"unit id":             {func(f *initFlags) { f.unitID = "999903001" }, "six digits"},
		"a brace":             {func(f *initFlags) { f.name = "{{ name }}" }, "without braces"},
		"address":             {func(f *initFlags) { f.web = "larkmoor.example" }, "begins with https://"},
		"address of a query":  {func(f *initFlags) { f.web = "https://l.example/?a=1" }, "begins with https://"},
		"edition":             {func(f *initFlags) { f.edition = 26 }, "no edition 26"},
		"day":                 {func(f *initFlags) { f.edition, f.today = 0, "today" }, `no day "today"`},
		"same campus twice":   {func(f *initFlags) { f.campuses = []string{"North", "north"} }, "the same name"},
		"campus without name": {func(f *initFlags) { f.campuses = []string{"North", " "} }, "has a name"},
		"two of three":        {func(f *initFlags) { f.campuses, f.states = []string{"A", "B", "C"}, []string{"Ohio", "Iowa"} }, "once for each of the 3"},
		"security":            {func(f *initFlags) { f.security = []string{"guards"} }, "police, security or none"},
	} {
		t.Run(name, func(t *testing.T) {
			f := whole
			tt.change(&f)
			if _, err := f.beginning(nil, &questions{out: &bytes.Buffer{}}); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("the error is %v, want %q", err, tt.want)
			}
		})
	}
}

func TestNextEdition(t *testing.T) {
	for day, want := range map[string]int{"2026-01-01": 2026, "2026-10-01": 2026, "2026-10-02": 2027, "2026-12-31": 2027} {
		if got, err := nextEdition(day); got != want || err != nil {
			t.Errorf("on %s the next edition is %d, %v", day, got, err)
		}
	}
}
