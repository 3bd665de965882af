package schema

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// unread begins the citations of the items that no copy at hand prints: the
// examples of hazing, and the four dates of the hazing transparency report.
var unread = []string{
	"20 U.S.C. 1092(f)(6)(A)(vi)(II)(",
	"20 U.S.C. 1092(f)(9)(A)(iii)(III)(",
}

func TestQuotesAreShortAndSaySource(t *testing.T) {
	law, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, leaf := range law.Leaves {
		t.Run(leaf.Citation.String(), func(t *testing.T) {
			if leaf.Quote == nil {
				begins := func(unread string) bool { return strings.HasPrefix(leaf.Citation.String(), unread) }
				if !slices.ContainsFunc(unread, begins) {
					t.Error("no quote")
				}
				return
			}
			checkQuote(t, leaf.Quote)
		})
	}
}

func checkQuote(t *testing.T, quote *Quote) {
	t.Helper()
	words := strings.Fields(quote.Text)
	if n := len(words); n < 2 || n > 40 {
		t.Errorf("%d words in %q", n, quote.Text)
	}
	if quote.Text != strings.Join(words, " ") || strings.Contains(quote.Text, "...") {
		t.Errorf("%q has loose white space or an ellipsis of three periods", quote.Text)
	}
	paragraph, edition, ok := strings.Cut(quote.From, " copy at commit ")
	if !ok || edition == "" || !strings.Contains(paragraph, ", ") {
		t.Errorf("from %q names no paragraph and copy", quote.From)
	}
	if _, err := time.Parse(time.DateOnly, quote.Read); err != nil {
		t.Error(err)
	}
}

// A quote comes from the text of law that holds the leaf.
func TestQuotesAreOfTheirOwnText(t *testing.T) {
	law, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, leaf := range law.Leaves {
		if leaf.Quote == nil {
			continue
		}
		text, _, _ := strings.Cut(leaf.Citation.Bare().String(), "(")
		if !strings.HasPrefix(leaf.Quote.From, text) {
			t.Errorf("%s quotes from %s", leaf.Citation, leaf.Quote.From)
		}
	}
}

func TestQuotesAreReadStrictly(t *testing.T) {
	const head = `{"x-clery": {"citation": "668.46(d)", "quote": `
	tests := map[string]struct{ quote, want string }{
		"whole":            {`{"text": "a b", "from": "c", "read": "2026-11-22"}`, ""},
		"unknown member":   {`{"text": "a b", "from": "c", "read": "2026-11-22", "page": "1"}`, `unknown field "page"`},
		"a bare text":      {`"a b"`, "cannot unmarshal string"},
		"a day as number":  {`{"text": "a b", "from": "c", "read": 2026}`, "cannot unmarshal number"},
		"a list of quotes": {`[{"text": "a b"}]`, "cannot unmarshal array"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			law := &Law{}
			err := newReader(law, "law/test.json", []byte(head+test.quote+`}}`)).node(nil)
			if test.want != "" {
				if err == nil || !strings.Contains(err.Error(), test.want) {
					t.Errorf("got %v, want %q", err, test.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got, want := *law.Leaves[0].Quote, (Quote{Text: "a b", From: "c", Read: "2026-11-22"}); got != want {
				t.Errorf("read %+v, want %+v", got, want)
			}
		})
	}
}
