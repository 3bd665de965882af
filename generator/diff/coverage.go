package diff

import "cleryreport/generator/checklist"

// Leaf is something the law asks whose answer at a campus has another state than
// before. A state is empty where the law of that edition did not ask.
type Leaf struct {
	Citation, Title string
	Campus          string // id
	Was, Now        checklist.State
}

// answered names the answer to a leaf at a campus.
type answered struct{ citation, campus string }

// leaves returns the answers with another state, in the order of the law of the
// later edition; those that it does not ask follow.
func leaves(before, after *checklist.Coverage) []Leaf {
	was, now := states(before), states(after)
	var list []Leaf
	each(after, func(l Leaf, at answered) {
		if l.Was, l.Now = was[at], now[at]; l.Was != l.Now {
			list = append(list, l)
		}
	})
	each(before, func(l Leaf, at answered) {
		if _, asked := now[at]; !asked {
			l.Was = was[at]
			list = append(list, l)
		}
	})
	return list
}

func states(c *checklist.Coverage) map[answered]checklist.State {
	list := map[answered]checklist.State{}
	for _, e := range c.Entries {
		for _, a := range e.Answers {
			list[answered{e.Leaf.Citation.String(), a.Campus}] = a.State
		}
	}
	return list
}

// each visits the answers in their order.
func each(c *checklist.Coverage, visit func(Leaf, answered)) {
	for _, e := range c.Entries {
		for _, a := range e.Answers {
			citation := e.Leaf.Citation.String()
			visit(Leaf{Citation: citation, Title: e.Leaf.Title, Campus: a.Campus}, answered{citation, a.Campus})
		}
	}
}
