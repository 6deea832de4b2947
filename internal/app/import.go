package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	_ "time/tzdata" // --timezone must work in an image without zone files

	"github.com/alecthomas/kong"
	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/errs"
	"kepu/internal/importer"
	"kepu/internal/kind/all"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/store"
	"kepu/internal/venue"
)

type importCommand struct {
	settings
	DryRun   bool   `help:"Say what would happen and write nothing."`
	Strict   bool   `help:"Refuse a row of which a cell is not understood, instead of leaving the cell out."`
	Report   string `help:"How to print the report: text or json." enum:"text,json" default:"text"`
	Rejected string `help:"Write the rows that were rejected, or came in without some of their cells, to this file, CSV or .xlsx, each with what is wrong with it." placeholder:"FILE"`
	Language string `help:"Language of the report: zh or en (default: that of the environment)." enum:"zh,en," default:"" placeholder:"zh|en"`

	Divisions      importDivisions `cmd:"" help:"Administrative divisions (行政区划) from CSV or .xlsx: columns code and name, as in the data set china-division."`
	Holidays       importHolidays  `cmd:"" help:"Public holidays and make-up workdays (节假日与调休) from the JSON of chinese-days, CSV or .xlsx: date, kind, name."`
	Organizations  importTable     `cmd:"" help:"Organizations (单位) from CSV or .xlsx with the columns of --template."`
	Venues         importVenues    `cmd:"" help:"Venues (场馆) from CSV or .xlsx with the columns of --template."`
	Accreditations importTable     `cmd:"" help:"Accreditations (认定) of venues and organizations from CSV or .xlsx with the columns of --template."`
	LecturerTeams  importTable     `cmd:"" help:"Lecturer teams (讲师团) and their terms from CSV or .xlsx with the columns of --template."`
	Lecturers      importTable     `cmd:"" help:"Lecturers (讲师) and their appointments from CSV or .xlsx with the columns of --template."`
	Activities     importTable     `cmd:"" help:"Activities (活动) and their sessions from CSV or .xlsx with the columns of --template."`
	Events         importEvents    `cmd:"" help:"Activities (活动) from schema.org events in JSON-LD: one, a list or a @graph."`
}

// AfterApply gives the flags of all imports to the one that runs.
func (c *importCommand) AfterApply(k *kong.Context) error {
	k.Bind(c)
	return nil
}

// run reads a file, imports it and prints the report. o has what the kind of the file takes besides.
func (c *importCommand) run(sh shared, file, source string, o importer.Options,
	fn func(context.Context, *importRun) (*importer.Report, error)) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return c.withPrepared(sh, func(ctx context.Context, st *store.Store) error {
		o.DryRun, o.Strict, o.Clock, o.InTx = c.DryRun, c.Strict, time.Now, st.InBulkTx
		o.Source, o.Language = cmp.Or(source, filepath.Base(file)), cmp.Or(c.Language, languageOf(sh.environ))
		o.Progress = progressOn(sh.stderr)
		return c.report(ctx, sh, &importRun{store: st, services: newServices(st, all.Kinds(), nil, nil, time.Now),
			Request: importer.Request{File: filepath.Base(file), Data: data, Options: o}}, fn)
	})
}

// importRecords imports a file of records of a kind.
func (c *importCommand) importRecords(sh shared, kind, file, source string, o importer.Options) error {
	return c.run(sh, file, source, o, func(ctx context.Context, r *importRun) (*importer.Report, error) {
		r.Kind, r.Writers = kind, r.services.writers()
		return importer.Import(ctx, r.Request)
	})
}

func (c *importCommand) report(ctx context.Context, sh shared, r *importRun,
	fn func(context.Context, *importRun) (*importer.Report, error)) (err error) {
	if r.Have, err = existing(ctx, r.store); err != nil {
		return err
	}
	report, err := fn(ctx, r)
	if err != nil {
		return r.explain(err)
	}
	if err := c.writeRejected(report); err != nil {
		return err
	}
	if c.Report == "json" {
		encoder := json.NewEncoder(sh.stdout)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		err = encoder.Encode(report)
	} else {
		report.Text(sh.stdout)
	}
	if err == nil && (report.Nothing() || c.Strict && report.Rejected > 0) {
		return errNothingCameIn
	}
	return err
}

