package phrase

func (english) Frame() Frame {
	return Frame{
		Contents:    "Contents",
		Skip:        "Skip to the text",
		Published:   "Published",
		PublishedAt: "This page is published at",
		Draft:       "Draft. This page is for review only. It is not the published report, and its numbers may change.",
		DraftLine:   "DRAFT for review only. Not published.",
		Watermark:   "DRAFT",
		Page:        "Page %d of %d",
		Table:       "Table",
		Notes:       "Notes of this table",
		Note:        "note",
		BackToMark:  "back to the mark of note",
		Inserted:    "inserted:",
		Deleted:     "deleted:",
		EndOfChange: "end of change",
		Cut:         "Cut here, because a comment has no room for more. Parts left out: %d. The page of clery diff --format html shows all of them.",
	}
}
