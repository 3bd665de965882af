package report

import (
	"fmt"

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
	{"enrolled-students", "enrolled students"},
	{"current-employees", "current employees"},
	{"prospective-students", "prospective students"},
	{"prospective-employees", "prospective employees"},
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
			Subject:  "Notice of availability: " + b.title(),
			From:     office.Email,
			FromName: office.Title,
			Text:     b.noticeDocument(fmt.Sprintf("To %s of %s.", a.Name, b.corpus.Report.Institution.Name)),
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
	return b.noticeDocument(fmt.Sprintf("To %s of %s.", wordList(names, "and"), b.corpus.Report.Institution.Name))
}

// noticeDocument says what 34 CFR 668.41(e) asks: that the report is
// available, what it contains, its exact address, and that a paper copy is
// given on request and how.
func (b *builder) noticeDocument(to string) *doc.Document {
	r := b.corpus.Report
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Notice of availability",
		Subtitle:    b.title(),
		Institution: r.Institution.Name,
		Published:   date(r.Published),
		ISODate:     r.Published,
		Draft:       b.draft,
		Logo:        b.logo,
		Front:       []doc.Block{doc.NewParagraph(to)},
		Sections: []*doc.Section{
			{ID: "available", Level: 2, Title: doc.NewText("The report is available"), Blocks: []doc.Block{
				paragraphf("The %s of %s was published on %s. Everybody may read it, free of charge and without signing in.",
					b.title(), r.Institution.Name, date(r.Published))}},
			{ID: "address", Level: 2, Title: doc.NewText("Where to read it"), Blocks: b.addressBlocks()},
			{ID: "description", Level: 2, Title: doc.NewText("What it contains"), Blocks: b.descriptionBlocks()},
			{ID: "paper-copy", Level: 2, Title: doc.NewText("How to get a paper copy"), Blocks: b.paperCopyBlocks()},
		},
	}
}

func (b *builder) addressBlocks() []doc.Block {
	r := b.corpus.Report
	blocks := []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "The report is at this address: "}, addressLink(r.Address())}}}
	return append(blocks, b.otherDocuments()...)
}

// otherDocuments says where the reports are that are published apart from this
// one.
func (b *builder) otherDocuments() []doc.Block {
	var blocks []doc.Block
	for _, other := range b.corpus.Report.Documents {
		blocks = append(blocks, &doc.Paragraph{Inlines: []doc.Inline{
			&doc.Text{Value: "The " + other.Title + " is a document of its own at this address: "}, addressLink(other.Address)}})
	}
	return blocks
}

// descriptionBlocks is the brief description of the contents.
func (b *builder) descriptionBlocks() []doc.Block {
	var blocks []doc.Block
	if b.corpus.Report.HoldsSecurity() {
		blocks = []doc.Block{
			doc.NewParagraph("The report states the policies in force on campus security: how to report a crime or an emergency, timely warnings and emergency notifications, the security of buildings, the powers of campus security staff and their work with the police, alcohol and drugs, the prevention of dating violence, domestic violence, sexual assault and stalking and the procedures when one is reported, hazing, and where to learn about registered sex offenders."),
			paragraphf("It gives statistics for calendar years %s of crimes, hate crimes, arrests and disciplinary referrals on campus, on noncampus property and on public property, and of hazing from %d on.",
				b.yearsText(), model.HazingSince),
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
	const fire = "fire safety systems, drills, rules, evacuation procedures, and the fires of three calendar years with their causes, injuries, deaths and damage"
	r := b.corpus.Report
	switch {
	case !r.HoldsFire():
		return doc.NewParagraph("For on-campus student housing it holds the missing student policy.")
	case !r.HoldsSecurity():
		return paragraphf("For on-campus student housing it describes %s.", fire)
	default:
		return doc.NewParagraph("For on-campus student housing it holds the missing student policy and the fire safety report: " + fire + ".")
	}
}

func (b *builder) paperCopyBlocks() []doc.Block {
	n := b.corpus.Report.Notice
	office, _ := b.corpus.Office(n.Office)
	contact := "Contact: " + office.Title
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
		doc.NewParagraph("You will be given a paper copy of the report on request. " + n.PaperCopy),
		&doc.Paragraph{Inlines: line},
	}
}

func addressLink(address string) doc.Inline {
	return &doc.Link{Target: address, Inlines: doc.NewText(address)}
}