// errNothingCameIn fails an import of which nothing came in, or under strict rules not all; the report has said why.
var errNothingCameIn = fmt.Errorf("%w: not imported", errSaid)

// writeRejected gives back as a file the rows that were rejected, or came in without some of their cells; none is
// written where there are none.
func (c *importCommand) writeRejected(report *importer.Report) error {
	if c.Rejected == "" || report.Rejected == 0 && !report.Returns() {
		return nil
	}
	data, err := report.Rejects(strings.EqualFold(filepath.Ext(c.Rejected), ".xlsx"))
	if err != nil {
		return fmt.Errorf("--rejected: %w", err)
	}
	return os.WriteFile(c.Rejected, data, 0o600)
}

// importRun is one import.
type importRun struct {
	store    *store.Store
	services *services
	importer.Request
}

// writers is the writing of who holds the database, which nobody reviews.
func (s *services) writers() importer.Writers {
	return importer.Writers{Organizations: serviceOf(s, organization.Kind), Venues: serviceOf(s, venue.Kind),
		Accreditations: serviceOf(s, accreditation.Kind), Teams: serviceOf(s, lecturer.TeamKind),
		Lecturers: serviceOf(s, lecturer.Kind), Activities: serviceOf(s, activity.Kind)}
}

// explain says what is wrong with a file in the language of the report.
func (r *importRun) explain(err error) error {
	e, ok := errors.AsType[*errs.Error](err)
	if !ok || e.Kind != errs.Invalid {
		return err
	}
	lines := []string{r.File + ": " + e.Detail.In(r.Options.Language)}
	for _, v := range e.Violations {
		lines = append(lines, "  "+v.Field+": "+v.Message.In(r.Options.Language))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// existing gives what an import looks up by name.
func existing(ctx context.Context, st *store.Store) (have importer.Existing, err error) {
	err = st.View(ctx, func(v *store.View) (err error) {
		if have.Regions, err = v.Regions(nil); err != nil {
			return err
		}
		if have.Holidays, err = v.Holidays(); err != nil {
			return err
		}
		if have.Organizations, err = store.Load(v, organization.Kind, nil); err != nil {
			return err
		}
		if have.Venues, err = store.Load(v, venue.Kind, nil); err != nil {
			return err
		}
		if have.Teams, err = store.Load(v, lecturer.TeamKind, nil); err != nil {
			return err
		}
		if have.Lecturers, err = store.Load(v, lecturer.Kind, nil); err != nil {
			return err
		}
		have.Campaigns, err = store.Load(v, campaign.Kind, nil)
		return err
	})
	have.EachActivity = func(ctx context.Context, take func(*activity.Activity)) error {
		return st.View(ctx, func(v *store.View) error { return v.EachActivity(take) })
	}
	return have, err
}

// languageOf is zh where the environment speaks Chinese.
func languageOf(environ []string) string {
	set := map[string]string{}
	for _, variable := range environ {
		name, value, _ := strings.Cut(variable, "=")
		set[name] = value
	}
	if strings.HasPrefix(cmp.Or(set["LC_ALL"], set["LC_MESSAGES"], set["LANG"]), "zh") {
		return "zh"
	}
	return "en"
}

// progressOn shows progress where a person looks on.
func progressOn(w io.Writer) func(done, total int) {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return nil
	}
	var bar *progressbar.ProgressBar
	return func(done, total int) {
		if bar == nil || bar.GetMax() != total {
			bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(w), progressbar.OptionShowCount(),
				progressbar.OptionOnCompletion(func() { fmt.Fprintln(w) }))
		}
		_ = bar.Set(done) // a bar that cannot be drawn is no reason to stop
	}
}

