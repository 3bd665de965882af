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
	compress([]byte("something before, in the same compressor"))
	digest := sha256.Sum256(compress([]byte(text.String())))
	const want = "19ff03f8ef954710eeb32bc13ab1229e5c8a5a12d90a42df8ccc414c69fc2e5a"
	if got := hex.EncodeToString(digest[:]); got != want {
		t.Errorf("the digest of the compressed text is %s, want %s", got, want)
	}
}
