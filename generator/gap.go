package generator

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/text"
	"cleryreport/generator/report"
)

// GapPage renders the gap report of a result, with its findings, as one page.
func GapPage(r *Result) ([]byte, error) {
	css, err := r.theme.CSS()
	if err != nil {
		return nil, err
	}
	return html.Render(gapWithFindings(r), css)
}

// GapMarkdown renders the same as Markdown.
func GapMarkdown(r *Result) ([]byte, error) { return text.Markdown(gapWithFindings(r)), nil }

func gapWithFindings(r *Result) *doc.Document {
	return report.WithFindings(r.Edition.Gap, r.Findings, r.Partly)
}

// HasGap reports whether the statements were judged, so that there is a gap
// report to speak of.
func (r *Result) HasGap() bool { return r.Edition != nil && !r.Unjudged }
