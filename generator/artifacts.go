package generator

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	netmail "net/mail"
	"strconv"

	"cleryreport/generator/doc"
	"cleryreport/generator/publish"
	"cleryreport/generator/render/data"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/mail"
	"cleryreport/generator/render/pdf"
	"cleryreport/generator/render/text"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// textWidth is the width of plain text in characters, which mail programs
// keep.
const textWidth = 72

// output is one folder that is published.
type output struct {
	target    string
	artifacts []publish.Artifact
	publish   func(context.Context, string, []publish.Artifact, publish.Manifest) error
}

// renderAll draws everything that a build publishes, in the order in which it is
// published: what the next ring may see comes later.
func renderAll(r *Result, o Options) ([]output, error) {
	secret, err := confidential(r)
	if err != nil {
		return nil, err
	}
	public, review, err := render(r)
	if err != nil {
		return nil, err
	}
	var list []output
	if len(secret) > 0 {
		list = append(list, output{o.Confidential, secret, publish.PublishPrivate})
	}
	return append(list, output{o.Review, review, publish.Publish}, output{o.Output, public, publish.Publish}), nil
}

// render draws the edition: what is published, and what is for reviewers.
func render(r *Result) (public, review []publish.Artifact, err error) {
	css, err := r.theme.CSS()
	if err != nil {
		return nil, nil, err
	}
	fragment, err := theme.FragmentCSS(html.FragmentPrefix)
	if err != nil {
		return nil, nil, err
	}
	messageCSS, err := r.theme.MessageCSS()
	if err != nil {
		return nil, nil, err
	}
	a := &artifacts{css: css, messageCSS: messageCSS}
	year := strconv.Itoa(r.Edition.Year)
	a.page("index.html", r.Edition.Landing)
	a.page(year+"/index.html", r.Edition.Report)
	a.add(year+"/fragment.html", func() ([]byte, error) { return html.Fragment(r.Edition.Report, fragment) })
	a.openData(r, year)
	attachments := attach(a.list)
	var pages map[string]int // of the PDF, by anchor
	a.add(year+"/"+r.Edition.Name+".pdf", func() ([]byte, error) {
		out, err := pdf.Render(r.Edition.Report, r.theme, attachments)
		pages = out.AnchorPages
		return out.Data, err
	})
	a.page("notice/index.html", r.Edition.Notice)
	for _, n := range r.Edition.Notices {
		a.notice(n)
	}
	public, a.list = a.list, nil

	a.review(r, pages)
	return public, a.list, a.err
}

// openData renders the numbers of the report for programs.
func (a *artifacts) openData(r *Result, year string) {
	if r.Corpus.Report.HoldsSecurity() {
		a.add(year+"/statistics.csv", func() ([]byte, error) { return data.StatisticsCSV(r.Stats) })
		a.add(year+"/statistics.json", func() ([]byte, error) {
			return data.StatisticsJSON(r.Corpus.Report.Institution, r.Edition.Year, r.Stats)
		})
	}
	if len(r.Stats.Fires) > 0 {
		a.add(year+"/fires.csv", func() ([]byte, error) { return data.FiresCSV(r.Stats) })
	}
	if len(r.Edition.Footnotes) > 0 {
		a.add(year+"/notes.csv", func() ([]byte, error) { return data.NotesCSV(r.Edition.Footnotes) })
	}
}

// review renders what is for reviewers.
func (a *artifacts) review(r *Result, pages map[string]int) {
	a.page("gap-report.html", r.Edition.Gap)
	a.add("gap-report.md", func() ([]byte, error) { return text.Markdown(r.Edition.Gap), nil })
	a.add("gap-report.csv", func() ([]byte, error) { return data.GapCSV(r.Corpus, r.Coverage) })
	a.add("gap-report.json", func() ([]byte, error) { return data.GapJSON(r.Corpus, r.Coverage) })
	a.add("evidence.json", func() ([]byte, error) { return data.EvidenceJSON(r.Coverage.Trees()) })
	a.page("approvals.html", r.Edition.Approvals)
	a.add("approvals.csv", func() ([]byte, error) { return data.ApprovalsCSV(r.Corpus, r.Coverage) })
	a.page("crosswalk.html", r.Edition.Crosswalk.Document(pages))
	a.add("crosswalk.csv", func() ([]byte, error) { return data.CrosswalkCSV(r.Edition.Crosswalk, pages) })
}

// artifacts collects rendered files; after an error it renders nothing more.
type artifacts struct {
	css        string
	messageCSS string
	list       []publish.Artifact
	err        error
}

func (a *artifacts) add(path string, render func() ([]byte, error)) {
	if a.err != nil {
		return
	}
	data, err := render()
	if err != nil {
		a.err = fmt.Errorf("%s: %w", path, err)
		return
	}
	a.list = append(a.list, publish.Artifact{Path: path, Data: data})
}

func (a *artifacts) page(path string, d *doc.Document) {
	a.add(path, func() ([]byte, error) { return html.Render(d, a.css) })
}

// notice renders a notice as plain text and as a message.
func (a *artifacts) notice(n report.Notice) {
	plain := text.Render(n.Text, textWidth)
	a.add("notice/"+n.Audience.ID+".txt", func() ([]byte, error) { return plain, nil })
	a.add("notice/"+n.Audience.ID+".eml", func() ([]byte, error) {
		page, err := html.Render(n.Text, a.messageCSS)
		if err != nil {
			return nil, err
		}
		m := mail.Message{From: netmail.Address{Name: n.FromName, Address: n.From}, Subject: n.Subject, Date: n.Text.ISODate, Text: plain, HTML: page}
		if n.Text.Logo != nil {
			m.Logo = n.Text.Logo.Data
		}
		return mail.Render(m)
	})
}

// digest is one SHA-256 over everything that was read: for each file, by path,
// its path, its length and its bytes.
func digest(trees ...*source.Tree) string {
	h := sha256.New()
	for _, t := range trees {
		if t == nil {
			continue
		}
		for _, f := range t.Files() {
			fmt.Fprintf(h, "%s\x00%d\x00", f.Path, len(f.Data))
			h.Write(f.Data)
		}
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
