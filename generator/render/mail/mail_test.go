package mail_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"strings"
	"testing"

	"cleryreport/generator/render/mail"
)

var message = mail.Message{
	From:    netmail.Address{Name: "Clery Compliance Officer", Address: "clery@larkmoor.example"},
	Subject: "Notice of availability: 2026 Annual Security Report – Peña",
	Date:    "2026-09-28",
	Text:    []byte("The report is at https://larkmoor.example/2026/?a=b\n"),
	HTML:    []byte("<!doctype html><p>The report is “here”.</p>\n"),
}

func TestRenderIsReadByMailPrograms(t *testing.T) {
	data, err := mail.Render(message)
	if err != nil {
		t.Fatal(err)
	}
	m, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject != message.Subject {
		t.Errorf("subject = %q, %v", subject, err)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	r := multipart.NewReader(m.Body, params["boundary"])
	for _, want := range []struct {
		contentType string
		body        []byte
	}{{"text/plain; charset=utf-8", message.Text}, {"text/html; charset=utf-8", message.HTML}} {
		p, err := r.NextPart()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(string(body), "\r\n", "\n"); p.Header.Get("Content-Type") != want.contentType || got != string(want.body) {
			t.Errorf("part %s = %q, want %q", p.Header.Get("Content-Type"), got, want.body)
		}
	}
}

func TestRenderTwiceGivesTheSameBytes(t *testing.T) {
	a, err := mail.Render(message)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := mail.Render(message)
	if !bytes.Equal(a, b) {
		t.Error("two messages of one text differ")
	}
}

func TestRenderRefusesABadDate(t *testing.T) {
	m := message
	m.Date = "9/28/2026"
	if _, err := mail.Render(m); err == nil {
		t.Error("a bad date was accepted")
	}
}

// A logo is a part beside the page, which shows it by its name.
func TestLogoIsAPart(t *testing.T) {
	m := message
	m.Logo = bytes.Repeat([]byte("picture "), 40)
	m.HTML = []byte("<img src=\"data:image/png;base64," + base64.StdEncoding.EncodeToString(m.Logo) + "\" alt=\"Larkmoor\">")
	data, err := mail.Render(m)
	if err != nil {
		t.Fatal(err)
	}
	read, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	outer := parts(t, read.Header.Get("Content-Type"), read.Body)
	if len(outer) != 2 {
		t.Fatalf("%d parts, want 2", len(outer))
	}
	inner := parts(t, outer[1].kind, bytes.NewReader(outer[1].body))
	if len(inner) != 2 {
		t.Fatalf("%d parts beside the page, want 2", len(inner))
	}
	if want := `<img src="cid:logo@clery" alt="Larkmoor">`; string(inner[0].body) != want {
		t.Errorf("the page is %s", inner[0].body)
	}
	png, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(inner[1].body), "\r\n", ""))
	if err != nil || !bytes.Equal(png, m.Logo) {
		t.Errorf("the logo is %d bytes, %v", len(png), err)
	}
}

type bodyPart struct {
	kind string
	body []byte
}

func parts(t *testing.T, contentType string, body io.Reader) []bodyPart {
	t.Helper()
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Fatal(err)
	}
	var list []bodyPart
	for r := multipart.NewReader(body, params["boundary"]); ; {
		p, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, bodyPart{p.Header.Get("Content-Type"), data})
	}
}
