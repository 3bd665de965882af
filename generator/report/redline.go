package report

import (
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/prose"
)

// line is one paragraph of a comparison.
type line struct {
	inlines []doc.Inline
	changed bool
}

// redline writes the runs of a comparison as paragraphs. Unless all is asked for,
// those that stay as they are and have no changed neighbor are only counted.
func redline(runs []prose.Run, whole bool) []doc.Block {
	var blocks []doc.Block
	lines := linesOf(runs)
	alike := 0
	told := func() {
		switch alike {
		case 0:
		case 1:
			blocks = append(blocks, doc.NewParagraph("[1 paragraph without a change]"))
		default:
			blocks = append(blocks, paragraphf("[%s paragraphs without a change]", say.Number(alike)))
		}
		alike = 0
	}
	for i, l := range lines {
		beside := i > 0 && lines[i-1].changed || i+1 < len(lines) && lines[i+1].changed
		if !whole && !l.changed && !beside {
			alike++
			continue
		}
		told()
		blocks = append(blocks, &doc.Paragraph{Inlines: l.inlines})
	}
	told()
	return blocks
}

// linesOf cuts runs where their paragraphs end.
func linesOf(runs []prose.Run) []line {
	var lines []line
	var open line
	for _, run := range runs {
		for i, text := range strings.Split(run.Text, "\n") {
			if i > 0 && len(open.inlines) > 0 {
				lines = append(lines, open)
				open = line{}
			}
			if text == "" {
				continue
			}
			open.changed = open.changed || run.Op != prose.Same
			open.inlines = append(open.inlines, inlinesOf(run.Op, text)...)
		}
	}
	if len(open.inlines) > 0 {
		lines = append(lines, open)
	}
	return lines
}

// inlinesOf marks words by what became of them; a space before them stays
// outside.
func inlinesOf(op prose.Op, text string) []doc.Inline {
	if op == prose.Same {
		return doc.NewText(text)
	}
	var inlines []doc.Inline
	if words := strings.TrimPrefix(text, " "); words != text {
		text, inlines = words, doc.NewText(" ")
	}
	if op == prose.Inserted {
		return append(inlines, &doc.Insertion{Inlines: doc.NewText(text)})
	}
	return append(inlines, &doc.Deletion{Inlines: doc.NewText(text)})
}
