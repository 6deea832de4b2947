package importer

import (
	"context"
	"fmt"
	"time"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/hours"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// Request is a file to import, and what its import needs.
type Request struct {
	Kind    string // of its rows: a key of importers
	File    string // its name
	Data    []byte
	Have    Existing
	Writers Writers
	Options Options
}

var importers = map[string]func(ctx context.Context, r *Request) (*Report, error){
	"organizations": importOrganizations, "venues": importVenues, "accreditations": importAccreditations,
	"lecturer-teams": importTeams, "lecturers": importLecturers, "activities": importActivities, "events": importEvents}

// Import reads a file of records and writes what differs from the registry. Organizations that records name and the
// registry does not know are registered as unverified; all else that they name must be there already. Invalid for a
// file that cannot be read at all; rows that cannot be taken are in the report.
func Import(ctx context.Context, r Request) (*Report, error) {
	do, known := importers[r.Kind]
	if !known {
		return nil, fault("不认识的种类："+r.Kind, "unknown kind: "+r.Kind)
	}
	return do(ctx, &r)
}

// Writers is the writing of the records that files bring.
type Writers struct {
	Organizations  Writer[organization.Organization]
	Venues         Writer[venue.Venue]
	Accreditations Writer[accreditation.Accreditation]
	Teams          Writer[lecturer.Team]
	Lecturers      Writer[lecturer.Lecturer]
	Activities     Writer[activity.Activity]
}

// Writer is the writing of records of one kind. *record.Service is one for who holds the database; others keep to what
// an author may do.
type Writer[T any] interface {
	// Imported gives the records of a source that may be written, by their ids there, archived ones included.
	Imported(ctx context.Context, source string) (map[string]record.Imported[T], error)
	// Put writes records, and gives an error for each that was not written; see record.Service.
	Put(ctx context.Context, puts []record.Put[T]) []error
	// Archive takes a record from the public. NotFound, Gone, PreconditionFailed, Conflict.
	Archive(ctx context.Context, id string, match record.Match) (*T, error)
}

// Options are what all imports take.
type Options struct {
	DryRun   bool
	Source   string // names where the file comes from; the same name next time finds the same records
	Language string // of the report: zh or en
	Gone     string // what is done with records that the source no longer lists: GoneCancel, GoneArchive or nothing
	MaxRows  int    // of a file; 0 for no bound
	Own      string // id of the organization of records that name none; empty for none
	Strict   bool   // a cell that is not understood refuses its row
	// AllowSimilar lets venues in that look like one of the registry or of an earlier row.
	AllowSimilar bool
	Zone         *time.Location // of times of events without an offset; nil for Shanghai
	// Organizer of events that name none: its id, credit code or name; empty for one named after the source.
	Organizer string
	Clock     func() time.Time
	// InTx runs fn so that all its writes are kept, or none; fn may be run again from its start.
	InTx     func(ctx context.Context, fn func(ctx context.Context) error) error
	Progress func(done, total int) // nil for none
}

// tooMany refuses a file of more rows than are taken.
func (o *Options) tooMany(rows int) error {
	if o.MaxRows == 0 || rows <= o.MaxRows {
		return nil
	}
	return fault(fmt.Sprintf("文件有 %d 行，一次最多 %d 行，请分成几个文件", rows, o.MaxRows),
		fmt.Sprintf("the file has %d rows; %d at a time are taken, so divide it", rows, o.MaxRows))
}

func (o *Options) progress(done, total int) {
	if o.Progress != nil {
		o.Progress(done, total)
	}
}

// Existing is what an import looks up by name: all of the registry's regions, organizations and venues, archived ones
// included.
type Existing struct {
	Regions       []region.Region
	Holidays      []hours.Special
	Ruled         []*activity.Activity // those with a weekly rule; only holidays need them
	Organizations []*organization.Organization
	Venues        []*venue.Venue
	Teams         []*lecturer.Team
	Lecturers     []*lecturer.Lecturer
	Campaigns     []*campaign.Campaign
	// EachActivity hands over all activities, of which few are held at a time; only imports of activities need it.
	EachActivity func(ctx context.Context, take func(*activity.Activity)) error
}
