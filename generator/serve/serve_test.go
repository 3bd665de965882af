package serve

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"cleryreport/generator"
)

// repository is a copy of the sample institution on a path that is not plain,
// with its ledger.
func repository(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Überblick 2026 & more")
	for _, folder := range []string{"content", "policies", "schemas/local", "stats", "site"} {
		if err := os.CopyFS(filepath.Join(dir, filepath.FromSlash(folder)), os.DirFS(filepath.Join("../..", filepath.FromSlash(folder)))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// edit replaces the first place of a file that reads from, and returns what puts
// the file back.
func edit(t *testing.T, dir, file, from, to string) (mend func()) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(file))
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(good, []byte(from)) {
		t.Fatalf("%s does not hold %q", file, from)
	}
	write(t, name, bytes.Replace(good, []byte(from), []byte(to), 1))
	return func() { write(t, name, good) }
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

const testHost = "127.0.0.1:8373"

// client asks a handler without a network.
type client struct {
	t       *testing.T
	handler http.Handler
}

func previewOf(t *testing.T, dir string) client {
	return client{t, Handler(testHost, generator.Options{Dir: dir})}
}

func (c client) request(method, host, target string) *httptest.ResponseRecorder {
	c.t.Helper()
	r := httptest.NewRequest(method, "http://"+testHost+target, nil)
	r.Host = host
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	return w
}

// get returns the status and the text of what is at an address.
func (c client) get(target string) (int, string) {
	w := c.request(http.MethodGet, testHost, target)
	return w.Code, w.Body.String()
}

const (
	reportPage = "/public/2026/index.html"
	whomToTell = `## Whom to tell {cite="668.46(b)(2)(iii)"}`
)

func TestPages(t *testing.T) {
	c := previewOf(t, repository(t))
	for target, want := range map[string]string{
		"/":                             `src="/public/2026/index.html"`,
		"/?page=review/gap-report.html": `src="/review/gap-report.html"`,
		"/?page=../../etc/passwd":       `src="/public/2026/index.html"`,
		"/panel":                        "Nothing was found.",
		"/preview.css":                  "--band: #",
		"/preview.js":                   "EventSource",
		"/public/":                      "Larkmoor University",
		"/public/2026/":                 "Annual Security",
		"/public/notice/":               "Notice",
		"/review/gap-report.html":       "Open requirements",
		"/review/crosswalk.html":        "668.46",
		"/public/2026/statistics.csv":   "campus,year,table",
	} {
		if status, text := c.get(target); status != http.StatusOK || !strings.Contains(text, want) {
			t.Errorf("%s: status %d, without %q", target, status, want)
		}
	}
	w := c.request(http.MethodGet, testHost, "/report.pdf")
	if w.Code != http.StatusFound {
		t.Fatalf("/report.pdf: status %d", w.Code)
	}
	w = c.request(http.MethodGet, testHost, w.Header().Get("Location"))
	if w.Header().Get("Content-Type") != "application/pdf" || !strings.HasPrefix(w.Body.String(), "%PDF-") {
		t.Error("the report as PDF is none")
	}
}

// TestPublishedPageIsShownAsItIs holds the page of the preview against that of a
// build: nothing is put into it.
func TestPublishedPageIsShownAsItIs(t *testing.T) {
	dir := repository(t)
	_, shown := previewOf(t, dir).get(reportPage)
	o := generator.Options{Dir: dir, Output: filepath.Join(t.TempDir(), "public"), Review: filepath.Join(t.TempDir(), "review"),
		Confidential: filepath.Join(t.TempDir(), "confidential")}
	if _, published, err := generator.Build(context.Background(), o); err != nil || !published {
		t.Fatal(published, err)
	}
	built, err := os.ReadFile(filepath.Join(o.Output, "2026", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if shown != string(built) {
		t.Error("the preview shows another page than the one that is published")
	}
}

func TestOnlyThisMachineAndItsOwnName(t *testing.T) {
	c := previewOf(t, repository(t))
	for host, want := range map[string]int{
		testHost: 200, "localhost:8373": 200, "LOCALHOST:8373": 200,
		"evil.example": 403, "evil.example:8373": 403, "127.0.0.1": 403, "localhost": 403, "127.0.0.1:80": 403, "": 403,
		"127.0.0.1.evil.example:8373": 403, "[::1]:8373": 403,
	} {
		if w := c.request(http.MethodGet, host, "/panel"); w.Code != want {
			t.Errorf("host %q: status %d, want %d", host, w.Code, want)
		}
	}
	port80 := client{t, Handler("127.0.0.1:80", generator.Options{Dir: repository(t)})}
	if w := port80.request(http.MethodGet, "localhost", "/panel"); w.Code != 200 {
		t.Errorf("the port of the web: status %d", w.Code)
	}
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
		if w := c.request(method, testHost, "/panel"); w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s: status %d", method, w.Code)
		}
	}
	w := c.request(http.MethodHead, testHost, "/")
	if w.Code != 200 {
		t.Errorf("HEAD: status %d", w.Code)
	}
	for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "", "Cache-Control": "no-store",
		"Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer"} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if policy := w.Header().Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, "default-src 'none'") {
		t.Errorf("policy %q", policy)
	}
}

