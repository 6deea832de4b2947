package importer

import (
	"cmp"
	"context"
	"strings"

	"kepu/internal/accreditation"
	"kepu/internal/codelist"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/written"
)

// accreditationLayout is the form of a file of accreditations: a row names a venue, or an organization without one.
var accreditationLayout = layout{kind: "accreditations", chinese: "认定", required: []string{"scheme"},
	deciding: []string{"source_id", "venue", "organization", "level", "family", "class", "cycle", "issuer",
		"certificate_no", "valid_from", "valid_to", "revoked_on", "revoked_reason", "document_title", "document_number",
		"suspended"}, columns: []column{{"source_id", "编号", ""}, {"venue", "场馆", ""}, {"organization", "单位", ""},
		{"scheme", "认定类别", ""}, {"level", "级别", ""}, {"family", "门类", ""}, {"class", "分类", ""}, {"cycle", "周期", ""},
		{"issuer", "认定单位", ""}, {"certificate_no", "证书编号", ""}, {"valid_from", "有效期起", asDate}, {"valid_to", "有效期止", asDate},
		{"revoked_on", "撤销日期", asDate}, {"revoked_reason", "撤销原因", ""}, {"document_title", "文件名称", ""},
		{"document_number", "文号", ""}, {"document_url", "文件网址", ""}, {"suspended", "暂停", ""}, {"venue_id", "场馆编号", ""},
		{"organization_id", "单位编号", ""}, {"id", "id", ""}}}

var accreditationTable = []field[accreditation.Accreditation]{
	{"venue_id", func(a *accreditation.Accreditation) any { return &a.VenueID }},
	{"organization_id", func(a *accreditation.Accreditation) any { return &a.OrganizationID }},
	{"scheme", func(a *accreditation.Accreditation) any { return &a.Scheme }},
	{"level", func(a *accreditation.Accreditation) any { return &a.Level }},
	{"family", func(a *accreditation.Accreditation) any { return &a.Family }},
	{"class", func(a *accreditation.Accreditation) any { return &a.Class }},
	{"cycle", func(a *accreditation.Accreditation) any { return &a.Cycle }},
	{"issuer", func(a *accreditation.Accreditation) any { return &a.Issuer }},
	{"certificate_no", func(a *accreditation.Accreditation) any { return &a.CertificateNo }},
	{"valid_from", func(a *accreditation.Accreditation) any { return &a.ValidFrom }},
	{"valid_to", func(a *accreditation.Accreditation) any { return &a.ValidTo }},
	{"revoked_on", func(a *accreditation.Accreditation) any { return &a.RevokedOn }},
	{"revoked_reason", func(a *accreditation.Accreditation) any { return &a.RevokedReason }},
	{"document.title", func(a *accreditation.Accreditation) any { return &a.Document.Title }},
	{"document.number", func(a *accreditation.Accreditation) any { return &a.Document.Number }},
	{"document.url", func(a *accreditation.Accreditation) any { return &a.Document.URL }},
	{"suspended", func(a *accreditation.Accreditation) any { return &a.Suspended }},
}

var accreditationFields = map[string][]string{"venue_id": {"venue", "venue_id"},
	"organization_id": {"organization", "organization_id"}, "document.title": {"document_title"},
	"document.number": {"document_number"}, "document.url": {"document_url"}}

// AccreditationServices is the writing of what a file of accreditations brings.
type AccreditationServices struct {
	Accreditations Writer[accreditation.Accreditation]
	Organizations  Writer[organization.Organization]
}

// Accreditations imports accreditations from a table. Venues must be there already; organizations are registered as
// unverified. A row is the accreditation of its source_id, else of its certificate, else of whom, scheme, level and
// cycle.
func Accreditations(ctx context.Context, services AccreditationServices, file string, data []byte, have Existing,
	o Options) (*Report, error) {
	t := newAccreditationTable(services.Accreditations, &o, newReport("accreditations", file, &o))
	return t.importTable(ctx, services.Organizations, data, have)
}

func newAccreditationTable(service Writer[accreditation.Accreditation], o *Options,
	report *Report) *table[accreditation.Accreditation] {
	return &table[accreditation.Accreditation]{layout: &accreditationLayout,
		columnsOf: columns(accreditationFields, keep), read: readAccreditation,
		target: target[accreditation.Accreditation]{columnOf: accreditationColumnOf, kind: accreditation.Kind.Name,
			service: service, options: o, report: report,
			describe: func(a *accreditation.Accreditation) fields { return describe(accreditationTable, a) },
			assign: func(a *accreditation.Accreditation, values fields) error {
				return assign(accreditationTable, a, values)
			},
			title: func(a *accreditation.Accreditation) string {
				return strings.TrimSpace(a.Scheme + " " + a.CertificateNo)
			}}}
}

func keep(name string) string { return name }

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
