// Package schema turns JSON Schemas into things the program can ask: the law as
// leaves in the order of the law, the federal texts inside the program and the
// local packs that it is handed, and the shape of every file a report repository
// holds. It alone knows the schema library. It opens nothing but the schemas
// inside the program, never the disk and never the network, and
// it does not judge a report: it says what a value lacks, not what that means.
package schema

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cleryreport/schemas"
)

// scheme begins the address of every embedded schema. The empty authority is
// there because a relative reference such as "kinds.json" resolves against no
// other form.
const scheme = "schema:///"

// compiler compiles each embedded schema once and keeps it; it is made on first
// use, so that importing the package costs nothing.
var compiler = sync.OnceValue(newCompiler)

// newCompiler returns a compiler that opens nothing but embedded schemas.
func newCompiler() *jsonschema.Compiler {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft7
	c.LoadURL = openEmbedded
	return c
}

// compiling guards compiler, which is not safe for use by several goroutines;
// the schemas it returns are.
var compiling sync.Mutex

// compiled returns the embedded schema of that name, such as
// "law/34-cfr-668.46.json". An error is a defect of the program.
func compiled(name string) (*jsonschema.Schema, error) {
	compiling.Lock()
	defer compiling.Unlock()
	s, err := compiler().Compile(scheme + name)
	if err != nil {
		return nil, fmt.Errorf("schema %s: %w", name, err)
	}
	return s, nil
}

// openEmbedded opens an embedded schema and refuses every other address.
func openEmbedded(url string) (io.ReadCloser, error) {
	name, ok := strings.CutPrefix(url, scheme)
	if !ok {
		return nil, fmt.Errorf("%q is no embedded schema", url)
	}
	return schemas.FS.Open(name)
}
