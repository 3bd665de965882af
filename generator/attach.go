package generator

import (
	"path"

	"cleryreport/generator/publish"
	"cleryreport/generator/render/pdf"
)

// attached says what each file holds that the PDF carries inside it, in the
// words that a viewer shows and reads aloud.
var attached = map[string]string{
	"statistics.csv": "The crime statistics of this report, one number in a row",
	"fires.csv":      "The fire statistics of this report, one student housing facility and year in a row",
	"notes.csv":      "The footnotes of those statistics, one note in a row",
}

// attach returns those of the published files that the PDF carries, so that who
// keeps nothing but the report keeps its numbers in a form that programs read.
func attach(list []publish.Artifact) []pdf.Attachment {
	var attachments []pdf.Attachment
	for _, a := range list {
		name := path.Base(a.Path)
		if description := attached[name]; description != "" {
			attachments = append(attachments, pdf.Attachment{Name: name, Description: description, MIME: "text/csv", Data: a.Data})
		}
	}
	return attachments
}
