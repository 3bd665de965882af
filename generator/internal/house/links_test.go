package house

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	// link is a link or an image of a document that leads to another file, or
	// to a heading.
	link = regexp.MustCompile(`\]\(([^)#: ]*)(#[^) ]*)?\)`)
	// typed is what a sentence shows as it is typed.
	typed = regexp.MustCompile("`[^`\n]*`")
	// heading is a heading of a document.
	heading = regexp.MustCompile(`(?m)^#{1,6} +(.*?)\s*$`)
	// fence begins or ends a block of code.
	fence = regexp.MustCompile("^```+")
)

// TestLinksOfDocuments follows every link from a document to a file of the
// repository, and to a heading of it.
func TestLinksOfDocuments(t *testing.T) {
	names, links := documents(t), 0
	anchors := map[string]map[string]bool{}
	for _, name := range names {
		anchors[name] = anchorsOf(mustRead(t, name))
	}
	for _, name := range names {
		for _, m := range link.FindAllStringSubmatch(typed.ReplaceAllString(prosePart(mustRead(t, name)), ""), -1) {
			links++
			target, err := url.PathUnescape(m[1])
			if err != nil {
				t.Errorf("%s has a link that cannot be read: %s", name, m[1])
				continue
			}
			file := name
			if target != "" {
				file = path.Join(path.Dir(name), target)
			}
			if _, err := os.Stat(filepath.Join(mustRoot(t), filepath.FromSlash(file))); err != nil {
				t.Errorf("%s leads to %s, which does not exist", name, target)
			} else if known := anchors[file]; m[2] != "" && known != nil && !known[m[2][1:]] {
				t.Errorf("%s leads to %s of %s, which has no such heading", name, m[2], file)
			}
		}
	}
	if links < 200 {
		t.Errorf("only %d links were found", links)
	}
}

// documents are the Markdown files for readers of the repository, by path.
func documents(t *testing.T) []string {
	t.Helper()
	names := []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}
	err := fs.WalkDir(os.DirFS(mustRoot(t)), "docs", func(name string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".md") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// prosePart is a page without its blocks of code, each of which ends with as many
// grave accents as it begins.
func prosePart(page string) string {
	var b strings.Builder
	open := ""
	for line := range strings.Lines(page) {
		switch accents := fence.FindString(line); {
		case open == "" && accents == "":
			b.WriteString(line)
		case open == "":
			open = accents
		case accents == open:
			open = ""
		}
	}
	return b.String()
}

// anchorsOf are the addresses that a Git host gives to the headings of a page:
// small letters, digits, hyphens for spaces, and a number for one that comes
// again.
func anchorsOf(page string) map[string]bool {
	anchors := map[string]bool{}
	for _, m := range heading.FindAllStringSubmatch(prosePart(page), -1) {
		anchor := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
				return unicode.ToLower(r)
			default:
				return -1
			}
		}, link.ReplaceAllString(m[1], ""))
		again := anchor
		for n := 1; anchors[again]; n++ {
			again = fmt.Sprintf("%s-%d", anchor, n)
		}
		anchors[again] = true
	}
	return anchors
}

func TestAnchors(t *testing.T) {
	got := anchorsOf("# Whom to tell: `site/x.yaml`?\n\n```md\n# not one\n```\n\n## Again\n\n## Again\n")
	for _, want := range []string{"whom-to-tell-sitexyaml", "again", "again-1"} {
		if !got[want] {
			t.Errorf("there is no %s among %v", want, got)
		}
	}
	if len(got) != 3 {
		t.Errorf("there are %d anchors: %v", len(got), got)
	}
}