type importDivisions struct {
	File string `arg:"" help:"CSV file, UTF-8 or GBK, or .xlsx." type:"existingfile"`
}

// Run imports administrative divisions.
func (c importDivisions) Run(sh shared, all *importCommand) error {
	return all.run(sh, c.File, "", importer.Options{},
		func(ctx context.Context, r *importRun) (*importer.Report, error) {
			return importer.Divisions(ctx, r.services.regions, r.Request)
		})
}

type importHolidays struct {
	File string `arg:"" help:"JSON, CSV or .xlsx file. It replaces the years that it names and leaves others as they are." type:"existingfile"`
}

// Run imports the calendar of holidays.
func (c importHolidays) Run(sh shared, all *importCommand) error {
	return all.run(sh, c.File, "", importer.Options{},
		func(ctx context.Context, r *importRun) (*importer.Report, error) {
			err := r.store.View(ctx, func(v *store.View) (err error) {
				r.Have.Ruled, err = v.RuledActivities()
				return err
			})
			if err != nil {
				return nil, err
			}
			return importer.Holidays(ctx, r.services.holidays, r.Request)
		})
}

// importTable imports a table of records, or prints its header.
type importTable struct {
	Template bool   `help:"Print the header of such a file as CSV and stop; the service has it as a workbook at /templates/KIND.xlsx."`
	Source   string `help:"Where the list comes from; the same name next time updates the same records (default: the file's name)." placeholder:"NAME"`
	Gone     string `help:"What to do with records that the source no longer lists: archive, or cancel for activities (default: report them)." enum:"cancel,archive," default:"" placeholder:"cancel|archive"`
	File     string `arg:"" optional:"" help:"CSV file, UTF-8 or GBK, or .xlsx." type:"existingfile"`
}

// Run imports records of the kind that the command is named after.
func (c importTable) Run(sh shared, all *importCommand, k *kong.Context) error {
	return c.run(sh, all, k, importer.Options{})
}

func (c importTable) run(sh shared, all *importCommand, k *kong.Context, o importer.Options) error {
	kind := k.Selected().Name
	if c.Template {
		fmt.Fprint(sh.stdout, importer.TemplateHeader(kind))
		return nil
	}
	if c.File == "" {
		return errors.New("name the file; --template prints its header")
	}
	if c.Gone == importer.GoneCancel && kind != "activities" {
		return errors.New("--gone=cancel: only activities can be cancelled; use --gone=archive")
	}
	o.Gone = c.Gone
	return all.importRecords(sh, kind, c.File, c.Source, o)
}

type importVenues struct {
	importTable
	AllowSimilar bool `help:"Create venues that look like one of the registry or of an earlier row by name, address and place."`
}

// Run imports venues.
func (c importVenues) Run(sh shared, all *importCommand, k *kong.Context) error {
	return c.run(sh, all, k, importer.Options{AllowSimilar: c.AllowSimilar})
}

type importEvents struct {
	Timezone     string `help:"Time zone of times without an offset (default Asia/Shanghai)." default:"Asia/Shanghai" placeholder:"NAME"`
	Organization string `help:"Organizer of events that name none: its id, credit code or name (default: one named after the source, unverified)." placeholder:"ORGANIZATION"`
	Source       string `help:"Where the events come from; the same name next time updates the same activities (default: the file's name)." placeholder:"NAME"`
	Gone         string `help:"What to do with activities that the source no longer lists: cancel or archive (default: report them)." enum:"cancel,archive," default:"" placeholder:"cancel|archive"`
	File         string `arg:"" help:"JSON-LD file." type:"existingfile"`
}

// Run imports activities.
func (c importEvents) Run(sh shared, all *importCommand) error {
	zone, err := time.LoadLocation(c.Timezone)
	if err != nil {
		return fmt.Errorf("--timezone: %w; write a name such as Asia/Shanghai", err)
	}
	return all.importRecords(sh, "events", c.File, c.Source,
		importer.Options{Gone: c.Gone, Zone: zone, Organizer: c.Organization})
}
