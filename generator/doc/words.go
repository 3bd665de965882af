package doc

import "cleryreport/generator/phrase"

// Words are the words that a renderer itself puts into an edition.
type Words = phrase.Frame

// Words returns the words in the language of the document. There is one so far.
func (d *Document) Words() Words { return phrase.English.Frame() }
