package generator

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// noticesFile records the notices that were sent.
const noticesFile = "site/distribution.yaml"

// write replaces what a span covers.
func (p *rollover) write(span source.Span, text string) {
	p.edits = append(p.edits, diag.Edit{Span: span, NewText: text})
}

// moveYears writes the next edition into site/report.yaml. Its day of publication
// is undecided, and its deadline is October 1 until the Department moves it.
func (p *rollover) moveYears() {
	report := p.r.Corpus.Report
	p.write(report.EditionSpan, fmt.Sprint(p.from+1))
	p.write(report.PublishedSpan, "undecided")
	if !report.DeadlineSpan.IsZero() {
		p.write(report.DeadlineSpan, fmt.Sprintf("%d-10-01", p.from+1))
	}
}

// markNotices writes into each record of a notice, where it does not say so, of
// which edition it was: otherwise last year's notices would pass for this one's.
func (p *rollover) markNotices() {
	for _, d := range p.r.Corpus.Distribution {
		if !d.Unmarked || d.Span.Path() != noticesFile {
			continue
		}
		at, mark := d.Span.Start, fmt.Sprintf("edition: %d", d.Edition)
		if strings.HasPrefix(d.Span.Text(), "{") {
			at, mark = at+1, mark+", "
		} else {
			mark += lineBreak(d.Span.File) + strings.Repeat(" ", d.Span.Position().Column-1)
		}
		p.write(source.Span{File: d.Span.File, Start: at, End: at}, mark)
	}
}

// beginStatements writes what the law asks anew, to be filled in, where the
// statements stand that are nearest to it.
func (p *rollover) beginStatements() {
	for _, c := range p.law {
		if !c.Missing || c.Near == nil {
			continue
		}
		at := endOfChapter(p.r.Corpus.Policy(c.Near.Path), c.Near)
		text := c.Leaf.Prompt()
		if at.Start < len(at.File.Data) {
			text += "\n"
		} else {
			text = p.lineEnd(at) + "\n" + text
		}
		p.write(at, strings.ReplaceAll(text, "\n", lineBreak(at.File)))
	}
}

// lineEnd is the end of the last line of a file, if it has none and nothing was
// written behind it yet.
func (p *rollover) lineEnd(end source.Span) string {
	behind := slices.ContainsFunc(p.edits, func(e diag.Edit) bool { return e.Span == end })
	if behind || strings.HasSuffix(string(end.File.Data), "\n") {
		return ""
	}
	return "\n"
}

// endOfChapter is the place behind the section of the first level of the text
// in which a heading stands.
func endOfChapter(policy *model.Policy, near *checklist.Heading) source.Span {
	file := policy.Span.File
	at := len(file.Data)
	for _, block := range policy.Blocks {
		h, ok := block.(*doc.Heading)
		if ok && h.Level <= 2 && h.Span.Position().Line > near.Line {
			at = file.Offset(source.Position{Line: h.Span.Position().Line, Column: 1})
			break
		}
	}
	return source.Span{File: file, Start: at, End: at}
}
