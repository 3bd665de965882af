package source

// The kinds of problems, each the id of a rule.
const (
	NotUTF8          = "source.not-utf8"
	ControlCharacter = "source.control-character"
	Link             = "source.link"
	FolderNotFile    = "source.folder-not-file"
	FileNotFolder    = "source.file-not-folder"
	TooLarge         = "source.too-large"
	Unreadable       = "source.unreadable"
	CaseOnly         = "source.case-only"
)

// Problem is something in the repository that keeps a file from being read.
// The file it names is not among the files of the tree, except for CaseOnly,
// where both files are. Message and Help follow the rules of a finding.
type Problem struct {
	Kind    string
	Span    Span
	Message string
	Help    string
}
