package finish

import (
	"bytes"
	"encoding/xml"
	"strings"
	"text/template"

	"cleryreport/generator/render/pdf/object"
)

// producer is the name of the program in the file.
const producer = "clery"

// addMetadata says what the document is, in XMP (ISO 16684-1) and, with the
// same values, in the information dictionary.
func (b *builder) addMetadata(catalog *object.Dict) error {
	info := b.doc.Info
	dict := object.NewDict().Set("Title", textString(info.Title))
	if info.Author != "" {
		dict.Set("Author", textString(info.Author))
	}
	if info.Subject != "" {
		dict.Set("Subject", textString(info.Subject))
	}
	dict.Set("Creator", object.String(producer)).
		Set("Producer", object.String(producer)).
		Set("CreationDate", object.String(b.pdfDate())).
		Set("ModDate", object.String(b.pdfDate()))
	b.file.Trailer.Set("Info", b.file.Add(dict))

	packet, err := b.xmp()
	if err != nil {
		return err
	}
	stream := &object.Stream{
		Dict: object.NewDict().
			Set("Type", object.Name("Metadata")).
			Set("Subtype", object.Name("XML")),
		Data: packet, // uncompressed, so that programs that know no PDF find it
	}
	catalog.Set("Metadata", b.file.Add(stream))
	return nil
}

// pdfDate is midnight of the document's date, in universal time.
func (b *builder) pdfDate() string { return b.date.Format("D:20060102150405") + "+00'00'" }

func (b *builder) xmp() ([]byte, error) {
	var out bytes.Buffer
	err := xmpTemplate.Execute(&out, map[string]any{
		"Info":     b.doc.Info,
		"Date":     b.date.Format("2006-01-02T15:04:05+00:00"),
		"Producer": producer,
	})
	return out.Bytes(), err
}

func escapeXML(s string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(s)) // a strings.Builder takes everything
	return out.String()
}

// xmpTemplate is the metadata packet. PDF/A wants the schema of every property
// described that is not in its own list: here that of PDF/UA.
var xmpTemplate = template.Must(template.New("xmp").Funcs(template.FuncMap{"xml": escapeXML}).Parse(
	`<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{{xml .Info.Title}}</rdf:li></rdf:Alt></dc:title>
{{- if .Info.Author}}
<dc:creator><rdf:Seq><rdf:li>{{xml .Info.Author}}</rdf:li></rdf:Seq></dc:creator>
{{- end}}
{{- if .Info.Subject}}
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{{xml .Info.Subject}}</rdf:li></rdf:Alt></dc:description>
{{- end}}
<dc:language><rdf:Bag><rdf:li>{{xml .Info.Lang}}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{{.Producer}}</pdf:Producer>
<xmp:CreatorTool>{{.Producer}}</xmp:CreatorTool>
<xmp:CreateDate>{{.Date}}</xmp:CreateDate>
<xmp:ModifyDate>{{.Date}}</xmp:ModifyDate>
<xmp:MetadataDate>{{.Date}}</xmp:MetadataDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`))
