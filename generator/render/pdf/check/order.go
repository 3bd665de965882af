package check

import "slices"

// checkOrder looks at what elements hold: headings that step by one, lists of
// items, figures with a text.
func (c *checker) checkOrder() {
	level := 0
	for _, e := range c.elems {
		if n := headingLevel(e.role); n > 0 {
			if n > level+1 {
				c.report("%s: follows a heading of level %d", e, level)
			}
			if !e.hasContent() {
				c.report("%s: empty heading", e)
			}
			level = n
		}
		if e.role == "Figure" && c.text(e.dict.Get("Alt")) == "" {
			c.report("%s: no alternative text", e)
		}
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
	if level == 0 {
		c.report("the file has no headings")
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
