package cli_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"cleryreport/cmd/clery/internal/cli"
)

// TestServe starts the preview of the sample, asks for its page and ends it as
// Ctrl-C does.
func TestServe(t *testing.T) {
	dir := t.TempDir()
	if err := copySample(dir, "../../../.."); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out, stdout := io.Pipe()
	var talk bytes.Buffer
	ended := make(chan int, 1)
	go func() { ended <- cli.Main(ctx, []string{"serve", dir, "--port", "0"}, stdout, &talk) }()
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Get(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || !bytes.Contains(page, []byte("Larkmoor University")) {
		t.Errorf("status %d, %v", answer.StatusCode, err)
	}
	cancel()
	if status := <-ended; status != 0 {
		t.Errorf("it ends with status %d", status)
	}
	if !strings.Contains(talk.String(), "Ctrl-C") {
		t.Errorf("it says %q", talk.String())
	}
}

// TestServeAtAPortInUse wants to be told of another.
func TestServeAtAPortInUse(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	var out, talk bytes.Buffer
	status := cli.Main(context.Background(), []string{"serve", t.TempDir(), "--port", port}, &out, &talk)
	if status != 3 || out.Len() > 0 || !strings.Contains(talk.String(), "port "+port+" is in use") {
		t.Errorf("status %d, %q", status, talk.String())
	}
}
