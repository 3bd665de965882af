package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime/multipart"
	"net/textproto"
)

// logoID names the logo within a message (RFC 2392).
const logoID = "logo@clery"

// page writes the page of a message. Mail programs do not show a picture that a
// page carries as a data address: the logo becomes a part beside the page.
func page(w *multipart.Writer, m Message) error {
	const contentType = "text/html; charset=utf-8"
	if len(m.Logo) == 0 {
		return part(w, contentType, m.HTML)
	}
	boundary := w.Boundary() + "-page"
	out, err := w.CreatePart(textproto.MIMEHeader{"Content-Type": {fmt.Sprintf("multipart/related; boundary=%q", boundary)}})
	if err != nil {
		return err
	}
	related := multipart.NewWriter(out)
	if err := related.SetBoundary(boundary); err != nil {
		return err
	}
	carried := []byte("data:image/png;base64," + base64.StdEncoding.EncodeToString(m.Logo))
	if err := part(related, contentType, bytes.ReplaceAll(m.HTML, carried, []byte("cid:"+logoID))); err != nil {
		return err
	}
	if err := logo(related, m.Logo); err != nil {
		return err
	}
	return related.Close()
}

// logo writes the logo in lines of 76 characters, the longest that MIME allows.
func logo(w *multipart.Writer, png []byte) error {
	out, err := w.CreatePart(textproto.MIMEHeader{
		"Content-Type":              {"image/png"},
		"Content-Transfer-Encoding": {"base64"},
		"Content-Id":                {"<" + logoID + ">"},
		"Content-Disposition":       {"inline"},
	})
	if err != nil {
		return err
	}
	const line = 76
	text := base64.StdEncoding.EncodeToString(png)
	for len(text) > 0 {
		n := min(line, len(text))
		if _, err := fmt.Fprintf(out, "%s\r\n", text[:n]); err != nil {
			return err
		}
		text = text[n:]
	}
	return nil
}
