package object

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

// The compressed bytes must not depend on the machine. This digest was compared
// on amd64, 386 and arm64; a new release of the library may change it.
func TestCompressedBytes(t *testing.T) {
	var text strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&text, "BT %d.%02d 700.00 Td (Motor vehicle theft %x) Tj ET\n", i%612, i%97, i*i)
	}
	digest := sha256.Sum256(compress([]byte(text.String())))
	const want = "67fe7b9b8cb694f883f4f005996bb263d8471e8bf4808d4a433a360bab95559d"
	if got := hex.EncodeToString(digest[:]); got != want {
		t.Errorf("the digest of the compressed text is %s, want %s", got, want)
	}
}
