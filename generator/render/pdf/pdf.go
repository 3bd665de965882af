// Package pdf renders a document as an accessible, archivable PDF: layout sets
// pages, paint draws them, finish adds what makes them readable aloud. It
// decides nothing about what a document says, and has no findings: its errors
// are mistakes of the program.
package pdf

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/finish"
	"cleryreport/generator/render/pdf/layout"
	"cleryreport/generator/theme"
)

// Artifact is a rendered document.
type Artifact struct {
	Data        []byte         // the file
	Pages       int            // how many pages it has
	AnchorPages map[string]int // the page, from 1, of every anchor
}

// Attachment is a file that the PDF carries inside it.
type Attachment = finish.Attachment

// Render returns d as PDF/UA-1 and PDF/A-3a, with the attachments inside.
func Render(d *doc.Document, th *theme.Theme, attachments []Attachment) (Artifact, error) {
	pages, anchors, err := layout.Layout(d, th)
	if err != nil {
		return Artifact{}, err
	}
	raw, err := paint(pages)
	if err != nil {
		return Artifact{}, err
	}
	for i := range pages.Pages {
		pages.Pages[i].Ops = nil // the file holds them; of a long report they are much
	}
	data, err := finish.Finish(raw, pages, attachments)
	if err != nil {
		return Artifact{}, fmt.Errorf("finish: %w", err)
	}
	return Artifact{Data: data, Pages: len(pages.Pages), AnchorPages: anchors}, nil
}
