package mail_test

import (
	"bytes"
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
