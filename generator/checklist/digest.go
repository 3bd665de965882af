package checklist

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// Texts returns the texts of a policy that go by a heading: its words, or their
// form in links. Without a heading it is the whole file.
func Texts(p *model.Policy, heading string) []Text {
	if heading == "" {
		t := textOf(p.Title, p.Blocks)
		t.Span = p.TitleSpan
		return []Text{t}
	}
	var found []Text
	for i, block := range p.Blocks {
		h, ok := block.(*doc.Heading)
		if !ok || doc.Slug(doc.PlainText(h.Inlines)) != doc.Slug(heading) {
			continue
		}
		t := textOf(doc.PlainText(h.Inlines), sectionBlocks(p.Blocks[i+1:], h.Level))
		t.Span, t.Heading = h.Span, doc.PlainText(h.Inlines)
		t.headings = append(t.headings, h)
		found = append(found, t)
	}
	return found
}

// textOf is the text of blocks under a title.
func textOf(title string, blocks []doc.Block) Text {
	r := reader{}
	r.add(title)
	r.blocks(blocks)
	t := Text{Digest: digestOf(r.texts)}
	for _, block := range blocks {
		if h, ok := block.(*doc.Heading); ok {
			t.headings = append(t.headings, h)
		}
	}
	return t
}

// digestOf is the digest of the words of a text, a paragraph a line: neither
// line breaks nor marking make a difference.
func digestOf(texts []string) string {
	h := sha256.New()
	for _, text := range texts {
		h.Write([]byte(strings.Join(strings.Fields(text), " ") + "\n"))
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
