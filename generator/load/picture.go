package load

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/picture"
	"cleryreport/generator/source"
)

// pictureHelp says where pictures are kept.
const pictureHelp = "save the picture as PNG or JPEG into site/images/, and write ![what it shows](site/images/name.png)"

// image resolves the path of a picture, which is written from the root of the
// repository, or from the folder of the text as other programs show it.
func (f filler) image(image *doc.Image) {
	target := image.Target
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	resolved := path.Clean(strings.TrimPrefix(target, "/"))
	if !strings.HasPrefix(resolved, "site/") {
		resolved = path.Join(path.Dir(f.file.Path), target)
	}
	image.Target = resolved
	switch {
	case strings.Contains(target, "://") || strings.HasPrefix(target, "//") || strings.HasPrefix(target, "data:"):
		f.loader.find(diag.New(RulePicture, diag.Error, image.Span, "the picture lies on the web, and a report carries its pictures within it", diag.Help(pictureHelp)))
	case strings.ContainsAny(target, "\\:") || !strings.HasPrefix(resolved, "site/"):
		f.loader.find(diag.New(RulePicture, diag.Error, image.Span, fmt.Sprintf("the picture is %q, and pictures lie in site/", target), diag.Help(pictureHelp)))
	default:
		f.loader.picture(resolved, image.Span)
	}
}

// picture reads a picture of site/ into the corpus. A file that many places show
// is read once, and what is wrong with it said once.
func (l *loader) picture(name string, span source.Span) {
	l.shown = append(l.shown, name)
	if l.corpus.Picture(name) != nil || l.hidden(name) {
		return
	}
	file := l.tree.File(name)
	if file == nil {
		l.findOnce("picture "+name, diag.New(RulePicture, diag.Error, span, "there is no file "+quoted(name),
			diag.Help(suggested(nearestFile(name, l.picturePaths()), "put the picture there"))))
		return
	}
	made := remember(l.memory, file, "picture", func() madePicture {
		made, problem := picture.New(file.Data)
		return madePicture{made, problem}
	})
	if made.problem != "" {
		l.findOnce("picture "+name, diag.New(RulePicture, diag.Error, span, made.problem,
			diag.Help("save it as a PNG or JPEG picture in RGB colors, about 1600 pixels wide, and write the name of that file here")))
		return
	}
	l.corpus.Pictures = append(l.corpus.Pictures, model.Picture{Path: name, Picture: made.picture})
}

// madePicture is what a file gave when it was read as a picture.
type madePicture struct {
	picture *doc.Picture
	problem string // why it cannot be shown, empty if it can
}

// picturePaths returns the files of site/ that are named as pictures are.
func (l *loader) picturePaths() []string {
	var paths []string
	for _, file := range l.tree.Under("site") {
		if isPicture(file.Path) {
			paths = append(paths, file.Path)
		}
	}
	return paths
}

func isPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg"}, strings.ToLower(path.Ext(name)))
}
