package app

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"kepu/internal/config"
)

// keyBytes of randomness are beyond guessing.
const keyBytes = 24

// adminKey gives the administrator's key: the configured one, else for SQLite the one in a file beside the database,
// which is made at first start. Replicas over one server must agree, so there it must be given.
func adminKey(cfg config.Config, log *slog.Logger) (string, error) {
	if cfg.AdminKey != "" {
		return cfg.AdminKey.Reveal(), nil
	}
	key, err := storedKey(cfg.Database, "admin-key", "the administrator's key", log)
	if err == nil && key == "" {
		err = errors.New("no administrator's key: with MySQL set KEPU_ADMIN_KEY or KEPU_ADMIN_KEY_FILE; `openssl rand -hex " +
			"24` gives a good one")
	}
	return key, err
}

// secretKey gives the key that encrypts what must be read again, likewise; empty with MySQL when none is configured.
func secretKey(cfg config.Config, log *slog.Logger) (string, error) {
	if cfg.SecretKey != "" {
		return cfg.SecretKey.Reveal(), nil
	}
	return storedKey(cfg.Database, "secret-key", "the secret key", log)
}

// storedKey gives the key in a file beside the database of SQLite, which is made when it is not there; empty for
// another database.
func storedKey(database, extension, name string, log *slog.Logger) (string, error) {
	database, isSQLite := strings.CutPrefix(database, "sqlite:")
	if !isSQLite {
		return "", nil
	}
	path := strings.TrimSuffix(database, filepath.Ext(database)) + "." + extension
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err = makeKey(path); err == nil {
			log.Info("made "+name, "path", path)
		}
		if err == nil || errors.Is(err, fs.ErrExist) { // another process may have made it at the same time
			content, err = os.ReadFile(path)
		}
	}
	if err == nil {
		key := strings.TrimSpace(string(content))
		if key == "" {
			return "", fmt.Errorf("the file of %s %s is empty; remove it to have a new one made", name, path)
		}
		log.Info(name+" is in a file", "path", path)
		return key, nil
	}
	return "", fmt.Errorf("read or keep %s: %w", name, err)
}

// makeKey writes a new key to a file, whole or not at all. fs.ErrExist when there is one.
func makeKey(path string) error {
	raw := make([]byte, keyBytes)
	_, _ = rand.Read(raw) // never fails
	fresh := path + "." + hex.EncodeToString(raw[:4])
	if err := os.WriteFile(fresh, []byte(hex.EncodeToString(raw)+"\n"), 0o600); err != nil {
		return err
	}
	return errors.Join(os.Link(fresh, path), os.Remove(fresh))
}
