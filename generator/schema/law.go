package schema

import "sync"

// Law is everything that the law asks, in the order of the law. It is
// read-only; the same value serves every report.
type Law struct {
	Leaves []*Leaf
	Groups []*Group

	leaves map[Citation][]*Leaf
	groups map[Citation]*Group
}

// Load returns the law as the embedded schemas hold it. An error is a defect of
// the program, not of a report.
func Load() (*Law, error) { return load() }

var load = sync.OnceValues(func() (*Law, error) {
	law := &Law{leaves: map[Citation][]*Leaf{}, groups: map[Citation]*Group{}}
	for _, text := range texts {
		if err := law.readText(text.file); err != nil {
			return nil, err
		}
	}
	law.index()
	return law, nil
})

// index fills the tables behind Find and Group.
func (l *Law) index() {
	for _, leaf := range l.Leaves {
		c := leaf.Citation
		l.leaves[c] = append(l.leaves[c], leaf)
		if c.Part > 0 {
			l.leaves[c.Bare()] = append(l.leaves[c.Bare()], leaf)
		}
	}
	for _, group := range l.Groups {
		l.groups[group.Citation] = group
		for _, leaf := range l.Leaves {
			if group.Citation.Contains(leaf.Citation) {
				group.Leaves = append(group.Leaves, leaf)
			}
		}
	}
}

// Find returns the leaves that a citation answers, in the order of the law: the
// leaf itself, or all numbered parts of a bare paragraph. Leaves of
// sub-paragraphs are not among them. It returns nil for a paragraph that asks
// nothing of its own.
func (l *Law) Find(c Citation) []*Leaf { return l.leaves[c] }

// Group returns the group of that citation, or nil.
func (l *Law) Group(c Citation) *Group { return l.groups[c.Bare()] }

// Under returns all leaves at or below a citation, in the order of the law: what
// a pointer to it stands for.
func (l *Law) Under(c Citation) []*Leaf {
	if group := l.groups[c]; group != nil {
		return group.Leaves
	}
	return l.leaves[c]
}
