package generator

import (
	"errors"
	"strconv"
	"sync"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/html"
)

// Pages are the files that a build would publish of a result, at the places
// that they have in public/ and review/, each drawn when it is asked for. The
// gap report holds the findings as well. Pages are for several goroutines at
// once.
type Pages struct {
	Report string // path of the report's page
	PDF    string // path of the report as PDF

	result *Result
	css    string
	pages  map[string]*doc.Document // by path
	places map[string][]Place       // of each page
	front  []byte                   // the report's page
	rest   func() (map[string][]byte, error)
}

// Page is a page that a reader can go to.
type Page struct{ Path, Title string }

// Paths of the pages for the public and for reviewers that do not depend on the
// edition.
const (
	landingPath   = "public/index.html"
	noticePath    = "public/notice/index.html"
	gapPath       = "review/gap-report.html"
	crosswalkPath = "review/crosswalk.html"
)

// errNoEdition says why there are no pages.
var errNoEdition = errors.New("the configuration cannot be read, so that there is no report")

// NewPages draws the report's page, without which there is nothing to show, and
// prepares the others. A result without an edition has no pages, which is an
// error, and so is an edition whose page cannot be drawn.
func NewPages(r *Result) (*Pages, error) {
	if r.Edition == nil {
		return nil, errNoEdition
	}
	css, err := r.theme.CSS()
	if err != nil {
		return nil, err
	}
	front, err := html.Render(r.Edition.Report, css)
	if err != nil {
		return nil, err
	}
	year := "public/" + strconv.Itoa(r.Edition.Year) + "/"
	p := &Pages{Report: year + "index.html", PDF: year + r.Edition.Name + ".pdf", result: r, css: css, front: front}
	p.pages = map[string]*doc.Document{
		p.Report: r.Edition.Report, landingPath: r.Edition.Landing, noticePath: r.Edition.Notice, gapPath: gapWithFindings(r),
	}
	p.places = map[string][]Place{}
	for path, d := range p.pages {
		p.places[path] = placesOf(d.Sections)
	}
	p.rest = sync.OnceValues(p.everything)
	return p, nil
}

// List returns the pages that a reader can go to, the report first.
func (p *Pages) List() []Page {
	return []Page{{p.Report, "Report"}, {landingPath, "Landing page"}, {noticePath, "Notice"}, {gapPath, "Gap report"}, {crosswalkPath, "Crosswalk"}}
}

// File draws the file at a path, and reports whether there is one. The first
// file that is no page draws all of them, the PDF too.
func (p *Pages) File(path string) (data []byte, found bool, err error) {
	if path == p.Report {
		return p.front, true, nil
	}
	if d := p.pages[path]; d != nil {
		data, err := html.Render(d, p.css)
		return data, true, err
	}
	files, err := p.rest()
	if err != nil {
		return nil, true, err
	}
	data, found = files[path]
	return data, found, nil
}

// everything draws what a build publishes.
func (p *Pages) everything() (map[string][]byte, error) {
	public, review, err := render(p.result)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, a := range public {
		files["public/"+a.Path] = a.Data
	}
	for _, a := range review {
		files["review/"+a.Path] = a.Data
	}
	return files, nil
}
