package phrase

func (english) Crosswalk() Table {
	return Table{
		Caption: "Where the report answers the law",
		Summary: "Each row is one requirement of the law with the places that answer it.",
		Heads:   []string{"Paragraph", "What it is about", "Where it is answered"},
	}
}

func (english) BeforePage() string { return ", page " }
