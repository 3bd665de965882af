package layout

// mostAlong is the height of text that goes onto the turned page of a table
// rather than leave a page of its own nearly empty: about ten lines.
const mostAlong = 170

// turnAlong puts on turned pages what belongs to their tables: the heading under
// which a table stands, with a few lines between them; and text that would have
// a page for itself between two such tables, or behind one at the end of a part.
// Other text stays upright, before and after.
func turnAlong(boxes []box) {
	turned := false // what comes before the stretch, in the same part
	for first := 0; first < len(boxes); {
		end := stretch(boxes, first)
		text := boxes[first:end]
		turns := end < len(boxes) && boxes[end].turned && !boxes[end].newPage
		ends := end == len(boxes) || boxes[end].newPage
		alone := turned && !boxes[first].newPage || boxes[first].newPage && turns
		switch {
		case boxes[first].turned:
		case alone && (turns || ends) && stacked(text) <= mostAlong:
			turn(text)
		case turns:
			turn(text[opening(text):])
		}
		turned = boxes[end-1].turned
		first = end
	}
}

// stretch returns where the boxes from first on end that are all turned or all
// upright, and of one part.
func stretch(boxes []box, first int) int {
	end := first + 1
	for end < len(boxes) && boxes[end].turned == boxes[first].turned && !boxes[end].newPage {
		end++
	}
	return end
}

func turn(boxes []box) {
	for i := range boxes {
		boxes[i].turned = true
	}
}

// opening returns where the heading of what follows text begins, with the
// headings above it. If there is too much text between, or no heading, it is the
// end of text.
func opening(text []box) int {
	start := len(text) - 1
	for start >= 0 && !text[start].heading {
		start--
	}
	for start > 0 && text[start-1].heading {
		start--
	}
	if start < 0 || stacked(text[start:]) > mostAlong {
		return len(text)
	}
	return start
}
