package prose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// Pair is a section of one edition and that of another edition from which it
// comes. One of the two is nil if the section is new, or gone.
type Pair struct{ Before, After *model.Section }

// likeness is the share of words, of 1, from which a section is taken to come from
// another that stood elsewhere or under another heading.
const likeness = 0.5

// Match finds for each section the one from which it comes: the one at the same
// place, else one that says the same elsewhere, else the one that is most alike.
// The pairs stand in the order of after; what is gone follows what stood before
// it.
func Match(before, after []model.Section) []Pair {
	m := matcher{before: before, after: after, from: map[int]int{}, to: map[int]int{}}
	m.by(places(before), places(after))
	m.by(texts(before, true), texts(after, true))
	m.by(texts(before, false), texts(after, false))
	m.alike()
	return m.pairs()
}

// matcher holds which sections have found each other, by their index.
type matcher struct {
	before, after []model.Section
	from, to      map[int]int // from after to before, and back
}

// by joins sections with the same name. An empty name is none.
func (m *matcher) by(before, after []string) {
	open := map[string][]int{}
	for i, name := range before {
		if _, taken := m.to[i]; !taken && name != "" {
			open[name] = append(open[name], i)
		}
	}
	for i, name := range after {
		if _, taken := m.from[i]; taken || len(open[name]) == 0 {
			continue
		}
		m.join(open[name][0], i)
		open[name] = open[name][1:]
	}
}

func (m *matcher) join(before, after int) { m.from[after], m.to[before] = before, after }

// alike joins what is left, the most alike first.
func (m *matcher) alike() {
	type candidate struct {
		before, after int
		share         float64
	}
	was, now := m.bags(m.before, m.to), m.bags(m.after, m.from)
	var list []candidate
	for _, a := range now {
		for _, b := range was {
			if share := shared(b, a); share >= likeness {
				list = append(list, candidate{b.index, a.index, share})
			}
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.after, b.after), cmp.Compare(a.before, b.before))
	})
	for _, c := range list {
		_, gone := m.to[c.before]
		if _, taken := m.from[c.after]; !taken && !gone {
			m.join(c.before, c.after)
		}
	}
}

// bag is the words of a section, each with how often it stands there.
type bag struct {
	index, size int
	words       map[string]int
}

func (m *matcher) bags(sections []model.Section, taken map[int]int) []bag {
	var list []bag
	for i, s := range sections {
		if _, ok := taken[i]; ok {
			continue
		}
		b := bag{index: i, words: map[string]int{}}
		for _, token := range tokens(strings.Join(s.Paragraphs, "\n")) {
			if isWord(token) {
				b.words[strings.ToLower(strings.TrimSpace(token))]++
				b.size++
			}
		}
		list = append(list, b)
	}
	return list
}

// shared is the share of words that two sections have in common, from 0 to 1.
func shared(a, b bag) float64 {
	if a.size == 0 || b.size == 0 {
		return 0
	}
	n := 0
	for word, count := range a.words {
		n += min(count, b.words[word])
	}
	return 2 * float64(n) / float64(a.size+b.size)
}

// places names sections by where they stand. Of several with one heading each has
// a number; the title of a text is at the same place whatever its words.
func places(sections []model.Section) []string {
	names := make([]string, len(sections))
	seen := map[string]int{}
	for i, s := range sections {
		name := s.Path
		if i > 0 && sections[i-1].Path == s.Path {
			name = strings.Join(append([]string{s.Path}, append(slices.Clone(s.Above), s.Heading)...), "\n")
		}
		seen[name]++
		names[i] = name + "\n" + strconv.Itoa(seen[name])
	}
	return names
}

// texts names sections by what they say, with their heading or without it.
func texts(sections []model.Section, headed bool) []string {
	names := make([]string, len(sections))
	for i, s := range sections {
		if text := strings.Join(s.Paragraphs, "\n"); headed {
			names[i] = s.Heading + "\n" + text
		} else {
			names[i] = text
		}
	}
	return names
}

// pairs lists what was joined, and what is new or gone.
func (m *matcher) pairs() []Pair {
	var list []Pair
	told := map[int]bool{} // of before
	gone := func(from int) {
		for i := from; i < len(m.before) && !told[i]; i++ {
			if _, stays := m.to[i]; stays {
				return
			}
			told[i] = true
			list = append(list, Pair{Before: &m.before[i]})
		}
	}
	gone(0)
	for i := range m.after {
		b, joined := m.from[i]
		if !joined {
			list = append(list, Pair{After: &m.after[i]})
			continue
		}
		list = append(list, Pair{Before: &m.before[b], After: &m.after[i]})
		gone(b + 1)
	}
	return list
}
