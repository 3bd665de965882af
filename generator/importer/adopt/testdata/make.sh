#!/bin/sh
# Makes the reports of this folder: the report of the sample institution as a Word file of 127 pages that LibreOffice
# wrote, and as pandoc turns that into Markdown. In larkmoor-bold no heading has a style: chapters are bold capitals,
# the headings below them bold. larkmoor-pandoc is in pandoc's own Markdown, with wrapped lines and drawn tables.
# Needs LibreOffice Writer and pandoc.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/../../../.."
go run ./cmd/clery build . -o "$work/public" --review "$work/review" --confidential "$work/confidential"

# Words that only a narrow screen shows, and links that a Word file has not.
sed -e 's|<span class="label">[^<]*</span>||g' \
    -e 's|<sup[^>]*><a [^>]*>\([a-z]\)</a></sup>|\1|g' -e 's|<a [^>]*>↩[^<]*</a>||g' \
    -e 's|<style>|<style>@page { size: 8.5in 11in; margin: 1.5in; } p, li, td, th, dd, dt { font-size: 14pt; line-height: 150%; }|' "$work/public/2026/index.html" > "$work/larkmoor.html"
sed -e 's|<h2[^>]*>\(.*\)</h2>|<p><b>\U\1</b></p>|' -e 's|<H\([^>]*\)>|<h\1>|g' \
    -e 's|<SPAN CLASS="NUMBER">|<span>|g; s|</SPAN>|</span>|g' \
    -e 's|<h[3-6][^>]*>\(.*\)</h[3-6]>|<p><b>\1</b></p>|' "$work/larkmoor.html" > "$work/larkmoor-bold.html"

cd "$work"
for name in larkmoor larkmoor-bold; do
	soffice --headless --infilter="HTML (StarWriter)" --convert-to docx:"MS Word 2007 XML" "$name.html"
	pandoc -f docx -t gfm --wrap=none --extract-media=media "$name.docx" -o "$name.md"
	gzip -9nc "$name.md" > "$here/$name.md.gz"
done
pandoc -f docx -t markdown --extract-media=media larkmoor.docx -o larkmoor-pandoc.md
gzip -9nc larkmoor-pandoc.md > "$here/larkmoor-pandoc.md.gz"
if [ -n "${KEEP:-}" ]; then cp ./*.md ./*.docx "$KEEP"; fi
