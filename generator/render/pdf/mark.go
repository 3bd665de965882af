package pdf

import (
	"errors"
	"strconv"

	"cleryreport/generator/render/pdf/draw"
)

// mark makes op part of marked content: of the open one if op belongs to the
// same leaf or artifact, else of a new one.
func (p *painter) mark(op *draw.Op) error {
	if (op.Leaf == nil) == (op.Artifact == "") {
		return errors.New("an operation must belong to either a leaf or an artifact")
	}
	if p.open && op.Leaf == p.leaf && op.Artifact == p.artifact {
		return nil
	}
	p.closeMark()
	p.open, p.leaf, p.artifact = true, op.Leaf, op.Artifact
	if op.Leaf == nil {
		p.pdf.RawWriteStr("/Artifact " + op.Artifact + " BDC")
		return nil
	}
	if op.Leaf.Owner == nil {
		return errors.New("a leaf belongs to no element")
	}
	p.line = append(append(p.line[:0], '/'), op.Leaf.Owner.Role...)
	p.line = strconv.AppendInt(append(p.line, " <</MCID "...), int64(p.nextMCID), 10)
	p.pdf.RawWriteStr(string(append(p.line, ">> BDC"...)))
	op.Leaf.Refs = append(op.Leaf.Refs, draw.Ref{Page: p.page, MCID: p.nextMCID})
	p.nextMCID++
	return nil
}

// closeMark ends the open marked content, if there is one.
func (p *painter) closeMark() {
	if p.open {
		p.pdf.RawWriteStr("EMC")
	}
	p.open, p.leaf, p.artifact = false, nil, ""
}
