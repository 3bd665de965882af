package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// packNames checks the names by which headings cite the text of a pack: they
// must be words, no Federal text's, and no other pack's.
func (l *loader) packNames(pack *schema.LocalPack, head *yaml.Node, others []*schema.LocalPack) {
	for _, key := range []string{"text", "short"} {
		node, name := head.Get(key), text(head, key)
		switch {
		case name == "":
			continue
		case strings.Trim(name, "§ ") == "":
			l.find(diag.New(RulePackCitation, diag.Error, node.Span, quoted(name)+" names no text",
				diag.Help("write the name of the text as it is cited, such as Franklin Code § 12-301")))
		case schema.IsFederal(name):
			l.find(diag.New(RulePackFederal, diag.Error, node.Span, quoted(name)+" is a text of the Federal law, which a pack cannot change",
				diag.Help("a pack adds what a State or a system asks: write the name of its own text")))
		}
		for _, other := range others {
			if c, err := other.Parse(name); err == nil && c.Path == "" && c.Part == 0 {
				l.find(diag.New(RulePackTwice, diag.Error, node.Span, quoted(name)+" is the name of another pack's text as well: "+other.File,
					diag.Help("write all paragraphs of one text into one file, or give the texts different names")))
			}
		}
	}
}

// packJurisdiction reports a jurisdiction in which no campus lies, so that
// nobody would be asked.
func (l *loader) packJurisdiction(pack *schema.LocalPack, head *yaml.Node) {
	var known []string
	for _, c := range l.corpus.Campuses {
		if !slices.Contains(known, c.Jurisdiction) {
			known = append(known, c.Jurisdiction)
		}
	}
	if pack.Jurisdiction == "" || len(known) == 0 || slices.Contains(known, pack.Jurisdiction) {
		return
	}
	l.find(diag.New(RulePackJurisdiction, diag.Warning, spanOf(head, "jurisdiction"),
		"no campus is in the jurisdiction "+quoted(pack.Jurisdiction)+", so that nothing of this pack is asked",
		diag.Help(diag.DidYouMean(pack.Jurisdiction, known))))
}
