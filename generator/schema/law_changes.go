package schema

// Changed returns the leaves that the second of two editions is asked for and
// the first is not, and those of which it is the other way round, in the order
// of the law.
func (l *Law) Changed(from, to int) (begin, end []*Leaf) {
	for _, leaf := range l.Leaves {
		before, after := leaf.AppliesSince(from), leaf.AppliesSince(to)
		switch {
		case after && !before:
			begin = append(begin, leaf)
		case before && !after:
			end = append(end, leaf)
		}
	}
	return begin, end
}
