package checklist

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// telephone is a telephone number of the North American plan as people write it,
// with the spaces and hyphens that word processors do not break.
var telephone = regexp.MustCompile(`(?:\+?1[\s.\x{a0}\x{2011}-]?)?\(?\b\d{3}\)?[\s.–\x{a0}\x{2010}\x{2011}-]{0,2}\d{3}[\s.–\x{a0}\x{2010}\x{2011}-]\d{4}\b`)

// tollFree are the area codes of numbers that are no office's next door, such as
// those of national helplines.
var tollFree = []string{"800", "833", "844", "855", "866", "877", "888"}

// digitsOf are the last ten digits of a number.
func digitsOf(text string) string {
	digits := strings.Map(func(r rune) rune {
		if !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, text)
	return digits[max(len(digits)-10, 0):]
}

// telephones finds numbers in the text that are not those of site/: an office has
// got another one, and the text was copied.
func (w *walker) telephones(*Coverage) []diag.Diagnostic {
	known := map[string]bool{}
	for _, text := range w.writtenNumbers() {
		for _, number := range telephone.FindAllString(text, -1) {
			known[digitsOf(number)] = true
		}
	}
	var list []diag.Diagnostic
	for i := range w.passages {
		p := &w.passages[i]
		for _, at := range telephone.FindAllStringIndex(p.text, -1) {
			number := p.text[at[0]:at[1]]
			if digits := digitsOf(number); !known[digits] && !slices.Contains(tollFree, digits[:3]) {
				list = append(list, w.telephone(p, at[0], at[1], number))
			}
		}
	}
	return list
}

// writtenNumbers are the places of site/ where a telephone number may stand.
func (w *walker) writtenNumbers() []string {
	texts := []string{w.corpus.Report.Notice.PaperCopy}
	for _, o := range w.corpus.Offices {
		texts = append(texts, o.Phone, o.EmergencyPhone, o.Address, o.Hours)
	}
	for _, f := range w.corpus.Report.Facts {
		texts = append(texts, f.Value)
	}
	return texts
}

// telephone is the finding for a number, of the office that the text names before
// it if it names one.
func (w *walker) telephone(p *passage, start, end int, number string) diag.Diagnostic {
	span, law := p.span(start, end), diag.Law("34 CFR 668.46(b)(2)(iii)")
	if o := w.officeBefore(p.text[:start]); o != nil {
		return diag.New(RuleTelephone, diag.Warning, span,
			number+" is not the number of "+o.Title+" in site/offices.yaml, which is "+o.Phone+w.ownedBy(p.policy.Path),
			diag.Help("find out which of the two is right, and write {{ offices."+o.ID+".phone }} in the text: it changes with the register"),
			diag.See(o.Span, "the office"), law)
	}
	return diag.New(RuleTelephone, diag.Note, span, number+" stands nowhere in site/, so that nobody sees when it changes"+w.ownedBy(p.policy.Path),
		diag.Help("call it; then give the office an entry in site/offices.yaml and write {{ offices.ID.phone }} in the text"), law)
}

// officeBefore is the office with a telephone that a text names last; nil if it
// names none.
func (w *walker) officeBefore(text string) *model.Office {
	var last *model.Office
	plain, at, length := plainWords(text), -1, 0
	for i := range w.corpus.Offices {
		o := &w.corpus.Offices[i]
		for _, title := range []string{o.Title, o.Head} {
			if title == "" || o.Phone == "" {
				continue
			}
			words := plainWords(title)
			if found := strings.LastIndex(plain, words); found > at || found == at && found >= 0 && len(words) > length {
				last, at, length = o, found, len(words)
			}
		}
	}
	return last
}
