package prose_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
	"cleryreport/generator/schema"
)

func mustLaw(t *testing.T) *schema.Law {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return law
}

func heading(level int, words string, cites ...string) *doc.Heading {
	h := &doc.Heading{Level: level, Inlines: doc.NewText(words)}
	for _, c := range cites {
		h.Cites = append(h.Cites, doc.Cite{Text: c})
	}
	return h
}

func TestOfCutsAtEveryHeading(t *testing.T) {
	link := func(words, target string) doc.Inline {
		return &doc.Link{Target: target, Inlines: doc.NewText(words)}
	}
	text := &model.Policy{Path: "policies/a.md", Title: "Reporting", Blocks: []doc.Block{
		doc.NewParagraph("Above  all."),
		heading(2, "Whom to tell", "34 CFR § 668.46 (b)(2)(iii)", "no citation"),
		&doc.List{Items: []doc.Item{{Blocks: []doc.Block{doc.NewParagraph("One")}}, {Blocks: []doc.Block{doc.NewParagraph("Two")}}}},
		heading(3, "By night"),
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText("Call")}, &doc.LineBreak{}, link("us", "https://a.example/x"),
			link(" or b@a.example", "mailto:b@a.example"), link(", 555-0100", "tel:+15550100")}},
		heading(2, "Elsewhere"),
		&doc.Table{Head: []doc.Row{{Cells: []doc.Cell{{Inlines: doc.NewText("Day")}, {Inlines: doc.NewText("Hour")}}}},
			Groups: []doc.RowGroup{{Rows: []doc.Row{{Cells: []doc.Cell{{Inlines: doc.NewText("Monday")}, {Inlines: doc.NewText("8")}}}}}}},
		&doc.Placement{Kind: "table", Name: "hazing", Args: map[string]string{"year": "2025", "campus": "main"}},
	}}
	corpus := &model.Corpus{Policies: []*model.Policy{text}, Offices: []model.Office{{ID: "p", Title: "Police", Head: "Chief", Phone: "1"}}}
	got := prose.Of(corpus, mustLaw(t))
	want := []model.Section{
		{Path: "policies/a.md", Heading: "Reporting", Paragraphs: []string{"Above all."}},
		{Path: "policies/a.md", Heading: "Whom to tell", Cites: []string{"34 CFR 668.46(b)(2)(iii)", "no citation"}, Paragraphs: []string{"One", "Two"}},
		{Path: "policies/a.md", Above: []string{"Whom to tell"}, Heading: "By night", Paragraphs: []string{"Call us (https://a.example/x) or b@a.example, 555-0100"}},
		{Path: "policies/a.md", Heading: "Elsewhere", Paragraphs: []string{"Day | Hour", "Monday | 8", "[table hazing campus main year 2025]"}},
	}
	equal := func(a, b model.Section) bool {
		return a.Path == b.Path && a.Heading == b.Heading && slices.Equal(a.Above, b.Above) && slices.Equal(a.Cites, b.Cites) && slices.Equal(a.Paragraphs, b.Paragraphs)
	}
	if !slices.EqualFunc(got.Sections, want, equal) {
		t.Errorf("got  %q\nwant %q", got.Sections, want)
	}
	if !slices.Equal(got.Offices, []model.FormerOffice{{ID: "p", Title: "Police", Head: "Chief"}}) {
		t.Errorf("offices %v", got.Offices)
	}
}

