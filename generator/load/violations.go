package load

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
)

// violations validates an input against its schema and words what is wrong.
func (l *loader) violations(in *input) {
	for _, v := range mustValidate(in.kind, in.root.JSON()) {
		node, _ := in.root.At(v.Pointer)
		if node == nil || in.told(v, node) {
			continue
		}
		l.addAbout(in, fieldOf(v.Pointer), in.at(v.Pointer), in.word(v, node))
	}
}

// mustValidate returns how a value breaks the schema of its kind. The schemas are
// part of the program, so that an error here is a defect of it.
func mustValidate(kind string, value any) []schema.Violation {
	found, err := schema.ValidateFile(kind, value)
	if err != nil {
		panic(err)
	}
	return found
}

// told reports whether another check speaks of the violation.
func (in *input) told(v schema.Violation, node *yaml.Node) bool {
	shape := in.at(v.Pointer)
	switch v.Keyword {
	case "required":
		return in.table.missing(node, v.Key) || misspelled(v.Key, node, shape)
	case "pattern", "minimum", "maximum":
		return scalar(node) && known(shape)
	case "type":
		return scalar(node) && known(shape)
	default:
		return false
	}
}

// misspelled reports whether a missing key stands there with a mistake in it, so
// that the finding about the unknown key says it all.
func misspelled(key string, node *yaml.Node, shape *schema.Shape) bool {
	for _, f := range node.Fields {
		if shape.Key(f.Key) == nil && diag.Nearest(f.Key, shape.Keys()) == key {
			return true
		}
	}
	return false
}

// scalar reports whether the node is text, a number, true or false.
func scalar(n *yaml.Node) bool {
	return n.Kind == yaml.String || n.Kind == yaml.Number || n.Kind == yaml.Bool
}

// at returns the shape of the value at a pointer.
func (in *input) at(pointer string) *schema.Shape {
	node, shape := in.root, in.shape
	for _, token := range tokens(pointer) {
		if node.Kind == yaml.Sequence {
			shape = shape.Item()
		} else {
			shape = shape.Key(token)
		}
		next, ok := node.At("/" + escaped(token))
		if !ok {
			return shape
		}
		node = next
	}
	return shape
}

func tokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	parts := strings.Split(pointer[1:], "/")
	for i, part := range parts {
		parts[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
	}
	return parts
}

// fieldOf returns the key under which the value at a pointer stands: of an entry
// of a list, the key of the list.
func fieldOf(pointer string) string {
	list := tokens(pointer)
	for i := len(list) - 1; i >= 0; i-- {
		if !digits(list[i]) {
			return list[i]
		}
	}
	return ""
}

func escaped(token string) string { return strings.NewReplacer("~", "~0", "/", "~1").Replace(token) }

// word turns a violation into a finding at the key or value it speaks of.
func (in *input) word(v schema.Violation, node *yaml.Node) diag.Diagnostic {
	shape := in.at(v.Pointer)
	span := node.Span
	switch v.Keyword {
	case "additionalProperties":
		return unknownKey(v.Key, node, shape)
	case "required":
		return in.missingKey(v, node, shape)
	case "enum", "const":
		return notAllowed(node, lastKey(v.Pointer), shape)
	case "type":
		return in.wrongType(v.Pointer, node, shape)
	case "minItems", "minProperties":
		return diag.New(RuleMissingValue, diag.Error, span, "there are too few entries here", diag.Help(sentence(shape)), law(shape))
	case "uniqueItems":
		return diag.New(RuleDuplicate, diag.Error, span, "the same entry stands here twice", diag.Help("delete one of the two"))
	default:
		return diag.New(RuleForm, diag.Error, span, "expected "+formWords(shape)+", found "+quoted(node.Text),
			diag.Help(sentence(shape)), law(shape))
	}
}

func unknownKey(key string, node *yaml.Node, shape *schema.Shape) diag.Diagnostic {
	span := node.Span
	for _, f := range node.Fields {
		if f.Key == key {
			span = f.KeySpan
		}
	}
	return diag.New(RuleUnknownKey, diag.Error, span, "there is no key "+quoted(key)+" here", diag.Help(diag.DidYouMean(key, shape.Keys())))
}

func (in *input) missingKey(v schema.Violation, node *yaml.Node, shape *schema.Shape) diag.Diagnostic {
	wanted := shape.Key(v.Key)
	if in.table != nil {
		if span, ok := in.table.cells[node][v.Key]; ok {
			return diag.New(RuleMissingValue, diag.Error, span, "the cell of the column "+quoted(v.Key)+" is empty",
				diag.Help(sentence(wanted)), law(wanted, shape))
		}
	}
	span, _ := in.root.KeySpan(v.Pointer)
	return diag.New(RuleMissingKey, diag.Error, span, "the key "+quoted(v.Key)+" is missing",
		diag.Help("add "+quoted(v.Key+": ...")+" here: "+sentence(wanted)), law(wanted, shape))
}

func notAllowed(node *yaml.Node, key string, shape *schema.Shape) diag.Diagnostic {
	if shape.Is("boolean") {
		return diag.New(RuleValue, diag.Error, node.Span, quoted(key)+" can only be true", diag.Help("write true, or leave the key out"))
	}
	return diag.New(RuleValue, diag.Error, node.Span, quoted(node.Text)+" is not one of the words allowed here",
		diag.Help(diag.DidYouMean(node.Text, shape.Values)), law(shape))
}

func (in *input) wrongType(pointer string, node *yaml.Node, shape *schema.Shape) diag.Diagnostic {
	if scalar(node) && len(shape.Values) > 0 {
		return notAllowed(node, "", shape)
	}
	if node.Kind == yaml.Null {
		span, _ := in.root.KeySpan(pointer)
		return diag.New(RuleMissingValue, diag.Error, span, "nothing is written here", diag.Help(sentence(shape)), law(shape))
	}
	return diag.New(RuleType, diag.Error, node.Span, "expected "+typeNames(shape)+", found "+typeName[node.Kind],
		diag.Help(sentence(shape)), law(shape))
}

var typeName = map[yaml.Kind]string{
	yaml.Bool: "true or false", yaml.Number: "a number", yaml.String: "text", yaml.Sequence: "a list", yaml.Mapping: "keys with values",
}

func typeNames(shape *schema.Shape) string {
	names := map[string]string{"string": "text", "integer": "a number", "boolean": "true or false", "array": "a list", "object": "keys with values"}
	var list []string
	for _, t := range shape.Types {
		list = append(list, names[t])
	}
	return strings.Join(list, " or ")
}

// sentence says in the schema's words what belongs here.
func sentence(shape *schema.Shape) string {
	if shape == nil {
		return ""
	}
	if len(shape.Values) > 0 {
		return shape.Description + " One of: " + strings.Join(shape.Values, ", ") + "."
	}
	return shape.Description
}

// law names the paragraph that the first of the shapes has.
func law(shapes ...*schema.Shape) diag.Option {
	for _, shape := range shapes {
		if shape != nil && shape.Law != "" {
			return diag.Law(shape.Law)
		}
	}
	return diag.Law("")
}

func quoted(text string) string { return `"` + text + `"` }

func lastKey(pointer string) string {
	list := tokens(pointer)
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}
