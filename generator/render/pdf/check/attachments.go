package check

import "cleryreport/generator/render/pdf/object"

// checkAttachments looks whether every file inside the file says what it is and
// how it relates to the document (ISO 19005-3, 6.8), and can be opened.
func (c *checker) checkAttachments() {
	files := c.file.Dict(c.catalog.Get("Names")).Get("EmbeddedFiles")
	names, specs := c.tree(files, "Names")
	associated := c.file.Array(c.catalog.Get("AF"))
	if len(associated) != len(specs) {
		c.report("%d files are attached, %d belong to the document", len(specs), len(associated))
	}
	for i, ref := range specs {
		spec := c.file.Dict(ref)
		name := c.text(names[i])
		if c.text(spec.Get("F")) != name || c.text(spec.Get("UF")) != name {
			c.report("attachment %q: has another name in its description", name)
		}
		if c.text(spec.Get("Desc")) == "" {
			c.report("attachment %q: does not say what it holds", name)
		}
		if c.name(spec.Get("AFRelationship")) != "Data" || i >= len(associated) || !equal(ref, associated[i]) {
			c.report("attachment %q: is not data of the document", name)
		}
		c.checkEmbedded(name, c.file.Dict(spec.Get("EF")))
	}
}

func (c *checker) checkEmbedded(name string, files *object.Dict) {
	stream, ok := c.file.Get(files.Get("F")).(*object.Stream)
	if !ok {
		c.report("attachment %q: no file", name)
		return
	}
	data, err := stream.Decode()
	if err != nil {
		c.report("attachment %q: %v", name, err)
	}
	if c.name(stream.Dict.Get("Subtype")) == "" {
		c.report("attachment %q: no media type", name)
	}
	if size := c.integer(c.file.Dict(stream.Dict.Get("Params")).Get("Size"), -1); size != len(data) {
		c.report("attachment %q: says it has %d bytes and has %d", name, size, len(data))
	}
}