// marked writes runs as they are read: deleted words in brackets, inserted words
// in braces.
func marked(runs []prose.Run) string {
	var b strings.Builder
	for _, r := range runs {
		text := strings.ReplaceAll(r.Text, "\n", "/")
		switch r.Op {
		case prose.Deleted:
			text = "[" + text + "]"
		case prose.Inserted:
			text = "{" + text + "}"
		}
		b.WriteString(text)
	}
	return b.String()
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct{ name, before, after, want string }{
		{"the same", "Call us.|At night.", "Call us.|At night.", "Call us./At night./"},
		{"nothing", "", "", ""},
		{"a word", "Call the police at once.", "Call the dispatcher at once.", "Call the[ police]{ dispatcher} at once./"},
		{"a sign", "Call us, now.", "Call us now.", "Call us[,] now./"},
		{"one word stays between two changes", "a cold and wet day follows now", "a warm and dry day follows now", "a[ cold and wet]{ warm and dry} day follows now/"},
		{"two words stay between two changes", "a cold day in the spring", "a warm day in the fall", "a[ cold]{ warm} day in the[ spring]{ fall}/"},
		{"a telephone number", "Call 555-555-0110 at once, or don't.", "Call 555-555-0190 at once, or don’t.", "Call[ 555-555-0110]{ 555-555-0190} at once, or[ don't]{ don’t}./"},
		{"a paragraph in front", "Call us.|Wait.", "Listen.|Call us.|Wait.", "{Listen./}Call us./Wait./"},
		{"a paragraph goes", "Call us.|Wait.|Go.", "Call us.|Go.", "Call us./[Wait./]Go./"},
		{"a paragraph is cut in two", "Call us. Wait.", "Call us.|Wait.", "Call us.[ Wait]{/Wait}./"},
		{"accents", "Große Straße heißt so", "Große Gasse heißt so", "Große[ Straße]{ Gasse} heißt so/"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(prose.Compare(paragraphs(tt.before), paragraphs(tt.after))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func paragraphs(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "|")
}

func TestKept(t *testing.T) {
	runs := prose.Compare([]string{"Call the police at once.", "Wait."}, []string{"Call the dispatcher at once, please."})
	if same, after := prose.Kept(runs); same != 4 || after != 6 {
		t.Errorf("%d of %d words are the same: %s", same, after, marked(runs))
	}
}

// TestManyChanges finds a change in every tenth word of a long paragraph, and
// nothing else.
func TestManyChanges(t *testing.T) {
	var before, after []string
	for i := range 2000 {
		word := "w" + strconv.Itoa((i*i+7*i)%300)
		before, after = append(before, word), append(after, word)
		if i%10 == 0 {
			after[i] = "changed"
		}
	}
	same, words := prose.Kept(prose.Compare([]string{strings.Join(before, " ")}, []string{strings.Join(after, " ")}))
	if same < 1750 || words != 2000 {
		t.Errorf("%d of %d words are the same, want 1800", same, words)
	}
}

// sides puts the runs of a comparison together again.
func sides(runs []prose.Run) (before, after string) {
	for _, r := range runs {
		if r.Op != prose.Inserted {
			before += r.Text
		}
		if r.Op != prose.Deleted {
			after += r.Text
		}
	}
	return before, after
}

// ended puts a line feed behind each paragraph.
func ended(paragraphs []string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(p + "\n")
	}
	return b.String()
}

// FuzzCompare shows that a comparison loses no word of either side.
func FuzzCompare(f *testing.F) {
	f.Add("Call the police.|Wait.", "Call us.")
	f.Add("a--b -c- d' 'e", "\xff-a \xff")
	f.Add("", "a | b  c\u00ad,;é")
	f.Add(strings.Repeat("a b c ", 200), strings.Repeat("c b d ", 150))
	f.Fuzz(func(t *testing.T, a, b string) {
		before, after := paragraphs(a), paragraphs(b)
		was, now := sides(prose.Compare(before, after))
		if want := ended(before); was != want {
			t.Errorf("before: %q, want %q", was, want)
		}
		if want := ended(after); now != want {
			t.Errorf("after: %q, want %q", now, want)
		}
	})
}

func TestMatch(t *testing.T) {
	long := "Tell the office of student conduct within three days what you saw and who was there."
	s := func(path, heading, text string) model.Section {
		return model.Section{Path: path, Heading: heading, Paragraphs: paragraphs(text)}
	}
	under := func(above string, s model.Section) model.Section { s.Above = []string{above}; return s }
	for _, tt := range []struct {
		name          string
		before, after []model.Section
		want          string
	}{
		{"new and gone", []model.Section{s("a", "A", "x"), s("a", "Old", "one")}, []model.Section{s("a", "A", "x"), s("a", "New", "two")},
			"A>A Old> >New"},
		{"the title of a text", []model.Section{s("a", "A", "")}, []model.Section{s("a", "B", "")}, "A>B"},
		{"another heading", []model.Section{s("a", "A", ""), s("a", "Old", long)}, []model.Section{s("a", "A", ""), s("a", "New", long)}, "A>A Old>New"},
		{"another heading and some words", []model.Section{s("a", "A", ""), s("a", "Old", long)}, []model.Section{s("a", "A", ""), s("a", "New", long+" Call us.")}, "A>A Old>New"},
		{"another file", []model.Section{s("a", "A", ""), s("a", "One", long)}, []model.Section{s("b", "A", ""), s("b", "One", long)}, "A>A One>One"},
		{"below another heading", []model.Section{s("a", "A", ""), s("a", "Help", ""), under("Help", s("a", "One", long))},
			[]model.Section{s("a", "A", ""), s("a", "One", long)}, "A>A Help> One>One"},
		{"alike headings", []model.Section{s("a", "A", ""), s("a", "Help", "one"), s("a", "Help", "two")},
			[]model.Section{s("a", "A", ""), s("a", "Help", "one"), s("a", "Help", "two, too")}, "A>A Help>Help Help>Help"},
		{"nothing before", nil, []model.Section{s("a", "A", "")}, ">A"},
		{"nothing after", []model.Section{s("a", "A", "")}, nil, "A>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range prose.Match(tt.before, tt.after) {
				name := func(s *model.Section) string {
					if s == nil {
						return ""
					}
					return s.Heading
				}
				got = append(got, name(p.Before)+">"+name(p.After))
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
