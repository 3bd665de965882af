package sheet

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"strings"

	"github.com/richardlehane/mscfb"
)

// The records of a workbook of Excel 97 to 2003 that hold what is read here
// ([MS-XLS] 2.4).
const (
	recordFormula    = 0x0006
	recordEOF        = 0x000A
	recordFilePass   = 0x002F
	recordContinue   = 0x003C
	recordBoundSheet = 0x0085
	recordMulRK      = 0x00BD
	recordRString    = 0x00D6
	recordSST        = 0x00FC
	recordLabelSST   = 0x00FD
	recordNumber     = 0x0203
	recordLabel      = 0x0204
	recordBoolErr    = 0x0205
	recordString     = 0x0207
	recordRK         = 0x027E
	recordBOF        = 0x0809
)

// readXLS reads the first sheet of a workbook of Excel 97 to 2003.
func readXLS(data []byte, r Reading) error {
	book, err := guarded(func() ([]byte, error) { return workbookStream(data) })
	if err != nil {
		return err
	}
	w := &workbook{book: book}
	if err := w.globals(); err != nil {
		return err
	}
	return w.sheet(r)
}

// guarded is the border to the library that reads containers: a file on which it
// panics is a damaged file.
func guarded(read func() ([]byte, error)) (book []byte, err error) {
	defer func() {
		if recover() != nil {
			book, err = nil, damaged
		}
	}()
	return read()
}

// workbookStream takes the stream of the workbook out of its container.
func workbookStream(data []byte) ([]byte, error) {
	container, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, damaged
	}
	for _, entry := range container.File {
		switch strings.ToLower(entry.Name) {
		case "workbook":
			if entry.Size > int64(len(data)) {
				return nil, damaged
			}
			book, err := io.ReadAll(io.LimitReader(entry, int64(len(data))))
			if err != nil || int64(len(book)) != entry.Size {
				return nil, damaged
			}
			return book, nil
		case "book":
			return nil, Problem{"the workbook is of Excel 95 or older", saveAnew}
		case "encryptedpackage":
			return nil, protected
		}
	}
	return nil, Problem{"the file is a document, and no Excel workbook", saveAnew}
}

var protected = Problem{"the workbook is protected by a password", "remove the password in Excel and save the workbook"}

// workbook is the stream of a workbook while it is read.
type workbook struct {
	book    []byte
	at      int // of the next record
	sheets  []int
	strings []string
}

// record returns the next record; ok is false at the end of the stream and
// where it breaks off.
func (w *workbook) record() (kind int, body []byte, ok bool) {
	if w.at+4 > len(w.book) {
		return 0, nil, false
	}
	kind = int(binary.LittleEndian.Uint16(w.book[w.at:]))
	start := w.at + 4
	end := start + int(binary.LittleEndian.Uint16(w.book[w.at+2:]))
	if end > len(w.book) {
		return 0, nil, false
	}
	w.at = end
	return kind, w.book[start:end], true
}

// globals reads the first part of the stream: where the sheets begin, and the
// texts that they share.
func (w *workbook) globals() error {
	kind, body, ok := w.record()
	if !ok || kind != recordBOF || len(body) < 4 {
		return damaged
	}
	if binary.LittleEndian.Uint16(body) != 0x0600 {
		return Problem{"the workbook is of Excel 95 or older", saveAnew}
	}
	for {
		kind, body, ok := w.record()
		switch {
		case !ok:
			return damaged
		case kind == recordEOF:
			return nil
		case kind == recordFilePass:
			return protected
		case kind == recordBoundSheet && len(body) >= 6 && body[5] == 0: // a worksheet, no chart
			w.sheets = append(w.sheets, int(binary.LittleEndian.Uint32(body)))
		case kind == recordSST:
			var err error
			if w.strings, err = sharedStrings(w.continued(body)); err != nil {
				return err
			}
		}
	}
}

// continued returns a record and those that continue it.
func (w *workbook) continued(body []byte) [][]byte {
	segments := [][]byte{body}
	for {
		before := w.at
		kind, more, ok := w.record()
		if !ok || kind != recordContinue {
			w.at = before
			return segments
		}
		segments = append(segments, more)
	}
}

// sheet reads the rows of the first sheet.
func (w *workbook) sheet(r Reading) error {
	if len(w.sheets) == 0 {
		return Problem{"the workbook has no sheet", saveAnew}
	}
	w.at = w.sheets[0]
	if kind, _, ok := w.record(); !ok || kind != recordBOF {
		return damaged
	}
	rows := newRowMaker(r)
	for !rows.ended {
		kind, body, ok := w.record()
		switch {
		case !ok:
			return damaged
		case kind == recordEOF:
			rows.end()
			return nil
		}
		if !w.cells(rows, kind, body) {
			return damaged
		}
	}
	return nil
}

// cells takes the cells of a record, if it holds any. It returns false if the
// record is shorter than its kind asks.
func (w *workbook) cells(rows *rowMaker, kind int, body []byte) bool {
	least := map[int]int{recordNumber: 14, recordRK: 10, recordMulRK: 12, recordLabelSST: 10, recordLabel: 9, recordRString: 9,
		recordFormula: 14, recordBoolErr: 8}[kind]
	if kind == recordString {
		rows.text(plainString(body))
		return true
	}
	if least == 0 || len(body) < least {
		return least == 0
	}
	row, column := int(binary.LittleEndian.Uint16(body)), int(binary.LittleEndian.Uint16(body[2:]))
	switch kind {
	case recordNumber:
		return rows.set(row, column, number(float(body[6:])))
	case recordRK:
		return rows.set(row, column, number(rk(body[6:])))
	case recordMulRK:
		for i := 4; i+6 <= len(body)-2; i += 6 {
			if !rows.set(row, column+(i-4)/6, number(rk(body[i+2:]))) {
				return false
			}
		}
		return true
	case recordLabelSST:
		index := binary.LittleEndian.Uint32(body[6:])
		return uint64(index) < uint64(len(w.strings)) && rows.set(row, column, w.strings[index])
	case recordLabel, recordRString:
		return rows.set(row, column, plainString(body[6:]))
	case recordFormula:
		return rows.set(row, column, result(body[6:14]))
	default: // recordBoolErr
		return rows.set(row, column, result([]byte{1 + body[7], 0, body[6], 0, 0, 0, 0xFF, 0xFF}))
	}
}

// rk is a number in the short form: 30 bits of a whole number or of a floating
// one, perhaps a hundred times too large ([MS-XLS] 2.5.217).
func rk(b []byte) float64 {
	bits := binary.LittleEndian.Uint32(b)
	v := math.Float64frombits(uint64(bits&^3) << 32)
	if bits&2 != 0 {
		v = float64(int32(bits) >> 2)
	}
	if bits&1 != 0 {
		v /= 100
	}
	return v
}

func float(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) }

// result is what a formula gave: a number, a truth value, or an error. A text
// follows in a record of its own.
func result(b []byte) string {
	switch {
	case b[6] != 0xFF || b[7] != 0xFF:
		return number(float(b))
	case b[0] == 1 && b[2] == 0:
		return "FALSE"
	case b[0] == 1:
		return "TRUE"
	case b[0] == 2:
		return "#VALUE!"
	default:
		return ""
	}
}
