package html

import (
	"encoding/base64"
	"strconv"

	"cleryreport/generator/doc"
)

// picture writes a picture into the page itself. Its measures keep its place
// while the page is read.
func (p *page) picture(pic *doc.Picture, alt string) {
	p.raw("<img src=\"data:", pic.MediaType, ";base64,", base64.StdEncoding.EncodeToString(pic.Data), "\" width=\"", strconv.Itoa(pic.Width),
		"\" height=\"", strconv.Itoa(pic.Height), "\" alt=\"", escape(alt), "\">")
}
