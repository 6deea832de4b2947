package app

import (
	"context"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"kepu/internal/access"
	"kepu/internal/activity"
	"kepu/internal/apikey"
	"kepu/internal/catalog"
	"kepu/internal/change"
	"kepu/internal/hours"
	"kepu/internal/kind"
	"kepu/internal/organization"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/store"
	"kepu/internal/venue"
)

// feedBatch is how many changes are followed at once. Above it everything is loaded again, which is faster.
const feedBatch = 5000

// Following holds the feed, for which own writes wait, so a database that does not answer must not hold it for ever.
const (
	followTime = 15 * time.Second
	reloadTime = 15 * time.Minute // of a registry of millions, on a slow machine
)

// feed keeps the catalog equal to the database by following its change log.
type feed struct {
	kinds   []kind.Any
	store   *store.Store
	catalog *catalog.Catalog
	rules   *access.Rules
	keys    *apikey.Service
	log     *slog.Logger
	one     sync.Mutex   // one follower at a time
	equal   atomic.Int64 // when the catalog was last seen to equal the database, in Unix nanoseconds; 0 for never
	gaps    atomic.Int64 // how often the change log was found not to lead on
	reading uint64       // fingerprint of what was last read as a whole
	confirm time.Duration
	readAt  time.Time // when everything is to be read once more; zero for not
}

// lag is how long ago the catalog was last seen to equal the database; 0 before the first time.
func (f *feed) lag(now time.Time) time.Duration {
	if at := f.equal.Load(); at != 0 {
		return now.Sub(time.Unix(0, at))
	}
	return 0
}

// confirmIntervals is how many intervals lie between two readings that have to agree.
const confirmIntervals = 5

// Load fills the catalog with everything.
func (f *feed) Load(ctx context.Context) error {
	f.one.Lock()
	defer f.one.Unlock()
	return f.load(ctx)
}

// loadingGC keeps what loading leaves behind smaller than the garbage collector usually would.
const loadingGC = 40

func (f *feed) load(ctx context.Context) error {
	defer debug.SetGCPercent(debug.SetGCPercent(loadingGC))
	err := f.reset(ctx)
	debug.FreeOSMemory() // for long, nothing needs as much
	return err
}

func (f *feed) reset(ctx context.Context) error {
	began := time.Now()
	data, at, gap, err := readAll(ctx, f.store, f.kinds)
	if gap {
		f.gaps.Add(1)
		f.log.Error("the counter of the change log stands above its newest row: the database lost the end of the log, or "+
			"kept half of a transaction; "+
			"everything is read from the records themselves", "position", at.Seq)
	}
	var keys []*apikey.Key
	if err == nil { // later than the rest, so that no key is older than the position says
		keys, err = f.keys.Keys.All(ctx)
	}
	if err == nil {
		f.keys.Put(keys, true)
		f.rules.Put(accessRecords(f.kinds, &data), true)
		f.reading = fingerprint(&data)
		f.catalog.Reset(data, at)
		f.equal.Store(began.UnixNano())
		f.log.Info("loaded the catalog", "organizations", len(data.Records[organization.Kind.Name]), "venues",
			len(data.Records[venue.Kind.Name]), "activities", len(data.Packed), "took",
			time.Since(began).Round(time.Millisecond))
	}
	return err
}

// readAll gives every record of one state of the database.
func readAll(ctx context.Context, st *store.Store, kinds []kind.Any) (data catalog.Data, at change.Position, gap bool,
	err error) {
	err = st.View(ctx, func(v *store.View) (err error) {
		at, gap = v.Position(), v.Gap()
		if data.Regions, err = v.Regions(nil); err != nil {
			return err
		}
		if data.Holidays, err = v.Holidays(); err != nil {
			return err
		}
		for _, k := range kinds {
			if of := k.About().Name; of != activity.Kind.Name { // of which there are too many to hold them whole
				records, err := v.Load(k, nil)
				if err != nil {
					return err
				}
				data.Put(of, records...)
			}
		}
		if data.Packed, err = packActivities(v); err != nil {
			return err
		}
		data.Changes, err = v.Log()
		return err
	})
	return data, at, gap, err
}

// fingerprint tells two readings apart: by which records there are, and in which state.
func fingerprint(data *catalog.Data) uint64 {
	h := fnv.New64a()
	for _, one := range data.Regions {
		noteVersion(h, one.Code, one.Version)
	}
	for _, of := range slices.Sorted(maps.Keys(data.Records)) {
		for _, v := range data.Records[of] {
			noteVersion(h, v.Head().ID, v.Head().Version)
		}
	}
	for _, one := range data.Packed {
		noteVersion(h, one.ID, one.Updated())
	}
	return h.Sum64()
}

// noteVersion writes into a hash, which never fails. It is called for every record, so it formats nothing.
func noteVersion(h io.Writer, id string, version int64) {
	_, _ = io.WriteString(h, id)
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, uint64(version)))
}

