// Package report arranges what an edition prints: the order of its parts,
// numbering, anchors, references, computed tables, the notice of availability
// and the gap report. It returns trees of doc and knows no renderer; it counts
// nothing and reads nothing.
package report

import (
	"strconv"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/theme"
)

// Edition is everything that is published or handed to reviewers, ready to be
// rendered.
type Edition struct {
	Year      int
	Name      string        // file name of the report without an extension
	Report    *doc.Document // the annual security (and fire safety) report
	Landing   *doc.Document // the page at the base address
	Notice    *doc.Document // the notice of availability as a page
	Notices   []Notice      // the same as messages, one for each audience
	Gap       *doc.Document // the gap report, for reviewers
	Approvals *doc.Document // which office accepted which text, for reviewers
	Crosswalk *Crosswalk    // from the law to the report and back, for reviewers
	Footnotes []Footnote    // of the statistics, for the open data
}

// Options are the choices of one run.
type Options struct {
	Draft      bool   // print DRAFT on every page
	ReportHref string // where the gap report's links find the report's page; empty for none
	Fonts      theme.Fonts
	Logo       *doc.Picture // on the cover and the pages for the public, nil if there is none
	Page       theme.Page   // of the printed edition
}

// Build arranges the edition. Its findings are about what only shows when the
// whole is put together: a table that is placed twice or is empty, and a
// reference that leads nowhere.
func Build(corpus *model.Corpus, stats *model.Statistics, coverage *checklist.Coverage, o Options) (*Edition, []diag.Diagnostic) {
	b := &builder{corpus: corpus, stats: stats, anchors: newAnchors(), tables: map[string]bool{}, draft: o.Draft, logo: o.logo(corpus), reportHref: o.ReportHref}
	report := b.report()
	crosswalk := b.crosswalk(coverage)
	if b.appendix != nil {
		b.appendix.Groups = crosswalk.appendix()
	}
	b.found = append(b.found, checkGlyphs(report, o.Fonts)...)
	b.found = append(b.found, setTables(report, o.Fonts, o.Page)...)
	e := &Edition{
		Year:      corpus.Report.Edition,
		Name:      b.fileName(),
		Report:    report,
		Landing:   b.landing(),
		Notice:    b.noticePage(),
		Notices:   b.notices(),
		Gap:       b.gap(coverage),
		Approvals: b.approvals(coverage),
		Crosswalk: crosswalk,
		Footnotes: b.footnotes(),
	}
	return e, b.found
}

// logo is the logo, which says the name of the institution.
func (o Options) logo(corpus *model.Corpus) *doc.Picture {
	if o.Logo == nil {
		return nil
	}
	logo := *o.Logo
	logo.Alt = corpus.Report.Institution.Name
	return &logo
}

// builder holds what the pieces of one edition share.
type builder struct {
	corpus  *model.Corpus
	stats   *model.Statistics
	anchors anchors
	tables  map[string]bool // anchors of the tables that the report holds
	draft   bool
	logo    *doc.Picture

	reportHref string

	chapters map[string]string // path of a file to the anchor of its chapter
	headings map[string]string // "path#slug" to the anchor of a heading
	placed   map[string]bool   // tables that an author placed, by placementKey
	sources  map[*doc.Heading]string
	cells    map[yearly][]model.Cell // of the statistics, once they are asked for
	places   []place                 // headings and computed tables of the report, in its order
	appendix *doc.Table              // the crosswalk that an author placed, nil if none did
	found    []diag.Diagnostic
}

// Title is the title of the report: the one that the institution gives it, or
// what it holds. A combined report names both (34 CFR 668.41(e)(6)); an
// institution without on-campus student housing publishes no fire safety
// report.
func Title(r model.Report, housing bool) string {
	switch {
	case r.Title != "":
		return r.Title
	case !r.HoldsSecurity():
		return say.FireTitle(r.Edition)
	case housing && r.HoldsFire():
		return say.CombinedTitle(r.Edition)
	default:
		return say.SecurityTitle(r.Edition)
	}
}

func (b *builder) title() string { return Title(b.corpus.Report, b.corpus.HasHousing()) }

// fileName is the name of the report's files, which says what it holds and the
// edition, whatever title the institution gives it.
func (b *builder) fileName() string {
	r := b.corpus.Report
	r.Title = ""
	words := strings.Fields(strings.ToLower(Title(r, b.corpus.HasHousing())))
	return strings.Join(append(words[1:], words[0]), "-")
}

func (b *builder) yearsText() string { return say.And(yearWords(b.stats.Years)) }

func (b *builder) last() int { return b.stats.Years[len(b.stats.Years)-1] }

func (b *builder) lastYear() string { return strconv.Itoa(b.last()) }

// report is the published report.
func (b *builder) report() *doc.Document {
	r := b.corpus.Report
	b.registerFiles()
	d := &doc.Document{
		Lang:        say.Tag(),
		Title:       b.title(),
		Subtitle:    say.Subtitle(b.yearsText()),
		Institution: r.Institution.Name,
		Address:     r.Address(),
		Published:   say.Date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Logo:        b.logo,
		Front:       b.front(),
		Contents:    true,
	}
	for i, part := range b.outline() {
		d.Sections = append(d.Sections, b.part(part, strconv.Itoa(i+1)))
	}
	b.nameTables(d.Sections)
	b.numberTables(d.Sections)
	return d
}

// front names the campuses that the report covers, and where the institution's
// other report is (34 CFR 668.41(e)(6)).
func (b *builder) front() []doc.Block {
	list := &doc.List{Tight: true}
	for _, c := range b.corpus.Campuses {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{
			&doc.Paragraph{Inlines: []doc.Inline{&doc.Strong{Inlines: doc.NewText(c.Name)}, &doc.Text{Value: ", " + c.Address}}}}})
	}
	return append([]doc.Block{doc.NewParagraph(say.Covers()), list}, b.otherDocuments()...)
}