func TestNothingOutsideTheOutputIsServed(t *testing.T) {
	c := previewOf(t, repository(t))
	for _, target := range []string{
		"/site/report.yaml", "/public/../site/report.yaml", "/public/%2e%2e/site/report.yaml", "/public/2026/../../../etc/passwd",
		"/stats/ledger/main/2025/police-01-to-06.yaml", "/confidential/trail.csv", "/public/../confidential/trail.csv",
		"/review/../confidential/trail.csv", "/review/..%2fconfidential%2ftrail.csv", "/.git/config", "/public/manifest.json/", "/favicon.ico",
		"//etc/passwd", `/public/..\site\report.yaml`,
	} {
		if status, text := c.get(target); status == http.StatusOK {
			t.Errorf("%s is served: %.80s", target, text)
		}
	}
}

// TestLedgerIsNotShown breaks a file of the ledger and looks for its words in
// all that is answered.
func TestLedgerIsNotShown(t *testing.T) {
	dir := repository(t)
	c := previewOf(t, dir)
	files, err := filepath.Glob(filepath.Join(dir, "stats", "ledger", "main", "2025", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	write(t, files[0], append(text, "  - ref: SECRET-2025-9\n    reported: yesterday by SECRETWITNESS\n    reported_to: public_safety\n    place: SECRETPLACE\n    rationale: SECRETREASON\n"...))
	for _, target := range []string{"/", "/panel", reportPage, "/review/gap-report.html"} {
		status, shown := c.get(target)
		if strings.Contains(shown, "SECRET") {
			t.Errorf("%s shows words of the ledger", target)
		}
		if target == "/panel" && (status != 200 || !strings.Contains(shown, "stats/ledger/main/2025/")) {
			t.Errorf("the panel does not name the file: %s", shown)
		}
	}
}

func TestFindingLeadsToItsHeading(t *testing.T) {
	dir := repository(t)
	c := previewOf(t, dir)
	edit(t, dir, "policies/reporting.md", whomToTell, "## Whom to tell\n\nWe do this asap. TBD\n")
	edit(t, dir, "site/report.yaml", "edition: 2026", "edit_url: https://host.example/edit/main/{path}\nedition: 2026")
	status, text := c.get("/panel")
	for _, want := range []string{"no statement answers 668.46(b)(2)(iii)", `href="/public/2026/index.html#whom-to-tell"`, "How to mend it:", "The law",
		`href="https://host.example/edit/main/policies/reporting.md"`, "review/gap-report.html#leaf-", "keep the report from being published"} {
		if status != 200 || !strings.Contains(text, want) {
			t.Errorf("the panel does not hold %q", want)
		}
	}
	_, text = c.get("/panel?page=/review/gap-report.html")
	if here, _, _ := strings.Cut(text, "<h3>Elsewhere"); !strings.Contains(here, "/review/gap-report.html#leaf-668-46-b-2-iii") {
		t.Error("beside the gap report a finding does not lead to its requirement")
	}
}

// TestLastGoodPageStays breaks files of every kind: the page stays as it was and
// is marked, and mending brings it back.
func TestLastGoodPageStays(t *testing.T) {
	for _, e := range []struct{ file, from, to string }{
		{"policies/reporting.md", "status: adopted", "status: [adopted"},
		{"policies/reporting.md", "## Whom to tell", "{{ offices.nobody.phone }}\n\n## Whom to tell"},
		{"site/report.yaml", "edition: 2026", "edition: [2026"},
		{"site/campuses.yaml", "campuses:", "campi:"},
		{"stats/main/2025/counts.yaml", "hate_crimes:", "hate_crimes: [\nx:"},
	} {
		t.Run(e.file+" "+e.to, func(t *testing.T) {
			dir := repository(t)
			c := previewOf(t, dir)
			_, good := c.get(reportPage)
			mend := edit(t, dir, e.file, e.from, e.to)
			status, page := c.get(reportPage)
			if status != 200 || page != good {
				t.Errorf("the last good page is gone: status %d", status)
			}
			if _, panel := c.get("/panel"); !strings.Contains(panel, staleWords) || !strings.Contains(panel, `class="error"`) {
				t.Error("the panel does not mark the page and list the error")
			}
			mend()
			if _, panel := c.get("/panel"); strings.Contains(panel, `id="notice"`) || !strings.Contains(panel, "Nothing was found") {
				t.Error("after mending the page is still marked")
			}
		})
	}
}

func TestBrokenFromTheBeginning(t *testing.T) {
	dir := repository(t)
	mend := edit(t, dir, "site/report.yaml", "edition: 2026", "edition: [2026")
	c := previewOf(t, dir)
	status, shell := c.get("/")
	if status != 200 || !strings.Contains(shell, emptyWords) || !strings.Contains(shell, `class="error"`) {
		t.Errorf("status %d, the preview does not say what is wrong", status)
	}
	for _, target := range []string{"/none", "/public/", reportPage, "/report.pdf"} {
		if status, text := c.get(target); status != http.StatusServiceUnavailable || !strings.Contains(text, "No page yet") {
			t.Errorf("%s: status %d", target, status)
		}
	}
	mend()
	if w := c.request(http.MethodGet, testHost, "/none"); w.Header().Get("Location") != reportPage {
		t.Errorf("after mending /none leads to %q", w.Header().Get("Location"))
	}
}

// TestPartialPage begins with a text that cannot be read: what can be is shown.
func TestPartialPage(t *testing.T) {
	dir := repository(t)
	edit(t, dir, "policies/reporting.md", "status: adopted", "status: [adopted")
	c := previewOf(t, dir)
	if status, page := c.get(reportPage); status != 200 || !strings.Contains(page, "Timely warnings") {
		t.Errorf("status %d, and no page", status)
	}
	if _, panel := c.get("/panel"); !strings.Contains(panel, partialWords) {
		t.Error("the panel does not say that something is missing")
	}
}

func TestFileDeletedAndFolderGone(t *testing.T) {
	dir := repository(t)
	c := previewOf(t, dir)
	_, good := c.get(reportPage)
	name := filepath.Join(dir, "content", "get-help.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if _, panel := c.get("/panel"); !strings.Contains(panel, "content/get-help.md") {
		t.Error("nothing is said of the file that is gone")
	}
	if err := os.Rename(dir, dir+"~"); err != nil {
		t.Fatal(err)
	}
	if _, panel := c.get("/panel"); !strings.Contains(panel, "cannot be read") {
		t.Error("nothing is said of the folder that is gone")
	}
	if _, page := c.get(reportPage); page != good {
		t.Error("the last good page is gone with the folder")
	}
	if err := os.Rename(dir+"~", dir); err != nil {
		t.Fatal(err)
	}
	write(t, name, text)
	if _, panel := c.get("/panel"); !strings.Contains(panel, "Nothing was found") {
		t.Error("the folder is back, and the preview is not")
	}
}

// TestEvents listens while files are saved, half written and deleted.
func TestEvents(t *testing.T) {
	dir := repository(t)
	address, end := serving(t, dir)
	versions := listen(t, address)
	first := <-versions
	name := filepath.Join(dir, "policies", "reporting.md")
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		write(t, name, append(bytes.Clone(good), strings.Repeat(" More.", i+1)...))
	}
	write(t, filepath.Join(dir, "policies", "reporting.md~"), good) // as editors do
	if err := os.Rename(filepath.Join(dir, "policies", "reporting.md~"), name); err != nil {
		t.Fatal(err)
	}
	write(t, name, append(bytes.Clone(good), "\nThe last word.\n"...))
	for {
		version := next(t, versions)
		if version == first {
			continue
		}
		if page := fetch(t, address+strings.TrimPrefix(reportPage, "/")); strings.Contains(page, "The last word.") {
			break
		}
	}
	write(t, name, good)
	for next(t, versions) != first {
	}
	if err := os.MkdirAll(filepath.Join(dir, "policies", "new folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "policies", "new folder", "a.md"), []byte("---\ntitle: A\nowner: public_safety\nstatus: draft\n---\n\nText.\n"))
	next(t, versions)
	end()
	for range versions { // ends with the server
	}
}

// serving runs a preview on a free port and returns its address and what ends it.
func serving(t *testing.T, dir string) (address string, end func()) {
	t.Helper()
	l, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, generator.Options{Dir: dir}) }()
	end = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the preview ends with %v", err)
		}
	})
	t.Cleanup(end)
	return Address(l), end
}

