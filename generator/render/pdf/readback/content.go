package readback

import (
	"fmt"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// content is how far the content of a page has been read.
type content struct {
	page     object.Ref
	fonts    map[object.Name]unicodeMap
	operands []object.Object
	font     unicodeMap
	saved    []unicodeMap // one for each q
	mcid     int          // of the open piece of tagged content, -1 outside of any
	artifact bool         // an artifact is open
}

// readPage keeps the text of every piece of tagged content of a page.
func (r *reader) readPage(page object.Object) error {
	dict := r.file.Dict(page)
	ref, _ := page.(object.Ref)
	stream, ok := r.file.Get(dict.Get("Contents")).(*object.Stream)
	if !ok {
		return fmt.Errorf("page object %d has no content", ref)
	}
	data, err := stream.Decode()
	if err != nil {
		return err
	}
	c := &content{page: ref, mcid: -1}
	if c.fonts, err = r.readFonts(dict); err != nil {
		return err
	}
	scanner := object.Scanner{Data: data}
	for {
		token, err := scanner.Next()
		if err != nil {
			return err
		}
		operator, ok := token.(object.Operator)
		if !ok {
			c.operands = append(c.operands, token)
			continue
		}
		if operator == "" {
			return nil
		}
		if err := r.apply(c, operator); err != nil {
			return fmt.Errorf("page object %d: %w", ref, err)
		}
		c.operands = c.operands[:0]
	}
}

// apply follows one operator.
func (r *reader) apply(c *content, operator object.Operator) error {
	switch operator {
	case "BDC", "BMC":
		return r.begin(c)
	case "EMC":
		c.mcid, c.artifact = -1, false
	case "q":
		c.saved = append(c.saved, c.font)
	case "Q":
		if len(c.saved) == 0 {
			return fmt.Errorf("operator Q restores nothing")
		}
		c.font = c.saved[len(c.saved)-1]
		c.saved = c.saved[:len(c.saved)-1]
	case "Tf":
		if len(c.operands) > 0 {
			c.font = c.fonts[object.Name(r.name(c.operands[0]))]
		}
	case "Tj":
		return r.show(c)
	case "TJ", "'", "\"":
		return fmt.Errorf("%s is not supported", operator)
	}
	return nil
}

func (r *reader) begin(c *content) error {
	if len(c.operands) > 0 && r.name(c.operands[0]) == "Artifact" {
		c.artifact = true
		return nil
	}
	if len(c.operands) != 2 {
		return fmt.Errorf("marked content without properties")
	}
	c.mcid = r.integer(r.file.Dict(c.operands[1]).Get("MCID"), -1)
	r.texts[mark{c.page, c.mcid}] += ""
	return nil
}

// show reads the text of a Tj, whose codes have two bytes.
func (r *reader) show(c *content) error {
	if c.artifact {
		return nil
	}
	codes, ok := object.String(""), false
	if len(c.operands) == 1 {
		codes, ok = r.file.Get(c.operands[0]).(object.String)
	}
	if !ok || len(codes)%2 != 0 || c.font == nil || c.mcid < 0 {
		return fmt.Errorf("text is shown without a font, a tag or whole codes")
	}
	var b strings.Builder
	for i := 0; i < len(codes); i += 2 {
		code := int(codes[i])<<8 | int(codes[i+1])
		text, ok := c.font[code]
		if !ok {
			return fmt.Errorf("code %04X stands for no character", code)
		}
		b.WriteString(text)
	}
	r.texts[mark{c.page, c.mcid}] += b.String()
	return nil
}
