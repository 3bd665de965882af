package finish

import "cleryreport/generator/render/pdf/object"

// catalog returns the catalog of the finished file, which shares nothing with
// the painted one but the pages.
func (b *builder) catalog(tree object.Ref) *object.Dict {
	painted := b.file.Dict(b.file.Trailer.Get("Root"))
	return object.NewDict().
		Set("Type", object.Name("Catalog")).
		Set("Pages", painted.Get("Pages")).
		Set("Lang", textString(b.doc.Info.Lang)).
		Set("MarkInfo", object.NewDict().Set("Marked", object.Bool(true))).
		Set("StructTreeRoot", tree).
		Set("ViewerPreferences", object.NewDict().Set("DisplayDocTitle", object.Bool(true))).
		Set("OutputIntents", object.Array{b.outputIntent()})
}

// outputIntent says in which color space the colors of the file are meant.
func (b *builder) outputIntent() object.Ref {
	profile := object.NewStream(object.NewDict().Set("N", object.Int(3)), sRGBProfile())
	return b.file.Add(object.NewDict().
		Set("Type", object.Name("OutputIntent")).
		Set("S", object.Name("GTS_PDFA1")).
		Set("OutputConditionIdentifier", object.String("sRGB IEC61966-2.1")).
		Set("Info", object.String("sRGB IEC61966-2.1")).
		Set("DestOutputProfile", b.file.Add(profile)))
}
