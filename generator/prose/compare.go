package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// Op says what became of a run of words.
type Op string

// What becomes of words.
const (
	Same     Op = "same"
	Deleted  Op = "deleted"
	Inserted Op = "inserted"
)

// Run is words that had the same fate. The texts of a comparison's runs follow
// each other: all that are not inserted make the text before, all that are not
// deleted the text after. A line feed ends a paragraph.
type Run struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Compare returns how paragraphs became others, word by word. Paragraphs that
// did not change are found first, so that one that was put in front moves none
// of the others.
func Compare(before, after []string) []Run {
	var c comparison
	was, now := ended(before), ended(after)
	at := 0 // of was
	for _, d := range lcs.DiffLines(was, now) {
		c.add(Same, strings.Join(was[at:d.Start], ""))
		c.words(tokens(strings.Join(was[d.Start:d.End], "")), tokens(strings.Join(now[d.ReplStart:d.ReplEnd], "")))
		at = d.End
	}
	c.add(Same, strings.Join(was[at:], ""))
	return c.runs
}

func ended(paragraphs []string) []string {
	list := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		list[i] = p + "\n"
	}
	return list
}

// comparison is runs in the making.
type comparison struct{ runs []Run }

// add puts words behind the others.
func (c *comparison) add(op Op, text string) {
	switch last := len(c.runs) - 1; {
	case text == "":
	case last >= 0 && c.runs[last].Op == op:
		c.runs[last].Text += text
	default:
		c.runs = append(c.runs, Run{op, text})
	}
}

// words compares two lists of tokens. Of changes with too little between them to
// be read one change is made: what was deleted, then what was inserted.
func (c *comparison) words(was, now []string) {
	at := 0 // of was
	diffs := changes(was, now)
	for i := 0; i < len(diffs); i++ {
		d := diffs[i]
		for i+1 < len(diffs) && isIsland(was[d.End:diffs[i+1].Start]) {
			i++
			d.End, d.ReplEnd = diffs[i].End, diffs[i].ReplEnd
		}
		c.add(Same, strings.Join(was[at:d.Start], ""))
		c.add(Deleted, strings.Join(was[d.Start:d.End], ""))
		c.add(Inserted, strings.Join(now[d.ReplStart:d.ReplEnd], ""))
		at = d.End
	}
	c.add(Same, strings.Join(was[at:], ""))
}

// searched is the number of tokens from which the library may leave off between
// the beginning and the end of a long change.
const searched = 50

// changes returns where two lists of tokens differ. The library looks for so many
// changes from either end and calls the middle one change; what it leaves there
// is searched again.
func changes(was, now []string) []lcs.Diff {
	var list []lcs.Diff
	for _, d := range lcs.DiffLines(was, now) {
		whole := d.End-d.Start == len(was) && d.ReplEnd-d.ReplStart == len(now)
		if whole || min(d.End-d.Start, d.ReplEnd-d.ReplStart) < searched {
			list = append(list, d)
			continue
		}
		for _, inner := range changes(was[d.Start:d.End], now[d.ReplStart:d.ReplEnd]) {
			list = append(list, lcs.Diff{Start: d.Start + inner.Start, End: d.Start + inner.End,
				ReplStart: d.ReplStart + inner.ReplStart, ReplEnd: d.ReplStart + inner.ReplEnd})
		}
	}
	return list
}

// isIsland reports whether tokens between two changes are at most one word,
// within one paragraph.
func isIsland(between []string) bool {
	n := 0
	for _, token := range between {
		if token == "\n" {
			return false
		}
		if isWord(token) {
			n++
		}
	}
	return n <= 1
}

// tokens cuts a text into words, signs and ends of paragraphs. A space belongs to
// what follows it. Words with a hyphen or an apostrophe are one, and so are
// numbers such as those of telephones.
func tokens(text string) []string {
	var list []string
	for text != "" {
		begin := len(text) - len(strings.TrimPrefix(text, " "))
		end := begin + wordLength(text[begin:])
		if end == begin && end < len(text) {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		list, text = append(list, text[:end]), text[end:]
	}
	return list
}

// wordLength is the length of the word with which a text begins, 0 if it begins
// with none.
func wordLength(text string) int {
	end, joint := 0, false
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			end, joint = i+utf8.RuneLen(r), false
		case i > 0 && !joint && strings.ContainsRune("-'’", r):
			joint = true
		default:
			return end
		}
	}
	return end
}

// isWord reports whether a token is a word or a number.
func isWord(token string) bool {
	return strings.IndexFunc(token, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// Words returns how many words a text has.
func Words(text string) int {
	n := 0
	for _, token := range tokens(text) {
		if isWord(token) {
			n++
		}
	}
	return n
}

// Kept returns how many words of a comparison are the same, and how many words
// the text after it has.
func Kept(runs []Run) (same, after int) {
	for _, r := range runs {
		switch n := Words(r.Text); r.Op {
		case Same:
			same, after = same+n, after+n
		case Inserted:
			after += n
		}
	}
	return same, after
}
