package store

import (
	"time"

	"kepu/internal/geo"
	"kepu/internal/hours"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// metaRow is the columns of record.Meta.
type metaRow struct {
	ID          string `gorm:"primaryKey"`
	Version     int64
	CreatedAt   time.Time
	UpdatedAt   time.Time `gorm:"autoUpdateTime:false"`
	ArchivedAt  *time.Time
	Publication string
	SourceName  *string
	SourceID    *string
	SourceURL   *string
}

func metaToRow(m *record.Meta) metaRow {
	row := metaRow{ID: m.ID, Version: m.Version, CreatedAt: m.CreatedAt, UpdatedAt: m.UpdatedAt, ArchivedAt: m.ArchivedAt,
		Publication: string(m.Publication)}
	if m.Source != nil {
		row.SourceName, row.SourceID, row.SourceURL = &m.Source.Name, &m.Source.ID, null(m.Source.URL)
	}
	return row
}

func (r *metaRow) meta() record.Meta {
	m := record.Meta{ID: r.ID, Version: r.Version, CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC(), ArchivedAt: utc(r.ArchivedAt),
		Publication: record.Publication(r.Publication)}
	if r.SourceName != nil {
		m.Source = &record.Source{Name: *r.SourceName, ID: text(r.SourceID), URL: text(r.SourceURL)}
	}
	return m
}

// reviewed is meta of a kind that is reviewed, whose table has the column restored.
func (r *metaRow) reviewed(restored bool) record.Meta {
	m := r.meta()
	m.Restored = restored
	return m
}

// null keeps an empty text as NULL, so that it refers to nothing and collides with nothing.
func null(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// orEmpty gives the list of a column that older rows have not.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func utc(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	u := t.UTC()
	return &u
}

// locationRow is the columns of geo.Location, all NULL where there is none.
type locationRow struct {
	Lat            *float64
	Lng            *float64
	Datum          *string
	Accuracy       *string
	LocationSource *string
}

func locationToRow(l *geo.Location) locationRow {
	if l == nil {
		return locationRow{}
	}
	return locationRow{Lat: &l.Lat, Lng: &l.Lng, Datum: null(string(l.Datum)), Accuracy: null(string(l.Accuracy)), LocationSource: null(l.Source)}
}

func (r *locationRow) location() *geo.Location {
	if r.Lat == nil || r.Lng == nil {
		return nil
	}
	return &geo.Location{Lat: *r.Lat, Lng: *r.Lng, Datum: geo.Datum(text(r.Datum)), Accuracy: geo.Accuracy(text(r.Accuracy)), Source: text(r.LocationSource)}
}

type regionRow struct {
	Code       string `gorm:"primaryKey"`
	Version    int64
	Name       string
	Level      string
	ParentCode *string
	Official   bool
	UpdatedAt  time.Time `gorm:"autoUpdateTime:false"`
}

func (regionRow) TableName() string { return "regions" }

func regionToRow(r *region.Region) *regionRow {
	return &regionRow{Code: r.Code, Version: r.Version, Name: r.Name, Level: string(r.Level), ParentCode: null(r.ParentCode),
		Official: r.Official, UpdatedAt: r.UpdatedAt}
}

func (r *regionRow) region() region.Region {
	return region.Region{Code: r.Code, Version: r.Version, Name: r.Name, Level: region.Level(r.Level), ParentCode: text(r.ParentCode),
		Official: r.Official, UpdatedAt: r.UpdatedAt.UTC()}
}

type organizationRow struct {
	Meta       metaRow `gorm:"embedded"`
	Name       string
	ShortName  string
	CreditCode *string
	Type       string
	RegionCode *string
	ParentID   *string
	Address    string
	Contact    record.Contact `gorm:"serializer:json"`
	Trusted    bool
	Unverified bool
}

func (organizationRow) TableName() string { return "organizations" }

func organizationToRow(o *organization.Organization) *organizationRow {
	return &organizationRow{Meta: metaToRow(&o.Meta), Name: o.Name, ShortName: o.ShortName, CreditCode: null(o.CreditCode), Type: o.Type,
		RegionCode: null(o.RegionCode), ParentID: null(o.ParentID), Address: o.Address, Contact: o.Contact, Trusted: o.Trusted, Unverified: o.Unverified}
}

func (r *organizationRow) organization() *organization.Organization {
	return &organization.Organization{Meta: r.Meta.meta(), Name: r.Name, ShortName: r.ShortName, CreditCode: text(r.CreditCode), Type: r.Type,
		RegionCode: text(r.RegionCode), ParentID: text(r.ParentID), Address: r.Address, Contact: r.Contact, Trusted: r.Trusted, Unverified: r.Unverified}
}

type venueRow struct {
	Meta           metaRow `gorm:"embedded"`
	Restored       bool
	Name           string
	Aliases        []string `gorm:"serializer:json"`
	Description    string
	PlainText      string
	Category       string
	Form           string
	OrganizationID *string
	RegionCode     *string
	ZoneCode       *string
	Address        string
	Location       locationRow      `gorm:"embedded"`
	OpeningHours   *hours.Hours     `gorm:"serializer:json"`
	Stops          []venue.Stop     `gorm:"serializer:json"`
	Admission      *venue.Admission `gorm:"serializer:json"`
	Audiences      []string         `gorm:"serializer:json"`
	Languages      []string         `gorm:"serializer:json"`
	Images         []record.Image   `gorm:"serializer:json"`
	Contact        record.Contact   `gorm:"serializer:json"`
	URL            string
	Accessibility  record.Accessibility `gorm:"serializer:json"`
	LastVerifiedAt *time.Time
	MergedInto     *string
}

func (venueRow) TableName() string { return "venues" }

func venueToRow(v *venue.Venue) *venueRow {
	return &venueRow{Meta: metaToRow(&v.Meta), Restored: v.Restored, Name: v.Name, Aliases: v.Aliases, Description: v.Description, PlainText: v.PlainText,
		Category: v.Category, Form: string(v.Form), OrganizationID: null(v.OrganizationID), RegionCode: null(v.RegionCode),
		ZoneCode: null(v.ZoneCode), Address: v.Address, Location: locationToRow(v.Location), OpeningHours: v.OpeningHours, Stops: v.Stops, Admission: v.Admission,
		Audiences: v.Audiences, Languages: v.Languages, Images: v.Images, Contact: v.Contact, URL: v.URL,
		Accessibility: v.Accessibility, LastVerifiedAt: v.LastVerifiedAt, MergedInto: null(v.MergedInto)}
}

// openingHours brings hours that an earlier version wrote into the form of today.
func openingHours(h *hours.Hours) *hours.Hours {
	if h != nil {
		h.Normalize()
	}
	return h
}

func (r *venueRow) venue() *venue.Venue {
	return &venue.Venue{Meta: r.Meta.reviewed(r.Restored), Name: r.Name, Aliases: r.Aliases, Description: r.Description, PlainText: r.PlainText,
		Category: r.Category, Form: venue.Form(r.Form), OrganizationID: text(r.OrganizationID), RegionCode: text(r.RegionCode),
		ZoneCode: text(r.ZoneCode), Address: r.Address, Location: r.Location.location(), OpeningHours: openingHours(r.OpeningHours), Stops: orEmpty(r.Stops), Admission: r.Admission,
		Audiences: r.Audiences, Languages: r.Languages, Images: r.Images, Contact: r.Contact, URL: r.URL,
		Accessibility: r.Accessibility, LastVerifiedAt: utc(r.LastVerifiedAt), MergedInto: text(r.MergedInto)}
}
