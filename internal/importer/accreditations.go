package importer

import (
	"cmp"
	"context"
	"strings"

	"kepu/internal/accreditation"
	"kepu/internal/codelist"
	"kepu/internal/record"
	"kepu/internal/written"
)

// accreditationLayout is the form of a file of accreditations: a row names a venue, or an organization without one.
var accreditationLayout = layout{kind: "accreditations", chinese: "认定", required: []string{"scheme"},
	columnOf: accreditationColumnOf, named: map[string][]string{"venue_id": {"venue", "venue_id"},
		"organization_id": {"organization", "organization_id"}},
	deciding: []string{"source_id", "venue", "organization", "level", "family", "class", "cycle", "issuer",
		"certificate_no", "valid_from", "valid_to", "revoked_on", "revoked_reason", "document_title", "document_number",
		"suspended"}, columns: []column{{"source_id", "编号", ""}, {"venue", "场馆", ""}, {"organization", "单位", ""},
		{"scheme", "认定类别", ""}, {"level", "级别", ""}, {"family", "门类", ""}, {"class", "分类", ""}, {"cycle", "周期", ""},
		{"issuer", "认定单位", ""}, {"certificate_no", "证书编号", ""}, {"valid_from", "有效期起", asDate}, {"valid_to", "有效期止", asDate},
		{"revoked_on", "撤销日期", asDate}, {"revoked_reason", "撤销原因", ""}, {"document_title", "文件名称", ""},
		{"document_number", "文号", ""}, {"document_url", "文件网址", ""}, {"suspended", "暂停", ""}, {"venue_id", "场馆编号", ""},
		{"organization_id", "单位编号", ""}, {"id", "id", ""}}}

var accreditationTable = fieldsOf[accreditation.Accreditation]("venue_id", "organization_id", "scheme", "level",
	"family", "class", "cycle", "issuer", "certificate_no", "valid_from", "valid_to", "revoked_on",
	"revoked_reason", "document.title", "document.number", "document.url", "suspended")

// importAccreditations imports accreditations. Venues must be there already; a row is the accreditation of its
// source_id, else of its certificate, else of whom, scheme, level and cycle.
func importAccreditations(ctx context.Context, r *Request) (*Report, error) {
	return newAccreditationTable(r).importTable(ctx)
}

func newAccreditationTable(r *Request) *table[accreditation.Accreditation] {
	t := newTable(accreditation.Kind, &accreditationLayout, accreditationTable, r, r.Writers.Accreditations)
	t.read = readAccreditation
	t.title = func(a *accreditation.Accreditation) string {
		return strings.TrimSpace(a.Scheme + " " + a.CertificateNo)
	}
	return t
}

func accreditationColumnOf(path string) string {
	path, _, _ = strings.Cut(path, "[")
	return strings.ReplaceAll(strings.TrimSuffix(path, "_id"), ".", "_")
}

func readAccreditation(r *rowReader) (*accreditation.Accreditation, string) {
	c, get := r.cells, r.get
	a := &accreditation.Accreditation{VenueID: r.venue("venue", "venue_id"), Scheme: c.scheme(),
		Level: c.code("level", &codelist.All.AccreditationLevels), Family: c.code("family", &codelist.All.BaseFamilies),
		Class: c.code("class", &codelist.All.BaseClasses), Cycle: c.cycle(), Issuer: get("issuer"),
		CertificateNo: get("certificate_no"), ValidFrom: c.date("valid_from"), ValidTo: c.date("valid_to"),
		RevokedOn:     c.date("revoked_on"),
		RevokedReason: get("revoked_reason"),
		Document: accreditation.Document{Title: get("document_title"), Number: get("document_number"),
			URL: get("document_url")}}
	if named := get("organization") + get("organization_id"); named != "" && get("venue") == "" && a.VenueID == "" {
		if len(r.directory.several(get("organization"))) > 1 {
			r.vs.Add("organization", "too_many", "这里只能写一个单位；几个单位的认定请各写一行",
				"takes one organization; write the accreditations of several in a row each")
		} else {
			a.OrganizationID = r.organization("organization", "organization_id")
		}
	}
	for _, row := range c.rows("suspended", 3) {
		a.Suspended = append(a.Suspended, accreditation.Suspension{From: row[0], To: row[1], Reason: row[2]})
	}
	if len(*r.vs) > 0 && a.VenueID == "" && a.OrganizationID == "" {
		a.OrganizationID = record.NewID() // that the one named is not there has been said; nothing is written
	}
	id := strings.Join([]string{cmp.Or(get("venue"), get("organization")), a.Scheme, a.Level, a.Cycle}, " ")
	return a, cmp.Or(get("id"), written.Fold(get("source_id")), get("certificate_no"), id)
}
