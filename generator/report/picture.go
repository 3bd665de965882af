package report

import "cleryreport/generator/doc"

// picture turns an author's picture into a figure. Of one that cannot be used,
// which is a finding, a draft prints nothing.
func (b *builder) picture(image *doc.Image) []doc.Block {
	pic := b.corpus.Picture(image.Target)
	if pic == nil {
		return nil
	}
	return []doc.Block{&doc.Figure{At: image.At, Caption: image.Caption, Alt: doc.PlainText(image.Alt), Picture: pic}}
}
