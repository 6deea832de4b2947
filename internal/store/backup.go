package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
)

// ErrShared says that a database on a server is backed up by the means of that server.
var ErrShared = errors.New(
	"only the embedded database; for MySQL or MariaDB use: mysqldump --single-transaction --no-tablespaces DATABASE > " +
		"FILE, and to restore: mysql DATABASE < FILE")

// Backup writes one consistent state of the embedded database to a new file, while others read and write.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	if !s.sqlite {
		return ErrShared
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s is there already; name a new file", path)
	}
	// Under another name until it is whole, so that half a backup is never taken for one.
	part := path + ".part"
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(part))
		}
	}()
	if err := removeIfThere(part); err != nil {
		return err
	}
	if err := makePrivate(part); err != nil {
		return err
	}
	if err := s.reader.WithContext(ctx).Exec("VACUUM INTO ?", part).Error; err != nil {
		return fmt.Errorf("write the backup: %w", err)
	}
	if err := flush(part); err != nil {
		return err
	}
	return os.Rename(part, path)
}

// makePrivate makes an empty file that its owner alone can read: a database holds personal data. A file that is there
// stays as it is.
func makePrivate(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return file.Close()
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// flush waits until a file is on the disk.
func flush(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// restoreTime is how long a restore waits for the writes of others to end.
const restoreTime = 30 * time.Second

// Restore replaces everything in the embedded database by a backup, in one transaction, while others read and write;
// they see that the change log does not lead on and load everything again. A backup of an older version is brought up
// to date first. What was there is kept beside the database in a backup of its own, whose path is given even when the
// replacing fails. What the backup lets in is ended; see EndAccess.
func (s *Store) Restore(ctx context.Context, path string, keepKeys bool, now time.Time) (before string, err error) {
	if !s.sqlite {
		return "", ErrShared
	}
	folder, err := os.MkdirTemp(filepath.Dir(s.path), "restore-") // on the same disk, which must have room for it anyway
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	ready := filepath.Join(folder, "ready.db")
	if err := prepare(ctx, path, ready, keepKeys, now); err != nil {
		return "", fmt.Errorf("%s cannot be restored: %w", path, err)
	}
	kept := strings.TrimSuffix(s.path, filepath.Ext(s.path)) + ".before-restore-" +
		now.UTC().Format("20060102T150405.000Z") + ".db"
	if err := s.Backup(ctx, kept); err != nil {
		return "", err
	}
	pool, err := s.writer.DB()
	if err != nil {
		return kept, err
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return kept, err
	}
	defer func() { _ = conn.Close() }()
	return kept, conn.Raw(func(conn any) error { return copyInto(ctx, conn.(*watchedConn).connection, ready) })
}

// prepare copies a backup, checks it, brings its schema up to date, and ends the access that it knows.
func prepare(ctx context.Context, path, ready string, keepKeys bool, now time.Time) (err error) {
	if err := copyFile(path, ready); err != nil {
		return err
	}
	copied, err := openSQLite(ctx, ready)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, copied.Close()) }()
	var state string
	if err := copied.writer.WithContext(ctx).Raw("PRAGMA quick_check").Row().Scan(&state); err != nil || state != "ok" {
		return errors.Join(fmt.Errorf("the file is damaged: %s", state), err)
	}
	if _, err := counter(copied.writer.WithContext(ctx)); err != nil {
		return fmt.Errorf("it is no database of kepu: %w", err)
	}
	if _, err := copied.MigrateUp(ctx); err != nil {
		return err
	}
	if err := copied.Check(ctx); err != nil {
		return err
	}
	_, err = copied.EndAccess(ctx, keepKeys, now)
	return err
}

// copyInto copies a database over the one of a connection. It waits for writers.
func copyInto(ctx context.Context, driver any, path string) error {
	into, ok := driver.(interface {
		NewRestore(from string) (*sqlite.Backup, error)
	})
	if !ok {
		return errors.New("the driver of SQLite cannot restore")
	}
	ctx, cancel := context.WithTimeout(ctx, restoreTime)
	defer cancel()
	copying, err := into.NewRestore(fileURI(path))
	if err != nil {
		return err
	}
	for {
		_, err = copying.Step(-1)
		if !retryable(err) || ctx.Err() != nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return errors.Join(err, copying.Finish())
}