// packActivities reads all activities, and packs them on another core.
func packActivities(v *store.View) (all []*catalog.Activity, err error) {
	read, done := make(chan *activity.Activity, 1000), make(chan struct{})
	go func() {
		for a := range read {
			all = append(all, catalog.Pack(a))
		}
		close(done)
	}()
	err = v.EachActivity(func(a *activity.Activity) { read <- a })
	close(read)
	<-done
	return all, err
}

// CatchUp brings the catalog to the newest state of the database.
func (f *feed) CatchUp(ctx context.Context) error {
	f.one.Lock()
	defer f.one.Unlock()
	position := f.catalog.Snapshot().Position()
	reload, foreign := false, false
	began := time.Now()
	limit, cancel := context.WithTimeout(ctx, followTime)
	defer cancel()
	err := f.store.View(limit, func(v *store.View) error {
		if v.Position() == position {
			return nil
		}
		entries, err := v.Changes(position, feedBatch+1)
		foreign = errors.Is(err, store.ErrReset)
		if foreign || len(entries) > feedBatch {
			reload = true
			return nil
		}
		if err != nil {
			return err
		}
		data, err := f.read(v, entries)
		if err == nil {
			err = f.followKeys(v, entries)
		}
		if err == nil {
			data.Changes = entries
			f.rules.Put(accessRecords(f.kinds, &data), false)
			f.catalog.Apply(data, v.Position())
		}
		return err
	})
	if err == nil && reload {
		f.log.Warn("the change log does not lead on; loading everything again", "position", position.Seq)
		if foreign {
			f.gaps.Add(1)
			f.readAt = time.Now().Add(f.confirm)
		}
		limit, cancel := context.WithTimeout(ctx, reloadTime)
		defer cancel()
		return f.load(limit)
	}
	if err == nil {
		f.equal.Store(began.UnixNano())
	}
	return err
}

// reread reads everything once more when that is due, until two readings agree. A dump is played back table by table:
// who noticed by the log that this is another database may have read tables that were not there yet, and no log tells
// of them.
func (f *feed) reread(ctx context.Context) error {
	f.one.Lock()
	defer f.one.Unlock()
	if f.readAt.IsZero() || time.Now().Before(f.readAt) {
		return nil
	}
	before := f.reading
	limit, cancel := context.WithTimeout(ctx, reloadTime)
	defer cancel()
	if err := f.load(limit); err != nil {
		return err
	}
	if f.reading == before {
		f.readAt = time.Time{}
		f.log.Info("two readings of the database agree")
	} else {
		f.readAt = time.Now().Add(f.confirm)
		f.log.Warn("the database changes without a word in its log; reading everything again")
	}
	return nil
}

// accessRecords is what the rules of access need of the records.
func accessRecords(kinds []kind.Any, data *catalog.Data) access.Records {
	out := access.Records{Places: map[record.Kind]map[string]access.Standing{}}
	for _, r := range data.Regions {
		out.Regions = append(out.Regions, access.Region{Code: r.Code, Parent: r.ParentCode, Level: string(r.Level)})
	}
	for _, k := range kinds {
		standings := map[string]access.Standing{}
		for _, v := range data.Records[k.About().Name] {
			if place, ok := k.StandingOf(v); ok {
				standings[v.Head().ID] = place
			}
		}
		out.Places[k.About().Name] = standings
	}
	return out
}

// followKeys takes over the keys that changed.
func (f *feed) followKeys(v *store.View, entries []change.Entry) error {
	var ids []string
	for _, e := range entries {
		if e.Kind == apikey.Kind.Name {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	keys, err := store.Load(v, apikey.Kind, ids)
	f.keys.Put(keys, false)
	return err
}

// read gives the records that changed, as they are in the view.
func (f *feed) read(v *store.View, entries []change.Entry) (data catalog.Data, err error) {
	ids := map[record.Kind][]string{}
	for _, e := range entries {
		ids[e.Kind] = append(ids[e.Kind], e.ID)
	}
	for of, list := range ids {
		slices.Sort(list)
		ids[of] = slices.Compact(list)
	}
	if codes := ids[region.Kind.Name]; codes != nil {
		data.Regions, err = v.Regions(codes)
	}
	if err == nil && ids[hours.HolidayKind] != nil {
		data.Holidays, err = v.Holidays()
	}
	for _, k := range f.kinds {
		of := k.About().Name
		if err != nil || ids[of] == nil {
			continue
		}
		var records []record.Aggregate
		records, err = v.Load(k, ids[of])
		data.Put(of, records...)
	}
	return data, err
}

// Follow catches up at every interval until ctx is done. A database that is away is said once, and once when it is
// back.
func (f *feed) Follow(ctx context.Context, interval time.Duration) {
	f.one.Lock()
	f.confirm = confirmIntervals * interval
	f.one.Unlock()
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	away := false
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		err := f.CatchUp(ctx)
		if err == nil {
			err = f.reread(ctx)
		}
		switch {
		case ctx.Err() != nil:
			return
		case err != nil && !away:
			away = true
			f.log.Error("cannot follow the database; reading goes on from memory", "error", err.Error())
		case err == nil && away:
			away = false
			f.log.Info("the database is back")
		}
	}
}
