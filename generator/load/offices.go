package load

import "cleryreport/generator/model"

// offices reads site/offices.yaml or site/offices.csv.
func (l *loader) offices() {
	in := l.open("offices", "site/offices")
	if in == nil {
		return
	}
	l.unread["offices"] = len(items(in.root, "offices")) == 0 // which the schema has said
	ids := once{}
	for _, n := range items(in.root, "offices") {
		id := text(n, "id")
		if id == "" || ids.again(l, in, id, "the office "+quoted(id), spanOf(n, "id")) {
			continue
		}
		l.corpus.Offices = append(l.corpus.Offices, model.Office{
			ID: id, Title: text(n, "title"), Head: text(n, "head"), Kind: text(n, "kind"),
			Phone: text(n, "phone"), EmergencyPhone: text(n, "emergency_phone"), Email: text(n, "email"),
			Web: text(n, "web"), Hours: text(n, "hours"), Address: text(n, "address"),
			Jurisdiction: text(n, "jurisdiction"), Team: text(n, "team"), Span: spanOf(n, "id"),
			TitleSpan: spanOf(n, "title"), HeadSpan: spanOf(n, "head"),
		})
	}
}
