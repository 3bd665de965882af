package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// readXLSX reads the first sheet of a workbook of Excel 2007 or later. Where
// its parts lie follows from the relationships of the workbook
// (ECMA-376, part 1, 12.3).
func readXLSX(data []byte, r Reading) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return damaged
	}
	p := pack{archive}
	sheet, shared, err := p.parts()
	if err != nil {
		return err
	}
	texts, err := p.sharedTexts(shared)
	if err != nil {
		return err
	}
	return p.rows(sheet, texts, r)
}

// pack is the archive that a workbook is.
type pack struct{ *zip.Reader }

// open opens a part of the archive, which gives no more than MaxSize bytes.
func (p pack) open(name string) (io.ReadCloser, error) {
	for _, f := range p.File {
		if strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			if f.UncompressedSize64 > MaxSize {
				return nil, Problem{"the sheet is larger than any table that is read", saveAnew}
			}
			part, err := f.Open()
			if err != nil {
				return nil, damaged
			}
			return part, nil
		}
	}
	return nil, Problem{"the file is an archive, and no Excel workbook", saveAnew}
}

// read decodes a small part of the archive.
func (p pack) read(name string, into any) error {
	part, err := p.open(name)
	if err != nil {
		return err
	}
	defer part.Close()
	if err := xml.NewDecoder(io.LimitReader(part, MaxSize)).Decode(into); err != nil {
		return damaged
	}
	return nil
}

// parts returns where the first sheet lies, and the shared texts; "" if there
// are none.
func (p pack) parts() (sheet, shared string, err error) {
	var book struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := p.read("xl/workbook.xml", &book); err != nil {
		return "", "", err
	}
	if err := p.read("xl/_rels/workbook.xml.rels", &relations); err != nil {
		return "", "", err
	}
	for _, r := range relations.List {
		target := strings.TrimPrefix(r.Target, "/")
		if target == r.Target {
			target = path.Join("xl", target)
		}
		switch {
		case len(book.Sheets) > 0 && r.ID == book.Sheets[0].ID:
			sheet = target
		case path.Base(r.Type) == "sharedStrings":
			shared = target
		}
	}
	if sheet == "" {
		return "", "", Problem{"the workbook has no sheet", saveAnew}
	}
	return sheet, shared, nil
}

// sharedTexts reads the texts that the sheets share.
func (p pack) sharedTexts(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	part, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer part.Close()
	var texts []string
	decoder := xml.NewDecoder(io.LimitReader(part, MaxSize))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return texts, nil
		}
		if err != nil {
			return nil, damaged
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "si" {
			continue
		}
		var text richText
		if err := decoder.DecodeElement(&text, &start); err != nil {
			return nil, damaged
		}
		texts = append(texts, text.String())
	}
}

// richText is a text, in one piece or in several of different looks.
type richText struct {
	Text []string `xml:"t"`
	Runs []string `xml:"r>t"`
}

// String joins the pieces.
func (t richText) String() string { return strings.Join(t.Text, "") + strings.Join(t.Runs, "") }
