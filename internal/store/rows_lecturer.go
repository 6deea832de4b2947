package store

import (
	"errors"

	"gorm.io/gorm"

	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

type teamRow struct {
	Meta           metaRow `gorm:"embedded"`
	Restored       bool
	Name           string
	Kind           string
	Description    string
	OrganizationID *string
	RegionCode     *string
	Contact        record.Contact  `gorm:"serializer:json"`
	Terms          []lecturer.Term `gorm:"serializer:json"`
}

func (teamRow) TableName() string { return "lecturer_teams" }

func teamToRow(t *lecturer.Team) *teamRow {
	return &teamRow{Meta: metaToRow(&t.Meta), Restored: t.Restored, Name: t.Name, Kind: t.Kind, Description: t.Description, OrganizationID: null(t.OrganizationID),
		RegionCode: null(t.RegionCode), Contact: t.Contact, Terms: t.Terms}
}

func (r *teamRow) team() *lecturer.Team {
	return &lecturer.Team{Meta: r.Meta.reviewed(r.Restored), Name: r.Name, Kind: r.Kind, Description: r.Description, OrganizationID: text(r.OrganizationID),
		RegionCode: text(r.RegionCode), Contact: r.Contact, Terms: orEmpty(r.Terms)}
}

type lecturerRow struct {
	Meta         metaRow `gorm:"embedded"`
	Restored     bool
	Name         string
	Title        string
	Employer     string
	Field        string
	Introduction string
	Topics       []lecturer.Topic       `gorm:"serializer:json"`
	Regions      []string               `gorm:"serializer:json"`
	Appointments []lecturer.Appointment `gorm:"serializer:json"`
}

func (lecturerRow) TableName() string { return "lecturers" }

func lecturerToRow(l *lecturer.Lecturer) *lecturerRow {
	return &lecturerRow{Meta: metaToRow(&l.Meta), Restored: l.Restored, Name: l.Name, Title: l.Title, Employer: l.Employer, Field: l.Field, Introduction: l.Introduction,
		Topics: l.Topics, Regions: l.Regions, Appointments: l.Appointments}
}

func (r *lecturerRow) lecturer() *lecturer.Lecturer {
	return &lecturer.Lecturer{Meta: r.Meta.reviewed(r.Restored), Name: r.Name, Title: r.Title, Employer: r.Employer, Field: r.Field, Introduction: r.Introduction,
		Topics: orEmpty(r.Topics), Regions: orEmpty(r.Regions), Appointments: orEmpty(r.Appointments)}
}

// lecturerContactRow is a table of its own, so that what is read for the public cannot hold it.
type lecturerContactRow struct {
	LecturerID string `gorm:"primaryKey"`
	Phone      string
	Email      string
	Note       string
}

func (lecturerContactRow) TableName() string { return "lecturer_contacts" }

// LecturerTeams is the store of teams.
func (s *Store) LecturerTeams() record.Store[lecturer.Team] {
	return &records[lecturer.Team, *lecturer.Team]{
		store: s, kind: record.LecturerTeam, table: "lecturer_teams", load: (*View).LecturerTeams,
		read: func(db *gorm.DB, id string) (*lecturer.Team, error) { return takeRow(db, id, (*teamRow).team) },
		insert: func(t *tx, all []*lecturer.Team) error {
			for _, one := range all {
				one.SortTerms()
			}
			return insertRows(t, all, teamToRow)
		},
		update: func(t *tx, one *lecturer.Team) error {
			one.SortTerms()
			return t.Save(teamToRow(one)).Error
		},
		references: func(t *lecturer.Team) []reference {
			return []reference{{"organization_id", record.Organization, t.OrganizationID}, {"region_code", record.Region, t.RegionCode}}
		},
	}
}

// Lecturers is the store of lecturers with their private contacts.
func (s *Store) Lecturers() record.Store[lecturer.Lecturer] {
	return &records[lecturer.Lecturer, *lecturer.Lecturer]{
		store: s, kind: record.Lecturer, table: "lecturers", load: lecturersWithContacts, read: readLecturer,
		insert: func(t *tx, all []*lecturer.Lecturer) error {
			if err := insertRows(t, all, lecturerToRow); err != nil {
				return err
			}
			for _, l := range all {
				if err := putContact(t, l); err != nil {
					return err
				}
			}
			return nil
		},
		update: func(t *tx, l *lecturer.Lecturer) error {
			if err := t.Save(lecturerToRow(l)).Error; err != nil {
				return err
			}
			return putContact(t, l)
		},
		references: func(l *lecturer.Lecturer) []reference {
			var refs []reference
			for i, code := range l.Regions {
				refs = append(refs, reference{errs.Index("regions", i), record.Region, code})
			}
			for i := range l.Appointments {
				refs = append(refs, reference{errs.Index("appointments", i) + ".team_id", record.LecturerTeam, l.Appointments[i].TeamID})
			}
			return refs
		},
	}
}

func readLecturer(db *gorm.DB, id string) (*lecturer.Lecturer, error) {
	l, err := takeRow(db, id, (*lecturerRow).lecturer)
	if err != nil {
		return nil, err
	}
	var contact lecturerContactRow
	err = db.Where("lecturer_id = ?", id).Take(&contact).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return l, nil
	}
	l.Private = lecturer.Private{Phone: contact.Phone, Email: contact.Email, Note: contact.Note}
	return l, err
}

func lecturersWithContacts(v *View, ids []string) ([]*lecturer.Lecturer, error) {
	all, err := v.Lecturers(ids)
	if err != nil {
		return nil, err
	}
	contacts := map[string]lecturer.Private{}
	err = scan(v.db, "lecturer_id", ids, func(r *lecturerContactRow) {
		contacts[r.LecturerID] = lecturer.Private{Phone: r.Phone, Email: r.Email, Note: r.Note}
	})
	for _, l := range all {
		l.Private = contacts[l.ID]
	}
	return all, err
}

// putContact keeps a private contact while the lecturer lives.
func putContact(t *tx, l *lecturer.Lecturer) error {
	if l.ArchivedAt != nil || l.Private == (lecturer.Private{}) {
		return t.Where("lecturer_id = ?", l.ID).Delete(&lecturerContactRow{}).Error
	}
	return t.Save(&lecturerContactRow{LecturerID: l.ID, Phone: l.Private.Phone, Email: l.Private.Email, Note: l.Private.Note}).Error
}

// LecturerTeams gives teams by id.
func (v *View) LecturerTeams(ids []string) ([]*lecturer.Team, error) {
	return loadRows(v, ids, (*teamRow).team)
}

// Lecturers gives lecturers by id, without their private contacts.
func (v *View) Lecturers(ids []string) ([]*lecturer.Lecturer, error) {
	return loadRows(v, ids, (*lecturerRow).lecturer)
}
