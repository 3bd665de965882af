// Package mail writes a message as an .eml file that any mail program opens as
// a draft: plain text and HTML of the same words. It sends nothing and decides
// no wording.
package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"time"
)

// Message is what a message says.
type Message struct {
	From    mail.Address // the office that answers; an empty address leaves the line out
	Subject string
	Date    string // ISO date
	Text    []byte // plain text
	HTML    []byte // a complete HTML page
	Logo    []byte // a PNG that the page carries as a data address, nil if it carries none
}

// Render writes the message. The same message gives the same bytes: the
// boundary between its parts is made from their text.
func Render(m Message) ([]byte, error) {
	date, err := time.Parse(time.DateOnly, m.Date)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	sum := sha256.Sum256(append(append([]byte(m.Subject), m.Text...), m.HTML...))
	if err := w.SetBoundary("clery-" + hex.EncodeToString(sum[:12])); err != nil {
		return nil, err
	}
	if m.From.Address != "" {
		fmt.Fprintf(&b, "From: %s\r\n", m.From.String())
	}
	fmt.Fprintf(&b, "Subject: %s\r\n", mime.QEncoding.Encode("utf-8", m.Subject))
	fmt.Fprintf(&b, "Date: %s\r\n", date.Format(time.RFC1123Z))
	b.WriteString("X-Unsent: 1\r\nMIME-Version: 1.0\r\n")
	fmt.Fprintf(&b, "Content-Type: multipart/alternative; boundary=%q\r\n\r\n", w.Boundary())
	if err := part(w, "text/plain; charset=utf-8", m.Text); err != nil {
		return nil, err
	}
	if err := page(w, m); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// part writes one form of the message.
func part(w *multipart.Writer, contentType string, data []byte) error {
	out, err := w.CreatePart(textproto.MIMEHeader{
		"Content-Type":              {contentType},
		"Content-Transfer-Encoding": {"quoted-printable"},
	})
	if err != nil {
		return err
	}
	q := quotedprintable.NewWriter(out)
	if _, err := q.Write(data); err != nil {
		return err
	}
	return q.Close()
}
