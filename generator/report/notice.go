package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// Audience is one of the groups that must be told of the report
// (34 CFR 668.41(e)(1), (e)(4)).
type Audience struct {
	ID   string // file name of its message, such as "enrolled-students"
	Name string // "enrolled students"
}

// Audiences lists the groups in the order of the regulation.
var Audiences = []Audience{
	{"enrolled-students", say.EnrolledStudents()},
	{"current-employees", say.CurrentEmployees()},
	{"prospective-students", say.ProspectiveStudents()},
	{"prospective-employees", say.ProspectiveEmployees()},
}

// Notice is the notice of availability for one audience, to be sent as a
// message.
type Notice struct {
	Audience Audience
	Subject  string
	From     string // e-mail address of the office that answers, empty if it has none
	FromName string
	Text     *doc.Document
}

// notices returns the messages, one for each audience.
func (b *builder) notices() []Notice {
	office, _ := b.corpus.Office(b.corpus.Report.Notice.Office)
	var list []Notice
	for _, a := range Audiences {
		list = append(list, Notice{
			Audience: a,
			Subject:  say.NoticeSubject(b.title()),
			From:     office.Email,
			FromName: office.Title,
			Text:     b.noticeDocument([]string{a.Name}),
		})
	}
	return list
}

// noticePage is the notice for everybody, as a page.
func (b *builder) noticePage() *doc.Document {
	var names []string
	for _, a := range Audiences {
		names = append(names, a.Name)
	}
	return b.noticeDocument(names)
}

// noticeDocument says what 34 CFR 668.41(e) asks: that the report is
// available, what it contains, its exact address, and that a paper copy is
// given on request and how.
func (b *builder) noticeDocument(to []string) *doc.Document {
	r := b.corpus.Report
	return &doc.Document{
		Lang:        say.Tag(),
		Title:       say.NoticeTitle(),
		Subtitle:    b.title(),
		Institution: r.Institution.Name,
		Published:   say.Date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Logo:        b.logo,
		Front:       []doc.Block{doc.NewParagraph(say.NoticeTo(to, r.Institution.Name))},
		Sections: []*doc.Section{
			{ID: "available", Level: 2, Title: doc.NewText(say.Available()), Blocks: []doc.Block{
				doc.NewParagraph(say.AvailableText(b.title(), r.Institution.Name, say.Date(r.Published)))}},
			{ID: "address", Level: 2, Title: doc.NewText(say.WhereToRead()), Blocks: b.addressBlocks()},
			{ID: "description", Level: 2, Title: doc.NewText(say.WhatItContains()), Blocks: b.descriptionBlocks()},
			{ID: "paper-copy", Level: 2, Title: doc.NewText(say.PaperCopy()), Blocks: b.paperCopyBlocks()},
		},
	}
}

func (b *builder) addressBlocks() []doc.Block {
	r := b.corpus.Report
	blocks := []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: say.AddressLead()}, addressLink(r.Address())}}}
	return append(blocks, b.otherDocuments()...)
}

// otherDocuments says where the reports are that are published apart from this
// one.
func (b *builder) otherDocuments() []doc.Block {
	var blocks []doc.Block
	for _, other := range b.corpus.Report.Documents {
		blocks = append(blocks, &doc.Paragraph{Inlines: []doc.Inline{
			&doc.Text{Value: say.OtherDocument(other.Title)}, addressLink(other.Address)}})
	}
	return blocks
}

// descriptionBlocks is the brief description of the contents.
func (b *builder) descriptionBlocks() []doc.Block {
	var blocks []doc.Block
	if b.corpus.Report.HoldsSecurity() {
		blocks = []doc.Block{
			doc.NewParagraph(say.HoldsPolicies()),
			doc.NewParagraph(say.HoldsStatistics(b.yearsText(), model.HazingSince)),
		}
	}
	if b.corpus.HasHousing() {
		blocks = append(blocks, b.housingDescription())
	}
	return blocks
}

// housingDescription says what the document holds for on-campus student
// housing: the missing student policy is part of the security report.
func (b *builder) housingDescription() *doc.Paragraph {
	r := b.corpus.Report
	switch {
	case !r.HoldsFire():
		return doc.NewParagraph(say.HoldsMissingStudents())
	case !r.HoldsSecurity():
		return doc.NewParagraph(say.HoldsFireSafety())
	default:
		return doc.NewParagraph(say.HoldsBoth())
	}
}

func (b *builder) paperCopyBlocks() []doc.Block {
	n := b.corpus.Report.Notice
	office, _ := b.corpus.Office(n.Office)
	contact := say.Contact(office.Title)
	for _, s := range []string{office.Address, office.Phone} {
		if s != "" {
			contact += ", " + s
		}
	}
	line := []doc.Inline{&doc.Text{Value: contact + "."}}
	if office.Email != "" {
		line = []doc.Inline{&doc.Text{Value: contact + ", "},
			&doc.Link{Target: "mailto:" + office.Email, Inlines: doc.NewText(office.Email)}, &doc.Text{Value: "."}}
	}
	return []doc.Block{
		doc.NewParagraph(say.PaperCopyText(n.PaperCopy)),
		&doc.Paragraph{Inlines: line},
	}
}

func addressLink(address string) doc.Inline {
	return &doc.Link{Target: address, Inlines: doc.NewText(address)}
}