// listen follows the events of a preview; the channel ends with them.
func listen(t *testing.T, address string) <-chan string {
	t.Helper()
	answer, err := http.Get(address + "events")
	if err != nil {
		t.Fatal(err)
	}
	versions := make(chan string, 100)
	go func() {
		defer close(versions)
		defer answer.Body.Close()
		lines := bufio.NewScanner(answer.Body)
		for lines.Scan() {
			if version, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				versions <- version
			}
		}
	}()
	return versions
}

func next(t *testing.T, versions <-chan string) string {
	t.Helper()
	select {
	case version, ok := <-versions:
		if !ok {
			t.Fatal("the events have ended")
		}
		return version
	case <-time.After(30 * time.Second):
		t.Fatal("no event in 30 seconds")
	}
	return ""
}

func fetch(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestManyAtOnce asks from many sides while a file changes, for the detector of
// races.
func TestManyAtOnce(t *testing.T) {
	dir := repository(t)
	c := previewOf(t, dir)
	var wait sync.WaitGroup
	for i := range 6 {
		wait.Go(func() {
			for _, target := range []string{"/panel", reportPage, "/", "/review/gap-report.html"} {
				r := httptest.NewRequest(http.MethodGet, "http://"+testHost+target, nil)
				w := httptest.NewRecorder()
				c.handler.ServeHTTP(w, r)
				if w.Code != http.StatusOK {
					t.Errorf("%d: %s: status %d", i, target, w.Code)
				}
			}
		})
	}
	name := filepath.Join(dir, "policies", "reporting.md")
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		write(t, name, append(bytes.Clone(good), strings.Repeat(" More.", i+1)...))
	}
	wait.Wait()
}

func TestPortInUse(t *testing.T) {
	l, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(Address(l), "http://"), "/"), ":")
	if host, _, _ := strings.Cut(l.Addr().String(), ":"); host != "127.0.0.1" {
		t.Errorf("it listens at %s", host)
	}
	number := 0
	for _, digit := range port {
		number = number*10 + int(digit-'0')
	}
	if _, err := Listen(number); err == nil || !strings.Contains(err.Error(), "port "+port+" is in use") || !strings.Contains(err.Error(), "--port 0") {
		t.Errorf("the error is %v", err)
	}
}
