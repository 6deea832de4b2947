package main

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"gorm.io/driver/mysql"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	_ "modernc.org/sqlite" // the driver named "sqlite"
)

// The query of the row "nearby" as databases answer it: the activities of the next seven days within five kilometres,
// the nearest first. It gives ids and distances only, where the registry gives whole answers.

// workers ask a database at the same time.
const workers = 2

// found is a row of the answer.
type found struct {
	ActivityID string
	Metres     float64
}

func quiet(d gorm.Dialector) (*gorm.DB, error) {
	return gorm.Open(d, &gorm.Config{Logger: logger.Discard, PrepareStmt: true, SkipDefaultTransaction: true})
}

// inSQLite asks the registry's own tables through gorm, by a box of indexed coordinates and then by the distance.
func inSQLite(file string) (*gorm.DB, func(*gorm.DB, place, time.Time) error, error) {
	db, err := quiet(sqlite.Dialector{DriverName: "sqlite", DSN: "file:" + file + "?_pragma=busy_timeout(10000)"})
	if err != nil {
		return nil, nil, err
	}
	if err := db.Exec("CREATE INDEX IF NOT EXISTS bench_place ON venues (lat, lng)").Error; err != nil {
		return nil, nil, err
	}
	if err := db.Exec("CREATE INDEX IF NOT EXISTS bench_venue ON activities (venue_id)").Error; err != nil {
		return nil, nil, err
	}
	return db, func(db *gorm.DB, p place, now time.Time) error {
		north := 5000 / 111195.0
		east := north / math.Cos(p.Lat*math.Pi/180)
		var out []found
		return db.Raw(`SELECT s.activity_id, min(6371008.8 * 2 * asin(sqrt(
			pow(sin(radians(v.lat - ?) / 2), 2) + cos(radians(?)) * cos(radians(v.lat)) * pow(sin(radians(v.lng - ?) / 2), 2)))) AS metres
			FROM venues v JOIN activities a ON a.venue_id = v.id JOIN sessions s ON s.activity_id = a.id
			WHERE v.lat BETWEEN ? AND ? AND v.lng BETWEEN ? AND ? AND a.publication = 'published' AND a.archived_at IS NULL
			AND s.start_at < ? AND s.end_at > ? GROUP BY s.activity_id HAVING metres <= 5000 ORDER BY metres, s.activity_id LIMIT 20`,
			p.Lat, p.Lat, p.Lng, p.Lat-north, p.Lat+north, p.Lng-east, p.Lng+east, now.AddDate(0, 0, 7).UTC(),
			now.UTC()).Scan(&out).Error
	}, nil
}

// inMariaDB puts the sessions with their places into a table with a spatial index, and asks that.
func inMariaDB(ctx context.Context, file, dsn string) (*gorm.DB, func(*gorm.DB, place, time.Time) error, error) {
	db, err := quiet(mysql.Open(dsn + "?parseTime=true"))
	if err != nil {
		return nil, nil, err
	}
	for _, statement := range []string{"CREATE DATABASE IF NOT EXISTS kepu_bench", "DROP TABLE IF EXISTS kepu_bench.spots",
		`CREATE TABLE kepu_bench.spots (activity_id CHAR(36) CHARACTER SET ascii, start_at DATETIME(3), end_at DATETIME(3), at POINT NOT NULL)`} {
		if err := db.Exec(statement).Error; err != nil {
			return nil, nil, err
		}
	}
	if err := copySpots(ctx, file, db); err != nil {
		return nil, nil, err
	}
	if err := db.Exec("ALTER TABLE kepu_bench.spots ADD SPATIAL INDEX (at)").Error; err != nil {
		return nil, nil, err
	}
	return db, func(db *gorm.DB, p place, now time.Time) error {
		north := 5000 / 111195.0
		east := north / math.Cos(p.Lat*math.Pi/180)
		box := fmt.Sprintf("POLYGON((%[1]f %[2]f,%[3]f %[2]f,%[3]f %[4]f,%[1]f %[4]f,%[1]f %[2]f))", p.Lng-east, p.Lat-north,
			p.Lng+east, p.Lat+north)
		var out []found
		return db.Raw(`SELECT activity_id, min(ST_Distance_Sphere(at, POINT(?, ?))) AS metres FROM kepu_bench.spots
			WHERE MBRContains(ST_GeomFromText(?), at) AND start_at < ? AND end_at > ? GROUP BY activity_id HAVING metres <= 5000 ORDER BY metres, activity_id LIMIT 20`,
			p.Lng, p.Lat, box, now.AddDate(0, 0, 7).UTC(), now.UTC()).Scan(&out).Error
	}, nil
}

func copySpots(ctx context.Context, file string, to *gorm.DB) error {
	from, err := sql.Open("sqlite", "file:"+file)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }()
	rows, err := from.QueryContext(ctx, `SELECT s.activity_id, s.start_at, s.end_at, v.lat, v.lng FROM sessions s JOIN activities a ON a.id = s.activity_id JOIN venues v ON v.id = a.venue_id
		WHERE v.lat IS NOT NULL AND s.end_at IS NOT NULL AND a.publication = 'published' AND a.archived_at IS NULL`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	const batch = 2000
	statement, values := "", make([]any, 0, 5*batch)
	flush := func() error {
		if len(values) == 0 {
			return nil
		}
		defer func() { statement, values = "", values[:0] }()
		return to.Exec("INSERT INTO kepu_bench.spots VALUES "+statement[1:], values...).Error
	}
	for rows.Next() {
		var id string
		var start, end time.Time
		var p place
		if err := rows.Scan(&id, &start, &end, &p.Lat, &p.Lng); err != nil {
			return err
		}
		statement += ",(?,?,?,POINT(?,?))"
		if values = append(values, id, start.UTC(), end.UTC(), p.Lng, p.Lat); len(values) == 5*batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return flush()
}

// askDatabase measures how many of the queries a database answers in a second, and how long the middle one takes.
func askDatabase(db *gorm.DB, query func(*gorm.DB, place, time.Time) error, s *source,
	length time.Duration) (rate float64, middle time.Duration, err error) {
	places := make([]place, 10_000)
	for i := range places {
		places[i] = s.near()
	}
	var next atomic.Int64
	var failed atomic.Pointer[error]
	took := make([][]float64, workers)
	var group sync.WaitGroup
	began := time.Now()
	for w := range workers {
		group.Go(func() {
			for time.Since(began) < length && failed.Load() == nil {
				at := time.Now()
				if err := query(db, places[next.Add(1)%int64(len(places))], s.now); err != nil {
					failed.Store(&err)
				}
				took[w] = append(took[w], time.Since(at).Seconds())
			}
		})
	}
	group.Wait()
	if at := failed.Load(); at != nil {
		return 0, 0, *at
	}
	var all []float64
	for _, list := range took {
		all = append(all, list...)
	}
	return float64(len(all)) / time.Since(began).Seconds(), time.Duration(median(all) * float64(time.Second)), nil
}
