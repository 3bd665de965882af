package check

import "slices"

// checkOrder looks at what elements hold: one title and headings that step by
// one, lists of items, figures with a text.
func (c *checker) checkOrder() {
	level, titles := 0, 0
	for _, e := range c.elems {
		if n := headingLevel(e.role); n > 0 {
			if n == 1 {
				titles++
			}
			if n > level+1 {
				c.report("%s: follows a heading of level %d", e, level)
			}
			if !e.hasContent() {
				c.report("%s: empty heading", e)
			}
			level = n
		}
		c.checkDescribed(e)
		if allowed, ok := contains[e.role]; ok {
			for _, kid := range e.kids {
				if !slices.Contains(allowed, kid.role) {
					c.report("%s: holds a %s", e, kid)
				}
			}
			if e.marked {
				c.report("%s: holds text outside its parts", e)
			}
		}
		if within, ok := standsIn[e.role]; ok && (e.parent == nil || !slices.Contains(within, e.parent.role)) {
			c.report("%s: does not stand in %v", e, within)
		}
	}
	if titles != 1 {
		c.report("the file has %d headings of level 1", titles)
	}
}

// checkDescribed looks whether an element says of itself what its kind asks.
func (c *checker) checkDescribed(e *elem) {
	switch e.role {
	case "Figure":
		if c.text(e.dict.Get("Alt")) == "" {
			c.report("%s: no alternative text", e)
		}
		if box := c.file.Array(c.attribute(e, "Layout", "BBox")); len(box) != 4 {
			c.report("%s: does not say where it stands", e)
		}
	case "L":
		if c.name(c.attribute(e, "List", "ListNumbering")) == "" {
			c.report("%s: does not say how it is numbered", e)
		}
	case "Note", "TH":
		if c.text(e.dict.Get("ID")) == "" {
			c.report("%s: no identifier", e)
		}
	}
}

// contains is what the elements with a fixed inner form may hold.
var contains = map[string][]string{
	"Document": {"Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "TOC", "L", "Table", "Figure", "BlockQuote", "Caption", "Code", "Note"},
	"L":        {"LI", "L", "Caption"},
	"LI":       {"Lbl", "LBody"},
	"TOC":      {"TOCI", "TOC", "Caption"},
	"Table":    {"Caption", "THead", "TBody", "TFoot", "TR"},
	"THead":    {"TR"},
	"TBody":    {"TR"},
	"TFoot":    {"TR"},
	"TR":       {"TH", "TD"},
}

// standsIn is where the parts of such elements may stand.
var standsIn = map[string][]string{
	"LI":    {"L"},
	"LBody": {"LI"},
	"TOCI":  {"TOC"},
	"THead": {"Table"},
	"TBody": {"Table"},
	"TFoot": {"Table"},
	"TR":    {"Table", "THead", "TBody", "TFoot"},
	"TH":    {"TR"},
	"TD":    {"TR"},
}

func headingLevel(role string) int {
	if len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' {
		return int(role[1] - '0')
	}
	return 0
}
