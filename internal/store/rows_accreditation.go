package store

import (
	"strings"

	"gorm.io/gorm"

	"kepu/internal/accreditation"
	"kepu/internal/errs"
	"kepu/internal/record"
)

type accreditationRow struct {
	Meta           metaRow `gorm:"embedded"`
	Restored       bool
	VenueID        *string
	OrganizationID *string
	Scheme         string
	Level          string
	Family         string
	Class          string
	Cycle          string
	Issuer         string
	CertificateNo  string
	ValidFrom      string
	ValidTo        string
	Suspended      []accreditation.Suspension `gorm:"serializer:json"`
	RevokedOn      string
	RevokedReason  string
	Document       accreditation.Document `gorm:"serializer:json"`
}

func (accreditationRow) TableName() string { return "accreditations" }

func accreditationToRow(a *accreditation.Accreditation) *accreditationRow {
	return &accreditationRow{Meta: metaToRow(&a.Meta), Restored: a.Restored, VenueID: null(a.VenueID), OrganizationID: null(a.OrganizationID), Scheme: a.Scheme,
		Level: a.Level, Family: a.Family, Class: a.Class, Cycle: a.Cycle, Issuer: a.Issuer, CertificateNo: a.CertificateNo,
		ValidFrom: a.ValidFrom, ValidTo: a.ValidTo, Suspended: a.Suspended, RevokedOn: a.RevokedOn, RevokedReason: a.RevokedReason, Document: a.Document}
}

func (r *accreditationRow) record() *accreditation.Accreditation {
	return &accreditation.Accreditation{Meta: r.Meta.reviewed(r.Restored), VenueID: text(r.VenueID), OrganizationID: text(r.OrganizationID), Scheme: r.Scheme,
		Level: r.Level, Family: r.Family, Class: r.Class, Cycle: r.Cycle, Issuer: r.Issuer, CertificateNo: r.CertificateNo,
		ValidFrom: r.ValidFrom, ValidTo: r.ValidTo, Suspended: orEmpty(r.Suspended), RevokedOn: r.RevokedOn, RevokedReason: r.RevokedReason, Document: r.Document}
}

// Accreditations is the store of accreditations.
func (s *Store) Accreditations() record.Store[accreditation.Accreditation] {
	return &records[accreditation.Accreditation, *accreditation.Accreditation]{
		store: s, kind: record.Accreditation, table: "accreditations", load: (*View).Accreditations,
		read: func(db *gorm.DB, id string) (*accreditation.Accreditation, error) {
			return takeRow(db, id, (*accreditationRow).record)
		},
		insert: func(t *tx, all []*accreditation.Accreditation) error { return insertRows(t, all, accreditationToRow) },
		update: func(t *tx, a *accreditation.Accreditation) error { return t.Save(accreditationToRow(a)).Error },
		references: func(a *accreditation.Accreditation) []reference {
			return []reference{{"venue_id", record.Venue, a.VenueID}, {"organization_id", record.Organization, a.OrganizationID}}
		},
		conflict: refuseAccredited,
	}
}

// refuseAccredited refuses to name a subject the same twice at a time. The subject is locked, so that of two at once the second sees the first.
func refuseAccredited(t *tx, before, after *accreditation.Accreditation) error {
	if !after.Stands() || before != nil && before.Stands() && before.Same(after) && before.SamePeriod(after) {
		return nil
	}
	table, column, subject := "venues", "venue_id", after.VenueID
	if subject == "" {
		table, column, subject = "organizations", "organization_id", after.OrganizationID
	}
	var locked []string
	if err := t.forUpdate().Table(table).Where("id = ?", subject).Pluck("id", &locked).Error; err != nil {
		return err
	}
	var ids []string
	err := scanRows(t.forUpdate().Where(column+" = ? AND id <> ?", subject, after.ID).Order("id"), func(r *accreditationRow) {
		if other := r.record(); other.Stands() && other.Same(after) && other.Overlaps(after) {
			ids = append(ids, other.ID)
		}
	})
	if err != nil || len(ids) == 0 {
		return err
	}
	list := strings.Join(ids, ", ")
	e := errs.New(errs.Conflict, "already_accredited", "同一对象在重叠的有效期内已有同类认定："+list, "it is named the same at an overlapping time already: "+list)
	e.Members = map[string]any{"ids": ids}
	return e
}

// Accreditations gives accreditations by id.
func (v *View) Accreditations(ids []string) ([]*accreditation.Accreditation, error) {
	return loadRows(v, ids, (*accreditationRow).record)
}
