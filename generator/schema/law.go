package schema

import (
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Law is everything that is asked of a report, in the order of the law: the
// federal texts, and after them those of local packs. It is read-only; the
// federal law is one value that serves every report.
type Law struct {
	Leaves []*Leaf
	Groups []*Group

	texts    []text
	names    []string  // of the texts of local packs
	openings []opening // how their citations begin
	leaves   map[Citation][]*Leaf
	groups   map[Citation]*Group
}

// text is a text of law and the shape of the evidence for all of it.
type text struct {
	name  string // printed, such as "34 CFR 668.46"
	shape *jsonschema.Schema
}

// Load returns the law as the embedded schemas hold it. An error is a defect of
// the program, not of a report.
func Load() (*Law, error) { return load() }

var load = sync.OnceValues(func() (*Law, error) {
	law := &Law{}
	for _, t := range texts {
		if err := law.readText(t.name, t.file); err != nil {
			return nil, err
		}
	}
	law.index()
	return law, nil
})

// For returns the law of the edition of that year: without the leaves that are
// not asked of it yet, or no longer.
func (l *Law) For(edition int) *Law {
	of := l.clone()
	of.Leaves = slices.DeleteFunc(of.Leaves, func(leaf *Leaf) bool { return !leaf.AppliesSince(edition) })
	of.index()
	return of
}

// clone returns a law to be changed and indexed. It shares nothing with l that
// indexing writes.
func (l *Law) clone() *Law {
	other := &Law{Leaves: slices.Clone(l.Leaves), texts: slices.Clone(l.texts),
		names: slices.Clone(l.names), openings: slices.Clone(l.openings)}
	for _, group := range l.Groups {
		other.Groups = append(other.Groups, &Group{Citation: group.Citation, Title: group.Title, Statute: group.Statute})
	}
	return other
}

// index fills the tables behind Find and Group.
func (l *Law) index() {
	l.leaves, l.groups = map[Citation][]*Leaf{}, map[Citation]*Group{}
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
