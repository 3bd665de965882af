#!/bin/sh
# Makes larkmoor.md.gz and larkmoor-bold.md.gz: the report of the sample institution as a Word file that LibreOffice
# wrote, and as pandoc turns that into Markdown. In the second one no heading has a style: chapters are bold capitals,
# the headings below them bold. Needs LibreOffice Writer and pandoc.
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
if [ -n "${KEEP:-}" ]; then cp ./*.md ./*.docx "$KEEP"; fi
