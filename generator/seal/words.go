package seal

import (
	"bytes"
	"encoding/json"
	"errors"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// section is the row of a section of the texts.
type section struct {
	Path       string   `json:"path"`
	Above      []string `json:"above,omitempty"`
	Heading    string   `json:"heading"`
	Cites      []string `json:"cites,omitempty"`
	Paragraphs []string `json:"paragraphs,omitempty"`
}

func sectionRow(s model.Section) any {
	return section{s.Path, s.Above, s.Heading, s.Cites, s.Paragraphs}
}

// office is the row of an office.
type office struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Head  string `json:"head,omitempty"`
}

func officeRow(o model.FormerOffice) any { return office(o) }

// wordRows writes a row a line. Characters stand as they are read, not as a page
// would have to write them.
func wordRows[T any](list []T, row func(T) any) ([]string, error) {
	var rows []string
	for _, entry := range list {
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(row(entry)); err != nil {
			return nil, err
		}
		rows = append(rows, "  "+string(bytes.TrimSpace(b.Bytes())))
	}
	return rows, nil
}

// section adds a section of the texts.
func (r *reader) section(one section, span source.Span) error {
	if one.Path == "" {
		return errors.New("a section is of no text")
	}
	r.seal.Wording.Sections = append(r.seal.Wording.Sections, model.Section{Path: one.Path, Above: one.Above, Heading: one.Heading,
		Cites: one.Cites, Paragraphs: one.Paragraphs, Span: span})
	return nil
}

// office adds an office.
func (r *reader) office(one office, _ source.Span) error {
	if one.ID == "" || one.Title == "" {
		return errors.New("an office has no id or no title")
	}
	r.seal.Wording.Offices = append(r.seal.Wording.Offices, model.FormerOffice(one))
	return nil
}
