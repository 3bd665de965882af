package load

// FileKind is a kind of YAML file, which has the schema of that name.
type FileKind struct {
	Name  string
	Files []string // where such files lie, as patterns from the root of the repository
}

// YAMLFiles lists every kind of YAML file that a report repository may hold.
func YAMLFiles() []FileKind {
	var kinds []FileKind
	for _, kind := range siteKinds {
		kinds = append(kinds, FileKind{kind, []string{"site/" + kind + ".yaml"}})
	}
	for _, kind := range statsKinds {
		kinds = append(kinds, FileKind{kind, []string{"stats/" + kind + ".yaml"}})
	}
	kinds[len(kinds)-1].Files = append(kinds[len(kinds)-1].Files, mappings)
	for _, kind := range yearKinds {
		kinds = append(kinds, FileKind{kind, []string{"stats/*/[0-9]*/" + kind + ".yaml"}})
	}
	return append(kinds, FileKind{"ledger", []string{LedgerFolder + "/**/*.yaml"}})
}
