package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cleryreport/generator/theme"
)

// piece is a part of a run that stands on one line.
type piece struct {
	run   *run
	text  string  // with the spaces that follow it, so that copied words do not run together
	width float64 // without those spaces
	space float64 // of those spaces
}

// word is what a line break does not part: pieces that follow each other
// without a place to break.
type word struct {
	pieces  []piece
	newline bool // ends its line
}

// width returns the room the word needs; the spaces after it need none.
func (w word) width() float64 {
	total := 0.0
	for i, p := range w.pieces {
		total += p.width
		if i < len(w.pieces)-1 {
			total += p.space
		}
	}
	return total
}

// trailing returns the width of the spaces after the word.
func (w word) trailing() float64 {
	if len(w.pieces) == 0 {
		return 0
	}
	return w.pieces[len(w.pieces)-1].space
}

// leastWidth returns the room the word needs if it is cut wherever it may be.
func (w word) leastWidth() float64 {
	widest, used := 0.0, 0.0
	before := rune(0)
	for _, p := range w.pieces {
		for i, r := range p.text {
			used += textWidth(p.run.face, p.run.size, string(r))
			if i < len(strings.TrimRight(p.text, " ")) {
				widest = max(widest, used)
			}
			if after, _ := utf8.DecodeRuneInString(p.text[i+utf8.RuneLen(r):]); theme.MayCut(before, r, after) {
				used = 0
			}
			before = r
		}
	}
	return widest
}

// words cuts runs into words. A word goes on from one run into the next unless
// there is a place to break between them.
func words(runs []run) []word {
	count := len(runs)
	for i := range runs {
		count += strings.Count(runs[i].text, " ")
	}
	out := make([]word, 0, count)
	pieces := make([]piece, 0, count)
	open := false // the last word may go on
	for i := range runs {
		r := &runs[i]
		if r.newline {
			out = append(out, word{newline: true})
			open = false
			continue
		}
		for rest := r.text; rest != ""; {
			end, breaks := nextBreak(rest)
			p := newPiece(r, rest[:end])
			if open {
				last := &out[len(out)-1]
				last.pieces = append(last.pieces, p)
			} else {
				pieces = append(pieces, p)
				n := len(pieces)
				out = append(out, word{pieces: pieces[n-1 : n : n]})
			}
			open = !breaks
			rest = rest[end:]
		}
	}
	return out
}

func newPiece(r *run, text string) piece {
	ink := strings.TrimRight(text, " ")
	return piece{
		run:   r,
		text:  text,
		width: textWidth(r.face, r.size, ink),
		space: textWidth(r.face, r.size, text[len(ink):]),
	}
}

// nextBreak returns where the first word of s ends, and whether a line may end
// there: after spaces, and after a hyphen, dash or slash between letters. The
// section sign keeps its number.
func nextBreak(s string) (end int, breaks bool) {
	before := rune(0)
	for i, r := range s {
		after := i + utf8.RuneLen(r)
		switch r {
		case ' ':
			if before != '§' && !strings.HasPrefix(s[after:], " ") {
				return after, true
			}
		case '-', '‐', '–', '—', '/':
			next, _ := utf8.DecodeRuneInString(s[after:])
			if unicode.IsLetter(before) && unicode.IsLetter(next) {
				return after, true
			}
		}
		before = r
	}
	return len(s), false
}

// splitWord cuts a word that is wider than a line: as late as it fits, but
// rather after punctuation, as in addresses. At least one character stays in
// the first part.
func splitWord(w word, width float64) (first, rest word) {
	for i, p := range w.pieces {
		if p.width <= width {
			width -= p.width + p.space
			continue
		}
		at := cutPlace(p, width)
		if p.run.pageOf != nil {
			at = len(p.text)
		}
		if at == 0 && i == 0 {
			_, at = utf8.DecodeRuneInString(p.text)
		}
		first.pieces = append(first.pieces, w.pieces[:i]...)
		if at > 0 {
			first.pieces = append(first.pieces, newPiece(p.run, p.text[:at]))
		}
		if at < len(p.text) {
			rest.pieces = append(rest.pieces, newPiece(p.run, p.text[at:]))
		}
		rest.pieces = append(rest.pieces, w.pieces[i+1:]...)
		return first, rest
	}
	return w, word{}
}

// cutPlace returns how much of a piece fits into a width.
func cutPlace(p piece, width float64) int {
	fits, polite := 0, 0
	total, before := 0.0, rune(0)
	for i, r := range p.text {
		total += textWidth(p.run.face, p.run.size, string(r))
		if total > width {
			break
		}
		fits = i + utf8.RuneLen(r)
		if after, _ := utf8.DecodeRuneInString(p.text[fits:]); theme.MayCut(before, r, after) {
			polite = fits
		}
		before = r
	}
	if polite > 0 {
		return polite
	}
	return fits
}
