package adopt

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// fixture reads a report that pandoc made; testdata/make.sh tells how.
func fixture(t *testing.T, name string) *source.File {
	t.Helper()
	packed, err := os.Open("testdata/" + name + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return source.NewFile(name, data)
}

func mustLaw(t testing.TB) *schema.Law {
	t.Helper()
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return law.For(2026)
}

// larkmoor is a repository with the campuses and some offices of the sample.
func larkmoor() *model.Corpus {
	return &model.Corpus{
		Campuses: []model.Campus{{ID: "main", Name: "Main Campus"}, {ID: "harbor", Name: "Harbor Center"}},
		Offices: []model.Office{
			{ID: "public_safety", Title: "Department of Public Safety", Kind: "police", Phone: "555-555-0110", EmergencyPhone: "555-555-0111", Email: "publicsafety@larkmoor.example"},
			{ID: "title_ix", Title: "Title IX Coordinator", Phone: "(555) 555-0120"},
		},
	}
}

// The words of a report are taken from its Markdown by a reading of its own, which
// knows nothing of how the package reads: everything that is no letter and no
// digit parts words, and the addresses of links are no words.
var (
	linkTarget = regexp.MustCompile(`\]\((?:[^()]|\([^()]*\))*\)`)
	htmlTag    = regexp.MustCompile(`<(/?[a-zA-Z][^<>@]*)>`)
	pandocSpan = regexp.MustCompile(`\{[#.][^{}]*\}|\{width[^{}]*\}`)
	picturesIn = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
)

func reportWords(text string) []string {
	text = picturesIn.ReplaceAllString(text, " ")
	text = linkTarget.ReplaceAllString(text, "] ")
	text = pandocSpan.ReplaceAllString(text, "")
	text = htmlTag.ReplaceAllStringFunc(text, func(tag string) string {
		if strings.HasPrefix(tag, "<http") {
			return tag
		}
		return ""
	})
	return wordsOf(text)
}

// adoptedWords are the words of all pages, with the values of facts in place of
// their names, and without what the program wrote itself.
func adoptedWords(a *Adopted, values map[string]string) []string {
	var words []string
	for _, p := range a.Pages {
		_, body, _ := strings.Cut(string(p.Text), "\nstatus: draft\n---\n")
		body = regexp.MustCompile(` \{cite="[^"]*"\}`).ReplaceAllString(body, "")
		body = regexp.MustCompile(`(?m)^\{\{ table .*\}\}$`).ReplaceAllString(body, "")
		body = regexp.MustCompile(`\{\{ (\S+) \}\}`).ReplaceAllStringFunc(body, func(match string) string {
			return values[strings.Trim(match, "{} ")]
		})
		if p.sections[0].level == 0 && p.sections[0].head != nil {
			words = append(words, wordsOf(p.Title)...)
		}
		words = append(words, reportWords(body)...)
	}
	return words
}

// elsewhere are the words of the report that no page holds: what was left out,
// and the titles of chapters, which the outline holds.
func elsewhere(a *Adopted) []string {
	var words []string
	for _, e := range a.Listed {
		if e.Kind == Removed {
			words = append(words, reportWords(e.Text)...)
		}
	}
	if a.Pages[0].Line == 1 {
		words = append(words, wordsOf(a.Pages[0].Title)...) // the title of the report, which stands over the first page
	}
	for _, part := range a.Parts {
		if !part.singles && part.Pages[0].Title != part.Title {
			words = append(words, wordsOf(part.Title)...)
		}
	}
	return words
}

// TestEveryWordIsKept adopts reports of more than 25,000 words that a Word file
// was the source of, and finds each word of them in the new files, in the list
// of what was left out, or in a table whose numbers were read.
func TestEveryWordIsKept(t *testing.T) {
	for _, name := range []string{"larkmoor.md", "larkmoor-bold.md", "larkmoor-pandoc.md"} {
		t.Run(name, func(t *testing.T) {
			f := fixture(t, name)
			corpus := larkmoor()
			a := Read(f, Setting{Corpus: corpus, Law: mustLaw(t)})
			values := map[string]string{}
			for _, o := range corpus.Offices {
				values["offices."+o.ID+".phone"], values["offices."+o.ID+".emergency_phone"], values["offices."+o.ID+".email"] = o.Phone, o.EmergencyPhone, o.Email
			}
			want := reportWords(string(f.Data))
			if len(want) < 20000 {
				t.Fatalf("the report has only %d words", len(want))
			}
			got := adoptedWords(a, values)
			drawn := name == "larkmoor-pandoc.md" // in which the lines of a cell stand apart
			if at := disorder(got, want); at >= 0 && !drawn {
				t.Errorf("out of order: ... %v", got[max(at-8, 0):at+1])
			}
			missing, more := difference(want, slices.Concat(got, elsewhere(a), readTables(a, f)))
			if len(missing) > 0 || len(more) > 0 {
				t.Errorf("lost: %v\nadded: %v", missing, more)
			}
		})
	}
}

// readTables are the words of the tables whose numbers were read.
func readTables(a *Adopted, f *source.File) []string {
	l := &list{}
	var words []string
	for _, b := range split(clean(f, l), l) {
		read := func(e Entry) bool { return e.Kind == Numbers && e.Line == b.line }
		if b.kind == table && slices.ContainsFunc(a.Listed, read) {
			words = append(words, reportWords(b.text)...)
		}
	}
	return words
}

// disorder is the place of the first word of a list that another one does not
// hold after the words before it, or -1.
func disorder(list, whole []string) int {
	at := 0
	for i, word := range list {
		next := slices.Index(whole[at:], word)
		if next < 0 {
			return i
		}
		at += next + 1
	}
	return -1
}

// difference returns the words that one list has more often than the other.
func difference(want, got []string) (missing, more []string) {
	n := map[string]int{}
	for _, w := range want {
		n[w]++
	}
	for _, w := range got {
		n[w]--
	}
	for w, count := range n {
		switch {
		case count > 0:
			missing = append(missing, w)
		case count < 0:
			more = append(more, w)
		}
	}
	slices.Sort(missing)
	slices.Sort(more)
	return missing, more
}

var citedHeading = regexp.MustCompile(`(?m)^#+ (.*?) \{cite="(.*)"\}`)

// citedByAuthors are the citations on the headings of the sample's texts.
func citedByAuthors(t *testing.T) map[string][]string {
	t.Helper()
	cited := map[string][]string{}
	texts, err := filepath.Glob("../../../*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range texts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range citedHeading.FindAllStringSubmatch(string(data), -1) {
			heading := strings.ToLower(oneNumber.ReplaceAllString(m[1], ""))
			cited[heading] = append(cited[heading], strings.Split(m[2], "; ")...)
		}
	}
	return cited
}
