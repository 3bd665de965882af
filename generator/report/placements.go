package report

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// PlacementNames lists the tables that a {{ table "..." }} line may place.
var PlacementNames = append(tableNames(), "fires", "fire_systems", "drills", "programs", "exercises", "agencies")

func tableNames() []string {
	var names []string
	for _, t := range model.Tables {
		names = append(names, string(t))
	}
	return names
}

// markPlaced remembers that an author placed a table, so that the generated
// parts leave it out. A chart takes the place of no table.
func (b *builder) markPlaced(p *doc.Placement) {
	if p.Kind == "table" {
		b.placed[p.Name+" "+p.Args["campus"]] = true
	}
}

// isPlaced reports whether an author placed the table for the campus, or for
// all campuses at once.
func (b *builder) isPlaced(name, campus string) bool {
	return b.placed[name+" "+campus] || b.placed[name+" "]
}

// placeCrosswalk turns a {{ crosswalk }} line into a table whose rows follow
// when all headings and tables of the report are known.
func (b *builder) placeCrosswalk(p *doc.Placement) []doc.Block {
	if b.appendix != nil {
		b.found = append(b.found, diag.New(RulePlacedTwice, diag.Error, p.Span,
			"the crosswalk is placed twice", diag.Help("keep one of the two lines")))
		return nil
	}
	b.appendix = crosswalkTable("crosswalk")
	b.appendix.Span = p.Span
	return []doc.Block{b.appendix}
}

// place turns a line such as {{ table }} into the blocks it stands for.
func (b *builder) place(p *doc.Placement) []doc.Block {
	switch p.Kind {
	case "crosswalk":
		return b.placeCrosswalk(p)
	case "chart":
		return b.placeChart(p)
	case "map":
		return b.placeMap(p)
	default:
		return b.placeTable(p)
	}
}

func (b *builder) placeTable(p *doc.Placement) []doc.Block {
	arguments := []string{"campus"}
	if p.Name == "programs" {
		arguments = append(arguments, "kind")
	}
	campuses, ok := b.campusesOf(p)
	if !slices.Contains(PlacementNames, p.Name) {
		b.refuse(RuleUnknownTable, p, "", "there is no table "+p.Name, diag.DidYouMean(p.Name, PlacementNames))
		return nil
	}
	if !b.takes(p, arguments...) || !ok || !b.knowsKind(p) {
		return nil
	}
	var blocks []doc.Block
	switch {
	case slices.Contains(model.Tables, model.Table(p.Name)):
		for _, campus := range campuses {
			blocks = append(blocks, b.crimeBlocks(campus, model.Table(p.Name))...)
		}
	case p.Name == "fires":
		for _, campus := range campuses {
			if len(b.facilities(campus)) > 0 {
				blocks = append(blocks, b.fireTable(campus))
			}
		}
	default:
		blocks = append(blocks, b.registerTable(p))
	}
	return b.checkPlaced(p, blocks)
}

// knowsKind refuses a kind of programs that a register cannot hold.
func (b *builder) knowsKind(p *doc.Placement) bool {
	kind, named := p.Args["kind"]
	kinds := mustProgramKinds()
	if !named || slices.Contains(kinds, kind) {
		return true
	}
	b.refuse(RuleUnknownArgument, p, "kind", "there are no programs of the kind "+quoted(kind), diag.DidYouMean(kind, kinds))
	return false
}

// mustProgramKinds are the kinds that a register of programs may name. The schemas
// are part of the program, so that an error here is a defect of it.
func mustProgramKinds() []string {
	shape, err := schema.FileShape("programs")
	if err != nil {
		panic(err)
	}
	return shape.Key("programs").Item().Key("kind").Values
}

// registerTable is the table of a register.
func (b *builder) registerTable(p *doc.Placement) *doc.Table {
	campus := p.Args["campus"]
	switch p.Name {
	case "fire_systems":
		return b.fireSystemTable(campus)
	case "drills":
		return b.drillTable(campus)
	case "programs":
		return b.programTable(campus, p.Args["kind"])
	case "exercises":
		return b.exerciseTable(campus)
	default:
		return b.agencyTable(campus)
	}
}

// isStarter reports whether a text is one that nobody has taken up yet.
func (b *builder) isStarter(path string) bool {
	policy := b.corpus.Policy(path)
	return policy != nil && policy.Status == "starter"
}

// checkPlaced refuses a table without a row and one that stands twice.
func (b *builder) checkPlaced(p *doc.Placement, blocks []doc.Block) []doc.Block {
	for _, block := range blocks {
		t, ok := block.(*doc.Table)
		if !ok {
			continue
		}
		t.Span = p.Span
		switch {
		case len(t.Groups) == 0 && b.isStarter(p.Span.Path()):
			// what belongs there is asked for as a whole
		case len(t.Groups) == 0:
			b.found = append(b.found, diag.New(RuleEmptyTable, diag.Error, p.Span,
				"the table "+p.Name+" has no row for "+b.lastYear(),
				diag.Help("write its entries under stats/, or take the line away")))
		case b.tables[t.ID]:
			b.found = append(b.found, diag.New(RulePlacedTwice, diag.Error, p.Span,
				strings.TrimSpace("the "+p.Kind+" "+p.Name)+" is placed twice", diag.Help("keep one of the two lines")))
		}
		b.tables[t.ID] = true
	}
	return blocks
}
