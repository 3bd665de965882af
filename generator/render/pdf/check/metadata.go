package check

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

func (c *checker) checkCatalog() {
	if c.text(c.catalog.Get("Lang")) == "" {
		c.report("catalog: no language")
	}
	if !c.isTrue(c.file.Dict(c.catalog.Get("MarkInfo")).Get("Marked")) {
		c.report("catalog: the file does not say that it is tagged")
	}
	if !c.isTrue(c.file.Dict(c.catalog.Get("ViewerPreferences")).Get("DisplayDocTitle")) {
		c.report("catalog: viewers show the file name instead of the title")
	}
	intents := c.file.Array(c.catalog.Get("OutputIntents"))
	if len(intents) != 1 {
		c.report("catalog: %d output intents", len(intents))
		return
	}
	profile, ok := c.file.Get(c.file.Dict(intents[0]).Get("DestOutputProfile")).(*object.Stream)
	if !ok {
		c.report("output intent: no color profile")
		return
	}
	if data, err := profile.Decode(); err != nil || len(data) < 128 || string(data[36:40]) != "acsp" {
		c.report("output intent: the color profile is none")
	}
}

// The names of the properties that are looked at.
const (
	nsDC   = "http://purl.org/dc/elements/1.1/"
	nsUA   = "http://www.aiim.org/pdfua/ns/id/"
	nsPDFA = "http://www.aiim.org/pdfa/ns/id/"
)

func (c *checker) checkMetadata() {
	stream, ok := c.file.Get(c.catalog.Get("Metadata")).(*object.Stream)
	if !ok {
		c.report("metadata: none")
		return
	}
	if c.name(stream.Dict.Get("Filter")) != "" {
		c.report("metadata: compressed")
	}
	data, err := stream.Decode()
	if err != nil {
		c.report("metadata: %v", err)
		return
	}
	properties, err := readXMP(data)
	if err != nil {
		c.report("metadata: %v", err)
		return
	}
	for _, want := range []struct {
		name  xml.Name
		value string
	}{
		{xml.Name{Space: nsUA, Local: "part"}, "1"},
		{xml.Name{Space: nsPDFA, Local: "part"}, "3"},
		{xml.Name{Space: nsPDFA, Local: "conformance"}, "A"},
	} {
		if properties[want.name] != want.value {
			c.report("metadata: %s is %q, not %q", want.name.Local, properties[want.name], want.value)
		}
	}
	if properties[xml.Name{Space: nsDC, Local: "title"}] == "" {
		c.report("metadata: no title")
	}
	if c.text(c.file.Dict(c.file.Trailer.Get("Info")).Get("Title")) == "" {
		c.report("information dictionary: no title")
	}
}

// readXMP returns the text inside every element of an XMP packet.
func readXMP(data []byte) (map[xml.Name]string, error) {
	properties := map[xml.Name]string{}
	var open []xml.Name
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return properties, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, name := range open {
				properties[name] += strings.TrimSpace(string(token))
			}
		}
	}
}
