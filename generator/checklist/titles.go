package checklist

import (
	"regexp"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// titleItem is an item of a list in which the law asks for titles.
type titleItem struct {
	passage *passage
	leaf    *schema.Leaf
}

// titleItems returns the items of lists that answer a leaf of kind list of
// titles.
func (w *walker) titleItems() []titleItem {
	var items []titleItem
	for i := range w.passages {
		p := &w.passages[i]
		for _, leaf := range p.leaves {
			if p.item && leaf.Kind == schema.ListOfTitles {
				items = append(items, titleItem{p, leaf})
				break
			}
		}
	}
	return items
}

// nobody are words for a person whom nobody can find.
var nobody = wording{regexp.MustCompile(`(?i)\b(?:appropriate|proper|designated|responsible|relevant|authorized|other)\s+(?:\w+\s+)?` +
	`(?:officials?|administrators?|persons?|authorit(?:y|ies)|personnel|staff|representatives?|designees?)\b`),
	[]string{"appropriate", "proper", "designated", "responsible", "relevant", "authorized", "other"}}

// vagueTitles finds items that name nobody, such as "appropriate official".
func (w *walker) vagueTitles(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, item := range w.titleItems() {
		for _, f := range item.passage.find(nobody) {
			list = append(list, diag.New(RuleVagueTitle, diag.Warning, f.span,
				"nobody can be found under the title "+quote(f.words)+w.ownedBy(item.passage.policy.Path),
				diag.Help("write the title of the position or the name of the office, as site/offices.yaml has it"), lawOf(item.leaf)))
		}
	}
	return list
}

func quote(words string) string { return `"` + words + `"` }
