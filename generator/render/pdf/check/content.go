package check

import (
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// painting is the operators that put something on the page.
var painting = map[object.Operator]bool{
	"S": true, "s": true, "f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true,
	"sh": true, "Do": true, "BI": true, "Tj": true, "TJ": true, "'": true, "\"": true,
}

// contentState is how far the content of a page has been read.
type contentState struct {
	page     *page
	operands []object.Object
	marked   int // open sequences of marked content
	inText   bool
	font     *font
	saved    []*font // one for each q
	seen     map[int]bool
}

func (c *checker) checkContent(p *page) {
	stream, ok := c.file.Get(p.dict.Get("Contents")).(*object.Stream)
	if !ok {
		c.report("page %d: no content", p.number)
		return
	}
	data, err := stream.Decode()
	if err != nil {
		c.report("page %d: %v", p.number, err)
		return
	}
	state := &contentState{page: p, seen: map[int]bool{}}
	scanner := object.Scanner{Data: data}
	for {
		token, err := scanner.Next()
		if err != nil {
			c.report("page %d: %v", p.number, err)
			return
		}
		operator, ok := token.(object.Operator)
		if !ok {
			state.operands = append(state.operands, token)
			continue
		}
		if operator == "" {
			break
		}
		c.apply(state, operator)
		state.operands = state.operands[:0]
	}
	if state.marked != 0 || len(state.saved) != 0 || state.inText {
		c.report("page %d: something is begun and not ended", p.number)
	}
	p.marks = len(state.seen)
	for mcid := range p.marks {
		if !state.seen[mcid] {
			c.report("page %d: marked content %d is missing", p.number, mcid)
		}
	}
}

// apply follows one operator.
func (c *checker) apply(s *contentState, operator object.Operator) {
	if painting[operator] && s.marked == 0 {
		c.report("page %d: %s is neither tagged nor an artifact", s.page.number, operator)
	}
	switch operator {
	case "BDC", "BMC":
		c.beginMarked(s)
	case "EMC":
		s.marked--
		if s.marked < 0 {
			c.report("page %d: EMC ends nothing", s.page.number)
			s.marked = 0
		}
	case "BT", "ET":
		if s.inText == (operator == "BT") {
			c.report("page %d: %s inside or outside text", s.page.number, operator)
		}
		s.inText = operator == "BT"
	case "q":
		s.saved = append(s.saved, s.font)
	case "Q":
		if len(s.saved) == 0 {
			c.report("page %d: Q restores nothing", s.page.number)
			return
		}
		s.font = s.saved[len(s.saved)-1]
		s.saved = s.saved[:len(s.saved)-1]
	case "Tf":
		s.font = s.page.fonts[object.Name(c.operandName(s, 0))]
	case "Tj":
		c.showText(s)
	case "Do":
		c.checkPicture(s)
	case "TJ", "'", "\"", "BI", "sh":
		c.report("page %d: %s is not expected in our files", s.page.number, operator)
	}
}

// checkPicture looks at what a Do shows: a picture without transparency, and
// nothing that could hold content of its own.
func (c *checker) checkPicture(s *contentState) {
	shown := c.file.Dict(c.file.Dict(s.page.dict.Get("Resources")).Get("XObject")).Get(object.Name(c.operandName(s, 0)))
	stream, ok := c.file.Get(shown).(*object.Stream)
	if !ok || c.name(stream.Dict.Get("Subtype")) != "Image" || len(c.file.Dict(stream.Dict.Get("SMask")).Keys()) > 0 {
		c.report("page %d: Do shows something that is no plain picture", s.page.number)
	}
}

func (c *checker) operandName(s *contentState, index int) string {
	if index >= len(s.operands) {
		return ""
	}
	return c.name(s.operands[index])
}

func (c *checker) beginMarked(s *contentState) {
	s.marked++
	if s.marked > 1 {
		c.report("page %d: marked content inside marked content", s.page.number)
	}
	if s.inText {
		c.report("page %d: marked content begins inside text", s.page.number)
	}
	if c.operandName(s, 0) == "Artifact" {
		return
	}
	mcid := -1
	if len(s.operands) == 2 {
		mcid = c.integer(c.file.Dict(s.operands[1]).Get("MCID"), -1)
	}
	if mcid < 0 || s.seen[mcid] {
		c.report("page %d: marked content %d is not numbered once", s.page.number, mcid)
		return
	}
	s.seen[mcid] = true
	if _, ok := c.owners[mark{s.page.ref, mcid}]; !ok {
		c.report("page %d: marked content %d has no place in the tree", s.page.number, mcid)
	}
}

// showText looks at every character of a Tj.
func (c *checker) showText(s *contentState) {
	if !s.inText || s.font == nil || len(s.operands) != 1 {
		c.report("page %d: text is shown without a font", s.page.number)
		return
	}
	codes := c.text(s.operands[0])
	if len(codes)%2 != 0 || codes == "" {
		c.report("page %d: text of %d bytes", s.page.number, len(codes))
		return
	}
	for i := 0; i < len(codes); i += 2 {
		code := int(codes[i])<<8 | int(codes[i+1])
		if problems := s.font.problems(code); len(problems) > 0 {
			c.report("page %d: font %s, code %04X: %s", s.page.number, s.font.name, code, strings.Join(problems, ", "))
		}
	}
}
