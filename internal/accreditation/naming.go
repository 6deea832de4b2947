package accreditation

import (
	"slices"

	"kepu/internal/errs"
	"kepu/internal/record"
)

// documented are the levels whose namings name their official document.
var documented = []string{"national", "provincial"}

// CheckChange asks for the document that names somebody at the national or provincial level, when that is published.
// What was published without one keeps none until the level, the scheme or the validity changes.
func (a *Accreditation) CheckChange(before *Accreditation) errs.Violations {
	var vs errs.Violations
	if a.Publication != record.Published || !slices.Contains(documented, a.Level) || a.Document.Title != "" {
		return vs
	}
	if before != nil && before.Publication == record.Published && before.Document.Title == "" && before.Level == a.Level &&
		before.Scheme == a.Scheme &&
		before.From() == a.From() && before.To() == a.To() {
		return vs
	}
	vs.Add("document.title", "required", "国家级和省级认定须写明认定文件的名称",
		"a national or provincial accreditation names the document that it stands in")
	return vs
}

// Stands tells whether nobody can be named the same beside it: it is public, or waits to be.
func (a *Accreditation) Stands() bool {
	return a.ArchivedAt == nil && slices.Contains(
		[]record.Publication{record.Published, record.Submitted, record.NeedsChanges}, a.Publication)
}

// Same tells whether another accreditation names the same subject the same, whenever.
func (a *Accreditation) Same(other *Accreditation) bool {
	return a.VenueID == other.VenueID && a.OrganizationID == other.OrganizationID && a.Scheme == other.Scheme &&
		a.Level == other.Level && a.Class == other.Class
}

// Overlaps tells whether there is a day on which both would hold; a revocation ends one.
func (a *Accreditation) Overlaps(other *Accreditation) bool {
	return a.From() <= other.From() && a.holdsOn(other.From()) || other.From() <= a.From() && other.holdsOn(a.From())
}

// holdsOn tells whether the accreditation has not ended on a date after its first day.
func (a *Accreditation) holdsOn(date string) bool {
	return (a.To() == "" || date <= a.To()) && (a.RevokedOn == "" || date < a.RevokedOn)
}

// SamePeriod tells whether another accreditation begins and ends on the same days.
func (a *Accreditation) SamePeriod(other *Accreditation) bool {
	return a.From() == other.From() && a.To() == other.To() && a.RevokedOn == other.RevokedOn
}
