package serve

import (
	"encoding/json"
	"strconv"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// mostFindings is how many findings the panel lists; the gap report has all.
const mostFindings = 200

// What the panel shows.
type (
	panel struct {
		Version, Institution string
		Pages                []pageLink
		Page                 string // path of the page beside the panel
		Summary              string
		Errors               int
		Notice               string // what is to be known of the page itself, empty if it is as it should be
		Here, Elsewhere      []finding
		More                 int // findings that are not listed
		States               []generator.StateCount
		Open                 []openLeaf
		Places               string // the headings of the page as JSON
	}
	pageLink struct {
		generator.Page
		Current bool
	}
	finding struct {
		Severity, Message, Help, Law, Rule, Line string
		Excepted                                 string
		Href, Heading                            string // place in the page, empty if it has none
		Source                                   origin
		Related                                  []string
	}
	openLeaf struct{ Name, State, Href string }

	// origin is a place in a file of the repository.
	origin struct {
		Path string `json:"path"`
		Line int    `json:"line"`
		Edit string `json:"edit"` // address of the host's web editor, empty if none is named
	}
	heading struct {
		Anchor string `json:"anchor"`
		Title  string `json:"title"`
		origin
	}
)

// Where the page stands to the files, in words.
const (
	unreadWords  = "The folder of the report, or that of the records, cannot be read. Look whether it is still there."
	staleWords   = "The page is the last good one. It comes back to life when the errors below are mended."
	partialWords = "What could not be read or printed is missing in this page."
	emptyWords   = "There is no page to show yet. It appears when the errors below are mended."
)

// panelOf is the panel beside a page.
func panelOf(v view, page string) panel {
	p := panel{Version: v.version, Page: page, Notice: noticeOf(v)}
	if v.pages != nil {
		for _, to := range v.pages.List() {
			p.Pages = append(p.Pages, pageLink{to, to.Path == page})
		}
		p.Places = headingsOf(v, page)
	}
	if v.result == nil {
		p.Summary = "The files cannot be read."
		return p
	}
	p.Institution = v.result.Corpus.Report.Institution.Name
	findings := v.result.Findings
	p.Summary, p.Errors = diag.Summary(findings), diag.Count(diag.Open(findings), diag.Error)
	if len(findings) == 0 {
		p.Summary = "Nothing was found."
	}
	for _, d := range diag.WorstFirst(findings) {
		if len(p.Here)+len(p.Elsewhere) == mostFindings {
			p.More = len(findings) - mostFindings
			break
		}
		p.add(v, d)
	}
	if !v.result.Unjudged {
		p.States = v.result.States()
		for _, leaf := range v.result.OpenLeaves() {
			p.Open = append(p.Open, openLeaf{leaf.Name, string(leaf.State), "/review/gap-report.html#" + leaf.Anchor})
		}
	}
	return p
}

func noticeOf(v view) string {
	switch {
	case v.unread:
		return unreadWords
	case v.pages == nil:
		return emptyWords
	case v.stale:
		return staleWords
	case v.partial:
		return partialWords
	default:
		return ""
	}
}

// add lists a finding with those of the page, or with those elsewhere.
func (p *panel) add(v view, d diag.Diagnostic) {
	f := finding{Severity: d.Severity.String(), Message: d.Message, Help: d.Help, Law: d.Law, Rule: d.Rule, Line: d.SourceLine,
		Source: originOf(v, d.Span.Path(), d.Span.Position().Line)}
	if d.Span.IsWhole() {
		f.Source.Line = 0
	}
	if d.Excepted != nil {
		f.Excepted = d.Excepted.String()
	}
	for _, r := range d.Related {
		f.Related = append(f.Related, r.Span.String()+": "+r.Message)
	}
	if v.pages != nil {
		if place, ok := v.pages.Where(d, p.Page); ok {
			f.Href, f.Heading = "/"+p.Page+"#"+place.Anchor, place.Title
			p.Here = append(p.Here, f)
			return
		}
	}
	p.Elsewhere = append(p.Elsewhere, f)
}

func originOf(v view, path string, line int) origin {
	o := origin{Path: path, Line: line}
	if v.result != nil && path != "" {
		o.Edit = v.result.Corpus.Report.EditLink(path)
	}
	return o
}

// String names the place as people do.
func (o origin) String() string {
	if o.Line == 0 {
		return o.Path
	}
	return o.Path + ", line " + strconv.Itoa(o.Line)
}

// headingsOf lists the headings of a page, with their files, for the line that
// says what is being read.
func headingsOf(v view, page string) string {
	list := []heading{}
	for _, at := range v.pages.Places(page) {
		list = append(list, heading{at.Anchor, at.Title, originOf(v, at.Path, at.Line)})
	}
	data, err := json.Marshal(list)
	if err != nil {
		return "[]"
	}
	return string(data)
}
