package layout

import (
	"strings"

	"cleryreport/generator/render/pdf/draw"
)

// line is a line of text.
type line struct{ pieces []piece }

// width returns the width of the line without the spaces at its end.
func (l line) width() float64 { return word{pieces: l.pieces}.width() }

// shownWidth returns the width of the line with the numbers of its pages.
func (l line) shownWidth() float64 {
	total := 0.0
	for _, p := range l.pieces {
		total += textWidth(p.run.face, p.run.size, p.run.shown(p.text))
	}
	return total
}

// breakLines breaks runs into lines, each filled as far as it goes.
func breakLines(runs []run, width float64) []line { return fillLines(words(runs), width) }

// fillLines sets words in lines, each filled as far as it goes.
func fillLines(queue []word, width float64) []line {
	var lines []line
	pieces := make([]piece, 0, countPieces(queue)) // of all lines
	first, used := 0, 0.0                          // of the line in the making
	end := func() {
		lines = append(lines, line{pieces[first:len(pieces):len(pieces)]})
		first, used = len(pieces), 0
	}
	for len(queue) > 0 {
		w := queue[0]
		queue = queue[1:]
		if w.newline {
			end()
			continue
		}
		if len(pieces) > first && used+w.width() > width {
			end()
		}
		if w.width() > width {
			var rest word
			if w, rest = splitWord(w, width); len(rest.pieces) > 0 {
				queue = append([]word{rest}, queue...)
			}
		}
		pieces = append(pieces, w.pieces...)
		used += w.width() + w.trailing()
	}
	if len(pieces) > first || len(lines) == 0 {
		end()
	}
	return lines
}

func countPieces(words []word) int {
	count := 0
	for _, w := range words {
		count += len(w.pieces)
	}
	return count
}

// balanceLines breaks runs into as few lines as breakLines, but about equally
// long ones, as suits a heading.
func balanceLines(runs []run, width float64) []line {
	lines := breakLines(runs, width)
	low, high := widestWord(words(runs)), width
	for len(lines) > 1 && high-low > 1 {
		middle := (low + high) / 2
		if narrower := breakLines(runs, middle); len(narrower) > len(lines) {
			low = middle
		} else {
			lines, high = narrower, middle
		}
	}
	return lines
}

// widestWord returns the room that words need at least.
func widestWord(words []word) float64 {
	widest := 0.0
	for _, w := range words {
		widest = max(widest, w.width())
	}
	return widest
}

// naturalWidth returns the width of words on as few lines as they allow.
func naturalWidth(words []word) float64 {
	widest, used := 0.0, 0.0
	for _, w := range words {
		if w.newline {
			used = 0
			continue
		}
		widest = max(widest, used+w.width())
		used += w.width() + w.trailing()
	}
	return widest
}

// drawLine draws a line whose top left corner stands at x and at.y. The pieces
// of one run become one operation, and those of one link one active area.
func (t *typesetter) drawLine(l line, at place, x float64, st style) {
	baseline := at.y + st.baseline()
	for pieces := l.pieces; len(pieces) > 0; {
		r := pieces[0].run
		n, text := 0, ""
		for n < len(pieces) && pieces[n].run == r {
			text += pieces[n].text
			n++
		}
		text = r.shown(text)
		t.pager.op(at.page, draw.Op{
			Kind: draw.OpText, X: x, Y: baseline - r.rise,
			Text: text, Face: r.face, Size: r.size, Color: r.color, Leaf: r.leaf, Artifact: r.artifact,
		})
		pieces = pieces[n:]
		if r.link != nil {
			goesOn := len(pieces) > 0 && pieces[0].run.link == r.link
			t.drawLink(r, text, goesOn, at.page, x, baseline)
		}
		x += textWidth(r.face, r.size, text)
	}
}

// drawLink underlines a text that is a link, or a part of one, and makes its
// area active. The spaces at its end belong to it only if it goes on after them.
func (t *typesetter) drawLink(r *run, text string, goesOn bool, page int, x, baseline float64) {
	if !goesOn {
		text = strings.TrimRight(text, " ")
	}
	width := textWidth(r.face, r.size, text)
	if !r.link.plain {
		t.pager.op(page, draw.Op{
			Kind: draw.OpRect, X: x, Y: baseline + 1.6, W: width, H: 0.5,
			Color: r.color, Leaf: r.leaf,
		})
	}
	r.link.cover(page, [4]float64{x, baseline - r.size, x + width, baseline + r.size*0.3})
}
